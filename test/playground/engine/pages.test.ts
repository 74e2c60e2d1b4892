import { describe, expect, it } from 'vitest';
import { randomEdits, seeded } from '../../../playground/engine/chaos.ts';
import * as user from '../../../playground/engine/user-api.ts';
import { addPage, goToPage } from '../../../playground/engine/user-pages.ts';
import { fc } from '../../support/properties.ts';
import { names, seeds, started } from './chaos-helpers.ts';
import { disagreements } from './disagreements.ts';
import { ANA, BEN, openFile } from './harness.ts';

describe('pages', () => {
	it('[FJ62] a person has several pages, each with its selection; a plugin can use them but make none', () => {
		const { file, clock } = openFile();
		const ana = file.join(ANA);
		const note = user.createSticky(ana.doc, ANA, { at: { x: 0, y: 0 } });
		const second = addPage(ana.doc);
		expect(file.join(BEN).doc.need(second)).toMatchObject({ type: 'PAGE', name: 'Page 2', parent: '0:0' });
		user.select(ana.doc, [note]);
		const { run, logs } = started(
			ana,
			`try { figma.createPage(); } catch (e) { console.log(e.message); }
			function here(why) { return function () { console.log(why + ' ' + figma.currentPage.name + ' ' + figma.currentPage.selection.length); }; }
			figma.on('currentpagechange', here('page')); figma.on('selectionchange', here('selection'));
			figma.ui.onmessage = function (name) { figma.setCurrentPageAsync(figma.root.children.filter(function (p) { return p.name === name; })[0]); };`,
		);
		clock.advance(10);
		goToPage(ana.doc, second);
		clock.advance(10);
		expect(logs.splice(0)).toEqual([
			`no such property 'createPage' on the figma global object`,
			'page Page 2 0',
			'selection Page 2 0',
		]);
		const other = user.createSticky(ana.doc, ANA, { at: { x: 0, y: 0 } });
		expect(ana.doc.need(other).parent).toBe(second);
		run.postFromUi('Page 1');
		clock.advance(10);
		expect(logs.splice(0)).toEqual(['page Page 1 1', 'selection Page 1 1']);
		expect(ana.doc.page.id).toBe('0:1');
		goToPage(ana.doc, second);
		goToPage(ana.doc, '0:1');
		goToPage(ana.doc, '0:1');
		clock.advance(10);
		expect(logs).toEqual(['page Page 1 1', 'selection Page 1 1']);
		expect(() => goToPage(ana.doc, note)).toThrow('is not a page');
	});

	it('[FJ62] whoever looks at a page that goes is on the first one', () => {
		const { file, clock } = openFile();
		const [ana, ben] = [file.join(ANA), file.join(BEN)];
		const second = addPage(ben.doc);
		goToPage(ana.doc, second);
		const { run, logs } = started(
			ana,
			`figma.on('currentpagechange', function () { figma.createSticky(); console.log(figma.currentPage.id); });`,
		);
		clock.advance(10);
		user.undo(ben.doc);
		clock.advance(10);
		expect(ben.doc.get(second)).toBeUndefined();
		expect(run.faults).toEqual([]);
		expect(logs).toEqual(['0:1']);
		expect(names(ben.doc)).toEqual(['Sticky']);
	});

	it('[FJ62] a plugin hears of the changes on every page it has loaded, and cannot listen to others', () => {
		const { file, clock } = openFile();
		const [ana, ben] = [file.join(ANA), file.join(BEN)];
		const [second, third] = [addPage(ben.doc), addPage(ben.doc)];
		const { logs } = started(
			ana,
			`var pages = figma.root.children;
			function listen(i) { pages[i].on('nodechange', function (e) { console.log(pages[i].name + ': ' + e.nodeChanges.map(function (c) { return c.type; }).join()); }); }
			[0, 1].forEach(function (i) { try { listen(i); } catch (e) { console.log(e.message.slice(0, 60)); } });
			pages[1].loadAsync().then(function () { listen(1); });
			figma.on('currentpagechange', function () { listen(2); });`,
		);
		clock.advance(10);
		expect(logs.splice(0)).toEqual(['in on: Cannot access on on a page that has not been explicit']);
		for (const page of ['0:1', second, third]) user.createSticky(ben.doc, BEN, { at: { x: 0, y: 0 }, page });
		clock.advance(10);
		expect(logs.splice(0)).toEqual(['Page 1: CREATE', 'Page 2: CREATE']);
		goToPage(ana.doc, third);
		clock.advance(10);
		user.createSticky(ben.doc, BEN, { at: { x: 0, y: 0 }, page: third });
		clock.advance(10);
		expect(logs).toEqual(['Page 3: CREATE']);
	});

	it('[FJ62] a person who changes the page in the middle of a run gets new nodes where they are, and nowhere else', () => {
		const code = `(async function () {
			for (var i = 0; i < 10; i += 1) {
				var before = figma.currentPage.id; var note = figma.createSticky(); note.name = before;
				await figma.clientStorage.getAsync('k');
			}
			console.log('done');
		})();`;
		fc.assert(
			fc.property(seeds, (seed) => {
				const { file, clock } = openFile();
				const [ana, ben] = [file.join(ANA), file.join(BEN)];
				const pages = ['0:1', addPage(ana.doc), addPage(ben.doc)];
				const random = seeded(seed);
				const { run, logs } = started(ana, code, {
					meanwhile: randomEdits(
						random,
						0.5,
						pages.map((page) => () => goToPage(ana.doc, page)),
					),
				});
				clock.advance(100);
				expect(run.faults).toEqual([]);
				expect(logs).toEqual(['done']);
				const placed = pages.flatMap((page) => names(ben.doc, page).map((name) => name === page));
				expect(placed).toEqual(Array(10).fill(true));
				expect(ben.doc.page.id).toBe('0:1');
				expect(disagreements(file)).toEqual([]);
				file.dispose();
			}),
			{ numRuns: 40 },
		);
	});
});
