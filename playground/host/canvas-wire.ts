import * as z from 'zod/mini';

/** What a playground window sends: its batches, and who it is for the others to see. */
export const fromWindowSchema = z.discriminatedUnion('t', [
	z.object({
		t: z.literal('batch'),
		batch: z.object({
			client: z.number(),
			seq: z.number(),
			ops: z.array(
				z.discriminatedUnion('t', [
					z.object({
						t: z.literal('create'),
						id: z.string(),
						node: z.looseObject({ id: z.string(), type: z.string(), parent: z.nullable(z.string()) }),
					}),
					z.object({
						t: z.literal('set'),
						id: z.string(),
						props: z.optional(z.record(z.string(), z.unknown())),
						data: z.optional(z.record(z.string(), z.nullable(z.string()))),
					}),
					z.object({ t: z.literal('delete'), id: z.string() }),
				]),
			),
		}),
	}),
	z.object({
		t: z.literal('presence'),
		presence: z.object({
			name: z.string(),
			color: z.string(),
			cursor: z.nullable(z.object({ x: z.number(), y: z.number() })),
			selection: z.array(z.string()),
			viewport: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
		}),
	}),
]);
