import * as z from 'zod';
import { AppError } from '../../shared/errors.ts';
import { textHash } from '../../shared/hash.ts';
import type { EvidenceId, ThemeId } from '../../shared/ids.ts';
import type { Move } from '../../shared/theme.ts';
import { parseJson } from './read-json.ts';

const ref = z.union([z.string(), z.number().transform(String)]);
const movesSchema = z.strictObject({
	pins: z.array(z.object({ ref, group: z.string().min(1).max(200) })).default([]),
	mustLink: z.array(z.tuple([ref, ref])).default([]),
	cannotLink: z.array(z.tuple([ref, ref])).default([]),
	parked: z.array(ref).default([]),
});

/**
 * A moves file as moves. Notes are named by their `ref`; pins with the same group go into one theme of that name.
 * Throws AppError when the file is no such JSON or names a note that is not in the evidence.
 */
export function readMoves(text: string, name: string, idOf: ReadonlyMap<string, EvidenceId>): Move[] {
	const parsed = movesSchema.safeParse(parseJson(text, name));
	if (!parsed.success) {
		const issue = parsed.error.issues[0]!;
		throw new AppError(
			'unreadable',
			`${name}: ${issue.path.join('.') || 'the file'}: ${issue.message}. Expected {pins, mustLink, cannotLink, parked}.`,
		);
	}
	const { pins, mustLink, cannotLink, parked } = parsed.data;
	const find = (wanted: string): EvidenceId => {
		const id = idOf.get(wanted);
		if (id === undefined)
			throw new AppError('unreadable', `${name} names the note “${wanted}”, which is not in the evidence.`);
		return id;
	};
	const by = 'moves file';
	const groups = [...new Set(pins.map((pin) => pin.group))];
	const themeOf = (group: string): ThemeId => `th_${textHash(`group ${group}`)}`;
	return [
		...groups.map((group): Move => ({ type: 'new-group', theme: themeOf(group), label: group, by, at: 0 })),
		...pins.map(
			(pin): Move => ({ type: 'pin', evidence: find(pin.ref), theme: themeOf(pin.group), by, at: 0 }),
		),
		...parked.map((one): Move => ({ type: 'park', evidence: find(one), by, at: 0 })),
		...mustLink.map(([a, b]): Move => ({ type: 'must-link', evidence: find(a), other: find(b), by, at: 0 })),
		...cannotLink.map(
			([a, b]): Move => ({ type: 'cannot-link', evidence: find(a), other: find(b), by, at: 0 }),
		),
	];
}

/** The name of the product in a product file, for the report's title. Throws AppError for a file that is no JSON object. */
export function readProductName(text: string, name: string): string | undefined {
	const parsed = z.object({ name: z.string().optional() }).safeParse(parseJson(text, name));
	if (!parsed.success)
		throw new AppError('unreadable', `${name}: expected a JSON object with the product's name.`);
	return parsed.data.name;
}
