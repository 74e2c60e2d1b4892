import type { Notice, RunContext } from './context.ts';
import { PluginError } from './errors.ts';

const LONGEST = 100;
const TIMEOUT_MS = 3000;

type Reason = 'timeout' | 'dismiss' | 'action_button_click';
type Queued = { readonly notice: Notice; readonly onDequeue: number | undefined };

/**
 * `figma.notify`: one notice shows at a time, the others wait. `act` calls a callback the plugin left, by its number;
 * false from a button's callback keeps the notice.
 */
export class Notices {
	readonly #run: RunContext;
	readonly #act: (action: number, args: readonly unknown[]) => boolean;
	#queue: Queued[] = [];
	#shown: Queued | null = null;
	#timer: number | null = null;
	#next = 1;

	constructor(run: RunContext, act: (action: number, args: readonly unknown[]) => boolean) {
		this.#run = run;
		this.#act = act;
	}

	/** Queues a notice; its number is what `cancel` takes. */
	notify(message: unknown, given: unknown): number {
		if (typeof message !== 'string')
			throw new PluginError('in notify: Expected "message" to have type string');
		const { timeout, error, button, onDequeue } = (given ?? {}) as {
			readonly timeout?: number;
			readonly error?: boolean;
			readonly button?: { readonly text: string; readonly action?: number };
			readonly onDequeue?: number;
		};
		const id = this.#next;
		this.#next += 1;
		const notice: Notice = {
			id,
			message: message.slice(0, LONGEST),
			error: error === true,
			timeout: timeout ?? TIMEOUT_MS,
			...(button === undefined ? {} : { button: button.text }),
			press: () => {
				const goes = button?.action === undefined || this.#act(button.action, []);
				if (goes) this.#drop(id, 'action_button_click');
			},
			dismiss: () => this.#drop(id, 'dismiss'),
		};
		this.#queue.push({ notice, onDequeue });
		this.#showNext();
		return id;
	}

	cancel(id: unknown): void {
		if (typeof id === 'number') this.#drop(id, 'dismiss');
	}

	/** The plugin has ended: notices with a button, and those without an end, go with it. */
	close(): void {
		const stays = ({ notice }: Queued): boolean =>
			notice.button === undefined && Number.isFinite(notice.timeout);
		this.#queue = this.#queue.filter(stays).map(({ notice }) => ({ notice, onDequeue: undefined }));
		if (this.#shown === null) return;
		if (stays(this.#shown)) this.#shown = { ...this.#shown, onDequeue: undefined };
		else this.#hide();
	}

	#showNext(): void {
		if (this.#shown !== null) return;
		const next = this.#queue.shift();
		if (next === undefined) return;
		this.#shown = next;
		const { id, timeout } = next.notice;
		const { clock, hooks } = this.#run;
		if (Number.isFinite(timeout)) this.#timer = clock.setTimeout(() => this.#drop(id, 'timeout'), timeout);
		hooks.onNotify?.(next.notice);
	}

	#drop(id: number, reason: Reason): void {
		const found = [this.#shown, ...this.#queue].find((each) => each?.notice.id === id);
		if (found === undefined || found === null) return;
		this.#queue = this.#queue.filter((each) => each !== found);
		if (found === this.#shown) this.#hide();
		if (found.onDequeue !== undefined) this.#act(found.onDequeue, [reason]);
	}

	#hide(): void {
		const gone = this.#shown;
		if (gone === null) return;
		this.#shown = null;
		if (this.#timer !== null) this.#run.clock.clearTimeout(this.#timer);
		this.#timer = null;
		this.#run.hooks.onNoticeGone?.(gone.notice.id);
		this.#showNext();
	}
}
