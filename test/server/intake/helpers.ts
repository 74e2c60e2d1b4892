import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { StickySnapshot } from '../../../shared/sticky.ts';
import { stickyNote } from '../../support/sticky.ts';

const root = resolve(import.meta.dirname, '../../..');
export const sampleFolder = resolve(root, 'server/sample');
export const dataFolder = process.env.PERSONABOARD_DATA ?? resolve(root, '../shared/data');
/** Data sets are not part of the project; tests that read them are skipped, by name, where they are absent. */
export const hasData = existsSync(resolve(dataFolder, 'messy/figjam_stickies.json'));

export const options = { salt: 'board', source: 'so_test' } as const;

export function sticky(text: string, more: Partial<StickySnapshot> = {}): StickySnapshot {
	return stickyNote({ text, author: 'Ana', ...more });
}

export function section(...path: string[]): StickySnapshot['section'] {
	return { node: '9:9', path, key: null };
}

/** The refusal a call ends in; fails the test when it ends otherwise. */
export function refusalOf(call: () => unknown): AppError {
	try {
		call();
	} catch (error) {
		if (error instanceof AppError) return error;
		throw error;
	}
	throw new Error('Expected a refusal, but the call went through');
}

/** The refusal that reading ends in; fails the test when it ends otherwise. */
export async function refusalIn(reading: Promise<unknown>): Promise<AppError> {
	const end = await reading.catch((error: unknown) => error);
	if (end instanceof AppError) return end;
	throw end instanceof Error ? end : new Error('Expected a refusal, but it was read');
}
