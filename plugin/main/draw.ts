import { assertNever } from '../../shared/assert-never.ts';
import type { DrawReport } from '../../shared/bridge.ts';
import type { CanvasChange } from '../../shared/canvas-change.ts';
import type { DrawCommand } from '../../shared/draw.ts';
import type { NodeId } from '../../shared/ids.ts';
import { readCanvas } from './canvas.ts';
import { drawCards } from './draw-cards.ts';
import { drawThemes } from './draw-themes.ts';
import type { Drawing } from './drawing.ts';
import { openFonts } from './fonts.ts';
import type { Heard } from './person-text.ts';
import { removeDoubles, removeKeys } from './remove.ts';
import { openSlices } from './slices.ts';
import { acceptPlaces, tagNotes } from './tag.ts';

export type DrawContext = {
	heard: ReadonlyMap<NodeId, Heard>;
	isCancelled(): boolean;
	progress(done: number, total: number): void;
	/** Told, also after a failed draw, what persons did that the panel may not know. */
	changes(changes: CanvasChange[]): void;
};

/**
 * Carries out the panel's commands on the current page as one undo step. Drawing the same twice writes nothing the
 * second time. Throws `Cancelled` or `CanvasProblem`; what was drawn by then stays and can be undone at once.
 */
export async function draw(commands: readonly DrawCommand[], context: DrawContext): Promise<DrawReport> {
	const page = figma.currentPage;
	const drawing: Drawing = {
		page,
		canvas: readCanvas(page),
		fonts: openFonts(),
		slices: openSlices(stepsOf(commands), context.isCancelled, context.progress),
		report: { created: 0, moved: 0, written: 0, removed: 0, missing: [], shown: [] },
		changes: [],
		heard: context.heard,
		now: Date.now,
	};
	try {
		removeDoubles(drawing);
		for (const command of removalsFirst(commands)) {
			drawing.slices.check();
			await carryOut(drawing, command);
		}
		return drawing.report;
	} finally {
		// Tags alone make no undo step: a person who presses undo after a drag means the drag.
		if (commands.some((command) => command.type !== 'tag' && command.type !== 'accept')) figma.commitUndo();
		if (drawing.changes.length > 0) context.changes(drawing.changes);
	}
}

async function carryOut(drawing: Drawing, command: DrawCommand): Promise<void> {
	switch (command.type) {
		case 'themes':
			return drawThemes(drawing, command);
		case 'cards':
			return drawCards(drawing, command);
		case 'remove':
			return removeKeys(drawing, command.keys);
		case 'tag':
			return tagNotes(drawing, command);
		case 'accept':
			return acceptPlaces(drawing, command);
		default:
			return assertNever(command);
	}
}

/** What goes goes first, so that what is drawn can use its room. */
function removalsFirst(commands: readonly DrawCommand[]): DrawCommand[] {
	const removals = commands.filter((command) => command.type === 'remove');
	return [...removals, ...commands.filter((command) => command.type !== 'remove')];
}

function stepsOf(commands: readonly DrawCommand[]): number {
	let steps = 0;
	for (const command of commands) {
		if (command.type === 'themes') {
			for (const section of command.sections) steps += 1 + section.stickies.length;
		}
		if (command.type === 'cards') for (const card of command.cards) steps += card.blocks.length;
	}
	return steps;
}
