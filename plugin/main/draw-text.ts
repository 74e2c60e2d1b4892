import type { TextLook } from '../../shared/draw.ts';
import { textHash } from '../../shared/hash.ts';
import type { NodeId } from '../../shared/ids.ts';
import { ownText, ownTextChange } from './changes.ts';
import { adopt, type Drawing, mayMake, ownNode } from './drawing.ts';
import { readData, writeData } from './node-data.ts';
import { solid } from './palette.ts';
import { decideText } from './person-text.ts';
import { isWritten } from './table-news.ts';

export type TextSpec = {
	key: string;
	text: string;
	look: TextLook;
	/** Stretches that lead to a note, in UTF-16 units; one that starts after 0 is underlined. */
	links: { start: number; end: number; node: NodeId }[];
};

/**
 * One of our text nodes, made or brought up to date inside `parent`. Text and look that are as last written cost
 * nothing, not even a font. Null when a person took it off, or the parent vanished meanwhile.
 */
export async function drawText(
	drawing: Drawing,
	parent: SectionNode,
	spec: TextSpec,
): Promise<TextNode | null> {
	const found = ownNode(drawing, spec.key);
	let node = found && found.type === 'TEXT' ? found : null;
	if (!node && mayMake(drawing, parent, spec.key)) node = await createOwnText(drawing, parent, spec.key);
	if (!node) return null;
	const look = textHash(JSON.stringify([spec.look, liveLinks(drawing, spec.links)]));
	const decision = decideOwnText(drawing, node, spec.text);
	if (decision === 'keep') return node;
	const isRestyled = readData(node, 'look') !== look;
	if (decision === 'write' || isRestyled) {
		const ready = await drawing.fonts.ready(node);
		if (node.removed) return null;
		if (!ready) return node;
		const font = node.fontName === figma.mixed ? null : node.fontName;
		const heavy = isRestyled && spec.look[1] && font !== null ? await drawing.fonts.heavier(font) : font;
		if (node.removed) return null;
		// Fonts take time to load, and people type meanwhile.
		if (decideOwnText(drawing, node, spec.text) === 'keep') return node;
		if (node.characters !== spec.text) node.characters = spec.text;
		if (isRestyled) setLook(node, heavy, spec.look);
		const links = liveLinks(drawing, spec.links);
		if (isRestyled || links[0]) setLinks(node, links);
		settled(drawing, node);
	}
	if (node.characters === spec.text) writeData(node, 'text', textHash(spec.text));
	writeData(node, 'look', look);
	return node;
}

/** A new text of ours, its font loaded before it goes anywhere: moving a text without its font can fail. */
async function createOwnText(drawing: Drawing, parent: SectionNode, key: string): Promise<TextNode | null> {
	const node = figma.createText();
	await drawing.fonts.ready(node);
	if (node.removed) return null;
	if (parent.removed) {
		node.remove();
		return null;
	}
	parent.appendChild(node);
	adopt(drawing, node, key, 'text');
	drawing.report.created += 1;
	return node;
}

/** Title of one of our sections, unless a person renamed it and the panel does not know yet. */
export function drawTitle(drawing: Drawing, section: SectionNode, title: string): void {
	const decision = decideOwnText(drawing, section, title);
	if (decision === 'keep') return;
	if (decision === 'write') {
		section.name = title;
		settled(drawing, section);
	}
	writeData(section, 'text', textHash(title));
}

/** A text we have just written is no news, whatever was told of it before. */
function settled({ canvas, report }: Drawing, node: SceneNode): void {
	canvas.told.delete(`text ${node.id}`);
	report.written += 1;
}

/** Whether a text or title of ours may be made to read `wanted`, or a table may go; one that may not is told (rule DR4). */
export function decideOwnText(drawing: Drawing, node: SceneNode, wanted: string): 'same' | 'write' | 'keep' {
	if (node.type === 'TABLE') return isWritten(drawing, node) ? 'keep' : 'same';
	const decision = decideText({
		current: ownText(node) ?? wanted,
		wanted,
		written: readData(node, 'text'),
		heard: drawing.told.get(`text ${node.id}`),
		now: drawing.now(),
	});
	if (decision === 'keep') {
		const change = ownTextChange(node);
		if (change) drawing.changes.push(change);
	}
	return decision;
}

/** Links whose note is still on the canvas. */
export function liveLinks(drawing: Drawing, links: TextSpec['links']): TextSpec['links'] {
	return links.filter((link) => {
		const note = drawing.canvas.notes.get(link.node);
		return note && !note.removed;
	});
}

/** Sets a whole text in one style. New words keep it: they have that of the first letter before. */
function setLook(node: TextNode, font: FontName | null, [size, , color, width]: TextLook): void {
	if (font !== null) node.fontName = font;
	node.fontSize = size;
	node.fills = solid(color);
	node.textAutoResize = width === null ? 'WIDTH_AND_HEIGHT' : 'HEIGHT';
	if (width !== null) node.resize(width, node.height);
}

/** Links these stretches of a text, and nothing else of it. */
export function setLinks(node: NonResizableTextMixin, links: TextSpec['links']): void {
	const { length } = node.characters;
	if (length === 0) return;
	node.setRangeHyperlink(0, length, null);
	node.setRangeTextDecoration(0, length, 'NONE');
	for (const link of links) {
		const start = Math.max(0, link.start);
		const end = Math.min(length, link.end);
		if (end <= start) continue;
		node.setRangeHyperlink(start, end, { type: 'NODE', value: link.node });
		// The whole sentence leads to its note too, but a paragraph of underlines is hard to read.
		if (start > 0) node.setRangeTextDecoration(start, end, 'UNDERLINE');
	}
}
