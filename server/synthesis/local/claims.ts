import { type Claim, fieldPaths } from '../../../shared/claim.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import { textHash } from '../../../shared/hash.ts';
import type { EvidenceId, PersonaId } from '../../../shared/ids.ts';
import type { Entity } from '../../../shared/people.ts';
import type { Tension } from '../../../shared/persona.ts';
import type { EffectiveGrouping } from '../../../shared/theme.ts';
import type { ActivityLog } from '../usage/activity.ts';
import { decisionDrafts, misconceptionDrafts, priorityDraft, watchDrafts } from './derived.ts';
import type { Draft } from './draft.ts';
import type { GroupReading } from './group-reading.ts';
import { jobDraft, jobStories } from './jobs.ts';
import { signatureDrafts } from './measured.ts';
import { namedDrafts } from './named.ts';
import { spokenDrafts } from './spoken.ts';

/** What one persona is written from. */
export type Sources = {
	readonly reading: GroupReading;
	readonly order: number;
	readonly all: { readonly people: number; readonly notes: number };
	readonly log: ActivityLog;
	readonly evidence: readonly Evidence[];
	readonly grouping: EffectiveGrouping;
	readonly tensions: readonly Tension[];
	/** The team's own words, and what names them. */
	readonly entities: readonly Entity[];
};

const otherJobs = 3;

/** All claims of one persona in field order, before the gate. */
export function claimsOf(persona: PersonaId, sources: Sources): Claim[] {
	const { reading, log, evidence, grouping, tensions } = sources;
	const measured = evidence.filter((item) => item.kind === 'measured');
	const stories = jobStories(reading);
	const [primary, ...rest] = stories;
	const others = onePerPerson(rest, primary ? [primary.quote.item.participant] : []).slice(0, otherJobs);
	const drafts: Draft[] = [];
	if (primary) drafts.push(jobDraft(primary, 'jobs.primary'));
	for (const job of others) drafts.push(jobDraft(job, 'jobs.secondary'));
	const shown = new Set<EvidenceId>(drafts.flatMap((draft) => draft.citations));
	drafts.push(...spokenDrafts(reading, shown), ...namedDrafts(reading, sources.entities));
	drafts.push(...signatureDrafts(reading, log, measured));
	drafts.push(...decisionDrafts(reading, log, measured, grouping));
	drafts.push(...misconceptionDrafts(reading, tensions, evidence));
	const priority = priorityDraft(reading, sources.order, sources.all);
	if (priority) drafts.push(priority);
	drafts.push(...watchDrafts(reading, log, measured, grouping));
	return numbered(persona, drafts);
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
