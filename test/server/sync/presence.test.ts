import { describe, expect, it } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { PresenceEntry } from '../../../server/newswire.ts';
import { Presence, presenceTimes, type Shower, type Taken } from '../../../server/sync/presence.ts';

const self = 1;
const most = 100;

/** A message of a client that writes whatever it likes. */
function message(...entries: [client: number, clock: number, state: unknown][]): Uint8Array {
	const doc = Object.assign(new Y.Doc(), { clientID: 999 });
	const forger = new Awareness(doc);
	for (const [client, clock, state] of entries) {
		forger.meta.set(client, { clock, lastUpdated: 0 });
		if (state === null) forger.states.delete(client);
		else forger.states.set(client, state as Record<string, any>);
	}
	const update = encodeAwarenessUpdate(
		forger,
		entries.map(([client]) => client),
	);
	forger.destroy();
	return update;
}
const shower = (who: string): Shower => ({ who, client: undefined });

/** A room's presence and what a stock client that hears everything sees. */
function setUp() {
	const presence = new Presence(self);
	const witness = new Awareness(new Y.Doc());
	witness.setLocalState(null);
	const show = (news: readonly number[]): void => {
		if (news.length > 0) applyAwarenessUpdate(witness, presence.encode(news), 'room');
	};
	return {
		presence,
		show,
		say(from: Shower, now: number, ...entries: [number, number, unknown][]): Taken | string {
			const taken = presence.take(from, message(...entries), most, now);
			if (typeof taken !== 'string') show(taken.news);
			return taken;
		},
		sees: (client: number) => witness.getStates().get(client),
		close: () => witness.destroy(),
	};
}

