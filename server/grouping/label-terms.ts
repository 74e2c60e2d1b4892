import { stemmer } from 'stemmer';
import { compareText } from './canonical.ts';
import { leadingWords } from './general-words.ts';
import { textLanguage } from './language.ts';
import { roleAt, type WordRole, withoutJoined } from './word-role.ts';
import { foldWord, surfaceWords } from './words.ts';

/** A term as people write it, its stems, and how well it marks one group against the others. */
export type Term = {
	readonly text: string;
	readonly stems: readonly string[];
	readonly score: number;
	readonly share: number;
};

/** Phrases of a text: stems joined by a space, to the form written, and what single words do in it. */
export type Phrases = ReadonlyMap<string, Phrase>;
type Phrase = WordRole & { readonly form: string };

type Candidate = {
	readonly stems: readonly string[];
	readonly forms: Map<string, number>;
	readonly inGroup: Int32Array;
	all: number;
	named: number;
	done: number;
};

const MAX_PHRASE = 3;
/** A word people use for what they do names a theme only where most of its notes hold it, and behind what names a thing. */
const SHARE_OF_DEEDS = 0.6;
const WEIGHT_OF_DEEDS = 0.3;
/** From here on a term that only one note holds is chance. */
const SHARED_FROM = 4;
/** The only function words a phrase may run across. */
const JOINERS: ReadonlySet<string> = new Set([
	'of',
	'to',
	'for',
	'in',
	'and',
	'de',
	'des',
	'du',
	'di',
	'von',
	'van',
]);

/**
 * The telling terms of each group of texts (given by their phrases), best first: share of the group's texts with the term times the
 * log of its frequency ratio to the other groups. Phrases of two or three words win over their parts when
 * nearly as frequent. `keepsCapitals`: see `capitalisesNouns`. Terms never hold digits, addresses or placeholders, so no participant code can show.
 */
export function groupTerms(groups: readonly (readonly Phrases[])[], keepsCapitals: boolean): Term[][] {
	const candidates = new Map<string, Candidate>();
	groups.forEach((texts, group) => {
		for (const phrases of texts) countPhrases(phrases, group, groups.length, candidates);
	});
	const all = groups.reduce((sum, texts) => sum + texts.length, 0);
	return groups.map((texts, group) => {
		const size = texts.length;
		const terms: Term[] = [];
		for (const { stems, forms, inGroup, all: everywhere } of candidates.values()) {
			const inside = inGroup[group]!;
			const once = inside < 2 && size > 1;
			if (inside === 0 || (once && (size >= SHARED_FROM || stems.length > 1))) continue;
			const outside = everywhere - inside;
			const ratio = (inside + 0.5) / (size + 1) / ((outside + 0.5) / (all - size + 1));
			if (ratio <= 1.2 && all > size) continue;
			const share = inside / size;
			const isDeed = stems.some((stem) => isDone(candidates.get(stem)));
			if (isDeed && (share < SHARE_OF_DEEDS || stems.length > 1)) continue;
			const kind = isDeed ? WEIGHT_OF_DEEDS : 1;
			const phrase = stems.length > 1 && share >= 0.15 ? 1.6 : 1;
			const contrast = all > size ? Math.log(ratio) : 1;
			terms.push({
				text: commonForm(forms, keepsCapitals),
				stems,
				share,
				score: share * contrast * phrase * kind,
			});
		}
		const shared = terms.filter((term) => term.share * size >= 2);
		return (shared.length > 0 ? shared : terms).sort(
			(a, b) => b.score - a.score || b.stems.length - a.stems.length || compareText(a.text, b.text),
		);
	});
}

/** The words and phrases of one text that could stand in a label: stems to the form written. */
export function labelPhrases(text: string, stops: ReadonlySet<string>): Phrases {
	const nounsAreCapital = textLanguage(text) === 'de';
	const written = surfaceWords(text);
	const words = written.map((whole, at) => {
		if (whole === null) return null;
		const { word, before = written[at - 1] } = withoutJoined(whole);
		return { word, folded: foldWord(word), role: roleAt(word, before, nounsAreCapital) };
	});
	const usable = words.map((entry) => entry !== null && isTelling(entry.word, entry.folded, stops));
	const stems = words.map((entry) => (entry === null ? '' : stemmer(entry.folded)));
	const seen = new Map<string, Phrase>();
	for (let from = 0; from < words.length; from++) {
		const leads = !usable[from] && leadingWords.has(words[from]?.folded ?? '');
		if (!usable[from] && !leads) continue;
		for (let length = leads ? 2 : 1; length <= MAX_PHRASE; length++) {
			const to = from + length - 1;
			if (to >= words.length || words[to] === null) break;
			if (
				!usable[to] ||
				(length === MAX_PHRASE && !usable[from + 1] && !JOINERS.has(words[from + 1]!.folded))
			)
				continue;
			const key = stems.slice(from, to + 1).join(' ');
			if (length > 1 && stems[from] === stems[to]) continue;
			const { form, named, done } = seen.get(key) ?? {
				form: words
					.slice(from, to + 1)
					.map((entry) => entry!.word)
					.join(' '),
				named: 0,
				done: 0,
			};
			const role = length === 1 ? words[from]!.role : 0;
			seen.set(key, { form, named: named + (role > 0 ? 1 : 0), done: done + (role < 0 ? 1 : 0) });
		}
	}
	return seen;
}

function countPhrases(
	phrases: Phrases,
	group: number,
	groups: number,
	candidates: Map<string, Candidate>,
): void {
	for (const [key, { form, named, done }] of phrases) {
		let candidate = candidates.get(key);
		if (candidate === undefined) {
			candidate = {
				stems: key.split(' '),
				forms: new Map(),
				inGroup: new Int32Array(groups),
				all: 0,
				named: 0,
				done: 0,
			};
			candidates.set(key, candidate);
		}
		candidate.forms.set(form, (candidate.forms.get(form) ?? 0) + 1);
		candidate.inGroup[group]!++;
		candidate.all++;
		candidate.named += named;
		candidate.done += done;
	}
}

/** Whether people use a word for what is done, or for how a thing is, rather than for the thing. */
function isDone(role: WordRole | undefined): boolean {
	return role !== undefined && role.done > role.named;
}

function isTelling(word: string, folded: string, stops: ReadonlySet<string>): boolean {
	if (/\d/.test(word) || /\p{L}['’]\p{L}/u.test(word) || /^(.)\1*$/u.test(folded) || stops.has(folded))
		return false;
	return folded.length >= 3 || /[^\p{Script=Latin}]/u.test(folded) || /^[A-Z]{2}$/.test(word);
}

/** The form most written; the lower-case one when it is not rare, since many capitals only start a sentence. */
function commonForm(forms: ReadonlyMap<string, number>, keepsCapitals: boolean): string {
	const ordered = [...forms].sort((a, b) => b[1] - a[1] || compareText(b[0], a[0]));
	const total = ordered.reduce((sum, [, count]) => sum + count, 0);
	const [best] = ordered[0]!;
	const lower = ordered.find(([form, count]) => form === form.toLowerCase() && count >= total / 4);
	if (lower !== undefined) return lower[0];
	return !keepsCapitals && /^\p{Lu}\p{Ll}+( \p{Ll}+)*$/u.test(best) ? best.toLowerCase() : best;
}
