import type { Notice, RunContext } from './context.ts';
import { PluginError } from './errors.ts';

const LONGEST = 100;

/** `figma.notify`: `act` calls a callback the plugin left, by its number; false from it keeps the notice. */
export class Notices {
	readonly #run: RunContext;
	readonly #act: (action: number, args: readonly unknown[]) => boolean;
	#next = 1;

	constructor(run: RunContext, act: (action: number, args: readonly unknown[]) => boolean) {
		this.#run = run;
		this.#act = act;
	}

	notify(message: unknown, given: unknown): number {
		if (typeof message !== 'string')
			throw new PluginError('in notify: Expected "message" to have type string');
		const options = (given ?? {}) as {
			timeout?: number;
			error?: boolean;
			button?: { text: string; action?: number };
			onDequeue?: number;
		};
		const { button, onDequeue } = options;
		const id = this.#next;
		this.#next += 1;
		const notice: Notice = {
			id,
			message: message.slice(0, LONGEST),
			error: options.error === true,
			timeout: options.timeout ?? 3000,
			...(button === undefined ? {} : { button: button.text }),
			press: () => (button?.action === undefined ? true : this.#act(button.action, [])),
			dequeued: (reason) => {
				if (onDequeue !== undefined) this.#act(onDequeue, [reason]);
			},
		};
		this.#run.hooks.onNotify?.(notice);
		return id;
	}

	cancel(id: unknown): void {
		if (typeof id === 'number') this.#run.hooks.onCancelNotify?.(id);
	}
}
