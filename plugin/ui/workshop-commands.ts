import { applyEdits, type DocEdit } from '../../shared/board-doc.ts';
import { drawKinds } from '../../shared/draw.ts';
import { type AgendaStep, atStep } from './agenda.ts';
import { arrival } from './follow-run.ts';
import { openBoard, type Panel, plainReason, runTask, say, whoAmI } from './panel.ts';
import { strings } from './strings.ts';

// What people do from the workshop's page. The agenda is everybody's; FigJam's own timer is the file's.

/** Writes into the agenda. */
export function plan(panel: Panel, edits: readonly DocEdit[]): void {
	applyEdits(openBoard(panel).doc, edits, 'panel');
}

/** The room is at this step now, and FigJam's timer runs for as long as it has; undefined ends the workshop. */
export async function begin(panel: Panel, step: AgendaStep | undefined): Promise<void> {
	plan(panel, atStep(step?.id));
	try {
		await setTimer(panel, (step?.minutes ?? 0) * 60);
	} catch (error) {
		say(panel, { kind: 'error', text: plainReason(error) });
	}
}

/** Starts FigJam's timer with so many seconds; 0 stops it, -1 only reads it. Rejects as the canvas does. */
export async function setTimer(panel: Panel, seconds: number): Promise<void> {
	const { left, state } = await panel.bridge.call('room', { timer: seconds, look: null });
	const ends = state === 'RUNNING' ? panel.now() + left * 1000 : null;
	panel.store.set((old) => ({ ...old, timer: state === 'STOPPED' ? null : { left, ends } }));
}

/** Goes along with where the person of this session looks, oneself: shows it to others; null ends either. */
export function follow(panel: Panel, session: number | null): void {
	panel.store.set((state) => ({ ...state, follows: session }));
}

/** Takes back the last thing this person did. */
export function undoLast(panel: Panel): void {
	const { back, stayed } = openBoard(panel).own.undo(whoAmI(panel));
	say(panel, { kind: 'done', text: strings.workshop.undone(back, stayed) });
}

/** Puts the machine's part of the board back to before one of its steps; the message offers to take that back. */
export function restoreBefore(panel: Panel, job: string): Promise<boolean> {
	const { workshop: words } = strings;
	return runTask(panel, words.restoring, 'restoring', async ({ signal }) => {
		const { id: board, token, canvas } = openBoard(panel);
		// What people did on the canvas until now is kept, so it has to be on record.
		await canvas.settle();
		const lastRun = () => panel.session.snapshot().meta.get('lastRun');
		const before = lastRun();
		const done = drawKinds.map((kind) => canvas.ask(kind));
		try {
			const { later, step } = await panel.api.call('restoreStep', {}, { board, job, token, signal });
			await arrival(panel, () => lastRun() !== before);
			for (const kind of drawKinds) await canvas.untilDrawn(kind, { signal });
			const action = { label: strings.common.undo, run: () => void restoreBefore(panel, step) };
			say(panel, { kind: 'done', text: words.restored(later), action });
		} finally {
			for (const end of done) end();
		}
	});
}
