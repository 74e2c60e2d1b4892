/** What clients of one document say to each other: plain JSON, applied in the order the hub gives. */
import type { CanvasNode, DataPatch, PropPatch } from './model.ts';

export type CreateOp = { readonly t: 'create'; readonly id: string; readonly node: CanvasNode };
export type SetOp = {
	readonly t: 'set';
	readonly id: string;
	readonly props?: PropPatch;
	readonly data?: DataPatch;
};
/** Deletes exactly this node; a subtree is one op per node, children first. */
export type DeleteOp = { readonly t: 'delete'; readonly id: string };
export type Op = CreateOp | SetOp | DeleteOp;

/** `client` is the sender's session number, `seq` counts its batches from 1. */
export type Batch = { readonly client: number; readonly seq: number; readonly ops: readonly Op[] };

/**
 * A batch as the hub accepted it. `ops` is what every other client applies; `fix` is for the sender alone and
 * takes back what the hub refused (a move into a deleted parent or into the node itself).
 */
export type ServerBatch = Batch & { readonly serverSeq: number; readonly fix: readonly Op[] };

export type Snapshot = { readonly serverSeq: number; readonly nodes: readonly CanvasNode[] };

/** One client's line to the hub. `session` is unique for ever, so ids `session:local` are never reused. */
export type HubConnection = {
	readonly session: number;
	readonly snapshot: Snapshot;
	send(batch: Batch): void;
	/** Batches arrive in server order, the client's own included (that is its acknowledgement). */
	subscribe(receive: (batch: ServerBatch) => void): () => void;
};

/** The server side of a document; a port, so that it can live in memory, in a worker or behind a socket. */
export type Hub = {
	connect(): HubConnection;
	/** The accepted state, for saving. */
	snapshot(): Snapshot;
};

/** Every key a set op writes, properties and data entries in one name space. */
export function writtenKeys(op: SetOp): string[] {
	return [...Object.keys(op.props ?? {}), ...Object.keys(op.data ?? {}).map((key) => `data/${key}`)];
}
