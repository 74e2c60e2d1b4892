import { describe, expect, it } from 'vitest';
import { extendPrepared } from '../../../server/grouping/extend-prepared.ts';
import { groupItems } from '../../../server/grouping/group-items.ts';
import { rowDot } from '../../../server/grouping/neighbours.ts';
import { prepareItems } from '../../../server/grouping/prepare-items.ts';
import { projectFeatures } from '../../../server/grouping/project-features.ts';
import type { GroupingItem } from '../../../server/grouping/types.ts';
import { fc } from '../../support/properties.ts';
import { fakeVectors, NO_MOVES, newId, sampleItems, themeOfItems } from './sample-board.ts';

const items = sampleItems();
const vectors = fakeVectors(items.length);
const base = prepareItems(items, vectors);
const vectorOf = new Map(items.map(({ text }, at) => [text, vectors[at]!]));
const first = groupItems({ items, vectors: null, prepared: base, moves: NO_MOVES, k: 4, newId });
const never = (): never => {
	throw new Error('asked for a vector that was not needed');
};

describe('features carried over to a board that changed a little', () => {
	it('[GR70] a text placed among fitted ones lands where fitting put it', () => {
		const texts = base.rowKeys.map((_, row) => base.items[base.rowOf.indexOf(row)]!.text);
		const { features } = projectFeatures(
			base.views,
			texts,
			texts.map((text) => vectorOf.get(text)!),
		);
		for (const row of texts.keys())
			expect(rowDot(features, row, base.raw, row), texts[row]).toBeGreaterThan(0.999);
	});

	it('[GR70] what stayed keeps its features to the bit, and only new texts are asked for', () => {
		const more = [...items.slice(1), { id: 'n1', text: 'the CSV export of the report is empty' }];
		const asked: string[] = [];
		const prepared = extendPrepared(base, more, (text) => {
			asked.push(text);
			return vectors[0]!;
		});
		expect(asked).toEqual(['the CSV export of the report is empty']);
		for (const [at, item] of prepared.items.entries()) {
			if (item.id === 'n1') continue;
			const now = prepared.rowOf[at]!;
			const before = base.rowOf[base.items.findIndex(({ id }) => id === item.id)]!;
			const cols = base.raw.cols;
			for (const space of ['raw', 'smoothed'] as const)
				expect(prepared[space].data.slice(now * cols, (now + 1) * cols)).toEqual(
					base[space].data.slice(before * cols, (before + 1) * cols),
				);
		}
	});

	it('[GR70] the same notes, in any order, give the same grouping as features fitted to them', () => {
		const carried = extendPrepared(base, [...items].reverse(), never);
		const input = { items, vectors: null, moves: NO_MOVES, previous: first.themes, newId };
		expect(groupItems({ ...input, prepared: carried })).toEqual(groupItems({ ...input, prepared: base }));
	});

	it('[GR70] a new note joins the theme it resembles, one like nothing is parked, and nobody else moves', () => {
		const alike = { id: 'n1', text: 'the CSV export of the report is empty' };
		const odd = { id: 'n2', text: 'Penguins huddle all winter' };
		const both = [...items, alike, odd];
		const far = Float32Array.from({ length: 16 }, (_, c) => (c === 15 ? 1 : 0));
		const prepared = extendPrepared(base, both, (text) => (text === odd.text ? far : vectors[0]!));
		const after = groupItems({
			items: both,
			vectors: null,
			prepared,
			moves: NO_MOVES,
			previous: first.themes,
			newId,
		});
		const themeOf = themeOfItems(after.themes);
		const was = themeOfItems(first.themes);
		expect(after.churn).toBe(0);
		expect(after.parked.map(({ item }) => item)).toEqual(['n2']);
		expect(items.map(({ id }) => themeOf.get(id))).toEqual(items.map(({ id }) => was.get(id)));
		expect([was.get('e0'), was.get('e1'), was.get('e2')]).toContain(themeOf.get('n1'));
	});

	it('[GR70] [GR1] any notes gone, edited or added: each is in one place, pins hold, few others move', () => {
		const change = fc.record({
			at: fc.nat(items.length - 1),
			what: fc.constantFrom('gone', 'edited', 'added', 'again'),
		});
		fc.assert(
			fc.property(fc.array(change, { maxLength: 6 }), fc.nat(3), (changes, theme) => {
				let board: GroupingItem[] = [...items];
				for (const [n, { at, what }] of changes.entries()) {
					const { id, text } = items[at]!;
					if (what === 'gone') board = board.filter((item) => item.id !== id);
					if (what === 'edited')
						board = board.map((item) => (item.id === id ? { id, text: `${text} now and then` } : item));
					if (what === 'added') board.push({ id: `n${n}`, text: `${text}, and ${n} times a day` });
					if (what === 'again') board.push({ id: `n${n}`, text: text.toUpperCase() });
				}
				const prepared = extendPrepared(base, board, (text) => fakeVectors(1, text.length)[0]!);
				const pin = { item: board[0]!.id, theme: first.themes[theme]!.id };
				const after = groupItems({
					items: board,
					vectors: null,
					prepared,
					moves: { ...NO_MOVES, pins: [pin] },
					previous: first.themes,
					newId,
				});
				const placed = [
					...after.themes.flatMap(({ members }) => members),
					...after.parked.map((p) => p.item),
				];
				expect(placed.sort()).toEqual(board.map(({ id }) => id).sort());
				expect(themeOfItems(after.themes).get(pin.item)).toBe(pin.theme);
				const untouched = board.filter(({ id }) => id !== pin.item && id.startsWith('e')).length;
				expect(Math.round(after.churn! * untouched)).toBeLessThanOrEqual(1);
			}),
			{ numRuns: 60 },
		);
	});
});
