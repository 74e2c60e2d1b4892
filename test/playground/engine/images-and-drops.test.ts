import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CanvasDocument } from '../../../playground/engine/document.ts';
import { endpointOnPage } from '../../../playground/engine/geometry.ts';
import { MemoryHub } from '../../../playground/engine/hub.ts';
import { imageSize, pngOf } from '../../../playground/engine/image-file.ts';
import { fromBase64, toBase64 } from '../../../playground/engine/plugin/wire.ts';
import * as user from '../../../playground/engine/user-api.ts';
import { errorsOf, evaluate, start } from './harness.ts';

const png = toBase64(pngOf({ width: 3, height: 2 }, new Uint8Array(18)));
const gif = toBase64(Uint8Array.from('GIF89a\x05\x00\x04\x00', (letter) => letter.charCodeAt(0)));
/** A comment, then a frame header of 7 × 6. */
const jpeg = toBase64(
	Uint8Array.of(0xff, 0xd8, 0xff, 0xfe, 0, 4, 1, 2, 0xff, 0xc2, 0, 11, 8, 0, 6, 0, 7, 1, 1, 17, 0),
);
const bytes = (text: string): string => `figma.base64Decode('${text}')`;

describe('images', () => {
	it('[FJ63] a PNG, JPEG or GIF of at most 4,096 px becomes an image of the file, the same bytes the same one', () => {
		const body = `var made = [${[png, gif, jpeg, png].map((file) => `figma.createImage(${bytes(file)})`).join()}];
			var sizes = await Promise.all(made.map(function (image) { return image.getSizeAsync(); }));
			var back = await made[0].getBytesAsync();
			return [sizes, made[0].hash === made[3].hash, made[0].hash === made[1].hash, /^[0-9a-f]{40}$/.test(made[0].hash),
				figma.base64Encode(back), Object.isFrozen(made[0])];`;
		expect(evaluate(body)).toEqual([
			[
				{ width: 3, height: 2 },
				{ width: 5, height: 4 },
				{ width: 7, height: 6 },
				{ width: 3, height: 2 },
			],
			true,
			false,
			true,
			png,
			true,
		]);
		const wide = fromBase64(gif);
		wide[7] = 17;
		const errors = errorsOf('', [
			`figma.createImage(new Uint8Array([1, 2, 3]))`,
			`figma.createImage('${png}')`,
			`figma.createImage(${bytes(toBase64(wide))})`,
			`await figma.createImageAsync('https://elsewhere.example.com/a.png')`,
		]);
		expect(errors.map((each) => each.replace(/(?:Expected|Failed).*/, ''))).toEqual([
			'Error: in createImage: Image type is unsupported',
			'Error: in createImage: ',
			'Error: in createImage: Image is too large',
			'Error: in createImageAsync: ',
		]);
	});

	it('[FJ63] an image is there for everybody in the file and in nobody’s undo; a fill names it', () => {
		const hub = new MemoryHub();
		const hash = evaluate(
			`var image = figma.createImage(${bytes(png)}); var box = figma.createRectangle();
			box.fills = [{ type: 'IMAGE', imageHash: image.hash, scaleMode: 'FILL' }]; figma.triggerUndo(); return image.hash;`,
			{ hub },
		);
		expect(
			evaluate(
				`var image = figma.getImageByHash('${hash}'); var none = figma.getImageByHash('0');
				return [(await image.getSizeAsync()).width, none, figma.root.getPluginDataKeys().length];`,
				{ hub },
			),
		).toEqual([3, null, 0]);
		const errors = errorsOf('var box = figma.createRectangle();', [
			`box.fills = [{ type: 'IMAGE', imageHash: 7, scaleMode: 'FILL' }]`,
			`box.fills = [{ type: 'IMAGE', imageHash: null, scaleMode: 'STRETCH' }]`,
			`box.fills = [{ type: 'IMAGE', imageHash: null, scaleMode: 'TILE' }]`,
		]);
		expect(errors.map((each) => each.slice(0, 19))).toEqual([
			'Error: in set_fills',
			'Error: in set_fills',
			'no error',
		]);
	});
});

