import * as z from 'zod/mini';

/** The group that everybody is in. */
export const everyone = 'everyone';

/** Fewer users than this are never listed, only counted. */
export const leastListed = 5;

/** A share of users with Wilson's 95 % interval, all three 0–1. */
export const shareSchema = z.object({
	users: z.number(),
	of: z.number(),
	share: z.number(),
	low: z.number(),
	high: z.number(),
});
export type Share = z.infer<typeof shareSchema>;

/** A heavy-tailed figure: the middle value, the middle half, and how many values that rests on. */
export const spreadSchema = z.object({
	median: z.number(),
	q1: z.number(),
	q3: z.number(),
	n: z.number(),
});
export type Spread = z.infer<typeof spreadSchema>;

/** A feature that one group of users uses and the rest do not, or the other way round. */
export const distinguishingSchema = z.object({
	event: z.string(),
	own: shareSchema,
	rest: shareSchema,
	/** Own share by the rest's; null where the rest never uses it. */
	ratio: z.nullable(z.number()),
	/** Difference of the shares with Newcombe's 95 % interval. */
	difference: z.object({ value: z.number(), low: z.number(), high: z.number() }),
	/** Fisher's exact test, after Benjamini and Hochberg over all groups and features. */
	p: z.number(),
});
export type Distinguishing = z.infer<typeof distinguishingSchema>;

/** What one group of users does, as numbers. Days and hours are in the log's time zone. */
export const signatureSchema = z.object({
	group: z.string(),
	/** Users with at least one event. */
	users: z.number(),
	state: z.enum(['measured', 'not-enough-data']),
	adoption: z.array(z.extend(shareSchema, { event: z.string() })),
	/** Events a user-week in which the feature was used at all. */
	depth: z.array(z.extend(spreadSchema, { event: z.string() })),
	/** Different features a user-week. */
	breadth: z.nullable(spreadSchema),
	/** Active days of a user in the last 28 of the log, and how many users had 0, 1, … 28. */
	activeDays: z.nullable(spreadSchema),
	powerCurve: z.array(z.number()),
	/** Mean daily active users of the last 28 days by users active in them, 0–1; null without any. */
	stickiness: z.nullable(z.number()),
	sessions: z.object({
		count: z.number(),
		minutes: z.nullable(spreadSchema),
		perActiveWeek: z.nullable(spreadSchema),
		/** Starts by weekday (Monday first) and hour, 7 × 24. */
		starts: z.array(z.array(z.number())),
	}),
	/** What comes after what within a session: `share` of all steps that leave `from`. */
	transitions: z.array(
		z.object({ from: z.string(), to: z.string(), count: z.number(), share: z.number(), users: z.number() }),
	),
	/** Runs of two to five events that many users show at least once; repeats of one event count once. */
	sequences: z.array(z.extend(shareSchema, { events: z.array(z.string()) })),
	/** The last thing done before 14 days or more of silence, by users. */
	lastBeforeSilence: z.array(z.extend(shareSchema, { event: z.string() })),
	/** Users who met an error, and what they did right before. */
	errors: z.array(z.extend(shareSchema, { event: z.string(), after: z.nullable(z.string()) })),
	distinguishing: z.array(distinguishingSchema),
});
export type Signature = z.infer<typeof signatureSchema>;

/** How a log was read: read = kept + rejected + duplicates + excluded events, always. */
export const logReportSchema = z.object({
	read: z.number(),
	kept: z.number(),
	duplicates: z.number(),
	/** By source and reason, with up to 100 of the lines. */
	rejected: z.array(
		z.object({ source: z.string(), reason: z.string(), count: z.number(), lines: z.array(z.string()) }),
	),
	excluded: z.array(z.object({ rule: z.string(), users: z.number(), events: z.number() })),
	/** Events that end for everybody where another begins: most likely one event under two names. */
	renames: z.array(z.object({ from: z.string(), to: z.string(), day: z.string(), users: z.number() })),
	/** Events of sources in which times name no zone; they were read in the zone of the export. */
	zoneless: z.number(),
	users: z.number(),
	events: z.number(),
	/** First and last instant kept, ms since 1970; null without any event. */
	span: z.nullable(z.object({ from: z.number(), to: z.number() })),
	notices: z.array(z.string()),
});
export type LogReport = z.infer<typeof logReportSchema>;

