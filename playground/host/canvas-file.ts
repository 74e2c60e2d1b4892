import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { emptySnapshot, MemoryHub } from '../engine/hub.ts';
import { NodeStore } from '../engine/node-store.ts';
import type { Batch, ServerBatch, Snapshot } from '../engine/ops.ts';

type Line = { session: number } | { batch: ServerBatch } | { snapshot: Snapshot; nextSession: number };

/**
 * One simulated FigJam file on disk: a log of what the hub accepted, one JSON line each, written before anyone else sees
 * it. Opening folds the log into a single snapshot line. A half-written last line (a killed process) is dropped.
 */
export class CanvasFile {
	readonly #path: string;
	readonly #hub: MemoryHub;
	#nextSession: number;

	constructor(path: string, fileName: string) {
		this.#path = path;
		mkdirSync(dirname(path), { recursive: true });
		const saved = existsSync(path) ? replay(readFileSync(path, 'utf8'), fileName) : null;
		this.#nextSession = saved?.nextSession ?? 1;
		const snapshot = saved?.snapshot ?? emptySnapshot(fileName);
		this.#hub = new MemoryHub({ snapshot, nextSession: this.#nextSession });
		const first: Line = { snapshot, nextSession: this.#nextSession };
		writeFileSync(`${path}.new`, `${JSON.stringify(first)}\n`);
		renameSync(`${path}.new`, path);
	}

	/** A new client: its session number, which is never given twice, and the file as it is now. */
	join(receive: (batch: ServerBatch) => void): { session: number; snapshot: Snapshot; leave: () => void } {
		const connection = this.#hub.connect();
		this.#nextSession = connection.session + 1;
		this.#append({ session: connection.session });
		return {
			session: connection.session,
			snapshot: connection.snapshot,
			leave: connection.subscribe(receive),
		};
	}

	/** Takes a client's batch in; everybody who joined receives it, the sender as its acknowledgement. */
	accept(batch: Batch): void {
		this.#append({ batch: this.#hub.accept(batch) });
	}

	#append(line: Line): void {
		appendFileSync(this.#path, `${JSON.stringify(line)}\n`);
	}
}

function replay(log: string, fileName: string): { snapshot: Snapshot; nextSession: number } {
	const store = new NodeStore();
	let serverSeq = 0;
	let nextSession = 1;
	const load = (snapshot: Snapshot): void => {
		for (const node of snapshot.nodes) store.apply({ t: 'create', id: node.id, node });
		serverSeq = snapshot.serverSeq;
	};
	const lines = log.split('\n').filter((line) => line !== '');
	for (const [index, text] of lines.entries()) {
		let line: Line;
		try {
			line = JSON.parse(text) as Line;
		} catch (cause) {
			if (index === lines.length - 1) break;
			throw new Error(`${fileName}: line ${index + 1} of the canvas log is damaged`, { cause });
		}
		if ('snapshot' in line) {
			load(line.snapshot);
			nextSession = line.nextSession;
		} else if ('session' in line) nextSession = line.session + 1;
		else {
			for (const op of line.batch.ops) store.apply(op);
			serverSeq = line.batch.serverSeq;
		}
	}
	if (serverSeq === 0 && [...store.all()].length === 0) load(emptySnapshot(fileName));
	return { snapshot: { serverSeq, nodes: [...store.all()] }, nextSession };
}
