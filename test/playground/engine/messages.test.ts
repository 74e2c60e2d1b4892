import { describe, expect, it } from 'vitest';
import { errorsOf, evaluate, start } from './harness.ts';

const ECHO = `figma.showUI('x'); figma.ui.onmessage = function (m, p) { console.log(JSON.stringify([m, p.origin])); };`;

describe('messages between plugin and UI', () => {
	it('[FJ9] only posts with a pluginMessage reach the plugin', () => {
		const world = start(ECHO);
		world.run.receivePost({ other: 1 });
		world.run.receivePost('text');
		world.run.receivePost(null);
		world.run.receivePost({ pluginMessage: { a: 1 } });
		world.tick();
		expect(world.logs).toEqual(['[{"a":1},"null"]']);
	});

	it('[FJ10] what is not plain data is refused both ways', () => {
		const errors = errorsOf(`figma.showUI('x')`, [
			`figma.ui.postMessage(new Map())`,
			`figma.ui.postMessage({ a: new Set() })`,
			`figma.ui.postMessage(new Float32Array(2))`,
			`figma.ui.postMessage(new ArrayBuffer(2))`,
			`figma.ui.postMessage({ f: function () {} })`,
			`class A {}; figma.ui.postMessage(new A())`,
			`figma.ui.postMessage([figma.currentPage])`,
			`figma.ui.postMessage({ n: null, u: undefined, d: new Date(0), b: new Uint8Array(2), x: [1, 'a', true] })`,
		]);
		expect(errors.slice(0, 7).every((each) => each.startsWith('Error: '))).toBe(true);
		expect(errors[7]).toBe('no error');
		const world = start(ECHO);
		for (const value of [new Map(), new Float32Array(1), () => 1, new (class A {})(), new Blob([])]) {
			expect(() => world.run.postFromUi(value)).toThrow('Cannot pass');
		}
	});

	it('[FJ10] bytes arrive as a copy of their own', () => {
		const world = start(`figma.showUI('x');
			figma.ui.onmessage = function (m) {
				var mine = new Uint8Array([m.bytes[0], m.bytes[1], 9]);
				figma.ui.postMessage({ bytes: mine, date: new Date(5), inf: Infinity, $node: 'x', u: undefined });
				mine[0] = 77;
			};`);
		world.run.uiLoaded();
		const bytes = new Uint8Array([1, 2]);
		world.run.postFromUi({ bytes });
		bytes[0] = 55;
		world.tick();
		expect(world.ui).toEqual([
			{
				bytes: new Uint8Array([1, 2, 9]),
				date: new Date(5),
				inf: Number.POSITIVE_INFINITY,
				$node: 'x',
				u: undefined,
			},
		]);
		expect(world.ui[0]).toHaveProperty('u');
	});

	it('[PE11] bytes of any length pass whole, and megabytes leave the VM free to go', () => {
		const echo = `figma.showUI('x'); figma.ui.onmessage = function (m) { figma.ui.postMessage(m); };`;
		for (const length of [0, 1, 2, 3, 4, 5, 255, 256, 5_000_000]) {
			const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + length) & 255);
			const text = 'é'.repeat(length / 2);
			const world = start(echo);
			world.run.uiLoaded();
			world.run.postFromUi({ bytes, text });
			world.tick();
			const [back] = world.ui as { bytes: Uint8Array; text: string }[];
			expect(Buffer.compare(back.bytes, bytes)).toBe(0);
			expect(back.text === text).toBe(true);
			expect(world.run.faults).toEqual([]);
			world.run.kill();
		}
	});

	it('[FJ11] messages wait for the page, keep their order and come in a later tick', () => {
		const world = start(`figma.showUI('x'); figma.ui.postMessage(1); figma.ui.postMessage(2);`);
		world.tick();
		expect(world.ui).toEqual([]);
		world.run.uiLoaded();
		expect(world.ui).toEqual([]);
		world.tick();
		expect(world.ui).toEqual([1, 2]);
	});

	it('[FJ11] a handler that throws is reported and the next message still arrives', () => {
		const world = start(`figma.showUI('x'); figma.ui.on('message', function (m) {
			if (m === 'bad') throw new Error('broken'); console.log('got ' + m); });`);
		world.run.postFromUi('bad');
		world.run.postFromUi('good');
		expect(world.logs).toEqual([]);
		world.tick();
		expect(world.logs).toEqual(['got good']);
		expect(world.errors[0]).toContain('Error: broken');
	});

	it('[FJ11] an async handler that rejects is reported', () => {
		const world = start(
			`figma.showUI('x'); figma.ui.onmessage = async function () { await null; throw new Error('late'); };`,
		);
		world.run.postFromUi(1);
		world.tick();
		expect(world.errors[0]).toContain('Error: late');
	});

	it('[FJ12] without a UI there is nothing to post to', () => {
		const errors = errorsOf('', [
			`figma.ui.postMessage(1)`,
			`figma.ui.getPosition()`,
			`figma.ui.resize(100, 100)`,
		]);
		for (const error of errors) expect(error).toMatch(/^Error: in \w+: No UI is open/);
	});

	it('[FJ16] the window is in the middle until it is put somewhere, never out of view, and stays where it was', () => {
		const view = { center: { x: 1000, y: 500 }, zoom: 2, size: { width: 1280, height: 720 } };
		const body = `figma.showUI('x', { width: 200, height: 100 }); var places = [figma.ui.getPosition()];
			figma.ui.reposition(1100, 400); places.push(figma.ui.getPosition());
			figma.ui.reposition(-9999, 9999); places.push(figma.ui.getPosition());
			figma.showUI('y'); places.push(figma.ui.getPosition());
			figma.showUI('z', { width: 200, height: 100, position: { x: 9999, y: 0 } }); places.push(figma.ui.getPosition());
			return places;`;
		const moves: unknown[] = [];
		const found = evaluate(body, {
			view,
			hooks: {
				onShowUi: (_html, { position }) => moves.push(position),
				onUiMove: (to) => moves.push(to),
			},
		});
		expect(found).toEqual([
			{ canvasSpace: { x: 950, y: 475 }, windowSpace: { x: 540, y: 310 } },
			{ canvasSpace: { x: 1100, y: 400 }, windowSpace: { x: 840, y: 160 } },
			{ canvasSpace: { x: 680, y: 630 }, windowSpace: { x: 0, y: 620 } },
			{ canvasSpace: { x: 680, y: 630 }, windowSpace: { x: 0, y: 620 } },
			{ canvasSpace: { x: 1220, y: 320 }, windowSpace: { x: 1080, y: 0 } },
		]);
		expect(moves).toEqual([
			undefined,
			{ x: 840, y: 160 },
			{ x: 0, y: 620 },
			{ x: 0, y: 620 },
			{ x: 1080, y: 0 },
		]);
	});

	it('[FJ7] after closePlugin the code goes on, the API is gone and timers never fire', () => {
		const closed: unknown[] = [];
		const world = start(
			`figma.on('close', function () { console.log('closing'); Promise.resolve().then(function () { console.log('never'); }); });
			setTimeout(function () { console.log('never'); }, 10);
			figma.closePlugin('bye');
			var failure = ''; try { figma.createSticky(); } catch (e) { failure = e.message; }
			globalThis.after = failure;
			if (failure === '') throw new Error('still alive');`,
			{ hooks: { onClose: (message) => closed.push(message) } },
		);
		world.tick(1000);
		expect(closed).toEqual(['bye']);
		expect(world.logs).toEqual(['closing']);
		expect(world.errors).toEqual([]);
		expect(world.run.closed).toBe(true);
	});
});
