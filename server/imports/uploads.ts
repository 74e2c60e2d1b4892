import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../shared/errors.ts';
import type { BoardId, UploadId } from '../../shared/ids.ts';
import type { FilePreview } from '../../shared/import.ts';
import type { Steps } from '../jobs/run.ts';
import type { Upload } from '../storage/upload-store.ts';
import { type ImportDeps, noSteps } from './import-deps.ts';

/** What may wait on one board. */
const mostWaiting = 200;
const mostWaitingBytes = 1024 * 1024 * 1024;
const pieceBytes = 1024 * 1024;

/** A file on its way here. `declared`: the bytes it is said to have, 0 where nothing is said; only `bytes` tell. */
export type SentFile = {
	readonly name: string;
	readonly declared: number;
	readonly bytes: AsyncIterable<Uint8Array>;
};

/**
 * Takes a file in, looks what it seems to hold, and keeps it for an import. Throws `AppError('too-large' | 'unreadable' | 'conflict')`,
 * `bad-request` when the body breaks off; then nothing of it is kept.
 */
export async function takeUpload(deps: ImportDeps, board: BoardId, sent: SentFile): Promise<FilePreview> {
	const name = fileName(sent.name);
	// What says so itself is refused before a byte is read.
	if (sent.declared > deps.largestUpload) throw tooLarge(name, deps.largestUpload);
	await assertRoom(deps, board);
	// Ready by the time there are samples to hide things in.
	deps.desk.warm(false);
	const id = newUploadId(deps);
	return withFile(deps.folder, id, async (path) => {
		const { size, lines } = await receive(path, name, sent.bytes, deps.largestUpload);
		const preview = await deps.reader.preview(path, name, null);
		const upload: Upload = { id, name, size, lines };
		await deps.uploads.save(board, upload, createReadStream(path, { highWaterMark: pieceBytes }));
		return { ...(await withMemory(deps, board, preview)), upload: id };
	});
}

/** The same of another sheet of a workbook that waits. Throws `AppError('not-found' | 'unreadable')`. */
export function lookAtUpload(
	deps: ImportDeps,
	board: BoardId,
	id: UploadId,
	sheet: string,
): Promise<FilePreview> {
	return withUpload(deps, board, id, noSteps, async (path, { name }) => ({
		...(await withMemory(deps, board, await deps.reader.preview(path, name, sheet))),
		upload: id,
	}));
}

/** Keeps a short file for a job that reads it once. Throws `AppError('conflict')`. */
export async function keepShortFile(
	deps: Pick<ImportDeps, 'uploads' | 'random'>,
	board: BoardId,
	name: string,
	bytes: Uint8Array,
): Promise<UploadId> {
	await assertRoom(deps, board);
	const id = newUploadId(deps);
	async function* whole(): AsyncGenerator<Uint8Array> {
		yield bytes;
	}
	await deps.uploads.save(board, { id, name: fileName(name), size: bytes.length, lines: 0 }, whole());
	return id;
}

async function assertRoom({ uploads }: Pick<ImportDeps, 'uploads'>, board: BoardId): Promise<void> {
	const { count, bytes } = await uploads.waiting(board);
	if (count >= mostWaiting || bytes >= mostWaitingBytes)
		throw new AppError(
			'conflict',
			`${count} files wait to be brought in, ${Math.round(bytes / 1e6)} MB together. Bring them in or remove them first.`,
		);
}

function newUploadId({ random }: Pick<ImportDeps, 'random'>): UploadId {
	return `up_${Buffer.from(random(12)).toString('base64url')}`;
}

/** Lends an uploaded file as a file on this machine, with progress in MB while it is fetched. Throws `AppError('not-found')`. */
export async function withUpload<T>(
	{ uploads, folder, random }: Pick<ImportDeps, 'uploads' | 'folder' | 'random'>,
	board: BoardId,
	id: UploadId,
	{ signal, onProgress }: Pick<Steps, 'signal' | 'onProgress'>,
	work: (path: string, upload: Upload) => Promise<T>,
): Promise<T> {
	const upload = await uploads.require(board, id);
	return withFile(folder, Buffer.from(random(12)).toString('base64url'), async (path) => {
		async function* pieces(): AsyncGenerator<Uint8Array> {
			let fetched = 0;
			for await (const piece of uploads.pieces(id)) {
				fetched += piece.length;
				if (upload.size > pieceBytes)
					onProgress('Starting', Math.round(fetched / 1e6), Math.round(upload.size / 1e6));
				yield piece;
			}
		}
		await pipeline(pieces, createWriteStream(path, { mode: 0o600 }), { signal });
		return work(path, upload);
	});
}

/** Lends a path of its own in `folder`; whatever is there afterwards goes. */
export async function withFile<T>(
	folder: string,
	name: string,
	work: (path: string) => Promise<T>,
): Promise<T> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const path = join(folder, name);
	try {
		return await work(path);
	} finally {
		await rm(path, { force: true });
	}
}

/** A file's name for people: no folders, nothing that cannot be seen. */
function fileName(given: string): string {
	const name = given
		.replace(/^.*[/\\]/u, '')
		.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
		.trim();
	return name.slice(0, 200) || 'File without a name';
}

async function receive(
	path: string,
	name: string,
	body: AsyncIterable<Uint8Array>,
	largest: number,
): Promise<{ size: number; lines: number }> {
	let size = 0;
	let lines = 0;
	const count = new Transform({
		transform(chunk: Buffer, _, done) {
			size += chunk.length;
			for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
			done(size > largest ? tooLarge(name, largest) : null, chunk);
		},
	});
	try {
		await pipeline(Readable.from(body), count, createWriteStream(path, { mode: 0o600 }));
	} catch (error) {
		if (error instanceof AppError || isOfDisk(error)) throw error;
		throw new AppError(
			'bad-request',
			`${name} broke off on its way here. Nothing was kept; upload it again.`,
			{
				cause: error,
			},
		);
	}
	return { size, lines };
}

function tooLarge(name: string, largest: number): AppError {
	return new AppError(
		'too-large',
		`${name} is larger than ${largest / 1024 / 1024} MB, the most one file may have. Split it, or leave columns out.`,
	);
}

function isOfDisk(error: unknown): boolean {
	return error instanceof Error && 'syscall' in error && 'path' in error;
}

/** The preview with what a person made of such a file last time, and with personal data hidden in its samples. */
async function withMemory(
	{ mappings, desk }: ImportDeps,
	board: BoardId,
	preview: Omit<FilePreview, 'upload' | 'remembered'>,
): Promise<Omit<FilePreview, 'upload'>> {
	const memory = await mappings.find(board, preview.signature);
	const samples = await desk.hide(
		board,
		preview.columns.flatMap(({ sample }) => sample),
	);
	let at = 0;
	const columns = preview.columns.map((column, place) => {
		const role = memory?.roles[place];
		return {
			...column,
			...(role === undefined ? {} : { role, confidence: 1 }),
			sample: column.sample.map(() => samples[at++]!),
		};
	});
	const speakers = preview.speakers.map((speaker) => {
		const known = memory?.speaker(speaker.name);
		return known ? { ...speaker, ...known, confidence: 1 } : speaker;
	});
	return {
		...preview,
		columns,
		speakers,
		kind: memory?.kind ?? preview.kind,
		remembered: memory !== null,
	};
}
