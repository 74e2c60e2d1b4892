import type { CanvasDocument } from '../../../playground/engine/document.ts';
import { pageBox } from '../../../playground/engine/geometry.ts';
import type { Box, CanvasNode, Vec } from '../../../playground/engine/model.ts';
import type { Dice } from './dice.ts';
import type { Person } from './person.ts';
import { ownKey, type Picture, takePicture } from './picture.ts';
import type { World } from './world.ts';

/** Something somebody does. The answer says what, in words for the story; null when there was nothing to do it with. */
export type Deed = (scene: Scene) => string | null;

/** Who does it, and on what. */
export type Scene = {
	world: World;
	person: Person;
	dice: Dice;
	doc: CanvasDocument;
	/** The canvas as this person sees it before the deed, to choose from. */
	sees: Picture;
	/** Keys and notes of which one is to be chosen; null for any. */
	aim: ReadonlySet<string> | null;
};

export function sceneOf(
	world: World,
	person: Person,
	dice: Dice,
	aim: ReadonlySet<string> | null = null,
): Scene {
	const { doc } = person.seat;
	return { world, person, dice, doc, sees: takePicture(doc), aim };
}

/** Does something by hand, and has the oracle look on. */
export function byHand({ world, person, doc }: Scene, run: () => unknown): void {
	const before = takePicture(doc);
	person.act(run);
	world.oracle.saw(person, before, takePicture(doc));
}

/** Our own nodes on this canvas whose key matches. */
export function drawn({ sees }: Pick<Scene, 'sees'>, matching: RegExp): CanvasNode[] {
	return [...sees.own].flatMap(([key, nodes]) => (matching.test(key) ? nodes.slice(0, 1) : []));
}

/** One of them to lay a hand on. */
export function pickDrawn(scene: Scene, matching: RegExp): CanvasNode | undefined {
	const { aim, dice } = scene;
	return dice.pick(drawn(scene, matching).filter((node) => aim === null || aim.has(ownKey(node) ?? '')));
}

export const themeKey = /^th_[^/#]*$/;
export const cardKey = /^pe_[^/#]*$/;
export const claimKey = /^cl_[^/#]*$/;

/** Notes that were brought in, copies left out. */
export function knownNotes({ sees, aim }: Scene): CanvasNode[] {
	return [...sees.notes.values()].flatMap(({ node, evidence, isCopy }) =>
		evidence && !isCopy && (aim === null || aim.has(node.id)) ? [node] : [],
	);
}

/** A place in a box for the middle of something, not too near the edge, on the page. */
export function spotIn(dice: Dice, { x, y, width, height }: Box): Vec {
	const inside = (from: number, size: number): number => from + size * (0.15 + 0.7 * dice());
	return { x: inside(x, width), y: inside(y, height) };
}

/** How far a node must be dragged for its middle to come there. */
export function wayTo(doc: CanvasDocument, node: CanvasNode, at: Vec): Vec {
	const box = pageBox(doc, node);
	return { x: Math.round(at.x - box.x - box.width / 2), y: Math.round(at.y - box.y - box.height / 2) };
}

/** A place on the page where there is nothing, below everything. */
export function emptySpot(doc: CanvasDocument, dice: Dice): Vec {
	const boxes = doc.children(doc.firstPage).map((node) => pageBox(doc, node));
	const bottom = Math.max(0, ...boxes.map(({ y, height }) => y + height));
	return { x: dice.between(-4000, 4000), y: bottom + dice.between(600, 3000) };
}

/** A note's words, short enough for the story. */
export function named(node: CanvasNode): string {
	const words = node.type === 'SECTION' ? node.name : (node.text?.characters ?? node.type);
	return `“${words.slice(0, 24)}” (${node.id})`;
}
