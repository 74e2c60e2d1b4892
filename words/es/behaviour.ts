import type { behaviourWords } from '../en/behaviour.ts';
import type { Translation } from '../message.ts';

export const behaviour: Translation<typeof behaviourWords> = {
	behaviour: {
		title: 'Comportamiento',
		stripOf: 'Comportamiento de {persona}',
		none: 'Aún no se ha contado nada',
		noneText:
			'Suelta o pega una exportación de uso: una fila por evento, con el usuario, la hora y lo que hizo. CSV, o exportaciones de Amplitude, Mixpanel, PostHog, GA4 y Moodle. Después cuéntala.',
		count: 'Contar',
		countAgain: 'Contar de nuevo',
		counting: 'Contando lo que hace la gente',
		countedAt: 'Contado {moment}. Lo que llegó después entra en el próximo recuento.',
		group: 'De quién es el comportamiento',
		groupOption: '{name} ({users, plural, one {# usuario} other {# usuarios}})',
		nothing: 'Aquí no hay nada que contar.',
		time: 'Sesiones por día de la semana y hora',
		who: 'Mostrar los usuarios detrás de {event}',
		whoTitle: 'Quién usó {event}',
		whoWait: 'Buscando en el registro. Si es largo, tarda un poco.',
		whoFew:
			'{n, plural, one {# usuario} other {# usuarios}}. Si son menos de 5, se cuentan pero no se enumeran.',
		questions: 'Qué pregunta el equipo',
		questionsText: 'Recorridos por el producto y qué cuenta como éxito, para el próximo recuento.',
		addPath: 'Añadir un recorrido',
		addKpi: 'Añadir un indicador',
		name: 'Nombre',
		steps: 'Eventos en orden, uno por línea',
		withinDays: 'En cuántos días (vacío: en una sesión)',
		kind: 'Tipo',
		kinds: {
			activation: 'Activación: hizo todo esto poco después del primer evento',
			retention: 'Retención: volvió en la semana después de tantos días',
			conversion: 'Conversión: hizo lo primero y luego lo segundo',
			adoption: 'Adopción: llegó a usarlo',
			'task-success': 'Éxito en la tarea: sesiones de principio a fin',
			'time-to-value': 'Tiempo hasta el valor: días hasta la primera vez',
		},
		events: 'Eventos, uno por línea',
		days: 'Días',
		save: 'Guardar',
		forget: 'Olvidar {name}',
		forgetWord: 'Olvidar',
		unready: 'Faltan un nombre y los eventos.',
		savedNext: 'Guardado. El próximo recuento lo responde.',
	},
};
