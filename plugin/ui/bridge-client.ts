import * as z from 'zod/mini';
import {
	bridgeChannel,
	type CallRequest,
	type CallResponse,
	type MainCall,
	type MainEvent,
	mainCalls,
	mainToUiSchema,
	type UiToMain,
} from '../../shared/bridge.ts';
import { AppError } from '../../shared/errors.ts';
import { cancelled } from './cancelled.ts';
import { strings } from './strings.ts';

/** Where messages go out and come in: the window in the plugin, a pair of queues in tests. */
export type BridgePort = {
	post(message: UiToMain): void;
	listen(handler: (message: unknown) => void): () => void;
};

export type BridgeClient = {
	/** Rejects with `AppError`: `unexpected` when the canvas refuses or answers nonsense, `unavailable` when it never answers. */
	call<C extends MainCall>(
		name: C,
		body: CallRequest<C>,
		options?: { signal?: AbortSignal },
	): Promise<CallResponse<C>>;
	onEvent(handler: (event: MainEvent) => void): () => void;
	dispose(): void;
};

const quick = 15_000;
/** Milliseconds of silence after which a call is given up; a sign of progress starts the wait anew. */
const patience: Record<MainCall, number> = {
	init: quick,
	look: 60_000,
	readStickies: 60_000,
	draw: 120_000,
	reveal: quick,
	setWorkspace: quick,
	saveSettings: quick,
	readKeptEdits: quick,
	keepEdits: quick,
	notify: quick,
	resize: quick,
	room: quick,
	placeSample: 120_000,
	removeAll: 120_000,
};

type Waiting = { settle(reply: unknown): void; fail(error: unknown): void; touch(): void };

/** Typed calls over the bridge. Every message that is not ours or does not parse is dropped. */
export function createBridgeClient(port: BridgePort): BridgeClient {
	const waiting = new Map<number, Waiting>();
	const handlers = new Set<(event: MainEvent) => void>();
	let lastId = 0;

	const stop = port.listen((message) => {
		const parsed = z.safeParse(mainToUiSchema, message);
		if (!parsed.success) return;
		if (parsed.data.kind === 'event') {
			if (parsed.data.event.type === 'progress') for (const call of waiting.values()) call.touch();
			for (const handler of [...handlers]) handler(parsed.data.event);
			return;
		}
		const call = waiting.get(parsed.data.id);
		if (!call) return;
		if (parsed.data.ok) call.settle(parsed.data.body);
		else call.fail(new AppError('unexpected', strings.canvas[parsed.data.message]));
	});

	function call<C extends MainCall>(
		name: C,
		body: CallRequest<C>,
		options: { signal?: AbortSignal } = {},
	): Promise<CallResponse<C>> {
		lastId += 1;
		const id = lastId;
		const { signal } = options;
		return new Promise((resolve, reject) => {
			if (signal?.aborted) {
				reject(cancelled());
				return;
			}
			let timer = setTimeout(giveUp, patience[name]);
			const cancel = () => {
				port.post({ channel: bridgeChannel, kind: 'cancel', id });
				end();
				reject(cancelled());
			};
			function end(): void {
				clearTimeout(timer);
				waiting.delete(id);
				signal?.removeEventListener('abort', cancel);
			}
			function giveUp(): void {
				end();
				reject(new AppError('unavailable', strings.canvas.silent));
			}
			waiting.set(id, {
				settle(reply) {
					end();
					const parsed = z.safeParse(mainCalls[name].response, reply);
					if (parsed.success) resolve(parsed.data as CallResponse<C>);
					else reject(new AppError('unexpected', strings.canvas.nonsense));
				},
				fail(error) {
					end();
					reject(error);
				},
				touch() {
					clearTimeout(timer);
					timer = setTimeout(giveUp, patience[name]);
				},
			});
			signal?.addEventListener('abort', cancel);
			port.post({ channel: bridgeChannel, kind: 'call', id, name, body });
		});
	}

	return {
		call,
		onEvent(handler) {
			handlers.add(handler);
			return () => handlers.delete(handler);
		},
		dispose() {
			stop();
			for (const call of [...waiting.values()]) call.fail(cancelled());
		},
	};
}

/** The plugin window's port: the page around us is Figma's, its origin is not ours to check (`bridgeChannel` is). */
export function windowPort(host: Window): BridgePort {
	return {
		post: (message) => host.parent.postMessage({ pluginMessage: message }, '*'),
		listen(handler) {
			const receive = (event: MessageEvent<unknown>) => {
				const { data } = event;
				if (typeof data === 'object' && data !== null && 'pluginMessage' in data) handler(data.pluginMessage);
			};
			host.addEventListener('message', receive);
			return () => host.removeEventListener('message', receive);
		},
	};
}
