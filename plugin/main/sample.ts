import type { PlacedWorkshop } from '../../shared/main-requests.ts';
import { openFonts } from './fonts.ts';
import { extent, freeSpace, type Place, padding, zonePadding } from './layout.ts';
import { solid, themesZoneFill, white } from './palette.ts';
import { CanvasProblem } from './problem.ts';
import { quietSlices, type Slices } from './slices.ts';
import { boxesOf, boxOf } from './zone.ts';

/**
 * Places the sample workshop in a section of its own, right of what is on the page, selects it and shows it. The notes
 * are ordinary stickies without an author's name: nobody in this file wrote them. Returns how many were placed.
 */
export async function placeSample(workshop: PlacedWorkshop, slices: Slices): Promise<number> {
	const fonts = openFonts();
	const place = freeSpace(await boxesOf(figma.currentPage.children, quietSlices()));
	const wrapper = figma.createSection();
	wrapper.name = workshop.name;
	wrapper.fills = solid(themesZoneFill);
	wrapper.x = place.x;
	wrapper.y = place.y;
	/** Into the wrapper, or a section in it where one still stands. */
	function putIn(home: SectionNode | undefined, node: SceneNode, { x, y }: Place): void {
		(home && !home.removed ? home : wrapper).appendChild(node);
		node.x = x;
		node.y = y;
	}
	const sections = new Map<string, SectionNode>();
	for (const spec of workshop.sections) {
		const section = figma.createSection();
		putIn(undefined, section, spec);
		section.name = spec.name;
		section.fills = solid(white);
		section.resizeWithoutConstraints(spec.width, spec.height);
		sections.set(spec.key, section);
	}
	let placed = 0;
	try {
		for (const spec of workshop.texts) {
			const text = figma.createText();
			const ready = await fonts.ready(text);
			stillPlaced(wrapper, text);
			putIn(undefined, text, spec);
			if (!ready) continue;
			text.fontSize = spec.size;
			text.characters = spec.text;
		}
		for (const spec of workshop.stickies) {
			const sticky = figma.createSticky();
			const ready = await fonts.ready(sticky.text);
			stillPlaced(wrapper, sticky);
			putIn(sections.get(spec.section || ''), sticky, spec);
			sticky.authorVisible = false;
			if (spec.wide === true) sticky.isWideWidth = true;
			sticky.fills = solid(spec.color.replace('#', ''));
			if (ready) sticky.text.characters = spec.text;
			placed += 1;
			await slices.step();
		}
		return placed;
	} finally {
		if (!wrapper.removed) {
			for (const section of sections.values()) if (!section.removed) growTo(section, padding);
			growTo(wrapper, zonePadding.side);
			figma.currentPage.selection = [wrapper];
			figma.viewport.scrollAndZoomIntoView([wrapper]);
		}
		figma.commitUndo();
	}
}

/** Throws when a person deleted the sample meanwhile; the node just made goes with it. */
function stillPlaced(wrapper: SectionNode, node: SceneNode): void {
	if (!wrapper.removed && !node.removed) return;
	if (!node.removed) node.remove();
	throw new CanvasProblem('sampleGone');
}

/** Enlarges a section to hold its children: notes grow with their text. */
function growTo(section: SectionNode, margin: number): void {
	const { width, height } = extent(section.children.map(boxOf));
	section.resizeWithoutConstraints(
		Math.max(section.width, width + margin),
		Math.max(section.height, height + margin),
	);
}
