import type { CanvasDocument } from '../../../playground/engine/document.ts';
import type { RunOptions, Seat } from '../../../playground/engine/simulated-file.ts';
import { fc } from '../../support/properties.ts';
import { plugin } from './harness.ts';

export const CARA = { id: '13', name: 'Cara', color: '#0000ff', photoUrl: null };
export const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

/** Starts code in a seat; its logs, and its faults at the end. */
export function started(seat: Seat, code: string, options: RunOptions = {}) {
	const logs: string[] = [];
	const run = seat.start(plugin(code), { ...options, hooks: { onLog: (_level, text) => logs.push(text) } });
	return { run, logs };
}

export function names(doc: CanvasDocument, page = '0:1'): string[] {
	return doc.children(page).map((node) => node.name);
}
