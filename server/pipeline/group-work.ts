import { textHash } from '../../shared/hash.ts';
import { type GroupInput, groupItems } from '../grouping/group-items.ts';
import type { Grouping, TextVector } from '../grouping/types.ts';

/** One grouping as plain data, so that it can go to another thread. `salt` is what ids of new themes are made of. */
export type GroupWork = Omit<GroupInput, 'newId' | 'prepared' | 'onProgress' | 'vectors'> & {
	readonly salt: string;
};

/** Vectors of texts in their order, null to group by words, and what to say about it; `lasting` unless a model failed. */
export type Reading = {
	readonly vectors: readonly TextVector[] | null;
	readonly notices: readonly string[];
	readonly lasting: boolean;
};

/** Asked for the texts whose vectors are wanted: all of a board's, or only what is new since its features were kept. */
export type ReadVectors = (texts: readonly string[]) => Promise<Reading>;

/** How it is stopped, and who hears of finished stages. */
export type GroupOptions = {
	readonly signal?: AbortSignal | undefined;
	readonly onProgress?: GroupInput['onProgress'];
};

/** Does the work here or elsewhere; rejects with the abort reason when stopped. */
export type DoGroupWork = (
	work: GroupWork,
	read: ReadVectors,
	options?: GroupOptions,
) => Promise<{ grouping: Grouping; notices: readonly string[] }>;

export function themeIds(salt: string): (n: number) => string {
	return (n) => `th_${textHash(`${salt} ${n}`)}`;
}

/** In this thread, with nothing kept: nothing else runs meanwhile. */
export const groupHere: DoGroupWork = async ({ salt, ...input }, read, { onProgress } = {}) => {
	const { vectors, notices } = await read(input.items.map((item) => item.text));
	return { grouping: groupItems({ ...input, vectors, newId: themeIds(salt), onProgress }), notices };
};
