import * as z from 'zod/mini';
import { type AuditJson, auditJsonSchema } from '../../shared/audit.ts';
import { type Evidence, evidenceSchema } from '../../shared/evidence.ts';
import { toAuditJson } from './audit-json.ts';
import type { Audit } from './types.ts';

/** What a board keeps of its last audit. `measured`: what was counted in its log for it, which is no evidence of the board. */
export const keptAuditSchema = z.object({ audit: auditJsonSchema, measured: z.array(evidenceSchema) });
export type KeptAudit = z.infer<typeof keptAuditSchema>;

/** An audit as it is kept: evidence by id, of that only what it cites. */
export function toKeptAudit(
	audit: Audit,
	onBoard: ReadonlySet<string>,
	sourceName: (item: Evidence) => string | undefined,
): KeptAudit {
	const cited = new Set(
		[...audit.claims, ...audit.missing, ...audit.updates].flatMap((one) => [
			...one.citations,
			...('counter' in one ? [...one.counter, ...one.nearest] : []),
		]),
	);
	const evidence = audit.evidence.filter(({ id }) => cited.has(id));
	return {
		audit: toAuditJson({ ...audit, evidence }, sourceName),
		measured: evidence.filter(({ id }) => !onBoard.has(id)),
	};
}

/**
 * A kept audit with the words of what it cites, as far as they may be read now. What it said of evidence that is gone
 * or held back since goes with it.
 */
export function readKeptAudit({ audit, measured }: KeptAudit, evidence: readonly Evidence[]): Audit {
	const all = [...evidence, ...measured];
	const there = new Set(all.map(({ id }) => id));
	const isThere = ({ citations }: { citations: readonly Evidence['id'][] }): boolean =>
		citations.every((id) => there.has(id));
	return {
		...audit,
		missing: audit.missing.filter(isThere),
		updates: audit.updates.filter((update) => update.kind !== 'add' || isThere(update)),
		evidence: all,
	};
}

/** The same as data for a reader. */
export function shownAudit(kept: AuditJson, { missing, updates }: Audit): AuditJson {
	return {
		...kept,
		missing: [...missing] as AuditJson['missing'],
		updates: updates.map((update, at) => ({ ...update, rank: at + 1 })) as AuditJson['updates'],
	};
}
