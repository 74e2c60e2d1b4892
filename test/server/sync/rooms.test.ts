import * as decoding from 'lib0/decoding';
import { describe, expect, it } from 'vitest';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { quietLog } from '../../../server/log.ts';
import { awarenessFrame, step1Frame, updateFrame } from '../../../server/sync/frames.ts';
import { defaultLimits } from '../../../server/sync/limits.ts';
import type { Member, Room } from '../../../server/sync/room.ts';
import { createRooms } from '../../../server/sync/rooms.ts';
import type { BoardId } from '../../../shared/ids.ts';
import type { CloseReason, Role } from '../../../shared/sync-protocol.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { createMemoryDocStore, storedDoc } from '../../support/memory-doc-store.ts';

const board: BoardId = 'bo_test';

function setUp(limits = {}) {
	const store = createMemoryDocStore();
	const clock = createManualClock();
	const rooms = createRooms({ store, clock, log: quietLog, limits: { ...defaultLimits, ...limits } });
	async function join(role: Role = 'editor') {
		const doc = new Y.Doc();
		const frames: Uint8Array[] = [];
		const closed: CloseReason[] = [];
		const seat: { room: Room; member: Member } = await rooms.join(
			board,
			{ send: (frame) => frames.push(frame), close: (reason) => closed.push(reason) },
			role,
		);
		return {
			...seat,
			frames,
			closed,
			/** What this client knows: every change in every frame it was sent. */
			seen() {
				for (const frame of frames.splice(0)) {
					const decoder = decoding.createDecoder(frame);
					if (decoding.readVarUint(decoder) !== 0 || decoding.readVarUint(decoder) === 0) continue;
					Y.applyUpdate(doc, decoding.readVarUint8Array(decoder));
				}
				return doc.getMap('moves').toJSON();
			},
			say: (frame: Uint8Array) => seat.room.receive(seat.member, frame),
			ask: () => seat.room.receive(seat.member, step1Frame(Y.encodeStateVector(doc))),
			leave: () => rooms.leave(seat.room, seat.member),
		};
	}
	/** Lets everything run that is due now, and what follows from it. */
	async function settle(ms = 10): Promise<void> {
		clock.advance(ms);
		for (let i = 0; i < 20; i++) await Promise.resolve();
	}
	return { store, clock, rooms, join, settle };
}

const change = (key: string): Uint8Array => {
	const doc = new Y.Doc();
	doc.getMap('moves').set(key, 1);
	return updateFrame(Y.encodeStateAsUpdate(doc));
};

