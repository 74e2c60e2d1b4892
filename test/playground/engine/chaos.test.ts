import { describe, expect, it } from 'vitest';
import {
	DRAWING,
	randomEdits,
	randomLatency,
	refuseNth,
	refuseSome,
	seeded,
} from '../../../playground/engine/chaos.ts';
import type { CanvasDocument } from '../../../playground/engine/document.ts';
import * as user from '../../../playground/engine/user-api.ts';
import { addPage, goToPage } from '../../../playground/engine/user-pages.ts';
import { fc } from '../../support/properties.ts';
import { CARA, seeds, started } from './chaos-helpers.ts';
import { disagreements } from './disagreements.ts';
import { ANA, BEN, openFile } from './harness.ts';

describe('latency', () => {
	it('[FJ55] every asynchronous call takes its own time, and answers come in the order of time', () => {
		const asked = [
			`figma.getNodeByIdAsync('0:1')`,
			`figma.loadFontAsync({ family: 'Inter', style: 'Medium' })`,
			`figma.clientStorage.getAsync('a')`,
			`figma.clientStorage.setAsync('a', 1)`,
			`figma.clientStorage.keysAsync()`,
			`figma.setCurrentPageAsync(figma.currentPage)`,
			`figma.currentPage.loadAsync()`,
			`figma.loadAllPagesAsync()`,
			`figma.listAvailableFontsAsync()`,
			`figma.createSticky().setFillsAsync([])`,
			`figma.saveVersionHistoryAsync('v')`,
		];
		const code = asked.map((call, i) => `${call}.then(function () { console.log(${i}); });`).join('\n');
		fc.assert(
			fc.property(fc.array(fc.nat(300), { minLength: asked.length, maxLength: asked.length }), (times) => {
				const { file, clock } = openFile();
				const drawn = times.slice();
				const { run, logs } = started(file.join(ANA), code, { latency: () => drawn.shift() ?? 0 });
				const order = times.map((time, i) => ({ time, i })).sort((a, b) => a.time - b.time || a.i - b.i);
				const half = order[5].time;
				clock.advance(half);
				expect(logs).toEqual(order.filter(({ time }) => time <= half).map(({ i }) => String(i)));
				clock.advance(300);
				expect(logs).toEqual(order.map(({ i }) => String(i)));
				expect(run.faults).toEqual([]);
				file.dispose();
			}),
			{ numRuns: 25 },
		);
	});

	it('[FJ55] the time may depend on the member, and what an answer says is of the moment it comes', () => {
		const { file, clock } = openFile();
		const [ana, ben] = [file.join(ANA), file.join(BEN)];
		const note = user.createSticky(ben.doc, BEN, { at: { x: 0, y: 0 } });
		const asked: string[] = [];
		const { logs } = started(
			ana,
			`figma.getNodeByIdAsync('${note}').then(function (n) { console.log(n === null ? 'gone' : 'there'); });
			figma.clientStorage.getAsync('k').then(function () { console.log('stored'); });`,
			{
				latency: (member) => {
					asked.push(member);
					return member === 'getNodeByIdAsync' ? 100 : 10;
				},
			},
		);
		clock.advance(50);
		user.remove(ben.doc, [note]);
		clock.advance(50);
		expect(logs).toEqual(['stored', 'gone']);
		expect(asked).toEqual(['getNodeByIdAsync', 'clientStorage.getAsync']);
	});
});

