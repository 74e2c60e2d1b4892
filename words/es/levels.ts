import type { levelWords } from '../en/levels.ts';
import type { Translation } from '../message.ts';

export const levels: Translation<typeof levelWords> = {
	feet: {
		hypothesis: 'Nivel de evidencia: una hipótesis',
		qualitative: 'Nivel de evidencia: cualitativo',
		mixed: 'Nivel de evidencia: mixto, entrevistas y uso que concuerda',
		statistical: 'Nivel de evidencia: estadístico',
	},
	footFew:
		'Nivel de evidencia: una hipótesis, {people, plural, one {# persona escuchada} other {# personas escuchadas}}; con {least} es cualitativo',
	footUnstable: 'Nivel de evidencia: una hipótesis, el grupo aún no es estable',
};
