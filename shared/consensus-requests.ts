import * as z from 'zod/mini';
import type { Place } from './consensus-api.ts';
import { evidenceIdSchema, themeIdSchema } from './id-schemas.ts';
import { isId } from './ids.ts';

/** Most notes of a round: an hour's work at a quarter of a minute each. */
export const mostRoundNotes = 200;
/** Most characters of the name of a group of one's own. */
const mostName = 60;

const placeSchema = z.custom<Place>((value) => {
	if (typeof value !== 'string') return false;
	const name = value.startsWith('own:') ? value.slice(4).trim() : null;
	return name === null
		? value === 'unsure' || isId('th', value)
		: name.length >= 1 && name.length <= mostName;
});

/** What goes into the calls of `consensus-api.ts`, part of the table in `api-requests.ts`. */
export const consensusRequests = {
	startRound: {
		access: 'editor',
		status: 201,
		summary:
			'Start a round of sorting alone over these notes, or over a draw of those in all themes, in one, or set aside. One round at a time is open',
		request: z.object({
			notes: z.optional(z.array(evidenceIdSchema).check(z.maxLength(mostRoundNotes))),
			/** Where to draw from when no notes are named; all themes when absent. */
			part: z.optional(z.union([z.literal('parked'), themeIdSchema])),
			/** How many to draw. */
			most: z.optional(z.number().check(z.int(), z.minimum(2), z.maximum(mostRoundNotes))),
		}),
	},
	listRounds: {
		access: 'viewer',
		status: 200,
		summary: 'Rounds of sorting alone, newest first',
		request: z.null(),
	},
	readRound: {
		access: 'viewer',
		status: 200,
		summary:
			'A round: its notes, who is how far, one’s own places; once it is revealed everybody’s, what is disputed, and how alike people and the machine sorted',
		request: z.null(),
	},
	placeInRound: {
		access: 'commenter',
		status: 200,
		summary: 'Put notes into themes or groups of one’s own; nobody else sees it until the round is revealed',
		request: z.object({
			places: z
				.array(z.object({ note: evidenceIdSchema, place: placeSchema }))
				.check(z.minLength(1), z.maxLength(mostRoundNotes)),
		}),
	},
	revealRound: {
		access: 'editor',
		status: 200,
		summary: 'Show everybody’s places to everybody; they stand from then on',
		request: z.object({}),
	},
	removeRound: {
		access: 'editor',
		status: 200,
		summary: 'Remove a round and what everybody sorted in it; nothing on the board changes',
		request: z.null(),
	},
} as const;
