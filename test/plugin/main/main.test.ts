import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { memoryBackend } from '../../../playground/engine/plugin/client-storage.ts';
import { pauseTimer } from '../../../playground/engine/timer.ts';
import * as user from '../../../playground/engine/user-api.ts';
import { addPage, goToPage } from '../../../playground/engine/user-pages.ts';
import { initSchema } from '../../../shared/bridge.ts';
import { mainRequests } from '../../../shared/main-requests.ts';
import { type Workshop, workshopSchema } from '../../../shared/sample.ts';
import { stickySnapshotSchema } from '../../../shared/sticky.ts';
import { type Built, buildForCanvas, PluginOnCanvas } from './plugin-on-canvas.ts';
import { themes, workshop } from './theme-board.ts';

let built: Built;
beforeAll(async () => {
	built = await buildForCanvas();
});

const ana = { id: '1', name: 'Ana' };

describe('the bridge', () => {
	it('[BR1] init answers with everything the panel starts from', () => {
		const plugin = new PluginOnCanvas(built);
		const init = plugin.call('init', { version: 1 });
		expect(initSchema.parse(init)).toEqual(init);
		expect(init).toMatchObject({
			command: 'open',
			workspace: null,
			user: { name: 'Ana', color: '#9747FF' },
			page: plugin.doc.page.id,
		});
	});

	it('[BR2] what is not ours or has no shape is dropped, and the next call still works', () => {
		const plugin = new PluginOnCanvas(built);
		const strange: unknown[] = [
			null,
			42,
			'call',
			[],
			{},
			{ channel: 'other', kind: 'call', id: 1, name: 'init', body: { version: 1 } },
			{ channel: 'personaboard', kind: 'call', id: 'x', name: 'init' },
			{ channel: 'personaboard', kind: 'call', id: Number.NaN, name: 'init', body: { version: 1 } },
			{ channel: 'personaboard', kind: 'call', id: 1, body: { version: 1 } },
			{ channel: 'personaboard', kind: 'call', id: 1, name: 'init' },
			{ channel: 'personaboard', kind: 'cancel' },
			{ channel: 'personaboard', kind: 'reply', id: 1, ok: true },
			{ channel: 'personaboard', kind: 'cancel', id: 999 },
		];
		for (const message of strange) plugin.run.postFromUi(message);
		plugin.clock.advance(100);
		expect(plugin.messages).toEqual([]);
		expect(plugin.call('init', { version: 1 }).version).toBe(1);
		expect(plugin.errors).toEqual([]);
	});

	it('[BR3] a call that is unknown, malformed or of another version is answered with a sentence', () => {
		const plugin = new PluginOnCanvas(built);
		const call = { commands: [], label: '', page: null, step: true };
		for (const [name, body] of [
			['toString', {}],
			['nothing', {}],
			['readStickies', { scope: 'everything' }],
			['draw', { ...call, commands: [{ type: 'explode' }] }],
			['draw', { ...call, commands: [{ type: 'tag', places: [1] }] }],
			['draw', { commands: [], label: '', step: true }],
			['draw', { ...call, commands: [{ ...themes({}), zone: { key: 'z', title: 'Themes' } }] }],
			['look', {}],
			[
				'draw',
				{ ...call, commands: [{ type: 'tag', places: [{ node: '1'.repeat(129), evidence: 'ev_1' }] }] },
			],
			['reveal', { nodes: '1:2', keys: [] }],
			['reveal', { nodes: [] }],
			['setWorkspace', { workspace: { board: 'bo_1' } }],
			['saveSettings', { settings: { token: { a: 1 } } }],
			['notify', { message: 'Done' }],
			['resize', { width: '400', height: 640 }],
			['room', { timer: '5', look: null }],
			['room', { timer: -1, look: { center: { x: 1 }, zoom: 1 } }],
			['placeSample', { name: 'Sample' }],
			['init', { version: 0 }],
		] as const) {
			const id = plugin.post(name, body);
			plugin.clock.advance(50);
			expect(plugin.replyTo(id), name).toMatchObject({
				ok: false,
				message: 'nonsense',
			});
		}
		expect(plugin.errors).toEqual([]);
	});

	it('[BR4] settings stay with this person, and null deletes one', () => {
		const storage = memoryBackend();
		const plugin = new PluginOnCanvas(built, { storage });
		plugin.call('saveSettings', { settings: { consent: true, token: 'abc', zoom: 2 } });
		plugin.call('saveSettings', { settings: { token: null, zoom: 3 } });
		plugin.call('resize', { width: 5000, height: 10 });
		plugin.run.close();
		const next = new PluginOnCanvas(built, { sharing: plugin, storage });
		expect(next.call('init', { version: 1 }).settings).toEqual({ consent: true, zoom: 3 });
		expect(new PluginOnCanvas(built, { sharing: plugin }).call('init', { version: 1 }).settings).toEqual({});
	});

	it('[BR4] what is kept and cannot be read counts as nothing', () => {
		for (const kept of ['"text"', '{"token":{"a":1}}', 'null', '{"width":"wide"}']) {
			const unreadable = { ...memoryBackend(), get: () => kept };
			const plugin = new PluginOnCanvas(built, { storage: unreadable });
			expect(plugin.call('init', { version: 1 })).toMatchObject({
				settings: kept.includes('width') ? { width: 'wide' } : {},
			});
			expect(plugin.errors).toEqual([]);
		}
	});

	it('[BR5] of two people who start a workspace at once both go by the one that stayed', () => {
		const one = new PluginOnCanvas(built);
		const two = new PluginOnCanvas(built, { sharing: one });
		const first = { board: 'bo_1', join: 'a', fileKey: null };
		const second = { board: 'bo_2', join: 'b', fileKey: null };
		const a = one.post('setWorkspace', { workspace: first });
		const b = two.post('setWorkspace', { workspace: second });
		one.clock.advance(2000);
		const answers = [one.replyTo(a), two.replyTo(b)].map((reply) => (reply?.ok ? reply.body : reply));
		expect(answers[0]).toEqual(answers[1]);
		expect(answers[0]).toEqual({ workspace: one.call('init', { version: 1 }).workspace });
	});

	it('[BR5] a workspace in the file that cannot be read counts as none', () => {
		const read = (kept: string) => {
			const plugin = new PluginOnCanvas(built, {
				prepare: (doc) => doc.setData('0:0', { [`private/${built.manifest.id}/workspace`]: kept }),
			});
			const { workspace } = plugin.call('init', { version: 1 });
			expect(plugin.errors).toEqual([]);
			return workspace;
		};
		for (const kept of ['{', '"bo_1"', '{"board":"bo_1"}', 'null']) expect(read(kept)).toBeNull();
		const workspace = { board: 'bo_1', join: 'a', fileKey: null };
		expect(read(JSON.stringify(workspace))).toEqual(workspace);
	});

	it('[BR6] selecting notes and lines of cards is told in the panel’s words', () => {
		let note = '';
		const plugin = new PluginOnCanvas(built, {
			prepare: (doc) => {
				note = user.createSticky(doc, ana, { at: { x: 0, y: 0 }, text: 'A quote' });
			},
		});
		plugin.draw({ type: 'tag', places: [{ node: note, evidence: 'ev_1' }] });
		plugin.draw({
			type: 'cards',
			zone: { key: 'zone:cards', title: 'Personas', version: '1', order: ['pe_1'] },
			tensions: [],
			again: [],
			cards: [
				{
					key: 'pe_1',
					title: 'One',
					accent: 0,
					blocks: [{ key: 'cl_1', style: 'claim', text: 'A claim', links: [] }],
				},
			],
		});
		plugin.messages.splice(0);
		user.select(plugin.doc, [note, plugin.own('cl_1').id]);
		plugin.clock.advance(10);
		expect(plugin.takeEvents('selection')).toEqual([
			{ type: 'selection', notes: 1, keys: ['cl_1'], evidence: ['ev_1'] },
		]);
	});

	it('[BR7] reveal selects what is still there, notes and drawings, and says how much that is', () => {
		const { plugin, notes } = workshop(built, 3);
		plugin.draw(themes({ th_a: notes }));
		user.remove(plugin.doc, [notes[1]]);
		const reveal = (nodes: string[], keys: string[]) => plugin.call('reveal', { nodes, keys });
		expect(reveal([notes[0], notes[1], '99:99'], ['th_a/note', 'th_gone'])).toEqual({ found: 2 });
		expect(plugin.doc.selection.ids).toEqual([notes[0], plugin.own('th_a/note').id]);
		expect(reveal([], [])).toEqual({ found: 0 });
		const page = plugin.doc.page.id;
		goToPage(plugin.doc, addPage(plugin.doc, 'Second'));
		expect(reveal([], ['zone:themes'])).toEqual({ found: 1 });
		expect(plugin.doc.page.id).toBe(page);
		expect(plugin.errors).toEqual([]);
	});

	it('[FA6] FigJam’s timer is started, changed and stopped for everybody, and each window hears of it', () => {
		const ana = new PluginOnCanvas(built);
		const ben = new PluginOnCanvas(built, { sharing: ana });
		const room = (timer: number) => {
			const { left, state } = ana.call('room', { timer, look: null });
			return [Math.round(left), state];
		};
		expect(room(-1)).toEqual([0, 'STOPPED']);
		expect(room(600)).toEqual([600, 'RUNNING']);
		ana.clock.advance(60_000);
		expect(room(-1)).toEqual([540, 'RUNNING']);
		expect(ben.takeEvents('timer')).toHaveLength(1);
		pauseTimer(ben.doc, ben.clock);
		ana.clock.advance(60_000);
		expect([room(-1), ana.takeEvents('timer').length]).toEqual([[540, 'PAUSED'], 2]);
		expect(room(0)).toEqual([0, 'STOPPED']);
		expect(ben.takeEvents('timer').length).toBeGreaterThan(0);
		expect([...ana.errors, ...ben.errors]).toEqual([]);
	});

	it('[FA5] a window tells where its person looks, and goes where it is asked to', () => {
		const plugin = new PluginOnCanvas(built);
		const look = { center: { x: 1200, y: -300 }, zoom: 0.5 };
		expect(plugin.call('room', { timer: -1, look }).look).toEqual(look);
		expect(plugin.call('room', { timer: -1, look: null })).toEqual({ left: 0, state: 'STOPPED', look });
		expect(plugin.errors).toEqual([]);
	});

	it('[BR18] who is in the file is told where FigJam tells it, else nobody is named', () => {
		const plugin = new PluginOnCanvas(built);
		const withRight = new PluginOnCanvas({
			...built,
			manifest: { ...built.manifest, permissions: ['currentuser', 'activeusers', 'fileusers'] },
		});
		const without = new PluginOnCanvas({
			...built,
			manifest: { ...built.manifest, permissions: ['currentuser'] },
		});
		expect(withRight.call('init', { version: 1 }).sessions).toEqual([withRight.doc.session]);
		expect(without.call('init', { version: 1 }).sessions).toEqual([]);
		expect([...plugin.errors, ...withRight.errors, ...without.errors]).toEqual([]);
	});
});

