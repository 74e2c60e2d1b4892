import type { EvidenceLevel } from '../../shared/persona.ts';
import { message } from '../message.ts';

/** How good a persona's evidence is, at the foot of its card and in the library. */
export const levelWords = {
	feet: {
		hypothesis: 'Evidence level: a hypothesis',
		qualitative: 'Evidence level: qualitative',
		mixed: 'Evidence level: mixed: interviews and matching use',
		statistical: 'Evidence level: statistical',
	} satisfies Record<EvidenceLevel, string>,
	footFew: message(
		['people', 'least'],
		'Evidence level: a hypothesis: {people, plural, one {# person} other {# people}} heard, {least} make it qualitative',
	),
	footUnstable: 'Evidence level: a hypothesis: the group is not stable yet',
} as const;
