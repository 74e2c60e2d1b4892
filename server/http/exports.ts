import * as z from 'zod/mini';
import { readBoard } from '../../shared/board-doc.ts';
import type { BoardJson } from '../../shared/board-json.ts';
import type { Claim } from '../../shared/claim.ts';
import type { Evidence } from '../../shared/evidence.ts';
import { effectiveGrouping } from '../../shared/grouping.ts';
import type { BoardId, EvidenceId, SourceId } from '../../shared/ids.ts';
import { modelRunSchema } from '../../shared/model-api.ts';
import { personaViews } from '../../shared/persona-view.ts';
import { researchQuestions } from '../../shared/research-questions.ts';
import type { EffectiveGrouping } from '../../shared/theme.ts';
import { boardHeard } from '../../words/board-heard.ts';
import { earOf } from '../../words/ears.ts';
import { boardLanguage, type Language } from '../../words/languages.ts';
import type { PeopleDesk } from '../people/people-desk.ts';
import { toBoardJson } from '../pipeline/board-json.ts';
import { toReport } from '../pipeline/report.ts';
import type { toHtml, toMarkdown } from '../pipeline/research/blocks.ts';
import { researchBlocks } from '../pipeline/research/research.ts';
import type { BoardStore } from '../storage/board-store.ts';
import type { EntityStore } from '../storage/entity-store.ts';
import type { EvidenceStore } from '../storage/evidence-store.ts';
import type { InsightStore } from '../storage/insight-store.ts';
import type { SourceStore } from '../storage/source-store.ts';
import type { Rooms } from '../sync/rooms.ts';

export type ExportDeps = {
	boards: BoardStore;
	evidence: EvidenceStore;
	sources: SourceStore;
	entities: Pick<EntityStore, 'list'>;
	rooms: Rooms;
	insights: Pick<InsightStore, 'read'>;
	desk: Pick<PeopleDesk, 'hide'>;
};

/** The whole board as `board.json`: the machine's work with people's moves and edits on top. */
export async function exportBoard(deps: ExportDeps, board: BoardId): Promise<BoardJson> {
	return (await readAll(deps, board)).json;
}

/** The board as a Markdown document, under the board's name and in its language (rule WO18). */
export async function exportReport(deps: ExportDeps, board: BoardId): Promise<string> {
	const { json, texts, language } = await readAll(deps, board);
	const hear = earOf('document', language);
	const title = (await nameOf(deps, board)) || hear('Personas from our research');
	return toReport(boardHeard(json, earOf('board', language)), (id) => texts.get(id), { title, language });
}

/** What the board's research says, under the board's name and in its language (rule WO18). */
export async function exportResearch(
	deps: ExportDeps,
	board: BoardId,
	write: typeof toMarkdown | typeof toHtml,
): Promise<string> {
	const { json, evidence, questions, language } = await readAll(deps, board);
	const hear = earOf('document', language);
	const name = await nameOf(deps, board);
	const says = hear('What our research says');
	const title = name ? says + hear(': ') + name : says;
	return write(
		researchBlocks({
			title,
			board: boardHeard(json, earOf('board', language)),
			evidence,
			questions,
			language,
		}),
		language,
	);
}

/** The board's name without what reaches somebody; that of a project may well be a first name. */
async function nameOf({ boards, desk }: ExportDeps, board: BoardId): Promise<string> {
	const name = await boards.name(board);
	return name ? (await desk.hide(board, [name], ({ severity }) => severity === 'severe'))[0]! : '';
}

/** Names of sources without names and what reaches somebody: files are called after those who were heard. */
async function sourceNames({ sources, desk }: ExportDeps, board: BoardId): Promise<Map<SourceId, string>> {
	const known = [...(await sources.names(board))];
	const hidden = await desk.hide(
		board,
		known.map(([, name]) => name),
		({ kind, severity }) => kind === 'name' || severity === 'severe',
	);
	return new Map(known.map(([id], at) => [id, hidden[at]!]));
}

async function readAll(
	deps: ExportDeps,
	board: BoardId,
): Promise<{
	json: BoardJson;
	evidence: Evidence[];
	questions: string[];
	language: Language;
	texts: Map<EvidenceId, string | null>;
}> {
	const snapshot = await deps.rooms.transact(board, 'pipeline', readBoard);
	const [inUse, rejected, sources, entities, run] = await Promise.all([
		deps.evidence.list(board),
		deps.sources.rejected(board),
		sourceNames(deps, board),
		deps.entities.list(board),
		deps.insights.read(board, 'model'),
	]);
	const model = z.safeParse(modelRunSchema, run?.content);
	const personas = personaViews(snapshot);
	const claims = personas.flatMap((persona) => persona.claims);
	const evidence = [...inUse, ...(await deps.evidence.read(board, citedBeside(claims, inUse)))];
	const grouping = effectiveGrouping(snapshot.themes, snapshot.members, snapshot.moves);
	const questions = researchQuestions(snapshot.meta);
	return {
		evidence,
		questions,
		language: boardLanguage(snapshot),
		json: toBoardJson({
			evidence,
			grouping: withUngrouped(grouping, evidence),
			archetypes: snapshot.archetypes,
			personas,
			tensions: snapshot.tensions,
			entities,
			model: model.success ? model.data : null,
			questions,
			rejected: rejected.map((item) => ({ ...item, source: sources.get(item.source) ?? item.source })),
			sourceName: (source) => sources.get(source),
		}),
		texts: new Map(evidence.map(({ id, text, flags }) => [id, flags.includes('notes-only') ? null : text])),
	};
}

/** Claims may still cite a measurement that a later import has replaced. */
function citedBeside(claims: readonly Claim[], inUse: readonly Evidence[]): EvidenceId[] {
	const known = new Set(inUse.map(({ id }) => id));
	const cited = new Set(claims.flatMap(({ citations, counter }) => [...citations, ...counter]));
	return [...cited].filter((id) => !known.has(id));
}

/** What came in after the last grouping is listed too: grouped and parked together are all the evidence. */
function withUngrouped(grouping: EffectiveGrouping, evidence: readonly Evidence[]): EffectiveGrouping {
	const placed = new Set([
		...grouping.themes.flatMap(({ members }) => members),
		...grouping.parked.map((item) => item.evidence),
	]);
	const waiting = evidence.filter(({ id }) => !placed.has(id));
	return {
		themes: grouping.themes,
		parked: [...grouping.parked, ...waiting.map(({ id }) => ({ evidence: id, reason: 'Not grouped yet.' }))],
	};
}
