import { describe, expect, it } from 'vitest';
import { seeded } from '../../../playground/engine/chaos.ts';
import { FIGJAM_DEFAULTS, withDefaults } from '../../../playground/engine/defaults.ts';
import type { CanvasDocument } from '../../../playground/engine/document.ts';
import * as user from '../../../playground/engine/user-api.ts';
import { fc } from '../../support/properties.ts';
import { disagreements } from './disagreements.ts';
import { ANA, BEN, openFile, plugin } from './harness.ts';

const fonts = fc.constantFrom(
	{ family: 'Inter', style: 'Bold' },
	{ family: 'Figma Hand', style: 'Regular' },
	{ family: 'Roboto Mono', style: 'Medium' },
);
const size = fc.integer({ min: 8, max: 96 });

describe('other defaults', () => {
	const READ = `var made = { sticky: figma.createSticky().text, text: figma.createText(), shape: figma.createShapeWithText().text,
			cell: figma.createTable(1, 1).cellAt(0, 0).text };
		var section = figma.createSection();`;

	it('[FJ57] new nodes start with the file’s defaults, whoever makes them', () => {
		const record = <T>(of: fc.Arbitrary<T>) =>
			fc.record({ sticky: of, text: of, shape: of, cell: of, connector: of });
		fc.assert(
			fc.property(record(fonts), record(size), size, (chosen, fontSizes, side) => {
				const defaults = withDefaults({
					section: { width: side, height: 2 * side },
					fonts: chosen,
					fontSizes,
				});
				const { file, clock } = openFile({ defaults });
				const [ana, ben] = [file.join(ANA), file.join(BEN)];
				const logs: string[] = [];
				ana.start(
					plugin(`${READ} console.log(JSON.stringify([section.width, section.height].concat(Object.keys(made).map(function (k) {
						return [k, made[k].fontName, made[k].fontSize]; }))));
						console.log(figma.createConnector().text.fontSize);`),
					{ hooks: { onLog: (_level, text) => logs.push(text) } },
				);
				clock.advance(10);
				const kinds = ['sticky', 'text', 'shape', 'cell'] as const;
				expect(JSON.parse(logs[0])).toEqual([
					side,
					2 * side,
					...kinds.map((kind) => [kind, chosen[kind], fontSizes[kind]]),
				]);
				expect(Number(logs[1])).toBe(fontSizes.connector);
				const note = ben.doc.need(user.createSticky(ben.doc, BEN, { at: { x: 0, y: 0 }, text: 'hi' }));
				expect(note.text?.runs[0].style).toMatchObject({
					fontName: chosen.sticky,
					fontSize: fontSizes.sticky,
				});
				file.dispose();
			}),
			{ numRuns: 20 },
		);
	});

	it('[FJ57] colours are among the defaults', () => {
		const { file, clock } = openFile({
			defaults: withDefaults({
				fills: { sticky: '0000FF', section: '00FF00', shape: 'FF0000', table: '0000FF' },
			}),
		});
		const logs: string[] = [];
		file.join(ANA).start(
			plugin(`[figma.createSticky(), figma.createSection(), figma.createShapeWithText(), figma.createTable(1, 1)].forEach(function (n) {
				var c = n.fills[0].color; console.log([c.r, c.g, c.b].join('')); });`),
			{ hooks: { onLog: (_level, text) => logs.push(text) } },
		);
		clock.advance(10);
		expect(logs).toEqual(['001', '010', '100', '001']);
	});

	it('[FJ57] a plugin that reads the defaults works with any, one that knows them does not', () => {
		const { file, clock } = openFile({
			defaults: withDefaults({ fonts: { text: { family: 'Inter', style: 'Bold' } } }),
		});
		const ana = file.join(ANA);
		const knows = `await figma.loadFontAsync({ family: 'Inter', style: 'Medium' }); figma.createText().characters = 'x';`;
		const reads = `var t = figma.createText(); await figma.loadFontAsync(t.fontName); t.characters = 'x';`;
		const faults = [knows, reads].map((code) => {
			const run = ana.start(plugin(`(async function () { ${code} })();`));
			clock.advance(10);
			return run.faults.join();
		});
		expect(faults[0]).toContain('unloaded font "Inter Bold"');
		expect(faults[1]).toBe('');
		expect(withDefaults({})).toEqual(FIGJAM_DEFAULTS);
	});
});

