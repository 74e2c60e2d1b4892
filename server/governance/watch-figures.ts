import type { AlertFacts } from '../../shared/alert-api.ts';
import { AppError } from '../../shared/errors.ts';
import type { KpiResult, KpiRule } from '../../shared/governance-api.ts';
import type { ArchetypeId, BoardId, ParticipantId } from '../../shared/ids.ts';
import type { AlertDesk } from '../alerts/alert-desk.ts';
import { highFrom } from '../alerts/to-alerts.ts';
import type { Clock } from '../ports.ts';
import type { EvidenceStore } from '../storage/evidence-store.ts';
import type { KeptRule, KpiStore } from '../storage/kpi-store.ts';
import type { StoredVersion, VersionStore } from '../storage/version-store.ts';
import type { Publisher } from '../versions/publisher.ts';
import { type Judged, judgeFigure } from './judge-figure.ts';
import { type PersonaUsers, personaUsers } from './persona-users.ts';

export type FigureDeps = {
	kpis: KpiStore;
	versions: Pick<VersionStore, 'list'>;
	evidence: Pick<EvidenceStore, 'read'>;
	publisher: Pick<Publisher, 'rollBack'>;
	desk: Pick<AlertDesk, 'watched'>;
	/** Groups of people as they are on the board. */
	archetypes: (
		board: BoardId,
	) => Promise<readonly { id: ArchetypeId; participants: readonly ParticipantId[] }[]>;
	/** Events that the last check took for others under a new name, each with that name. */
	renamed: (board: BoardId) => Promise<ReadonlyMap<string, string>>;
	clock: Pick<Clock, 'now'>;
};

const day = 86_400_000;

/**
 * Looks after each rule of a board: the same people's figure in the window before the publish and the one after. What got
 * worse is offered as an alert, or the earlier version is taken up again, as the rule says; once for each version.
 */
export async function watchFigures(deps: FigureDeps, board: BoardId): Promise<void> {
	const rules = await deps.kpis.list(board);
	if (rules.length === 0) return deps.desk.watched(board, []);
	// Two servers that look at once would take it up twice.
	await deps.kpis.alone(board, () => lookAt(deps, board, rules));
}

async function lookAt(deps: FigureDeps, board: BoardId, rules: readonly KeptRule[]): Promise<void> {
	const { kpis, versions, desk, clock } = deps;
	const all = await versions.list(board);
	const open: AlertFacts[] = [];
	for (const kept of rules) {
		const current = all.find(({ head }) => head.persona === kept.rule.persona && head.state === 'published');
		// What was taken up again is not taken back for the same reason.
		if (!current || current.content.from !== null) continue;
		const result = await look(kept, current);
		await kpis.keep(board, kept.id, result);
		if (result.state === 'worse' || result.state === 'not-rolled-back')
			open.push(alertOf(kept, result, current, clock.now()));
	}
	await desk.watched(board, open);

	async function look({ id, rule, result: before }: KeptRule, current: StoredVersion): Promise<KpiResult> {
		const { head, content } = current;
		const from = Date.parse(head.approvedAt ?? head.madeAt);
		const window = rule.windowDays * day;
		const at = new Date(clock.now()).toISOString();
		const blank = { version: head.id, from: null, to: null, people: null, p: null, others: null, at };
		const last = await kpis.lastEvent(board);
		if (last === null || last < from + window)
			return {
				...blank,
				state: 'waiting',
				why: `The log does not reach ${rule.windowDays} days after the publish yet.`,
			};
		const renamed = (await deps.renamed(board)).get(rule.event);
		if (renamed !== undefined)
			return {
				...blank,
				state: 'waiting',
				why: `The log seems to call “${rule.event}” “${renamed}” now: watch it under that name.`,
			};
		const who = await usersFor(content, rule.event, from - window, from);
		const [was, is] = await Promise.all([
			kpis.tally(board, who.users, rule.event, from - window, from),
			kpis.tally(board, who.users, rule.event, from, from + window),
		]);
		const judged = judgeFigure(
			rule,
			{ before: was.own, after: is.own },
			{ before: was.rest, after: is.rest },
		);
		const result = { ...blank, ...judged, people: is.own.active, why: `${whyOf(judged)} ${whoseOf(who)}` };
		if (judged.state !== 'worse' || rule.action === 'offer') return result;
		if (before?.version === head.id && before.state === 'not-rolled-back') return { ...before, at };
		return rollBack(id, rule, current, result);
	}

	async function rollBack(
		id: string,
		{ event }: KpiRule,
		current: StoredVersion,
		result: KpiResult,
	): Promise<KpiResult> {
		const earlier = all.find(
			({ head }) =>
				head.persona === current.head.persona &&
				head.state === 'superseded' &&
				head.number < current.head.number,
		);
		if (!earlier)
			return { ...result, state: 'not-rolled-back', why: 'There is no earlier version to take up.' };
		try {
			const by = { token: '', label: `Rule on “${event}”`, person: `rule ${id}` };
			const note = `Takes version ${earlier.head.number} up again: a figure got worse after version ${current.head.number}.`;
			await deps.publisher.rollBack(board, earlier.head.id, by, note);
			return { ...result, state: 'rolled-back', why: note };
		} catch (error) {
			if (!(error instanceof AppError)) throw error;
			return { ...result, state: 'not-rolled-back', why: error.message };
		}
	}

	/** Everybody who stands for the persona in the window before the publish. */
	async function usersFor(
		content: StoredVersion['content'],
		event: string,
		from: number,
		to: number,
	): Promise<PersonaUsers> {
		const { archetype } = content.persona;
		const own = await peopleIn(content.evidence);
		const others = (await deps.archetypes(board)).filter(({ id }) => id !== archetype);
		const groups = new Map<ParticipantId, string>(
			others.flatMap(({ id, participants }) => participants.map((one) => [one, id] as const)),
		);
		for (const person of own) groups.set(person, archetype);
		const [users, rows] = await Promise.all([
			kpis.usersOf(board, [...groups.keys()]),
			kpis.eventDays(board, from, to),
		]);
		const links = new Map(
			[...users].map(([user, person]) => [user, { person, group: groups.get(person)! }] as const),
		);
		return personaUsers(rows, links, archetype, event);
	}

	async function peopleIn(ids: StoredVersion['content']['evidence']): Promise<ParticipantId[]> {
		const found = await deps.evidence.read(board, ids);
		return [...new Set(found.flatMap(({ participant }) => participant ?? []))];
	}
}

