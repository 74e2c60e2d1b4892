import type { Doc } from 'yjs';
import {
	type BoardMapName,
	type BoardSnapshot,
	readBoard,
	replaceEntries,
	setEntry,
} from '../../shared/board-doc.ts';
import type { Persona } from '../../shared/persona.ts';
import { writtenPersonas } from '../../shared/persona-view.ts';
import type { Theme } from '../../shared/theme.ts';

/** What a run will write: whole machine maps by name. */
export type Plan = Map<BoardMapName, ReadonlyMap<string, unknown>>;

/** A list of things with ids as a map of the document. */
export function byId<T extends { id: string }>(list: readonly T[]): Map<string, T> {
	return new Map(list.map((item) => [item.id, item]));
}

/**
 * Writes a run's results. Called inside one transaction. A theme somebody moved a note into or named while the run was
 * on its way stays, even when the run no longer has it: the move would point nowhere. So does a persona somebody wrote in.
 */
export function writePlan(doc: Doc, plan: Plan, at: number): void {
	for (const [name, next] of asWritten(plan, readBoard(doc))) replaceEntries(doc, name, next);
	setEntry(doc, 'meta', 'lastRun', at);
}

/** The plan with what people's moves and edits hold on the board. */
export function asWritten(plan: Plan, now: BoardSnapshot): Plan {
	const written: Plan = new Map(plan);
	const [themes, personas] = [plan.get('themes'), plan.get('personas')];
	if (themes) written.set('themes', keepThemes(themes, now));
	if (personas) written.set('personas', keepPersonas(personas as ReadonlyMap<string, Persona>, now));
	return written;
}

/** With personas whose group was not found again but in which people wrote (rule PV4); after the others. */
function keepPersonas(next: ReadonlyMap<string, Persona>, now: BoardSnapshot): Map<string, Persona> {
	const kept = new Map(next);
	const own = new Set<string>(writtenPersonas(now.edits));
	for (const persona of now.personas) {
		if (own.has(persona.id) && !kept.has(persona.id))
			kept.set(persona.id, { ...persona, level: 'hypothesis', order: kept.size });
	}
	return kept;
}

function keepThemes(
	next: ReadonlyMap<string, unknown>,
	{ moves, themes }: BoardSnapshot,
): Map<string, unknown> {
	const kept = new Map(next);
	const known = new Map<string, Theme>(themes.map((theme) => [theme.id, theme]));
	for (const move of moves) {
		if ((move.type !== 'pin' && move.type !== 'rename') || kept.has(move.theme)) continue;
		const theme = known.get(move.theme);
		if (theme) kept.set(theme.id, { ...theme, order: kept.size });
	}
	return kept;
}
