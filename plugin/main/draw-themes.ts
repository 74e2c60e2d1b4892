import type { DrawCommand } from '../../shared/draw.ts';
import { movedByPerson, placeChange } from './changes.ts';
import { drawText, drawTitle } from './draw-text.ts';
import {
	adopt,
	adoptFromPerson,
	type Drawing,
	fitSection,
	isOursToMove,
	isOursToSize,
	ownSection,
	putAt,
} from './drawing.ts';
import {
	balancedRow,
	columnsFor,
	extent,
	flow,
	gridWidth,
	joinGrid,
	noteGap,
	noteWidth,
	type Place,
	padding,
	rowsOf,
	sectionGap,
	toGrid,
	zonePadding,
} from './layout.ts';
import { entityOf, evidenceOf, writeData } from './node-data.ts';
import { type Note, sectionsAround, textPart } from './notes.ts';
import { ink, solid, themesZoneFill, tintOf } from './palette.ts';
import { boxOf, ensureZone, fitZone, stillThere } from './zone.ts';

type ThemesCommand = Extract<DrawCommand, { type: 'themes' }>;
type ThemeSpec = ThemesCommand['sections'][number];

const sectionsPerRow = 4;

/**
 * Theme sections in their zone, each note moved into its section (never recreated). Notes and sections that lie where a
 * person put them stay there.
 */
export async function drawThemes(drawing: Drawing, command: ThemesCommand): Promise<void> {
	const zone = ensureZone(drawing, command.zone, 'themes', themesZoneFill);
	const sections: SectionNode[] = [];
	for (const spec of command.sections) {
		const section = await drawTheme(drawing, zone, spec);
		sections.push(section);
		stillThere(zone);
	}
	const inFlow = sections.filter(
		(section) => !section.removed && section.parent?.id === zone.id && isOursToMove(section),
	);
	const ids = new Set(inFlow.map((section) => section.id));
	const places = flow(inFlow, {
		perRow: balancedRow(inFlow.length, sectionsPerRow),
		gap: sectionGap,
		left: zonePadding.side,
		top: zonePadding.top,
		obstacles: zone.children.filter((node) => !ids.has(node.id)).map(boxOf),
	});
	for (const [index, section] of inFlow.entries()) putAt(drawing, section, places[index] ?? { x: 0, y: 0 });
	fitZone(drawing, zone);
	drawing.report.shown.push(zone.id);
}

async function drawTheme(drawing: Drawing, zone: SectionNode, spec: ThemeSpec): Promise<SectionNode> {
	const section = ensureTheme(drawing, zone, spec);
	drawTitle(drawing, section, spec.title);
	const newcomers = newcomersOf(drawing, section, spec);
	// Moving a note whose font is not loaded can fail, so fonts come first; one that is missing here does not matter then.
	await Promise.all(newcomers.map((note) => drawing.fonts.ready(textPart(note))));
	stillThere(section);

	const noteKey = `${spec.key}/note`;
	const line = drawing.canvas.own.get(noteKey);
	const joining = newcomers.filter((note) => !note.removed);
	const ids = joining.map((note) => note.id);
	const staying = section.children.filter((node) => node.id !== line?.id).map(boxOf);
	const fresh = staying.length === 0 && isOursToSize(section);
	const inner = fresh ? gridWidth(columnsFor(joining.length)) : section.width - 2 * padding;
	const arrange = (top: number): Place[] =>
		fresh ? rowsOf(joining, inner, padding, top) : joinGrid(staying, joining, inner, padding, top);
	const across = extent([
		...staying,
		...arrange(0).map((place, at) => ({ ...place, ...sizeOf(joining[at]) })),
	]);
	const width = toGrid(Math.max(across.width + padding, 2 * padding + gridWidth(2)));
	const lineWidth = (isOursToSize(section) ? width : Math.max(width, section.width)) - 2 * padding;
	const text = await drawText(drawing, section, {
		key: noteKey,
		text: spec.note,
		look: { size: 20, bold: false, color: ink, width: lineWidth },
		links: [],
	});
	stillThere(section);
	if (text) putAt(drawing, text, { x: padding, y: padding });
	const top = toGrid(padding + (text ? text.height : 0) + noteGap);
	makeRoom(drawing, section, text, top);
	const places = fresh
		? arrange(top)
		: joinGrid(
				section.children.filter((node) => node.id !== text?.id).map(boxOf),
				joining,
				inner,
				padding,
				top,
			);
	for (const [at, place] of places.entries()) {
		const note = joining[at];
		if (!note || note.removed) {
			drawing.report.missing.push(ids[at] ?? '');
			continue;
		}
		section.appendChild(note);
		note.x = place.x;
		note.y = place.y;
		writeData(note, 'place', spec.key);
		drawing.report.moved += 1;
		await drawing.slices.step();
		stillThere(section);
	}
	const { height } = extent(section.children.map(boxOf));
	fitSection(drawing, section, { width, height: toGrid(Math.max(height, top + noteWidth) + padding) });
	await drawing.slices.step();
	return section;
}

