import type { BoardJson } from '../../../shared/board-json.ts';
import type { FieldPath } from '../../../shared/claim.ts';
import type { Item } from './blocks.ts';

type Persona = BoardJson['personas'][number];

/** What has to hold for a story to be done, by the limit it comes from. */
const criteria: readonly (readonly [FieldPath, string])[] = [
	['constraints.time', 'It fits the time there is'],
	['constraints.tools', 'It works with what they work with'],
	['constraints.approval', 'Who has to say yes can do so in time'],
	['constraints.policy', 'The rule is kept'],
	['constraints.skill', 'It asks for no more skill'],
	['constraints.budget', 'The limit is kept in sight'],
	['workarounds', 'The detour is no longer needed'],
];

/** The jobs of a persona as user stories; acceptance criteria are its limits and detours, each with the claim it rests on. */
export function storyItems(persona: Persona): Item[] {
	const accepted = criteria.flatMap(([field, lead]): Item[] => {
		const claim = persona.claims.find((one) => one.field === field && one.support !== 'hypothesis');
		return claim ? [{ text: `Accepted when: ${lead}. ${claim.text}`, by: claim.id }] : [];
	});
	const name = persona.name.charAt(0).toLowerCase() + persona.name.slice(1);
	return persona.claims
		.filter(({ field, support }) => isFunctional(field) && support !== 'hypothesis')
		.map((claim, at) => ({
			text: `As ${name}, I want to ${claim.text.charAt(0).toLowerCase()}${claim.text.slice(1)}`,
			by: claim.id,
			...(at === 0 ? { under: accepted } : {}),
		}));
}

function isFunctional(field: FieldPath): boolean {
	return field === 'jobs.primary' || field === 'jobs.secondary';
}
