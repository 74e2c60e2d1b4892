import type { QualityReport } from '../../shared/import.ts';
import type { Panel } from './panel.ts';

/** How many of the last reports stay in sight. */
const shown = 12;
let last = 0;

/** Shows what an import made of notes or of a file, above the earlier ones. */
export function addReport(panel: Panel, title: string, report: QualityReport): void {
	last += 1;
	const named = { id: last, title, report };
	panel.store.set((state) => ({ ...state, reports: [named, ...state.reports].slice(0, shown) }));
}