describe('reading notes', () => {
	it('[DR15] every kind of note comes with its words, colour, place and enclosing sections', () => {
		const plugin = new PluginOnCanvas(built);
		const { doc } = plugin;
		user.createSection(doc, { at: { x: 0, y: 0 }, width: 3000, height: 2000, name: 'Round 1' });
		const inner = user.createSection(doc, { at: { x: 100, y: 100 }, width: 1500, height: 1000, name: 'P4' });
		const sticky = user.createSticky(doc, ana, {
			at: { x: 400, y: 500 },
			text: 'A quote',
			color: 'FFA8DB',
			wide: true,
		});
		const shape = user.createShape(doc, { at: { x: 900, y: 500 }, text: 'In a shape' });
		const text = user.createText(doc, { at: { x: 1000, y: 800 }, text: 'Loose' });
		user.createShape(doc, { at: { x: 9000, y: 500 } });
		const { stickies, skipped } = plugin.call('readStickies', { scope: 'page' });
		expect(skipped).toBe(0);
		for (const snapshot of stickies) expect(stickySnapshotSchema.parse(snapshot)).toEqual(snapshot);
		expect(new Set(stickies.map((each) => [each.node, each.type, each.text].join(' ')))).toEqual(
			new Set([`${sticky} STICKY A quote`, `${shape} SHAPE_WITH_TEXT In a shape`, `${text} TEXT Loose`]),
		);
		const first = stickies.find((each) => each.node === sticky);
		expect(first).toMatchObject({
			fill: '#FFA8DB',
			wide: true,
			author: 'Ana',
			section: { node: inner, path: ['Round 1', 'P4'], key: null },
			evidence: null,
			placed: null,
		});
		const node = plugin.node(sticky);
		expect(first?.x).toBe(100 + node.x);
	});

	it('[DR15] a scope is what is selected, the section around it, or the page', () => {
		const plugin = new PluginOnCanvas(built);
		const { doc } = plugin;
		const section = user.createSection(doc, { at: { x: 0, y: 0 }, width: 2000, height: 2000, name: 'P1' });
		const [a, b] = [300, 800].map((x) => user.createSticky(doc, ana, { at: { x, y: 500 }, text: `at ${x}` }));
		const c = user.createSticky(doc, ana, { at: { x: 5000, y: 0 }, text: 'far' });
		const read = (scope: 'selection' | 'section' | 'page') =>
			plugin.call('readStickies', { scope }).stickies.map((each) => each.node);
		expect(read('selection')).toEqual([]);
		user.select(doc, [a]);
		expect(read('selection')).toEqual([a]);
		expect(read('section')).toEqual([a, b]);
		user.select(doc, [section]);
		expect(read('selection')).toEqual([a, b]);
		expect(read('page')).toEqual([a, b, c]);
	});

	it('[DR15] a copy of a known note is a new note', () => {
		const plugin = new PluginOnCanvas(built);
		const note = user.createSticky(plugin.doc, ana, { at: { x: 0, y: 0 }, text: 'A quote' });
		plugin.draw({ type: 'tag', places: [{ node: note, evidence: 'ev_1' }] });
		const [copy] = user.duplicate(plugin.doc, [note]);
		const read = plugin.call('readStickies', { scope: 'page' }).stickies;
		expect(read.find((each) => each.node === note)?.evidence).toBe('ev_1');
		expect(read.find((each) => each.node === copy)?.evidence).toBeNull();
	});

	it('[DR12] a note whose words change is told with its new words', () => {
		const plugin = new PluginOnCanvas(built);
		const note = user.createSticky(plugin.doc, ana, { at: { x: 0, y: 0 }, text: 'A quote' });
		plugin.draw({ type: 'tag', places: [{ node: note, evidence: 'ev_1' }] });
		expect(plugin.changes()).toEqual([]);
		user.editText(plugin.doc, note, 'Another quote');
		expect(plugin.changes()).toEqual([
			{ type: 'sticky-text', node: note, evidence: 'ev_1', text: 'Another quote' },
		]);
	});
});

