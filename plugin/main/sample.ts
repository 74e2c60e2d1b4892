import type { Workshop } from '../../shared/sample.ts';
import { CanvasProblem } from './drawing.ts';
import { openFonts } from './fonts.ts';
import { extent, freeSpace, type Place, padding, zonePadding } from './layout.ts';
import { solid, themesZoneFill, white } from './palette.ts';
import type { Slices } from './slices.ts';
import { boxOf, pageBoxes } from './zone.ts';

/**
 * Places the sample workshop in a section of its own, right of what is on the page, selects it and shows it. The notes
 * are ordinary stickies without an author's name: nobody in this file wrote them. Returns how many were placed.
 */
export async function placeSample(workshop: Workshop, slices: Slices): Promise<number> {
	const fonts = openFonts();
	const place = freeSpace(pageBoxes(figma.currentPage));
	const wrapper = figma.createSection();
	wrapper.name = workshop.name;
	wrapper.fills = solid(themesZoneFill);
	wrapper.x = place.x;
	wrapper.y = place.y;
	const offset = offsetOf(workshop);
	const sections = new Map<string, SectionNode>();
	for (const spec of workshop.sections) {
		const section = figma.createSection();
		wrapper.appendChild(section);
		section.name = spec.name;
		section.fills = solid(white);
		section.x = spec.x + offset.x;
		section.y = spec.y + offset.y;
		section.resizeWithoutConstraints(spec.width, spec.height);
		sections.set(spec.key, section);
	}
	let placed = 0;
	try {
		for (const spec of workshop.texts) {
			const text = figma.createText();
			const ready = await fonts.ready(text);
			stillPlaced(wrapper, text);
			wrapper.appendChild(text);
			text.x = spec.x + offset.x;
			text.y = spec.y + offset.y;
			if (!ready) continue;
			text.fontSize = spec.size;
			text.characters = spec.text;
		}
		for (const spec of workshop.stickies) {
			const sticky = figma.createSticky();
			const ready = await fonts.ready(sticky.text);
			stillPlaced(wrapper, sticky);
			const section = spec.section === null ? undefined : sections.get(spec.section);
			const home = section && !section.removed ? section : wrapper;
			home.appendChild(sticky);
			sticky.x = spec.x + (home === wrapper ? offset.x : 0);
			sticky.y = spec.y + (home === wrapper ? offset.y : 0);
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
	throw new CanvasProblem('The sample was deleted while it was being placed.');
}

/** How far to move everything so that what lies furthest left and up keeps the zone's padding. */
function offsetOf(workshop: Workshop): Place {
	const loose = [
		...workshop.sections,
		...workshop.texts,
		...workshop.stickies.filter((spec) => spec.section === null),
	];
	return {
		x: zonePadding.side - Math.min(0, ...loose.map((spec) => spec.x)),
		y: zonePadding.top - Math.min(0, ...loose.map((spec) => spec.y)),
	};
}

/** Enlarges a section to hold its children: notes grow with their text. */
function growTo(section: SectionNode, margin: number): void {
	const { width, height } = extent(section.children.map(boxOf));
	section.resizeWithoutConstraints(
		Math.max(section.width, width + margin),
		Math.max(section.height, height + margin),
	);
}
