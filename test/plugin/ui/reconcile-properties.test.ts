import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { trayKey } from '../../../plugin/ui/canvas-keys.ts';
import { planCards } from '../../../plugin/ui/draw-plan.ts';
import { drawn, rests } from '../../../plugin/ui/drawing-meta.ts';
import { lookupFor } from '../../../plugin/ui/lookup.ts';
import { createWriterDesk } from '../../../plugin/ui/writer-desk.ts';
import { applyEdits, boardMap, boardMapNames, readBoard, replaceEntries } from '../../../shared/board-doc.ts';
import type { CanvasChange } from '../../../shared/canvas-change.ts';
import { type DrawKind, drawKinds, personalKey } from '../../../shared/draw.ts';
import { isHidden } from '../../../shared/edit.ts';
import { effectiveGrouping } from '../../../shared/grouping.ts';
import type { EvidenceId, ThemeId } from '../../../shared/ids.ts';
import { personaViews } from '../../../shared/persona-view.ts';
import { fc } from '../../support/properties.ts';
import { docOf, fixtureBoard } from './fixture-board.ts';
import { apply, drawnBoard, draws, homeOf, placed, read, texts } from './reconcile-helpers.ts';

describe('any run of canvas changes', () => {
	const nodes = ['1:1', '1:2', '1:3', '1:4', '1:5', '1:6', '1:7'] as const;
	const evidenceOf = (at: number) => [...fixtureBoard().places.values()][at] as EvidenceId;
	const change: fc.Arbitrary<CanvasChange> = fc.oneof(
		fc
			.record({
				at: fc.nat(nodes.length - 1),
				section: fc.constantFrom('th_pay', 'th_swap', trayKey, null),
				own: fc.option(fc.constantFrom('12:1', '12:2'), { freq: 4 }),
			})
			.map(({ at, section, own }) => ({
				type: 'placed' as const,
				node: nodes[at] as string,
				evidence: evidenceOf(at),
				section: own === null ? section : null,
				own: own === null ? null : { node: own, title: 'Own' },
			})),
		fc.record({
			type: fc.constant('text' as const),
			key: fc.constantFrom('th_pay', 'th_swap', 'pe_one', 'pe_one/role', 'cl_1', 'cl_2', 'cl_3', 'nobody'),
			text: fc.string({ maxLength: 20 }),
		}),
		fc.record({
			type: fc.constantFrom('removed' as const, 'restored' as const),
			key: fc.constantFrom('th_pay', 'pe_one', 'cl_1', 'cl_2', 'te_one', 'nobody'),
		}),
		fc.record({ type: fc.constant('sticky-gone' as const), node: fc.constantFrom(...nodes, '2:1', '2:2') }),
		fc.record({
			type: fc.constant('copied' as const),
			node: fc.constantFrom('2:1', '2:2'),
			evidence: fc.constantFrom('ev_a' as const, 'ev_b' as const),
			same: fc.boolean(),
		}),
	);
	const acts = fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { maxLength: 8 });

	/** What people decided, without who told it and when. */
	function decided(doc: Y.Doc): string {
		const board = readBoard(doc);
		const { themes, parked } = effectiveGrouping(board.themes, board.members, board.moves);
		const personas = personaViews(board);
		const hidden = [...board.edits.values()].map((edit) =>
			'entity' in edit ? [edit.entity, isHidden(board.edits, edit.entity)] : null,
		);
		return JSON.stringify([themes, parked, personas, hidden, [...board.places], [...board.copies]]);
	}
	function exchange(a: Y.Doc, b: Y.Doc): void {
		Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
		Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
	}

	it('[RC15] read twice comes to the same as read once', () => {
		fc.assert(
			fc.property(acts, (list) => {
				const doc = docOf(fixtureBoard());
				for (const changes of list) {
					apply(doc, changes);
					const after = decided(doc);
					const told = changes.filter((item) => item.type === 'placed' || item.type === 'text');
					const last = told.filter(
						(item, at) => told.findLastIndex((other) => about(other) === about(item)) === at,
					);
					apply(doc, last, { at: 200 });
					expect(decided(doc)).toBe(after);
				}
			}),
			{ numRuns: 80 },
		);
	});

	it('[RC15] two windows that hear the same acts come to the same board, whenever they hear of each other', () => {
		fc.assert(
			fc.property(acts, fc.array(fc.constantFrom('a', 'b', 'both'), { maxLength: 24 }), (list, turns) => {
				const [alone, a, b] = [docOf(fixtureBoard()), new Y.Doc(), new Y.Doc()];
				for (const doc of [a, b]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(alone));
				for (const changes of list) apply(alone, changes);
				const rest = { a: [...list], b: [...list] };
				for (const turn of [...turns, ...list.map(() => 'a'), ...list.map(() => 'b')]) {
					if (turn === 'both') exchange(a, b);
					const next = turn === 'a' || turn === 'b' ? rest[turn].shift() : undefined;
					if (next) apply(turn === 'a' ? a : b, next);
				}
				exchange(a, b);
				for (const name of boardMapNames)
					expect(boardMap(a, name).toJSON()).toEqual(boardMap(b, name).toJSON());
				expect(placements(a)).toEqual(placements(alone));
			}),
			{ numRuns: 80 },
		);
	});

	it('[RC15] a window that tells late where a note was put before it was deleted comes to the same board', () => {
		const acts = ['th_pay', trayKey].map((section) => placed('1:4', 'ev_d', section));
		const [alone, a, b] = [docOf(fixtureBoard()), new Y.Doc(), new Y.Doc()];
		// Of two that write at once the greater id wins.
		[b.clientID, a.clientID] = [1, 2];
		for (const doc of [a, b]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(alone));
		const [first, second] = acts as [CanvasChange, CanvasChange];
		for (const doc of [alone, b, a]) apply(doc, [first]);
		for (const doc of [alone, b]) {
			apply(doc, [second]);
			apply(doc, [{ type: 'sticky-gone', node: '1:4' }]);
		}
		exchange(a, b);
		apply(a, [second]);
		apply(a, [{ type: 'sticky-gone', node: '1:4' }]);
		exchange(a, b);
		expect(placements(alone).ev_d).toBe('parked');
		for (const doc of [a, b]) expect(placements(doc)).toEqual(placements(alone));
	});

	it('[RC16] every placing a person made is where the board puts it, also after a machine run that says otherwise', () => {
		fc.assert(
			fc.property(fc.array(change, { maxLength: 12 }), fc.boolean(), (changes, rerun) => {
				const doc = docOf(fixtureBoard());
				const wanted = new Map<EvidenceId, string>();
				for (const item of changes) {
					const known = item.type === 'placed' && readBoard(doc).places.get(item.node) === item.evidence;
					apply(doc, [item]);
					if (item.type !== 'placed' || !known) continue;
					wanted.set(item.evidence, item.own ? personalKey(item.own.node) : (item.section ?? 'parked'));
				}
				if (rerun) {
					const all = new Map(
						[...fixtureBoard().members.keys()].map((id) => [id, { theme: 'th_swap' as ThemeId }]),
					);
					replaceEntries(doc, 'members', all);
				}
				const board = readBoard(doc);
				const touched = new Set(
					board.moves.flatMap((move) => (move.type === 'pin' || move.type === 'park' ? [move.evidence] : [])),
				);
				for (const [id, home] of wanted) {
					if (rerun && !touched.has(id)) continue;
					expect(homeOf(board, id)).toBe(home);
				}
			}),
			{ numRuns: 50 },
		);
	});

	it('[RC17] reading back a card that was just drawn is no edit', () => {
		const board = fixtureBoard();
		const plan = planCards(board, lookupFor(board, texts));
		if (plan.kind !== 'cards') throw new Error('no cards were planned');
		const changes: CanvasChange[] = plan.cards.flatMap((card) => [
			{ type: 'text' as const, key: card.key, text: card.title },
			...card.blocks.map((block) => ({ type: 'text' as const, key: block.key, text: block.text })),
		]);
		expect(changes.length).toBeGreaterThan(5);
		expect(read(board, changes).edits).toEqual([]);
	});

	it('[RC28] drawn, read and drawn again: the second time there is nothing to do', () => {
		fc.assert(
			fc.property(acts, (list) => {
				const doc = docOf(drawnBoard().board);
				for (const changes of list) apply(doc, changes);
				const memory = createWriterDesk();
				const versions: Record<DrawKind, string | null> = { ...drawnBoard().picture.versions };
				const picture = { page: '0:1', keys: new Set<string>(), versions };
				const first = draws(readBoard(doc), picture, memory);
				for (const { plan } of first.draws) {
					memory.drew(plan, new Map());
					versions[plan.kind] = plan.order.length > 0 ? plan.version : null;
					applyEdits(doc, [drawn(plan.kind, plan.version)], 'canvas');
				}
				const second = draws(readBoard(doc), picture, memory);
				applyEdits(doc, second.edits, 'canvas');
				expect(second.draws).toEqual([]);
				expect(draws(readBoard(doc), picture, memory)).toMatchObject({ edits: [], draws: [] });
				expect(drawKinds.filter((kind) => rests(readBoard(doc), kind))).toEqual([]);
			}),
			{ numRuns: 40 },
		);
	});

	function about(item: CanvasChange): string {
		return `${item.type} ${item.type === 'placed' ? item.node : 'key' in item ? item.key : ''}`;
	}
	function placements(doc: Y.Doc): Record<string, string | undefined> {
		const board = readBoard(doc);
		return Object.fromEntries([...board.evidence.keys()].map((id) => [id, homeOf(board, id)]));
	}
});
