import { describe, expect, it } from 'vitest';
import { CanvasDocument } from '../../../playground/engine/document.ts';
import { MemoryHub } from '../../../playground/engine/hub.ts';
import * as user from '../../../playground/engine/user-api.ts';
import { ANA, errorsOf, evaluate, start } from './harness.ts';

describe('the tree a plugin builds', () => {
	it('[FJ23] a new node is on the current page, on top, at the origin', () => {
		const body = `figma.createSection(); var s = figma.createSticky();
			var list = figma.currentPage.children;
			return [s.x, s.y, s.parent.id === figma.currentPage.id, list[list.length - 1].id === s.id, list.length];`;
		expect(evaluate(body)).toEqual([0, 0, true, true, 2]);
	});

	it('[FJ24] appendChild keeps the numbers, so the node jumps on screen', () => {
		const body = `var sec = figma.createSection(); sec.x = 1000; sec.y = 500;
			var s = figma.createSticky(); s.x = 10; s.y = 20; sec.appendChild(s);
			var t = figma.createSticky(); sec.insertChild(0, t);
			return [s.x, s.y, s.absoluteBoundingBox.x, s.absoluteBoundingBox.y, sec.children.map(function (c) { return c.id === t.id; })];`;
		expect(evaluate(body)).toEqual([10, 20, 1010, 520, [true, false]]);
	});

	it('[FJ24] cycles, pages and places out of range are refused', () => {
		const errors = errorsOf(
			`var a = figma.createSection(); var b = figma.createSection(); a.appendChild(b); var p = figma.currentPage;`,
			[
				`b.appendChild(a)`,
				`a.appendChild(a)`,
				`a.appendChild(p)`,
				`p.appendChild(figma.root)`,
				`a.insertChild(2, figma.createSticky())`,
				`a.appendChild(null)`,
			],
		);
		expect(errors).toEqual([
			'Error: in appendChild: Cannot move node. Doing so would create a parenting cycle',
			'Error: in appendChild: Cannot move node. Doing so would create a parenting cycle',
			'Error: in appendChild: Cannot move node. Nodes other than the root node cannot have children of type PAGE',
			'Error: in appendChild: Cannot move node. Node is the scene root, which cannot be reparented',
			'Error: in insertChild: Index 2 is out of range (0 to 1)',
			'Error: in appendChild: Expected "child" to have type Node but got object instead',
		]);
	});

	it('[FJ25] absoluteBoundingBox adds up sections and looks through groups', () => {
		const body = `var a = figma.createSection(); a.x = 100; a.y = 10;
			var b = figma.createSection(); a.appendChild(b); b.x = 20; b.y = 30;
			var s = figma.createSticky(); b.appendChild(s); s.x = 3; s.y = 4;
			var g = figma.group([s], b);
			return [s.absoluteBoundingBox, g.absoluteBoundingBox, s.absoluteTransform];`;
		const box = { x: 123, y: 44, width: 240, height: 240 };
		expect(evaluate(body)).toEqual([
			box,
			box,
			[
				[1, 0, 123],
				[0, 1, 44],
			],
		]);
	});

	it('[FJ26] a group has no place of its own and goes with its last child', () => {
		const body = `var s = figma.createSticky(); s.x = 50; var t = figma.createSticky(); t.x = 400; t.y = 5;
			var g = figma.group([s, t], figma.currentPage);
			var before = [g.x, g.width, s.x, t.x, 'fills' in g];
			g.x = 60; var moved = [s.x, t.x];
			s.remove(); var half = [g.removed, g.x]; t.remove();
			return [before, moved, half, g.removed];`;
		expect(evaluate(body)).toEqual([[50, 590, 50, 400, false], [60, 410], [false, 410], true]);
	});

	it('[FJ27] a section keeps its size and carries its contents', () => {
		const body = `var a = figma.createSection(); a.resizeWithoutConstraints(300, 200);
			var s = figma.createSticky(); a.appendChild(s); s.x = 900; s.y = 900;
			var size = [a.width, a.height]; a.x = 10; a.y = 20;
			a.resizeWithoutConstraints(50, 50);
			return [size, s.x, s.absoluteBoundingBox.x, s.absoluteBoundingBox.y];`;
		expect(evaluate(body)).toEqual([[300, 200], 900, 910, 920]);
	});

	it('[FJ39] findAllWithCriteria: any key, all criteria, pre-order, without the receiver', () => {
		const body = `var a = figma.createSection(); var s = figma.createSticky(); var t = figma.createSticky(); var u = figma.createText();
			a.appendChild(t); a.appendChild(u);
			s.setSharedPluginData('board', 'k', '1'); t.setSharedPluginData('board', 'v', '1'); u.setPluginData('k', '1');
			a.setSharedPluginData('board', 'k', '1');
			var name = {}; name[a.id] = 'a'; name[s.id] = 's'; name[t.id] = 't'; name[u.id] = 'u';
			var find = function (from, c) { return from.findAllWithCriteria(c).map(function (n) { return name[n.id]; }).join(''); };
			var p = figma.currentPage;
			return [find(p, { types: ['STICKY', 'SECTION'] }), find(a, { types: ['SECTION', 'STICKY'] }),
				find(p, { sharedPluginData: { namespace: 'board', keys: ['k', 'v'] } }),
				find(p, { types: ['STICKY'], sharedPluginData: { namespace: 'board', keys: ['v'] } }),
				find(p, { sharedPluginData: { namespace: 'board' } }), find(p, { pluginData: {} }),
				p.findAll(function (n) { return n.type === 'STICKY'; }).length,
				p.findOne(function (n) { return n.type === 'TEXT'; }).id === u.id, p.findChild(function (n) { return n.type === 'TEXT'; }),
				p.findChildren().length];`;
		expect(evaluate(body)).toEqual(['ats', 't', 'ats', 't', 'ats', 'u', 2, true, null, 2]);
		expect(errorsOf('', [`figma.currentPage.findAllWithCriteria({})`])[0]).toContain('Expected types');
	});

	it('[FJ40] remove takes the subtree; a removed node answers only `removed`, id and type', () => {
		const body = `var a = figma.createSection(); var s = figma.createSticky(); a.appendChild(s); a.remove();
			var message = ''; try { s.x; } catch (e) { message = e.message; }
			try { s.x = 1; } catch (e) { message += '|' + e.message; }
			return [a.removed, s.removed, s.type, typeof s.id, message, await figma.getNodeByIdAsync(s.id), figma.currentPage.children.length];`;
		const [removed, inner, type, id, message, found, left] = evaluate(body);
		expect([removed, inner, type, id, found, left]).toEqual([true, true, 'STICKY', 'string', null, 0]);
		expect(message).toMatch(/^in get_x: The node with id "1:\d+" does not exist\|in set_x: The node/);
	});

	it('[FJ41] ids are never used again; undo brings a node back under its own', () => {
		const hub = new MemoryHub();
		const doc = new CanvasDocument(hub.connect());
		const id = user.createSticky(doc, ANA, { at: { x: 0, y: 0 }, text: 'kept' });
		user.remove(doc, [id]);
		const next = user.createSticky(doc, ANA, { at: { x: 0, y: 0 } });
		expect(next).not.toBe(id);
		user.undo(doc);
		user.undo(doc);
		expect(doc.need(id).text?.characters).toBe('kept');
		expect(doc.get(next)).toBeUndefined();
		const other = new CanvasDocument(hub.connect());
		expect(user.createSticky(other, ANA, { at: { x: 0, y: 0 } }).split(':')[0]).toBe('2');
	});

	it('[FJ42] the selection holds each node once, nothing inside a selected one, nothing gone', () => {
		const world =
			start(`var a = figma.createSection(); var s = figma.createSticky(); var t = figma.createSticky(); a.appendChild(s);
			figma.currentPage.selection = [s, a, t, t];
			console.log(figma.currentPage.selection.length);
			t.remove();
			setTimeout(function () { console.log(figma.currentPage.selection.map(function (n) { return n.type; }).join()); }, 1);
			try { figma.currentPage.selection = [figma.root]; } catch (e) { console.log(e.message); }`);
		world.tick();
		expect(world.logs[0]).toBe('2');
		expect(world.logs[1]).toContain('can only include nodes in that page');
		expect(world.logs[2]).toBe('SECTION');
	});

	it('[FJ36] stamps cannot be made by a plugin; they stick and travel with their host', () => {
		const hub = new MemoryHub();
		const doc = new CanvasDocument(hub.connect());
		const section = user.createSection(doc, { at: { x: 1000, y: 0 }, width: 800, height: 800 });
		const host = user.createSticky(doc, ANA, { at: { x: 0, y: 0 } });
		const stamp = user.stamp(doc, ANA, { at: { x: 200, y: 200 }, name: 'Star' });
		expect(doc.need(stamp)).toMatchObject({ stuckTo: host, x: 176 });
		user.move(doc, [host], 1100, 100);
		expect(doc.need(host)).toMatchObject({ parent: section, x: 100 });
		expect(doc.need(stamp)).toMatchObject({ parent: section, x: 276, y: 276 });
		const body = `var h = await figma.getNodeByIdAsync('${host}'); var st = await figma.getNodeByIdAsync('${stamp}');
			h.x += 5; h.y = 0;
			var author = await st.getAuthorAsync();
			return ['createStamp' in figma, st.x, st.y, st.stuckTo.id === h.id, h.stuckNodes.length, st.name, author.name];`;
		expect(evaluate(body, { hub })).toEqual([false, 281, 176, true, 1, 'Star', 'Ana']);
	});
});

