import type { BoardSnapshot } from '../../shared/board-doc.ts';
import type { Claim, Segment } from '../../shared/claim.ts';
import type { SheetId } from '../../shared/ids.ts';
import { personaViews } from '../../shared/persona-view.ts';
import type { Sheet, SheetLine } from '../../shared/sheet.ts';
import { shortened } from '../../shared/tension.ts';
import type { TradeoffJson } from '../../shared/tradeoff.ts';
import { decisionTable, inText, nameOf, reasonKey, shownOptions, shownPersonas } from './decision-table.ts';
import { decidedWords, inTheRoom, type Room } from './room-lines.ts';

type Cell = TradeoffJson['cells'][number];

const mostUnmet = 4;

/**
 * A decision as the canvas shows it (rules TR20, TR21): personas by options, each cell with its reason, then what people
 * in the room say, needs nobody serves, and what would change the answer. Our own words, numbers, and stretches of claims
 * by reference: never a quote's text. `result` is of the same board as `board`.
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
	const personas = new Set(shownPersonas(result).map((persona) => persona.id));
	const { recommendation } = result;
	const lines: SheetLine[] = [
		own(`${id}/headline`, 'role', recommendation.headline),
		own(`${id}/verdict`, 'meta', verdictWords[result.verdict]),
		...(room?.record ? [own(`${id}/decided`, 'meta', decidedWords(room.record, result))] : []),
	];
	for (const cell of result.cells) {
		const shown = options.some((option) => option.id === cell.option) && personas.has(cell.persona);
		if (shown) lines.push(...reasonLine(id, cell, claims));
	}
	if (room) {
		const told = inTheRoom(room, result, (persona) => inText(result, persona));
		lines.push(...told.map(({ key, kind, text, ...by }) => ({ ...own(`${id}/${key}`, kind, text), ...by })));
	}
	const unmet = result.unmet.flatMap(({ persona, claim }): SheetLine[] => {
		const found = claims.get(claim);
		return found ? [sentence(`${id}/u-${claim}`, `${nameOf(result, persona)}: `, found)] : [];
	});
	if (unmet.length > 0)
		lines.push(own(`${id}/unmet`, 'heading', 'Needs no option serves'), ...unmet.slice(0, mostUnmet));
	lines.push(own(`${id}/changes`, 'heading', 'What would change this'));
	// The first of what there is to learn stands among the changes already.
	for (const [at, text] of [...recommendation.changes, ...recommendation.learn.slice(1)].entries())
		lines.push({ ...own(`${id}/change-${at}`, 'supported', text) });
	lines.push(own(`${id}/foot`, 'meta', footOf(result)));
	return {
		id,
		order: 0,
		accent: 1,
		title: shortened(result.question, 120),
		chart: null,
		table: decisionTable(id, result, options, { room, board }),
		lines,
	};
}

const verdictWords: Readonly<Record<TradeoffJson['verdict'], string>> = {
	robust: 'Robust: no likely weight changes it',
	leaning: 'Leaning: likely, not sure',
	'toss-up': 'Toss-up: find out more first',
};

/** The one sentence of a cell, ending in the words of the claim it rests on; none where its score line says it all. */
function reasonLine(
	id: SheetId,
	{ option, persona, by, note, support, says, citations }: Cell,
	claims: ReadonlyMap<string, Claim>,
): SheetLine[] {
	const key = reasonKey(id, option, persona);
	if (note !== undefined) return [{ ...own(key, 'hypothesis', note), asWritten: true }];
	const claim = says.claim === null ? undefined : claims.get(says.claim);
	// Named after it are those its score was counted from, who may be fewer than the claim's.
	if (claim) return [sentence(key, says.words, { ...claim, citations })];
	return by !== null || support === 'no evidence' ? [] : [own(key, 'supported', says.words)];
}

function sentence(key: string, lead: string, { text: words, citations, support }: Claim): SheetLine {
	const kind = support === 'verbatim' ? 'supported' : support;
	const [first = '', ...rest] = words;
	// One string, so that both are one sentence in other languages too.
	const segments: Segment[] = typeof first === 'string' ? [lead + first, ...rest] : [lead, ...words];
	return { key, kind, text: segments, citations };
}

function footOf({ cells, personas }: TradeoffJson): string {
	const people = new Set(cells.flatMap(({ citations }) => citations)).size;
	const hand = cells.filter(({ by }) => by !== null).length;
	const given = personas.some(({ isGiven }) => isGiven) ? ' · weights given by people' : '';
	return `Counted from ${people === 1 ? '1 piece' : `${people} pieces`} of evidence${hand > 0 ? ` · ${hand === 1 ? '1 score' : `${hand} scores`} by hand` : ''}${given}`;
}

function own(key: string, kind: SheetLine['kind'], words: string): SheetLine {
	return { key, kind, text: [words], citations: [] };
}
