import { describe, expect, it } from 'vitest';
import { CanvasDocument } from '../../../playground/engine/document.ts';
import { MemoryHub } from '../../../playground/engine/hub.ts';
import { memoryBackend } from '../../../playground/engine/plugin/client-storage.ts';
import * as user from '../../../playground/engine/user-api.ts';
import { ANA, BEN, errorsOf, evaluate, MANIFEST, start } from './harness.ts';

const REPORT = `figma.currentPage.on('nodechange', function (e) { console.log(JSON.stringify(e.nodeChanges.map(function (c) {
	return [c.type, c.origin, c.node.type, c.node.removed, c.properties]; }))); });`;

describe('events', () => {
	it('[FJ44] changes come later, together, own writes as LOCAL, property names of the typings only', () => {
		const world = start(`${REPORT} var s = figma.createSticky(); setTimeout(function () {
			s.x = 5; s.x = 6; s.name = 'n'; s.setPluginData('k', 'v'); s.isWideWidth = true; console.log('written'); }, 100);`);
		world.tick(50);
		world.tick(100);
		expect(world.logs).toEqual([
			'[["CREATE","LOCAL","STICKY",false,null]]',
			'written',
			'[["PROPERTY_CHANGE","LOCAL","STICKY",false,["x","relativeTransform","name","pluginData","width"]]]',
		]);
	});

	it('[FJ44] a listener registered after the change in the same tick still hears it', () => {
		const world = start(`figma.createSticky(); ${REPORT}`);
		world.tick();
		expect(world.logs).toHaveLength(1);
	});

	it('[FJ44] others’ edits are REMOTE, and of a subtree only the top is told', () => {
		const world = start(REPORT);
		world.tick();
		const ben = new CanvasDocument(world.hub.connect());
		const section = user.createSection(ben, { at: { x: 0, y: 0 }, width: 900, height: 900 });
		const note = user.createSticky(ben, BEN, { at: { x: 10, y: 10 } });
		world.tick();
		user.editText(ben, note, 'typed');
		world.tick();
		const [copy] = user.duplicate(ben, [section]);
		world.tick();
		user.remove(ben, [copy, section]);
		world.tick();
		expect(world.logs).toEqual([
			'[["CREATE","REMOTE","SECTION",false,null]]',
			'[["PROPERTY_CHANGE","REMOTE","STICKY",false,["text","name"]]]',
			'[["CREATE","REMOTE","SECTION",false,null]]',
			'[["DELETE","REMOTE","SECTION",true,null],["DELETE","REMOTE","SECTION",true,null]]',
		]);
	});

	it('[FJ44] a node gone by the time of delivery is a removed one', () => {
		const world = start(`${REPORT} var s = figma.createSticky(); var id = s.id; s.remove();`);
		world.tick();
		expect(world.logs).toEqual([
			'[["CREATE","LOCAL","STICKY",true,null],["DELETE","LOCAL","STICKY",true,null]]',
		]);
	});

	it('[FJ45] documentchange needs all pages loaded', () => {
		const errors = errorsOf('', [
			`figma.on('documentchange', function () {})`,
			`await figma.loadAllPagesAsync(); figma.on('documentchange', function () {})`,
			`figma.on('nonsense', function () {})`,
		]);
		expect(errors).toEqual([
			'Error: in on: Cannot register documentchange handler in incremental mode without calling figma.loadAllPagesAsync first.',
			'no error',
			'Error: in on: "nonsense" is not a valid event type',
		]);
	});

	it('[FJ46] selectionchange comes once per tick, for the person and the plugin alike', () => {
		const world =
			start(`figma.on('selectionchange', function () { console.log(figma.currentPage.selection.length); });
			var a = figma.createSticky(); var b = figma.createSticky();
			figma.currentPage.selection = [a]; figma.currentPage.selection = [a, b];`);
		world.tick();
		expect(world.logs).toEqual(['2']);
		user.select(world.doc, [world.doc.selection.ids[0]]);
		world.tick();
		user.remove(world.doc, world.doc.selection.ids);
		world.tick();
		expect(world.logs).toEqual(['2', '1', '0']);
	});
});

function names(doc: CanvasDocument): string[] {
	return doc.children('0:1').map((node) => node.name);
}

