import { arrival } from './follow-run.ts';
import { openBoard, type Panel, runTask, say } from './panel.ts';
import { strings } from './strings.ts';

/** Makes a decision of the selected notes, waits until it stands on the board, and shows it. */
export function weighNotes(panel: Panel): Promise<boolean> {
	const words = strings.decide;
	return runTask(panel, words.weighing, 'weigh', async ({ signal }) => {
		const { id: board, token, canvas } = openBoard(panel);
		const { stickies } = await panel.bridge.call('readStickies', { scope: 'selection' }, { signal });
		const release = canvas.ask('cards');
		try {
			const made = await panel.api.call('weighNotes', { stickies }, { board, token, signal });
			await arrival(panel, () => panel.session.snapshot().sheets.some(({ id }) => id === made.sheet));
			await canvas.untilDrawn('cards', { signal });
			await panel.bridge.call('reveal', { nodes: [], keys: [made.sheet] });
			say(panel, { kind: 'done', text: words.weighed(made.options, made.left) });
		} finally {
			release();
		}
	});
}
