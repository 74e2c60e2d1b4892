import type { Clock } from '../../server/ports.ts';

/** A clock that stands still until it is told to go on. */
export function createManualClock(): Clock & { advance(ms: number): void } {
	let now = 1_000_000;
	const timers = new Set<{ at: number; run: () => void }>();
	return {
		now: () => now,
		after(ms, run) {
			const timer = { at: now + ms, run };
			timers.add(timer);
			return () => timers.delete(timer);
		},
		advance(ms) {
			const end = now + ms;
			for (;;) {
				const next = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
				if (!next) break;
				timers.delete(next);
				now = next.at;
				next.run();
			}
			now = end;
		},
	};
}