describe('presence', () => {
	it('[SY25] nobody writes, removes or outruns another’s presence', () => {
		const { say, sees, close } = setUp();
		const [ana, eve] = [shower('tk_ana'), shower('tk_eve')];
		say(ana, 0, [10, 1, { name: 'Ana' }]);
		say(eve, 0, [20, 1, { name: 'Eve' }]);
		for (const clock of [1, 2, 2 ** 30, Number.MAX_SAFE_INTEGER]) {
			expect(say(eve, 0, [10, clock, { name: 'forged' }])).toMatchObject({ news: [] });
			expect(say(eve, 0, [10, clock, null])).toMatchObject({ news: [] });
		}
		expect(say(eve, 0, [self, 9, { server: true }])).toMatchObject({ news: [] });
		expect(sees(10)).toEqual({ name: 'Ana' });
		// Not even on a fresh connection, while Ana is there, and not right after she has gone.
		expect(say(shower('tk_eve'), 0, [10, 5, { name: 'forged' }])).toMatchObject({ news: [] });
		say(ana, 0, [10, 2, { name: 'Ana', busy: 'drawing' }]);
		expect(sees(10)).toEqual({ name: 'Ana', busy: 'drawing' });
		say(ana, 0, [10, 2, null]);
		expect(sees(10)).toBeUndefined();
		expect(say(shower('tk_eve'), 1000, [10, 5, { name: 'forged' }])).toMatchObject({ news: [] });
		close();
	});

	it('[SY25] a clock far ahead shows nothing, and leaves its owner able to go on', () => {
		const { say, sees, close } = setUp();
		const ana = shower('tk_ana');
		expect(say(ana, 0, [10, Number.MAX_SAFE_INTEGER, { name: 'Ana' }])).toMatchObject({ news: [] });
		say(ana, 0, [10, 1, { name: 'Ana' }]);
		expect(say(ana, 0, [10, Number.MAX_SAFE_INTEGER, { name: 'later' }])).toMatchObject({ news: [] });
		say(ana, 0, [10, 2, { name: 'Anna' }]);
		expect(sees(10)).toEqual({ name: 'Anna' });
		close();
	});

	it('[SY25] a connection shows one presence, and what it repeats of others is no news', () => {
		const { say, sees, close } = setUp();
		const [ana, bob] = [shower('tk_ana'), shower('tk_bob')];
		say(ana, 0, [10, 1, { name: 'Ana' }]);
		say(bob, 0, [20, 1, { name: 'Bob' }]);
		expect(say(bob, 0, [10, 1, { name: 'Ana' }], [20, 2, { name: 'Rob' }], [30, 1, { name: 'two' }])).toEqual(
			{
				news: [20],
				whole: false,
				nudge: null,
			},
		);
		expect([sees(20), sees(30)]).toEqual([{ name: 'Rob' }, undefined]);
		close();
	});

	it('[SY26] a client that comes back with the clock it had is asked to count on, and is seen at once', () => {
		const { presence, show, say, sees, close } = setUp();
		const window = new Awareness(Object.assign(new Y.Doc(), { clientID: 10 }));
		window.setLocalState({ name: 'Ana' });
		const ana = shower('tk_ana');
		const told = (from: Shower) => presence.take(from, encodeAwarenessUpdate(window, [10]), most, 0) as Taken;
		show(told(ana).news);
		show(presence.leave(ana, 0));
		expect(sees(10)).toBeUndefined();
		const again = shower('tk_ana');
		const back = told(again);
		expect(back.nudge).toBe(10);
		show(back.news);
		// A stock client that hears it has gone says that it is there.
		applyAwarenessUpdate(window, presence.encodeGone(10), 'room');
		show(told(again).news);
		expect(sees(10)).toEqual({ name: 'Ana' });
		window.destroy();
		// While the connection before is not known to be dead, a newer word takes its presence over.
		const third = shower('tk_ana');
		expect(say(third, 0, [10, 9, { name: 'Ana', busy: 'here' }])).toMatchObject({ news: [10] });
		expect(presence.leave(again, 0)).toEqual([]);
		expect(sees(10)).toEqual({ name: 'Ana', busy: 'here' });
		close();
	});

	it('[SY26] who is silent too long ends, also after a clock was set back, and may come back', () => {
		const { presence, say, close } = setUp();
		const ana = shower('tk_ana');
		const { expire, remember } = presenceTimes;
		say(ana, 10_000_000, [10, 1, { name: 'Ana' }]);
		expect(presence.expire(10_000_000 + expire)).toEqual([]);
		expect(presence.expire(0)).toEqual([]);
		expect(presence.expire(expire + 1)).toEqual([10]);
		expect(presence.present()).toEqual([self]);
		expect(say(ana, expire + 2, [10, 2, { name: 'Ana' }])).toMatchObject({ news: [10] });
		presence.leave(ana, expire + 3);
		// Long gone, the number is free for anybody.
		presence.expire(expire + remember + 4);
		expect(say(shower('tk_bob'), 0, [10, 1, { name: 'Bob' }])).toMatchObject({ news: [10] });
		close();
	});

	it('[SY27] a state that is no object, too large or nested without end ends its own connection', () => {
		const { presence, say, close } = setUp();
		const deep = JSON.parse(`${'['.repeat(600)}${']'.repeat(600)}`);
		expect(say(shower('a'), 0, [10, 1, 'text'])).toBe('malformed');
		expect(say(shower('a'), 0, [10, 1, { deep }])).toBe('malformed');
		expect(say(shower('a'), 0, [10, 1, { name: 'x'.repeat(4096) }])).toBe('too-large');
		expect(presence.take(shower('a'), Uint8Array.from([2, 10, 1, 2, 123, 125]), most, 0)).toBe('malformed');
		expect(presence.take(shower('a'), Uint8Array.from([200, 1]), most, 0)).toBe('malformed');
		expect(presence.present()).toEqual([self]);
		close();
	});

	it('[SY18] what another server tells holds for its own people only', () => {
		const { presence, show, say, sees, close } = setUp();
		const entry = (client: number, clock: number, who: string, state: unknown): PresenceEntry => ({
			client,
			clock,
			who,
			state: state === null ? null : JSON.stringify(state),
		});
		const hear = (server: string, ...entries: PresenceEntry[]) => {
			const news = presence.hear(server, entries, 0);
			show(news);
			return news;
		};
		say(shower('tk_ana'), 0, [10, 5, { name: 'Ana' }]);
		expect(hear('s2', entry(10, 9, 'tk_eve', { name: 'forged' }), entry(10, 9, 'tk_ana', null))).toEqual([]);
		expect(hear('s2', entry(20, 1, 'tk_bob', { name: 'Bob' }))).toEqual([20]);
		expect(hear('s3', entry(20, 2, 'tk_bob', null))).toEqual([]);
		expect([sees(10), sees(20)]).toEqual([{ name: 'Ana' }, { name: 'Bob' }]);
		expect(presence.ours(presence.present()).map(({ client }) => client)).toEqual([10]);
		// Ana's window has come back on another server.
		expect(hear('s2', entry(10, 6, 'tk_ana', { name: 'Ana', busy: 'there' }))).toEqual([10]);
		show(presence.leaveServer('s2', 0));
		expect(presence.present()).toEqual([self]);
		close();
	});
});
