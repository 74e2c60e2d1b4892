import { type Claim, fieldPaths } from '../../../shared/claim.ts';
import { eventWords } from '../../../shared/event-words.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import { textHash } from '../../../shared/hash.ts';
import type { EvidenceId, PersonaId } from '../../../shared/ids.ts';
import type { Entity } from '../../../shared/people.ts';
import type { Tension } from '../../../shared/persona.ts';
import type { EffectiveGrouping } from '../../../shared/theme.ts';
import type { Prevalence } from '../../behaviour/prevalence.ts';
import type { ActivityLog } from '../usage/activity.ts';
import { decisionDrafts } from './decisions.ts';
import type { Draft } from './draft.ts';
import { feelingDrafts } from './feelings.ts';
import type { GroupReading } from './group-reading.ts';
import { distinctJobs, jobDraft, jobStories, storyDraft } from './jobs.ts';
import { signatureDrafts } from './measured.ts';
import { misconceptionDrafts } from './misconceptions.ts';
import { namedDrafts } from './named.ts';
import { priorityDraft, type Standing, watchDrafts } from './outlook.ts';
import { clearHits, spokenDrafts } from './spoken.ts';
import { standingDrafts } from './standing.ts';

/** What one persona is written from. */
export type Sources = {
	readonly reading: GroupReading;
	readonly standing: Standing;
	readonly log: ActivityLog;
	/** How many users of the log the archetype stands for; undefined where none is linked. */
	readonly prevalence?: Prevalence | undefined;
	readonly evidence: readonly Evidence[];
	readonly grouping: EffectiveGrouping;
	readonly tensions: readonly Tension[];
	/** The team's own words, and what names them. */
	readonly entities: readonly Entity[];
};

const otherJobs = 3;

/** All claims of one persona in field order, before the gate. */
export function claimsOf(persona: PersonaId, sources: Sources): Claim[] {
	const { reading, log, evidence, grouping, tensions, entities } = sources;
	const measured = evidence.filter((item) => item.kind === 'measured');
	const stories = distinctJobs(jobStories(reading, featureNames(log, entities)));
	const [primary, ...rest] = stories;
	const others = onePerPerson(rest, primary ? [primary.quote.item.participant] : []).slice(0, otherJobs);
	const drafts: Draft[] = [];
	const add = (...more: (Draft | null)[]): void => {
		for (const draft of more) if (draft) drafts.push(draft);
	};
	if (primary)
		add(jobDraft(primary, 'jobs.primary'), storyDraft([primary, ...others].find(storyDraft) ?? primary));
	for (const job of others) add(jobDraft(job, 'jobs.secondary'));
	const shown = (): Set<EvidenceId> => new Set(drafts.flatMap((draft) => draft.citations));
	add(...feelingDrafts(reading, clearHits(reading, 'jobs.emotional'), shown()));
	add(...standingDrafts(reading, clearHits(reading, 'jobs.social'), shown()));
	add(...spokenDrafts(reading, shown()), ...namedDrafts(reading, entities));
	add(...signatureDrafts(reading, log, measured, sources.prevalence));
	add(...decisionDrafts(reading, log, measured, grouping));
	add(...misconceptionDrafts(reading, { tensions, evidence, log, grouping, said: drafts }));
	add(priorityDraft(reading, sources.standing), ...watchDrafts(reading, log, measured, grouping));
	return numbered(persona, drafts);
}

/** Names that stand in no job: a job outlives the feature it is done with. In lower case. */
function featureNames(log: ActivityLog, entities: readonly Entity[]): string[] {
	const own = entities.filter(({ kind }) => kind === 'product' || kind === 'feature');
	return [
		...log.names.map(eventWords).filter((words) => words.includes(' ')),
		...own.flatMap(({ name, aliases }) => [name, ...aliases]),
	].map((name) => name.toLowerCase());
}

function onePerPerson<T extends { quote: { item: Evidence } }>(
	list: readonly T[],
	heard: (string | null)[],
): T[] {
	const seen = new Set(heard);
	return list.filter(({ quote: { item } }) => {
		if (item.participant === null) return true;
		if (seen.has(item.participant)) return false;
		seen.add(item.participant);
		return true;
	});
}

function numbered(persona: PersonaId, drafts: readonly Draft[]): Claim[] {
	const order = new Map<string, number>();
	return [...drafts]
		.sort((a, b) => fieldPaths.indexOf(a.field) - fieldPaths.indexOf(b.field))
		.map((draft) => {
			const place = order.get(draft.field) ?? 0;
			order.set(draft.field, place + 1);
			const key = [persona, draft.field, draft.template, ...[...draft.citations].sort()].join(' ');
			return {
				id: `cl_${textHash(key)}`,
				persona,
				field: draft.field,
				order: place,
				text: [...draft.text],
				support: draft.support,
				citations: [...draft.citations],
				counter: [],
				author: 'machine',
			};
		});
}