describe('what a person does', () => {
	it('[PE3] a dragged node lands in the section under its centre and stays where it is on screen', () => {
		const doc = new CanvasDocument(new MemoryHub().connect());
		const outer = user.createSection(doc, { at: { x: 0, y: 0 }, width: 2000, height: 2000 });
		const inner = user.createSection(doc, { at: { x: 100, y: 100 }, width: 500, height: 500 });
		expect(doc.need(inner).parent).toBe(outer);
		const note = user.createSticky(doc, ANA, { at: { x: 3000, y: 0 } });
		user.move(doc, [note], -2800, 200);
		expect(doc.need(note)).toMatchObject({ parent: inner, x: 100, y: 100 });
		user.move(doc, [inner], 50, 50);
		expect(doc.need(note)).toMatchObject({ parent: inner, x: 100, y: 100 });
		user.move(doc, [note], 5000, 0);
		expect(doc.need(note)).toMatchObject({ parent: '0:1', x: 5250, y: 250 });
		user.undo(doc);
		expect(doc.need(note)).toMatchObject({ parent: inner, x: 100, y: 100 });
	});

	it('[PE3] a section that is out of sight takes nothing in', () => {
		const { doc } = start('');
		const section = user.createSection(doc, { at: { x: 0, y: 0 }, width: 600, height: 600 });
		const note = user.createSticky(doc, ANA, { at: { x: 1000, y: 0 } });
		doc.set(section, { visible: false });
		user.move(doc, [note], -900, 100);
		expect(doc.need(note).parent).toBe(doc.firstPage);
		doc.set(section, { visible: true });
		user.move(doc, [note], 10, 0);
		expect(doc.need(note).parent).toBe(section);
	});

	it('[PE4] duplicate copies a whole section with what is in it and selects the copy', () => {
		const doc = new CanvasDocument(new MemoryHub().connect());
		const section = user.createSection(doc, { at: { x: 0, y: 0 }, width: 900, height: 900 });
		user.createSticky(doc, ANA, { at: { x: 10, y: 10 }, text: 'one' });
		const [copy] = user.duplicate(doc, [section]);
		expect(doc.selection.ids).toEqual([copy]);
		expect(doc.children(copy).map((node) => node.text?.characters)).toEqual(['one']);
		expect(doc.children(section)).toHaveLength(1);
	});
});
