import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CanvasDocument } from '../../../playground/engine/document.ts';
import type { ServerBatch } from '../../../playground/engine/ops.ts';
import { createSticky, editText, remove } from '../../../playground/engine/user-api.ts';
import { CanvasFile } from '../../../playground/host/canvas-file.ts';

const ana = { id: 'user-ana', name: 'Ana' };

function open(path: string): { file: CanvasFile; doc: CanvasDocument } {
	const file = new CanvasFile(path, 'workshop');
	const receivers: ((batch: ServerBatch) => void)[] = [];
	const { session, snapshot } = file.join((batch) => {
		for (const receive of receivers) receive(batch);
	});
	const doc = new CanvasDocument({
		session,
		snapshot,
		send: (batch) => file.accept(batch),
		subscribe: (receive) => {
			receivers.push(receive);
			return () => {};
		},
	});
	return { file, doc };
}

function place(): string {
	return join(mkdtempSync(join(tmpdir(), 'personaboard-canvas-')), 'workshop.jsonl');
}

function notes(doc: CanvasDocument): string[] {
	return [...doc.nodes()].filter((node) => node.type === 'STICKY').map((node) => node.text?.characters ?? '');
}

describe('a playground file on disk', () => {
	it('[PH1] opening it again gives what the last window saw, deletions included', () => {
		const path = place();
		const { doc } = open(path);
		const kept = createSticky(doc, ana, { at: { x: 0, y: 0 }, text: 'kept' });
		const gone = createSticky(doc, ana, { at: { x: 300, y: 0 }, text: 'gone' });
		editText(doc, kept, 'kept and edited');
		remove(doc, [gone]);
		const again = open(path).doc;
		expect(notes(again)).toEqual(['kept and edited']);
		expect([...again.nodes()].map((node) => node.id).sort()).toEqual(
			[...doc.nodes()].map((node) => node.id).sort(),
		);
	});

	it('[PH2] a line half-written by a killed process is dropped; damage further up is refused, not guessed', () => {
		const path = place();
		createSticky(open(path).doc, ana, { at: { x: 0, y: 0 }, text: 'written' });
		appendFileSync(path, '{"batch":{"client":1,"se');
		expect(notes(open(path).doc)).toEqual(['written']);
		createSticky(open(path).doc, ana, { at: { x: 0, y: 0 }, text: 'second' });
		const lines = readFileSync(path, 'utf8').split('\n');
		writeFileSync(path, [lines[0], '{"broken', ...lines.slice(1)].join('\n'));
		expect(() => open(path)).toThrow('line 2 of the canvas log is damaged');
	});

	it('[PH3] a session number is never given twice, so node ids are never used again', () => {
		const path = place();
		const sessions = [0, 1, 2].map(() => open(path).doc.session);
		expect(new Set(sessions).size).toBe(3);
		expect(sessions).toEqual([...sessions].sort((a, b) => a - b));
	});
});
