import type { BoardSnapshot } from '../../shared/board-doc.ts';
import type { SheetId } from '../../shared/ids.ts';
import { glyphOf, percent, signed } from '../../shared/score-words.ts';
import type { Sheet } from '../../shared/sheet.ts';
import { cellKey, stampsKey } from '../../shared/table-key.ts';
import { shortened } from '../../shared/tension.ts';
import type { TradeoffJson } from '../../shared/tradeoff.ts';
import { type Room, votesFor } from './room-lines.ts';

type Cell = TradeoffJson['cells'][number];
type Option = TradeoffJson['options'][number];
type Table = NonNullable<Sheet['table']>;

/** More do not fit where they can still be read; the export and the library have them all. */
const mostOptions = 4;
const mostPersonas = 8;
/** Tones of a table: none, grey, and two steps each of the accent and of gold. */
const [none, grey, light, strong, gold, deep] = [-1, 0, 1, 2, 4, 5] as const;

/** The options with the highest scores, in the order they were put: a moved weight moves no column. */
export function shownOptions({ options }: TradeoffJson): Option[] {
	const best = options.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, mostOptions);
	return options.filter((option) => best.includes(option));
}

/**
 * Personas down with their weights, options across with how they stand (rule TR20). A cell says sign, strength and who is
 * behind it; its colour says the five steps again. One without evidence has no colour, strokes instead, and says so.
 */
export function decisionTable(
	id: SheetId,
	result: TradeoffJson,
	options: readonly Option[],
	{ room, meta }: { room: Room | null; meta: BoardSnapshot['meta'] },
): Table {
	const personas = result.personas.slice(0, mostPersonas);
	const cells: Table['cells'] = { '': { text: 'Whom each option serves', tone: none } };
	for (const option of options) {
		const key = headKey(id, option.id);
		const stamps = stampWords(Number(meta.get(stampsKey(key)) ?? 0));
		const stand = `${signed(option.score)}, wins ${percent(option.winShare)}${votesFor(room, option.id)}${stamps}`;
		cells[key] = { text: `${shortened(option.title, 60)}\n${stand}`, tone: light };
	}
	for (const { id: persona, name, weight } of personas)
		cells[weightKey(id, persona)] = { text: `${shortened(name, 30)} · ${percent(weight)}`, tone: none };
	for (const cell of result.cells)
		cells[tableCell(id, cell.option, cell.persona)] = { text: cellWords(cell), tone: toneOf(cell) };
	const rows = ['', ...personas.map((persona) => weightKey(id, persona.id))];
	const columns = ['', ...options.map((option) => headKey(id, option.id))];
	const shown = rows.flatMap((row) => columns.map((column) => cellKey(row, column)));
	return {
		rows,
		columns,
		cells: Object.fromEntries(shown.flatMap((key) => (cells[key] ? [[key, cells[key]]] : []))),
	};
}

/** Beside the votes: a stamp has no name to it, and one person may put several. */
function stampWords(count: number): string {
	return count === 0 ? '' : `, ${count === 1 ? '1 stamp' : `${count} stamps`}`;
}

function toneOf({ score, support }: Cell): number {
	if (support === 'no evidence') return none;
	if (score === 0) return grey;
	if (score > 0) return score >= 1.5 ? strong : light;
	return score <= -1.5 ? deep : gold;
}

function cellWords({ score, people, by, support }: Cell): string {
	if (support === 'no evidence') return '///  no evidence';
	const behind = by !== null ? `by ${handOf(by)}` : people === 1 ? '1 person' : `${people} people`;
	return `${glyphOf(score)}  ${behind}`;
}

/** Who gave a score. */
export function handOf(by: string): string {
	return by === 'given' ? 'hand' : by;
}

/** Where on a decision's sheet a persona's weight stands, as "Name · 38 %". */
export function weightKey(id: SheetId, persona: string): string {
	return `${id}/p-${persona}`;
}

/** Where a cell of the matrix stands, as "++  2 people". */
export function tableCell(id: SheetId, option: string, persona: string): string {
	return cellKey(weightKey(id, persona), headKey(id, option));
}

function headKey(id: SheetId, option: string): string {
	return `${id}/h-${keyPart(option)}`;
}

/** An option's id as part of a key; ids are a person's and may hold anything. */
export function keyPart(id: string): string {
	return encodeURIComponent(id).replaceAll('%', '~').slice(0, 60);
}
