import type { Writer } from '../state.ts';
import { type Doing, strings } from '../strings.ts';

/** What somebody else's panel says it is doing, in this panel's words; empty for nothing. */
export function doingText(doing: string): string {
	return doing === '' ? '' : strings.busy[doing as Doing];
}

/** What the window that draws the board is doing. */
export function drawingText({ done, total }: Writer): string {
	return total > 0 ? strings.session.isDrawingOf(done, total) : strings.session.isDrawing;
}
