import type { usageWords } from '../en/library-usage.ts';
import type { Translation } from '../message.ts';

export const usage: Translation<typeof usageWords> = {
	usage: {
		title: 'Uso en este servidor',
		text: 'Se lee donde está, cada vez que se cuenta lo que hace la gente. Aquí no se guarda ninguna fila.',
		use: 'Usar',
		useLabel: 'Usar {name} en este tablero',
		used: 'En uso',
		leave: 'Dejar de usar',
		leaveLabel: 'Dejar de usar {name} en este tablero',
	},
};