function ensureTheme(drawing: Drawing, zone: SectionNode, spec: ThemeSpec): SectionNode {
	const found = ownSection(drawing, spec.key);
	if (found) return found;
	const personal = sectionOfPerson(drawing, zone, spec);
	if (personal) {
		adoptFromPerson(drawing, personal, spec.key);
		return personal;
	}
	const section = figma.createSection();
	zone.appendChild(section);
	adopt(drawing, section, spec.key, 'theme');
	section.fills = solid(tintOf(spec.tint));
	drawing.report.created += 1;
	return section;
}

/** A section a person drew inside the zone that already holds most of this theme's notes: the theme is that section. */
function sectionOfPerson(drawing: Drawing, zone: SectionNode, spec: ThemeSpec): SectionNode | null {
	const votes = new Map<string, { section: SectionNode; count: number }>();
	for (const id of spec.stickies) {
		const note = drawing.canvas.notes.get(id);
		if (!note || note.removed) continue;
		const [section] = sectionsAround(note);
		if (section?.parent?.id !== zone.id || entityOf(section) !== null) continue;
		const vote = votes.get(section.id) ?? { section, count: 0 };
		votes.set(section.id, { section, count: vote.count + 1 });
	}
	for (const { section, count } of votes.values()) if (count * 2 > spec.stickies.length) return section;
	return null;
}

/** Notes that are to move in. Those a person has put elsewhere since are reported and left alone (rule DR3). */
function newcomersOf(drawing: Drawing, section: SectionNode, spec: ThemeSpec): Note[] {
	const out: Note[] = [];
	for (const id of spec.stickies) {
		const note = drawing.canvas.notes.get(id);
		if (!note || note.removed) {
			drawing.report.missing.push(id);
			continue;
		}
		const home = sectionsAround(note).find((around) => entityOf(around) !== null);
		if (home?.id === section.id) {
			if (writeData(note, 'place', spec.key)) drawing.report.written += 1;
		} else if (evidenceOf(note) !== null && movedByPerson(note)) {
			const change = placeChange(note);
			if (change) drawing.changes.push(change);
		} else out.push(note);
	}
	return out;
}

/** Moves what is in a section down together when its line of text has grown into it. */
function makeRoom(drawing: Drawing, section: SectionNode, text: TextNode | null, top: number): void {
	const below = section.children.filter((node) => node.id !== text?.id);
	const first = Math.min(...below.map((node) => node.y));
	if (!text || !isOursToMove(text) || first >= text.y + text.height) return;
	for (const node of below) {
		node.y += top - first;
		drawing.report.written += 1;
	}
}

function sizeOf(note: Note | undefined): { width: number; height: number } {
	return note && !note.removed ? { width: note.width, height: note.height } : { width: 0, height: 0 };
}
