import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
	applyEdits,
	boardMap,
	editEntry,
	moveEntry,
	readBoard,
	replaceEntries,
	setEntry,
} from '../../shared/board-doc.ts';
import { textHash } from '../../shared/hash.ts';
import { isId } from '../../shared/ids.ts';
import { fc } from '../support/properties.ts';
import { ana } from './boards.ts';

function copyTo(from: Y.Doc, to: Y.Doc): void {
	Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));
}

describe('the board document', () => {
	it('[DO1] writing what is there already writes nothing, so that several windows can report one change', () => {
		const doc = new Y.Doc();
		let updates = 0;
		doc.on('update', () => {
			updates += 1;
		});
		const move = { type: 'pin', evidence: 'ev_1', theme: 'th_1', ...ana } as const;
		applyEdits(doc, [moveEntry(move)], 'canvas');
		applyEdits(doc, [moveEntry({ ...move })], 'canvas');
		expect(updates).toBe(1);
		expect(readBoard(doc).moves).toEqual([move]);
	});

	it('[DO2] of two decisions about one thing the later one holds, in every copy', () => {
		const [a, b] = [new Y.Doc(), new Y.Doc()];
		applyEdits(a, [moveEntry({ type: 'pin', evidence: 'ev_1', theme: 'th_1', ...ana })], 'canvas');
		copyTo(a, b);
		applyEdits(b, [moveEntry({ type: 'park', evidence: 'ev_1', by: 'Ben', at: 2 })], 'canvas');
		copyTo(b, a);
		expect(readBoard(a).moves).toEqual([{ type: 'park', evidence: 'ev_1', by: 'Ben', at: 2 }]);
		expect(readBoard(a).moves).toEqual(readBoard(b).moves);
	});

	it('[DO3] a run replaces machine maps entry by entry and never touches what people decided', () => {
		const doc = new Y.Doc();
		const theme = { id: 'th_1', label: 'Swaps', criterion: 'Notes.', order: 0 };
		applyEdits(doc, [moveEntry({ type: 'pin', evidence: 'ev_1', theme: 'th_1', ...ana })], 'canvas');
		applyEdits(doc, [editEntry({ type: 'hide', entity: 'cl_1', ...ana })], 'panel');
		expect(replaceEntries(doc, 'themes', new Map([['th_1', theme]]))).toBe(1);
		expect(replaceEntries(doc, 'themes', new Map([['th_1', { ...theme }]]))).toBe(0);
		expect(replaceEntries(doc, 'themes', new Map())).toBe(1);
		const board = readBoard(doc);
		expect([board.themes.length, board.moves.length, board.edits.size]).toEqual([0, 1, 1]);
	});

	it('[DO4] entries that are not of their kind are left out and counted, whatever they are', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.string(), (value, key) => {
				const doc = new Y.Doc();
				for (const name of ['themes', 'claims', 'moves', 'personas'] as const)
					boardMap(doc, name).set(key, value);
				const board = readBoard(doc);
				expect(
					board.themes.length +
						board.claims.length +
						board.moves.length +
						board.personas.length +
						board.unreadable,
				).toBe(4);
				expect(board.unreadable).toBe(4);
			}),
		);
	});

	it('[DO5] two people who change two things keep both', () => {
		const [a, b] = [new Y.Doc(), new Y.Doc()];
		setEntry(a, 'members', 'ev_1', { theme: 'th_1' });
		setEntry(b, 'members', 'ev_2', { theme: 'th_2' });
		copyTo(a, b);
		copyTo(b, a);
		expect([...readBoard(a).members.keys()]).toEqual(['ev_1', 'ev_2']);
		expect(readBoard(b).members).toEqual(readBoard(a).members);
	});

	it('[DO6] ids name their kind, and a text’s hash changes with the text', () => {
		expect(isId('ev', 'ev_abc-1')).toBe(true);
		for (const wrong of ['th_abc', 'ev_', 'ev_a b', `ev_${'x'.repeat(65)}`])
			expect(isId('ev', wrong)).toBe(false);
		fc.assert(fc.property(fc.string(), fc.string(), (a, b) => (textHash(a) === textHash(b)) === (a === b)));
	});
});
