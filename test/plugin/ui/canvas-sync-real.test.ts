import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import { Doc } from 'yjs';
import * as user from '../../../playground/engine/user-api.ts';
import { createBridgeClient } from '../../../plugin/ui/bridge-client.ts';
import { createCanvasSync } from '../../../plugin/ui/canvas-sync.ts';
import type { CanvasNotice, CanvasSync } from '../../../plugin/ui/canvas-sync-types.ts';
import { rests } from '../../../plugin/ui/drawing-meta.ts';
import { boardMap, readBoard } from '../../../shared/board-doc.ts';
import { isHidden } from '../../../shared/edit.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import { type Built, buildForCanvas, dataOf, PluginOnCanvas } from '../main/plugin-on-canvas.ts';
import { boxOnPage, dragInto, dragTo } from '../main/theme-board.ts';
import { docOf, fixtureBoard, fixtureTexts } from './fixture-board.ts';

let built: Built;
let ana: Person;

/** One person with the built plugin on a canvas, and the panel's keeper of the canvas over it. */
class Person {
	readonly plugin: PluginOnCanvas;
	readonly doc = new Doc();
	readonly awareness = new Awareness(this.doc);
	readonly sync: CanvasSync;
	readonly notices: CanvasNotice[] = [];
	readonly notes = new Map<EvidenceId, string>();

	constructor() {
		this.plugin = new PluginOnCanvas(built, {
			prepare: (canvas) => {
				let at = 0;
				for (const [id, { text, kind }] of fixtureTexts()) {
					if (kind === 'measured') continue;
					at += 1;
					this.notes.set(
						id,
						user.createSticky(canvas, { id: '1', name: 'Ana' }, { at: { x: at * 264, y: 0 }, text }),
					);
				}
			},
		});
		const board = fixtureBoard();
		docOf({ ...board, places: new Map([...this.notes].map(([id, node]) => [node, id])) }, this.doc);
		const places = [...this.notes].map(([evidence, node]) => ({ node, evidence }));
		this.plugin.follow({ type: 'tag', places });
		this.awareness.setLocalState({ name: 'Ana', color: '#000', session: 1, busy: '' });
		let read = 0;
		const listeners = new Set<(message: unknown) => void>();
		this.deliver = () => {
			for (const message of this.plugin.messages.slice(read)) for (const hear of listeners) hear(message);
			read = this.plugin.messages.length;
		};
		this.deliver();
		const bridge = createBridgeClient({
			post: (message) => void this.plugin.run.postFromUi(message),
			listen: (hear: (message: unknown) => void) => {
				listeners.add(hear);
				return () => listeners.delete(hear);
			},
		});
		const { clock } = this.plugin;
		this.sync = createCanvasSync({
			doc: this.doc,
			awareness: this.awareness,
			bridge,
			texts: { get: fixtureTexts, ensure: () => Promise.resolve(), match: () => undefined },
			standing: () => 'writes',
			confirmed: async () => true,
			speaks: async () => true,
			me: { name: 'Ana', session: 1, page: this.plugin.doc.page.id },
			now: () => clock.now(),
			later(ms, run) {
				const timer = clock.setTimeout(run, ms);
				return () => clock.clearTimeout(timer);
			},
			tell: (notice) => this.notices.push(notice),
			changed: () => undefined,
		});
	}

	readonly deliver: () => void;

	board() {
		return readBoard(this.doc);
	}

	/** Lets time pass, messages and promises with it. */
	async wait(ms: number): Promise<void> {
		for (let passed = 0; passed < ms; passed += 10) {
			this.plugin.clock.advance(10);
			this.deliver();
			await new Promise((resolve) => setImmediate(resolve));
			this.deliver();
		}
	}

