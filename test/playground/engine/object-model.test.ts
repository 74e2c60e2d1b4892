import { describe, expect, it } from 'vitest';
import { CanvasDocument } from '../../../playground/engine/document.ts';
import { emptySnapshot, MemoryHub } from '../../../playground/engine/hub.ts';
import * as user from '../../../playground/engine/user-api.ts';
import { ANA, BEN, errorsOf, evaluate } from './harness.ts';

describe('node objects', () => {
	it('[FJ19] unknown members throw on read and write, read-only ones on write, `in` does not', () => {
		expect(
			errorsOf(`var s = figma.createSticky()`, [
				`s.resize(1, 1)`,
				`s.foo`,
				`s.foo = 1`,
				`s.width = 1`,
				`s.cornerRadius`,
				`s.appendChild(figma.createSticky())`,
				`s.text.id`,
				`figma.createPage()`,
				`figma.nothing`,
				`figma.extra = 1`,
				`if ('foo' in s || !('x' in s)) throw new Error('in is wrong')`,
				`await s; s.then; String(s)`,
			]),
		).toEqual([
			`TypeError: no such property 'resize' on STICKY node`,
			`TypeError: no such property 'foo' on STICKY node`,
			'TypeError: object is not extensible',
			'TypeError: no setter for property',
			`TypeError: no such property 'cornerRadius' on STICKY node`,
			`TypeError: no such property 'appendChild' on STICKY node`,
			`TypeError: no such property 'id' on text sublayer`,
			`TypeError: no such property 'createPage' on the figma global object`,
			`TypeError: no such property 'nothing' on the figma global object`,
			'TypeError: object is not extensible',
			'no error',
			'no error',
		]);
	});

	it('[FJ19] a node has one id however it was found, and its type never changes', () => {
		const body = `var s = figma.createSticky(); var found = await figma.getNodeByIdAsync(s.id);
			var listed = figma.currentPage.children[0]; s.name = 'x';
			return [found.id === s.id, listed.id === s.id, found.name, [s, found, listed].map(function (n) { return n.type; }).join()];`;
		expect(evaluate(body)).toEqual([true, true, 'x', 'STICKY,STICKY,STICKY']);
	});

	it('[FJ20] getters give fresh frozen copies', () => {
		const body = `var s = figma.createSection(); var a = s.fills;
			var outcomes = [a === s.fills, Object.isFrozen(a), Object.isFrozen(a[0].color), Object.isFrozen(s.children)];
			try { a[0].color.r = 0; outcomes.push('wrote'); } catch (e) { outcomes.push(e.name); }
			return outcomes.concat([s.fills[0].color.r]);`;
		expect(evaluate(body)).toEqual([false, true, true, true, 'TypeError', 1]);
	});

	it('[FJ21] setters check types, colours and enums', () => {
		const errors = errorsOf(`var s = figma.createSticky(); var h = figma.createShapeWithText();`, [
			`s.opacity = '1'`,
			`s.opacity = 2`,
			`s.fills = [{ type: 'SOLID', color: { r: 1, g: 1, b: 1, a: 1 } }]`,
			`s.fills = [{ type: 'SOLID', color: { r: 255, g: 1, b: 1 } }]`,
			`s.fills = 'red'`,
			`s.x = null`,
			`h.shapeType = 'BLOB'`,
			`h.resize(0, 10)`,
			`s.fills = [figma.util.solidPaint('#FF0000', { opacity: 0.5 })]; if (s.fills[0].opacity !== 0.5 || s.fills[0].color.r !== 1) throw new Error('lost')`,
		]);
		expect(errors).toEqual([
			'Error: in set_opacity: Expected "opacity" to have type number but got string instead',
			'Error: in set_opacity: Property "opacity" failed validation: Number must be less than or equal to 1 at opacity',
			`Error: in set_fills: Property "fills" failed validation: Unrecognized key(s) in object: 'a' at [0].color`,
			'Error: in set_fills: Property "fills" failed validation: Number must be less than or equal to 1 at [0].color.r',
			'Error: in set_fills: Expected "fills" to have type array but got string instead',
			'Error: in set_x: Expected "x" to have type number but got null instead',
			expect.stringContaining(`in set_shapeType: Property "shapeType" failed validation: Invalid enum value`),
			'Error: in resize: Expected "width" to have value >= 0.01',
			'no error',
		]);
	});

	it('[FJ22] dynamic-page: sync lookups, page switching and unloaded pages throw', () => {
		const empty = emptySnapshot('Two pages');
		const page = empty.nodes[1];
		const second = { ...page, id: '0:2', name: 'Page 2', order: 'W' };
		const hub = new MemoryHub({ snapshot: { serverSeq: 0, nodes: [...empty.nodes, second] } });
		const errors = errorsOf(
			`var other = figma.root.children[1]`,
			[
				`figma.getNodeById('0:1')`,
				`figma.currentPage = other`,
				`other.children`,
				`other.findAllWithCriteria({ types: ['STICKY'] })`,
				`figma.root.findAll(function () { return true; })`,
				`other.appendChild(figma.createSticky())`,
				`await other.loadAsync(); if (other.children.length !== 0) throw new Error('what')`,
				`await figma.loadAllPagesAsync(); figma.root.findAll(function () { return true; })`,
				`await figma.setCurrentPageAsync(other); if (figma.createSticky().parent.id !== '0:2') throw new Error('where')`,
			],
			{ hub },
		);
		expect(errors[0]).toBe(
			'Error: in getNodeById: Cannot call with documentAccess: dynamic-page. Use figma.getNodeByIdAsync() instead',
		);
		expect(errors[1]).toContain('Use figma.setCurrentPageAsync() instead');
		expect(errors[2]).toContain(
			'Cannot access children on a page that has not been explicitly loaded. Remember to call `await page.loadAsync()`',
		);
		expect(errors[3]).toContain('not been explicitly loaded');
		expect(errors[4]).toContain('in incremental mode without calling figma.loadAllPagesAsync first');
		expect(errors[5]).toContain('not been explicitly loaded');
		expect(errors.slice(6)).toEqual(['no error', 'no error', 'no error']);
	});

	it('[FJ37] a sticky is signed by whoever runs the plugin, a person’s by the person', () => {
		const hub = new MemoryHub();
		const doc = new CanvasDocument(hub.connect());
		const id = user.createSticky(doc, BEN, { at: { x: 0, y: 0 } });
		const body = `return [figma.createSticky().authorName, (await figma.getNodeByIdAsync('${id}')).authorName];`;
		expect(evaluate(body, { hub, user: ANA })).toEqual(['Ana', 'Ben']);
	});

	it('[FJ38] plugin data: private per plugin, shared per namespace, capped, copied, deleted by an empty string', () => {
		const hub = new MemoryHub();
		const first = evaluate(
			`var s = figma.createSticky(); s.setPluginData('k', 'mine'); s.setSharedPluginData('board', 'k', 'all');
			s.setPluginData('gone', 'x'); s.setPluginData('gone', '');
			figma.root.setSharedPluginData('board', 'room', 'r1');
			var c = s.clone();
			return [s.id, s.getPluginDataKeys(), c.getPluginData('k'), c.getSharedPluginData('board', 'k'), s.getPluginData('none')];`,
			{ hub },
		);
		expect(first.slice(1)).toEqual([['k'], 'mine', 'all', '']);
		const other = evaluate(
			`var s = await figma.getNodeByIdAsync('${first[0]}');
			return [s.getPluginData('k'), s.getSharedPluginData('board', 'k'), s.getSharedPluginDataKeys('board'),
				figma.root.getSharedPluginData('board', 'room')];`,
			{ hub, manifest: manifestWithId('9') },
		);
		expect(other).toEqual(['', 'all', ['k'], 'r1']);
		const errors = errorsOf(`var s = figma.createSticky()`, [
			`s.setPluginData('k', new Array(102401).join('x'))`,
			`s.setSharedPluginData('ab', 'k', 'v')`,
			`s.setPluginData('k', 5)`,
		]);
		expect(errors[0]).toContain('larger than 100 kB');
		expect(errors[1]).toContain('at least 3 alphanumeric');
		expect(errors[2]).toContain('Expected "value" to have type string');
	});

	it('[FJ38] what a person duplicates keeps the tags, and a copied file too', () => {
		const hub = new MemoryHub();
		const doc = new CanvasDocument(hub.connect());
		const id = user.createSticky(doc, ANA, { at: { x: 0, y: 0 } });
		doc.setData(id, { 'shared/board/k': 'e1' });
		doc.flush();
		const [copy] = user.duplicate(doc, [id]);
		const pasted = user.paste(doc, user.copy(doc, [id]), { x: 5, y: 5 });
		expect([copy, ...pasted].map((each) => doc.need(each).data)).toEqual([
			{ 'shared/board/k': 'e1' },
			{ 'shared/board/k': 'e1' },
		]);
		const file = new CanvasDocument(new MemoryHub({ snapshot: hub.snapshot(), nextSession: 50 }).connect());
		expect(file.need(id).data).toEqual({ 'shared/board/k': 'e1' });
	});
});

function manifestWithId(id: string): Record<string, unknown> {
	return {
		name: 'Other',
		id,
		api: '1.0.0',
		main: 'code.js',
		editorType: ['figjam'],
		documentAccess: 'dynamic-page',
		permissions: ['currentuser', 'activeusers'],
	};
}