describe('exportAsync', () => {
	it('[FJ64] an SVG holds the words and boxes of what is seen, escaped; a PNG has the size asked for and the fill', () => {
		const body = `var note = figma.createSticky(); await figma.loadFontAsync(note.text.fontName);
			note.text.characters = 'a < b & c'; note.fills = [{ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }];
			var hidden = figma.createSection(); hidden.name = 'unseen'; hidden.visible = false;
			var svg = await note.exportAsync({ format: 'SVG_STRING' }); var raw = await note.exportAsync({ format: 'SVG' });
			var png = await note.exportAsync({ format: 'PNG', constraint: { type: 'WIDTH', value: 24 } });
			var plain = await note.exportAsync(); var page = await figma.currentPage.exportAsync({ format: 'SVG_STRING' });
			return [svg, raw instanceof Uint8Array && raw.length === svg.length, figma.base64Encode(png), figma.base64Encode(plain), page === svg];`;
		const [svg, sameBytes, small, plain, samePage] = evaluate(body);
		expect(svg).toMatch(/^<svg [^>]*width="240" height="240"[^>]*>.*a &lt; b &amp; c.*<\/svg>$/);
		expect(svg).toContain('rgb(255,0,0)');
		expect([sameBytes, samePage]).toEqual([true, true]);
		expect(imageSize(fromBase64(plain))).toEqual({ width: 240, height: 240 });
		const file = fromBase64(small);
		expect(imageSize(file)).toEqual({ width: 24, height: 24 });
		// After signature, header chunk and this chunk's length and name comes the data, before its check sum and the end.
		const rows = inflateSync(file.subarray(41, file.length - 16));
		expect([...rows.subarray(0, 4)]).toEqual([0, 255, 0, 0]);
		expect(rows).toHaveLength(24 * (1 + 24 * 3));
	});

	it('[FJ64] unknown formats, video, nothing to see and a node that is gone are refused', () => {
		const errors = errorsOf(
			`var note = figma.createSticky(); var gone = figma.createSticky(); gone.remove();`,
			[
				`await note.exportAsync({ format: 'BMP' })`,
				`await note.exportAsync({ format: 'MP4' })`,
				`await note.exportAsync({ format: 'PNG', constraint: { type: 'SCALE', value: 0 } })`,
				`await note.exportAsync({ format: 'PDF' })`,
				`note.visible = false; await note.exportAsync()`,
				`await gone.exportAsync()`,
			],
		);
		expect(
			errors.map((each) => /enum|Video|> 0|not simulated|visible layers|does not exist/.exec(each)?.[0]),
		).toEqual(['enum', 'Video', '> 0', 'not simulated', 'visible layers', 'does not exist']);
	});
});

describe('drops', () => {
	const listener = `figma.on('drop', function (event) {
		Promise.all(event.files.map(function (file) { return file.getTextAsync(); })).then(function (texts) {
			console.log(JSON.stringify([event.node.name, event.x, event.y, event.absoluteX, event.absoluteY, event.items,
				event.files.map(function (file) { return file.name + ' ' + file.type; }), texts, event.dropMetadata]));
		}); return false; });`;

	it('[FJ65] what is dropped on the board is told with the innermost section under it, and its files can be read', () => {
		const hub = new MemoryHub();
		const ben = new CanvasDocument(hub.connect());
		user.createSection(ben, { at: { x: 100, y: 100 }, width: 500, height: 500, name: 'Outer' });
		user.createSticky(ben, { id: '1', name: 'Ben' }, { at: { x: 150, y: 150 } });
		const world = start(listener, { hub });
		const file = { name: 'a.csv', type: 'text/csv', bytes: new TextEncoder().encode('id,text ü') };
		world.run.drop({ x: 160, y: 170 }, { files: [file] });
		world.run.drop({ x: 10, y: 20 }, { items: [{ type: 'text/plain', data: 'said' }] });
		world.tick();
		expect(world.logs.map((line) => JSON.parse(line))).toEqual([
			['Page 1', 10, 20, 10, 20, [{ type: 'text/plain', data: 'said' }], [], [], null],
			['Outer', 60, 70, 160, 170, [], ['a.csv text/csv'], ['id,text ü'], null],
		]);
		expect(world.errors).toEqual([]);
	});

	it('[FJ65] the plugin’s own page signals a drop with where in the page it was; what is no drop is ignored', () => {
		const world = start(
			`figma.showUI('<p>', { width: 200, height: 100, position: { x: 40, y: 30 } }); ${listener}`,
		);
		world.run.receivePost({ pluginDrop: { clientX: 5, clientY: 6, items: [], dropMetadata: { card: 1 } } });
		world.run.receivePost({ pluginDrop: { clientX: '5' } });
		world.run.receivePost({ other: 1 });
		world.tick();
		expect(world.logs.map((line) => JSON.parse(line))).toEqual([
			['Page 1', 45, 36, 45, 36, [], [], [], { card: 1 }],
		]);
	});
});

describe('connectors', () => {
	it('[FJ66] an end given as a node and a position lies at that share of the node’s box and goes with it', () => {
		const hub = new MemoryHub();
		const body = `var a = figma.createSticky(); a.x = 100; var c = figma.createConnector();
			c.connectorStart = { endpointNodeId: a.id, position: { x: 0.25, y: 1 } }; c.connectorEnd = { position: { x: 0, y: 0 } };
			var first = c.absoluteBoundingBox; a.x = 200; return [first, c.absoluteBoundingBox, c.id];`;
		const [first, moved, id] = evaluate(body, { hub });
		expect([first, moved]).toEqual([
			{ x: 0, y: 0, width: 160, height: 240 },
			{ x: 0, y: 0, width: 260, height: 240 },
		]);
		const doc = new CanvasDocument(hub.connect());
		expect(endpointOnPage(doc, doc.need(id), 'start')).toEqual({ x: 260, y: 240 });
	});
});
