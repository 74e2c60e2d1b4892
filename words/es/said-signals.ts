import type { Said } from '../message.ts';

/** What has changed, and what to do about it. */
export const signalsSaid: Said = {
	'People unlike anybody described': 'Gente que no se parece a nadie descrito',
	'Share of users': 'Proporción de usuarios',
	'all steps': 'todos los pasos',
	'Who uses “{subject}”': 'Quién usa «{subject}»',
	'From “{one}” straight to “{other}”': 'De «{one}» directamente a «{other}»',
	'From “{one}” to “{other}” later in a session': 'De «{one}» a «{other}», más tarde en la sesión',
	'What is heard of “{subject}”': 'Lo que se oye de «{subject}»',
	'A new name: {subject}': 'Un nombre nuevo: {subject}',
	'The log covers {n} days; two windows of {m} days are the least there is to compare.':
		'El registro abarca {n} días; para comparar hacen falta al menos dos periodos de {m} días.',
	'Give a longer log or a shorter window.': 'Da un registro más largo o un periodo más corto.',
	'Every window after the baseline has a hole in the log: nothing could be compared.':
		'Todos los periodos tras la referencia tienen un hueco: no se pudo comparar nada.',
	'At times everybody together did much less or more than before and after, as in holidays; how often people come is compared without these stretches, which begin on: {list}.':
		'A veces todos juntos hicieron mucho menos o más que antes y después, como en vacaciones; con qué frecuencia viene la gente se compara sin estos tramos, que empiezan el: {list}.',
	'There is one window to compare; an alarm takes two in a row.':
		'Hay un periodo que comparar; un aviso necesita dos seguidos.',
	'Look at the priority of the personas and at decisions that rest on it; ask five people of the archetype that grew.':
		'Mira la prioridad de los perfiles y las decisiones que se apoyan en ella; pregunta a cinco personas del arquetipo que creció.',
	'Talk to five of the {n} people whose habit changed before rewriting what the persona says of it.':
		'Habla con cinco de las {n} personas cuyo hábito cambió antes de reescribir lo que dice el perfil.',
	'Update the sentences that name it, or talk to five people who took it up or gave it up.':
		'Actualiza las frases que lo nombran, o habla con cinco personas que empezaron o dejaron de usarlo.',
	'Walk through this step in the product as these people see it: a detour or a loop is often a defect, not a habit.':
		'Recorre este paso en el producto como lo ve esta gente: un rodeo o un bucle suele ser un defecto, no un hábito.',
	'Interview five of them: they may be a persona nobody has described, or people of one who do other things now.':
		'Entrevista a cinco: puede que sean un perfil que nadie ha descrito, o gente de uno que ahora hace otras cosas.',
	'Read the new voices of this theme, and ask about it in the next interviews.':
		'Lee las voces nuevas de este tema y pregunta por él en las próximas entrevistas.',
	'Give the new name in the questions you ask of the log; no sentence needs to change.':
		'Usa el nombre nuevo en las preguntas al registro; ninguna frase tiene que cambiar.',
	Sessions: 'Sesiones',
	'Events a session': 'Eventos por sesión',
	'Minutes a session': 'Minutos por sesión',
};
