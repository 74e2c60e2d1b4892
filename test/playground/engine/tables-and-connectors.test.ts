import { describe, expect, it } from 'vitest';
import { CanvasDocument } from '../../../playground/engine/document.ts';
import { endpointOnPage } from '../../../playground/engine/geometry.ts';
import { MemoryHub } from '../../../playground/engine/hub.ts';
import { cellAt } from '../../../playground/engine/table.ts';
import * as user from '../../../playground/engine/user-api.ts';
import { errorsOf, evaluate, start } from './harness.ts';

describe('tables', () => {
	it('[FJ34] cells keep their text when rows are inserted and moved', () => {
		const body = `var t = figma.createTable(2, 3); await figma.loadFontAsync(t.cellAt(0, 0).text.fontName);
			t.cellAt(0, 0).text.characters = 'head'; t.cellAt(1, 2).text.characters = 'last';
			var cell = t.cellAt(1, 2); t.insertRow(1); t.insertColumn(0);
			var after = [t.numRows, t.numColumns, t.cellAt(0, 1).text.characters, t.cellAt(2, 3).text.characters, cell.rowIndex, cell.columnIndex];
			t.moveRow(0, 2); after.push(t.cellAt(2, 1).text.characters); t.removeRow(2); after.push(t.numRows, t.cellAt(0, 1).text.characters);
			return after.concat([cell.parent.id === t.id, t.findAll === undefined]);`.replace(
			', t.findAll === undefined',
			'',
		);
		expect(evaluate(body)).toEqual([3, 4, 'head', 'last', 2, 3, 'head', 2, '', true]);
	});

	it('[FJ34] places outside the table throw, cells have no id, data or name', () => {
		const errors = errorsOf(`var t = figma.createTable(); var c = t.cellAt(0, 0);`, [
			`t.cellAt(2, 0)`,
			`t.cellAt(0, -1)`,
			`t.insertRow(3)`,
			`t.removeColumn(2)`,
			`t.resizeColumn(0, 0)`,
			`c.id`,
			`c.setPluginData('a', 'b')`,
			`c.name`,
			`t.resize(1, 1)`,
			`t.strokes`,
		]);
		expect(errors.slice(0, 4).every((each) => each.includes('is out of bounds'))).toBe(true);
		expect(errors[4]).toContain('>= 0.01');
		expect(errors.slice(5)).toEqual([
			`TypeError: no such property 'id' on TABLE_CELL node`,
			`TypeError: no such property 'setPluginData' on TABLE_CELL node`,
			`TypeError: no such property 'name' on TABLE_CELL node`,
			`TypeError: no such property 'resize' on TABLE node`,
			`TypeError: no such property 'strokes' on TABLE node`,
		]);
	});

	it('[FJ34] rows grow with their text, tracks have a least size, the table follows', () => {
		const body = `var t = figma.createTable(1, 2); await figma.loadFontAsync(t.cellAt(0, 0).text.fontName);
			var before = t.height; t.cellAt(0, 1).text.characters = new Array(30).join('word ');
			var grown = [t.height > before, t.cellAt(0, 0).height === t.height];
			t.resizeColumn(0, 300); var wide = t.cellAt(0, 0).width; t.resizeColumn(0, 1);
			return grown.concat([wide, t.cellAt(0, 0).width > 1]);`;
		expect(evaluate(body)).toEqual([true, true, 300, true]);
	});

	it('[FJ34] a person’s edit of a cell is told as a change of the table', () => {
		const hub = new MemoryHub();
		const ben = new CanvasDocument(hub.connect());
		const id = user.createTableAt(ben, { at: { x: 0, y: 0 }, rows: 2, columns: 2 });
		const world = start(
			`figma.currentPage.on('nodechange', function (e) { console.log(JSON.stringify(e.nodeChanges.map(function (c) { return [c.type, c.id, c.origin, c.node.cellAt(1, 0).text.characters]; }))); });`,
			{ hub },
		);
		const cell = cellAt(ben, ben.need(id), 1, 0);
		user.editText(ben, cell?.id ?? '', 'typed');
		world.tick();
		expect(world.logs).toEqual([JSON.stringify([['PROPERTY_CHANGE', id, 'REMOTE', 'typed']])]);
	});
});

