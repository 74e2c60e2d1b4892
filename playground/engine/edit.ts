/** Writes that have consequences (sizes, names, stuck stamps, emptied groups): shared by people and plugins. */
import { STICKY_INSET, STICKY_SIZE, STICKY_WIDE } from './defaults.ts';
import type { CanvasDocument } from './document.ts';
import type { CanvasNode, PropPatch, StyledText } from './model.ts';
import { fitTable } from './table.ts';
import { layoutStyled, linesBox } from './text-metrics.ts';

const AUTHOR_FOOTER = 32;

function stickySize(node: CanvasNode, text: StyledText): { width: number; height: number } {
	const width = node.isWideWidth ? STICKY_WIDE : STICKY_SIZE;
	const box = linesBox(layoutStyled(text, width - 2 * STICKY_INSET));
	const footer = node.authorVisible ? AUTHOR_FOOTER : 0;
	return { width, height: Math.max(STICKY_SIZE, Math.ceil(box.height) + 2 * STICKY_INSET + footer) };
}

function textSize(node: CanvasNode, text: StyledText): { width?: number; height?: number } {
	if (node.textAutoResize === 'NONE' || node.textAutoResize === 'TRUNCATE') return {};
	if (node.textAutoResize === 'HEIGHT') {
		const lines = layoutStyled(text, node.width);
		const clamped =
			node.textTruncation === 'ENDING' && node.maxLines !== undefined ? lines.slice(0, node.maxLines) : lines;
		return { height: Math.ceil(linesBox(clamped).height) };
	}
	const box = linesBox(layoutStyled(text, Number.POSITIVE_INFINITY));
	return { width: Math.ceil(box.width), height: Math.ceil(box.height) };
}

/** Sizes that follow from text and mode: stickies grow, texts hug, tables fit their rows. */
export function refit(doc: CanvasDocument, id: string): void {
	const node = doc.get(id);
	if (node?.text === undefined) return;
	if (node.type === 'TABLE_CELL') {
		if (node.parent !== null) fitTable(doc, node.parent);
		return;
	}
	if (node.type !== 'STICKY' && node.type !== 'TEXT') return;
	const size = node.type === 'STICKY' ? stickySize(node, node.text) : textSize(node, node.text);
	setChanged(doc, id, size);
}

/** Writes only what differs, so that an edit that changes nothing is no edit. */
export function setChanged(doc: CanvasDocument, id: string, props: PropPatch): void {
	const held = doc.need(id) as unknown as Readonly<Record<string, unknown>>;
	const changed = Object.entries(props).filter(([key, value]) => {
		const before = held[key] ?? null;
		return before !== value && JSON.stringify(before) !== JSON.stringify(value);
	});
	if (changed.length > 0) doc.set(id, Object.fromEntries(changed) as PropPatch);
}

const NAME_LENGTH = 100;

/** Writes a text; a text node without a name of its own is renamed after it. */
export function setText(doc: CanvasDocument, id: string, text: StyledText): void {
	const node = doc.need(id);
	const follows = node.type === 'STICKY' || (node.type === 'TEXT' && node.autoRename === true);
	const name = text.characters.slice(0, NAME_LENGTH);
	setChanged(doc, id, follows && name !== '' ? { text, name } : { text });
	refit(doc, id);
}

/** Moves a node within its container; a group moves its children, a host its stamps. */
export function moveTo(doc: CanvasDocument, id: string, x: number, y: number): void {
	const node = doc.need(id);
	const dx = x - node.x;
	const dy = y - node.y;
	if (dx === 0 && dy === 0) return;
	moveBy(doc, id, dx, dy);
	for (const other of stuckTo(doc, id)) {
		if (other.parent === node.parent) moveBy(doc, other.id, dx, dy);
	}
}

/** Shifts a node, and for a group everything in it, by px. */
export function moveBy(doc: CanvasDocument, id: string, dx: number, dy: number): void {
	const node = doc.need(id);
	doc.set(id, { ...(dx === 0 ? {} : { x: node.x + dx }), ...(dy === 0 ? {} : { y: node.y + dy }) });
	if (node.type === 'GROUP') for (const child of [...doc.children(id)]) moveBy(doc, child.id, dx, dy);
}

/** The stamps stuck to a node. They sit beside it under the same parent. */
export function stuckTo(doc: CanvasDocument, id: string): CanvasNode[] {
	const parent = doc.get(id)?.parent;
	const siblings = parent === null || parent === undefined ? [] : doc.children(parent);
	return siblings.filter((node) => node.stuckTo === id);
}

/** Removes groups that have lost their last child, upwards from `parent`. */
export function dropEmptyGroups(doc: CanvasDocument, parent: string | null): void {
	const node = parent === null ? undefined : doc.get(parent);
	if (node?.type !== 'GROUP' || doc.children(node.id).length > 0) return;
	doc.delete(node.id);
	dropEmptyGroups(doc, node.parent);
}

/** Puts a node under another parent on top or at `index`, x and y as they are; its stamps come along. */
export function reparent(doc: CanvasDocument, id: string, parent: string, index?: number): void {
	const old = doc.need(id).parent;
	const stamps = old === parent ? [] : stuckTo(doc, id);
	doc.set(id, { parent, order: doc.orderAt(parent, index) });
	for (const stamp of stamps) doc.set(stamp.id, { parent, order: doc.orderAt(parent) });
	if (old !== parent) dropEmptyGroups(doc, old);
}

/** Deletes a node with its subtree and the groups it leaves empty. */
export function removeNode(doc: CanvasDocument, id: string): void {
	const parent = doc.need(id).parent;
	doc.delete(id);
	dropEmptyGroups(doc, parent);
}
