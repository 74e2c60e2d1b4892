/** What every stage takes beside its input: how to stop it, and who hears of its progress. */
export type StageOptions = {
	readonly signal?: AbortSignal | undefined;
	readonly onProgress?: ((step: string, done: number, total: number) => void) | undefined;
};

/** Reports a step and throws the abort reason when the stage was stopped. */
export function reportStep(options: StageOptions, step: string, done: number, total: number): void {
	options.signal?.throwIfAborted();
	options.onProgress?.(step, done, total);
}
