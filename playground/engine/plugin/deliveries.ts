import type { Change, Origin } from '../document.ts';
import { DOCUMENT_ID } from '../hub.ts';
import { nodeRef, type RunContext } from './context.ts';
import { PluginError } from './errors.ts';
import { ChangeGatherer, type PendingChange } from './node-changes.ts';
import { needLoaded } from './node-read.ts';
import { TimerWatch } from './timer-host.ts';

const EVENTS: Readonly<Record<string, RegExp>> = {
	figma:
		/^(selectionchange|currentpagechange|close|run|drop|documentchange|stylechange|timer(start|stop|pause|resume|adjust|done))$/,
	ui: /^message$/,
	n: /^nodechange$/,
};

/** Whether a plugin may listen to this; throws the platform's refusal. `target` is `figma`, `ui` or a page's reference. */
export function checkListener(run: RunContext, target: string, type: string): void {
	const known = EVENTS[target] ?? EVENTS.n;
	if (known?.test(type) !== true) throw new PluginError(`in on: "${type}" is not a valid event type`);
	if (type === 'documentchange' && !run.allPagesLoaded) {
		throw new PluginError(
			'in on: Cannot register documentchange handler in incremental mode without calling figma.loadAllPagesAsync first.',
		);
	}
	if (type === 'nodechange') needLoaded(run, target.slice(1), 'on');
}

/** What a plugin hears of the file and of its person: gathered as it happens, told in a later tick, as few as say the same. */
export class Deliveries {
	readonly #run: RunContext;
	readonly #fire: (key: string, args: readonly unknown[]) => void;
	readonly #soon: (deliver: () => void) => void;
	readonly #changes: ChangeGatherer;
	readonly #timer: TimerWatch;
	readonly #stops: (() => void)[];
	#timerEvents: string[] = [];
	#due = false;
	/** Which of these the person has changed since the last delivery. */
	#whereabouts = { page: false, selection: false };

	/** `soon` runs a delivery in a later tick; `fire` calls the plugin's listeners of `target/type`. */
	constructor(
		run: RunContext,
		soon: (deliver: () => void) => void,
		fire: (key: string, args: readonly unknown[]) => void,
	) {
		this.#run = run;
		this.#soon = soon;
		this.#fire = fire;
		this.#changes = new ChangeGatherer((id) => run.doc.pageOf(id));
		this.#timer = new TimerWatch(run, (event) => {
			this.#timerEvents.push(event);
			this.#later();
		});
		this.#stops = [
			run.doc.subscribe((changes, origin) => this.#gather(changes, origin)),
			run.doc.selection.subscribe(() => this.#moved({ selection: true })),
			run.doc.page.subscribe((page) => {
				run.loadedPages.add(page);
				// Another page has another selection.
				this.#moved({ page: true, selection: true });
			}),
		];
	}

	stop(): void {
		for (const stop of this.#stops) stop();
		this.#timer.stop();
	}

	#gather(changes: readonly Change[], origin: Origin): void {
		this.#changes.add(changes, origin, this.#run.doc.page.id);
		if (changes.some(({ id, keys }) => id === DOCUMENT_ID && keys.includes('timer'))) this.#timer.changed();
		this.#later();
	}

	#moved(change: { readonly page?: true; readonly selection: true }): void {
		this.#whereabouts = { ...this.#whereabouts, ...change };
		this.#later();
	}

	#later(): void {
		if (this.#due) return;
		this.#due = true;
		this.#soon(() => {
			this.#due = false;
			this.#deliver();
		});
	}

	#deliver(): void {
		const { doc } = this.#run;
		const changes = this.#changes.take((id) => doc.get(id)?.parent);
		for (const page of new Set(changes.map((change) => change.page))) {
			const own = changes.filter((change) => change.page === page);
			this.#fire(`n${page}/nodechange`, [{ nodeChanges: own.map((change) => this.#event(change)) }]);
		}
		if (changes.length > 0 && this.#run.allPagesLoaded) {
			this.#fire('figma/documentchange', [{ documentChanges: changes.map((each) => this.#event(each)) }]);
		}
		for (const event of this.#timerEvents.splice(0)) this.#fire(`figma/${event}`, []);
		const { page, selection } = this.#whereabouts;
		this.#whereabouts = { page: false, selection: false };
		if (page) this.#fire('figma/currentpagechange', []);
		if (selection) this.#fire('figma/selectionchange', []);
	}

	#event(change: PendingChange): unknown {
		const { id, type, origin } = change;
		const node = this.#run.doc.get(id);
		const shown =
			node === undefined || type === 'DELETE' ? { removed: true, id, type: change.node.type } : nodeRef(node);
		const properties = type === 'PROPERTY_CHANGE' ? { properties: [...change.properties] } : {};
		return { type, id, origin, node: shown, ...properties };
	}
}
