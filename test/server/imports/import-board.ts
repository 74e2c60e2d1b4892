import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ApiResponse } from '../../../shared/api.ts';
import type { BoardId } from '../../../shared/ids.ts';
import type { FilePreview, ImportChoice } from '../../../shared/import.ts';
import type { SourceEntry } from '../../../shared/import-api.ts';
import type { Job } from '../../../shared/job.ts';
import { call } from '../../support/board-client.ts';

export type Who = { board: BoardId; token: string };

/** A fresh board's owner. */
export async function ownerOf(url: string): Promise<Who> {
	const { boardId, tokens } = await call(url, 'createBoard', { name: 'Imports' });
	return { board: boardId, token: tokens.owner };
}

/** Sends a file as any program would. */
export function send(url: string, who: Who, name: string, body: BodyInit): Promise<Response> {
	return fetch(`${url}/api/boards/${who.board}/uploads?name=${encodeURIComponent(name)}`, {
		method: 'POST',
		headers: { authorization: `Bearer ${who.token}` },
		body,
		...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
	} as RequestInit);
}

export async function upload(url: string, who: Who, name: string, body: BodyInit): Promise<FilePreview> {
	const response = await send(url, who, name, body);
	const text = await response.text();
	if (response.status !== 201) throw new Error(`${response.status} ${text}`);
	return JSON.parse(text) as FilePreview;
}

/** What a person would send who changes nothing of what was guessed. */
export function asPreviewed(preview: FilePreview, more: Partial<ImportChoice> = {}): ImportChoice {
	return {
		kind: preview.kind,
		name: preview.name,
		roles: preview.columns.map(({ role }) => role),
		speakers: preview.speakers.map(({ name, interviewer, participant }) => ({
			name,
			interviewer,
			participant,
		})),
		consent: 'given',
		keepUntil: null,
		...more,
	};
}

/** Follows a job to its end; `onLook` sees it on the way. */
export async function ended(
	url: string,
	who: Who,
	job: string,
	onLook: (job: Job) => void = () => undefined,
): Promise<Job> {
	for (;;) {
		const now = await call(url, 'readJob', null, { ...who, job });
		onLook(now);
		if (now.state !== 'queued' && now.state !== 'running') return now;
		// To ask without a pause would take the server the time it needs for the job.
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
}

/** Brings a file in from beginning to end; the job and the source's entry. */
export async function bringIn(
	url: string,
	who: Who,
	name: string,
	body: BodyInit,
	more: Partial<ImportChoice> = {},
): Promise<{ preview: FilePreview; job: Job; entry: SourceEntry | undefined }> {
	const preview = await upload(url, who, name, body);
	const { jobId } = await call(url, 'importUpload', asPreviewed(preview, more), {
		...who,
		upload: preview.upload,
	});
	const job = await ended(url, who, jobId);
	const { sources } = await call(url, 'listSources', null, who);
	return { preview, job, entry: sources.find(({ source }) => source === job.source) };
}

/** A file of the messy collection, with its bytes. */
export function messy(folder: string, name: string): { name: string; bytes: Buffer } {
	return { name: basename(name), bytes: readFileSync(`${folder}/${name}`) };
}

export type Listed = ApiResponse<'listSources'>['sources'];
