import * as z from 'zod/mini';
import { type AuditJson, auditJsonSchema } from '../../shared/audit.ts';
import type { Audit } from './types.ts';

/** An audit as `audit.json`. `sourceName` gives the file an evidence came from. Throws when it would not fit the shape. */
export function toAuditJson(
	audit: Audit,
	sourceName: (item: Audit['evidence'][number]) => string | undefined,
): AuditJson {
	return z.parse(auditJsonSchema, {
		title: audit.title,
		since: audit.since,
		claims: audit.claims,
		missing: audit.missing,
		split: audit.split,
		updates: audit.updates.map((update, at) => ({ rank: at + 1, ...update })),
		evidence: audit.evidence.map((item) => ({
			id: item.id,
			ref: item.ref,
			kind: item.kind,
			participant: item.participant,
			source: sourceName(item) ?? item.source,
			date: item.date,
		})),
		notices: audit.notices,
	});
}
