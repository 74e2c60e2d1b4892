import { useEffect } from 'preact/hooks';
import type { Look } from '../../../../shared/sync-protocol.ts';
import { isLead, readAgenda } from '../../agenda.ts';
import { followStep, sameLook } from '../../follow.ts';
import { openBoard, type Panel, say } from '../../panel.ts';
import type { PanelState } from '../../state.ts';
import { strings } from '../../strings.ts';
import { follow, setTimer } from '../../workshop-commands.ts';

/** Milliseconds between two looks at one's own view, only while one shows it or follows somebody's. */
const beat = 400;

/** Keeps FigJam's timer in the state, and two people's views alike while one follows the other. */
export function useWorkshop(panel: Panel, { follows }: PanelState): void {
	useEffect(() => {
		const read = () => void setTimer(panel, -1).catch(() => undefined);
		read();
		return panel.bridge.onEvent((event) => {
			if (event.type === 'timer') read();
		});
	}, [panel]);
	useEffect(() => {
		if (follows === null) return;
		let on = true;
		const turn = inStep(panel, follows);
		const goOn = async (): Promise<void> => {
			await turn().catch(() => undefined);
			if (on) timer = setTimeout(goOn, beat);
		};
		let timer = setTimeout(goOn);
		return () => {
			on = false;
			clearTimeout(timer);
			panel.session.current()?.share({ look: null });
		};
	}, [follows]);
}

/** One turn of showing one's own view to others, or of going where the person of that session looks. */
function inStep(panel: Panel, session: number): () => Promise<void> {
	const room = async (look: Look | null): Promise<Look> =>
		(await panel.bridge.call('room', { timer: -1, look })).look;
	/** Shown to others last, or where this person was brought last. */
	let last: Look | null = null;
	return async () => {
		const now = await room(null);
		const { board, follows, init, people } = panel.store.get();
		if (follows !== session || !init) return;
		if (session === init.user.session) {
			// Whoever took over shows the way now.
			if (!isLead(readAgenda(board).lead, init.user, people)) follow(panel, null);
			else if (last === null || !sameLook(last, now)) {
				last = now;
				openBoard(panel).share({ look: now, page: init.page });
			}
			return;
		}
		const guide = people.find((person) => person.session === session);
		const step = guide?.look ? followStep(last, now, guide.look) : 'leave';
		last = now;
		if (step === 'leave') {
			follow(panel, null);
			if (guide) say(panel, { kind: 'info', text: strings.workshop.unfollowed(guide.name) });
		} else if (step === 'go' && guide?.look && guide.page === init.page) last = await room(guide.look);
	};
}
