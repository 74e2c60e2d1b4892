import { createHash } from 'node:crypto';

/** What stands for the entry before the first. */
export const chainStart = 'start';

/** One entry of the record as its hash covers it. The board is left out: a board may be restored under another id. */
export type ChainedEntry = {
	readonly seq: number;
	/** Milliseconds since 1970. */
	readonly at: number;
	readonly token: string;
	readonly label: string;
	readonly what: string;
	readonly about: string;
	readonly previous: string;
};
export type StoredEntry = ChainedEntry & { readonly hash: string };

/** Where a record does not hold, and why. */
export type Break = { readonly seq: number; readonly why: string };

/** SHA-256 over an entry and the hash before it, so that no entry can be changed without changing all after it. */
export function entryHash({ seq, at, token, label, what, about, previous }: ChainedEntry): string {
	return createHash('sha256')
		.update(JSON.stringify([seq, at, token, label, what, about, previous]))
		.digest('hex');
}

/** The first place where a record does not hold; null when it does. `head`: the end it should have. */
export function firstBreak(
	entries: readonly StoredEntry[],
	head: { readonly seq: number; readonly hash: string } | null,
): Break | null {
	let previous = chainStart;
	for (const [at, entry] of entries.entries()) {
		const seq = at + 1;
		if (entry.seq !== seq) return { seq, why: 'It is missing.' };
		if (entry.previous !== previous) return { seq, why: 'It does not follow from the entry before it.' };
		if (entry.hash !== entryHash(entry)) return { seq, why: 'It is not what was written.' };
		previous = entry.hash;
	}
	if ((head?.seq ?? 0) > entries.length) return { seq: entries.length + 1, why: 'It is missing.' };
	if (entries.length > (head?.seq ?? 0))
		return { seq: (head?.seq ?? 0) + 1, why: 'It was added past the end.' };
	return head !== null && head.hash !== previous
		? { seq: head.seq, why: 'It is not the end that was kept.' }
		: null;
}
