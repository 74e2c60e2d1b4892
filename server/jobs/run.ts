import { type BoardSnapshot, readBoard } from '../../shared/board-doc.ts';
import { effectiveGrouping, movesKept } from '../../shared/grouping.ts';
import type { BoardId } from '../../shared/ids.ts';
import type { JobOptions, RunKind } from '../../shared/job.ts';
import type { Archetype, Tension } from '../../shared/persona.ts';
import type { UsageInput } from '../behaviour/event-log.ts';
import type { Embedder } from '../grouping/types.ts';
import { withUsage } from '../imports/usage-log.ts';
import type { EvidenceStore } from '../storage/evidence-store.ts';
import type { UsageStore } from '../storage/usage-store.ts';
import type { Rooms } from '../sync/rooms.ts';
import { byId, type Plan } from './plan.ts';
import type { Stages } from './stages.ts';
import { archetypesSummary, groupSummary, personasSummary } from './summaries.ts';

export type RunDeps = {
	stages: Stages;
	rooms: Rooms;
	evidence: EvidenceStore;
	usage: UsageStore;
	/** Null groups by shared words alone. May refuse to have this board's words read (AppError). */
	embedder: (board: BoardId) => Embedder | null | Promise<Embedder | null>;
};
/** How a job is stopped, and where it tells how far it is. */
export type Steps = { signal: AbortSignal; onProgress: (step: string, done: number, total: number) => void };

/**
 * Does a job's work on what the board holds now and returns what to write and say; writes nothing itself.
 * Archetypes need themes and personas need archetypes: what is missing is made first.
 */
export async function runJob(
	deps: RunDeps,
	board: BoardId,
	options: JobOptions,
	steps: Steps,
): Promise<{ plan: Plan; summary: string }> {
	const { stages } = deps;
	const snapshot = await deps.rooms.transact<BoardSnapshot>(board, 'pipeline', readBoard);
	const evidence = await deps.evidence.list(board);
	const plan: Plan = new Map();
	const seed = options.seed ?? 1;
	const notices: string[] = [];
	const groupsFor = (kind: RunKind): number | undefined =>
		options.kind === kind ? options.groups : undefined;
	let grouping = effectiveGrouping(snapshot.themes, snapshot.members, snapshot.moves);
	let said = '';

	if (options.kind === 'group' || snapshot.themes.length === 0) await group();
	if (options.kind === 'group') return { plan, summary: say(said, notices) };

	const customers = await deps.usage.customers(board);
	return withUsage(deps.usage, board, people);

	async function people(usage: UsageInput): Promise<{ plan: Plan; summary: string }> {
		let { archetypes, tensions }: { archetypes: Archetype[]; tensions: Tension[] } = snapshot;
		if (options.kind === 'archetypes' || archetypes.length === 0) {
			const formed = await stages.formArchetypes({
				evidence,
				grouping,
				usage,
				customers,
				previous: snapshot.archetypes,
				groups: groupsFor('archetypes'),
				seed,
				...steps,
			});
			({ archetypes, tensions } = formed);
			plan.set('archetypes', byId(archetypes));
			plan.set('tensions', byId(tensions));
			said = archetypesSummary(archetypes);
			notices.push(...formed.notices);
		}
		if (options.kind === 'archetypes') return { plan, summary: say(said, notices) };

		const written = await stages.writePersonas({
			evidence,
			grouping,
			archetypes,
			tensions,
			usage,
			customers,
			previous: { personas: snapshot.personas, claims: snapshot.claims, edits: snapshot.edits },
			seed,
			...steps,
		});
		plan.set('personas', byId(written.personas));
		plan.set('claims', byId(written.claims));
		notices.push(...written.notices);
		return { plan, summary: say(personasSummary(written.personas, written.claims), notices) };
	}

	async function group(): Promise<void> {
		const grouped = await stages.groupEvidence({
			evidence,
			moves: snapshot.moves,
			previous: { themes: snapshot.themes, members: snapshot.members },
			groups: groupsFor('group'),
			seed,
			embedder: await deps.embedder(board),
			...steps,
		});
		plan.set('themes', byId(grouped.themes));
		plan.set('members', grouped.members);
		notices.push(...grouped.notices);
		grouping = effectiveGrouping(grouped.themes, grouped.members, snapshot.moves);
		said = groupSummary(grouping, evidence, movesKept(grouping, snapshot.moves));
	}
}

function say(summary: string, notices: readonly string[]): string {
	return [summary, ...notices].join(' ');
}
