import type { alertWords } from '../en/library-alerts.ts';
import type { Translation } from '../message.ts';

export const alerts: Translation<typeof alertWords> = {
	where: {
		title: 'Adónde van los avisos',
		text: 'Lo que pesa mucho se avisa enseguida, a las direcciones de aquí.',
		none: 'Todavía no se avisa a nadie.',
		noneText:
			'Cuando una frase deja de ser cierta, se ve en esta página y en el tablero, para quien los abra. Nadie recibe un mensaje.',
		others:
			'Los avisos van a {emails, plural, =0 {ninguna dirección de correo} one {# dirección de correo} other {# direcciones de correo}} y {programs, plural, =0 {ningún programa} one {# programa} other {# programas}}.',
		onlyOwners: 'Un propietario del tablero dice adónde van.',
		kinds: { email: 'Correo', webhook: 'Programa' },
		addTitle: 'Añadir una dirección',
		kind: 'Qué es',
		kindNames: { email: 'El correo de alguien', webhook: 'Un programa que recibe mensajes (webhook)' },
		address: { email: 'Dirección de correo', webhook: 'Dirección del programa, empieza por https' },
		add: 'Añadir',
		change: 'Cambiar',
		changeNamed: 'Cambiar {address}',
		remove: 'Quitar',
		removeNamed: 'Quitar {address}',
		keep: 'Guardar',
		cancel: 'Dejar como estaba',
		known: 'Esta dirección ya está en la lista.',
		empty: 'Escribe primero una dirección.',
		noMail:
			'Este servidor aún no envía correo: quien lo opera no ha configurado un servidor de correo. Las direcciones se guardan hasta entonces.',
		added: 'Desde ahora se avisa a {address}.',
		removed: 'Ya no se avisa a {address}.',
		kept: 'Guardado.',
		secretTitle: 'El secreto de este programa',
		secretText:
			'Lo que se le envía va firmado con esto. Cópialo ahora en el programa: solo se muestra esta vez. Se hace otro cuando la dirección se quita y se vuelve a añadir.',
		secretDone: 'Ya lo he copiado',
		digest: 'Lo que pesa menos, en un mensaje',
		digests: { off: 'nunca', daily: 'cada día', weekly: 'cada semana' },
		detail: 'Cuánto dice un mensaje',
		details: {
			numbers: 'solo números e identificadores',
			names: 'también nombres de eventos, temas, arquetipos y responsables',
			quotes: 'también hasta cinco citas, con los datos personales ocultos',
		},
		quotesText:
			'Entonces salen citas de este servidor, a todos los de estas direcciones. Las de quienes aceptaron solo notas, o sobre salud y similares, nunca.',
		now: 'Lo que pesa menos se avisa {digest}. Un mensaje contiene {detail}.',
		test: 'Enviar una prueba',
		testing: 'Enviando la prueba…',
		tried: {
			sent: '✓ La prueba llegó a {address}.',
			waiting: '◐ Aún no ha llegado a {address}. {why} Se vuelve a intentar solo.',
			'given-up': '✕ No puede llegar a {address}. {why}',
		},
		last: 'Los últimos mensajes',
		subjects: {
			alert: 'aviso',
			digest: 'lo que pesa menos',
			test: 'prueba',
			'version.published': 'se publicó una versión',
			'version.rolled-back': 'se retomó una versión anterior',
			'version.withdrawn': 'se retiró una versión',
		},
		states: { sent: '✓ llegó', waiting: '◐ en espera', 'given-up': '✕ abandonado' },
		tries: '{n, plural, one {# intento} other {# intentos}}',
	},
	letters: {
		testSubject: 'Personaboard: una prueba',
		test: 'Esto es una prueba: los avisos del tablero {board} llegan a esta dirección. No ha cambiado nada.',
		subject:
			'Personaboard: {n, plural, one {# cambio} other {# cambios}}{heavy, plural, =0 {} other {, # de peso}}',
		why: 'Por qué, quizá',
		due: 'Por hacer hasta el {day}',
		dueFor: 'Por hacer hasta el {day}, {owner}',
		quotes: 'Lo que se dijo',
		more: '{n, plural, one {# más está en la biblioteca.} other {# más están en la biblioteca.}}',
		library:
			'Para decidir, decir que no es novedad o nombrar a quien responde: Personaboard en FigJam, Perfiles, Abrir la biblioteca, Qué ha cambiado.',
		end: 'Tablero {board}. Identificadores de los avisos: {ids}.',
	},
};