describe('other people between two awaits', () => {
	it('[FJ56] whatever the plugin waits for, others get their turn before it goes on', () => {
		const { file, clock } = openFile();
		const [ana, ben] = [file.join(ANA), file.join(BEN)];
		const turns: string[] = [];
		const code = `figma.showUI(''); var heard; var said = new Promise(function (done) { figma.ui.onmessage = done; });
			(async function () {
				var all = [figma.currentPage.children.length];
				await figma.getNodeByIdAsync('0:1'); all.push(figma.currentPage.children.length);
				await new Promise(function (done) { setTimeout(done, 10); }); all.push(figma.currentPage.children.length);
				await said; all.push(figma.currentPage.children.length);
				await new Promise(function (done) { figma.currentPage.once('nodechange', done); figma.currentPage.name = 'p'; });
				all.push(figma.currentPage.children.length); console.log(all.join());
			})();`;
		const { run, logs } = started(ana, code, {
			meanwhile: ({ kind, what }) => {
				turns.push(`${kind} ${what}`);
				user.createSticky(ben.doc, BEN, { at: { x: 0, y: 0 } });
			},
		});
		clock.advance(20);
		run.postFromUi('go');
		clock.advance(20);
		expect(turns.slice(0, 5)).toEqual([
			'answer getNodeByIdAsync',
			'event run',
			'event changes',
			'timer timer 1',
			'event changes',
		]);
		expect(turns).toContain('message ui/message');
		const [first, ...later] = logs[0].split(',').map(Number);
		expect(first).toBe(0);
		for (const [i, count] of later.entries()) expect(count).toBeGreaterThan(i === 0 ? first : later[i - 1]);
	});

	it('[FJ56] a plugin that looks before it writes survives any edits, and everybody ends with the same file', () => {
		const code = `(async function () {
			var section = figma.createSection(); var id = section.id;
			for (var i = 0; i < 12; i += 1) {
				var found = await figma.getNodeByIdAsync(id);
				if (found === null) { section = figma.createSection(); id = section.id; continue; }
				var note = figma.createSticky(); found.appendChild(note); note.x = i * 10;
				await figma.clientStorage.setAsync('i', i);
				if (!note.removed) note.setSharedPluginData('board', 'k', String(i));
			}
			console.log('done');
		})();`;
		fc.assert(
			fc.property(seeds, (seed) => {
				const { file, clock } = openFile();
				const [ana, ben] = [file.join(ANA), file.join(BEN)];
				const random = seeded(seed);
				const any = (doc: CanvasDocument): string[] => {
					const nodes = doc.descendants('0:1');
					return nodes.length === 0 ? [] : [nodes[Math.floor(random() * nodes.length)].id];
				};
				const edits = [ana, ben].flatMap(({ doc, user: who }) => [
					() => user.remove(doc, any(doc)),
					() => user.move(doc, any(doc), random() * 200, random() * 200),
					() => void user.duplicate(doc, any(doc)),
					() => void user.createSticky(doc, who, { at: { x: 5, y: 5 } }),
					() => void user.undo(doc),
					() => void user.redo(doc),
				]);
				const { run, logs } = started(ana, code, {
					meanwhile: randomEdits(random, 0.6, edits),
					latency: randomLatency(random, 5),
				});
				clock.advance(2000);
				expect(run.faults).toEqual([]);
				expect(logs).toEqual(['done']);
				expect(disagreements(file)).toEqual([]);
				file.dispose();
			}),
			{ numRuns: 40 },
		);
	});
});

