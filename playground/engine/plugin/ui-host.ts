import type { Vec } from '../model.ts';
import { type RunContext, type UiOptions, viewBounds } from './context.ts';
import { notSimulated, PluginError } from './errors.ts';
import { asNumber } from './validate.ts';
import { decode } from './wire.ts';

const MIN_WIDTH = 70;
const MAX_SIDE = 4096;

function side(value: unknown, fallback: number, least: number): number {
	return typeof value === 'number' ? Math.min(MAX_SIDE, Math.max(least, value)) : fallback;
}

function clamp(value: number, least: number, most: number): number {
	return Math.max(least, Math.min(most, value));
}

/** The plugin's window: one at a time, messages queued until its page has loaded. Places are in page px. */
export class UiHost {
	readonly #run: RunContext;
	#state: 'none' | 'loading' | 'loaded' = 'none';
	#queue: string[] = [];
	#generation = 0;
	#size = { width: 0, height: 0 };
	/** Where the window was last put; null until somebody puts it anywhere: then it is in the middle. */
	#place: Vec | null = null;

	constructor(run: RunContext) {
		this.#run = run;
	}

	show(html: unknown, given: unknown): void {
		if (typeof html !== 'string') {
			throw new PluginError(`in showUI: Expected "html" to have type string but got ${typeof html} instead`);
		}
		if (this.#state !== 'none') this.close();
		const options = (given ?? {}) as Readonly<Record<string, unknown>>;
		this.#size = { width: side(options.width, 300, MIN_WIDTH), height: side(options.height, 200, 0) };
		const position = options.position as Vec | undefined;
		if (position !== undefined) this.#place = this.#inView(position);
		const shown: UiOptions = {
			...this.#size,
			visible: options.visible !== false,
			title: typeof options.title === 'string' ? options.title : this.#run.manifest.name,
			themeColors: options.themeColors === true,
			...(this.#place === null ? {} : { position: this.#onScreen(this.#place) }),
		};
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
				const json = String(args[0]);
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
				this.#size = {
					width: side(asNumber('resize', 'width', args[0]), 0, MIN_WIDTH),
					height: side(asNumber('resize', 'height', args[1]), 0, 0),
				};
				this.#run.hooks.onUiResize?.(this.#size.width, this.#size.height);
				return undefined;
			}
			case 'reposition': {
				this.#place = this.#inView({ x: asNumber(method, 'x', args[0]), y: asNumber(method, 'y', args[1]) });
				this.#run.hooks.onUiMove?.(this.#onScreen(this.#place));
				return undefined;
			}
			case 'getPosition': {
				const canvasSpace = this.#place ?? this.#middle();
				return { canvasSpace, windowSpace: this.#onScreen(canvasSpace) };
			}
			default:
				throw notSimulated(method);
		}
	}

	/** Where on the board a point of the window's page lies. */
	onPage(client: Vec): Vec {
		const { x, y } = this.#place ?? this.#middle();
		const { zoom } = this.#run.view;
		return { x: x + client.x / zoom, y: y + client.y / zoom };
	}

	/** The nearest place at which the whole window is in view. */
	#inView(at: Vec): Vec {
		const { x, y, width, height } = viewBounds(this.#run.view);
		const { zoom } = this.#run.view;
		return {
			x: clamp(at.x, x, x + width - this.#size.width / zoom),
			y: clamp(at.y, y, y + height - this.#size.height / zoom),
		};
	}

	#middle(): Vec {
		const { center, zoom } = this.#run.view;
		return { x: center.x - this.#size.width / zoom / 2, y: center.y - this.#size.height / zoom / 2 };
	}

	#onScreen(at: Vec): Vec {
		const { x, y } = viewBounds(this.#run.view);
		const { zoom } = this.#run.view;
		return { x: (at.x - x) * zoom, y: (at.y - y) * zoom };
	}

	#deliver(json: string): void {
		const generation = this.#generation;
		this.#run.clock.setTimeout(() => {
			if (generation === this.#generation) this.#run.hooks.onUiMessage?.(decode(json));
		}, 0);
	}
}
