import { CanvasProblem } from './problem.ts';

/** Long work on the canvas in slices, so that the editor stays alive, Cancel can be pressed and progress is seen. */
export type Slices = {
	/** Call after each step of the work that progress is shown of; gives the editor a turn when it is due. Throws `stopped`. */
	step(): Promise<void>;
	/** Call after each node's worth of other work; the same without progress. */
	turn(): Promise<void>;
	/** Throws `stopped` when the person has cancelled; what was done so far stays and is one undo step. */
	check(): void;
};

/** The editor is given a turn after so many ms, and after so many steps however fast they were. */
const sliceTime = 12;
const sliceSteps = 20;

/** `total` is the number of steps expected; `report` hears of the progress at each turn. */
export function openSlices(
	total: number,
	isCancelled: () => boolean,
	report?: (done: number, total: number) => void,
): Slices {
	let done = 0;
	let since = 0;
	let began = Date.now();
	function check(): void {
		if (isCancelled()) throw new CanvasProblem('stopped');
	}
	async function turn(): Promise<void> {
		since += 1;
		if (since < sliceSteps && Date.now() - began < sliceTime) return;
		if (report) report(Math.min(done, total), total);
		await pause(1);
		since = 0;
		began = Date.now();
		check();
	}
	return {
		check,
		turn,
		step() {
			done += 1;
			return turn();
		},
	};
}

/** Slices of work that nobody cancels and nobody waits for. */
export function quietSlices(): Slices {
	return openSlices(0, () => false);
}

/** Resolves after `ms` milliseconds. */
export function pause(ms: number): Promise<void> {
	return new Promise((resolve) => {
		setTimeout(resolve, ms);
	});
}
