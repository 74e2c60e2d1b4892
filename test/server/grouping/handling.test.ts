import { describe, expect, it } from 'vitest';
import { groupItems } from '../../../server/grouping/group-items.ts';
import { boardLanguage, textLanguage } from '../../../server/grouping/language.ts';
import { prepareItems } from '../../../server/grouping/prepare-items.ts';
import type { GroupingItem } from '../../../server/grouping/types.ts';
import { cutThemes } from '../../support/cut-themes.ts';
import { NO_MOVES, newId, sampleItems, themeOfItems } from './sample-board.ts';

const items = sampleItems();
const group = (notes: readonly GroupingItem[], k?: number) =>
	groupItems({ items: notes, vectors: null, moves: NO_MOVES, k, newId });

describe('notes that need a word', () => {
	const odd: GroupingItem[] = [
		{ id: 'twin-1', text: 'The CSV export of the report is empty' },
		{ id: 'twin-2', text: 'the csv export of the report is EMPTY!' },
		{ id: 'face', text: '🎉🎉' },
		{ id: 'short', text: 'Invoices' },
		{ id: 'long', text: `${'I export the report to a spreadsheet and wait. '.repeat(14)}` },
		{ id: 'german', text: 'Ich muss die Rechnung immer zuerst von der Leitung freigeben lassen' },
		{ id: 'yes', text: 'The mobile login is easy to use' },
		{ id: 'no', text: 'The mobile login is not easy to use' },
	];
	const { special, parked, themes } = group([...items, ...odd], 4);
	const named = (kind: string) => special.find((each) => each.kind === kind);

	it('[GR62] repeated, wordless, short, long, foreign and opposite ones are named with how they were handled', () => {
		expect(named('duplicate')?.items).toEqual(expect.arrayContaining(['twin-1', 'twin-2']));
		expect(named('no-words')).toMatchObject({ items: ['face'], text: 'One note holds no word to compare.' });
		expect(named('few-words')?.items).toEqual(['short']);
		expect(named('very-long')?.items).toEqual(['long']);
		expect(named('other-language')?.items).toEqual(['german']);
		expect([...(named('opposite')?.items ?? [])].sort()).toEqual(['no', 'yes']);
		for (const { text } of special) expect(text).toMatch(/^[A-Z0-9][^!]*\.$/);
	});

	it('[GR62] repeated notes share a theme, and a note without words is set aside, not forced', () => {
		const themeOf = themeOfItems(themes);
		expect(themeOf.get('twin-1')).toBe(themeOf.get('twin-2'));
		expect(parked).toContainEqual(
			expect.objectContaining({ item: 'face', reason: 'It holds no word to compare.' }),
		);
	});
});

describe('the language of a board', () => {
	it('[GR64] short technical English is not taken for another language', () => {
		const terse = [
			'simple terminal emulator',
			'Perl bindings',
			'JPEG 2000 codec',
			'Quick 3D viewer, GTK version',
		];
		expect(terse.map(textLanguage).every((language) => language === undefined || language === 'en')).toBe(
			true,
		);
		expect(boardLanguage(terse)).toEqual({ languages: ['en'], foreignShare: 0 });
	});

	it('[GR64] languages are told apart by their function words or their script', () => {
		expect(textLanguage('Je ne peux pas exporter mes données')).toBe('fr');
		expect(textLanguage('Die Freigabe der Rechnung dauert eine Woche')).toBe('de');
		expect(textLanguage('Экспорт отчёта занимает неделю')).toBe('ru');
		expect(textLanguage('The export of the report takes a week')).toBe('en');
	});

	it('[GR64] vectors that know every language are used on a board in another one', () => {
		const notes = Array.from({ length: 12 }, (_, i) => ({
			id: `f${i}`,
			text: `${['Je ne trouve pas le bouton', 'Les exports sont lents pour nous'][i % 2]!} ${'abcdefghijkl'[i]}`,
		}));
		const vectors = notes.map((_, i) => Float32Array.of(i < 6 ? 1 : 0, i < 6 ? 0 : 1, 0.01 * i));
		const byWords = prepareItems(notes, vectors);
		const byMeaning = prepareItems(notes, vectors, { anyLanguage: true });
		expect(byWords.languageNote).toContain('not in English');
		expect(byMeaning.languageNote).toBeUndefined();
		expect(byMeaning.raw.data).not.toEqual(byWords.raw.data);
	});
});

describe('coarser and finer', () => {
	it('[GR65] the numbers beside the one shown come with how clear and how steady they are', () => {
		const { k, alternatives } = group(items, 4);
		expect(alternatives.map((each) => each.k)).toEqual([k - 1, k, k + 1]);
		for (const { score, stability } of alternatives) {
			expect(score).toBeGreaterThan(-1);
			expect(stability).toBeGreaterThan(0);
			expect(stability).toBeLessThanOrEqual(1);
		}
	});

	it('[GR66] every cut of the tree holds every placed note once, and the shown cut is the themes', () => {
		const { themes, tree } = group(items, 4);
		for (let k = 1; k <= tree.leaves.length; k++) {
			const groups = cutThemes(tree, k);
			expect(groups).toHaveLength(k);
			expect(groups.flat().sort()).toEqual(themes.flatMap((theme) => theme.members).sort());
		}
		const shown = cutThemes(tree, tree.shown).map((members) => members.join(' '));
		expect(shown.sort()).toEqual(themes.map(({ members }) => [...members].sort().join(' ')).sort());
	});

	it('[GR66] a large theme of several topics is given parts with names of their own', () => {
		const [whole] = group(items, 1).themes;
		expect(whole?.parts?.length).toBeGreaterThanOrEqual(2);
		expect(whole!.parts!.flatMap((part) => part.members).sort()).toEqual([...whole!.members].sort());
		expect(new Set(whole!.parts!.map((part) => part.label)).size).toBe(whole!.parts!.length);
	});
});

describe('a run after many moves', () => {
	it('[GR61] moves a fiftieth of the untouched notes at most, and offers the rest with the notes they are like', () => {
		// Everything lies wrong: a run on its own would change nearly all of it.
		const previous = [0, 1, 2, 3].map((at) => ({
			id: `w${at}`,
			members: items.filter((_, i) => i % 4 === at).map(({ id }) => id),
		}));
		const pins = ['e0', 'e1', 'e2', 'e3', 'e4'].map((item) => ({ item, theme: 'w0' }));
		const { themes, churn, suggestions } = groupItems({
			items,
			vectors: null,
			moves: { ...NO_MOVES, pins },
			previous,
			newId,
		});
		expect(churn! * (items.length - pins.length)).toBeLessThanOrEqual(0.02 * items.length);
		expect(suggestions.length).toBeGreaterThan(3);
		const themeOf = themeOfItems(themes);
		for (const { item, theme, like } of suggestions) {
			expect(themeOf.get(item)).not.toBe(theme);
			expect(like.length).toBeLessThanOrEqual(3);
			for (const other of like) expect(themeOf.get(other)).toBe(theme);
		}
	});
});
