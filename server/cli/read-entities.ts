import * as z from 'zod/mini';
import { AppError } from '../../shared/errors.ts';
import { textHash } from '../../shared/hash.ts';
import { type Entity, entityKindSchema } from '../../shared/people.ts';

const entitiesSchema = z.object({
	entities: z.optional(
		z.array(
			z.object({
				kind: entityKindSchema,
				name: z.string().check(z.minLength(1), z.maxLength(80)),
				aliases: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(80)))),
			}),
		),
	),
});

/** The team's own words in a product file. Text that is JSON already. Throws AppError with the place of what is no such word. */
export function readEntities(text: string, name: string): Omit<Entity, 'evidence'>[] {
	const parsed = z.safeParse(entitiesSchema, JSON.parse(text.replace(/^\ufeff/u, '')));
	if (!parsed.success) {
		const at = parsed.error.issues[0]?.path.join('.') ?? 'entities';
		const kinds = Object.values(entityKindSchema.def.entries).join(', ');
		throw new AppError(
			'unreadable',
			`${name}: ${at} is not as expected. What works: "entities": [{"kind": "competitor", "name": "Excel", "aliases": ["spreadsheet"]}]; kinds are ${kinds}.`,
		);
	}
	return (parsed.data.entities ?? []).map(({ kind, name: called, aliases = [] }) => ({
		id: `en_${textHash(`${kind} ${called}`)}`,
		kind,
		name: called,
		aliases,
	}));
}
