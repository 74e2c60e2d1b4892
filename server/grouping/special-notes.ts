import { stemmer } from 'stemmer';
import { normaliseText } from './canonical.ts';
import { textLanguage } from './language.ts';
import type { GroupedTheme, GroupingItem, SpecialNotes } from './types.ts';
import { foldWord, stopWords, surfaceWords } from './words.ts';

const FEW_WORDS = 2;
const MANY_WORDS = 100;
const NEGATORS =
	/^(no|not|never|without|cannot|none|nothing|hardly|neither|nor|(do|does|did|ca|wo|is|are|was|were|could|would|should|has|have|had|ai)nt)$/;
const STOPS = stopWords([]);

/** What of a note decides how it is handled: words, language, normalised text, and its content with its negation apart. */
export type NoteReading = {
	readonly id: string;
	readonly words: number;
	readonly language: string | undefined;
	readonly key: string;
	readonly content: string;
	readonly negated: boolean;
};

/** Reads notes for `specialNotes`; no move changes it. */
export function readNotes(items: readonly GroupingItem[]): NoteReading[] {
	return items.map(({ id, text }) => {
		const words = surfaceWords(text).flatMap((word) => (word === null ? [] : [foldWord(word)]));
		const content = words
			.filter((word) => !STOPS.has(word) && !NEGATORS.test(word))
			.map((word) => stemmer(word));
		return {
			id,
			words: words.length,
			language: textLanguage(text),
			key: normaliseText(text),
			content: [...new Set(content)].sort().join(' '),
			negated: words.filter((word) => NEGATORS.test(word)).length % 2 === 1,
		};
	});
}

/**
 * Notes that need a word about how they were handled: repeated, one or two words, very long, without words, in another
 * language than the board, or saying the opposite of a note in the same theme.
 */
export function specialNotes(
	readings: readonly NoteReading[],
	themes: readonly Pick<GroupedTheme, 'members'>[],
	mainLanguage: string,
): SpecialNotes[] {
	const count = new Map<string, number>();
	for (const { key } of readings) count.set(key, (count.get(key) ?? 0) + 1);
	const pick = (is: (reading: NoteReading) => boolean): string[] =>
		readings.flatMap((reading) => (is(reading) ? [reading.id] : []));
	const found: SpecialNotes[] = [
		said(
			'duplicate',
			pick(({ key }) => count.get(key)! > 1),
			(n) => `${n} repeat the words of another; each set was grouped as one.`,
		),
		said(
			'no-words',
			pick(({ words }) => words === 0),
			(n, one) => `${n} ${one ? 'holds' : 'hold'} no word to compare.`,
		),
		said(
			'few-words',
			pick(({ words }) => words > 0 && words <= FEW_WORDS),
			(n, one) =>
				`${n} ${one ? 'is' : 'are'} one or two words long, which says little about where ${one ? 'it belongs' : 'they belong'}.`,
		),
		said(
			'very-long',
			pick(({ words }) => words > MANY_WORDS),
			(n, one) =>
				`${n} ${one ? 'is' : 'are'} longer than ${MANY_WORDS} words and may hold more than one thought.`,
		),
		said(
			'other-language',
			pick(({ language }) => language !== undefined && language !== mainLanguage),
			(n, one) =>
				`${n} ${one ? 'is' : 'are'} in another language than most, and placed mainly by shared words.`,
		),
		said(
			'opposite',
			opposites(readings, themes),
			(n, one) =>
				`${n} ${one ? 'says' : 'say'} the opposite of another in the same theme: themes are topics, not opinions.`,
		),
	];
	return found.filter(({ items: named }) => named.length > 0);
}

function said(
	kind: SpecialNotes['kind'],
	items: readonly string[],
	text: (notes: string, one: boolean) => string,
): SpecialNotes {
	const one = items.length === 1;
	return { kind, items, text: text(one ? 'One note' : `${items.length} notes`, one) };
}

/** Notes of a theme that share all but their negation with another note of it, both sides. */
function opposites(
	readings: readonly NoteReading[],
	themes: readonly Pick<GroupedTheme, 'members'>[],
): string[] {
	const themeOf = new Map(
		themes.flatMap((theme, at) => theme.members.map((member) => [member, at] as const)),
	);
	const sides = new Map<string, { plain: string[]; negated: string[] }>();
	for (const { id, content, negated } of readings) {
		const theme = themeOf.get(id);
		if (theme === undefined || content === '') continue;
		const entry = sides.get(`${theme} ${content}`) ?? { plain: [], negated: [] };
		entry[negated ? 'negated' : 'plain'].push(id);
		sides.set(`${theme} ${content}`, entry);
	}
	return [...sides.values()]
		.filter(({ plain, negated }) => plain.length > 0 && negated.length > 0)
		.flatMap(({ plain, negated }) => [...plain, ...negated])
		.sort();
}