const words = {
	'too-few': 'Too few people were active before or after the publish.',
	holds: 'The figure did not get worse by what the rule says.',
	worse: 'The figure got worse after the publish. That it came after does not say it came from it.',
} as const;

function whyOf({ state, others }: Judged): string {
	if (state === 'too-few') return words[state];
	if (others === null) return `${words[state]} There are too few others to compare with.`;
	const share = (value: number): string => `${Math.round(100 * value)} %`;
	return `${words[state]} In the same time it went from ${share(others.from)} to ${share(others.to)} for the ${others.people} others.`;
}

/** "8 users are the persona's own people; 91 more do what they do, told right for 13 of 14 of them." */
function whoseOf({ users, linked, right, of }: PersonaUsers): string {
	const own = `${linked} ${linked === 1 ? 'user is' : 'users are'} people of the persona.`;
	const more = users.length - linked;
	if (more <= 0) return own;
	return `${own} ${more} more did before the publish what they do; that tells ${right} of ${of} people right.`;
}

function alertOf(
	{ id, rule }: KeptRule,
	result: KpiResult,
	{ head, content }: StoredVersion,
	now: number,
): AlertFacts {
	const change = Math.abs((result.to ?? 0) - (result.from ?? 0));
	const severity = change >= highFrom ? 'high' : 'normal';
	return {
		id: `ku_${id.slice(3)}_${head.number}`,
		key: `kpi|${id}|${head.id}`,
		kind: 'kpi',
		severity,
		weight: Math.round(change * 1000) / 1000,
		archetype: content.persona.archetype as ArchetypeId,
		persona: head.persona,
		subject: `Who uses “${rule.event}” after version ${head.number}`,
		howMuch: {
			from: result.from,
			to: result.to,
			low: null,
			high: null,
			unit: 'share of users',
			people: result.people ?? 0,
		},
		since: head.approvedAt?.slice(0, 10) ?? null,
		began: null,
		howSure: { p: result.p, looks: 1, minimumDetectable: null },
		claims: content.claims.filter(({ field }) => field === 'signature').map((claim) => claim.id),
		evidence: [],
		otherPeople: null,
		notes: [result.why],
		actions: ['roll-back'],
		due: new Date(now + (severity === 'high' ? 7 : 28) * day).toISOString().slice(0, 10),
	};
}
