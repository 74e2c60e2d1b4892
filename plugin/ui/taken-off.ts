import type { BoardSnapshot } from '../../shared/board-doc.ts';
import { claimText } from '../../shared/claim.ts';
import type { EvidenceId } from '../../shared/ids.ts';
import { strings } from './strings.ts';

export type TakenOff = { entity: string; text: string; by: string };

/** Personas and sentences people took off that would show again if brought back (rule UI17), latest first. Pure. */
export function takenOff(board: BoardSnapshot, textOf: (id: EvidenceId) => string | undefined): TakenOff[] {
	const hides = [...board.edits.values()].flatMap((edit) => (edit.type === 'hide' ? [edit] : []));
	return hides
		.sort((a, b) => b.at - a.at)
		.flatMap(({ entity, by }) => {
			const persona = board.personas.find((candidate) => candidate.id === entity);
			if (persona) {
				const name = board.edits.get(`name:${persona.id}`);
				const shown = name?.type === 'name' ? name.name : persona.name;
				return [{ entity, by, text: strings.personas.hiddenPersona(shown) }];
			}
			const edit = board.edits.get(`text:${entity}`);
			const claim = edit?.type === 'text' ? edit : board.claims.find((candidate) => candidate.id === entity);
			// A sentence of a persona that is gone, or taken off itself, would still not show.
			if (!claim || !board.personas.some((candidate) => candidate.id === claim.persona)) return [];
			return board.edits.has(`hide:${claim.persona}`)
				? []
				: [{ entity, by, text: claimText(claim.text, textOf) }];
		});
}
