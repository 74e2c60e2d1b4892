import { fold } from './fold.ts';
import { hit, type PersonalHit, type PrivacyLists } from './types.ts';
import { phrases, type Word } from './words.ts';

const BY_LIKENESS: ReadonlySet<string> = new Set(['name', 'company', 'place', 'handle', 'account-id']);

/** Every occurrence of a listed name as whole words, whatever its capitals and accents. */
export function findListed(words: readonly Word[], deny: readonly string[]): PersonalHit[] {
	return occurrences(words, deny).map(([start, end]) =>
		hit('company', start, end, 'on the list of names to hide'),
	);
}

/** Takes out what the board says is nobody: hits inside an allowed term, and any hit that is exactly one. */
export function withoutAllowed<Hit extends PersonalHit>(
	text: string,
	words: readonly Word[],
	hits: readonly Hit[],
	{ allow }: PrivacyLists,
): Hit[] {
	if (allow.length === 0) return [...hits];
	const exact = new Set(allow.map((term) => fold(term.trim())));
	const spans = occurrences(words, allow);
	return hits.filter(
		(one) =>
			!exact.has(fold(text.slice(one.start, one.end))) &&
			!(BY_LIKENESS.has(one.kind) && spans.some(([start, end]) => start <= one.start && one.end <= end)),
	);
}

function occurrences(words: readonly Word[], terms: readonly string[]): [number, number][] {
	if (terms.length === 0) return [];
	const { wanted, longest } = prepare(terms);
	const found: [number, number][] = [];
	for (let i = 0; i < words.length; i++) {
		let phrase = '';
		let end = -1;
		for (let j = i; j < Math.min(words.length, i + longest); j++) {
			phrase = phrase === '' ? words[j]!.fold : `${phrase} ${words[j]!.fold}`;
			if (wanted.has(phrase)) end = words[j]!.end;
		}
		if (end > 0) found.push([words[i]!.start, end]);
	}
	return found;
}

type Prepared = { readonly wanted: ReadonlySet<string>; readonly longest: number };

/** One list serves many texts; thousands of names are not taken apart for each. */
const known = new WeakMap<readonly string[], Prepared>();

function prepare(terms: readonly string[]): Prepared {
	const before = known.get(terms);
	if (before) return before;
	const wanted = phrases(terms.join('\n'));
	let longest = 0;
	for (const term of wanted) longest = Math.max(longest, term.split(' ').length);
	const prepared = { wanted, longest };
	known.set(terms, prepared);
	return prepared;
}
