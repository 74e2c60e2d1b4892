import type { Op } from './ops.ts';

/** Ops that take a step back, newest first. */
type Step = readonly Op[];

/**
 * One person's history. What they do with the mouse is a step by itself; what their plugin writes gathers in an open
 * step until it is committed (by the plugin, by its end, or by the person doing something in between).
 */
export class UndoStack {
	#undo: Step[] = [];
	#redo: Step[] = [];
	#open: Op[] = [];

	/** Records the inverse of an op the plugin has just done. */
	gather(inverse: Op): void {
		this.#open.push(inverse);
		this.#redo = [];
	}

	/** Records a whole step of the person. */
	push(inverses: readonly Op[]): void {
		this.commit();
		if (inverses.length === 0) return;
		this.#undo.push([...inverses].reverse());
		this.#redo = [];
	}

	commit(): void {
		if (this.#open.length > 0) this.#undo.push(this.#open.reverse());
		this.#open = [];
	}

	/** Takes back the newest step through `run`, which applies ops and returns their inverses. */
	undo(run: (ops: Step) => readonly Op[]): boolean {
		this.commit();
		const step = this.#undo.pop();
		if (step === undefined) return false;
		this.#redo.push([...run(step)].reverse());
		return true;
	}

	redo(run: (ops: Step) => readonly Op[]): boolean {
		const step = this.#redo.pop();
		if (step === undefined) return false;
		this.#undo.push([...run(step)].reverse());
		return true;
	}

	get depth(): number {
		return this.#undo.length + (this.#open.length > 0 ? 1 : 0);
	}
}
