import type { BoardSnapshot } from '../../shared/board-doc.ts';
import { columnsFor, innerWidth } from '../../shared/card-size.ts';
import type { Claim, Segment } from '../../shared/claim.ts';
import type { SheetId } from '../../shared/ids.ts';
import { personaViews } from '../../shared/persona-view.ts';
import { glyphOf, percent, signed } from '../../shared/score-words.ts';
import type { Sheet, SheetLine } from '../../shared/sheet.ts';
import { shortened } from '../../shared/tension.ts';
import type { TradeoffJson } from '../../shared/tradeoff.ts';
import { decidedWords, inTheRoom, type Room, votesFor } from './room-lines.ts';

type Cell = TradeoffJson['cells'][number];
type ChartPart = NonNullable<Sheet['chart']>['parts'][number];

const padding = 24;
const rowHeight = 72;
const headHeight = 88;
const nameWidth = 240;
const gap = 8;
/** More do not fit where they can still be read; the export and the library have them all. */
const mostOptions = 4;
const mostPersonas = 8;
const reasonsPerOption = 4;
const noBox = -1;
const grey = 0;
const light = 1;
const strong = 2;
const gold = 4;

/**
 * A decision as the canvas shows it (rules TR20, TR21): personas by options, then each option's reasons, needs nobody
 * serves, and what would change the answer. Our own words, numbers, and stretches of claims by reference: never a quote's
 * text. `result` is of the same board as `board`.
 */
export function decisionSheet(
	id: SheetId,
	result: TradeoffJson,
	board: BoardSnapshot,
	room: Room | null = null,
): Sheet {
	const claims = new Map<string, Claim>(
		personaViews(board).flatMap((persona) => persona.claims.map((claim) => [claim.id, claim])),
	);
	const ranked = [...result.options].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
	const { recommendation } = result;
	const lines: SheetLine[] = [
		own(`${id}/headline`, 'role', recommendation.headline),
		own(`${id}/verdict`, 'meta', verdictWords[result.verdict]),
		...(room?.record ? [own(`${id}/decided`, 'meta', decidedWords(room.record, result))] : []),
	];
	for (const option of ranked.slice(0, mostOptions)) {
		const key = optionKey(id, option.id);
		lines.push(
			own(
				key,
				'heading',
				`${option.title}: ${signed(option.score)}, wins ${percent(option.winShare)}${votesFor(room, option.id)}`,
			),
		);
		const cells = result.cells.filter((cell) => cell.option === option.id);
		const told = cells.flatMap((cell) => reasonLine(id, cell, result, claims));
		if (told.length === 0)
			lines.push(own(`${key}/none`, 'hypothesis', 'No evidence speaks for or against it.'));
		lines.push(...told.slice(0, reasonsPerOption));
	}
	if (room) {
		const told = inTheRoom(room, result, (persona) => inText(nameOf(result, persona)));
		lines.push(...told.map(({ key, kind, text }) => own(`${id}/${key}`, kind, text)));
	}
	const unmet = result.unmet.flatMap(({ persona, claim }): SheetLine[] => {
		const found = claims.get(claim);
		return found ? [sentence(`${id}/u-${claim}`, `${nameOf(result, persona)}: `, found)] : [];
	});
	if (unmet.length > 0)
		lines.push(own(`${id}/unmet`, 'heading', 'Needs no option serves'), ...unmet.slice(0, reasonsPerOption));
	lines.push(own(`${id}/changes`, 'heading', 'What would change this'));
	for (const [at, text] of [...recommendation.changes, ...recommendation.learn].entries())
		lines.push({ ...own(`${id}/change-${at}`, 'supported', text) });
	lines.push(own(`${id}/foot`, 'meta', footOf(result)));
	return {
		id,
		order: 0,
		accent: 1,
		title: shortened(result.question, 120),
		chart: matrix(id, result, ranked, lines.length),
		lines,
	};
}

const verdictWords: Readonly<Record<TradeoffJson['verdict'], string>> = {
	robust: 'Robust: no likely weight changes it',
	leaning: 'Leaning: likely, not sure',
	'toss-up': 'Toss-up: find out more first',
};

