import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BridgePort, createBridgeClient } from '../../../plugin/ui/bridge-client.ts';
import { Cancelled } from '../../../plugin/ui/cancelled.ts';
import { bridgeChannel, type MainEvent, type UiToMain } from '../../../shared/bridge.ts';

function port() {
	const sent: UiToMain[] = [];
	let deliver: (message: unknown) => void = () => undefined;
	const end: BridgePort = {
		post: (message) => sent.push(message),
		listen(handler) {
			deliver = handler;
			return () => {
				deliver = () => undefined;
			};
		},
	};
	return { end, sent, receive: (message: unknown) => deliver(message) };
}
const reply = (id: number, body: unknown) => ({ channel: bridgeChannel, kind: 'reply', id, ok: true, body });

describe('the panel’s end of the bridge', () => {
	beforeEach(() => {
		vi.useFakeTimers();
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	it('[BR11] answers go to the call that asked, whatever order they come in', async () => {
		const { end, sent, receive } = port();
		const bridge = createBridgeClient(end);
		const first = bridge.call('reveal', { nodes: ['1:1'], keys: [] });
		const second = bridge.call('reveal', { nodes: ['1:2'], keys: [] });
		const ids = sent.map((message) => message.id);
		receive(reply(ids[1] as number, { found: 2 }));
		receive(reply(ids[0] as number, { found: 1 }));
		expect(await Promise.all([first, second])).toEqual([{ found: 1 }, { found: 2 }]);
	});

	it('[BR12] messages that are not ours, do not parse or answer nobody are dropped', async () => {
		const { end, sent, receive } = port();
		const bridge = createBridgeClient(end);
		const events: MainEvent[] = [];
		bridge.onEvent((event) => events.push(event));
		const call = bridge.call('reveal', { nodes: [], keys: [] });
		const id = sent[0]?.id as number;
		for (const junk of [
			null,
			42,
			'reply',
			{},
			{ ...reply(id, { found: 9 }), channel: 'another-plugin' },
			reply(id + 99, { found: 9 }),
			{ channel: bridgeChannel, kind: 'event', event: { type: 'canvas', changes: [{ type: 'explode' }] } },
		])
			receive(junk);
		receive(reply(id, { found: 3 }));
		expect(await call).toEqual({ found: 3 });
		expect(events).toEqual([]);
	});

	it('[BR13] an answer of the wrong shape is refused, not passed on', async () => {
		const { end, sent, receive } = port();
		const bridge = createBridgeClient(end);
		const call = bridge.call('reveal', { nodes: [], keys: [] });
		receive(reply(sent[0]?.id as number, { found: 'many' }));
		await expect(call).rejects.toMatchObject({ name: 'AppError', code: 'unexpected' });
	});

	it('[BR14] a refusal is said in the sentence for it', async () => {
		const { end, sent, receive } = port();
		const bridge = createBridgeClient(end);
		const call = bridge.call('reveal', { nodes: [], keys: [] });
		receive({
			channel: bridgeChannel,
			kind: 'reply',
			id: sent[0]?.id,
			ok: false,
			message: 'pageGone',
		});
		await expect(call).rejects.toThrow('The page the board was drawn on is gone.');
	});

	it('[BR15] stopping a call tells the canvas and ends the wait at once', async () => {
		const { end, sent } = port();
		const bridge = createBridgeClient(end);
		const stop = new AbortController();
		const call = bridge.call(
			'draw',
			{ commands: [], label: '', page: null, step: false },
			{ signal: stop.signal },
		);
		stop.abort();
		await expect(call).rejects.toBeInstanceOf(Cancelled);
		expect(sent.at(-1)).toEqual({ channel: bridgeChannel, kind: 'cancel', id: sent[0]?.id });
	});

	it('[BR16] a canvas that never answers is given up on, but not while it reports progress', async () => {
		const { end, sent, receive } = port();
		const bridge = createBridgeClient(end);
		const silent = bridge.call('reveal', { nodes: [], keys: [] });
		const drawing = bridge.call('draw', { commands: [], label: '', page: null, step: false });
		const failed = expect(silent).rejects.toMatchObject({ code: 'unavailable' });
		await vi.advanceTimersByTimeAsync(15_000);
		await failed;
		for (let round = 0; round < 5; round += 1) {
			await vi.advanceTimersByTimeAsync(100_000);
			receive({
				channel: bridgeChannel,
				kind: 'event',
				event: { type: 'progress', label: '', done: round, total: 5 },
			});
		}
		const report = {
			created: 0,
			moved: 0,
			written: 0,
			removed: 0,
			missing: [],
			shown: [],
			left: [],
			made: [],
		};
		receive(reply(sent[1]?.id as number, report));
		expect(await drawing).toEqual(report);
	});
});
