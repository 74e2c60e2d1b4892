import * as z from 'zod/mini';
import { shareSchema } from './behaviour.ts';

/**
 * What a persona's card shows of its archetype's behaviour: numbers only. It lies in the board's document, since every
 * window that plans the card must plan the same one.
 */
export const stripSchema = z.object({
	/** Users of the log that belong to the archetype, and how many of them are people who were heard. */
	users: z.number(),
	linked: z.number(),
	/** False under five users: then nothing below is filled in. */
	measured: z.boolean(),
	/** The zone hours are told in. */
	zone: z.string(),
	/** What tells the archetype most from everybody else, then what most of it uses; `rest`: the others' share. */
	features: z.array(z.extend(shareSchema, { event: z.string(), rest: z.nullable(z.number()) })),
	/** How many sessions there are, and when they start: a string of 24 digits a weekday (Monday first), 0 none to 3 most. */
	sessions: z.number(),
	heat: z.array(z.string()),
	/** Weekday (0 is Monday) and hour in which most sessions start. */
	busiest: z.nullable(z.object({ day: z.number(), hour: z.number() })),
	/** The steps most users of the archetype take in this order within a session. */
	sequence: z.nullable(z.extend(shareSchema, { events: z.array(z.string()) })),
});
export type Strip = z.infer<typeof stripSchema>;
