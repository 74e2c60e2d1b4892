import type { newDataWords } from '../en/library-new-data.ts';
import type { Translation } from '../message.ts';

export const newData: Translation<typeof newDataWords> = {
	newData: {
		text: 'Lo que llegó desde que se escribieron los perfiles se mide, se agrupa y se escribe a prueba. En el tablero no cambia nada hasta que alguien lo acepta.',
		none: 'No hay nada preparado.',
		cadence: 'Volver a mirar el tablero',
		cadences: { off: 'no por sí solo', daily: 'cada día', weekly: 'cada semana' },
		next: 'La próxima vez, el {day}',
		look: 'Mirar ahora',
		looked:
			'Se miró el {day}: {notes, plural, one {# nota} other {# notas}}, {unseen} de ellas aún en ninguna agrupación.',
		touched:
			'{changes, plural, =0 {No hay ningún cambio de uso en marcha} one {Hay # cambio de uso en marcha} other {Hay # cambios de uso en marcha}}; {sentences, plural, =0 {no hay que volver a mirar ninguna frase} one {hay que volver a mirar # frase} other {hay que volver a mirar # frases}}.',
		themes: 'Temas',
		groups: 'Grupos de gente',
		sentences: 'Frases de los perfiles',
		counts: '{now} ahora, {staged} preparados',
		come: 'Nuevos',
		go: 'Ya no están',
		notesMoved:
			'{moved, plural, =0 {Ninguna nota estaría} one {# nota estaría} other {# notas estarían}} en otro tema; se conservan {kept} de {total} movimientos de personas.',
		peopleMoved:
			'{n, plural, =0 {Nadie estaría en otro grupo.} one {# participante estaría en otro grupo.} other {# participantes estarían en otro grupo.}}',
		byHand:
			'{total, plural, =0 {Nadie ha escrito una frase a mano.} other {{kept} de {total} frases escritas a mano se quedan como están.}}',
		leftBefore:
			'{n, plural, one {# cambio se dejó antes y no se vuelve a proponer.} other {# cambios se dejaron antes y no se vuelven a proponer.}}',
		same: 'Cada frase se quedaría como está.',
		states: { new: 'Un perfil nuevo', gone: 'Desaparece: su gente está en otros grupos' },
		kept: '{n, plural, one {# frase se queda} other {# frases se quedan}}',
		takeOne: { removed: 'Quitarla', other: 'Aceptar esto' },
		withThemes:
			'Aceptar también los temas nuevos ({n, plural, =0 {no se mueve ninguna nota} one {se mueve # nota} other {se mueven # notas}}, ninguna que alguien haya colocado)',
		withPeople: {
			new: 'Viene entero o no viene.',
			gone: 'Se va con su gente en cuanto se toma algo.',
		},
		takePersona: 'Aceptar {name}; si no, estas personas no están en ningún perfil',
		take: 'Aceptar lo marcado',
		leave: 'Dejarlo todo',
		taken: 'Aceptado. Se puede deshacer en el historial del tablero.',
		left: 'Se dejó. Los mismos cambios no se vuelven a proponer.',
		back: 'Es un paso del historial del tablero y allí se puede deshacer.',
	},
	feeds: {
		title: 'Programas que añaden datos',
		text: 'Un almacén de datos, un servicio de ayuda o una herramienta de encuestas puede enviar aquí por sí mismo eventos, incidencias, puntuaciones y clientes. Su clave añade datos a este tablero y no abre nada.',
		none: 'Ningún programa añade datos todavía.',
		made: 'Clave creada por {by} el {day}',
		used: 'usada por última vez el {day}',
		unused: 'aún sin usar',
		remove: 'Retirar la clave',
		label: 'Qué programa es, por ejemplo: Servicio de ayuda',
		add: 'Crear una clave',
		keyTitle: 'La clave de este programa',
		keyText:
			'Cópiala ahora en el programa: solo se muestra esta vez. Cómo se envía un lote está en docs/ingestion.md y en /openapi.json de este servidor.',
		copied: 'La he copiado',
	},
};
