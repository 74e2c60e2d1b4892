import { beforeAll, describe, expect, it } from 'vitest';
import { cellAt, insertTrack, moveTrack, removeTrack } from '../../../playground/engine/table.ts';
import * as user from '../../../playground/engine/user-api.ts';
import type { CardSpec } from '../../../shared/card.ts';
import { cellKey } from '../../../shared/table-key.ts';
import { fc } from '../../support/properties.ts';
import { card, cards, withNote } from './card-board.ts';
import { type Built, buildForCanvas, type PluginOnCanvas } from './plugin-on-canvas.ts';
import { ana } from './theme-board.ts';

const ben = { id: '2', name: 'Ben' };

let built: Built;
beforeAll(async () => {
	built = await buildForCanvas();
});

const [a, b, c, x, y, z] = ['sh_s/p-a', 'sh_s/p-b', 'sh_s/p-c', 'sh_s/h-x', 'sh_s/h-y', 'sh_s/h-z'] as const;
type Words = Record<string, string>;

/** A sheet whose table has these rows and columns; what a cell says is its own name unless `words` has it. */
function sheet(
	note: string,
	words: Words = {},
	rows: readonly string[] = [a, b],
	columns: readonly string[] = [x, y],
	links: Record<string, { start: number; end: number; node: string }[]> = {},
): CardSpec {
	const bare = card('s', note, { extra: 6 });
	const cells = ['', ...rows].flatMap((row) =>
		['', ...columns].map((column) => {
			const key = cellKey(row, column);
			return [
				key,
				{
					text: words[key] ?? `said of ${key || 'all'}`,
					tone: row && column ? 2 : -1,
					links: links[key] ?? [],
				},
			] as const;
		}),
	);
	const table = {
		key: 'sh_s/table',
		rows: ['', ...rows],
		columns: ['', ...columns],
		head: 240,
		width: 200,
		cells: Object.fromEntries(cells),
	};
	const blocks = bare.blocks.map((block) => ({ ...block, key: block.key.replace('pe_s', 'sh_s') }));
	return { ...bare, key: 'sh_s', blocks, table };
}

function drawn(words: Words = {}): { plugin: PluginOnCanvas; note: string; id: string } {
	const { plugin, note } = withNote(built);
	plugin.draw(cards([sheet(note, words)]));
	plugin.changes();
	return { plugin, note, id: plugin.own('sh_s/table').id };
}

/** What the table reads, row by row. */
function read(plugin: PluginOnCanvas, id: string): string[][] {
	const table = plugin.node(id);
	return (table.rows ?? []).map((_, row) =>
		(table.columns ?? []).map((_, column) => cellAt(plugin.doc, table, row, column)?.text?.characters ?? ''),
	);
}

function type(plugin: PluginOnCanvas, id: string, row: number, column: number, text: string): void {
	user.editText(plugin.doc, cellAt(plugin.doc, plugin.node(id), row, column)!.id, text);
}

/** Where a node is on the page. */
function placeOf(plugin: PluginOnCanvas, id: string): [left: number, top: number] {
	let [left, top] = [0, 0];
	for (let node = plugin.node(id); node.type !== 'PAGE'; node = plugin.node(node.parent!)) {
		left += node.x;
		top += node.y;
	}
	return [left, top];
}

/** Ids of nodes that something changes. */
function touchedBy(plugin: PluginOnCanvas, work: () => void): Set<string> {
	const ids = new Set<string>();
	const stop = plugin.doc.subscribe((changes) => {
		for (const change of changes) ids.add(change.id);
	});
	work();
	stop();
	return ids;
}

const plain = [
	['said of all', `said of ${x}`, `said of ${y}`],
	[`said of ${a}`, `said of ${a} ${x}`, `said of ${a} ${y}`],
	[`said of ${b}`, `said of ${b} ${x}`, `said of ${b} ${y}`],
];

