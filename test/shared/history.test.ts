import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addLine, applyEdits, editEntry, moveEntry, readBoard, readHistory } from '../../shared/board-doc.ts';
import { type HistoryEntry, laterActs, longest } from '../../shared/history.ts';
import { fc } from '../support/properties.ts';

const minute = 60_000;
const pin = (evidence: `ev_${string}`, by: string, at: number) =>
	moveEntry({ type: 'pin', evidence, theme: 'th_1', by, at });
const lines = (doc: Y.Doc): HistoryEntry[] => [...readHistory(doc).values()].sort((a, b) => a.at - b.at);

describe('the history of a board', () => {
	it('[FA7] what one person does several times in a row is one line; a pause, another person or another act begins a new one', () => {
		const doc = new Y.Doc();
		applyEdits(doc, [pin('ev_1', 'Ana', 1000)], 'canvas');
		applyEdits(doc, [pin('ev_2', 'Ana', 1000 + minute), pin('ev_3', 'Ana', 1000 + minute)], 'panel');
		applyEdits(doc, [pin('ev_4', 'Ben', 1000 + minute)], 'canvas');
		applyEdits(doc, [editEntry({ type: 'hide', entity: 'th_2', by: 'Ana', at: 1000 + 2 * minute })], 'panel');
		applyEdits(doc, [pin('ev_5', 'Ana', 1000 + 9 * minute)], 'canvas');
		expect(lines(doc)).toEqual([
			{ who: 'person', what: 'pin', by: 'Ana', at: 1000, until: 1000 + minute, n: 3 },
			{ who: 'person', what: 'pin', by: 'Ben', at: 1000 + minute, until: 1000 + minute, n: 1 },
			{ who: 'person', what: 'hide', by: 'Ana', at: 1000 + 2 * minute, until: 1000 + 2 * minute, n: 1 },
			{ who: 'person', what: 'pin', by: 'Ana', at: 1000 + 9 * minute, until: 1000 + 9 * minute, n: 1 },
		]);
	});

	it('[FA7] an act that changes nothing, as when several windows report it, and what no person did make no line', () => {
		const doc = new Y.Doc();
		applyEdits(doc, [pin('ev_1', 'Ana', 1)], 'canvas');
		applyEdits(doc, [pin('ev_1', 'Ana', 1)], 'canvas');
		applyEdits(doc, [pin('ev_2', 'Ana', 2)], 'pipeline');
		applyEdits(doc, [{ map: 'meta', key: 'page', value: '0:1' }], 'panel');
		expect(lines(doc)).toMatchObject([{ by: 'Ana', n: 1 }]);
	});

	it('[FA8] it stays short, each side losing its own oldest lines, and holds no word of what was written', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 60 }), (kinds) => {
				const doc = new Y.Doc();
				let at = 0;
				for (let round = 0; round < 8; round++) {
					for (const kind of kinds) {
						at += 10 * minute;
						if (kind === 0) {
							const step = {
								who: 'machine',
								what: 'group',
								by: 'Ana',
								at,
								until: at,
								n: 3,
								kept: true,
							} as const;
							doc.transact(() => addLine(doc, `jo_${at}`, step));
						} else
							applyEdits(
								doc,
								[moveEntry({ type: 'rename', theme: 'th_1', label: `zelkova ${at}`, by: `P${kind}`, at })],
								'canvas',
							);
					}
				}
				const all = lines(doc);
				for (const who of ['person', 'machine'] as const) {
					const made = 8 * kinds.filter((kind) => (kind === 0) === (who === 'machine')).length;
					const kept = all.filter((line) => line.who === who);
					expect(kept.length).toBe(Math.min(made, longest[who]));
				}
				expect(all.at(-1)?.at).toBe(at);
				expect(JSON.stringify(all)).not.toContain('zelkova');
			}),
			{ numRuns: 15 },
		);
	});

	it('[FA8] a line that cannot be read is left out, and costs nobody the board', () => {
		const doc = new Y.Doc();
		applyEdits(doc, [pin('ev_1', 'Ana', 1)], 'canvas');
		doc.getMap('history').set('x', { who: 'somebody' });
		expect([lines(doc).length, readBoard(doc).unreadable]).toEqual([1, 0]);
	});

	it('[FA11] later acts are those after the moment', () => {
		expect(laterActs([{ at: 1 }, { at: 2 }, { at: 3 }], 2)).toBe(1);
	});
});
