import type { fieldTitles } from '../../shared/claim.ts';
import type { Translation } from '../message.ts';

/** The heading of each field of a persona. */
export const fields: Translation<typeof fieldTitles> = {
	'jobs.primary': 'Tarea principal',
	'jobs.secondary': 'Otras tareas',
	'jobs.emotional': 'Cómo quieren sentirse',
	'jobs.social': 'Cómo quieren que los vean',
	'constraints.time': 'Límites: tiempo',
	'constraints.skill': 'Límites: conocimientos',
	'constraints.approval': 'Límites: aprobación',
	'constraints.budget': 'Límites: presupuesto',
	'constraints.tools': 'Límites: herramientas',
	'constraints.policy': 'Límites: normas',
	motivation: 'Qué los mueve',
	pains: 'Qué les duele',
	workarounds: 'Cómo se las arreglan',
	signature: 'Qué hacen',
	decisions: 'Decisiones que debería orientar',
	misconceptions: 'Qué entienden mal los equipos',
	priority: 'Prioridad',
	watch: 'Señales de cambio',
};
