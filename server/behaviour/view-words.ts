import type { BehaviourJson, ExitReason, KpiValue, LogReport, Spread } from '../../shared/behaviour.ts';

/** The words around the figures of behaviour: what each means, and how many users it rests on. */
export const viewWords = {
	lead: ({ kept, users, span }: LogReport, zone: string) =>
		`${count(kept, 'event')} of ${count(users, 'user')}${
			span === null ? '' : `, ${dayOf(span.from)} to ${dayOf(span.to)}`
		}, times in ${zone}`,
	everyone: 'Everyone',
	groups: { 'power users': 'Power users', 'passive users': 'Passive users' } as Record<string, string>,
	tooFew: (users: number) =>
		`Not enough data: ${count(users, 'user')} of this group in the log. From 5 on there are figures.`,
	joined: (users: number, linked: number) =>
		linked === users
			? `${linked === 1 ? 'The user was' : `All ${users} were`} heard in the research.`
			: `${linked} of ${users} were heard in the research; the others do alike by a rule learnt on those.`,
	heldOut: ({ right, of, low, high }: BehaviourJson['joined']['heldOut']) =>
		`The rule was right for ${right} of ${of} people it had not seen (likely ${percent(low)} to ${percent(high)}).`,
	noRule: 'No rule tells these groups apart well enough, so only people who were heard are counted in them.',
	fitNobody: (n: number, of: number) => `${n} of ${count(of, 'user')} fit no group.`,
	powerCut: ({ days, features }: NonNullable<BehaviourJson['power']>) =>
		`Here: active on ${days} or more of the last 28 days, with ${features} or more different features.`,
	passiveCut: ({ passiveDays }: NonNullable<BehaviourJson['power']>) =>
		`Here: active on ${passiveDays} or fewer of the last 28 days.`,
	likely: (low: number, high: number) => `${Math.round(100 * low)}–${percent(high)}`,
	of: (n: number, of: number) => `${n.toLocaleString('en')} of ${of.toLocaleString('en')}`,
	use: 'What they use',
	useText:
		'How many of these users used a feature at least once. Behind it the range in which the share of all such users most likely lies.',
	apart: 'What sets them apart',
	apartText:
		'Used clearly more, or less, than by everybody else; what chance alone would explain is left out.',
	rhythm: 'How often and how long',
	rhythmText: 'The one in the middle, and the middle half, since a few people do much more than all others.',
	figures: {
		activeDays: 'Active days of the last 28',
		perActiveWeek: 'Sessions in a week with use',
		minutes: 'Minutes a session',
		breadth: 'Different features a week',
		stickiness: 'Users of a day among those of 28 days',
	},
	spread: ({ median, q1, q3, n }: Spread) =>
		`${short(median)} (half of them ${short(q1)} to ${short(q3)}; n = ${n.toLocaleString('en')})`,
	time: 'When they come',
	timeText: (sessions: number, zone: string) =>
		`When ${count(sessions, 'session')} began, by weekday and hour (${zone}). The darker, the more.`,
	order: 'What follows what',
	orderText: 'Of all steps that leave a feature, the share that goes there next within a session.',
	ways: 'Common ways',
	waysText: 'Steps in this order within a session, by how many users did so at least once.',
	stuck: 'Where they get stuck',
	asked: 'Asked for help',
	errors: 'Met an error',
	silence: 'Did last before 14 days of silence',
	afterError: (n: number, of: number) => `${n} of ${of} after an error`,
	lastAct: (event: string) => `last act before: ${event}`,
	funnels: 'Ways the team designed',
	funnelOf: (path: string) => `${path}: users from step to step`,
	conformance: (whole: number, of: number, distance: number) =>
		`${whole} of ${count(of, 'session')} go the whole way; ${percent(distance)} leave it.`,
	conformanceOf: (path: string) => `${path}: sessions from step to step`,
	noFunnels: 'State a way below to see where people leave it.',
	kpis: 'What counts as success',
	noKpis: 'State what counts as success below to see it for each group.',
	kpiValue: ({ value, low, high, n, of, unit }: KpiValue) =>
		value === null
			? 'Not enough data'
			: unit === 'days, median'
				? `${short(value)} days in the middle${range(low, high, short, 'half of them')}; n = ${n}`
				: `${percent(value)}${range(low, high, percent)}; ${n} of ${of} ${unit === 'share of users' ? 'users' : 'sessions'}`,
	nps: 'Who would recommend it',
	npsText: (users: number, of: number) =>
		`${users} of ${count(of, 'user')} answered. Under 30 answers there are counts and no score.`,
	npsScore: (score: number | null, margin: number | null) =>
		score === null ? 'too few' : `${Math.round(score)} ± ${Math.round(margin ?? 0)}`,
	promotersDo: 'Promoters do more, or less',
	detractorsDo: 'Detractors do more, or less',
	exits: 'Why people left, and the weeks before',
	exitsText: 'The reason given beside what the same people did in the eight weeks before.',
	otherReasons: 'Reasons few people gave',
	before: ({ before, users }: ExitReason) =>
		before === null
			? `${count(users, 'person', 'people')}, too few to tell more`
			: Object.entries(before)
					.filter(([, n]) => n > 0)
					.map(([what, n]) => `${n} ${beforeWords[what as keyof typeof before]}`)
					.join(', '),
	log: 'How the log was read',
	logLine: ({ read, kept, duplicates }: LogReport) =>
		`${read.toLocaleString('en')} rows read, ${kept.toLocaleString('en')} kept, ${count(duplicates, 'repeat')}`,
	rejected: (reason: string, n: number, source: string) =>
		`${n.toLocaleString('en')} from ${source}: ${reason}`,
	excluded: (rule: string, users: number, events: number) =>
		`Left out by rule “${rule}”: ${count(users, 'user')}, ${count(events, 'event')}`,
	renamed: (from: string, to: string, day: string) =>
		`“${from}” ends for everybody where “${to}” begins (${day}): most likely one event under two names`,
	zoneless: (n: number) => `${count(n, 'event')} without a time zone, read in the export’s`,
} as const;

const beforeWords = {
	'already gone': 'were gone already',
	'using less': 'used it less and less',
	'met errors': 'met errors',
	'as before': 'used it as before',
	'not enough data': 'seen too little',
};

export function percent(share: number): string {
	return `${Math.round(100 * share)} %`;
}

function short(value: number): string {
	return value.toLocaleString('en', { maximumFractionDigits: 1 });
}

function range(
	low: number | null,
	high: number | null,
	words: (value: number) => string,
	what = 'likely',
): string {
	return low === null || high === null ? '' : `, ${what} ${words(low)} to ${words(high)}`;
}

function dayOf(ms: number): string {
	return new Date(ms).toLocaleDateString('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
}

function count(n: number, one: string, many = `${one}s`): string {
	return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}