	/** Canvas writes while `work` runs: nodes made, taken off or changed. */
	async writes(work: () => Promise<void>): Promise<string[]> {
		const before = new Map([...this.plugin.doc.nodes()].map((node) => [node.id, JSON.stringify(node)]));
		await work();
		const after = new Map([...this.plugin.doc.nodes()].map((node) => [node.id, JSON.stringify(node)]));
		return [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id));
	}

	sectionOf(evidence: EvidenceId): string {
		const note = this.plugin.node(this.notes.get(evidence) ?? '');
		return note.parent === null ? '' : dataOf(this.plugin.node(note.parent), 'k');
	}

	/** Everything of ours on the canvas, as keys with their texts. */
	drawing(): Record<string, string> {
		const ours = [...this.plugin.doc.nodes()].filter(
			(node) => dataOf(node, 'k') && dataOf(node, 'n') === node.id,
		);
		return Object.fromEntries(
			ours.map((node) => [
				dataOf(node, 'k'),
				`${node.name} ${'text' in node ? JSON.stringify(node.text) : ''}`,
			]),
		);
	}
}

beforeAll(async () => {
	built = await buildForCanvas();
});
afterEach(() => {
	expect(ana.plugin.errors).toEqual([]);
	ana.sync.stop();
	ana.awareness.destroy();
});

async function begin(): Promise<Person> {
	ana = new Person();
	await ana.wait(4000);
	return ana;
}

