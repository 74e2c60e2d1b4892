import type { outlineWords } from '../en/outline.ts';
import type { Translation } from '../message.ts';

export const outline: Translation<typeof outlineWords> = {
	outline: {
		title: 'Esquema',
		text: 'Todo lo del tablero en títulos y listas, para leer y trabajar con el teclado.',
		empty: 'Aún no hay nada en el tablero.',
		notDrawn: 'Ahora mismo no está dibujado en el tablero.',
		sheets: 'Decisiones y cambios',
		kinds: { did: 'Hecho', measured: 'Medido', observed: 'Observado' },
		moveHint: 'Las flechas recorren los temas, Intro mueve la nota.',
		moved: '«{note}» está ahora en {theme}.',
		movedAside: '«{note}» está ahora apartada.',
		edit: 'Editar',
		editLabel: 'Editar: {sentence}',
		vote: 'Votar por {option}',
	},
};
