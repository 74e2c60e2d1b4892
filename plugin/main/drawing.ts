import type { DrawReport } from '../../shared/bridge.ts';
import type { CanvasChange } from '../../shared/canvas-change.ts';
import { type Canvas, standing } from './canvas.ts';
import type { Fonts } from './fonts.ts';
import type { Place, Size } from './layout.ts';
import { claimNode, type NodeKind, readData, readManifest, writeData } from './node-data.ts';
import type { Slices } from './slices.ts';
import type { Told } from './told.ts';

/** Everything one draw call works with. */
export type Drawing = {
	page: PageNode;
	canvas: Canvas;
	fonts: Fonts;
	slices: Slices;
	report: DrawReport;
	/** What persons did that the panel may not know yet; told when the draw ends. */
	changes: CanvasChange[];
	/** What the panel had been told when it asked for this draw. */
	told: ReadonlyMap<string, Told>;
	/** Keys a person wants back: they are made although a person took them off. */
	again: Set<string>;
	now(): number;
};

const byPerson = 'person';

/**
 * Registers a node we have just made where it belongs, so that it is found again by key, and missed when a person takes
 * it off, be the draw that made it finished or not.
 */
export function adopt(drawing: Drawing, node: SceneNode, key: string, kind: NodeKind): void {
	claimNode(node, key, kind);
	drawing.canvas.own.set(key, node);
	drawing.canvas.gone.delete(key);
	const home = node.parent;
	if (!home || home.type !== 'SECTION') return;
	const drawn = readManifest(home);
	if (!drawn.includes(key)) writeData(home, 'manifest', [...drawn, key].join(' '));
}

/**
 * True when what has no node yet may be made in `parent`. False when it stood there and a person took it off: that is
 * told, and the caller leaves it out (rule DR17). Ask only for keys that have no node.
 */
export function mayMake(drawing: Drawing, parent: SectionNode, key: string): boolean {
	if (drawing.again.has(key) || !readManifest(parent).includes(key)) return true;
	drawing.changes.push({ type: 'removed', key });
	return false;
}

/**
 * Writes down what has been drawn in a section: of `keys`, all that belong in it, those that stand and those a person
 * took off. Whatever is missing from the canvas and stands here later was taken off by a person.
 */
export function writeManifest(drawing: Drawing, section: SectionNode, keys: readonly string[]): void {
	const before = readManifest(section);
	const drawn = keys.filter((key) => ownNode(drawing, key) !== null || before.includes(key));
	if (writeData(section, 'manifest', drawn.join(' '))) drawing.report.written += 1;
}

/** Registers a section that a person made as ours, and remembers that its place and size are the person's. */
export function adoptFromPerson(drawing: Drawing, section: SectionNode, key: string): void {
	adopt(drawing, section, key, 'theme');
	// It may be a copy of one of ours and carry that one's.
	writeData(section, 'manifest', '');
	writeData(section, 'spot', byPerson);
	writeData(section, 'size', byPerson);
	drawing.report.written += 1;
}

/** Our node with that key, when it is still on the canvas. */
export function ownNode(drawing: Drawing, key: string): SceneNode | null {
	return standing(drawing.canvas, key);
}

/** Our section with that key; throws when the key belongs to another kind of node. */
export function ownSection(drawing: Drawing, key: string): SectionNode | null {
	const node = ownNode(drawing, key);
	return node && node.type === 'SECTION' ? node : null;
}

/** A section that is wanted again, though it was on its way out. */
export function seen(section: SectionNode): SectionNode {
	if (!section.visible) section.visible = true;
	return section;
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
		if (node.x !== place.x) node.x = place.x;
		if (node.y !== place.y) node.y = place.y;
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
	// NaN (a person's) is near nothing.
	const [first = Number.NaN, second = Number.NaN] = stored.split(',').map(Number);
	return Math.abs(first - a) < 0.5 && Math.abs(second - b) < 0.5;
}
