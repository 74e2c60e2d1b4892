import type { NodeId } from '../../shared/ids.ts';
import { anyTag, entityOf } from './node-data.ts';
import { isNote, type Note, noteTypes } from './notes.ts';

/** One look at a page: our own nodes by key, second copies of a key that two plugins made at once, and every note. */
export type Canvas = {
	own: Map<string, SceneNode>;
	doubles: SceneNode[];
	notes: Map<NodeId, Note>;
};

/** Reads a page in two searches. Of two nodes with one key the one with the smaller id is ours. */
export function readCanvas(page: PageNode): Canvas {
	const own = new Map<string, SceneNode>();
	const doubles: SceneNode[] = [];
	for (const node of page.findAllWithCriteria({ sharedPluginData: anyTag })) {
		const key = entityOf(node);
		if (key === null) continue;
		const first = own.get(key);
		if (!first) own.set(key, node);
		else if (olderThan(node.id, first.id)) {
			own.set(key, node);
			doubles.push(first);
		} else doubles.push(node);
	}
	const notes = new Map<NodeId, Note>();
	for (const node of page.findAllWithCriteria({ types: noteTypes })) {
		if (isNote(node)) notes.set(node.id, node);
	}
	return { own, doubles, notes };
}

/** Orders node ids `session:local` by their numbers, so that every client picks the same one. */
export function olderThan(a: NodeId, b: NodeId): boolean {
	const [aSession = 0, aLocal = 0] = a.split(':').map(Number);
	const [bSession = 0, bLocal = 0] = b.split(':').map(Number);
	return aSession === bSession ? aLocal < bLocal : aSession < bSession;
}
