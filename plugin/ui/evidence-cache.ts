import type { Evidence } from '../../shared/evidence.ts';
import type { EvidenceId } from '../../shared/ids.ts';

export type EvidenceCache = {
	/** Everything read so far; a new map each time something arrives. */
	get(): ReadonlyMap<EvidenceId, Evidence>;
	/** Reads what is not here yet, in batches. Rejects as the reader does; what arrived stays. */
	ensure(ids: Iterable<EvidenceId>): Promise<void>;
};

const batchSize = 500;

/** Evidence texts by id, read with the caller's rights. Ids the server does not know are asked for once per call, not kept. */
export function createEvidenceCache(
	read: (ids: EvidenceId[]) => Promise<Evidence[]>,
	changed: (texts: ReadonlyMap<EvidenceId, Evidence>) => void,
): EvidenceCache {
	let texts: ReadonlyMap<EvidenceId, Evidence> = new Map();
	const underway = new Map<EvidenceId, Promise<void>>();

	async function readBatch(ids: EvidenceId[]): Promise<void> {
		try {
			const evidence = await read(ids);
			const next = new Map(texts);
			for (const item of evidence) next.set(item.id, item);
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
	};
}
