import type { BoardJson } from '../shared/board-json.ts';
import { type Hear, hearAround } from './hear.ts';

/** The board with what the machine wrote on it said in another language (rule WO15); what people wrote or said stays. */
export function boardHeard(json: BoardJson, hear: Hear): BoardJson {
	return {
		...json,
		themes: json.themes.map((theme) => ({
			...theme,
			label: theme.labelBy === 'person' ? theme.label : hear(theme.label),
			criterion: hear(theme.criterion),
		})),
		archetypes: json.archetypes.map((group) => ({ ...group, label: hear(group.label) })),
		personas: json.personas.map((persona) => ({
			...persona,
			name: persona.nameBy === 'person' ? persona.name : hear(persona.name),
			claims: persona.claims.map((claim) =>
				claim.author === 'person' ? claim : { ...claim, text: sentenceHeard(claim.text, hear) },
			),
		})),
		tensions: json.tensions.map((tension) => ({ ...tension, about: hear(tension.about) })),
	};
}

/** Names of personas as the server says them, with what they are called here. */
export function namesHeard(json: BoardJson, hear: Hear): [said: string, heard: string][] {
	return json.personas.flatMap(({ name, nameBy }): [string, string][] =>
		nameBy === 'person' ? [] : [[name, hear(name)]],
	);
}

/** A sentence written out: what stands in quotation marks is what people said. */
export function sentenceHeard(text: string, hear: Hear): string {
	const pieces = text.split(/(?<=“)([^”]*)(?=”)/u).map((said, at) => (at % 2 === 0 ? said : { said }));
	return hearAround(pieces, hear)
		.map((piece) => (typeof piece === 'string' ? piece : piece.said))
		.join('');
}
