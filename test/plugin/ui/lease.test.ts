import { describe, expect, it } from 'vitest';
import { bestClaim, type Claim, holdsLease, leaseStep, leaseTimes } from '../../../plugin/ui/lease.ts';
import { createLeaseKeeper, type LeaseKeeper } from '../../../plugin/ui/lease-keeper.ts';
import { fc } from '../../support/properties.ts';
import { type Line, MemoryRoom, VirtualClock } from './memory-room.ts';

const now = 1_000_000;
const claim = (client: number, since: number, renewed = since): Claim => ({
	client,
	session: 10 * client,
	since,
	renewed,
});

describe('the lease', () => {
	it('[LE1] of all claims the earliest counts, then the smallest session, in whatever order they are seen', () => {
		const [a, b, c] = [claim(1, now - 100), claim(2, now - 300), claim(3, now - 300)];
		expect(bestClaim([a, b, c])).toBe(b);
		expect(bestClaim([c, b, a])).toBe(b);
		expect(bestClaim([])).toBeNull();
	});

	it('[LE1] in any view of the claims that windows share, at most one of them holds it', () => {
		const any = fc.record({
			client: fc.nat(6),
			session: fc.nat(3),
			since: fc.integer({ min: now - 30_000, max: now }),
			renewed: fc.integer({ min: now - 30_000, max: now }),
		});
		fc.assert(
			fc.property(fc.uniqueArray(any, { selector: ({ client }) => client, maxLength: 6 }), (claims) => {
				const holders = claims.filter((own) =>
					holdsLease(
						own,
						claims.filter((other) => other !== own),
						now,
					),
				);
				expect(holders.length).toBeLessThanOrEqual(1);
			}),
		);
	});

	it('[LE2] it is claimed only by who may and sees no live claim, and given up for a better one or when one may no more', () => {
		const own = claim(2, now - 4000);
		expect(leaseStep(null, [], true, now)).toBe('claim');
		expect(leaseStep(null, [], false, now)).toBe('stay');
		expect(leaseStep(null, [claim(1, now - 900)], true, now)).toBe('stay');
		expect(leaseStep(own, [claim(1, now - 900)], true, now)).toBe('stay');
		expect(leaseStep(own, [claim(1, now - 5000)], true, now)).toBe('withdraw');
		expect(leaseStep(own, [], false, now)).toBe('withdraw');
		expect(leaseStep({ ...own, renewed: now - leaseTimes.renew }, [], true, now)).toBe('renew');
	});

	it('[LE2] a claim counts only after others have had time to object', () => {
		expect(holdsLease(claim(1, now - leaseTimes.settle + 1, now), [], now)).toBe(false);
		expect(holdsLease(claim(1, now - leaseTimes.settle, now), [], now)).toBe(true);
	});

	it('[LE7] a clock that was set back makes every claim an old one: a holder gives up, and others’ claims wait to be heard again', () => {
		const later = now + 3_600_000;
		const own = claim(1, now - 4000, later);
		expect(leaseStep(own, [], true, now)).toBe('withdraw');
		expect(holdsLease(own, [], now)).toBe(false);
		expect(leaseStep(null, [claim(2, now - 900, later)], true, now)).toBe('claim');
	});

	it('[LE3] a claim that is not renewed is dead, and its holder gives it up before anybody else may take it', () => {
		const old = claim(1, now - 60_000, now - leaseTimes.dead);
		expect(leaseStep(null, [old], true, now)).toBe('claim');
		expect(leaseStep(null, [{ ...old, renewed: old.renewed + 1 }], true, now)).toBe('stay');
		const slept = claim(1, now - 60_000, now - leaseTimes.late);
		expect(holdsLease(slept, [], now)).toBe(false);
		expect(leaseStep(slept, [], true, now)).toBe('withdraw');
		expect(leaseTimes.late).toBeLessThan(leaseTimes.dead);
	});
});

/** A window with a keeper whose timers can sleep and whose line can be cut. */
class Window {
	readonly line: Line;
	readonly keeper: LeaseKeeper;
	role: 'editor' | 'viewer' = 'editor';
	asleep = false;
	/** Since when it is awake, connected and an editor. */
	fit: number | null;
	readonly #clock: VirtualClock;
	readonly #missed: (() => void)[] = [];

	constructor(room: MemoryRoom, session: number) {
		const { clock } = room;
		this.#clock = clock;
		this.line = room.join({ name: `P${session}`, session });
		this.fit = clock.now();
		this.keeper = createLeaseKeeper({
			awareness: this.line.awareness,
			session,
			may: () => this.line.connected() && this.role === 'editor',
			now: clock.now,
			later: (ms, run) => clock.later(ms, () => (this.asleep ? void this.#missed.push(run) : run())),
			changed: () => undefined,
		});
	}

	do(act: 'cut' | 'restore' | 'sleep' | 'wake' | 'view' | 'edit'): void {
		if (act === 'cut') this.line.cut();
		if (act === 'restore') this.line.restore();
		if (act === 'sleep') this.asleep = true;
		if (act === 'view') this.role = 'viewer';
		if (act === 'edit') this.role = 'editor';
		if (act === 'wake') {
			this.asleep = false;
			for (const run of this.#missed.splice(0)) run();
		}
		if (!this.asleep) this.keeper.check();
		const isFit = this.line.connected() && !this.asleep && this.role === 'editor';
		this.fit = isFit ? (this.fit ?? this.#clock.now()) : null;
	}
}

describe('windows that come, go and sleep', () => {
	it('[LE1] [LE4] at most one of those in touch holds the lease, and somebody does within 20 s', async () => {
		const act = fc.record({
			who: fc.nat(3),
			act: fc.constantFrom('cut', 'restore', 'sleep', 'wake', 'view', 'edit'),
			wait: fc.nat(9000),
		});
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 1, max: 4 }),
				fc.nat(120),
				fc.array(act, { maxLength: 14 }),
				async (count, latency, acts) => {
					const clock = new VirtualClock();
					const room = new MemoryRoom(clock, latency);
					const windows = Array.from({ length: count }, (_, at) => new Window(room, at + 1));
					let alone = clock.now();
					const watch = async (ms: number) => {
						for (let passed = 0; passed < ms; passed += 1000) {
							await clock.advance(1000);
							const fit = windows.filter(({ fit }) => fit !== null);
							const inTouch = fit.filter(({ fit }) => clock.now() - (fit ?? 0) > 2000);
							const holders = inTouch.filter(({ keeper }) => keeper.holds());
							expect(holders.length).toBeLessThanOrEqual(1);
							if (fit.length === 0 || holders.length > 0) alone = clock.now();
							expect(clock.now() - alone).toBeLessThanOrEqual(20_000);
						}
					};
					try {
						for (const { who, act, wait } of acts) {
							windows[who % count]?.do(act);
							await watch(wait);
						}
						for (const window of windows)
							for (const act of ['restore', 'wake', 'edit'] as const) window.do(act);
						await watch(25_000);
						expect(windows.filter(({ keeper }) => keeper.holds()).length).toBe(1);
						const names = windows.map(({ keeper }) => keeper.holder()?.person.name);
						expect(new Set(names).size).toBe(1);
					} finally {
						for (const { keeper, line } of windows) {
							keeper.stop();
							line.awareness.destroy();
						}
						room.close();
					}
				},
			),
			{ numRuns: 30 },
		);
	});
});
