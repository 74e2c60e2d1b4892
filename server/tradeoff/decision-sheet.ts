import type { BoardSnapshot } from '../../shared/board-doc.ts';
import type { Claim, Segment } from '../../shared/claim.ts';
import type { SheetId } from '../../shared/ids.ts';
import { personaViews } from '../../shared/persona-view.ts';
import { glyphOf } from '../../shared/score-words.ts';
import type { Sheet, SheetLine } from '../../shared/sheet.ts';
import { shortened } from '../../shared/tension.ts';
import type { TradeoffJson } from '../../shared/tradeoff.ts';
import { decisionTable, handOf, keyPart, shownOptions } from './decision-table.ts';
import { decidedWords, inTheRoom, type Room } from './room-lines.ts';

type Cell = TradeoffJson['cells'][number];

const reasonsPerOption = 4;

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
	const options = shownOptions(result);
	const { recommendation } = result;
	const lines: SheetLine[] = [
		own(`${id}/headline`, 'role', recommendation.headline),
		own(`${id}/verdict`, 'meta', verdictWords[result.verdict]),
		...(room?.record ? [own(`${id}/decided`, 'meta', decidedWords(room.record, result))] : []),
	];
	for (const option of options) {
		const key = optionKey(id, option.id);
		lines.push(own(key, 'heading', option.title));
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
		chart: null,
		table: decisionTable(id, result, options, { room, meta: board.meta }),
		lines,
	};
}

const verdictWords: Readonly<Record<TradeoffJson['verdict'], string>> = {
	robust: 'Robust: no likely weight changes it',
	leaning: 'Leaning: likely, not sure',
	'toss-up': 'Toss-up: find out more first',
};

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

/** Where the reason for a cell stands, as "++ serves the floor lead: …". */
export function reasonKey(id: SheetId, option: string, persona: string): string {
	return `${optionKey(id, option)}/${persona}`;
}

function optionKey(id: SheetId, option: string): string {
	return `${id}/o-${keyPart(option)}`;
}
