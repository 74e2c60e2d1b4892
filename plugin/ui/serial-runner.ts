export type SerialRunner = {
	/** Runs soon, once for all who ask until then; after the run that is under way, if one is. */
	soon(): void;
	/** Runs again in `ms` milliseconds; asking for the same wait twice is asking once. */
	within(ms: number): void;
	idle(): boolean;
	stop(): void;
};

/** Runs `work` again and again when asked, never twice at once. `delay` in ms gathers what asks together; `work` must not throw. */
export function createSerialRunner(
	later: (ms: number, run: () => void) => () => void,
	delay: number,
	work: () => Promise<void>,
): SerialRunner {
	let cancelSoon: (() => void) | null = null;
	const reminders = new Map<number, () => void>();
	let running = false;
	let again = false;
	let stopped = false;

	async function run(): Promise<void> {
		cancelSoon = null;
		if (running) {
			again = true;
			return;
		}
		running = true;
		await work();
		running = false;
		if (again) soon();
		again = false;
	}
	function soon(): void {
		if (stopped || cancelSoon) return;
		cancelSoon = later(delay, () => void run());
	}
	return {
		soon,
		within(ms) {
			if (stopped || reminders.has(ms)) return;
			const cancel = later(ms, () => {
				reminders.delete(ms);
				soon();
			});
			reminders.set(ms, cancel);
		},
		idle: () => !running && cancelSoon === null && reminders.size === 0,
		stop() {
			stopped = true;
			cancelSoon?.();
			for (const cancel of reminders.values()) cancel();
			reminders.clear();
		},
	};
}
