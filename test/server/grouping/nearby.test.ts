import { describe, expect, it } from 'vitest';
import { extendPrepared } from '../../../server/grouping/extend-prepared.ts';
import { groupItems } from '../../../server/grouping/group-items.ts';
import { nearby } from '../../../server/grouping/nearby.ts';
import { nearKept, prepareItems } from '../../../server/grouping/prepare-items.ts';
import { resolveMoves } from '../../../server/grouping/resolve-moves.ts';
import type { GroupedTheme, Moves } from '../../../server/grouping/types.ts';
import { seededRandom } from '../../../server/synthesis/random.ts';

const noMoves: Moves = { pins: [], mustLink: [], cannotLink: [], parked: [] };

/** Notes about three things, each with words of its own and some that all share; ten of each. */
function notesOf(seed: number) {
	const random = seededRandom(seed);
	const pick = (from: string): string => from[Math.floor(random() * from.length)]!;
	const word = (): string => Array.from({ length: 3 }, () => pick('bdfglmnprst') + pick('aeiou')).join('');
	const words = Array.from({ length: 4 }, () => Array.from({ length: 8 }, word));
	const one = (topic: number): string => words[topic]![Math.floor(random() * 8)]!;
	return Array.from({ length: 30 }, (_, at) => ({
		id: `ev_${at}`,
		text: Array.from({ length: 10 }, () => one(random() < 0.6 ? at % 3 : 3)).join(' '),
	}));
}
const theme = (id: string, members: string[]): GroupedTheme => ({
	id,
	label: id,
	labelBy: 'machine',
	criterion: '',
	members,
});
const seed = 5;
const items = notesOf(seed);
const prepared = prepareItems(items, null);
const about = (topic: number): string[] => items.flatMap(({ id }, at) => (at % 3 === topic ? [id] : []));
const resolved = (moves: Moves) =>
	resolveMoves(
		prepared.items.map(({ id }) => id),
		prepared.items.map(({ text }) => text),
		moves,
	);
const [one, two, three] = [about(0), about(1), about(2)];
const without = (list: string[], id: string): string[] => list.filter((other) => other !== id);

describe('what the nearest notes say', () => {
	it('[CO8] a note among others is told with its nearest, and so is one set aside; notes at home are not', () => {
		const stray = one[0]!;
		const themes = [theme('th_1', without(one, stray)), theme('th_2', [...two, stray]), theme('th_3', three)];
		const told = nearby(prepared, resolved(noMoves), themes).near;
		expect(
			told.map(({ item }) => item),
			`seed ${seed}`,
		).toEqual([stray]);
		expect(told[0]!.notes).toHaveLength(nearKept);
		expect(told[0]!.notes.filter((note) => one.includes(note)).length).toBeGreaterThanOrEqual(3);
		const aside = [theme('th_1', without(one, stray)), theme('th_2', two), theme('th_3', three)];
		expect(nearby(prepared, resolved(noMoves), aside).near.map(({ item }) => item)).toEqual([stray]);
	});

	it('[CO8] a note a person placed, or set aside, is never told', () => {
		const stray = one[0]!;
		const themes = [theme('th_1', without(one, stray)), theme('th_2', [...two, stray]), theme('th_3', three)];
		const pinned = { ...noMoves, pins: [{ item: stray, theme: 'th_2' }] };
		expect(nearby(prepared, resolved(pinned), themes).near).toEqual([]);
		const aside = [theme('th_1', without(one, stray)), theme('th_2', two), theme('th_3', three)];
		expect(nearby(prepared, resolved({ ...noMoves, parked: [stray] }), aside).near).toEqual([]);
	});

	it('[CO10] two halves of one topic mix, two topics do not', () => {
		const halves = [
			theme('th_1', one.slice(0, 5)),
			theme('th_4', one.slice(5)),
			theme('th_2', two),
			theme('th_3', three),
		];
		const { alike } = nearby(prepared, resolved(noMoves), halves);
		expect(
			alike.map(({ themes }) => themes),
			`seed ${seed}`,
		).toEqual([['th_1', 'th_4']]);
		for (const share of [alike[0]!.there, alike[0]!.back]) {
			expect(share).toBeGreaterThan(0.2);
			expect(share).toBeLessThanOrEqual(1);
		}
		const whole = [theme('th_1', one), theme('th_2', two), theme('th_3', three)];
		expect(nearby(prepared, resolved(noMoves), whole).alike).toEqual([]);
	});

	it('[CO8] [GR70] features that are carried over keep the nearest of each note, and a new note gets its own', () => {
		const fewer = items.slice(1);
		const added = { id: 'ev_new', text: `${items[1]!.text} ${items[4]!.text}` };
		const next = extendPrepared(prepared, [...fewer, added], () => null);
		const nearestOf = (of: typeof next, id: string): string[] => {
			const row = of.rowOf[of.items.findIndex((item) => item.id === id)]!;
			const idOf = new Map(of.items.map((item, at) => [of.rowOf[at]!, item.id]));
			return [...of.near.subarray(row * nearKept, (row + 1) * nearKept)].flatMap(
				(other) => idOf.get(other) ?? [],
			);
		};
		for (const { id } of fewer)
			expect(nearestOf(next, id)).toEqual(nearestOf(prepared, id).filter((other) => other !== 'ev_0'));
		expect(nearestOf(next, 'ev_new').filter((id) => two.includes(id)).length).toBeGreaterThanOrEqual(3);
		const grouped = groupItems({
			items: [...fewer, added],
			vectors: null,
			prepared: next,
			k: 3,
			moves: noMoves,
			newId: (n) => `th_${n}`,
		});
		const home = new Map(grouped.themes.flatMap(({ id, members }) => members.map((member) => [member, id])));
		for (const { item, notes } of grouped.near)
			for (const note of notes) expect([home.has(note), note === item]).toEqual([true, false]);
	});
});
