import { groupTerms, type Phrases, type Term } from './label-terms.ts';

/** A theme's name (at most five words, unlike any other) and one sentence that says what belongs. */
export type ThemeLabel = { readonly label: string; readonly criterion: string };

const MAX_WORDS = 5;
const NAMELESS = 'Mixed notes';

/**
 * Labels for groups of texts, each given by its phrases. `taken` are names already in use (people's), which no new label repeats,
 * whatever the capitals.
 */
export function labelThemes(
	groups: readonly (readonly Phrases[])[],
	taken: readonly string[],
	keepsCapitals: boolean,
): ThemeLabel[] {
	const used = new Set(taken.map((label) => label.toLowerCase()));
	return groupTerms(groups, keepsCapitals).map((terms, at) => {
		const chosen = chooseTerms(terms);
		const label = distinctLabel(chosen, terms, used);
		used.add(label.toLowerCase());
		return { label, criterion: criterionOf(chosen, groups[at]!.length) };
	});
}

/** Whether a label only says that no word names the theme. */
export function isNameless(label: string): boolean {
	return new RegExp(`^${NAMELESS}(?: \\d+)?$`, 'u').test(label);
}

/** Up to three terms that share no stem, each at least a third as telling as the first. */
function chooseTerms(terms: readonly Term[]): Term[] {
	const chosen: Term[] = [];
	for (const term of terms) {
		if (chosen.length === 3 || (chosen[0] !== undefined && term.score < chosen[0].score / 3)) break;
		if (chosen.some((other) => other.stems.some((stem) => term.stems.includes(stem)))) continue;
		chosen.push(term);
	}
	return chosen;
}

function distinctLabel(chosen: readonly Term[], terms: readonly Term[], used: ReadonlySet<string>): string {
	const label = composeLabel(chosen);
	if (label !== '' && !used.has(label.toLowerCase())) return label;
	for (const extra of terms) {
		const other = composeLabel([...chosen.slice(0, 1), extra]);
		if (!chosen.slice(0, 1).includes(extra) && other !== '' && !used.has(other.toLowerCase())) return other;
	}
	const plain =
		label === ''
			? NAMELESS
			: label
					.split(' ')
					.slice(0, MAX_WORDS - 1)
					.join(' ')
					.replace(/,$/, '');
	for (let number = 1; ; number++) {
		const numbered = number === 1 ? plain : `${plain} ${number}`;
		if (!used.has(numbered.toLowerCase())) return numbered;
	}
}

function composeLabel(terms: readonly Term[]): string {
	const parts: string[] = [];
	let words = 0;
	for (const term of terms.slice(0, terms[0] !== undefined && terms[0].stems.length > 1 ? 2 : 3)) {
		const length = term.text.split(' ').length;
		if (words + length > MAX_WORDS) continue;
		parts.push(term.text);
		words += length;
	}
	const label = parts.join(', ');
	return label.slice(0, 1).toUpperCase() + label.slice(1);
}

function criterionOf(chosen: readonly Term[], size: number): string {
	if (size === 0) return 'No notes yet.';
	const words = chosen.map((term) => term.text);
	const last = words.pop();
	if (last === undefined) return 'Notes that resemble each other in their wording.';
	return `Notes that mention ${words.length > 0 ? `${words.join(', ')} and ${last}` : last}.`;
}
