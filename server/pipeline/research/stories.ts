import type { BoardJson } from '../../../shared/board-json.ts';
import { type CriterionField, storiesOf } from '../../../shared/persona-uses.ts';
import type { Hear } from '../../../words/hear.ts';
import type { Item } from './blocks.ts';

type Persona = BoardJson['personas'][number];

/** What has to hold for a story to be done, by the limit it comes from. */
const criteria: Readonly<Record<CriterionField, string>> = {
	'constraints.time': 'It fits the time there is',
	'constraints.tools': 'It works with what they work with',
	'constraints.approval': 'Who has to say yes can do so in time',
	'constraints.policy': 'The rule is kept',
	'constraints.skill': 'It asks for no more skill',
	'constraints.budget': 'The limit is kept in sight',
	workarounds: 'The detour is no longer needed',
};

/** The jobs of a persona as user stories; acceptance criteria are its limits and detours, each with the claim it rests on. */
export function storyItems({ name, claims }: Persona, hear: Hear): Item[] {
	return storiesOf(claims).map(({ job, accepted }) => ({
		text: hear(`As ${lowerFirst(name)}, I want to ${lowerFirst(job.text)}`),
		by: job.id,
		...(accepted.length === 0
			? {}
			: {
					under: accepted.map(({ field, claim }) => ({
						text: `${hear(`Accepted when: ${criteria[field]}.`)} ${claim.text}`,
						by: claim.id,
					})),
				}),
	}));
}

function lowerFirst(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}
