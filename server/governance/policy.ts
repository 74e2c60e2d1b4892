import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { AppError } from '../../shared/errors.ts';
import { type SourceKind, sourceKindSchema } from '../../shared/import.ts';
import { leastPeople, policyVersion } from '../../shared/version.ts';

/** Below three, somebody in the group can tell who the others are (domain of disclosure control: 3, 5 and 11 are in use). */
export const fewestEver = 3;
const people = z.int().min(fewestEver).max(1000);
const days = z.int().min(1).max(36_500).nullable();

/** The rules a server keeps, as an operator writes them down. What is left out is as built in. */
const policyFileSchema = z.strictObject({
	schema: z.literal('personaboard-policy/1'),
	/** Stands in every version of a persona made under these rules. Give it a new one with every change. */
	version: z.string().min(1).max(60),
	/** Fewest people behind a published persona. */
	people: z.strictObject({ inside: people, outside: people }).optional(),
	publish: z
		.strictObject({
			/** Different people who have to stand for a version, the one who publishes among them. */
			approvals: z.int().min(1).max(5),
			/** Whether two owners may let a version pass with fewer people inside the company, never under three. */
			exceptions: z.boolean(),
		})
		.partial()
		.optional(),
	/** Whether notes may go to a language model at all, whoever agrees. */
	model: z.boolean().optional(),
	/** Kinds of sources that may come in. */
	kinds: z.array(sourceKindSchema).optional(),
	/** Longest time texts and usage are kept; null: as long as nobody says otherwise. */
	keepDays: z.strictObject({ texts: days, usage: days }).partial().optional(),
});

export type Policy = {
	readonly version: string;
	readonly people: { readonly inside: number; readonly outside: number };
	readonly publish: { readonly approvals: number; readonly exceptions: boolean };
	readonly model: boolean;
	readonly kinds: readonly SourceKind[];
	readonly keepDays: { readonly texts: number | null; readonly usage: number | null };
};

export const builtInPolicy: Policy = {
	version: policyVersion,
	people: leastPeople,
	publish: { approvals: 1, exceptions: false },
	model: true,
	kinds: sourceKindSchema.options,
	keepDays: { texts: null, usage: null },
};

/** The rules in a file, or the built-in ones. Throws AppError `bad-request` with the field that is wrong. */
export async function readPolicy(path: string | undefined): Promise<Policy> {
	if (path === undefined) return builtInPolicy;
	const text = await readFile(path, 'utf8').catch(() => {
		throw new AppError('bad-request', `The policy ${path} cannot be read.`);
	});
	return parsePolicy(text, path);
}

export function parsePolicy(text: string, name: string): Policy {
	let given: unknown;
	try {
		given = JSON.parse(text);
	} catch {
		throw new AppError('bad-request', `The policy ${name} is not JSON.`);
	}
	const parsed = policyFileSchema.safeParse(given);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		const at = issue?.path.join('.') || 'the whole';
		throw new AppError('bad-request', `The policy ${name} cannot be used: ${issue?.message ?? ''}`, { at });
	}
	const { version, people, publish, model, kinds, keepDays } = parsed.data;
	return {
		version,
		people: people ?? builtInPolicy.people,
		publish: { ...builtInPolicy.publish, ...defined(publish) },
		model: model ?? builtInPolicy.model,
		kinds: kinds ?? builtInPolicy.kinds,
		keepDays: { ...builtInPolicy.keepDays, ...defined(keepDays) },
	};
}

function defined<T extends object>(given: T | undefined): { [K in keyof T]-?: Exclude<T[K], undefined> } {
	return Object.fromEntries(Object.entries(given ?? {}).filter(([, value]) => value !== undefined)) as {
		[K in keyof T]-?: Exclude<T[K], undefined>;
	};
}

/** Throws AppError `not-allowed` for a kind of source that may not come in here. */
export function assertKind({ kinds, version }: Pick<Policy, 'kinds' | 'version'>, kind: SourceKind): void {
	if (kinds.includes(kind)) return;
	throw new AppError(
		'not-allowed',
		`This server's rules (${version}) let no data of the kind “${kind}” in. Nothing was brought in.`,
		{ at: 'kind' },
	);
}

/** The earlier of the day somebody gave and the last one the rules allow (ISO dates; null: no limit). */
export function keepUntil(given: string | null, keepDays: number | null, now: number): string | null {
	if (keepDays === null) return given;
	const last = new Date(now + keepDays * 86_400_000).toISOString().slice(0, 10);
	return given !== null && given < last ? given : last;
}
