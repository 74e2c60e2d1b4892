import type { BoardSnapshot } from '../../shared/board-doc.ts';
import { type Hear, hearAround } from '../../words/hear.ts';

/**
 * A board with what the machine wrote on it said in another language (rule WO15). People's names, labels and sentences
 * lie on top of that as edits and moves, and what they said is only referred to: both stay as they are.
 */
export function boardHeard(board: BoardSnapshot, hear: Hear): BoardSnapshot {
	return {
		...board,
		themes: board.themes.map((theme) => ({
			...theme,
			label: hear(theme.label),
			criterion: hear(theme.criterion),
		})),
		archetypes: board.archetypes.map((group) => ({ ...group, label: hear(group.label) })),
		personas: board.personas.map((persona) => ({ ...persona, name: hear(persona.name) })),
		claims: board.claims.map((claim) => ({ ...claim, text: hearAround(claim.text, hear) })),
		tensions: board.tensions.map((tension) => ({ ...tension, about: hear(tension.about) })),
	};
}
