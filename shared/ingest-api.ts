import * as z from 'zod/mini';
import { sourceIdSchema } from './id-schemas.ts';
import type { Role } from './sync-protocol.ts';

/** What a batch holds; decides which fields of its rows are read. */
export const ingestKindSchema = z.enum(['events', 'tickets', 'nps', 'customers']);
export type IngestKind = z.infer<typeof ingestKindSchema>;

/** Most rows of a batch, and most batches of a key in a minute. */
export const mostIngestRows = 5000;
export const mostIngestBatches = 120;

export const ingestAnswerSchema = z.object({
	source: sourceIdSchema,
	/** read = added + known + duplicates + refused, always. */
	read: z.number(),
	added: z.number(),
	known: z.number(),
	duplicates: z.number(),
	refused: z.number(),
	/** Rows that were not taken: by the row's own id or its line (the first row is line 1), and why. At most 1,000. */
	rows: z.array(z.object({ row: z.string(), reason: z.string() })),
	notices: z.array(z.string()),
});
export type IngestAnswer = z.infer<typeof ingestAnswerSchema>;

const keySchema = z.object({
	id: z.string(),
	label: z.string(),
	madeBy: z.string(),
	/** ISO date-times. */
	madeAt: z.string(),
	usedAt: z.nullable(z.string()),
});

/** The calls by which programs add data to a board, and an owner says which may. */
export const ingestCalls = {
	ingest: {
		method: 'POST',
		path: '/api/boards/:board/ingest',
		response: z.object({
			...ingestAnswerSchema.shape,
			/** This batch had come before: nothing was changed, and this is the answer of then. */
			repeated: z.boolean(),
		}),
	},
	listIngestKeys: {
		method: 'GET',
		path: '/api/boards/:board/ingest-keys',
		response: z.object({ keys: z.array(keySchema) }),
	},
	makeIngestKey: {
		method: 'POST',
		path: '/api/boards/:board/ingest-keys',
		response: z.object({ id: z.string(), key: z.string() }),
	},
	revokeIngestKey: {
		method: 'DELETE',
		path: '/api/boards/:board/ingest-keys/:feed',
		response: z.object({}),
	},
} as const;

export const ingestRequests = {
	ingest: {
		access: 'ingest',
		status: 200,
		summary:
			'Add a batch of events, tickets, NPS answers or customer rows. The same batch twice is one batch. Needs an ingestion key',
		request: z.object({
			/** The sender's own name of the batch, such as the hour it is of. */
			batch: z.string().check(z.minLength(1), z.maxLength(200)),
			/** The source's name for people; the same name is the same source. */
			source: z.string().check(z.minLength(1), z.maxLength(200)),
			kind: ingestKindSchema,
			/** Fields as in a file of that kind: `user,ts,event[,session]`, `id,text,…`. */
			rows: z.array(z.record(z.string(), z.unknown())).check(z.minLength(1), z.maxLength(mostIngestRows)),
		}),
	},
	listIngestKeys: {
		access: 'owner',
		status: 200,
		summary: 'The keys with which programs may add data',
		request: z.null(),
	},
	makeIngestKey: {
		access: 'owner',
		status: 201,
		summary: 'A key that may add data and nothing else; shown once',
		request: z.object({ label: z.string().check(z.minLength(1), z.maxLength(80)) }),
	},
	revokeIngestKey: {
		access: 'owner',
		status: 200,
		summary: 'Take a key back',
		request: z.null(),
	},
} as const satisfies Record<
	keyof typeof ingestCalls,
	{ access: Role | 'ingest'; status: number; summary: string; request: z.ZodMiniType }
>;
