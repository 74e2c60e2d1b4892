import { assertNever } from '../../shared/assert-never.ts';
import type { CanvasNotice } from './canvas-sync-types.ts';
import { type Panel, plainReason, say } from './panel.ts';
import type { Message } from './state.ts';
import { strings } from './strings.ts';

/** Shows a person what the canvas's keeper has to say. */
export function showNotice(panel: Panel, notice: CanvasNotice): void {
	say(panel, messageOf(panel, notice));
}

function messageOf(panel: Panel, notice: CanvasNotice): Message {
	switch (notice.type) {
		case 'set-aside': {
			const run = () => {
				notice.takeBack();
				say(panel, null);
			};
			const text = strings.themes.parkedByDrag(notice.notes);
			return { kind: 'info', text, action: { label: strings.common.undo, run } };
		}
		case 'caught-up':
			return { kind: 'info', text: strings.canvas.caughtUp };
		case 'failed':
			return { kind: 'error', text: plainReason(notice.error) };
		default:
			return assertNever(notice);
	}
}
