import * as z from 'zod/mini';
import type { BoardSnapshot } from '../../shared/board-doc.ts';
import { AppError } from '../../shared/errors.ts';
import type { Evidence } from '../../shared/evidence.ts';
import { type GroupingFindings, groupingFindingsSchema } from '../../shared/grouping-api.ts';
import type { BoardId, EvidenceId, ThemeId } from '../../shared/ids.ts';
import type { JobOptions } from '../../shared/job.ts';
import type { Membership, Theme } from '../../shared/theme.ts';
import { cutNodes } from '../../shared/theme-tree.ts';
import { inTeamWords } from '../enrich/team-words.ts';
import { groupNamer, nameCuts } from '../grouping/name-cuts.ts';
import type { Embedder } from '../grouping/types.ts';
import type { GroupEvidenceResult } from '../pipeline/group-evidence.ts';
import type { StageOptions } from '../pipeline/stage.ts';
import { cutGrouping } from '../pipeline/theme-cut.ts';
import type { InsightStore } from '../storage/insight-store.ts';
import type { Stages } from './stages.ts';

export type GroupedBoard = {
	themes: Theme[];
	members: Map<EvidenceId, Membership>;
	/** To keep beside the document; null where there was nothing to group. */
	findings: GroupingFindings | null;
	notices: string[];
};

export type GroupDeps = {
	stages: Pick<Stages, 'groupEvidence'>;
	insights: Pick<InsightStore, 'read'>;
	/** Null groups by shared words alone. May refuse to have this board's words read (AppError). */
	embedder: (board: BoardId) => Embedder | null | Promise<Embedder | null>;
};
type Work = {
	board: BoardId;
	options: JobOptions;
	snapshot: BoardSnapshot;
	evidence: readonly Evidence[];
	/** Writes each thing the team has a name for by that name. */
	wording: (text: string) => string;
};

/** Groups a board's evidence anew, or takes another cut of what the last grouping found. Throws AppError `conflict` when there is none. */
export async function groupBoard(deps: GroupDeps, work: Work, steps: StageOptions): Promise<GroupedBoard> {
	const { board, options, snapshot, evidence, wording } = work;
	const last = await readFindings(deps.insights, board);
	if (options.kind === 'group' && options.cut && options.groups !== undefined) {
		if (last === null || snapshot.themes.length === 0)
			throw new AppError(
				'conflict',
				'What the last grouping found is not here any more. Group the notes again.',
			);
		return takeCut(last, options.groups, snapshot, inTeamWords(evidence, wording));
	}
	const grouped = await deps.stages.groupEvidence({
		evidence,
		moves: snapshot.moves,
		previous: { themes: snapshot.themes, members: snapshot.members },
		groups: options.kind === 'group' ? options.groups : undefined,
		seed: options.seed ?? 1,
		embedder: await deps.embedder(board),
		wording,
		...steps,
	});
	const before = machinePlaces(last, snapshot);
	return { ...grouped, findings: findingsOf(grouped, before) };
}

/** What a grouping found, and when (milliseconds since 1970). */
export type KeptFindings = { readonly findings: GroupingFindings; readonly at: number };

/** What the last grouping found; null before the first, and when what is kept is of an older version. */
export async function readFindings(
	insights: Pick<InsightStore, 'read'>,
	board: BoardId,
): Promise<KeptFindings | null> {
	const kept = await insights.read(board, 'grouping');
	const parsed = z.safeParse(groupingFindingsSchema, kept?.content);
	return kept && parsed.success ? { findings: parsed.data, at: kept.madeAt.getTime() } : null;
}

/**
 * Where the machine had each note that a person has placed since: as told before, else as it lies in the machine's part
 * of the document when the person placed it after the last grouping. Notes it never saw unplaced are not in it.
 */
export function machinePlaces(
	last: KeptFindings | null,
	{ moves, members }: Pick<BoardSnapshot, 'moves' | 'members'>,
): GroupingFindings['before'] {
	const told = new Map(last?.findings.before.map((entry) => [entry.item, entry]));
	return moves.flatMap((move) => {
		if (move.type !== 'pin' && move.type !== 'park') return [];
		const item = move.evidence;
		const known = told.get(item);
		if (known) return [known];
		const place = members.get(item);
		if (place === undefined || move.at < (last?.at ?? 0)) return [];
		return [{ item, theme: 'theme' in place ? place.theme : null }];
	});
}

function findingsOf(
	{ detail, churn }: GroupEvidenceResult,
	before: GroupingFindings['before'],
): GroupingFindings | null {
	if (detail === undefined) return null;
	// Ids are plain text to the grouping; the schema says whose they are, and names made of words do not pass it.
	return z.parse(groupingFindingsSchema, {
		...detail,
		parts: detail.parts.map(({ theme, parts }) => ({ theme, parts: parts.map(({ members }) => members) })),
		churn,
		before,
	});
}

function takeCut(
	kept: KeptFindings,
	k: number,
	snapshot: BoardSnapshot,
	evidence: readonly Evidence[],
): GroupedBoard {
	const last = kept.findings;
	const texts = new Map(evidence.map(({ id, text }) => [id as string, text]));
	const names = nameCuts(last.tree, groupNamer(texts));
	const { themes, members, apart } = cutGrouping(last.tree, names, k, snapshot);
	const known = new Set<ThemeId>(themes.map(({ id }) => id));
	const notices =
		apart === 0
			? []
			: ['Themes that people made, named or moved notes into were not joined with each other.'];
	return {
		themes,
		members,
		notices,
		findings: {
			...last,
			k: themes.length,
			tree: { ...last.tree, shown: cutNodes(last.tree, k).length },
			churn: null,
			unsure: last.unsure.filter(({ other }) => known.has(other)),
			suggestions: last.suggestions.filter(({ theme }) => known.has(theme)),
			alike: last.alike.filter(({ themes: [a, b] }) => known.has(a) && known.has(b)),
			parts: last.parts.filter(({ theme }) => known.has(theme)),
			before: machinePlaces(kept, snapshot),
		},
	};
}
