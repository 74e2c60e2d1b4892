import * as z from 'zod/mini';
import { evidenceIdSchema } from './id-schemas.ts';
import { isId, type RoundId, type ThemeId } from './ids.ts';

/** Where somebody puts a note: into a theme, into a group of their own by its name, or `unsure`. */
export type Place = ThemeId | `own:${string}` | 'unsure';

export const roundIdSchema = z.custom<RoundId>((value) => typeof value === 'string' && isId('ro', value));
const placeSchema = z.custom<Place>((value) => typeof value === 'string');
const placedSchema = z.object({ note: evidenceIdSchema, place: placeSchema });
export type PlacedNote = z.infer<typeof placedSchema>;

/** How alike two voters sorted the notes both placed. */
const pairSchema = z.object({
	/** Voters by their place in `voters`. */
	first: z.number(),
	second: z.number(),
	/** Adjusted Rand index: 0 is chance, 1 the same. */
	rand: z.number(),
	/** Cohen's kappa over the same notes by the names of the groups; null where all lie in one. */
	kappa: z.nullable(z.number()),
	notes: z.number(),
});
export type RoundPair = z.infer<typeof pairSchema>;

/**
 * What came of a note. `differ`: two people put it in different groups. `few`: fewer than two people put it anywhere.
 * `agree`: everybody who put it somewhere chose the same.
 */
const votedSchema = z.object({
	note: evidenceIdSchema,
	stand: z.enum(['differ', 'few', 'agree']),
	votes: z.array(z.object({ voter: z.number(), place: placeSchema })),
});
export type VotedNote = z.infer<typeof votedSchema>;

export const roundFoundSchema = z.object({
	/** People by name, each name once, then the machine where it had any of the notes in a theme. */
	voters: z.array(z.object({ name: z.string(), machine: z.boolean() })),
	/** Most disputed first. */
	notes: z.array(votedSchema),
	/** People with people, least alike first, then the machine with each. */
	pairs: z.array(pairSchema),
	/** Fleiss' kappa among the people; null with fewer than two notes that two people placed. */
	kappa: z.nullable(z.number()),
});
export type RoundFound = z.infer<typeof roundFoundSchema>;

const headSchema = z.object({
	id: roundIdSchema,
	/** `open`: everybody sorts without seeing the others. `revealed`: what was sorted is seen and stands. */
	state: z.enum(['open', 'revealed']),
	startedBy: z.string(),
	/** ISO date-time. */
	startedAt: z.string(),
});

/** A round of sorting alone as one person sees it: others' places only once they are revealed. */
export const roundViewSchema = z.extend(headSchema, {
	/** To sort, in an order of no theme; those that are still on the board. */
	notes: z.array(evidenceIdSchema),
	/** How many of its notes are gone since it began. */
	gone: z.number(),
	/** Who has begun, and how many of the notes they have been through; `mine`: the caller. */
	people: z.array(z.object({ name: z.string(), placed: z.number(), mine: z.boolean() })),
	mine: z.array(placedSchema),
	/** Null until it is revealed. */
	found: z.nullable(roundFoundSchema),
});
export type RoundView = z.infer<typeof roundViewSchema>;

/**
 * The board document's only word about rounds, in `meta`: id, state, how many people have begun and how many are
 * through, so that every panel knows when to read.
 */
export const roundKey = 'round';

const path = '/api/boards/:board/rounds';
const one = `${path}/:round` as const;

/** The calls about sorting alone, part of the table in `api.ts`. */
export const consensusCalls = {
	startRound: { method: 'POST', path, response: z.object({ id: roundIdSchema }) },
	listRounds: { method: 'GET', path, response: z.object({ rounds: z.array(headSchema) }) },
	readRound: { method: 'GET', path: one, response: roundViewSchema },
	placeInRound: { method: 'POST', path: `${one}/places`, response: z.object({}) },
	revealRound: { method: 'POST', path: `${one}/reveal`, response: z.object({}) },
	removeRound: { method: 'DELETE', path: one, response: z.object({}) },
} as const;
