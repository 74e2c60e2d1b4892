import type { RunContext, UiOptions } from './context.ts';
import { notSimulated, PluginError } from './errors.ts';
import { asNumber } from './validate.ts';
import { decode, encodeData } from './wire.ts';

const MIN_WIDTH = 70;
const MAX_SIDE = 4096;

function side(value: unknown, fallback: number, least: number): number {
	return typeof value === 'number' ? Math.min(MAX_SIDE, Math.max(least, value)) : fallback;
}

/** The plugin's window: one at a time, messages queued until its page has loaded. */
export class UiHost {
	readonly #run: RunContext;
	#state: 'none' | 'loading' | 'loaded' = 'none';
	#queue: string[] = [];
	#generation = 0;
	#place = { x: 0, y: 0 };

	constructor(run: RunContext) {
		this.#run = run;
	}

	show(html: unknown, given: unknown): void {
		if (typeof html !== 'string') {
			throw new PluginError(`in showUI: Expected "html" to have type string but got ${typeof html} instead`);
		}
		if (this.#state !== 'none') this.close();
		const options = (given ?? {}) as Readonly<Record<string, unknown>>;
		const position = options.position as { x: number; y: number } | undefined;
		const shown: UiOptions = {
			visible: options.visible !== false,
			width: side(options.width, 300, MIN_WIDTH),
			height: side(options.height, 200, 0),
			title: typeof options.title === 'string' ? options.title : this.#run.manifest.name,
			themeColors: options.themeColors === true,
			...(position === undefined ? {} : { position }),
		};
		if (position !== undefined) this.#place = position;
		this.#state = 'loading';
		this.#generation += 1;
		this.#run.hooks.onShowUi?.(html, shown);
	}

	/** The page in the frame has loaded: what was queued goes out, still one tick later each. */
	loaded(): void {
		if (this.#state !== 'loading') return;
		this.#state = 'loaded';
		const queued = this.#queue;
		this.#queue = [];
		for (const json of queued) this.#deliver(json);
	}

	close(): void {
		if (this.#state === 'none') return;
		this.#state = 'none';
		this.#queue = [];
		this.#generation += 1;
		this.#run.hooks.onCloseUi?.();
	}

	call(method: string, args: readonly unknown[]): unknown {
		if (this.#state === 'none')
			throw new PluginError(`in ${method}: No UI is open. Call figma.showUI() first`);
		switch (method) {
			case 'postMessage': {
				const json = encodeData(args[0]);
				if (this.#state === 'loading') this.#queue.push(json);
				else this.#deliver(json);
				return undefined;
			}
			case 'show':
			case 'hide':
				this.#run.hooks.onUiVisible?.(method === 'show');
				return undefined;
			case 'close':
				this.close();
				return undefined;
			case 'resize': {
				const width = side(asNumber('resize', 'width', args[0]), 0, MIN_WIDTH);
				this.#run.hooks.onUiResize?.(width, side(asNumber('resize', 'height', args[1]), 0, 0));
				return undefined;
			}
			case 'reposition':
				this.#place = { x: asNumber(method, 'x', args[0]), y: asNumber(method, 'y', args[1]) };
				this.#run.hooks.onUiMove?.(this.#place.x, this.#place.y);
				return undefined;
			case 'getPosition':
				return { windowSpace: this.#place, canvasSpace: this.#place };
			default:
				throw notSimulated(method);
		}
	}

	#deliver(json: string): void {
		const generation = this.#generation;
		this.#run.clock.setTimeout(() => {
			if (generation === this.#generation) this.#run.hooks.onUiMessage?.(decode(json));
		}, 0);
	}
}
