import * as z from 'zod/mini';
import type { auditCalls } from '../../shared/audit-api.ts';
import { readBoard } from '../../shared/board-doc.ts';
import { AppError } from '../../shared/errors.ts';
import type { BoardId, VersionId } from '../../shared/ids.ts';
import { toAuditReport } from '../audit/audit-report.ts';
import { draftLines, toPersonaDraft } from '../audit/draft.ts';
import { draftContent } from '../audit/draft-version.ts';
import { keptAuditSchema, readKeptAudit, shownAudit } from '../audit/kept-audit.ts';
import type { Policy } from '../governance/policy.ts';
import { keepShortFile } from '../imports/uploads.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { Clearance } from '../people/cleared.ts';
import { plural } from '../pipeline/markdown.ts';
import type { RandomBytes } from '../ports.ts';
import type { EvidenceStore } from '../storage/evidence-store.ts';
import type { InsightStore } from '../storage/insight-store.ts';
import type { SourceStore } from '../storage/source-store.ts';
import type { UploadStore } from '../storage/upload-store.ts';
import type { VersionStore } from '../storage/version-store.ts';
import type { Rooms } from '../sync/rooms.ts';
import { freezePersona } from '../versions/freeze.ts';
import type { Handlers } from './handle-contract.ts';

export type AuditDeps = {
	insights: Pick<InsightStore, 'read' | 'remove'>;
	evidence: Pick<EvidenceStore, 'list'>;
	sources: Pick<SourceStore, 'names'>;
	uploads: UploadStore;
	versions: Pick<VersionStore, 'add'>;
	rooms: Rooms;
	jobs: Pick<JobRunner, 'start'>;
	clearance: Pick<Clearance, 'assertCleared'>;
	policy: Pick<Policy, 'version'>;
	random: RandomBytes;
};

const longestTitle = 120;

/** The calls about an existing persona document, judged against what the board knows. */
export function createAuditHandlers(deps: AuditDeps): Pick<Handlers, keyof typeof auditCalls> {
	const { insights, evidence, sources, versions, rooms, jobs, clearance } = deps;

	async function lastAudit(board: BoardId) {
		const kept = await insights.read(board, 'audit');
		const parsed = z.safeParse(keptAuditSchema, kept?.content);
		if (!kept || !parsed.success) return null;
		const onBoard = await evidence.list(board);
		return {
			onBoard,
			json: parsed.data.audit,
			measured: parsed.data.measured.map(({ id, text }) => ({ id, text })),
			audit: readKeptAudit(parsed.data, onBoard),
			madeAt: kept.madeAt.toISOString(),
		};
	}

	async function requireAudit(board: BoardId) {
		const last = await lastAudit(board);
		if (last === null) throw new AppError('not-found', 'No persona was audited on this board yet.');
		return last;
	}

	return {
		async startAudit({ board, body: { name, since, file }, principal }) {
			const bytes = Buffer.from(file, 'base64');
			if (bytes.length === 0)
				throw new AppError('bad-request', 'The document is empty. Paste or drop a persona.', { at: 'file' });
			const upload = await keepShortFile(deps, board, name, bytes);
			return { jobId: await jobs.start(board, { kind: 'audit', upload, since, by: principal.label }) };
		},
		async readAudit({ board }) {
			const last = await lastAudit(board);
			if (last === null) return { audit: null, madeAt: null, draft: [], measured: [] };
			const { audit, json, madeAt, measured } = last;
			return { audit: shownAudit(json, audit), madeAt, draft: draftLines(audit), measured };
		},
		async readAuditReport({ board }) {
			await clearance.assertCleared(board, 'export');
			const { audit } = await requireAudit(board);
			const names = await sources.names(board);
			return toAuditReport(audit, ({ source }) => names.get(source));
		},
		async readAuditDraft({ board }) {
			await clearance.assertCleared(board, 'export');
			return toPersonaDraft((await requireAudit(board)).audit);
		},
		async keepAuditDraft({ board, body: { persona }, principal }) {
			const { audit, onBoard } = await requireAudit(board);
			const snapshot = await rooms.transact(board, 'pipeline', readBoard);
			const inUse = onBoard.map(({ id }) => id);
			const { content, left } = draftContent(
				audit,
				freezePersona(snapshot, persona, inUse, null, deps.policy.version),
				onBoard,
			);
			const id: VersionId = `ve_${Buffer.from(deps.random(12)).toString('base64url')}`;
			const note = `From the audit of “${audit.title.slice(0, longestTitle)}”.${left > 0 ? ` ${plural(left, 'line')} of it without a field of a persona: in its document only.` : ''}`;
			return { id, number: await versions.add(board, id, content, principal.label, note), left };
		},
		async dropAudit({ board }) {
			await insights.remove(board, 'audit');
			return {};
		},
	};
}
