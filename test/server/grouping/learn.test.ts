import { describe, expect, it } from 'vitest';
import { drawBoard, labelledSets } from '../../../bench/grouping-data.ts';
import { simulateMoves } from '../../../bench/grouping-moves.ts';
import { createUseLiteEmbedder } from '../../../server/grouping/embedding/use-lite-embedder.ts';
import { groupItems } from '../../../server/grouping/group-items.ts';
import type { Moves, PreviousTheme } from '../../../server/grouping/types.ts';
import { NO_MOVES, newId, sampleItems, themeOfItems } from './sample-board.ts';

// Each of the 24 sample notes three times over, with a few words of its own.
const items = ['on Monday', 'again today', 'at our place'].flatMap((when, at) =>
	sampleItems().map(({ id, text }) => ({ id: `${id}.${at}`, text: `${text} ${when}` })),
);

/** The four topics as they are, but for notes that lie elsewhere. */
function topics(elsewhere: Readonly<Record<string, string>>): PreviousTheme[] {
	const themeOf = items.map(({ id }, i) => elsewhere[id] ?? `w${Math.floor((i % 24) / 6)}`);
	return [...new Set(themeOf)].map((theme) => ({
		id: theme,
		members: items.flatMap(({ id }, i) => (themeOf[i] === theme ? [id] : [])),
	}));
}

const again = (previous: readonly PreviousTheme[], moves: Moves, among = items) =>
	groupItems({ items: among, vectors: null, moves, previous, newId });

const toExports = (...notes: readonly string[]): Moves => ({
	...NO_MOVES,
	pins: notes.map((item) => ({ item, theme: 'w0' })),
});

describe('what a person’s moves teach', () => {
	// Four notes about exports lie among the invoices.
	const astray = ['e1.0', 'e2.1', 'e3.2'];
	const mixed = topics(Object.fromEntries(['e0.0', ...astray].map((note) => [note, 'w1'])));
	const home = (themes: readonly { id: string; members: readonly string[] }[]): string[] =>
		astray.filter((note) => themeOfItems(themes).get(note) === 'w0');

	it('[GR61] a move takes one note like it along, no more than were moved, and a new run without a new move none', () => {
		const moved = again(mixed, toExports('e0.0'));
		expect(home(moved.themes)).toHaveLength(1);
		expect(moved.churn).toBeCloseTo(1 / 71, 10);
		const idle = again(moved.themes, toExports('e0.0'));
		expect(idle.churn).toBe(0);
		const left = astray.filter((note) => !home(idle.themes).includes(note));
		const offered = idle.suggestions.map(({ item, theme }) => `${item} ${theme}`);
		expect(offered).toEqual(expect.arrayContaining(left.map((note) => `${note} w0`)));
	});

	it('[GR61] fewer than fifty untouched notes stay where they are, and what fits elsewhere is offered', () => {
		const few = items.filter(({ id }) => !id.endsWith('.2'));
		const { churn, suggestions } = again(mixed, toExports('e0.0'), few);
		expect(churn).toBe(0);
		expect(suggestions).toContainEqual(expect.objectContaining({ item: 'e1.0', theme: 'w0' }));
	});

	it('[GR5] without a move no note changes theme, however it lies', () => {
		expect(again(mixed, NO_MOVES)).toMatchObject({ churn: 0, suggestions: [] });
	});

	it('[GR77] the last note of a theme is offered elsewhere, not taken away', () => {
		// With its two likes gone from the board it is alone in every way.
		const among = items.filter(({ id }) => id !== 'e3.0' && id !== 'e3.2');
		const alone = topics({ 'e0.0': 'w1', 'e3.1': 'own' });
		const { themes, suggestions } = again(alone, toExports('e0.0'), among);
		expect(themes.find(({ id }) => id === 'own')?.members).toEqual(['e3.1']);
		expect(suggestions).toContainEqual(expect.objectContaining({ item: 'e3.1', theme: 'w0' }));
	});
});

const set = labelledSets().sets.find(({ name }) => name === 'banking77');

describe.skipIf(set === undefined)('on real support queries (skipped without the test data)', () => {
	it('[GR78] after ten moves more of the untouched notes are right than with the moves alone', async () => {
		const model = createUseLiteEmbedder();
		let ours = 0;
		let pinsOnly = 0;
		for (const seed of [101, 102, 103]) {
			const rows = drawBoard(set!, seed);
			const vectors = await model.embed(rows.map((row) => row.text));
			const [step] = simulateMoves(rows, vectors, seed, [10]);
			expect(step, `seed ${seed}`).toMatchObject({ moves: 10, kept: true });
			expect(step!.churn, `seed ${seed}`).toBeLessThanOrEqual(0.02);
			ours += step!.ours;
			pinsOnly += step!.pinsOnly;
		}
		await model.close();
		expect(ours).toBeGreaterThan(pinsOnly);
	});
});
