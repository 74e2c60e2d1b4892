import type { BoardSnapshot } from '../../../shared/board-doc.ts';
import { effectiveGrouping } from '../../../shared/grouping.ts';
import { trayKey } from '../canvas-keys.ts';
import { strings } from '../strings.ts';
import { number } from '../wording.ts';

/** More themes than these are only counted. */
const named = 3;

/** Where loose notes lie, such as `Approving swaps 2 · Long shifts 1`: most notes first. Pure. */
export function looseByTheme(board: BoardSnapshot, loose: ReadonlyMap<string, string>): string {
	const { themes } = effectiveGrouping(board.themes, board.members, board.moves);
	const labels = new Map<string, string>(themes.map((theme) => [theme.id, theme.label]));
	const counts = new Map<string, number>();
	for (const section of loose.values()) {
		const label =
			labels.get(section) ?? (section === trayKey ? strings.themes.parkedTitle : strings.loose.outside);
		counts.set(label, (counts.get(label) ?? 0) + 1);
	}
	const ordered = [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b));
	const lines = ordered.slice(0, named).map(([label, n]) => `${label} ${number(n)}`);
	if (ordered.length > named) lines.push(strings.loose.others(ordered.length - named));
	return lines.join(' · ');
}
