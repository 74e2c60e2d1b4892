import { noteBroughtIn } from '../imports/board-evidence.ts';
import type { ImportDeps } from '../imports/import-deps.ts';
import { importNotes } from '../imports/import-notes.ts';
import { importText } from '../imports/import-text.ts';
import { joinSplit } from '../imports/join-split.ts';
import { changeSource, removeSource } from '../imports/sources.ts';
import { splitNote } from '../imports/split-note.ts';
import { lookAtUpload, takeUpload } from '../imports/uploads.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { Vault } from '../privacy/vault.ts';
import type { Handlers } from './handle-contract.ts';

type ImportCall =
	| 'importStickies'
	| 'importTable'
	| 'uploadFile'
	| 'lookAtUpload'
	| 'importUpload'
	| 'dropUpload'
	| 'splitNote'
	| 'joinNote'
	| 'listUsageSources'
	| 'useUsageSource'
	| 'listSources'
	| 'changeSource'
	| 'removeSource';

/** The calls about notes, files and sources. */
export function createImportHandlers(
	deps: ImportDeps,
	vault: Vault,
	jobs: JobRunner,
): Pick<Handlers, ImportCall> {
	return {
		async importStickies({ board, body, principal }) {
			const report = await importNotes(deps, board, body.stickies);
			await noteBroughtIn(deps, board, principal.label, report);
			return report;
		},
		async importTable({ board, body, principal }) {
			const report = await importText(deps, board, body);
			await noteBroughtIn(deps, board, principal.label, report);
			return report;
		},
		uploadFile: ({ board, file }) => takeUpload(deps, board, file),
		lookAtUpload: ({ board, upload, body: { sheet } }) => lookAtUpload(deps, board, upload, sheet),
		async importUpload({ board, upload, body: choice, principal }) {
			await deps.uploads.require(board, upload);
			return { jobId: await jobs.start(board, { kind: 'import', upload, choice, by: principal.label }) };
		},
		async dropUpload({ board, upload }) {
			await deps.uploads.remove(board, upload);
			return {};
		},
		splitNote: ({ board, body: { evidence, parts } }) =>
			splitNote({ ...deps, vault }, board, evidence, parts),
		async joinNote({ board, body: { evidence } }) {
			await joinSplit(deps, board, evidence);
			return {};
		},
		async listUsageSources({ board }) {
			return { sources: await deps.namedUsage.list(board) };
		},
		async useUsageSource({ board, body: { name }, principal }) {
			await deps.namedUsage.use(board, name);
			return { jobId: await jobs.start(board, { kind: 'behaviour', by: principal.label }) };
		},
		async listSources({ board }) {
			return { sources: await deps.sources.list(board) };
		},
		async changeSource({ board, source, body }) {
			await changeSource(deps, board, source, body);
			return {};
		},
		async removeSource({ board, source }) {
			await removeSource(deps, board, source);
			return {};
		},
	};
}
