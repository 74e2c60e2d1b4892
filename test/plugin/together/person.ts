import { CanvasDocument } from '../../../playground/engine/document.ts';
import { CuttableLine } from '../../../playground/engine/line.ts';
import { memoryBackend } from '../../../playground/engine/plugin/client-storage.ts';
import type { ChaosOptions } from '../../../playground/engine/start-options.ts';
import type { Dice } from './dice.ts';
import { HandLine } from './ledger.ts';
import { SlowLine } from './lines.ts';
import { PanelWindow } from './panel-window.ts';
import type { World } from './world.ts';
import { TabClock } from './world-clock.ts';

/** A person's browser tab with the file open in it. */
export type Seat = { tab: TabClock; line: CuttableLine; hand: HandLine; doc: CanvasDocument };

/** Somebody in the file, with or without the plugin running. They go and come back; what is on their machine stays. */
export class Person {
	readonly name: string;
	/** ms by which this person's computer's clock is wrong. */
	readonly clockError: number;
	readonly storage = memoryBackend();
	seat: Seat;
	window: PanelWindow | null = null;
	/** Edits made while offline, as the panel keeps them between windows. */
	kept: Uint8Array | null = null;
	/** Whether this person's computer reaches the board's server; the canvas has a line of its own. */
	boardNetwork = true;
	/** Depths of this person's undo history at which an act of their own lies, and of what could be redone. */
	readonly #own = new Set<number>();
	readonly #ownUndone = new Set<number>();
	readonly #world: World;
	readonly #dice: Dice;
	#windows = 0;

	constructor(world: World, name: string, dice: Dice) {
		this.#world = world;
		this.name = name;
		this.#dice = dice;
		this.clockError = dice.between(-400, 400);
		this.seat = this.#sitDown();
	}

	get isOnline(): boolean {
		return this.boardNetwork && this.seat.line.online && !this.seat.tab.asleep;
	}

	openWindow(chaos: Pick<ChaosOptions, 'refuse'> = {}): PanelWindow {
		this.#windows += 1;
		const dice = this.#dice.fork(`window ${this.#windows}`);
		this.window = new PanelWindow(this.#world, this, dice, {
			...chaos,
			latency: () => dice.between(0, 3),
			meanwhile: () => this.#world.betweenAwaits(this),
		});
		this.#world.windows.push(this.window);
		return this.window;
	}

	closeWindow(polite: boolean): void {
		if (this.window && !this.boardNetwork) this.#world.oracle.lost(this);
		this.window?.end(polite);
		this.window = null;
	}

	/** The whole tab goes without a word, and with it the undo history and what was not sent; then they open the file anew. */
	crash(): void {
		this.seat.line.cut();
		this.closeWindow(false);
		this.seat.doc.vanish();
		this.#own.clear();
		this.#ownUndone.clear();
		this.seat = this.#sitDown();
	}

	/** Does something by hand. */
	act<T>(run: () => T): T {
		const { doc } = this.seat;
		const before = doc.undoDepth;
		const result = this.#byHand(run);
		if (doc.undoDepth > before) this.#own.add(doc.undoDepth);
		return result;
	}

	/** Takes back the newest step in this person's history: something they did, something their plugin did, or nothing. */
	undo(): 'own' | 'plugin' | null {
		const { doc } = this.seat;
		const depth = doc.undoDepth;
		if (!this.#byHand(() => doc.undo())) return null;
		if (this.#own.delete(depth)) {
			this.#ownUndone.add(depth);
			return 'own';
		}
		this.#ownUndone.delete(depth);
		return 'plugin';
	}

	redo(): 'own' | 'plugin' | null {
		const { doc } = this.seat;
		if (!this.#byHand(() => doc.redo())) return null;
		const depth = doc.undoDepth;
		if (!this.#ownUndone.delete(depth)) return 'plugin';
		this.#own.add(depth);
		return 'own';
	}

	loseBoard(): void {
		this.boardNetwork = false;
		this.window?.line?.lose();
	}

	heal(): void {
		if (this.seat.tab.asleep) this.seat.tab.wake();
		if (!this.seat.line.online) this.seat.line.restore();
		this.boardNetwork = true;
		const { window } = this;
		window?.line?.restore();
		if (!window) this.#world.oracle.healed(this);
	}

	#byHand<T>(run: () => T): T {
		const { doc, hand } = this.seat;
		// What the plugin wrote just before goes by itself.
		doc.flush();
		hand.byHand = true;
		try {
			return run();
		} finally {
			hand.byHand = false;
		}
	}

	#sitDown(): Seat {
		const { clock, hub, ledger, defaults } = this.#world;
		const tab = new TabClock(clock);
		const slow = new SlowLine(hub.connect(), tab, () => this.#dice.between(1, 60));
		const line = new CuttableLine(slow);
		const hand = new HandLine(line, ledger);
		return { tab, line, hand, doc: new CanvasDocument(hand, defaults) };
	}
}
