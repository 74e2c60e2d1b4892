import { textHash } from '../../shared/hash.ts';
import { type GroupInput, groupItems } from '../grouping/group-items.ts';
import type { Grouping } from '../grouping/types.ts';

/** One grouping as plain data, so that it can go to another thread. `salt` is what ids of new themes are made of. */
export type GroupWork = Omit<GroupInput, 'newId' | 'prepared' | 'onProgress'> & { readonly salt: string };

/** Does the work here or elsewhere; rejects with the abort reason when stopped. */
export type DoGroupWork = (work: GroupWork, signal?: AbortSignal | undefined) => Promise<Grouping>;

export function themeIds(salt: string): (n: number) => string {
	return (n) => `th_${textHash(`${salt} ${n}`)}`;
}

/** In this thread: nothing else runs meanwhile. */
export async function groupHere({ salt, ...input }: GroupWork): Promise<Grouping> {
	return groupItems({ ...input, newId: themeIds(salt) });
}
