import type { fieldTitles } from '../../shared/claim.ts';
import type { Translation } from '../message.ts';

/** The heading of each field of a persona. */
export const fields: Translation<typeof fieldTitles> = {
	'jobs.primary': 'Tâche principale',
	'jobs.secondary': 'Autres tâches',
	'jobs.emotional': 'Comment ils veulent se sentir',
	'jobs.social': 'Comment ils veulent être vus',
	'constraints.time': 'Limites : temps',
	'constraints.skill': 'Limites : savoir-faire',
	'constraints.approval': 'Limites : validation',
	'constraints.budget': 'Limites : budget',
	'constraints.tools': 'Limites : outils',
	'constraints.policy': 'Limites : règles',
	motivation: 'Ce qui les pousse',
	pains: 'Ce qui fait mal',
	workarounds: 'Comment ils contournent',
	signature: 'Ce qu’ils font',
	decisions: 'Décisions à éclairer',
	misconceptions: 'Ce que les équipes comprennent mal',
	priority: 'Priorité',
	watch: 'Signes de changement',
};
