import * as z from 'zod/mini';
import { archetypeIdSchema, claimIdSchema, personaIdSchema } from './id-schemas.ts';

export const freshnessStateSchema = z.enum(['fresh', 'drifting', 'stale', 'not-enough-data']);
/** Fresh: as it was; drifting: changed in two looks in a row; stale: has stayed so for a whole window; or too few to tell. */
export type FreshnessState = z.infer<typeof freshnessStateSchema>;

export const signalKindSchema = z.enum([
	'composition',
	'usage',
	'adoption',
	'transition',
	'novelty',
	'attitude',
	'instrumentation',
]);
export type SignalKind = z.infer<typeof signalKindSchema>;

/** One thing that is watched, or one stretch of time in which it was not as it had been. */
export const signalSchema = z.object({
	/** The same change has the same key in the next check: a dismissal holds on to it. */
	key: z.string(),
	kind: signalKindSchema,
	/** An archetype's id, or `everyone`. */
	archetype: z.string(),
	/** An event, a step (`a → b`), a habit, a theme, or `share of users`. */
	subject: z.string(),
	state: freshnessStateSchema,
	/** Before and after, in `unit`; null where nobody was there to tell. */
	from: z.nullable(z.number()),
	to: z.nullable(z.number()),
	unit: z.enum(['share of users', 'a person in a window', 'share of people heard', 'points']),
	/** 95 % interval of the change: of the difference for shares, of the relative change for habits. */
	low: z.nullable(z.number()),
	high: z.nullable(z.number()),
	/** People the latest figure rests on. */
	n: z.number(),
	/** The smallest change that would have been seen four times in five: points of a share (0–1), or a relative change. */
	minimumDetectable: z.nullable(z.number()),
	/** Chance of such a change where nothing changed, after all comparisons of its look; null without a test. */
	p: z.nullable(z.number()),
	/** ISO date at which the first window that showed it ends, and the first that no longer did. */
	since: z.nullable(z.string()),
	until: z.nullable(z.string()),
	/** Looks in a row that showed it. */
	looks: z.number(),
	/** What else is known of it: people seen in both windows, people who are gone, tracking. */
	notes: z.array(z.string()),
	/** Sentences it touches. */
	claims: z.array(claimIdSchema),
	/** Of people unlike anybody: the share of them who were like the others in the baseline. */
	described: z.optional(z.number()),
});
export type Signal = z.infer<typeof signalSchema>;

export const freshnessJsonVersion = 'personaboard-freshness/1';

/** What a check found. Holds numbers only, no user. */
export const freshnessJsonSchema = z.object({
	schema: z.literal(freshnessJsonVersion),
	/** Days of a window; a look is taken every quarter of it. */
	windowDays: z.number(),
	windows: z.array(
		z.object({
			from: z.string(),
			to: z.string(),
			role: z.enum(['baseline', 'watched', 'left out']),
			/** People seen in it. */
			users: z.number(),
			/** Changes on show at its end. */
			alarms: z.number(),
			note: z.nullable(z.string()),
		}),
	),
	/** How users were taken for archetypes. */
	assignment: z.object({
		by: z.enum(['links', 'rule', 'signatures', 'nobody']),
		note: z.string(),
		/** Share of the last window's users who are in an archetype. */
		told: z.nullable(z.number()),
	}),
	signals: z.array(signalSchema),
	/** What the change of sessions a person is made of: other people, or the same people behaving otherwise (Kitagawa 1955). */
	split: z.nullable(
		z.object({ from: z.number(), to: z.number(), otherPeople: z.number(), otherBehaviour: z.number() }),
	),
	claims: z.array(
		z.object({
			claim: claimIdSchema,
			persona: personaIdSchema,
			state: freshnessStateSchema,
			why: z.string(),
		}),
	),
	personas: z.array(
		z.object({
			persona: personaIdSchema,
			archetype: archetypeIdSchema,
			state: freshnessStateSchema,
			/** Newest evidence, ISO date, and the months since the middle one. */
			newest: z.nullable(z.string()),
			months: z.nullable(z.number()),
		}),
	),
	notices: z.array(z.string()),
});
export type FreshnessJson = z.infer<typeof freshnessJsonSchema>;
