import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import { Doc } from 'yjs';
import { createLineEcho } from '../../../plugin/ui/line-echo.ts';

/** A window's presence on a stock connection that is never opened; `hears` is what its server would send. */
function line() {
	const doc = new Doc();
	const awareness = new Awareness(doc);
	clearInterval(awareness._checkInterval);
	awareness.setLocalState({ name: 'Ana' });
	const provider = new WebsocketProvider('ws://127.0.0.1:1', 'bo_x', doc, {
		connect: false,
		awareness,
		WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
	});
	const echo = createLineEcho(awareness);
	echo.listen(provider);
	function hears(update: Uint8Array): void {
		const message = encoding.encode((encoder) => encoding.writeVarUint8Array(encoder, update));
		provider.messageHandlers[1]?.(
			encoding.createEncoder(),
			decoding.createDecoder(message),
			provider,
			true,
			1,
		);
	}
	const mine = (): Uint8Array => encodeAwarenessUpdate(awareness, [awareness.clientID]);
	return { awareness, provider, echo, hears, mine };
}

/** What a promise says by now; `null` while it says nothing. */
async function byNow(promise: Promise<boolean>): Promise<boolean | null> {
	return Promise.race([promise, new Promise<null>((resolve) => setImmediate(() => resolve(null)))]);
}

describe('a receipt for what was sent', () => {
	it('[RC32] comes with the echo of one’s own presence, not with an older one and not with another’s', async () => {
		const { awareness, provider, echo, hears, mine } = line();
		const early = mine();
		const receipt = echo.confirmed();
		hears(early);
		const other = new Awareness(new Doc());
		other.setLocalState({ name: 'Ben' });
		hears(encodeAwarenessUpdate(other, [other.clientID]));
		expect(await byNow(receipt)).toBeNull();
		// What others show is taken in all the same.
		expect(awareness.getStates().get(other.clientID)).toEqual({ name: 'Ben' });
		hears(mine());
		expect(await byNow(receipt)).toBe(true);
		other.destroy();
		provider.destroy();
	});

	it('[RC32] one echo is a receipt for all that was sent before it', async () => {
		const { provider, echo, hears, mine } = line();
		const receipts = [echo.confirmed(), echo.confirmed()];
		hears(mine());
		expect(await Promise.all(receipts.map(byNow))).toEqual([true, true]);
		provider.destroy();
	});

	it('[RC32] never comes when the connection goes first', async () => {
		const { awareness, provider, echo, mine } = line();
		const receipt = echo.confirmed();
		echo.lost();
		expect(await byNow(receipt)).toBe(false);
		applyAwarenessUpdate(awareness, mine(), 'late');
		expect(await byNow(receipt)).toBe(false);
		provider.destroy();
	});
});