describe('rooms', () => {
	it('[SY8] a change is stored before any other client, also one who comes late, is shown it', async () => {
		const { store, join, settle } = setUp();
		const [alice, bob] = [await join(), await join()];
		store.hold();
		alice.say(change('x'));
		const late = await join();
		late.ask();
		bob.ask();
		await settle();
		expect([bob.seen(), late.seen(), store.rows.length]).toEqual([{}, {}, 0]);
		store.release();
		await settle();
		expect([bob.seen(), late.seen(), store.rows.length]).toEqual([{ x: 1 }, { x: 1 }, 1]);
	});

	it('[SY9] changes that gather are stored together and a lone author is not sent their own', async () => {
		const { store, join, settle } = setUp();
		const [alice, bob] = [await join(), await join()];
		for (let i = 0; i < 10; i++) alice.say(change(`x${i}`));
		await settle();
		expect(store.rows.length).toBe(1);
		expect(Object.keys(bob.seen())).toHaveLength(10);
		expect(alice.seen()).toEqual({});
	});

	it('[SY10] a room that cannot store closes its clients, and what comes after is what is stored', async () => {
		const { store, join, settle, rooms } = setUp();
		const alice = await join();
		alice.say(change('kept'));
		await settle();
		store.broken = true;
		alice.say(change('lost'));
		const written = rooms.transact(board, 'pipeline', (doc) => doc.getMap('moves').set('server', 1));
		const refused = expect(written).rejects.toMatchObject({ code: 'unavailable' });
		await settle();
		await settle();
		await refused;
		expect(alice.closed).toEqual(['unavailable']);
		store.broken = false;
		const again = await join();
		again.ask();
		await settle();
		expect(again.seen()).toEqual({ kept: 1 });
		expect(store.loads).toBe(2);
	});

	it('[SY11] the server edits as a peer: its change resolves once stored and reaches everybody', async () => {
		const { store, join, settle, rooms } = setUp();
		const alice = await join('viewer');
		let isDone = false;
		const done = rooms
			.transact(board, 'pipeline', (doc) => doc.getMap('moves').set('server', 1))
			.then(() => {
				isDone = true;
			});
		store.hold();
		await settle();
		expect(isDone).toBe(false);
		store.release();
		await settle();
		await done;
		expect(alice.seen()).toEqual({ server: 1 });
	});

	it('[SY12] a board is loaded once however many come at once, and given back when idle', async () => {
		const { store, join, settle, rooms } = setUp({ idle: 1000 });
		const all = await Promise.all([join(), join(), join()]);
		expect(store.loads).toBe(1);
		all[0].say(change('x'));
		await settle();
		for (const client of all) client.leave();
		await settle(999);
		expect(rooms.count().rooms).toBe(1);
		await settle(1000);
		expect(rooms.count().rooms).toBe(0);
		const again = await join();
		again.ask();
		expect(again.seen()).toEqual({ x: 1 });
	});

	it('[SY13] a long log is folded into a snapshot that keeps everything but what was deleted', async () => {
		const { store, join, settle } = setUp({ compactAfter: 5 });
		const alice = await join();
		const doc = new Y.Doc();
		doc.on('update', (update: Uint8Array) => alice.say(updateFrame(update)));
		doc.getMap('moves').set('gone', 'a name that must go');
		await settle();
		doc.getMap('moves').delete('gone');
		for (let i = 0; i < 8; i++) {
			doc.getMap('moves').set(`x${i}`, i);
			await settle();
		}
		alice.leave();
		await settle();
		// The snapshot, and no more rows than would be folded next.
		expect(store.rows.length).toBeLessThanOrEqual(6);
		expect(storedDoc(store, board).getMap('moves').toJSON()).toEqual(doc.getMap('moves').toJSON());
		expect(Buffer.concat(store.rows.map(({ bytes }) => bytes)).includes('must go')).toBe(false);
	});

	it('[SY14] presence is echoed to its sender, and nobody can write the server’s', async () => {
		const { join, rooms } = setUp();
		const alice = await join();
		alice.frames.length = 0;
		const own = new Awareness(new Y.Doc());
		own.setLocalState({ name: 'Alice' });
		const frame = awarenessFrame(encodeAwarenessUpdate(own, [own.clientID]));
		own.destroy();
		alice.say(frame);
		expect(alice.frames.map((sent) => Buffer.from(sent).includes('Alice'))).toEqual([true]);
		const forged = new Awareness(Object.assign(new Y.Doc(), { clientID: alice.room.doc.clientID }));
		for (let i = 0; i < 9; i++) forged.setLocalState({ server: true, jobs: ['forged'] });
		alice.frames.length = 0;
		alice.say(awarenessFrame(encodeAwarenessUpdate(forged, [forged.clientID])));
		forged.destroy();
		expect(alice.frames).toEqual([]);
		rooms.showJobs(board, []);
		expect(alice.closed).toEqual([]);
	});

	it('[SY15] stopping stores what waits and tells the clients', async () => {
		const { store, join, rooms } = setUp();
		const alice = await join();
		alice.say(change('last'));
		await rooms.close();
		expect(alice.closed).toEqual(['restarting']);
		expect(storedDoc(store, board).getMap('moves').toJSON()).toEqual({ last: 1 });
		await expect(rooms.join(board, alice.member.socket, 'editor')).rejects.toMatchObject({
			code: 'unavailable',
		});
	});
});