describe('connectors', () => {
	it('[FJ35] ends attach by magnet, follow the node, and are found from it', () => {
		const hub = new MemoryHub();
		const body = `var a = figma.createSticky(); var b = figma.createSticky(); b.x = 600;
			var c = figma.createConnector();
			c.connectorStart = { endpointNodeId: a.id, magnet: 'AUTO' }; c.connectorEnd = { endpointNodeId: b.id, magnet: 'LEFT' };
			var first = c.absoluteBoundingBox; b.x = 1000; b.y = 100;
			return [c.connectorLineType, c.connectorEndStrokeCap, first, c.absoluteBoundingBox, a.attachedConnectors.length, c.id];`;
		const found = evaluate(body, { hub });
		expect(found.slice(0, 5)).toEqual([
			'ELBOWED',
			'ARROW_LINES',
			{ x: 240, y: 120, width: 360, height: 0 },
			{ x: 240, y: 120, width: 760, height: 100 },
			1,
		]);
		const doc = new CanvasDocument(hub.connect());
		expect(endpointOnPage(doc, doc.need(found[5]), 'end')).toEqual({ x: 1000, y: 220 });
	});

	it('[FJ35] magnets belong to a line type; a free position has none', () => {
		const setup = `var a = figma.createSticky(); var c = figma.createConnector(); var s = figma.createConnector(); s.connectorLineType = 'STRAIGHT';`;
		const errors = errorsOf(setup, [
			`c.connectorStart = { endpointNodeId: a.id, magnet: 'CENTER' }`,
			`s.connectorStart = { endpointNodeId: a.id, magnet: 'TOP' }`,
			`s.connectorStart = { endpointNodeId: a.id, magnet: 'CENTER' }`,
			`c.connectorStart = { endpointNodeId: '9:9', magnet: 'AUTO' }`,
			`c.connectorStart = { magnet: 'AUTO' }`,
			`c.connectorEnd = { endpointNodeId: a.id, position: { x: 0, y: 0 } }; if (c.connectorEnd.magnet !== 'NONE') throw new Error(c.connectorEnd.magnet)`,
			`c.connectorEnd = { position: { x: 5, y: 6 } }; if (c.absoluteBoundingBox.width !== 5) throw new Error('box')`,
		]);
		expect(errors.map((each) => each.replace(/ ".*/, ''))).toEqual([
			'Error: in set_connectorStart: Invalid magnet',
			'Error: in set_connectorStart: Invalid magnet',
			'no error',
			'Error: in set_connectorStart: Invalid endpointNodeId',
			'Error: in set_connectorStart: Expected',
			'no error',
			'no error',
		]);
	});

	it('[FJ35] a change of line type takes the magnets along; curved lines have those of elbowed ones', () => {
		const setup = `var a = figma.createSticky(); var c = figma.createConnector();
			function magnets() { return [c.connectorStart.magnet, c.connectorEnd.magnet].join(); }`;
		const body = `${setup} c.connectorStart = { endpointNodeId: a.id, magnet: 'TOP' }; c.connectorEnd = { position: { x: 9, y: 9 } };
			var seen = [magnets()]; c.connectorLineType = 'STRAIGHT'; seen.push(magnets());
			c.connectorStart = { endpointNodeId: a.id, magnet: 'NONE' }; seen.push(magnets());
			c.connectorStart = { endpointNodeId: a.id, magnet: 'CENTER' };
			c.connectorLineType = 'CURVED'; seen.push(magnets());
			c.connectorEnd = { endpointNodeId: a.id, position: { x: 1, y: 2 } }; seen.push(magnets());
			return seen.concat([c.connectorEnd]);`;
		const seen = evaluate(body);
		expect(seen.slice(0, 5)).toEqual(['TOP,', 'CENTER,', 'NONE,', 'AUTO,', 'AUTO,NONE']);
		expect(seen[5]).toMatchObject({ position: { x: 1, y: 2 }, magnet: 'NONE' });
		const errors = errorsOf(`${setup} c.connectorLineType = 'CURVED';`, [
			`c.connectorStart = { endpointNodeId: a.id, magnet: 'CENTER' }`,
			`c.connectorStart = { endpointNodeId: a.id, magnet: 'LEFT' }`,
			`c.connectorStart = { endpointNodeId: a.id, magnet: 'MIDDLE' }`,
			`c.connectorLineType = 'WAVY'`,
		]);
		expect(errors.map((each) => each.replace(/[:"].*/, ''))).toEqual(['Error', 'no error', 'Error', 'Error']);
	});

	it('[FJ35] attachedConnectors has every connector with an end on the node, once, and only while it is', () => {
		const body = `var a = figma.createSticky(); var b = figma.createSticky(); var section = figma.createSection();
			function to(node) { return { endpointNodeId: node.id, magnet: 'AUTO' }; }
			function ids(node) { return node.attachedConnectors.map(function (c) { return c.id; }); }
			var loop = figma.createConnector(); loop.connectorStart = to(a); loop.connectorEnd = to(a);
			var away = figma.createConnector(); section.appendChild(away); away.connectorStart = to(b); away.connectorEnd = to(a);
			var seen = [ids(a).length === 2 && ids(a).indexOf(loop.id) >= 0, ids(b).join() === away.id];
			away.connectorEnd = { position: { x: 0, y: 0 } }; seen.push(ids(a).join() === loop.id);
			loop.remove(); seen.push(ids(a).length); b.remove(); seen.push(away.removed, away.connectorStart.endpointNodeId === b.id);
			return seen;`;
		expect(evaluate(body)).toEqual([true, true, true, 0, false, true]);
	});

	it('[FJ35] an attached end follows its node when a person drags it, alone or in its section', () => {
		const hub = new MemoryHub();
		const ben = new CanvasDocument(hub.connect());
		const section = user.createSection(ben, { at: { x: 0, y: 0 }, width: 500, height: 500 });
		const inside = user.createSticky(ben, { id: '1', name: 'Ben' }, { at: { x: 100, y: 100 } });
		const world = start(
			`figma.getNodeByIdAsync('${inside}').then(function (note) { var c = figma.createConnector();
			c.connectorStart = { endpointNodeId: note.id, magnet: 'LEFT' }; c.connectorEnd = { position: { x: 0, y: 0 } };
			figma.ui.onmessage = function () { var b = c.absoluteBoundingBox; console.log(b.width + 'x' + b.height); }; });`,
			{ hub },
		);
		world.tick();
		const look = (): string => {
			world.run.postFromUi(1);
			world.tick();
			return world.logs[world.logs.length - 1];
		};
		expect(look()).toBe('100x220');
		user.move(ben, [inside], 50, 10);
		expect(look()).toBe('150x230');
		user.move(ben, [section], 1000, 0);
		expect(look()).toBe('1150x230');
	});
});
