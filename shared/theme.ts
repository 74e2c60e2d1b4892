import * as z from 'zod/mini';
import { evidenceIdSchema, themeIdSchema } from './id-schemas.ts';
import type { EvidenceId, ThemeId } from './ids.ts';

/** A group of quotes about one thing. Members are kept beside it (`board-doc.ts`), so that two people can move two notes at once. */
export const themeSchema = z.object({
	id: themeIdSchema,
	label: z.string(),
	/** What belongs, in one sentence. */
	criterion: z.string(),
	order: z.number(),
});
export type Theme = z.infer<typeof themeSchema>;

/** Where the machine put one evidence: in a theme, or parked with the reason. */
export const membershipSchema = z.union([
	z.object({ theme: themeIdSchema }),
	z.object({ parked: z.string(), nearest: z.optional(themeIdSchema) }),
]);
export type Membership = z.infer<typeof membershipSchema>;

/** What a person did to the grouping. Hard constraints for every run after it. */
export const moveSchema = z.discriminatedUnion('type', [
	z.object({
		type: z.literal('pin'),
		evidence: evidenceIdSchema,
		theme: themeIdSchema,
		by: z.string(),
		at: z.number(),
	}),
	z.object({
		type: z.literal('park'),
		evidence: evidenceIdSchema,
		/** The note lies where the person put it and stays there; otherwise it is brought to the tray. */
		stays: z.optional(z.boolean()),
		by: z.string(),
		at: z.number(),
	}),
	z.object({
		type: z.literal('must-link'),
		evidence: evidenceIdSchema,
		other: evidenceIdSchema,
		by: z.string(),
		at: z.number(),
	}),
	z.object({
		type: z.literal('cannot-link'),
		evidence: evidenceIdSchema,
		other: evidenceIdSchema,
		by: z.string(),
		at: z.number(),
	}),
	z.object({
		type: z.literal('new-group'),
		theme: themeIdSchema,
		label: z.string(),
		by: z.string(),
		at: z.number(),
	}),
	z.object({
		type: z.literal('rename'),
		theme: themeIdSchema,
		label: z.string(),
		by: z.string(),
		at: z.number(),
	}),
]);
export type Move = z.infer<typeof moveSchema>;

/** One map key per thing a person can decide, so that the last decision about it is the one that holds. */
export function moveKey(move: Move): string {
	switch (move.type) {
		case 'pin':
		case 'park':
			return `place:${move.evidence}`;
		case 'must-link':
		case 'cannot-link':
			return `link:${[move.evidence, move.other].sort().join(':')}`;
		case 'new-group':
			return `group:${move.theme}`;
		case 'rename':
			return `name:${move.theme}`;
	}
}

/** The grouping everybody sees: the machine's answer with every person's decision on top. */
export type EffectiveTheme = Theme & { members: EvidenceId[]; labelBy: 'person' | 'machine' };
export type Parked = { evidence: EvidenceId; reason: string; nearest?: ThemeId | undefined };
export type EffectiveGrouping = { themes: EffectiveTheme[]; parked: Parked[] };