describe('undo', () => {
	it('[FJ47] what a plugin does is one step, plugin data and deletions included', () => {
		const hub = new MemoryHub();
		const doc = new CanvasDocument(hub.connect());
		const note = user.createSticky(doc, ANA, { at: { x: 0, y: 0 }, text: 'mine' });
		const world = start(
			`figma.getNodeByIdAsync('${note}').then(function (s) { s.setSharedPluginData('board', 'k', '1');
			var sec = figma.createSection(); sec.appendChild(s); s.x = 70; s.remove(); });`,
			{ document: doc },
		);
		world.tick();
		world.run.close();
		expect(names(doc)).toEqual(['Section']);
		user.undo(doc);
		expect(names(doc)).toEqual(['mine']);
		expect(doc.need(note)).toMatchObject({ x: 0, data: {}, parent: '0:1' });
		user.redo(doc);
		expect(names(doc)).toEqual(['Section']);
		user.undo(doc);
		user.undo(doc);
		expect(names(doc)).toEqual([]);
		expect(user.undo(doc)).toBe(false);
	});

	it('[FJ47] commitUndo makes steps, a person’s action in between is one of its own', () => {
		const world = start(`function make(n) { figma.createSection().name = n; }
			make('a'); figma.commitUndo(); make('b'); make('c');
			setTimeout(function () { make('d'); }, 100);`);
		world.tick(50);
		const note = user.createSticky(world.doc, ANA, { at: { x: 0, y: 0 }, text: 'note' });
		world.tick(100);
		expect(names(world.doc)).toEqual(['a', 'b', 'c', 'note', 'd']);
		user.undo(world.doc);
		expect(names(world.doc)).toEqual(['a', 'b', 'c', 'note']);
		user.undo(world.doc);
		expect(world.doc.get(note)).toBeUndefined();
		user.undo(world.doc);
		expect(names(world.doc)).toEqual(['a']);
		user.undo(world.doc);
		expect(names(world.doc)).toEqual([]);
	});

	it('[FJ47] triggerUndo goes back to the last commit', () => {
		const body = `figma.createSection(); figma.commitUndo(); var s = figma.createSticky(); figma.triggerUndo();
			return [s.removed, figma.currentPage.children.length];`;
		expect(evaluate(body)).toEqual([true, 1]);
	});

	it('[FJ47] undo is each person’s own and others see its effect', () => {
		const hub = new MemoryHub();
		const [a, b] = [new CanvasDocument(hub.connect()), new CanvasDocument(hub.connect())];
		user.createSticky(a, ANA, { at: { x: 0, y: 0 }, text: 'from a' });
		user.createSticky(b, BEN, { at: { x: 0, y: 0 }, text: 'from b' });
		user.undo(a);
		expect(names(b)).toEqual(['from b']);
		expect(user.undo(a)).toBe(false);
	});
});

describe('storage', () => {
	it('[FJ48] clientStorage is per person and plugin, keeps types, refuses more than 5 MB', () => {
		const storage = memoryBackend();
		const body = `await figma.clientStorage.setAsync('a', { n: 1, bytes: new Uint8Array([1, 2]), none: null });
			await figma.clientStorage.setAsync('b', 'x'); await figma.clientStorage.deleteAsync('b');
			var v = await figma.clientStorage.getAsync('a'); v.n = 5;
			return [v.bytes instanceof Uint8Array && v.bytes[1], v.none, await figma.clientStorage.keysAsync(),
				(await figma.clientStorage.getAsync('zzz')) === undefined];`;
		const [byte, none, keys, absent] = evaluate(body, { storage });
		expect([byte, none, keys, absent]).toEqual([2, null, ['a'], true]);
		const tooMuch = `await figma.clientStorage.setAsync('big', new Array(5 * 1024 * 1024).join('x'));`;
		expect(evaluate(tooMuch, { storage }).error).toContain('5MB');
		const read = `return (await figma.clientStorage.getAsync('a') || {}).n || 0;`;
		expect(evaluate(read, { storage })).toBe(1);
		expect(evaluate(read, { storage, user: BEN })).toBe(0);
		expect(evaluate(read, { storage, manifest: { ...MANIFEST, id: '2' } })).toBe(0);
	});
});

describe('size', () => {
	it('[PE6] a command that moves 300 notes into sections works at once and undoes as one', () => {
		const doc = new CanvasDocument(new MemoryHub().connect());
		for (let n = 0; n < 1000; n += 1) {
			const at = { x: (n % 40) * 260, y: Math.floor(n / 40) * 260 };
			user.createSticky(doc, ANA, { at, text: `note ${n}` });
		}
		const world = start(
			`var notes = figma.currentPage.findAllWithCriteria({ types: ['STICKY'] });
			for (var n = 0; n < 10; n += 1) {
				var section = figma.createSection(); section.name = 'theme ' + n; section.resizeWithoutConstraints(1600, 1600);
				for (var m = 0; m < 30; m += 1) { var note = notes[n * 30 + m]; section.appendChild(note);
					note.x = 32 + (m % 5) * 304; note.y = 100 + Math.floor(m / 5) * 304; note.setSharedPluginData('board', 'k', 'e' + m); }
			}
			figma.commitUndo(); console.log(notes.length);`,
			{ document: doc },
		);
		expect(world.logs).toEqual(['1000']);
		expect(doc.children('0:1')).toHaveLength(710);
		user.undo(doc);
		expect(doc.children('0:1')).toHaveLength(1000);
	});
});
