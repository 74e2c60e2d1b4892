import { type Guarded, isBytes, isNumber, isShape, nullable } from '../../shared/guard.ts';

const isKept = isShape({ at: isNumber, edits: nullable(isBytes) });
type Kept = Guarded<typeof isKept>;

const prefix = 'edits:';
/** Bytes of one board's edits; more would not fit even with the storage to itself. */
const most = 5_000_000;

/** What is kept of one board's edits, if anything; `edits` null where they had to make room for another's. */
export function readKeptEdits(board: string): Promise<Kept | null> {
	return read(prefix + board);
}

/**
 * Keeps a board's unsent edits on this machine; null forgets them. Figma gives a plugin 5 MB: what was left longest on
 * other boards makes room, and only the time of it stays. False when there is no room even so.
 */
export async function keepEdits(board: string, edits: Uint8Array | null): Promise<boolean> {
	const storage = figma.clientStorage;
	const key = prefix + board;
	if (!edits) {
		await storage.deleteAsync(key);
		return true;
	}
	if (edits.length > most) return false;
	for (;;) {
		try {
			await storage.setAsync(key, { at: Date.now(), edits });
			return true;
		} catch (error) {
			const oldest = /quota/i.test(String(error)) ? await oldestBut(key) : null;
			if (oldest === null) return false;
			await storage.setAsync(oldest.key, { at: oldest.at, edits: null });
		}
	}
}

async function oldestBut(own: string): Promise<{ key: string; at: number } | null> {
	let oldest: { key: string; at: number } | null = null;
	for (const key of await figma.clientStorage.keysAsync()) {
		if (key === own || !key.startsWith(prefix)) continue;
		const kept = await read(key);
		if (kept && kept.edits && (!oldest || kept.at < oldest.at)) oldest = { key, at: kept.at };
	}
	return oldest;
}

async function read(key: string): Promise<Kept | null> {
	const kept: unknown = await figma.clientStorage.getAsync(key);
	return isKept(kept) ? kept : null;
}
