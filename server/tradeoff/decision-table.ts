import type { BoardSnapshot } from '../../shared/board-doc.ts';
import type { SheetId } from '../../shared/ids.ts';
import { glyphOf, percent, signed } from '../../shared/score-words.ts';
import type { Sheet } from '../../shared/sheet.ts';
import { cellKey, stampsKey } from '../../shared/table-key.ts';
import { shortened } from '../../shared/tension.ts';
import type { TradeoffJson } from '../../shared/tradeoff.ts';
import { scoreLine, unbroken } from './cell-words.ts';
import { type Room, votesFor } from './room-lines.ts';
import { payerOf } from './words.ts';

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

/** The personas there is room for. */
export function shownPersonas({ personas }: TradeoffJson): TradeoffJson['personas'] {
	return personas.slice(0, mostPersonas);
}

/**
 * Personas down with their weights, options across with how they stand (rule TR20). A cell says its score and what that
 * rests on, then the line that gives the reason, then who pays; its colour says the five steps again. One without
 * evidence has no colour, strokes instead, and says so. Weights are in the heads alone: a moved one changes no cell.
 */
export function decisionTable(
	id: SheetId,
	result: TradeoffJson,
	options: readonly Option[],
	{ room, board: { meta, evidence } }: { room: Room | null; board: Pick<BoardSnapshot, 'meta' | 'evidence'> },
): Table {
	const personas = shownPersonas(result);
	const cells: Table['cells'] = { '': { text: 'Whom each option serves', tone: none } };
	for (const option of options) {
		const key = headKey(id, option.id);
		const stamps = stampWords(Number(meta.get(stampsKey(key)) ?? 0));
		const stand = `${signed(option.score)}, wins ${unbroken(percent(option.winShare))}${votesFor(room, option.id)}${stamps}`;
		cells[key] = { text: `${shortened(option.title, 60)}\n${stand}`, tone: light };
	}
	for (const { id: persona, name, weight } of personas)
		cells[weightKey(id, persona)] = {
			text: `${shortened(name, 30)} · ${unbroken(percent(weight))}`,
			tone: none,
		};
	for (const cell of result.cells) {
		const payer = payerOf(cell, result.cells);
		cells[tableCell(id, cell.option, cell.persona)] = {
			text: scoreLine(cell, evidence),
			tone: toneOf(cell),
			line: reasonKey(id, cell.option, cell.persona),
			...(payer ? { foot: `At the cost of ${inText(result, payer.persona)} (${glyphOf(payer.score)})` } : {}),
		};
	}
	const rows = ['', ...personas.map((persona) => weightKey(id, persona.id))];
	const columns = ['', ...options.map((option) => headKey(id, option.id))];
	const shown = rows.flatMap((row) => columns.map((column) => cellKey(row, column)));
	return {
		rows,
		columns,
		cells: Object.fromEntries(shown.flatMap((key) => (cells[key] ? [[key, cells[key]]] : []))),
	};
}

/** Beside the votes: who stamped a column may have voted for it too. */
function stampWords(people: number): string {
	return people === 0 ? '' : `, stamped by ${people}`;
}

function toneOf({ score, support }: Cell): number {
	if (support === 'no evidence') return none;
	if (score === 0) return grey;
	if (score > 0) return score >= 1.5 ? strong : light;
	return score <= -1.5 ? deep : gold;
}

/** A persona's name inside a sentence. */
export function inText(result: TradeoffJson, persona: string): string {
	return nameOf(result, persona).replace(/^The /u, 'the ');
}

export function nameOf({ personas }: TradeoffJson, persona: string): string {
	return personas.find(({ id }) => id === persona)?.name ?? persona;
}

/** Where on a decision's sheet a persona's weight stands, as "Name · 38 %". */
export function weightKey(id: SheetId, persona: string): string {
	return `${id}/p-${persona}`;
}

/** Where a cell of the matrix stands. */
export function tableCell(id: SheetId, option: string, persona: string): string {
	return cellKey(weightKey(id, persona), headKey(id, option));
}

function headKey(id: SheetId, option: string): string {
	return `${id}/h-${keyPart(option)}`;
}

/** Where the reason for a cell stands, as "Serves their main job: …". */
export function reasonKey(id: SheetId, option: string, persona: string): string {
	return `${id}/o-${keyPart(option)}/${persona}`;
}

/** An option's id as part of a key; ids are a person's and may hold anything. */
function keyPart(id: string): string {
	return encodeURIComponent(id).replaceAll('%', '~').slice(0, 60);
}