/** A way through the product: events in order, within one session or within days. */
export const pathSchema = z.object({
	name: z.string(),
	steps: z.array(z.string()).check(z.minLength(2), z.maxLength(12)),
	withinDays: z.nullable(z.number()),
});
export type Path = z.infer<typeof pathSchema>;

/** What a team counts as success. Events are names in the log. */
export const kpiSchema = z.discriminatedUnion('kind', [
	/** Did all of `events` within `days` of the first event of all. */
	z.object({
		kind: z.literal('activation'),
		name: z.string(),
		events: z.array(z.string()),
		days: z.number(),
	}),
	/** Came back in the seven days that begin `days` after the first event. */
	z.object({ kind: z.literal('retention'), name: z.string(), days: z.number() }),
	/** Of those who did `from`, who did `to` within `days`. */
	z.object({
		kind: z.literal('conversion'),
		name: z.string(),
		from: z.string(),
		to: z.string(),
		days: z.number(),
	}),
	/** Used `event` at all. */
	z.object({ kind: z.literal('adoption'), name: z.string(), event: z.string() }),
	/** Of sessions with `start`, those in which `done` follows. */
	z.object({ kind: z.literal('task-success'), name: z.string(), start: z.string(), done: z.string() }),
	/** Days from the first event of all to the first `event`. */
	z.object({ kind: z.literal('time-to-value'), name: z.string(), event: z.string() }),
]);
export type Kpi = z.infer<typeof kpiSchema>;

/** What a team asks of its log besides signatures. */
export const behaviourQuestionsSchema = z.object({
	/** Ways the team designed: asked as funnels of users and as conformance of sessions. */
	paths: z._default(z.array(pathSchema).check(z.maxLength(20)), []),
	kpis: z._default(z.array(kpiSchema).check(z.maxLength(50)), []),
});
export type BehaviourQuestions = z.infer<typeof behaviourQuestionsSchema>;

/** A step of a way: of those who did the step before (the first: of all), how many did this one. */
const funnelStepSchema = z.object({ event: z.string(), reached: shareSchema });
export type FunnelStep = z.infer<typeof funnelStepSchema>;

/** How many users of a group get from step to step. */
export const funnelSchema = z.object({
	group: z.string(),
	path: z.string(),
	steps: z.array(funnelStepSchema),
});
export type Funnel = z.infer<typeof funnelSchema>;

/** How far sessions follow a way; in its shares `users` and `of` are sessions. */
export const conformanceSchema = z.object({
	group: z.string(),
	path: z.string(),
	/** Sessions in which all steps stand in order, other things between them allowed. */
	whole: shareSchema,
	/** 1 − that share: 0 is used as designed, 1 is never so. */
	distance: z.number(),
	/** Where sessions leave the way. */
	steps: z.array(funnelStepSchema),
});
export type Conformance = z.infer<typeof conformanceSchema>;

/**
 * One figure of one group. Shares are 0–1 with a 95 % interval; time to value is the median in days, `low` and `high`
 * its quartiles. `of`: users (task success: sessions) that could have got there while the log ran. Null without any.
 */
export const kpiValueSchema = z.object({
	kpi: z.string(),
	group: z.string(),
	value: z.nullable(z.number()),
	low: z.nullable(z.number()),
	high: z.nullable(z.number()),
	n: z.number(),
	of: z.number(),
	unit: z.enum(['share of users', 'share of sessions', 'days, median']),
});
export type KpiValue = z.infer<typeof kpiValueSchema>;

