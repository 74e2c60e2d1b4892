import type { EvidenceEntry } from '../../shared/board-doc.ts';
import type { Evidence } from '../../shared/evidence.ts';
import type { EvidenceId } from '../../shared/ids.ts';

export type EvidenceCache = {
	/** Everything read so far; a new map each time something arrives. */
	get(): ReadonlyMap<EvidenceId, Evidence>;
	/** Reads what is not here yet, in batches. Rejects as the reader does; what arrived stays. */
	ensure(ids: Iterable<EvidenceId>): Promise<void>;
	/** Forgets texts that are not on the board any more, and those whose words have changed since they were read. */
	match(board: ReadonlyMap<EvidenceId, Pick<EvidenceEntry, 'revision'>>): void;
};

const batchSize = 500;

/** Evidence texts by id, read with the caller's rights. Ids the server does not know are asked for once per call, not kept. */
export function createEvidenceCache(
	read: (ids: EvidenceId[]) => Promise<Evidence[]>,
	changed: (texts: ReadonlyMap<EvidenceId, Evidence>) => void,
): EvidenceCache {
	let texts: ReadonlyMap<EvidenceId, Evidence> = new Map();
	const underway = new Map<EvidenceId, Promise<void>>();
	/** How often each text was changed, as the board has it; those that never were are not among them. */
	const revisions = new Map<EvidenceId, number>();

	async function readBatch(ids: EvidenceId[]): Promise<void> {
		const asked = new Map(ids.map((id) => [id, revisions.get(id)]));
		try {
			const evidence = await read(ids);
			const next = new Map(texts);
			// What was changed while it was on its way is read again.
			for (const item of evidence) if (revisions.get(item.id) === asked.get(item.id)) next.set(item.id, item);
			texts = next;
			changed(texts);
		} finally {
			for (const id of ids) underway.delete(id);
		}
	}

	return {
		get: () => texts,
		async ensure(ids) {
			const waits = new Set<Promise<void>>();
			const missing: EvidenceId[] = [];
			for (const id of new Set(ids)) {
				if (texts.has(id)) continue;
				const running = underway.get(id);
				if (running) waits.add(running);
				else missing.push(id);
			}
			for (let at = 0; at < missing.length; at += batchSize) {
				const batch = missing.slice(at, at + batchSize);
				const running = readBatch(batch);
				for (const id of batch) underway.set(id, running);
				waits.add(running);
			}
			await Promise.all(waits);
		},
		match(board) {
			const old = new Set([...texts.keys()].filter((id) => !board.has(id)));
			for (const [id, { revision }] of board) {
				if (revision === undefined || revision === revisions.get(id)) continue;
				revisions.set(id, revision);
				old.add(id);
			}
			if (old.size === 0) return;
			const next = [...texts].filter(([id]) => !old.has(id));
			if (next.length === texts.size) return;
			texts = new Map(next);
			changed(texts);
		},
	};
}
