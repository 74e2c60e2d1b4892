import type { DrawReport } from '../../shared/bridge.ts';
import type { CanvasChange } from '../../shared/canvas-change.ts';
import type { DressedCommand } from '../../shared/draw.ts';
import type { CallRequest } from '../../shared/main-requests.ts';
import type { Canvas } from './canvas.ts';
import { drawCards } from './draw-cards.ts';
import { drawThemes } from './draw-themes.ts';
import type { Drawing } from './drawing.ts';
import { openFonts } from './fonts.ts';
import { makeNotes } from './make-notes.ts';
import { removeDoubles, removeHidden, removeOrphans } from './remove.ts';
import { openSlices } from './slices.ts';
import { eraseNotes, tagNotes } from './tag.ts';
import type { Told } from './told.ts';

export type DrawContext = {
	/** What the panel had been told when it asked. */
	told: ReadonlyMap<string, Told>;
	isCancelled(): boolean;
	progress(done: number, total: number): void;
	/** Told, also after a failed draw, what persons did that the panel may not know. */
	changes(changes: CanvasChange[]): void;
};

/**
 * Carries out the panel's commands on the board's page. Drawing the same twice writes nothing the second time. A drawing
 * a person asked for is one undo step, and so is one that moves, makes or removes anything (rule DR10). Throws
 * `CanvasProblem`; what was drawn by then stays and can be undone at once.
 */
export async function draw(
	canvas: Canvas,
	{ commands, step }: CallRequest<'draw'>,
	context: DrawContext,
): Promise<DrawReport> {
	const drawing: Drawing = {
		page: canvas.page,
		canvas,
		fonts: openFonts(),
		slices: openSlices(stepsOf(commands), context.isCancelled, context.progress),
		report: { created: 0, moved: 0, written: 0, removed: 0, missing: [], shown: [], left: [], made: [] },
		changes: [],
		told: context.told,
		again: new Set(),
		now: Date.now,
	};
	const { report } = drawing;
	try {
		removeHidden(drawing);
		await removeDoubles(drawing);
		removeOrphans(drawing);
		for (const command of commands) {
			drawing.slices.check();
			await carryOut(drawing, command);
		}
		return report;
	} finally {
		// Tags alone make no undo step: a person who presses undo after a drag means the drag.
		const asked = step && commands.some((command) => command.type !== 'tag');
		if (asked || report.created + report.moved + report.removed > 0) figma.commitUndo();
		context.changes(drawing.changes);
	}
}

async function carryOut(drawing: Drawing, command: DressedCommand): Promise<void> {
	if ('again' in command) for (const key of command.again) drawing.again.add(key);
	switch (command.type) {
		case 'themes':
			return drawThemes(drawing, command);
		case 'cards':
			return drawCards(drawing, command);
		case 'tag':
			return tagNotes(drawing, command);
		case 'erase':
			return eraseNotes(drawing, command);
		case 'notes':
			return makeNotes(drawing, command);
	}
}

function stepsOf(commands: readonly DressedCommand[]): number {
	let steps = 0;
	for (const command of commands) {
		if (command.type === 'themes') {
			for (const section of command.sections) steps += 1 + section.stickies.length;
		}
		if (command.type === 'cards') for (const card of command.cards) steps += card.blocks.length;
	}
	return steps;
}
