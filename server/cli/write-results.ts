import { access, constants, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { AppError } from '../../shared/errors.ts';

/** Refuses an output folder that cannot be made or written to, before any work is done. Throws AppError; makes nothing. */
export async function checkFolder(folder: string): Promise<void> {
	for (let at = resolve(folder); ; at = dirname(at)) {
		const found = await stat(at).catch(() => undefined);
		if (!found && at !== dirname(at)) continue;
		if (!found?.isDirectory()) throw cannotWrite(folder, 'there is a file of that name');
		await access(at, constants.W_OK).catch((cause: unknown) => {
			throw cannotWrite(folder, 'it may not be written to', cause);
		});
		return;
	}
}

/** Writes files into a folder, all or none: each under another name first. Throws AppError when the folder does not take them. */
export async function writeResults(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
	const parts = Object.entries(files).map(([name, text]) => ({
		text,
		part: join(folder, `.${name}.${process.pid}.part`),
		path: join(folder, name),
	}));
	try {
		await makeFolder(folder);
		for (const { path } of parts) {
			const found = await stat(path).catch(() => undefined);
			if (found && !found.isFile()) throw new Error(`${path} is there already and is no file`);
		}
		for (const { part, text } of parts) await writeFile(part, text);
		for (const { part, path } of parts) await rename(part, path);
	} catch (cause) {
		await Promise.all(parts.map(({ part }) => rm(part, { force: true }).catch(() => undefined)));
		throw cannotWrite(folder, reasonOf(cause), cause);
	}
}

/** One folder at a time: Node's own recursive way never returns where a file system takes no folders. */
async function makeFolder(folder: string): Promise<void> {
	if ((await stat(folder).catch(() => undefined))?.isDirectory()) return;
	if (dirname(folder) !== folder) await makeFolder(dirname(folder));
	await mkdir(folder);
}

function reasonOf(cause: unknown): string {
	if (!(cause instanceof Error)) return 'it cannot be written to';
	switch ('code' in cause ? cause.code : undefined) {
		case 'ENOSPC':
			return 'the disk is full';
		case 'EACCES':
		case 'EPERM':
		case 'EROFS':
			return 'it may not be written to';
		case undefined:
			return cause.message;
		default:
			return 'it cannot be made there';
	}
}

function cannotWrite(folder: string, why: string, cause?: unknown): AppError {
	return new AppError('bad-request', `Nothing could be written to ${folder}: ${why}.`, { cause });
}
