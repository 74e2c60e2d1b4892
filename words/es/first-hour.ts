import type { firstHourWords } from '../en/first-hour.ts';
import type { Translation } from '../message.ts';

export const firstHour: Translation<typeof firstHourWords> = {
	help: { open: 'Ayuda sobre esta página', privacy: 'Qué pasa con ello' },
	templates: {
		title: 'Empezar con una plantilla',
		placing: 'Colocando la plantilla',
		titles: {
			research: 'Síntesis de investigación',
			audit: 'Revisar un perfil',
			priorities: 'Priorizar',
			market: 'Mercado nuevo',
		},
		texts: {
			research: 'De entrevistas a perfiles',
			audit: 'Qué sigue valiendo de un perfil antiguo',
			priorities: 'Qué opción, para quién y a qué coste',
			market: 'Qué suponemos y cómo averiguarlo',
		},
		done: 'La plantilla está en esta página. Lo que empieza por ☞ te guía y nunca cuenta como evidencia.',
	},
	tour: {
		label: 'Recorrido',
		again: 'Hacer el recorrido',
		at: '{step} de {of}',
		next: 'Siguiente',
		show: 'Muéstrame',
		leave: 'Salir del recorrido',
		finish: 'Terminar',
		steps: {
			notes: 'Cada nota entró con quién la dijo. Lo que no es una cita se apartó, con el motivo.',
			group: 'Agrupa las notas en temas. Se mueven en el tablero; lo que no encaja se aparta.',
			drag: 'Arrastra ahora una nota del tablero a otro tema, o abre un tema aquí y muévela. Ahí se queda en cada ejecución posterior.',
			write: 'Escribe perfiles. Quienes dicen y hacen lo mismo forman uno.',
			sentence:
				'Pulsa una frase: el tablero muestra las notas que la dicen. Una con línea discontinua es una suposición que nadie ha dicho.',
			library: 'La biblioteca muestra perfiles, decisiones y cambios a todos los demás. Eso es todo.',
		},
	},
};
