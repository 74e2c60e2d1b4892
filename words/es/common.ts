import type { commonWords } from '../en/common.ts';
import type { Translation } from '../message.ts';
import { reasons } from './reasons.ts';

export const common: Translation<typeof commonWords> = {
	common: {
		appName: 'Personaboard',
		cancel: 'Cancelar',
		retry: 'Intentar de nuevo',
		undo: 'Deshacer',
		dismiss: 'Descartar',
		show: 'Mostrar en el tablero',
		rename: 'Renombrar',
		stopped: 'Detenido. No se cambió nada.',
		unexpected: 'Algo no funcionó. Inténtalo de nuevo.',
		showMore: 'Mostrar {n} de {left} más',
		showRest: 'Mostrar {n} más',
		loading: 'Cargando',
		resize: 'Cambiar el tamaño de esta ventana',
		back: 'Atrás',
		auto: 'Auto',
		fewer: 'Menos',
		more: 'Más',
		aPerson: 'alguien',
	},
	reasons,
	canvas: {
		silent: 'El tablero no respondió a tiempo. Cierra esta ventana y vuelve a abrir Personaboard.',
		nonsense: 'Esta ventana es más antigua que el plugin. Ciérrala y vuelve a abrir Personaboard.',
		pageGone: 'La página en la que se dibujó el tablero ya no existe.',
		sectionGone: 'La sección se eliminó mientras se dibujaba. Vuelve a dibujar.',
		sampleGone: 'Lo que se estaba colocando se eliminó entretanto.',
		stopped: 'Detenido.',
		failed: 'Eso no funcionó en el tablero. Deshaz si no se ve bien e inténtalo de nuevo.',
		drawing: 'Dibujando en el tablero',
		reading: 'Leyendo notas del tablero',
		nothingFound: 'La nota ya no está en el tablero.',
		noSticky: 'Esta cita vino de un archivo, así que no hay nota que mostrar.',
		caughtUp: 'Lo que pasó en el tablero mientras este panel estaba cerrado o sin conexión ya está recogido.',
	},
	server: {
		unreachable:
			'No se puede llegar al servidor en {origin}. Comprueba que está en marcha e inténtalo de nuevo.',
		nonsense:
			'El servidor en {origin} dio una respuesta que Personaboard no entiende. Cierra esta ventana y vuelve a abrir Personaboard.',
		tooLarge: 'Es más de lo que el servidor acepta de una vez.',
	},
	rest: {
		title: 'El dibujo se deshizo o se retiró',
		themes: 'Los temas se conservan aquí. El tablero queda como está hasta que alguien los dibuje de nuevo.',
		cards:
			'Los perfiles se conservan aquí. El tablero queda como está hasta que alguien los dibuje de nuevo.',
	},
	takenOff: {
		title: '{n, plural, one {# retirado por la gente} other {# retirados por la gente}}',
		by: 'Retirado por {name}',
		bringBack: 'Traer de vuelta',
	},
	busy: {
		notes: 'trayendo notas',
		files: 'trayendo un archivo',
		group: 'agrupando notas',
		archetypes: 'buscando arquetipos',
		personas: 'escribiendo perfiles',
		behaviour: 'contando lo que hace la gente',
		draw: 'dibujando en el tablero',
		sample: 'colocando el taller de ejemplo',
		template: 'colocando una plantilla',
		removing: 'quitando los datos de Personaboard',
		restoring: 'restaurando el tablero',
		weigh: 'sopesando opciones',
	},
	sample: {
		placing: 'Colocando el taller de ejemplo',
		usage: 'usage.csv',
		customers: 'customers.csv',
		done: 'El taller de ejemplo ya está aquí.',
	},
	job: {
		lost: 'La ejecución terminó sin respuesta. Iníciala de nuevo.',
		progress: '{done} de {total}',
	},
	writer: {
		nobody: 'Ahora mismo nadie lo dibuja en el tablero. Se hará por sí solo.',
		removing: 'Quitando los datos de Personaboard',
		removingStopped: 'Detenido. Una parte ya se ha quitado; deshacer la recupera.',
	},
};