/** Lets a plugin draw cards: sections in sections with notes and texts, every node tagged with key and own id. */
function drawn(seed: number) {
	const { file, clock } = openFile({ name: 'Workshop', key: 'one' });
	const ana = file.join(ANA);
	const random = seeded(seed);
	const tree = (depth: number): unknown =>
		Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
			depth > 0 && random() < 0.6 ? tree(depth - 1) : Math.floor(random() * 3),
		);
	ana.start(
		plugin(`var count = 0;
		function tagged(node) { count += 1; node.setSharedPluginData('board', 'k', 'e' + count);
			node.setSharedPluginData('board', 'n', node.id); node.setPluginData('own', 'p' + count); return node; }
		function build(what, parent) {
			var node = tagged(Array.isArray(what) ? figma.createSection() : [figma.createSticky, figma.createText, figma.createShapeWithText][what]());
			parent.appendChild(node);
			if (Array.isArray(what)) what.forEach(function (each) { build(each, node); });
		}
		figma.root.setSharedPluginData('board', 'room', 'r1');
		build(${JSON.stringify(tree(3))}, figma.currentPage);`),
	);
	clock.advance(10);
	const card = ana.doc.children('0:1')[0].id;
	return { file, clock, ana, card };
}

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

describe('copies', () => {
	it('[FJ58] a duplicated card keeps every tag, so that only the own id tells the copy', () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const { file, clock, ana, card } = drawn(seed);
				const before = [card, ...ana.doc.descendants(card).map((node) => node.id)];
				const [copy] = user.duplicate(ana.doc, [card]);
				const after = [copy, ...ana.doc.descendants(copy).map((node) => node.id)];
				expect(after.map((id) => ana.doc.need(id).data)).toEqual(before.map((id) => ana.doc.need(id).data));
				expect(new Set([...before, ...after]).size).toBe(2 * before.length);
				const logs: string[] = [];
				ana.start(
					plugin(`var all = figma.currentPage.findAllWithCriteria({ sharedPluginData: { namespace: 'board', keys: ['k'] } });
					console.log(all.filter(function (n) { return n.getSharedPluginData('board', 'n') === n.id; }).map(function (n) { return n.id; }).sort().join());
					console.log(all.length + ' ' + all.filter(function (n) { return n.getPluginData('own') !== ''; }).length);`),
					{ hooks: { onLog: (_level, text) => logs.push(text) } },
				);
				clock.advance(10);
				const total = 2 * before.length;
				expect(logs).toEqual([before.sort().join(), `${total} ${total}`]);
				file.dispose();
			}),
			{ numRuns: 20 },
		);
	});

	it('[FJ59] a duplicated file has the same nodes, ids and tags under another name and key, and a life of its own', () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const { file, clock, ana, card } = drawn(seed);
				const copy = file.duplicate('Workshop (copy)', 'two');
				const ben = copy.join(BEN);
				const root = (doc: CanvasDocument) => ({ ...doc.need('0:0'), name: '' });
				expect(root(ben.doc)).toEqual(root(ana.doc));
				const rest = (doc: CanvasDocument) =>
					new Map([...doc.nodes()].slice(1).map((node) => [node.id, node]));
				expect(rest(ben.doc)).toEqual(rest(ana.doc));
				const logs: string[] = [];
				ben.start(
					plugin(
						`console.log([figma.root.name, figma.fileKey, figma.root.getSharedPluginData('board', 'room')].join());
						figma.getNodeByIdAsync('${card}').then(function (n) { console.log(n.getPluginData('own')); n.remove(); });
						console.log(figma.createSticky().id);`,
						{ enablePrivatePluginApi: true },
					),
					{ hooks: { onLog: (_level, text) => logs.push(text) } },
				);
				clock.advance(10);
				const [where, made, own] = logs;
				expect([where, own]).toEqual(['Workshop (copy),two,r1', 'p1']);
				expect([ben.doc.get(card), ana.doc.get(made)]).toEqual([undefined, undefined]);
				expect(ana.doc.need(card).name).toBe('Section');
				expect(ana.doc.need('0:0').name).toBe('Workshop');
				file.dispose();
				copy.dispose();
			}),
			{ numRuns: 20 },
		);
	});
});

