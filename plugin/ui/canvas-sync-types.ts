import type { Awareness } from 'y-protocols/awareness';
import type { Doc } from 'yjs';
import type { BoardSnapshot } from '../../shared/board-doc.ts';
import type { CanvasChange } from '../../shared/canvas-change.ts';
import type { DrawKind } from '../../shared/draw.ts';
import type { NodeId } from '../../shared/ids.ts';
import type { Language } from '../../words/languages.ts';
import type { BridgeClient } from './bridge-client.ts';
import type { EvidenceCache } from './evidence-cache.ts';
import type { Standing } from './session.ts';
import type { PanelState, Writer } from './state.ts';

/** Something a person is to hear of. `takeBack` puts the notes back into the themes they were dragged out of. */
export type CanvasNotice =
	| { type: 'set-aside'; notes: number; takeBack(): void }
	| { type: 'caught-up' }
	| { type: 'failed'; error: unknown };

/** Everything the canvas's keeper reaches the world through: no timer, clock or connection of its own. */
export type CanvasSyncDeps = {
	doc: Doc;
	/** Its local state says who this is before the keeper starts; `lease` and `drawing` in it are the keeper's. */
	awareness: Awareness;
	bridge: Pick<BridgeClient, 'call' | 'onEvent'>;
	texts: EvidenceCache;
	standing(): Standing;
	/** Resolves when the server has what was written into the document until now; false when the line goes first. */
	confirmed(): Promise<boolean>;
	/** Sees to it that the words of a language are here; false when they cannot be had now. */
	speaks(language: Language): Promise<boolean>;
	/** This window's person, and the page they looked at when the plugin was opened. */
	me: { name: string; session: number; page: string };
	/** Milliseconds since 1970. */
	now(): number;
	/** Runs once after `ms` milliseconds; returns how to cancel it. */
	later(ms: number, run: () => void): () => void;
	tell(notice: CanvasNotice): void;
	/** What `view` answers may be different now. */
	changed(): void;
};

export type CanvasView = Pick<PanelState, 'writer' | 'loose' | 'reworded' | 'page'>;

/** How a wait for a drawing ended: it stands, it rests, or nobody has drawn for a while. */
export type DrawnEnd = 'drawn' | 'rests' | 'nobody';

export type CanvasSync = {
	/** The document as plain data, read once per change; not to be changed. */
	board(): BoardSnapshot;
	/** The window's standing may have changed: the connection came or went, another role. */
	check(): void;
	/** One act of people on the canvas that was heard before the keeper was there. */
	take(changes: readonly CanvasChange[]): void;
	/** Resolves when the document holds what people did on the canvas until now, as far as that can be said. */
	settle(): Promise<void>;
	/** This window's person waits for drawings of this kind: what is drawn here meanwhile is an undo step. Ends with the call of what it returns. */
	ask(kind: DrawKind): () => void;
	/** Ends the rest of a drawing; all of it is drawn anew. */
	drawAgain(kind: DrawKind): void;
	/**
	 * Resolves when the canvas shows what the board holds, when the drawing rests, or when nobody has drawn for 20 s.
	 * Rejects with `Cancelled`; a draw of that kind in this window is stopped then, and the drawing rests.
	 */
	untilDrawn(
		kind: DrawKind,
		options?: { signal?: AbortSignal; progress?(writer: Writer | null): void },
	): Promise<DrawnEnd>;
	/** These notes are evidence now, as they read. */
	broughtIn(nodes: Iterable<NodeId>): void;
	view(): CanvasView;
	isWriter(): boolean;
	/** True when nothing is under way and nothing waits for its turn; the lease's own timers do not count. */
	idle(): boolean;
	/** Stops what runs, withdraws the claim and lets go of everything. */
	stop(): void;
};
