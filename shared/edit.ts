import * as z from 'zod/mini';
import { fieldPathSchema, type Segment, segmentSchema } from './claim.ts';
import { claimIdSchema, evidenceIdSchema, personaIdSchema } from './id-schemas.ts';
import type { EvidenceId, RoundId, ThemeId } from './ids.ts';

/**
 * What a person wrote or removed on the cards, or said about the grouping without moving a note. Kept apart from what the machine writes, so that no run can undo it.
 * A text edit is whole in itself: it stays on the card even when the machine no longer makes that claim.
 */
export const editSchema = z.discriminatedUnion('type', [
	z.object({
		type: z.literal('text'),
		claim: claimIdSchema,
		persona: personaIdSchema,
		field: fieldPathSchema,
		order: z.number(),
		text: z.array(segmentSchema),
		citations: z.array(evidenceIdSchema),
		by: z.string(),
		at: z.number(),
	}),
	z.object({ type: z.literal('hide'), entity: z.string(), by: z.string(), at: z.number() }),
	/** Brought back after it had been taken off. */
	z.object({ type: z.literal('show'), entity: z.string(), by: z.string(), at: z.number() }),
	z.object({
		type: z.literal('name'),
		persona: personaIdSchema,
		name: z.string(),
		by: z.string(),
		at: z.number(),
	}),
	/** What a person wrote over a line of a sheet, or its title. */
	z.object({
		type: z.literal('line'),
		line: z.string(),
		text: z.array(segmentSchema),
		by: z.string(),
		at: z.number(),
	}),
	z.object({
		type: z.literal('role'),
		persona: personaIdSchema,
		role: z.string(),
		by: z.string(),
		at: z.number(),
	}),
]);
export type Edit = z.infer<typeof editSchema>;

/** One map key per thing that can be edited: the last edit of it holds. */
export function editKey(edit: Edit): string {
	switch (edit.type) {
		case 'text':
			return `text:${edit.claim}`;
		case 'hide':
		case 'show':
			return `hide:${edit.entity}`;
		case 'name':
		case 'role':
			return `${edit.type}:${edit.persona}`;
		case 'line':
			return `line:${edit.line}`;
	}
}

/** What a note offered to a theme is called when somebody takes the offer off. */
export function offerKey(evidence: EvidenceId, theme: ThemeId): string {
	return `offer/${evidence}/${theme}`;
}

/** What the offer to join two themes is called when somebody takes it off. */
export function joinKey(themes: readonly [ThemeId, ThemeId]): string {
	return `join/${[...themes].sort().join('/')}`;
}

/** What a note that people sorted differently in a round is called when somebody has decided about it. */
export function settledKey(evidence: EvidenceId, round: RoundId): string {
	return `settled/${evidence}/${round}`;
}

/** The evidence an edit is about and would be nothing without; null for edits of what is on the cards. */
export function editAbout(edit: Edit): string | null {
	if (edit.type !== 'hide' && edit.type !== 'show') return null;
	return /^(?:offer|settled)\/([^/]+)/.exec(edit.entity)?.[1] ?? null;
}

/** True when a person took this theme, persona or sentence off and nobody has brought it back. */
export function isHidden(edits: ReadonlyMap<string, Edit>, entity: string): boolean {
	return edits.get(`hide:${entity}`)?.type === 'hide';
}

/** True when it had been taken off and a person brought it back. */
export function isBroughtBack(edits: ReadonlyMap<string, Edit>, entity: string): boolean {
	return edits.get(`hide:${entity}`)?.type === 'show';
}

/**
 * An edited sentence as segments again: the stretches that were a participant's words before and still stand in it
 * stay references, so that erasing the participant still reaches them.
 */
export function anchorQuotes(
	edited: string,
	before: readonly Segment[],
	textOf: (id: EvidenceId) => string | undefined,
): Segment[] {
	const out: Segment[] = [];
	let rest = edited;
	for (const segment of before) {
		if (typeof segment === 'string') continue;
		const words = textOf(segment.quote)?.slice(segment.start, segment.end);
		if (!words) continue;
		const at = rest.indexOf(words);
		if (at < 0) continue;
		if (at > 0) out.push(rest.slice(0, at));
		out.push(segment);
		rest = rest.slice(at + words.length);
	}
	if (rest) out.push(rest);
	return out;
}