/** Personas down, options across, the highest score first. A cell without evidence has no box and says so. */
function matrix(
	id: SheetId,
	result: TradeoffJson,
	ranked: TradeoffJson['options'],
	lines: number,
): NonNullable<Sheet['chart']> {
	const width = innerWidth(columnsFor(lines));
	const options = ranked.slice(0, mostOptions);
	const personas = result.personas.slice(0, mostPersonas);
	const each = Math.floor((width - 2 * padding - nameWidth) / options.length / 4) * 4 - gap;
	const xOf = (at: number): number => padding + nameWidth + gap + at * (each + gap);
	const parts: ChartPart[] = options.map((option, at) =>
		text(`${id}/h-${keyPart(option.id)}`, xOf(at), padding, each, shortened(option.title, 40)),
	);
	personas.forEach((persona, row) => {
		const y = padding + headHeight + row * (rowHeight + gap);
		const name = `${shortened(persona.name, 30)} · ${percent(persona.weight)}`;
		parts.push(text(weightKey(id, persona.id), padding, y + 8, nameWidth, name));
		options.forEach((option, at) => {
			const cell = result.cells.find((one) => one.option === option.id && one.persona === persona.id);
			if (!cell) return;
			const key = cellKey(id, option.id, persona.id);
			const x = xOf(at);
			const isKnown = cell.support !== 'no evidence';
			if (isKnown)
				parts.push(box(`${key}-box`, { x, y, width: each, height: rowHeight }, toneOf(cell.score)));
			if (cell.score >= 1.5) parts.push(box(`${key}-edge`, { x, y, width: 8, height: rowHeight }, strong));
			parts.push(text(key, x + 16, y + 8, each - 24, isKnown ? cellWords(cell) : 'no evidence'));
		});
	});
	return {
		title: 'Whom each option serves',
		width,
		height: 2 * padding + headHeight + personas.length * (rowHeight + gap) - gap,
		parts,
	};
}

function toneOf(score: number): number {
	return score > 0 ? light : score < 0 ? gold : grey;
}

function cellWords({ score, people, by }: Cell): string {
	const behind = by !== null ? `by ${handOf(by)}` : people === 1 ? '1 person' : `${people} people`;
	return `${glyphOf(score)}  ${behind}`;
}

/**
 * Whom a cell serves or harms, in the words of the claim it rests on, or by whom it was scored where no evidence stands
 * by that; none where it rests on nothing.
 */
function reasonLine(
	id: SheetId,
	cell: Cell,
	result: TradeoffJson,
	claims: ReadonlyMap<string, Claim>,
): SheetLine[] {
	const key = reasonKey(id, cell.option, cell.persona);
	const name = inText(nameOf(result, cell.persona));
	if (cell.by !== null && cell.citations.length === 0) {
		const said = cell.note ? `: ${cell.note}` : '';
		return [own(key, 'hypothesis', `${glyphOf(cell.score)} for ${name}, by ${handOf(cell.by)}${said}`)];
	}
	const claim = cell.claims.map((one) => claims.get(one)).find((one) => one !== undefined);
	if (!claim || cell.score === 0) return [];
	const verb = cell.score > 0 ? 'serves' : 'harms';
	return [sentence(key, `${glyphOf(cell.score)} ${verb} ${name}: `, claim)];
}

function handOf(by: string): string {
	return by === 'given' ? 'hand' : by;
}

function sentence(key: string, lead: string, { text: words, citations, support }: Claim): SheetLine {
	const kind = support === 'verbatim' ? 'supported' : support;
	const segments: Segment[] = [lead, ...words];
	return { key, kind, text: segments, citations };
}

function footOf({ cells, personas }: TradeoffJson): string {
	const people = new Set(cells.flatMap(({ citations }) => citations)).size;
	const hand = cells.filter(({ by }) => by !== null).length;
	const given = personas.some(({ isGiven }) => isGiven) ? ' · weights given by people' : '';
	return `Counted from ${people === 1 ? '1 piece' : `${people} pieces`} of evidence${hand > 0 ? ` · ${hand} scores by hand` : ''}${given}`;
}

function nameOf(result: TradeoffJson, persona: string): string {
	return result.personas.find(({ id }) => id === persona)?.name ?? persona;
}

function inText(name: string): string {
	return name.replace(/^The /u, 'the ');
}

function own(key: string, kind: SheetLine['kind'], words: string): SheetLine {
	return { key, kind, text: [words], citations: [] };
}

function text(key: string, x: number, y: number, width: number, words: string): ChartPart {
	return { key, x, y, width, height: 0, tone: noBox, text: words, size: 20 };
}

function box(key: string, spot: Pick<ChartPart, 'x' | 'y' | 'width' | 'height'>, tone: number): ChartPart {
	return { key, ...spot, tone, text: '', size: 20 };
}

/** Where on a decision's sheet a persona's weight stands, as "Name · 38 %". */
export function weightKey(id: SheetId, persona: string): string {
	return `${id}/p-${persona}`;
}

/** Where a cell of the matrix stands, as "++  2 people". */
export function cellKey(id: SheetId, option: string, persona: string): string {
	return `${id}/c-${persona}-${keyPart(option)}`;
}

/** Where the reason for a cell stands, as "++ serves the floor lead: …". */
export function reasonKey(id: SheetId, option: string, persona: string): string {
	return `${optionKey(id, option)}/${persona}`;
}

function optionKey(id: SheetId, option: string): string {
	return `${id}/o-${keyPart(option)}`;
}

/** An option's id as part of a key; ids are a person's and may hold anything. */
function keyPart(id: string): string {
	return encodeURIComponent(id).replaceAll('%', '~').slice(0, 60);
}
