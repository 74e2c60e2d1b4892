import type { BehaviourJson } from '../../shared/behaviour.ts';
import { type BoardSnapshot, readBoard } from '../../shared/board-doc.ts';
import type { Claim } from '../../shared/claim.ts';
import type { Evaluation } from '../../shared/evaluation.ts';
import { effectiveGrouping, movesKept } from '../../shared/grouping.ts';
import type { BoardId } from '../../shared/ids.ts';
import type { JobOptions, RunKind } from '../../shared/job.ts';
import type { Archetype, Tension } from '../../shared/persona.ts';
import type { UsageInput } from '../behaviour/event-log.ts';
import { stripsOf } from '../behaviour/strips.ts';
import { inTeamWords, teamWording } from '../enrich/team-words.ts';
import type { NamedUsage } from '../imports/named-usage.ts';
import { withUsage } from '../imports/usage-log.ts';
import type { ModelDesk } from '../model/model-desk.ts';
import type { EntityStore } from '../storage/entity-store.ts';
import type { EvidenceStore } from '../storage/evidence-store.ts';
import type { InsightKind, InsightStore } from '../storage/insight-store.ts';
import type { SourceStore } from '../storage/source-store.ts';
import type { UsageStore } from '../storage/usage-store.ts';
import type { Rooms } from '../sync/rooms.ts';
import { evaluateSynthesis } from '../synthesis/evaluate.ts';
import { type GroupDeps, groupBoard } from './group-board.ts';
import { measureBehaviour } from './measure-behaviour.ts';
import { asWritten, byId, type Plan } from './plan.ts';
import type { Stages } from './stages.ts';
import { archetypesSummary, behaviourSummary, groupSummary, personasSummary } from './summaries.ts';

export type RunDeps = GroupDeps & {
	stages: Stages;
	rooms: Rooms;
	evidence: EvidenceStore;
	usage: UsageStore;
	/** Existing folder for the engine that answers questions about usage. */
	engineFolder: string;
	/** Usage that lies elsewhere; absent: there is none. */
	namedUsage?: NamedUsage | undefined;
	sources: Pick<SourceStore, 'list'>;
	insights: InsightStore;
	entities: Pick<EntityStore, 'list'>;
	/** Who writes personas with a language model; absent: nobody. */
	model?: Pick<ModelDesk, 'engineFor'> | undefined;
};
/** How a job is stopped, and where it tells how far it is. */
export type Steps = {
	signal: AbortSignal;
	onProgress: (step: string, done: number, total: number) => void;
	/** Hears sentences of a persona of that name as they come. */
	onWritten?: (name: string, claims: readonly Claim[]) => void;
};

/** What a job will write: to the document, beside it, and what to say. */
export type Outcome = {
	plan: Plan;
	found: Map<InsightKind, unknown>;
	summary: string;
	/** How well the personas it wrote hold; absent where it wrote none. */
	evaluation?: Evaluation;
};

/**
 * Does a job's work on what the board holds now and returns what to write and say; writes nothing itself.
 * Archetypes need themes and personas need archetypes: what is missing is made first, and with `anew` also what is not.
 * Behaviour is measured of the archetypes there are, and with everything that makes or rests on archetypes.
 */
export async function runJob(
	deps: RunDeps,
	board: BoardId,
	options: JobOptions,
	steps: Steps,
	{ anew }: { anew: boolean } = { anew: false },
): Promise<Outcome> {
	const { stages } = deps;
	const snapshot = await deps.rooms.transact<BoardSnapshot>(board, 'pipeline', readBoard);
	const evidence = await deps.evidence.list(board);
	const entities = await deps.entities.list(board);
	const wording = teamWording(entities);
	const plan: Plan = new Map();
	const found: Outcome['found'] = new Map();
	const seed = options.seed ?? 1;
	const notices: string[] = [];
	const groupsFor = (kind: RunKind): number | undefined =>
		options.kind === kind ? options.groups : undefined;
	let grouping = effectiveGrouping(snapshot.themes, snapshot.members, snapshot.moves);
	let said = '';

	const first = options.kind !== 'behaviour' && (anew || snapshot.themes.length === 0);
	if (options.kind === 'group' || first) await group();
	if (options.kind === 'group') return { plan, found, summary: say(said, notices) };

	const customers = await deps.usage.customers(board);
	return withUsage(deps, board, options.kind === 'behaviour' ? behaviour : people);

	async function behaviour(usage: UsageInput): Promise<Outcome> {
		await measure(usage, snapshot.archetypes);
		return { plan, found, summary: behaviourSummary(found.get('behaviour') as BehaviourJson | null) };
	}

	async function measure(usage: UsageInput, archetypes: readonly Archetype[]): Promise<void> {
		if (!('duck' in usage)) {
			plan.set('strips', new Map());
			found.set('behaviour', null);
			return;
		}
		steps.signal.throwIfAborted();
		steps.onProgress('Counting what people do', 0, 0);
		const { meta } = snapshot;
		const about = { meta, evidence, grouping, archetypes, customers };
		const json = await measureBehaviour(deps.sources, board, usage, about);
		plan.set('strips', stripsOf(json));
		found.set('behaviour', json);
	}

	async function people(usage: UsageInput): Promise<Outcome> {
		let { archetypes, tensions }: { archetypes: Archetype[]; tensions: Tension[] } = snapshot;
		if (options.kind === 'archetypes' || anew || archetypes.length === 0) {
			const formed = await stages.formArchetypes({
				evidence: inTeamWords(evidence, wording),
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
		await measure(usage, archetypes);
		if (options.kind === 'archetypes') return { plan, found, summary: say(said, notices) };

		const writer = await deps.model?.engineFor(board, options.engine);
		if (writer?.notice) notices.push(writer.notice);
		const written = await stages.writePersonas({
			engine: writer?.engine,
			evidence,
			grouping,
			archetypes,
			tensions,
			entities,
			usage,
			customers,
			previous: { personas: snapshot.personas, claims: snapshot.claims, edits: snapshot.edits },
			seed,
			...steps,
		});
		plan.set('personas', byId(written.personas));
		plan.set('claims', byId(written.claims));
		found.set('model', written.run ?? {});
		notices.push(...written.notices);
		const alone = asWritten(plan, snapshot).get('personas')!.size - written.personas.length;
		if (alone > 0)
			notices.push(
				`No group stands behind ${alone} ${alone === 1 ? 'persona' : 'personas'} any more; what people wrote there stays.`,
			);
		return {
			plan,
			found,
			summary: say(personasSummary(written.personas, written.claims), notices),
			evaluation: evaluateSynthesis(written, evidence),
		};
	}

	async function group(): Promise<void> {
		const grouped = await groupBoard(deps, { board, options, snapshot, evidence, wording }, steps);
		plan.set('themes', byId(grouped.themes));
		plan.set('members', grouped.members);
		if (grouped.findings) found.set('grouping', grouped.findings);
		notices.push(...grouped.notices);
		grouping = effectiveGrouping(grouped.themes, grouped.members, snapshot.moves);
		said = groupSummary(grouping, evidence, movesKept(grouping, snapshot.moves));
	}
}

function say(summary: string, notices: readonly string[]): string {
	return [summary, ...notices].join(' ');
}
