import { AppError } from '../../shared/errors.ts';
import type { ApiClient } from './api-client.ts';
import type { BoardSession, OpenBoard } from './board-session.ts';
import type { BridgeClient } from './bridge-client.ts';
import { Cancelled } from './cancelled.ts';
import type { Who } from './canvas-news.ts';
import type { EvidenceCache } from './evidence-cache.ts';
import type { SendFile } from './send-file.ts';
import type { Speech } from './speech.ts';
import type { Aside, Message, PanelState } from './state.ts';
import type { Store } from './store.ts';
import { type Doing, strings } from './strings.ts';

/** Everything a flow or a view reaches the world through. Put together once, in `main.tsx`. */
export type Panel = {
	origin: string;
	store: Store<PanelState>;
	bridge: BridgeClient;
	api: ApiClient;
	sendFile: SendFile;
	session: BoardSession;
	speech: Speech;
	cache: EvidenceCache;
	/** Milliseconds since 1970. */
	now(): number;
};

export type Task = { signal: AbortSignal; progress(label: string, done?: number, total?: number): void };

/** The open board; throws when there is none, which no button allows. */
export function openBoard(panel: Panel): OpenBoard {
	const board = panel.session.current();
	if (!board) throw new AppError('unavailable', strings.server.unreachable(panel.origin));
	return board;
}

export function whoAmI(panel: Panel): Who {
	return { by: panel.store.get().init?.user.name ?? '', at: panel.now() };
}

/** Where a call about this board goes, and with what right. */
export function boardCall(panel: Panel): { board: string; token: string } {
	const { id: board, token } = openBoard(panel);
	return { board, token };
}

/** Lays a page over the steps, or takes it away. */
export function lay(panel: Panel, aside: Aside | null): void {
	panel.store.set((state) => ({ ...state, aside }));
}

export function say(panel: Panel, message: Message | null): void {
	panel.store.set((state) => ({ ...state, message }));
}

/** One thing at a time: runs `work` with a progress line and Cancel, and tells how it failed if it does. True when it went well. */
export async function runTask(
	panel: Panel,
	label: string,
	doing: Doing,
	work: (task: Task) => Promise<void>,
): Promise<boolean> {
	if (panel.store.get().busy) return false;
	const stop = new AbortController();
	const cancel = () => stop.abort();
	const progress: Task['progress'] = (text, done = 0, total = 0) => {
		panel.store.set((state) => ({ ...state, busy: { label: text, done, total, cancel } }));
	};
	panel.store.set((state) => ({ ...state, message: null }));
	progress(label);
	panel.session.setDoing(doing);
	try {
		await work({ signal: stop.signal, progress });
		return true;
	} catch (error) {
		if (error instanceof Cancelled || (stop.signal.aborted && !(error instanceof AppError)))
			say(panel, { kind: 'info', text: strings.common.stopped });
		else say(panel, { kind: 'error', text: plainReason(error) });
		return false;
	} finally {
		panel.session.setDoing('');
		panel.store.set((state) => ({ ...state, busy: null }));
	}
}

/** What to tell a person about a failure; a defect says no more than that it was one. */
export function plainReason(error: unknown): string {
	return error instanceof AppError ? error.message : strings.common.unexpected;
}