/** Answers to "how likely are you to recommend …", 0 to 10. Under 30 of them there are counts and no score. */
export const npsSchema = z.object({
	promoters: z.number(),
	passives: z.number(),
	detractors: z.number(),
	score: z.nullable(z.number()),
	/** Half of the 95 % interval, in points. */
	margin: z.nullable(z.number()),
});
export type Nps = z.infer<typeof npsSchema>;

/** Answers beside what the same users do. Only users of the log count, each with the last answer given. */
export const npsByBehaviourSchema = z.object({
	all: npsSchema,
	/** The loud ones are not the many. */
	answered: z.object({ users: z.number(), of: z.number() }),
	/** By archetype, power and passive users. */
	groups: z.array(z.extend(npsSchema, { group: z.string() })),
	/** What promoters, and what detractors, use more or less than everybody else. */
	promoters: z.array(distinguishingSchema),
	detractors: z.array(distinguishingSchema),
});
export type NpsByBehaviour = z.infer<typeof npsByBehaviourSchema>;

/** A stated reason for leaving beside the eight weeks before; `before` is null where fewer than `leastListed` gave it. */
export const exitReasonSchema = z.object({
	/** Null: reasons that fewer than `leastListed` gave, taken together. */
	reason: z.nullable(z.string()),
	users: z.number(),
	before: z.nullable(
		z.object({
			'already gone': z.number(),
			'using less': z.number(),
			'met errors': z.number(),
			'as before': z.number(),
			'not enough data': z.number(),
		}),
	),
});
export type ExitReason = z.infer<typeof exitReasonSchema>;

/** What users of a group ask for help about. */
export const stuckPointSchema = z.object({
	group: z.string(),
	theme: z.string(),
	/** Of the group's users, those who asked about it. */
	asked: shareSchema,
	/** What most of them did last in the day before they asked; null where the log shows nothing. */
	lastAct: z.nullable(z.string()),
	/** Of those who asked, who met an error in the day before. */
	afterError: shareSchema,
});
export type StuckPoint = z.infer<typeof stuckPointSchema>;

export const behaviourJsonVersion = 'personaboard-behaviour/1';

const conditionSchema = z.object({ feature: z.string(), below: z.boolean(), value: z.number() });

/** The behaviour of one log beside the archetypes of one board. Holds numbers only, no user. */
export const behaviourJsonSchema = z.object({
	schema: z.literal(behaviourJsonVersion),
	zone: z.string(),
	log: logReportSchema,
	/** Everyone first, then archetypes by id, then power and passive users. */
	signatures: z.array(signatureSchema),
	/** Users taken for an archetype by link or by a rule learnt on the linked, and how well that rule does on people left out. */
	joined: z.object({
		state: z.enum(['usable', 'no better than chance', 'not-enough-data']),
		rules: z.array(
			z.object({ group: z.string(), when: z.array(conditionSchema), learntOn: z.number(), of: z.number() }),
		),
		heldOut: z.object({ right: z.number(), of: z.number(), low: z.number(), high: z.number() }),
		guess: z.number(),
		groups: z.array(z.object({ id: z.string(), users: z.number(), linked: z.number() })),
		fitNobody: z.number(),
		notTold: z.number(),
		users: z.number(),
	}),
	/** The cuts, in active days of the last 28 and different features, and how many users lie beyond; null where use tells no such groups apart. */
	power: z.nullable(
		z.object({
			days: z.number(),
			features: z.number(),
			passiveDays: z.number(),
			power: z.number(),
			passive: z.number(),
		}),
	),
	/** What the team asked, for everyone and each group. */
	funnels: z.array(funnelSchema),
	conformance: z.array(conformanceSchema),
	kpis: z.array(kpiValueSchema),
	/** Null where no answer is a user's of the log. */
	nps: z.nullable(npsByBehaviourSchema),
	/** Commonest first. */
	exits: z.array(exitReasonSchema),
	/** By group, most asked first. */
	stuck: z.array(stuckPointSchema),
	leastListed: z.number(),
});
export type BehaviourJson = z.infer<typeof behaviourJsonSchema>;