describe('a table on a card', () => {
	it('[DR80] is FigJam’s own, heads bold, in the card between head and fields; drawn again it writes nothing', () => {
		const { plugin, note, id } = drawn();
		const table = plugin.node(id);
		expect(table.type).toBe('TABLE');
		expect(table.parent).toBe(plugin.own('sh_s').id);
		expect(read(plugin, id)).toEqual(plain);
		const at = (row: number, column: number) => cellAt(plugin.doc, plugin.node(id), row, column)!;
		const styles = [at(0, 1), at(1, 0), at(1, 1)].map((cell) => cell.text?.runs[0]?.style.fontName.style);
		expect(styles).toEqual(['Semi Bold', 'Semi Bold', 'Medium']);
		expect(at(1, 1).fills).not.toEqual(at(0, 1).fills);
		const below = plugin.childrenOf(table.parent!).filter(({ y: top }) => top > table.y + table.height);
		expect(below.length).toBeGreaterThan(3);
		const ids = touchedBy(plugin, () => expect(plugin.draw(cards([sheet(note)])).written).toBe(0));
		expect([...ids]).toEqual([]);
		expect(plugin.changes()).toEqual([]);
	});

	it('[DR81] another word writes its cell alone', () => {
		const { plugin, note, id } = drawn();
		const ids = touchedBy(plugin, () => plugin.follow(cards([sheet(note, { [`${a} ${y}`]: 'now' })])));
		const cell = cellAt(plugin.doc, plugin.node(id), 1, 2)!.id;
		expect([...ids].filter((each) => plugin.node(each).type === 'TABLE_CELL')).toEqual([cell]);
		expect([...ids].sort()).toEqual([cell, id, plugin.own('zone:cards').id].sort());
	});

	it('[DR86] sources named in a cell lead to their notes, and go when the note does', () => {
		const { plugin, note, id } = drawn();
		const key = `${a} ${x}`;
		const links = { [key]: [{ start: 5, end: 7, node: note }] };
		const draw = () => plugin.follow(cards([sheet(note, { [key]: '++\n [P3]' }, [a, b], [x, y], links)]));
		const linked = () =>
			cellAt(plugin.doc, plugin.node(id), 1, 1)!.text!.runs.filter(({ style }) => style.hyperlink);
		draw();
		expect(linked().map(({ style }) => style.hyperlink)).toEqual([{ type: 'NODE', value: note }]);
		expect(draw().written).toBe(0);
		user.remove(plugin.doc, [note]);
		draw();
		expect(linked()).toEqual([]);
		expect(plugin.errors).toEqual([]);
	});

	it('[DR82] [SH3] what a person writes in a cell is told once, stands until the board knows it, and gives way to what the board says then', () => {
		const { plugin, note, id } = drawn();
		type(plugin, id, 1, 1, '−2');
		const told = { type: 'text', key: `${a} ${x}`, text: '−2' } as const;
		expect(plugin.changes()).toEqual([told]);
		expect(plugin.changes()).toEqual([]);
		plugin.follow(cards([sheet(note, { [`${a} ${x}`]: '−−  by Ana' })]));
		expect(read(plugin, id)[1]![1]).toBe('−−  by Ana');
		// Written between the asking and the drawing: nobody knows it yet.
		plugin.call('draw', { commands: [cards([sheet(note)])], label: '', page: null, step: false }, (ms) => {
			if (ms === 0) type(plugin, id, 2, 2, 'mine');
		});
		expect(read(plugin, id)[2]![2]).toBe('mine');
		expect(plugin.changes()).toContainEqual({ type: 'text', key: `${b} ${y}`, text: 'mine' });
	});

	it('[DR83] rows and columns people put in or move stay as they are, and ours are found among them', () => {
		const { plugin, note, id } = drawn();
		const { doc } = plugin;
		doc.act(() => insertTrack(doc, id, 'rows', 1));
		doc.act(() => insertTrack(doc, id, 'columns', 0));
		type(plugin, id, 1, 2, 'their row');
		doc.act(() => moveTrack(doc, id, 'rows', 3, 1));
		doc.act(() => moveTrack(doc, id, 'columns', 3, 1));
		expect(plugin.changes()).toEqual([]);
		plugin.follow(cards([sheet(note, { [`${b} ${y}`]: 'new', [a]: 'Ana · 50 %' })]));
		expect(read(plugin, id)).toEqual([
			['', plain[0]![2], plain[0]![0], plain[0]![1]],
			['', 'new', plain[2]![0], plain[2]![1]],
			['', '', '', 'their row'],
			['', plain[1]![2], 'Ana · 50 %', plain[1]![1]],
		]);
		type(plugin, id, 3, 2, '40 %');
		expect(plugin.changes()).toEqual([{ type: 'text', key: a, text: '40 %' }]);
	});

	it('[DR84] what people take out is not put back; what is new is put in its place, what is no longer wanted goes', () => {
		const { plugin, note, id } = drawn();
		const { doc } = plugin;
		doc.act(() => removeTrack(doc, id, 'rows', 1));
		plugin.follow(cards([sheet(note, {}, [a, c, b], [x, z])]));
		expect(read(plugin, id).map(([head]) => head)).toEqual(['said of all', `said of ${c}`, `said of ${b}`]);
		expect(read(plugin, id)[0]).toEqual(['said of all', `said of ${x}`, `said of ${z}`]);
		expect(plugin.changes()).toEqual([{ type: 'stamps', key: z, count: 0 }]);
	});

	it('[DR84] taken off it stays off until it is wanted again; moved it stays; a copy is plain content', () => {
		const { plugin, note, id } = drawn();
		const [copy] = user.duplicate(plugin.doc, [id]);
		type(plugin, copy!, 1, 1, 'only a copy');
		expect(plugin.changes()).toEqual([]);
		user.move(plugin.doc, [id], 900, 40);
		const { x: left, y: top } = plugin.node(id);
		plugin.draw(cards([sheet(note, { [x]: 'Other' })]));
		expect(plugin.node(id)).toMatchObject({ x: left, y: top });
		expect(read(plugin, copy!)[0]![1]).toBe(`said of ${x}`);
		user.remove(plugin.doc, [id]);
		expect(plugin.changes()).toContainEqual({ type: 'removed', key: 'sh_s/table' });
		plugin.draw(cards([sheet(note)]));
		expect(plugin.allOwn('sh_s/table')).toEqual([]);
		plugin.draw(cards([sheet(note)], [], { again: ['sh_s/table'] }));
		expect(read(plugin, plugin.own('sh_s/table').id)).toEqual(plain);
		expect(plugin.errors).toEqual([]);
	});

	it('[DR85] who stamped a column is counted once each, by the column the stamp lies on, and told when one is put, moved or taken off', () => {
		const { plugin, note, id } = drawn();
		const { doc } = plugin;
		const at = (column: number) => {
			const [left, top] = placeOf(plugin, id);
			return { x: left + 240 + 200 * column + 100, y: top + 30 };
		};
		const counted = (key: string, count: number) => ({ type: 'stamps', key, count });
		const put = (who: typeof ana, column: number) => user.stamp(doc, who, { at: at(column), name: '+1' });
		const [one] = [put(ana, 0), put(ana, 0), put(ben, 0), put(ben, 1)];
		expect(plugin.changes()).toEqual([counted(x, 2), counted(y, 1)]);
		plugin.follow(cards([sheet(note, { [x]: 'Other' })]));
		expect(plugin.changes()).toEqual([]);
		user.move(doc, [one!], 200, 0);
		expect(plugin.changes()).toEqual([counted(y, 2)]);
		user.remove(doc, [one!]);
		expect(plugin.changes()).toEqual([counted(y, 1)]);
		const heart = user.stamp(doc, ana, { at: { x: 5, y: 5 }, name: 'Heart' });
		expect(plugin.node(heart).stuckTo).not.toBe(id);
		expect(plugin.changes()).toEqual([]);
	});

	it('[DR87] whose a stamp is stays in the file: where FigJam does not tell, each counts by itself', () => {
		const nobody = { id: null, name: 'Anonymous' };
		for (const [permissions, who, count] of [
			[['currentuser', 'activeusers', 'fileusers'], ana, 1],
			[['currentuser', 'activeusers'], ana, 2],
			[['currentuser', 'activeusers', 'fileusers'], nobody, 2],
		] as const) {
			const manifest = { ...built.manifest, permissions: [...permissions] };
			const { plugin, note } = withNote({ ...built, manifest });
			plugin.draw(cards([sheet(note)]));
			plugin.changes();
			const [left, top] = placeOf(plugin, plugin.own('sh_s/table').id);
			for (const y of [20, 40])
				user.stamp(plugin.doc, who, { at: { x: left + 340, y: top + y }, name: '+1' });
			expect(plugin.changes()).toEqual([{ type: 'stamps', key: x, count }]);
			expect(plugin.errors).toEqual([]);
		}
	});

	it('[DR82] [DR83] whatever people do to it, none of their words are lost, and ours come back to what the board says', () => {
		const deed = fc.record({ what: fc.nat(6), at: fc.nat(3), to: fc.nat(3) });
		fc.assert(
			fc.property(fc.array(deed, { minLength: 1, maxLength: 8 }), (deeds) => {
				const { plugin, note, id } = drawn();
				const { doc } = plugin;
				const board: Words = {};
				let n = 0;
				const hear = (): void => {
					for (const change of plugin.changes()) if (change.type === 'text') board[change.key] = change.text;
				};
				for (const { what, at, to } of deeds) {
					n += 1;
					const axis = what % 2 === 0 ? 'rows' : 'columns';
					const count = plugin.node(id)[axis]!.length;
					const [row, column] = [at % plugin.node(id).rows!.length, to % plugin.node(id).columns!.length];
					if (what < 2) doc.act(() => insertTrack(doc, id, axis, at % (count + 1)));
					else if (what < 4)
						doc.act(() => moveTrack(doc, id, axis, 1 + (at % (count - 1)), 1 + (to % (count - 1))));
					else if (row > 0 && column > 0) type(plugin, id, row, column, `typed ${n}`);
					if (what === 6) hear();
					plugin.follow(cards([sheet(note, board)]));
					hear();
				}
				plugin.follow(cards([sheet(note, board)]));
				const shown = read(plugin, id).flat();
				const wanted = sheet(note, board).table!.cells;
				for (const { text } of Object.values(wanted)) expect(shown).toContain(text);
				expect(plugin.changes()).toEqual([]);
				expect(plugin.errors).toEqual([]);
			}),
			{
				numRuns: 6,
				examples: [
					[
						[
							{ what: 0, at: 0, to: 0 },
							{ what: 4, at: 1, to: 1 },
							{ what: 0, at: 0, to: 0 },
						],
					],
				],
			},
		);
	});
});
