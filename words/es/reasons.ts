import type { keptApartText } from '../../shared/reasons.ts';
import type { Translation } from '../message.ts';

/** Why an item was kept apart. */
export const reasons: Translation<typeof keptApartText> = {
	empty: 'No hay nada escrito.',
	'emoji-only': 'Solo tiene emojis. Escribe una palabra al lado para traerla.',
	question: 'Parece una pregunta de la entrevista.',
	staff: 'Lo escribió alguien de vuestro equipo o un bot.',
	header: 'Parece un título.',
	legend: 'Explica un color.',
	'no-words': 'No tiene palabras.',
	'too-long': 'Pasa de 4000 caracteres. Divídelo en citas sueltas.',
	'own-node': 'Lo dibujó Personaboard.',
	guide: 'Sirve de guía, como dice el ☞. Quita el ☞ de la nota o de la sección para traerlo.',
	'unreadable-row': 'La fila no tiene texto.',
	'consent-refused': 'Quien lo dijo no quiere que se use.',
	'keep-time-over': 'Ha pasado el tiempo en que se podía conservar.',
	split: 'Tiene varias citas, y cada una tiene ya su propia nota.',
	erased: 'Es de una persona cuyas palabras se borraron aquí.',
};
