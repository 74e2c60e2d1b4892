import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { AppError } from '../../../shared/errors.ts';
import { type BackupHeader, type BackupLine, backupVersion, headerSchema, lineSchema } from './format.ts';

/** Characters a line may have: a document's piece, or the longest text of an evidence, with room. */
const longestLine = 16 * 1024 * 1024;

/**
 * Reads a backup from its beginning to its end and checks all of it, holding one line at a time. Throws AppError
 * `unreadable` when it is no backup, is of a newer version, is cut off or was changed.
 */
export async function checkBackup(path: string): Promise<BackupHeader> {
	let header: BackupHeader | undefined;
	for await (const item of readBackup(path)) header ??= item.header;
	return header!;
}

/** The lines of a backup one by one, after its header. Only at the end is it sure that the file is whole. */
export async function* readBackup(
	path: string,
): AsyncGenerator<{ header: BackupHeader; line: Exclude<BackupLine, ['end', unknown]> | null }> {
	const name = basename(path);
	const hash = createHash('sha256');
	let header: BackupHeader | undefined;
	let count = 0;
	let isWhole = false;
	for await (const text of textLines(path)) {
		if (isWhole) throw refused(name, 'has something behind its end');
		if (!header) {
			header = readHeader(text, name);
			yield { header, line: null };
		} else {
			const line = readLine(text, name, count + 1);
			if (line[0] === 'end') {
				if (line[1].lines !== count || line[1].sha256 !== hash.digest('hex'))
					throw refused(name, 'is not as it was written');
				isWhole = true;
				continue;
			}
			yield { header, line };
		}
		count += 1;
		hash.update(text);
		hash.update('\n');
	}
	if (!isWhole) throw refused(name, header ? 'ends in the middle' : 'is empty');
}

function readHeader(text: string, name: string): BackupHeader {
	const parsed = headerSchema.safeParse(parse(text));
	if (!parsed.success) throw refused(name, 'does not begin like a backup of Personaboard');
	if (parsed.data.version > backupVersion)
		throw new AppError(
			'unreadable',
			`${name} was written by a newer version of Personaboard. Use that version to restore it.`,
		);
	return parsed.data;
}

function readLine(text: string, name: string, at: number): BackupLine {
	const parsed = lineSchema.safeParse(parse(text));
	if (!parsed.success) throw refused(name, `holds something in line ${at} that no backup holds`);
	return parsed.data;
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

async function* textLines(path: string): AsyncGenerator<string> {
	const name = basename(path);
	const gunzip = createGunzip();
	const file = createReadStream(path);
	file.once('error', (error) => gunzip.destroy(error));
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let rest = '';
	try {
		for await (const chunk of file.pipe(gunzip) as AsyncIterable<Buffer>) {
			const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
			rest = parts.pop()!;
			if (rest.length > longestLine) throw refused(name, 'has a line that is too long');
			yield* parts;
		}
	} catch (error) {
		if (error instanceof AppError) throw error;
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES')
			throw new AppError('unreadable', `${name}: there is no such file, or it may not be read.`);
		if (code === 'Z_BUF_ERROR') throw refused(name, 'ends in the middle');
		if (code === 'Z_DATA_ERROR' && rest === '') throw refused(name, 'is no backup of Personaboard');
		throw refused(name, 'is damaged');
	} finally {
		file.destroy();
		gunzip.destroy();
	}
	if (rest !== '') throw refused(name, 'ends in the middle');
}

function refused(name: string, why: string): AppError {
	return new AppError('unreadable', `${name} ${why}. Nothing was restored.`);
}