describe('calls that fail', () => {
	const draw = `try { var s = figma.createSection(); s.name = 'zone';
		for (var i = 0; i < 5; i += 1) { var n = figma.createSticky(); n.name = 'note ' + i; s.appendChild(n); }
		console.log('all'); } catch (e) { console.log(e.name + ': ' + e.message); }
		figma.createSection().name = 'after';`;

	it('[FJ61] the n-th call throws, what came before stands, what comes after works, and undo takes all of it back', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 12 }), (nth) => {
				const { file, clock } = openFile();
				const ana = file.join(ANA);
				const { run, logs } = started(ana, draw, { refuse: refuseNth(nth) });
				clock.advance(10);
				const calls = ['createSection', ...Array(5).fill(['createSticky', 'appendChild']).flat()];
				const refused = calls[nth - 1];
				expect(logs).toEqual([
					refused === undefined ? 'all' : `Error: in ${refused}: The document could not be changed`,
				]);
				const made =
					refused === undefined
						? 7
						: calls.slice(0, nth - 1).filter((call) => call !== 'appendChild').length + 1;
				// The call after the twelfth is the last section's.
				const total = nth === 12 ? 6 : made;
				expect(ana.doc.descendants('0:1')).toHaveLength(total);
				expect(run.faults).toHaveLength(nth === 12 ? 1 : 0);
				run.close();
				user.undo(ana.doc);
				expect(ana.doc.descendants('0:1')).toEqual([]);
				file.dispose();
			}),
			{ numRuns: 30 },
		);
	});

	it('[FJ61] any member can be refused: properties throw, asynchronous calls reject', () => {
		const { file, clock } = openFile();
		const { run, logs } = started(
			file.join(ANA),
			`var s = figma.createSticky(); try { s.x = 1; } catch (e) { console.log(e.message); }
			s.y = 2; figma.getNodeByIdAsync(s.id).catch(function (e) { console.log(e.message); console.log(s.x + s.y); });`,
			{ refuse: (member) => member === 'set_x' || member === 'getNodeByIdAsync' },
		);
		clock.advance(10);
		expect(run.faults).toEqual([]);
		expect(logs).toEqual([
			'in set_x: The document could not be changed',
			'in getNodeByIdAsync: The document could not be changed',
			'2',
		]);
	});

	it('[FJ61] calls refused at random leave a file that everybody agrees on', () => {
		fc.assert(
			fc.property(seeds, fc.double({ min: 0, max: 1, noNaN: true }), (seed, probability) => {
				const { file, clock } = openFile();
				file.join(BEN);
				const { run } = started(file.join(ANA), draw, {
					refuse: refuseSome(seeded(seed), probability, DRAWING),
				});
				clock.advance(10);
				expect(run.calls.createSection).toBeGreaterThan(0);
				expect(disagreements(file)).toEqual([]);
				file.dispose();
			}),
			{ numRuns: 30 },
		);
	});
});

describe('everything at once', () => {
	it('[FJ55] [FJ56] [FJ60] [FJ61] [FJ62] a plugin that expects all of it ends, and everybody agrees', () => {
		const code = `function pause() { return new Promise(function (done) { setTimeout(done, 3); }); }
		(async function () {
			for (var i = 0; i < 15; i += 1) {
				try {
					var page = figma.currentPage; var note = figma.createSticky();
					await figma.loadFontAsync(note.text.fontName);
					if (!note.removed) note.text.characters = 'note ' + i;
					var section = figma.createSection(); section.resizeWithoutConstraints(300, 300);
					await pause();
					if (!section.removed && !note.removed) section.appendChild(note);
				} catch (e) { if (e.message.indexOf('could not be changed') < 0) throw e; }
			}
			console.log('done');
		})();`;
		fc.assert(
			fc.property(seeds, (seed) => {
				const random = seeded(seed);
				const { file, clock } = openFile();
				const seats = [ANA, BEN, CARA].map((who) => file.join(who));
				const [ana, ben] = seats;
				addPage(ben.doc);
				const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
				const any = (doc: CanvasDocument): string[] =>
					doc
						.descendants(doc.page.id)
						.slice(0, 3)
						.map((node) => node.id);
				const meanwhile = randomEdits(random, 0.4, [
					() => user.remove(ben.doc, any(ben.doc)),
					() => user.move(ana.doc, any(ana.doc), 50, 50),
					() => void user.undo(pick(seats).doc),
					() => goToPage(ana.doc, pick(ana.doc.children('0:0')).id),
					() => pick(seats).cut(),
					() => pick(seats).restore(),
				]);
				const options = { meanwhile, latency: randomLatency(random, 8), refuse: refuseSome(random, 0.05) };
				const runs = [ana, ben].map((seat) => started(seat, code, options));
				clock.advance(3000);
				for (const seat of seats) seat.restore();
				for (const { run, logs } of runs) {
					expect(run.faults).toEqual([]);
					expect(logs).toEqual(['done']);
				}
				expect(disagreements(file)).toEqual([]);
				file.dispose();
			}),
			{ numRuns: 40 },
		);
	});
});
