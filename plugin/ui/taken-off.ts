import type { BoardSnapshot } from '../../shared/board-doc.ts';
import { claimText } from '../../shared/claim.ts';
import { isHidden } from '../../shared/edit.ts';
import { effectiveGrouping } from '../../shared/grouping.ts';
import type { EvidenceId } from '../../shared/ids.ts';
import { stripKey } from '../../shared/strip-spec.ts';
import { tableKey } from '../../shared/table-key.ts';
import { trayKey } from './canvas-keys.ts';
import { strings } from './strings.ts';

export type TakenOff = { entity: string; text: string; by: string };

/**
 * Themes, the tray, personas, sentences and tensions that people took off and that would show again if brought back
 * (rule UI17), latest first. Pure.
 */
export function takenOff(board: BoardSnapshot, textOf: (id: EvidenceId) => string | undefined): TakenOff[] {
	const { themes } = effectiveGrouping(board.themes, board.members, board.moves);
	const labels = new Map<string, string>(themes.map(({ id, label }) => [id, label]));
	labels.set(trayKey, strings.themes.parkedTitle);
	for (const { id, about } of board.tensions) labels.set(id, about);
	for (const { id, archetype, name } of board.personas) {
		const edit = board.edits.get(`name:${id}`);
		const shown = edit?.type === 'name' ? edit.name : name;
		labels.set(id, strings.personas.hiddenPersona(shown));
		if (board.strips.has(archetype) && !isHidden(board.edits, id))
			labels.set(stripKey(id), strings.behaviour.stripOf(shown));
	}
	for (const { id, title, lines } of board.sheets) {
		labels.set(id, title);
		labels.set(tableKey(id), title);
		for (const { key, text } of isHidden(board.edits, id) ? [] : lines)
			labels.set(key, claimText(text, textOf));
	}
	const nameOf = (entity: string): string | undefined => {
		const edit = board.edits.get(`text:${entity}`);
		const claim = edit?.type === 'text' ? edit : board.claims.find((candidate) => candidate.id === entity);
		if (!claim) return labels.get(entity);
		// A sentence of a persona that is gone, or taken off itself, would still not show.
		const isShown = labels.has(claim.persona) && !isHidden(board.edits, claim.persona);
		return isShown ? claimText(claim.text, textOf) : undefined;
	};
	return [...board.edits.values()]
		.flatMap((edit) => (edit.type === 'hide' ? [edit] : []))
		.sort((a, b) => b.at - a.at)
		.flatMap(({ entity, by }) => {
			const text = nameOf(entity);
			return text === undefined ? [] : [{ entity, by, text }];
		});
}