describe('the sample workshop', () => {
	it('[DR16] is read the same by the main thread and by the server', async () => {
		const file = join(import.meta.dirname, '../../../server/sample/workshop.json');
		const workshop: unknown = JSON.parse(await readFile(file, 'utf8'));
		expect(mainRequests.placeSample(workshop)).toBe(true);
		expect(workshopSchema.parse(workshop)).toEqual(workshop);
	});

	it('[DR16] is placed right of what is there, selected, complete and without an author', () => {
		const plugin = new PluginOnCanvas(built);
		user.createSticky(plugin.doc, ana, { at: { x: 0, y: 0 }, text: 'Mine' });
		const workshop: Workshop = {
			name: 'Sample',
			product: { name: 'Shifts', description: '', features: [] },
			texts: [{ key: 'title', text: 'Sample interviews', x: 64, y: 80, size: 64 }],
			sections: [{ key: 'p1', name: 'P1', x: 64, y: 260, width: 1000, height: 400 }],
			stickies: Array.from({ length: 70 }, (_, i) => ({
				key: `s${i}`,
				text: `Quote ${i}`,
				color: '#FFE299',
				section: i < 60 ? 'p1' : null,
				author: 'Ines',
				x: 40 + (i % 3) * 264,
				y: 40 + Math.floor(i / 3) * 264,
				...(i === 5 ? { wide: true } : {}),
			})),
		};
		expect(plugin.call('placeSample', workshop)).toEqual({ stickies: 70 });
		const progress = plugin.takeEvents('progress').map((event) => [event.done, event.total]);
		// The editor gets a turn, and the person a figure, when some time has passed or after thirty steps.
		expect(progress.at(-1)?.[0]).toBeGreaterThan(70 - 30);
		expect(progress.every(([done, total]) => done <= total && total === 70)).toBe(true);
		const { stickies } = plugin.call('readStickies', { scope: 'selection' });
		expect(stickies.filter((each) => each.type === 'TEXT')).toHaveLength(1);
		const notes = stickies.filter((each) => each.type === 'STICKY');
		expect(notes).toHaveLength(70);
		expect(notes.every((each) => each.author === null && each.fill === '#FFE299' && each.x > 240)).toBe(true);
		expect(notes.filter((each) => each.section?.path.join('/') === 'Sample/P1')).toHaveLength(60);
		for (const each of notes) {
			const section = plugin.node(each.section?.node ?? '');
			const node = plugin.node(each.node);
			expect(node.y + node.height).toBeLessThanOrEqual(section.height);
		}
		user.undo(plugin.doc);
		expect(plugin.call('readStickies', { scope: 'page' }).stickies).toHaveLength(1);
		expect(plugin.errors).toEqual([]);
	});
});
