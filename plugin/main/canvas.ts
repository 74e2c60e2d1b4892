import { type DrawKind, personalKey } from '../../shared/draw.ts';
import type { NodeId } from '../../shared/ids.ts';
import { isOriginal, kindOf, readData } from './node-data.ts';
import { isNote, type Note } from './notes.ts';
import type { Slices } from './slices.ts';
import type { Told } from './told.ts';

/**
 * The picture of the page the board is drawn on: read once, then kept current by our own draws and by what FigJam tells
 * of others' (`watch-canvas.ts`). A node in it may be gone: ask `removed` before use.
 */
export type Canvas = {
	readonly page: PageNode;
	/** Our own nodes by key. */
	own: Map<string, SceneNode>;
	/** Second nodes of a key, which two plugins made at once; of the two the one with the smaller id is ours. */
	doubles: SceneNode[];
	/** Every note on the page that is not ours. */
	notes: Map<NodeId, Note>;
	/** Those of them that show an evidence, and those that did and were told gone. */
	known: Set<NodeId>;
	lost: Set<NodeId>;
	/** Notes the board knows, while the page is compared with it: another that shows an evidence came when nobody could tell it. */
	shown: ReadonlySet<NodeId> | null;
	/** Keys of ours that were told gone, and the node each had; null for one never seen. */
	gone: Map<string, NodeId | null>;
	/** What was told of nodes that stand, by aspect and node id. */
	told: Map<string, Told>;
	/** Who put each stamp on a table of ours, by its node id, where FigJam tells. */
	authors: Map<NodeId, string>;
	/** Sections of ours that are hidden, on their way out, and whether they have been for long enough. */
	hidden: Map<NodeId, boolean>;
	/** Key of each zone, empty before one stood here, and its version as last seen; null where there is no zone. */
	zones: Record<DrawKind, { key: string; version: string | null }>;
};

export function emptyCanvas(page: PageNode): Canvas {
	return {
		page,
		own: new Map(),
		doubles: [],
		notes: new Map(),
		known: new Set(),
		lost: new Set(),
		shown: null,
		gone: new Map(),
		told: new Map(),
		authors: new Map(),
		hidden: new Map(),
		zones: { themes: { key: '', version: null }, cards: { key: '', version: null } },
	};
}

/** Takes a node into the picture; its key when it is ours. */
export function enter(canvas: Canvas, node: SceneNode): string | null {
	const key = readData(node, 'entity');
	if (key === '') {
		if (isNote(node)) canvas.notes.set(node.id, node);
		return null;
	}
	// A person's copy of something of ours is plain content.
	if (!isOriginal(node)) return null;
	const first = standing(canvas, key);
	if (first && first.id !== node.id) {
		// A section that was a person's stays; what was made beside it before it reached this window goes.
		const isTheirs = personalKey(node.id) === key;
		const younger =
			isTheirs || (personalKey(first.id) !== key && olderThan(node.id, first.id)) ? first : node;
		if (!canvas.doubles.includes(younger)) canvas.doubles.push(younger);
		if (younger === node) return key;
	}
	canvas.own.set(key, node);
	const kind = node.type === 'SECTION' ? kindOf(node) : '';
	// A zone that is hidden is on its way out: nothing is drawn in it.
	if (kind === 'themes' || kind === 'cards') canvas.zones[kind].key = node.visible ? key : '';
	return key;
}

/** Our node with that key, when it is still on the canvas; its double takes its place when it is not. */
export function standing(canvas: Canvas, key: string): SceneNode | null {
	const node = canvas.own.get(key);
	if (node && !node.removed) return node;
	const at = canvas.doubles.findIndex((other) => !other.removed && readData(other, 'entity') === key);
	const [double] = at < 0 ? [] : canvas.doubles.splice(at, 1);
	if (!double) return null;
	canvas.own.set(key, double);
	return double;
}

/** Version on the zone of one kind; null where there is no zone. */
export function versionOf(canvas: Canvas, kind: DrawKind): string | null {
	const zone = standing(canvas, canvas.zones[kind].key);
	return zone && readData(zone, 'version');
}

type Container = BaseNode & ChildrenMixin;

/** Hands over every node under a page or node, container after container, so that no look at many nodes is one slice. */
export async function walk(top: Container, slices: Slices, visit: (node: SceneNode) => void): Promise<void> {
	const waiting = [top];
	for (let at = waiting.pop(); at; at = waiting.pop()) {
		if (at.removed) continue;
		for (const node of at.children) {
			if (node.removed) continue;
			visit(node);
			if ('children' in node) waiting.push(node);
			await slices.turn();
		}
	}
}

/** Orders node ids `session:local` by their numbers, so that every client picks the same one. */
function olderThan(a: NodeId, b: NodeId): boolean {
	const [aSession = 0, aLocal = 0] = a.split(':').map(Number);
	const [bSession = 0, bLocal = 0] = b.split(':').map(Number);
	return aSession === bSession ? aLocal < bLocal : aSession < bSession;
}
