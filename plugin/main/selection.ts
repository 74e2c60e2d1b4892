import type { MainEvent } from '../../shared/bridge.ts';
import { entityOf, evidenceOf } from './node-data.ts';
import { selectedNotes } from './read-stickies.ts';

/** What is selected, in the panel's words. */
export function selectionEvent(): MainEvent {
	const keys: string[] = [];
	const evidence: string[] = [];
	for (const node of figma.currentPage.selection) {
		const key = entityOf(node);
		const id = evidenceOf(node);
		if (key !== null) keys.push(key);
		if (id !== null) evidence.push(id);
	}
	return { type: 'selection', notes: selectedNotes().length, keys, evidence };
}