describe('board and canvas with the built plugin', () => {
	it('[RC9] [RC28] the board is drawn whole, and then nothing is written any more', async () => {
		await begin();
		for (const [id, home] of [
			['ev_a', 'th_pay'],
			['ev_d', 'th_swap'],
			['ev_f', 'parked'],
		] as const)
			expect(ana.sectionOf(id)).toBe(home);
		expect(Object.keys(ana.drawing())).toEqual(
			expect.arrayContaining(['pe_one', 'cl_1', 'te_one', 'zone:cards']),
		);
		expect(await ana.writes(() => ana.wait(30_000))).toEqual([]);
		expect(ana.notices).toEqual([]);
	});

	it('[RC1] [RC26] one dragged note: it stays where it was dropped, and at most five nodes are written', async () => {
		await begin();
		const note = ana.notes.get('ev_a') ?? '';
		// Where it needs no more room than the section has.
		const { x, y } = boxOnPage(ana.plugin, ana.notes.get('ev_d') ?? '');
		dragTo(ana.plugin, note, x + 120, y + 142);
		const dropped = boxOnPage(ana.plugin, note);
		const written = await ana.writes(() => ana.wait(3000));
		expect(written.length).toBeLessThanOrEqual(5);
		expect(boxOnPage(ana.plugin, note)).toEqual(dropped);
		expect(ana.board().moves.at(-1)).toMatchObject({ type: 'pin', evidence: 'ev_a', theme: 'th_swap' });
	});

	it('[RC22] a drag is undone by undoing, at most one step later, and the drawing goes on', async () => {
		await begin();
		const before = ana.drawing();
		dragInto(ana.plugin, ana.notes.get('ev_a') ?? '', 'th_swap');
		await ana.wait(3000);
		for (let steps = 0; steps < 2 && ana.sectionOf('ev_a') !== 'th_pay'; steps += 1) {
			user.undo(ana.plugin.doc);
			await ana.wait(2000);
		}
		expect(ana.sectionOf('ev_a')).toBe('th_pay');
		expect(ana.board().moves.at(-1)).toMatchObject({ type: 'pin', evidence: 'ev_a', theme: 'th_pay' });
		expect(rests(ana.board(), 'themes')).toBe(false);
		await ana.wait(2000);
		expect(ana.drawing()).toEqual(before);
	});

	it('[RC7] [RC22] a deleted sentence stays off, and undoing brings it back', async () => {
		await begin();
		const before = ana.drawing();
		user.remove(ana.plugin.doc, [ana.plugin.own('cl_3').id]);
		await ana.wait(3000);
		expect(isHidden(ana.board().edits, 'cl_3')).toBe(true);
		expect(ana.plugin.allOwn('cl_3')).toEqual([]);
		for (let steps = 0; steps < 3 && ana.plugin.allOwn('cl_3').length === 0; steps += 1) {
			user.undo(ana.plugin.doc);
			await ana.wait(2000);
		}
		expect(isHidden(ana.board().edits, 'cl_3')).toBe(false);
		await ana.wait(3000);
		expect(ana.drawing()).toEqual(before);
	});

	it('[RC22] undoing the draw a person asked for rests it; redoing ends the rest', async () => {
		await begin();
		user.undo(ana.plugin.doc);
		await ana.wait(1000);
		user.undo(ana.plugin.doc);
		await ana.wait(3000);
		expect([rests(ana.board(), 'themes'), rests(ana.board(), 'cards')]).toEqual([true, true]);
		expect(ana.drawing()).toEqual({});
		expect(ana.board().moves).toEqual(fixtureBoard().moves);
		expect(await ana.writes(() => ana.wait(10_000))).toEqual([]);
		user.redo(ana.plugin.doc);
		user.redo(ana.plugin.doc);
		await ana.wait(3000);
		expect([rests(ana.board(), 'themes'), rests(ana.board(), 'cards')]).toEqual([false, false]);
		expect(ana.sectionOf('ev_a')).toBe('th_pay');
	});

	it('[RC8] a whole zone deleted rests; drawn again it stands as before, with what is left of the notes', async () => {
		await begin();
		user.remove(ana.plugin.doc, [ana.plugin.own('zone:cards').id]);
		await ana.wait(3000);
		expect(rests(ana.board(), 'cards')).toBe(true);
		expect(ana.board().edits.size).toBe(0);
		ana.sync.drawAgain('cards');
		await ana.wait(3000);
		expect(ana.plugin.allOwn('pe_one').length).toBe(1);
		expect(ana.plugin.allOwn('cl_1').length).toBe(1);
	});

	it('[RC23] [RC24] a copied note is a second place, and takes over when the first goes', async () => {
		await begin();
		const first = ana.notes.get('ev_a') ?? '';
		const [copy = ''] = user.duplicate(ana.plugin.doc, [first], { x: 30, y: 30 });
		await ana.wait(2000);
		expect([...ana.board().copies]).toEqual([[copy, 'ev_a']]);
		user.remove(ana.plugin.doc, [first]);
		await ana.wait(2000);
		expect(ana.board().places.get(copy)).toBe('ev_a');
		dragInto(ana.plugin, copy, 'th_swap');
		await ana.wait(2000);
		expect(ana.board().moves.at(-1)).toMatchObject({ type: 'pin', evidence: 'ev_a', theme: 'th_swap' });
	});

	it('[RC25] a new note in a theme is in sight; dragged out it is not', async () => {
		await begin();
		const section = boxOnPage(ana.plugin, ana.plugin.own('th_pay').id);
		const at = { x: section.x + section.width - 240, y: section.y + section.height - 240 };
		const note = user.createSticky(ana.plugin.doc, { id: '1', name: 'Ana' }, { at, text: 'A new thought' });
		await ana.wait(2000);
		expect([...ana.sync.view().loose]).toEqual([[note, 'th_pay']]);
		dragTo(ana.plugin, note, -3000, -3000);
		await ana.wait(2000);
		expect(ana.sync.view().loose.size).toBe(0);
	});

	it('[RC27] a deleted section is taken off; brought back it stands with its notes that are left', async () => {
		await begin();
		user.remove(ana.plugin.doc, [ana.plugin.own('th_swap').id]);
		await ana.wait(3000);
		expect(isHidden(ana.board().edits, 'th_swap')).toBe(true);
		boardMap(ana.doc, 'edits').set('hide:th_swap', { type: 'show', entity: 'th_swap', by: 'Ana', at: 9 });
		await ana.wait(3000);
		expect(ana.plugin.allOwn('th_swap').length).toBe(1);
	});
});
