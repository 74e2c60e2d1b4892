import type { Doc } from 'yjs';
import { type BoardMapName, readBoard, replaceEntries, setEntry } from '../../shared/board-doc.ts';
import type { Theme } from '../../shared/theme.ts';

/** What a run will write: whole machine maps by name. */
export type Plan = Map<BoardMapName, ReadonlyMap<string, unknown>>;

/** A list of things with ids as a map of the document. */
export function byId<T extends { id: string }>(list: readonly T[]): Map<string, T> {
	return new Map(list.map((item) => [item.id, item]));
}

/**
 * Writes a run's results. Called inside one transaction. A theme somebody moved a note into while the run was on its
 * way stays, even when the run no longer has it: the move would point nowhere.
 */
export function writePlan(doc: Doc, plan: Plan, at: number): void {
	for (const [name, next] of plan) {
		replaceEntries(doc, name, name === 'themes' ? keepWanted(doc, next) : next);
	}
	setEntry(doc, 'meta', 'lastRun', at);
}

function keepWanted(doc: Doc, next: ReadonlyMap<string, unknown>): Map<string, unknown> {
	const kept = new Map(next);
	const { moves, themes } = readBoard(doc);
	const known = new Map<string, Theme>(themes.map((theme) => [theme.id, theme]));
	for (const move of moves) {
		if (move.type !== 'pin' || kept.has(move.theme)) continue;
		const theme = known.get(move.theme);
		if (theme) kept.set(theme.id, { ...theme, order: kept.size });
	}
	return kept;
}
