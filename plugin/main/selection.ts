import type { MainEvent } from '../../shared/bridge.ts';
import { entityOf, evidenceOf } from './node-data.ts';
import { countSelected } from './read-stickies.ts';
import { quietSlices } from './slices.ts';

/** Tells what is selected, in the panel's words; a selection that changes while it is counted is counted anew. */
export function watchSelection(emit: (event: MainEvent) => void, fault: (error: unknown) => void): void {
	let latest = 0;
	async function tell(): Promise<void> {
		latest += 1;
		const turn = latest;
		const slices = quietSlices();
		const keys: string[] = [];
		const evidence: string[] = [];
		for (const node of figma.currentPage.selection) {
			if (node.removed) continue;
			const key = entityOf(node);
			const id = evidenceOf(node);
			if (key !== null) keys.push(key);
			if (id !== null) evidence.push(id);
			await slices.turn();
			if (turn !== latest) return;
		}
		const notes = await countSelected(slices);
		if (turn === latest) emit({ type: 'selection', notes, keys, evidence });
	}
	figma.on('selectionchange', () => {
		tell().catch(fault);
	});
}
