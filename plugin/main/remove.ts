import { drawKinds, isPersonal } from '../../shared/draw.ts';
import type { Canvas } from './canvas.ts';
import { isToldPlace, placeChange, placeOf, placeWord } from './changes.ts';
import { decideOwnText } from './draw-text.ts';
import { type Drawing, isOursToMove, ownSection } from './drawing.ts';
import { entityOf, isOriginal, kindOf, readData, readManifest, writeData } from './node-data.ts';
import { isNote } from './notes.ts';
import type { Slices } from './slices.ts';

/** How long a section stands hidden before it goes, in ms. */
const hiddenFor = 2000;

/**
 * Begins to take our sections with these keys off the canvas (rule DR60). What is not ours in one moves out and stays
 * (rule DR9), and what is left is hidden: nobody sees anything to put something into, and what was put there in that very
 * moment is found before the section goes (`removeHidden`). A section that holds something a person did and the panel
 * did not know when it asked stays as it is, and that is told.
 */
export async function removeSections(drawing: Drawing, keys: readonly string[]): Promise<void> {
	for (const key of keys) {
		const section = ownSection(drawing, key);
		if (section && section.visible) await hide(drawing, section, key);
	}
}

/** Of two nodes with one key the later goes; its notes stay on the board, and what it holds of ours goes to the other. */
export async function removeDoubles(drawing: Drawing): Promise<void> {
	const { canvas, report } = drawing;
	for (const node of canvas.doubles) {
		if (node.removed) continue;
		if (node.type !== 'SECTION') {
			node.remove();
			report.removed += 1;
		} else if (node.visible) await hide(drawing, node, readData(node, 'entity'));
	}
	canvas.doubles = canvas.doubles.filter((node) => !node.removed);
}

/** Takes sections off that have stood hidden and empty for long enough; one that something has come into is seen again. */
export function removeHidden({ canvas, report }: Drawing): void {
	const sections = [
		...canvas.own,
		...canvas.doubles.map((node) => [readData(node, 'entity'), node] as const),
	];
	// From the inside out, so that a zone goes after what it held.
	for (const [key, section] of sections.reverse()) {
		if (section.removed || section.type !== 'SECTION' || section.visible) continue;
		if (!canvas.hidden.has(section.id)) waitFor(canvas, section.id);
		if (section.children.some((child) => child.visible)) section.visible = true;
		else if (section.children.length === 0 && canvas.hidden.get(section.id)) {
			section.remove();
			report.removed += 1;
			continue;
		}
		report.left.push(key);
	}
}

async function hide(drawing: Drawing, section: SectionNode, key: string): Promise<void> {
	const { canvas, report } = drawing;
	const twin = ownSection(drawing, key);
	const isDouble = twin !== null && twin.id !== section.id;
	const belong = readManifest(section);
	let stays = false;
	for (const child of section.children) {
		if (section.removed || child.removed || !child.visible) continue;
		const own = entityOf(child);
		const note = isNote(child) && isOriginal(child) && !isToldPlace(child, drawing.told) ? child : null;
		const change = note && placeChange(note, drawing.told);
		if (isPart(child)) stays = decideOwnText(drawing, child, '') === 'keep' || stays;
		else if (change) {
			drawing.changes.push(change);
			stays = true;
		} else if (own === null || !belong.includes(own)) moveOut(child, section);
		// A strip is a part too, but a person may have put something on it.
		else if (kindOf(child) === 'strip') {
			await hide(drawing, child as SectionNode, own);
			stays = (!child.removed && child.visible) || stays;
		}
		// Where it lies in the twin is put in order when that is laid out.
		else if (isDouble) twin.appendChild(child);
		else if (isPersonal(own)) moveOut(child, section);
		else stays = true;
		await drawing.slices.turn();
	}
	if (section.removed) return;
	report.left.push(key);
	if (stays) return;
	// Out of the manifests first: no other window may read any of this as a person's doing.
	if (!isDouble) leaveManifest(section.parent, key);
	writeData(section, 'manifest', '');
	for (const part of section.children.filter(isPart)) {
		const of = readData(part, 'entity');
		if (canvas.own.get(of) === part) canvas.own.delete(of);
		part.remove();
	}
	for (const kind of drawKinds) {
		if (!isDouble && canvas.zones[kind].key === key) canvas.zones[kind] = { key: '', version: null };
	}
	waitFor(canvas, section.id);
	section.visible = false;
	report.removed += 1;
}

/** From now on a section has to stand hidden for a while. */
function waitFor({ hidden }: Canvas, section: string): void {
	hidden.set(section, false);
	setTimeout(() => hidden.set(section, true), hiddenFor);
}

function leaveManifest(home: BaseNode | null, key: string): void {
	if (!home || home.type !== 'SECTION') return;
	const drawn = readManifest(home).filter((other) => other !== key);
	writeData(home, 'manifest', drawn.join(' '));
}

/**
 * A text or decoration of ours on the bare page, where no person dragged it, belonged to a section that went while it
 * was drawn.
 */
export function removeOrphans(drawing: Drawing): void {
	const parts = drawing.page.children.filter(
		(node) => node.type !== 'STICKY' && isPart(node) && isOursToMove(node),
	);
	if (parts.length === 0) return;
	const wanted = new Set<string>();
	for (const node of drawing.canvas.own.values()) {
		if (node.type === 'SECTION' && !node.removed) for (const key of readManifest(node)) wanted.add(key);
	}
	for (const node of parts) {
		if (wanted.has(readData(node, 'entity'))) continue;
		node.remove();
		drawing.report.removed += 1;
	}
}

/**
 * Takes one node of ours off at once. What is in it and not a part of it moves out to where the node stood and keeps its
 * place on screen: notes, what people put there, and a zone's themes and cards, since only what was asked for goes.
 */
export async function takeOff(node: SceneNode, slices: Slices): Promise<void> {
	for (const child of node.type === 'SECTION' ? node.children : []) {
		if (node.removed || child.removed || isPart(child)) continue;
		moveOut(child, node);
		await slices.turn();
	}
	if (!node.removed) node.remove();
}

/** Moves a node out of a section to where that stands; on screen it stays where it is. */
function moveOut(child: SceneNode, from: SceneNode): void {
	const home = from.parent;
	if (!home || !('appendChild' in home)) return;
	const { x, y } = child;
	home.appendChild(child);
	child.x = x + from.x;
	child.y = y + from.y;
	// It was not a person who moved them, be it in a section of their own.
	for (const note of child.type === 'SECTION' ? notesUnder(child) : [child]) {
		if (isNote(note)) writeData(note, 'place', placeWord(placeOf(note)));
	}
}

function notesUnder(section: SectionNode): SceneNode[] {
	return section.findAllWithCriteria({ types: ['STICKY', 'SHAPE_WITH_TEXT', 'TEXT'] });
}

function isPart(node: SceneNode): boolean {
	return entityOf(node) !== null && ['text', 'decoration'].includes(kindOf(node));
}
