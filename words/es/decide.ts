import type { decideWords } from '../en/decide.ts';
import type { Translation } from '../message.ts';

export const decide: Translation<typeof decideWords> = {
	decide: {
		title: 'Sopesar opciones',
		how: 'Escribe cada opción en su propia nota, con las necesidades que atiende debajo del nombre. Luego selecciona las notas o una sección con ellas.',
		weigh: 'Sopesar estas',
		weighing: 'Sopesando opciones',
		weighed:
			'{options, plural, one {# opción sopesada} other {# opciones sopesadas}} con los perfiles.{left, plural, =0 {} one { # nota quedó fuera: las citas y notas en blanco no son opciones.} other { # notas quedaron fuera: las citas y notas en blanco no son opciones.}}',
	},
};
