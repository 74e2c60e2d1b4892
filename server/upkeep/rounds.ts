import { errorFields } from '../log.ts';
import type { Clock, Log } from '../ports.ts';

/** Something that is looked after from time to time. */
export type Round = { readonly what: string; readonly every: number; run(): Promise<void> };

/** Does each round every so many milliseconds, one at a time. Returns the way to stop, which waits for what is running. */
export function startRounds(
	rounds: readonly Round[],
	{ clock, log }: { clock: Clock; log: Log },
): () => Promise<void> {
	let stopped = false;
	const running = new Set<Promise<void>>();
	const forget = new Map<Round, () => void>();
	for (const round of rounds) wait(round);

	function wait(round: Round): void {
		if (stopped) return;
		forget.set(
			round,
			clock.after(round.every, () => {
				const going = round
					.run()
					.catch((error: unknown) => log.warn(`${round.what} did not work`, errorFields(error)))
					.finally(() => {
						running.delete(going);
						wait(round);
					});
				running.add(going);
			}),
		);
	}

	return async () => {
		stopped = true;
		for (const stop of forget.values()) stop();
		await Promise.all(running);
	};
}
