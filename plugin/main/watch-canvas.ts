import type { CanvasChange } from '../../shared/canvas-change.ts';
import { textHash } from '../../shared/hash.ts';
import type { NodeId } from '../../shared/ids.ts';
import { noteTextChange, ownText, ownTextChange, placeChange } from './changes.ts';
import { anyTag, entityOf, evidenceOf, partsOf } from './node-data.ts';
import { isNote, type Note, noteTypes } from './notes.ts';
import type { Heard } from './person-text.ts';

export type CanvasWatch = {
	/** What the panel has been told nodes read; a draw may overwrite only that. */
	heard: ReadonlyMap<NodeId, Heard>;
	/** Looks at the whole page again and tells what differs from what was last written. */
	compareAll(): void;
	/** Takes note of what was just drawn, so that its disappearance can be told. */
	remember(): void;
	/** Tells changes found elsewhere, such as in the middle of a draw. */
	tell(changes: CanvasChange[]): void;
};

/** One of our nodes or a known note, as last seen: enough to tell what is gone when it is gone. */
type Known = { entity: string | null; parent: NodeId | null };

/** Events come in bursts while a person drags or types; they are looked at together after this many ms. */
const quiet = 200;

/**
 * Watches the current page for what people do (rule DR5). Our own writes are told apart by comparing with what was last
 * written, because the event's origin names the client, not whether a plugin or a person did it.
 */
export function watchCanvas(
	emit: (changes: CanvasChange[]) => void,
	fault: (error: unknown) => void,
): CanvasWatch {
	const heard = new Map<NodeId, Heard>();
	const touched = new Map<NodeId, SceneNode>();
	let known = new Map<NodeId, Known>();
	let deleted = false;
	let stale = false;
	let waiting = false;
	let page = figma.currentPage;

	function tell(changes: CanvasChange[]): void {
		if (changes.length === 0) return;
		for (const change of changes) if (change.type === 'text') hear(change.key);
		emit(changes);
	}
	function hear(key: string): void {
		for (const node of page.findAllWithCriteria({ sharedPluginData: anyTag })) {
			const text = entityOf(node) === key ? ownText(node) : null;
			if (text !== null) heard.set(node.id, { hash: textHash(text), at: Date.now() });
		}
	}
	function remember(): void {
		stale = false;
		known = readKnown(page);
	}
	/** What stood beside a line of ours, its frame and its word, goes with it. */
	function sweep(gone: readonly CanvasChange[]): void {
		const parts = new Set(gone.flatMap((change) => (change.type === 'removed' ? partsOf(change.key) : [])));
		if (parts.size === 0) return;
		for (const node of page.findAllWithCriteria({ sharedPluginData: anyTag })) {
			const key = entityOf(node);
			if (key !== null && parts.has(key)) node.remove();
		}
		remember();
	}
	function flush(): void {
		waiting = false;
		const nodes = [...touched.values()].filter((node) => !node.removed);
		touched.clear();
		const changes: CanvasChange[] = [];
		if (deleted) {
			deleted = false;
			const before = known;
			remember();
			const gone = goneSince(before, known);
			sweep(gone);
			changes.push(...gone);
		} else if (stale) remember();
		for (const node of nodes) changes.push(...changesOf(node));
		tell(once(changes));
	}
	function onNodeChange(event: NodeChangeEvent): void {
		for (const change of event.nodeChanges) {
			if (changesTree(change)) stale = true;
			if (change.type === 'DELETE' || change.node.removed) deleted = true;
			else touched.set(change.id, change.node);
		}
		if (waiting) return;
		waiting = true;
		setTimeout(() => {
			try {
				flush();
			} catch (error) {
				fault(error);
			}
		}, quiet);
	}

	remember();
	page.on('nodechange', onNodeChange);
	figma.on('currentpagechange', () => {
		page.off('nodechange', onNodeChange);
		touched.clear();
		deleted = false;
		page = figma.currentPage;
		remember();
		page.on('nodechange', onNodeChange);
	});
	return {
		heard,
		tell,
		remember,
		compareAll() {
			const tagged = page.findAllWithCriteria({ sharedPluginData: anyTag });
			tell(once(tagged.flatMap((node) => ownAndNoteChanges(node))));
		},
	};
}

/** True when who is known, or who lies in whom, may be different now; typing and dragging inside a section are not. */
function changesTree(change: NodeChange): boolean {
	if (change.type !== 'PROPERTY_CHANGE') return true;
	return change.properties.includes('parent') || change.properties.includes('pluginData');
}

function changesOf(node: SceneNode): CanvasChange[] {
	const own = ownAndNoteChanges(node);
	if (node.type !== 'SECTION' && node.type !== 'GROUP') return own;
	// A whole section can be dragged into or out of the zone; the notes inside hear nothing of it themselves.
	const notes = node.findAllWithCriteria({ types: noteTypes }).filter(isNote);
	return [...own, ...notes.flatMap((note) => toList(placeChange(note)))];
}

function ownAndNoteChanges(node: SceneNode): CanvasChange[] {
	if (entityOf(node) !== null) return toList(ownTextChange(node));
	return isNote(node) ? noteChanges(node) : [];
}

function noteChanges(note: Note): CanvasChange[] {
	return [...toList(noteTextChange(note)), ...toList(placeChange(note))];
}

function toList(change: CanvasChange | null): CanvasChange[] {
	return change === null ? [] : [change];
}

function once(changes: CanvasChange[]): CanvasChange[] {
	const seen = new Set<string>();
	return changes.filter((change) => {
		const text = JSON.stringify(change);
		if (seen.has(text)) return false;
		seen.add(text);
		return true;
	});
}

function readKnown(page: PageNode): Map<NodeId, Known> {
	const out = new Map<NodeId, Known>();
	for (const node of page.findAllWithCriteria({ sharedPluginData: anyTag })) {
		const entity = entityOf(node);
		if (entity === null && evidenceOf(node) === null) continue;
		out.set(node.id, { entity, parent: node.parent === null ? null : node.parent.id });
	}
	return out;
}

/** What disappeared: of our own nodes only the outermost, since deleting a zone or card says nothing about each line in it. */
export function goneSince(
	before: ReadonlyMap<NodeId, Known>,
	after: ReadonlyMap<NodeId, unknown>,
): CanvasChange[] {
	const changes: CanvasChange[] = [];
	for (const [id, { entity, parent }] of before) {
		if (after.has(id)) continue;
		if (entity === null) changes.push({ type: 'sticky-gone', node: id });
		else if (parent === null || !before.has(parent) || after.has(parent)) {
			changes.push({ type: 'removed', key: entity });
		}
	}
	return changes;
}
