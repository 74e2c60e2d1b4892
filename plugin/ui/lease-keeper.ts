import type { Awareness } from 'y-protocols/awareness';
import * as z from 'zod/mini';
import { type PersonPresence, personPresenceSchema } from '../../shared/sync-protocol.ts';
import { bestClaim, type Claim, holdsLease, leaseStep, leaseTimes, liveClaims } from './lease.ts';

export type LeaseKeeper = {
	/** True while this window is the one that writes; withdraws first when it has slept (rule LE3). */
	holds(): boolean;
	/** The window whose claim counts, with what its person's panel shows; null while there is none. */
	holder(): { client: number; person: PersonPresence } | null;
	/** Looks at the claims again, such as after the connection came or went. */
	check(): void;
	/** Shows others how far this window's drawing is; null when it draws nothing. */
	showDrawing(drawing: { done: number; total: number } | null): void;
	/** Withdraws for good. */
	stop(): void;
};

type Deps = {
	awareness: Awareness;
	session: number;
	/** Online with the whole board, may edit, and has seen the canvas. */
	may(): boolean;
	now(): number;
	later(ms: number, run: () => void): () => void;
	/** The claims have changed, or what somebody shows of their drawing has. */
	changed(): void;
};

/** The effects behind `lease.ts`: this window's claim in its presence, and when it last heard of the others'. */
export function createLeaseKeeper({ awareness, session, may, now, later, changed }: Deps): LeaseKeeper {
	const heard = new Map<number, number>();
	let own: Claim | null = null;
	let stopped = false;
	for (const client of awareness.getStates().keys()) heard.set(client, now());

	function people(): Map<number, PersonPresence> {
		const out = new Map<number, PersonPresence>();
		for (const [client, state] of awareness.getStates()) {
			const person = z.safeParse(personPresenceSchema, state);
			if (person.success) out.set(client, person.data);
		}
		return out;
	}
	function others(): Claim[] {
		return [...people()].flatMap(([client, person]) =>
			client === awareness.clientID || person.lease == null
				? []
				: [{ client, session: person.session, since: person.lease, renewed: heard.get(client) ?? 0 }],
		);
	}
	function show(patch: Pick<PersonPresence, 'lease' | 'drawing'>): void {
		awareness.setLocalState({ ...awareness.getLocalState(), ...patch });
	}
	/**
	 * On hearing of others a window only ever withdraws: were it to claim then, two could answer each other's claims for
	 * ever. It renews by its timers alone: where they sleep it cannot draw either.
	 */
	function check(because: 'heard' | 'asked' | 'time'): void {
		if (stopped) return;
		const at = now();
		switch (leaseStep(own, others(), may(), at)) {
			case 'claim':
				if (because === 'heard') return;
				own = { client: awareness.clientID, session, since: at, renewed: at };
				show({ lease: at });
				// Others have a moment to object; then it counts.
				later(leaseTimes.settle, changed);
				break;
			case 'renew':
				if (because !== 'time' || !own) return;
				own = { ...own, renewed: at };
				show({});
				break;
			case 'withdraw':
				own = null;
				show({ lease: null, drawing: null });
				changed();
				break;
			case 'stay':
		}
	}
	function onUpdate({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>): void {
		for (const client of [...added, ...updated]) heard.set(client, now());
		for (const client of removed) heard.delete(client);
		check('heard');
	}
	function onChange(): void {
		if (!stopped) changed();
	}
	let cancelTick = later(leaseTimes.look, tick);
	function tick(): void {
		check('time');
		if (!stopped) cancelTick = later(leaseTimes.look, tick);
	}
	awareness.on('update', onUpdate);
	awareness.on('change', onChange);

	return {
		check: () => check('asked'),
		holds() {
			check('heard');
			return holdsLease(own, others(), now());
		},
		holder() {
			const best = bestClaim(liveClaims(own, others(), now()));
			const person = best && people().get(best.client);
			return best && person ? { client: best.client, person } : null;
		},
		showDrawing(drawing) {
			if (own) show({ drawing });
		},
		stop() {
			stopped = true;
			cancelTick();
			awareness.off('update', onUpdate);
			awareness.off('change', onChange);
			if (own) show({ lease: null, drawing: null });
			own = null;
		},
	};
}