describe('a canvas line that breaks', () => {
	it('[FJ60] who is cut off works on alone, unseen; back again, both sides have everything', () => {
		const { file, clock } = openFile();
		const [ana, ben] = [file.join(ANA), file.join(BEN)];
		const seen: string[] = [];
		ben.start(
			plugin(`figma.currentPage.on('nodechange', function (e) { console.log(e.nodeChanges.map(function (c) { return c.origin + ' ' + c.type; }).join()); });
			setInterval(function () { console.log(figma.activeUsers.length); }, 100);`),
			{ hooks: { onLog: (_level, text) => seen.push(text) } },
		);
		const note = user.createSticky(ana.doc, ANA, { at: { x: 0, y: 0 }, text: 'shared' });
		clock.advance(100);
		ana.cut();
		ana.start(plugin(`setTimeout(function () { figma.createSection().name = 'alone'; }, 10);`));
		user.editText(ana.doc, note, 'mine');
		user.move(ben.doc, [note], 50, 0);
		clock.advance(100);
		expect([ana.online, ana.doc.need(note).x, ben.doc.need(note).text?.characters]).toEqual([
			false,
			0,
			'shared',
		]);
		expect(seen).toEqual(['REMOTE CREATE', '2', 'LOCAL PROPERTY_CHANGE', '1']);
		ana.restore();
		clock.advance(100);
		expect(seen.slice(4)).toEqual(['REMOTE PROPERTY_CHANGE,REMOTE CREATE', '2']);
		for (const { doc } of [ana, ben]) {
			expect(doc.need(note)).toMatchObject({ x: 50, text: { characters: 'mine' } });
			expect(doc.children('0:1').map((node) => node.name)).toEqual(['mine', 'alone']);
		}
	});

	it('[FJ60] whoever is cut off whenever, in the end all agree and no note that nobody deleted is lost', () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const random = seeded(seed);
				const { file } = openFile();
				const seats = [ANA, BEN, ANA].map((who) => file.join(who));
				const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
				const made = new Set<string>();
				for (let step = 0; step < 80; step += 1) {
					const seat = pick(seats);
					const { doc } = seat;
					const ids = doc.descendants('0:1').map((node) => node.id);
					const roll = random();
					if (roll < 0.1) seat.cut();
					else if (roll < 0.2) seat.restore();
					else if (roll < 0.5 || ids.length === 0) {
						made.add(user.createSticky(doc, seat.user, { at: { x: random() * 900, y: random() * 900 } }));
					} else if (roll < 0.6)
						user.createSection(doc, { at: { x: random() * 900, y: 0 }, width: 400, height: 400 });
					else if (roll < 0.75) user.move(doc, [pick(ids)], random() * 500 - 250, random() * 500 - 250);
					else if (roll < 0.9) user.editText(doc, pick(ids), `t${step}`);
					else {
						const note = pick(ids.filter((id) => doc.get(id)?.type === 'STICKY'));
						if (note !== undefined) user.remove(doc, [note]);
						made.delete(note);
					}
				}
				for (const seat of seats) seat.restore();
				expect(disagreements(file)).toEqual([]);
				expect([...made].filter((id) => seats[0].doc.get(id) === undefined)).toEqual([]);
				file.dispose();
			}),
			{ numRuns: 100 },
		);
	});
});
