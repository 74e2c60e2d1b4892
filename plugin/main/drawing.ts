import type { DrawReport } from '../../shared/bridge.ts';
import type { CanvasChange } from '../../shared/canvas-change.ts';
import type { NodeId } from '../../shared/ids.ts';
import type { Canvas } from './canvas.ts';
import type { Fonts } from './fonts.ts';
import type { Place, Size } from './layout.ts';
import { claimNode, type NodeKind, readData, writeData } from './node-data.ts';
import type { Heard } from './person-text.ts';
import type { Slices } from './slices.ts';

/** A sentence for the person when a draw cannot go on. */
export class CanvasProblem extends Error {
	override name = 'CanvasProblem' as const;
}

/** Everything one draw call works with. */
export type Drawing = {
	page: PageNode;
	canvas: Canvas;
	fonts: Fonts;
	slices: Slices;
	report: DrawReport;
	/** What persons did that the panel may not know yet; told when the draw ends. */
	changes: CanvasChange[];
	/** What the panel has been told nodes read. */
	heard: ReadonlyMap<NodeId, Heard>;
	now(): number;
};

const byPerson = 'person';

/** Registers a node we have just made, so that it is found again by key. */
export function adopt(drawing: Drawing, node: SceneNode, key: string, kind: NodeKind): void {
	claimNode(node, key, kind);
	drawing.canvas.own.set(key, node);
}

/** Registers a section that a person made as ours, and remembers that its place and size are the person's. */
export function adoptFromPerson(drawing: Drawing, section: SectionNode, key: string): void {
	adopt(drawing, section, key, 'theme');
	writeData(section, 'spot', byPerson);
	writeData(section, 'size', byPerson);
	drawing.report.written += 1;
}

/** Our node with that key, when it is still on the canvas. */
export function ownNode(drawing: Drawing, key: string): SceneNode | null {
	const node = drawing.canvas.own.get(key);
	return node && !node.removed ? node : null;
}

/** Our section with that key; throws when the key belongs to another kind of node. */
export function ownSection(drawing: Drawing, key: string): SectionNode | null {
	const node = ownNode(drawing, key);
	return node?.type === 'SECTION' ? node : null;
}

/** True while a node is where we last put it, so that we may move it. */
export function isOursToMove(node: SceneNode): boolean {
	const spot = readData(node, 'spot');
	return spot === '' || near(spot, node.x, node.y);
}

/** True while a section has the size we last gave it, so that we may shrink it. */
export function isOursToSize(node: SectionNode): boolean {
	const size = readData(node, 'size');
	return size === '' || near(size, node.width, node.height);
}

/** Puts a node at a place in its parent, unless a person has put it elsewhere. */
export function putAt(drawing: Drawing, node: SceneNode, place: Place): void {
	if (!isOursToMove(node)) return;
	if (!near(`${place.x},${place.y}`, node.x, node.y)) {
		node.x = place.x;
		node.y = place.y;
		drawing.report.written += 1;
	}
	// Read back: the canvas may round, and what is compared later is what it holds.
	writeData(node, 'spot', `${node.x},${node.y}`);
}

/** Sizes a section to fit; a size a person gave it is only ever enlarged. */
export function fitSection(drawing: Drawing, section: SectionNode, wanted: Size): void {
	const ours = isOursToSize(section);
	const width = ours ? wanted.width : Math.max(wanted.width, section.width);
	const height = ours ? wanted.height : Math.max(wanted.height, section.height);
	if (!near(`${width},${height}`, section.width, section.height)) {
		section.resizeWithoutConstraints(width, height);
		drawing.report.written += 1;
	}
	writeData(section, 'size', ours ? `${section.width},${section.height}` : byPerson);
}

function near(stored: string, a: number, b: number): boolean {
	const [first, second] = stored.split(',').map(Number);
	// NaN (a person's) is near nothing.
	return Math.abs((first ?? Number.NaN) - a) < 0.5 && Math.abs((second ?? Number.NaN) - b) < 0.5;
}
