import { describe, expect, it } from 'vitest';
import { groupItems } from '../../../server/grouping/group-items.ts';
import { prepareItems } from '../../../server/grouping/prepare-items.ts';
import type { Grouping, Moves, PreviousTheme } from '../../../server/grouping/types.ts';
import { cutThemes } from '../../support/cut-themes.ts';
import { fc } from '../../support/properties.ts';
import { fakeVectors, NO_MOVES, newId, sampleItems, themeOfItems } from './sample-board.ts';

const items = sampleItems();
const vectors = fakeVectors(items.length);
const prepared = prepareItems(items, vectors);
const note = fc.integer({ min: 0, max: 23 }).map((n) => `e${n}`);
const step = fc.oneof(
	{ weight: 6, arbitrary: fc.record({ type: fc.constant('place' as const), note, at: fc.nat(5) }) },
	{ weight: 2, arbitrary: fc.record({ type: fc.constant('new-group' as const), note }) },
	{ weight: 2, arbitrary: fc.record({ type: fc.constant('park' as const), note }) },
	{ weight: 1, arbitrary: fc.record({ type: fc.constant('together' as const), note, other: note }) },
	{ weight: 1, arbitrary: fc.record({ type: fc.constant('apart' as const), note, other: note }) },
	{ weight: 1, arbitrary: fc.record({ type: fc.constant('name' as const), at: fc.nat(5) }) },
	{
		weight: 3,
		arbitrary: fc.record({
			type: fc.constant('run' as const),
			k: fc.option(fc.integer({ min: 2, max: 8 }), { nil: undefined }),
		}),
	},
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A board as people and runs change it. */
class Board {
	private moves: Moves = NO_MOVES;
	private readonly places = new Map<string, string | null>();
	private readonly names = new Map<string, string>();
	private made = 0;
	grouping: Grouping = groupItems({ items, vectors, prepared, moves: NO_MOVES, newId });

	do(step_: Step): void {
		const themes = this.grouping.themes;
		const link: readonly [string, string] = 'other' in step_ ? [step_.note, step_.other] : ['', ''];
		if (step_.type === 'place') this.places.set(step_.note, themes[step_.at % themes.length]!.id);
		if (step_.type === 'new-group') this.places.set(step_.note, `made-${this.made++}`);
		if (step_.type === 'park') this.places.set(step_.note, null);
		if (step_.type === 'together') this.moves = { ...this.moves, mustLink: [...this.moves.mustLink, link] };
		if (step_.type === 'apart') this.moves = { ...this.moves, cannotLink: [...this.moves.cannotLink, link] };
		if (step_.type === 'name')
			this.names.set(themes[step_.at % themes.length]!.id, `Name ${this.names.size}`);
		if (step_.type === 'run') this.run(step_.k);
	}

	run(k: number | undefined): void {
		const previous = this.grouping.themes.map((theme): PreviousTheme => {
			const label = this.names.get(theme.id);
			return label === undefined ? theme : { ...theme, label, labelBy: 'person' };
		});
		const pins = [...this.places].flatMap(([item, theme]) => (theme === null ? [] : [{ item, theme }]));
		const parked = [...this.places].flatMap(([item, theme]) => (theme === null ? [item] : []));
		this.grouping = groupItems({
			items,
			vectors,
			prepared,
			moves: { ...this.moves, pins, parked },
			previous,
			k,
			newId,
		});
		this.check(previous);
	}

	/** Ties the themes hold are held by every coarser and finer cut of them. */
	private checkCut(cut: readonly (readonly string[])[], themeOf: ReadonlyMap<string, string>): void {
		const groupOf = new Map(cut.flatMap((members, at) => members.map((member) => [member, at] as const)));
		const held = ([a, b]: readonly [string, string], together: boolean): boolean =>
			themeOf.has(a) && themeOf.has(b) && a !== b && (themeOf.get(a) === themeOf.get(b)) === together;
		for (const pair of this.moves.mustLink)
			if (held(pair, true)) expect(groupOf.get(pair[0])).toBe(groupOf.get(pair[1]));
		for (const pair of this.moves.cannotLink)
			if (held(pair, false)) expect(groupOf.get(pair[0])).not.toBe(groupOf.get(pair[1]));
	}

	private check(previous: readonly PreviousTheme[]): void {
		const { themes, parked, moves, tree } = this.grouping;
		const all = [...themes.flatMap((theme) => theme.members), ...parked.map(({ item }) => item)];
		expect(all.sort()).toEqual(items.map(({ id }) => id).sort());
		const themeOf = themeOfItems(themes);
		for (const [item, theme] of this.places) expect(themeOf.get(item) ?? null).toBe(theme);
		if (moves.conflicts.length === 0) expect(moves.kept).toBe(moves.total);
		else expect(moves.conflicts.every(({ text }) => /[.]$/.test(text))).toBe(true);
		for (const { id, label, labelBy } of previous) {
			if (labelBy === 'person') expect(themes.find((theme) => theme.id === id)?.label).toBe(label);
		}
		for (let k = 1; k <= tree.leaves.length; k++) this.checkCut(cutThemes(tree, k), themeOf);
		const shown = cutThemes(tree, tree.shown)
			.map((members) => members.join(' '))
			.sort();
		const filled = themes.filter(({ members }) => members.length > 0);
		expect(shown).toEqual(filled.map(({ members }) => [...members].sort().join(' ')).sort());
	}
}

describe('histories of moves and runs', () => {
	it('[GR60] [GR73] never break a move, lose a note, forget a person’s name, leave the tree behind or break a tie at any cut', () => {
		fc.assert(
			fc.property(fc.array(step, { minLength: 3, maxLength: 25 }), (steps) => {
				const board = new Board();
				for (const each of steps) board.do(each);
				board.run(undefined);
			}),
			{ numRuns: 60 },
		);
	});
});
