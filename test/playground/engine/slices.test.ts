import { describe, expect, it } from 'vitest';
import type { Slice } from '../../../playground/engine/plugin/meter.ts';
import { start } from './harness.ts';

/** A world whose plugin code takes the time its logs name, in ms: `console.log(300)`. */
function timed(code: string, freezeMs?: number) {
	let now = 0;
	const froze: Slice[] = [];
	const world = start(code, {
		meter: { stopwatch: () => now, ...(freezeMs === undefined ? {} : { freezeMs }) },
		hooks: {
			onLog: (_level, text) => {
				now += Number(text);
			},
			onFroze: (slice) => froze.push(slice),
		},
	});
	return { world, froze };
}

describe('how long a plugin holds the editor', () => {
	it('[FJ8] every stay in plugin code is timed, promise jobs included, and what was too long is told', () => {
		const { world, froze } = timed(`console.log(5); Promise.resolve().then(function () { console.log(20); });
			figma.showUI('x'); figma.ui.onmessage = function () { console.log(600); console.log(1); };
			setTimeout(function () { console.log(501); }, 10);
			setTimeout(function () { console.log(500); }, 20);
			figma.getNodeByIdAsync('0:1').then(function () { console.log(700); });
			figma.on('selectionchange', function () { console.log(800); });`);
		expect(world.run.slices).toEqual({
			count: 1,
			totalMs: 25,
			longest: { kind: 'load', what: 'code', ms: 25 },
			froze: [],
		});
		world.run.postFromUi(1);
		world.tick();
		world.doc.selection.set(['0:1']);
		world.tick();
		const expected = [
			{ kind: 'answer', what: 'getNodeByIdAsync', ms: 700 },
			{ kind: 'message', what: 'ui/message', ms: 601 },
			{ kind: 'timer', what: 'timer 1', ms: 501 },
			{ kind: 'event', what: 'figma/selectionchange', ms: 800 },
		];
		expect(froze).toEqual(expected);
		expect(world.run.slices.froze).toEqual(expected);
		expect(world.run.slices.longest).toEqual(expected[3]);
		world.run.resetMeter();
		expect(world.run.slices).toEqual({ count: 0, totalMs: 0, longest: null, froze: [] });
	});

	it('[FJ8] the limit is an option', () => {
		const { froze } = timed('console.log(60);', 50);
		expect(froze).toEqual([{ kind: 'load', what: 'code', ms: 60 }]);
	});

	it.each([
		['a loop', `while (true) {}`],
		['a loop of awaits', `(async function () { while (true) await null; })();`],
		['promises for ever', `(function again() { return Promise.resolve().then(again); })();`],
	])('[FJ8] %s without end is stopped and told, and the plugin goes on', (_case, forever) => {
		let now = 0;
		const world = start(
			`figma.showUI('x'); figma.ui.onmessage = function (m) { console.log(m); if (m === 'loop') { ${forever} } };`,
			{
				meter: {
					// Time passes with every look at it.
					stopwatch: () => {
						now += 1;
						return now;
					},
					hangMs: 50,
					freezeMs: 50,
				},
			},
		);
		world.run.postFromUi('loop');
		world.run.postFromUi('next');
		world.tick();
		expect(world.logs).toEqual(['loop', 'next']);
		expect(world.run.faults[0]).toBe('InternalError: interrupted');
		expect(world.run.slices.froze[0]).toMatchObject({ kind: 'message', what: 'ui/message' });
		world.run.kill();
	});

	it('[FJ8] a stack without end is an error of the plugin', () => {
		const world = start(
			`figma.showUI('x'); figma.ui.onmessage = function (m) { function deep(a) { return deep(a.concat([1])) + 1; }
			try { deep([]); } catch (e) { console.log(e.name + ': ' + e.message); } };`,
		);
		world.run.postFromUi(1);
		world.tick();
		expect(world.logs).toEqual(['InternalError: stack overflow']);
		world.run.kill();
	});

	it('[FJ8] a value nested deeper than the editor can follow ends the plugin’s run, not the editor', () => {
		const world = start(
			`figma.showUI('x'); figma.ui.onmessage = function () { var a = {}; for (var i = 0; i < 1e5; i += 1) a = { a: a };
			JSON.stringify(a); };`,
		);
		world.run.postFromUi(1);
		world.run.postFromUi(2);
		world.tick();
		expect(world.run.faults).toHaveLength(1);
		expect(world.run.faults[0]).toMatch(/stack/);
		world.run.kill();
		expect(start('figma.createSticky();').doc.children('0:1')).toHaveLength(1);
	});
});

describe('what a plugin asks of the editor', () => {
	it('[PE10] API calls are counted by member, whatever node they are on', () => {
		const world =
			start(`var a = figma.createSticky(); var b = figma.createSticky(); a.x = 1; b.x = 2; b.y = a.x + b.width;
			figma.currentPage.appendChild(a); figma.currentPage.findOne(function () { return true; });
			figma.on('selectionchange', function () {}); figma.notify('hi'); figma.clientStorage.getAsync('k');
			figma.viewport.scrollAndZoomIntoView([a]); a.text.fills = []; setTimeout(function () {}, 1); console.log(a.id + a.type);`);
		expect(world.run.calls).toEqual({
			'clientStorage.getAsync': 1,
			'viewport.scrollAndZoomIntoView': 1,
			appendChild: 1,
			createSticky: 2,
			findAll: 1,
			get_currentPage: 2,
			get_text: 1,
			get_width: 1,
			get_x: 1,
			notify: 1,
			on: 1,
			set_fills: 1,
			set_x: 2,
			set_y: 1,
		});
		world.run.resetMeter();
		expect(world.run.calls).toEqual({});
	});
});
