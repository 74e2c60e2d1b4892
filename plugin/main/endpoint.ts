import type { CallResponse, MainEvent, MainToUi, Refusal } from '../../shared/bridge.ts';
import { bridgeChannel } from '../../shared/bridge-mark.ts';
import { type CallRequest, isUiToMain, type MainCall, mainRequests } from '../../shared/main-requests.ts';
import { CanvasProblem } from './problem.ts';

/** What a handler knows about the call it serves. */
export type CallContext = { isCancelled(): boolean };
export type Handlers = {
	[C in MainCall]: (body: CallRequest<C>, context: CallContext) => Promise<CallResponse<C>>;
};
/** The two ends of the wire, so that tests can hold it. */
export type Wire = {
	send(message: MainToUi): void;
	/** Where an unexpected error is left for a developer; the person reads that it failed. */
	fault(error: unknown): void;
};

/**
 * The main thread's end of the bridge. Returns the receiver: what is not ours or does not parse is dropped, a call is
 * always answered, and one call's failure stays its own (rules BR1–BR3).
 */
export function openEndpoint(handlers: Handlers, wire: Wire): (message: unknown) => Promise<void> {
	const cancelled = new Set<number>();
	const running = new Set<number>();

	async function answer<C extends MainCall>(name: C, id: number, body: unknown): Promise<unknown> {
		if (!mainRequests[name](body)) throw new CanvasProblem('nonsense');
		return handlers[name](body as CallRequest<C>, { isCancelled: () => cancelled.has(id) });
	}

	return async (raw) => {
		if (!isUiToMain(raw)) return;
		const { id } = raw;
		if (raw.kind === 'cancel') {
			if (running.has(id)) cancelled.add(id);
			return;
		}
		running.add(id);
		try {
			const { name, body } = raw;
			if (!isCall(name)) throw new CanvasProblem('nonsense');
			wire.send({ channel: bridgeChannel, kind: 'reply', id, ok: true, body: await answer(name, id, body) });
		} catch (error) {
			let message: Refusal = 'failed';
			if (error instanceof CanvasProblem) message = error.message as Refusal;
			else wire.fault(error);
			wire.send({ channel: bridgeChannel, kind: 'reply', id, ok: false, message });
		} finally {
			running.delete(id);
			cancelled.delete(id);
		}
	};
}

export function eventMessage(event: MainEvent): MainToUi {
	return { channel: bridgeChannel, kind: 'event', event };
}

function isCall(name: string): name is MainCall {
	return Object.keys(mainRequests).includes(name);
}
