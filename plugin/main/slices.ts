/** Thrown when the person pressed Cancel; what was done so far stays and is one undo step. */
export class Cancelled extends Error {
	override name = 'Cancelled' as const;
}

/** Long work on the canvas in slices, so that the editor stays alive, Cancel can be pressed and progress is seen. */
export type Slices = {
	/** Call after each node's worth of work; gives the editor a turn after every thirtieth. Throws `Cancelled`. */
	step(): Promise<void>;
	/** Throws `Cancelled` when the person has cancelled. */
	check(): void;
};

const sliceSize = 30;

/** `total` is the number of steps expected; `report` hears of the progress at each turn. */
export function openSlices(
	total: number,
	isCancelled: () => boolean,
	report: (done: number, total: number) => void,
): Slices {
	let done = 0;
	function check(): void {
		if (isCancelled()) throw new Cancelled('Stopped.');
	}
	return {
		check,
		async step() {
			done += 1;
			if (done % sliceSize !== 0) return;
			report(Math.min(done, total), total);
			await pause(1);
			check();
		},
	};
}

/** Resolves after `ms` milliseconds. */
export function pause(ms: number): Promise<void> {
	return new Promise((resolve) => {
		setTimeout(resolve, ms);
	});
}
