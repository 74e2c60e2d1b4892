import { expect } from 'vitest';
import { planCards, planThemes } from '../../../plugin/ui/draw-plan.ts';
import { drawnVersion } from '../../../plugin/ui/drawing-meta.ts';
import { lookupFor } from '../../../plugin/ui/lookup.ts';
import { applyEdits, moveEntry, readBoard } from '../../../shared/board-doc.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import { FakeCanvas, SyncWindow } from './fake-canvas.ts';
import { docOf, fixtureBoard, fixtureTexts } from './fixture-board.ts';
import { MemoryRoom, VirtualClock } from './memory-room.ts';

export const who = { by: 'Ana', at: 1 };
/** The world of the test that runs. */
export let world: World;

/** A file with a board, and people who open the plugin in it. */
export class World {
	readonly clock = new VirtualClock();
	readonly room = new MemoryRoom(this.clock, 20);
	readonly canvas = new FakeCanvas(this.clock);
	readonly windows: SyncWindow[] = [];

	constructor() {
		docOf(fixtureBoard(), this.room.doc);
	}

	open(name: string): SyncWindow {
		const window = new SyncWindow(this.room, this.canvas, { name, session: this.windows.length + 1 });
		this.windows.push(window);
		return window;
	}

	board() {
		return readBoard(this.room.doc);
	}

	plans() {
		const board = this.board();
		return [planThemes(board), planCards(board, lookupFor(board, fixtureTexts()))] as const;
	}

	/** Holds when the canvas shows what the board says, whole. */
	expectDrawn(): void {
		const [themes, cards] = this.plans();
		expect(this.canvas.versions).toEqual({ themes: themes.version, cards: cards.version });
		for (const { kind, version } of [themes, cards]) expect(drawnVersion(this.board(), kind)).toBe(version);
		for (const key of [...themes.order, ...cards.order]) expect(this.canvas.keys.has(key)).toBe(true);
	}

	/** Draws made since the last call. */
	news(): FakeCanvas['draws'] {
		return this.canvas.draws.splice(0);
	}

	move(evidence: EvidenceId, theme: 'th_pay' | 'th_swap'): void {
		applyEdits(this.room.doc, [moveEntry({ type: 'pin', evidence, theme, ...who })], 'panel');
	}

	end(): void {
		for (const window of this.windows) window.close();
		this.room.close();
	}
}

export function begin(): World {
	world = new World();
	return world;
}

/** Lets virtual time pass until a promise settles; at most two minutes. */
export async function race<T>(promise: Promise<T>): Promise<T> {
	let over = false;
	const end = () => {
		over = true;
	};
	promise.then(end, end);
	for (let passed = 0; !over && passed < 120_000; passed += 100) await world.clock.advance(100);
	return promise;
}
