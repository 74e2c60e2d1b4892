import type { drawnWords } from '../en/drawn.ts';
import type { Translation } from '../message.ts';
import { fields } from './fields.ts';
import { levels } from './levels.ts';

export const drawn: Translation<typeof drawnWords> = {
	drawn: {
		themesZone: 'Temas',
		personasZone: 'Perfiles',
		parkedTitle: 'Apartadas',
		parkedNote: 'Notas que no encajan en ningún tema. Arrastra una a un tema para colocarla.',
		hypothesis: 'Hipótesis',
		saysDoes: 'Dice ≠ hace',
		noEvidence: 'Aún sin evidencia',
		note: 'nota',
		fields,
		badges: {
			hypothesis: 'Evidencia: hipótesis',
			qualitative: 'Evidencia: cualitativa',
			mixed: 'Evidencia: mixta',
			statistical: 'Evidencia: estadística',
		},
		...levels,
		local: 'escrito sin modelo de lenguaje',
		quotes: '{n, plural, one {# cita} other {# citas}}',
		observations: '{n, plural, one {# observación} other {# observaciones}}',
		measurements: '{n, plural, one {# medición} other {# mediciones}}',
		people: '{n, plural, one {# persona} other {# personas}}',
		between: {
			'say-do': 'dice ≠ hace',
			'say-say': 'dice ≠ también dice',
			'between-people': 'unos ≠ otros',
			'job-conflict': 'quiere ≠ también quiere',
		},
		erased: '[borrado]',
		more: 'y {n} más',
		strip: {
			title: 'Qué hacen · {users, plural, one {# usuario} other {# usuarios}}',
			notEnough:
				'Faltan datos: {users, plural, one {# usuario} other {# usuarios}} en el registro de uso, hacen falta 5.',
			use: 'Qué usan',
			shares: 'Proporciones de {users, plural, one {# usuario} other {# usuarios}}',
			sharesHeard:
				'Proporciones de {users, plural, one {# usuario} other {# usuarios}}, {heard} de ellos escuchados',
			share: '{what}: {percent} %',
			range: '{users} de {of} · probable {low}–{high} %',
			others: ' · otros {percent} %',
			when: 'Cuándo vienen',
			busiest: 'Lo más activo: {day}, de {from}:00 a {to}:00',
			shades: '{sessions, plural, one {# sesión} other {# sesiones}}; más oscuro es más. Horas en {zone}',
			order: 'Qué sigue a qué',
			path: '{users} de {of} usuarios hacen esto en una sesión',
			days: { '0': 'lun', '1': 'mar', '2': 'mié', '3': 'jue', '4': 'vie', '5': 'sáb', '6': 'dom' },
			longDays: {
				'0': 'lunes',
				'1': 'martes',
				'2': 'miércoles',
				'3': 'jueves',
				'4': 'viernes',
				'5': 'sábados',
				'6': 'domingos',
			},
		},
	},
};
