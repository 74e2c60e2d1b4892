import { describe, expect, it } from 'vitest';
import { groupItems } from '../../../server/grouping/group-items.ts';
import type { PreviousTheme } from '../../../server/grouping/types.ts';
import { NO_MOVES, newId, sampleItems, themeOfItems } from './sample-board.ts';

const items = sampleItems();
const first = groupItems({ items, vectors: null, moves: NO_MOVES, k: 4, newId });

describe('grouping again', () => {
	it('[GR5] nothing changes when nothing was done', () => {
		const again = groupItems({ items, vectors: null, moves: NO_MOVES, previous: first.themes, newId });
		expect(again.themes.map(({ id, members, label }) => ({ id, members, label }))).toEqual(
			first.themes.map(({ id, members, label }) => ({ id, members, label })),
		);
		expect(again.churn).toBe(0);
		expect(first.churn).toBeNull();
	});

	it('[GR5] a person’s label stays through moves, emptiness and another number of themes', () => {
		const previous: PreviousTheme[] = first.themes.map((theme, at) =>
			at === 0 ? { ...theme, label: 'Getting data out', labelBy: 'person' } : theme,
		);
		for (const k of [undefined, 2, 6]) {
			const again = groupItems({ items, vectors: null, moves: NO_MOVES, previous, k, newId });
			const mine = again.themes.find((theme) => theme.id === previous[0]!.id);
			expect(mine).toMatchObject({ label: 'Getting data out', labelBy: 'person' });
		}
		const gone = items.filter((item) => !previous[0]!.members.includes(item.id));
		const left = groupItems({ items: gone, vectors: null, moves: NO_MOVES, previous, newId });
		expect(left.themes.find((theme) => theme.id === previous[0]!.id)).toMatchObject({
			members: [],
			labelBy: 'person',
		});
	});

	it('[GR5] a moved note stays where it was put and the others keep their places', () => {
		const note = first.themes[0]!.members[0]!;
		const target = first.themes[1]!.id;
		const moves = { ...NO_MOVES, pins: [{ item: note, theme: target }] };
		const again = groupItems({ items, vectors: null, moves, previous: first.themes, newId });
		expect(themeOfItems(again.themes).get(note)).toBe(target);
		expect(again.churn).toBe(0);
		expect(again.themes.map((theme) => theme.id).sort()).toEqual(
			first.themes.map((theme) => theme.id).sort(),
		);
	});

	it('[GR5] new notes join the theme they resemble and take nobody’s place', () => {
		const more = [...items, { id: 'n1', text: 'the CSV export of the report is empty' }];
		const again = groupItems({ items: more, vectors: null, moves: NO_MOVES, previous: first.themes, newId });
		const themeOf = themeOfItems(again.themes);
		expect(themeOf.get('n1')).toBe(themeOf.get('e0'));
		expect(again.churn).toBe(0);
	});

	it('[GR11] a new group of one note takes no other note by itself but suggests some like it', () => {
		const short = groupItems({ items, vectors: null, moves: NO_MOVES, k: 2, newId });
		const moves = { ...NO_MOVES, pins: [{ item: 'e0', theme: 'mine' }] };
		const again = groupItems({ items, vectors: null, moves, previous: short.themes, newId });
		expect(again.themes.find((theme) => theme.id === 'mine')?.members).toEqual(['e0']);
		const alike = again.suggestions.filter(({ theme }) => theme === 'mine').map(({ item }) => item);
		expect(alike.length).toBeGreaterThan(0);
		expect(['e1', 'e2', 'e3', 'e4', 'e5']).toContain(alike[0]);
	});

	it('[GR5] an id in use is never given to another theme', () => {
		const previous = [{ id: 't0', members: ['e0', 'e1', 'e2'] }];
		const again = groupItems({ items, vectors: null, moves: NO_MOVES, previous, k: 5, newId });
		expect(new Set(again.themes.map((theme) => theme.id)).size).toBe(again.themes.length);
	});
});
