import { describe, expect, it } from 'vitest';
import type { SpokenField } from '../../../server/synthesis/local/cues.ts';
import { jobStories } from '../../../server/synthesis/local/jobs.ts';
import { hitsOf, readQuotes } from '../../../server/synthesis/local/read-quotes.ts';
import { spoken } from '../../support/evidence.ts';

/** Fields a note shows by itself. */
function shown(text: string): string[] {
	const [quote] = readQuotes([spoken('ev_1', text, 'P1')], { themes: [], parked: [] });
	return hitsOf(quote!).map(({ field }) => field);
}

/** Written down before the wordings, which were not changed for them. */
const says: Readonly<Record<string, Partial<Readonly<Record<SpokenField, readonly string[]>>>>> = {
	de: {
		'constraints.time': [
			'Zwischen zwei Schichten bleiben mir keine fünf Minuten dafür.',
			'Vor der Öffnung habe ich einfach keine Zeit für Formulare.',
			'Bis der Plan da ist, ist es meistens zu spät.',
		],
		'constraints.skill': [
			'Die neuen Kollegen wissen nicht, wie man den Bericht zieht.',
			'Mir hat das System nie jemand erklärt.',
		],
		'constraints.approval': [
			'Jeden Tausch muss erst die Filialleitung genehmigen.',
			'Ich warte oft zwei Tage auf die Freigabe aus der Zentrale.',
		],
		'constraints.budget': [
			'Eine Lizenz für jede Aushilfe ist uns zu teuer.',
			'Für ein zweites Gerät haben wir kein Geld.',
		],
		'constraints.tools': [
			'Das Programm stürzt beim Drucken regelmäßig ab.',
			'Auf dem alten Rechner lässt sich die Datei nicht öffnen.',
		],
		'constraints.policy': [
			'Die Ruhezeit von elf Stunden schreibt das Gesetz vor.',
			'Namen von Patienten dürfen wir wegen des Datenschutzes nicht verschicken.',
		],
		pains: [
			'Mich nervt, dass die Hälfte der Angaben fehlt.',
			'Am Monatsende verliere ich Stunden mit dem Abgleich.',
			'Niemand sagt Bescheid, wenn sich etwas ändert.',
		],
		workarounds: [
			'Ich schreibe die Stunden auf einen Zettel und tippe sie abends ab.',
			'Wir haben uns eine eigene Excel-Liste gebaut.',
			'Den Plan fotografiere ich ab und stelle ihn in die WhatsApp-Gruppe.',
		],
	},
	es: {
		'constraints.time': [
			'Antes de abrir no tengo tiempo para rellenar nada.',
			'Solo tengo diez minutos entre un cliente y otro.',
			'El aviso siempre llega demasiado tarde.',
		],
		'constraints.skill': ['Nadie me enseñó a usar el programa.', 'No sé cómo sacar el informe.'],
		'constraints.approval': [
			'Cada cambio lo tiene que aprobar la encargada.',
			'Llevo dos días esperando la autorización de la central.',
		],
		'constraints.budget': [
			'Una licencia por persona nos sale demasiado cara.',
			'No hay presupuesto para otro equipo.',
		],
		'constraints.tools': ['El sistema se cuelga cuando imprimo.', 'La aplicación no deja exportar la tabla.'],
		'constraints.policy': [
			'La ley nos obliga a guardar los registros cinco años.',
			'Por protección de datos no podemos enviar nombres.',
		],
		pains: [
			'Me molesta que falte la mitad de los datos.',
			'Pierdo horas cada mes comparando hojas.',
			'Nadie avisa cuando algo cambia.',
		],
		workarounds: [
			'Lo apunto todo en un papel y luego lo paso a mano.',
			'Tenemos nuestra propia hoja de Excel.',
			'Le hago una foto al horario y la mando al grupo de WhatsApp.',
		],
	},
	fr: {
		'constraints.time': [
			'Avant l’ouverture, je n’ai pas le temps de remplir quoi que ce soit.',
			'Je n’ai que dix minutes entre deux clients.',
			'L’information arrive toujours trop tard.',
		],
		'constraints.skill': [
			'Personne ne m’a montré comment ça marche.',
			'Je ne sais pas comment sortir le rapport.',
		],
		'constraints.approval': [
			'Chaque échange doit être validé par la responsable.',
			'J’attends l’accord du siège depuis deux jours.',
		],
		'constraints.budget': [
			'Une licence par personne, c’est trop cher pour nous.',
			'On n’a pas de budget pour un deuxième poste.',
		],
		'constraints.tools': [
			'Le logiciel plante dès que j’imprime.',
			'L’application ne permet pas d’exporter le tableau.',
		],
		'constraints.policy': [
			'La loi nous oblige à garder les registres cinq ans.',
			'Avec le RGPD, on n’a pas le droit d’envoyer des noms.',
		],
		pains: [
			'Ça m’énerve qu’il manque la moitié des données.',
			'Je perds des heures chaque mois à comparer les feuilles.',
			'Personne ne prévient quand ça change.',
		],
		workarounds: [
			'Je note tout sur un papier et je recopie le soir.',
			'On a notre propre tableau Excel.',
			'Je prends le planning en photo et je l’envoie sur le groupe WhatsApp.',
		],
	},
};

/** What shows no field at all, most of it because it denies one. */
const denies: Readonly<Record<string, readonly string[]>> = {
	de: [
		'Das ist für uns kein Problem.',
		'Der Export ist überhaupt nicht langsam.',
		'Mich stört das nicht, ehrlich gesagt.',
		'Mich nervt das überhaupt nicht.',
		'Zu teuer ist es nicht.',
		'Das Programm stürzt nie ab.',
		'Seit dem Umbau muss ich nichts mehr von Hand eintragen.',
		'Wir brauchen keine Freigabe mehr.',
		'Ich habe genug Zeit dafür.',
		'Die Schulung war gut und ich verstehe alles.',
		'Das geht nicht mehr schief.',
		'Der Kaffee in der Küche ist gut.',
		'Wir arbeiten gern mit dem neuen Plan.',
		'Es gibt keine Vorschrift dazu.',
	],
	es: [
		'Para nosotros no es ningún problema.',
		'No es demasiado caro.',
		'A mí no me molesta.',
		'El sistema nunca se cuelga.',
		'Ya no tengo que copiar nada a mano.',
		'No necesitamos autorización.',
		'Tengo tiempo de sobra para eso.',
		'El curso fue bueno y lo entiendo todo.',
		'El café de la cocina está rico.',
		'No llega tarde.',
		'No hay ninguna ley sobre eso.',
	],
	fr: [
		'Pour nous ce n’est pas un problème.',
		'Ce n’est pas trop cher.',
		'Ça ne me dérange pas.',
		'Le logiciel ne plante jamais.',
		'Je ne recopie plus rien à la main.',
		'On n’a pas besoin d’accord.',
		'J’ai largement le temps pour ça.',
		'La formation était bonne et je comprends tout.',
		'Le café de la cuisine est bon.',
		'Ça n’arrive pas trop tard.',
		'Il n’y a aucune règle là-dessus.',
	],
};

describe('[SN12] notes in other languages', () => {
	it.each(Object.keys(says))('two thirds of plain sentences show their field: %s', (language) => {
		const all = Object.entries(says[language]!).flatMap(([field, texts]) =>
			texts.map((text) => [field, text] as const),
		);
		const missed = all.filter(([field, text]) => !shown(text).includes(field));
		expect(all.length).toBeGreaterThanOrEqual(18);
		expect(missed.length).toBeLessThanOrEqual(all.length / 3);
	});

	it('a short English note that looks like another language is read in English on an English board', () => {
		const texts = [
			'No time for that',
			'I have to ask my manager',
			'We use the app every day',
			'The rota is late',
		];
		const quotes = readQuotes(
			texts.map((text, at) => spoken(`ev_${at}`, text, `P${at}`)),
			{ themes: [], parked: [] },
		);
		const [first] = quotes.filter(({ item }) => item.text === texts[0]);
		expect(hitsOf(first!).map(({ field }) => field)).toContain('constraints.time');
	});

	it.each(Object.keys(denies))('what is denied, or is none of it, shows nothing: %s', (language) => {
		expect(
			denies[language]!.map((text) => [text, ...shown(text)]).filter(([, ...found]) => found.length > 0),
		).toEqual([]);
	});
});

type Job = readonly [text: string, what: string, when?: string | undefined, link?: string, why?: string];
const jobs: Readonly<Record<string, readonly Job[]>> = {
	de: [
		[
			'Wenn jemand krank wird, muss ich bis sieben Uhr Ersatz finden, damit niemand vor verschlossener Tür steht.',
			'bis sieben Uhr Ersatz finden',
			'jemand krank wird',
			'so that',
			'niemand vor verschlossener Tür steht',
		],
		[
			'Ich muss jede Woche die Stunden mit der Lohnbuchhaltung abgleichen.',
			'jede Woche die Stunden mit der Lohnbuchhaltung abgleichen',
		],
		[
			'Wir wollen die Urlaube früher sehen, weil wir sonst doppelt planen.',
			'die Urlaube früher sehen',
			undefined,
			'because',
			'wir sonst doppelt planen',
		],
		[
			'Sobald die Lieferung da ist, will ich die Ware im System einbuchen.',
			'die Ware im System einbuchen',
			'die Lieferung da ist',
		],
		[
			'Ich brauche den Plan zwei Wochen vorher, damit ich die Kinder unterbringe.',
			'den Plan zwei Wochen vorher',
			undefined,
			'so that',
			'ich die Kinder unterbringe',
		],
	],
	es: [
		[
			'Cuando alguien se pone enfermo, tengo que encontrar un sustituto antes de las siete para que nadie espere.',
			'encontrar un sustituto antes de las siete',
			'alguien se pone enfermo',
			'so that',
			'nadie espere',
		],
		[
			'Necesito comparar las horas con la nómina cada semana.',
			'comparar las horas con la nómina cada semana',
		],
		[
			'Queremos ver las vacaciones antes porque si no planificamos dos veces.',
			'ver las vacaciones antes',
			undefined,
			'because',
			'si no planificamos dos veces',
		],
		[
			'En cuanto llega el pedido, quiero registrar la mercancía en el sistema.',
			'registrar la mercancía en el sistema',
			'llega el pedido',
		],
		[
			'Necesito la lista de turnos dos semanas antes para organizar a los niños.',
			'la lista de turnos dos semanas antes',
			undefined,
			'in order to',
			'organizar a los niños',
		],
	],
	fr: [
		[
			'Quand quelqu’un tombe malade, je dois trouver un remplaçant avant sept heures pour que personne n’attende.',
			'trouver un remplaçant avant sept heures',
			'quelqu’un tombe malade',
			'so that',
			'personne n’attende',
		],
		[
			'Je dois comparer les heures avec la paie chaque semaine.',
			'comparer les heures avec la paie chaque semaine',
		],
		[
			'Nous voulons voir les congés plus tôt parce que sinon on planifie deux fois.',
			'voir les congés plus tôt',
			undefined,
			'because',
			'sinon on planifie deux fois',
		],
		[
			'Dès que la livraison arrive, je veux enregistrer la marchandise dans le système.',
			'enregistrer la marchandise dans le système',
			'la livraison arrive',
		],
		[
			'J’ai besoin du planning deux semaines avant pour organiser la garde des enfants.',
			'planning deux semaines avant',
			undefined,
			'in order to',
			'organiser la garde des enfants',
		],
	],
};
const noJobs: readonly string[] = [
	'Ich muss den Plan nicht mehr ausdrucken.',
	'Ich will keine neue App lernen.',
	'Muss ich die Stunden selbst eintragen?',
	'Ich muss sagen, das ist gut.',
	'Sie muss den Plan für alle machen.',
	'No tengo que imprimir el horario.',
	'Ya no necesito llamar a nadie.',
	'¿Tengo que apuntar las horas yo misma?',
	'Ella tiene que hacer el horario para todos.',
	'Tengo que decir que está bien.',
	'Je ne dois plus imprimer le planning.',
	'Je n’ai pas besoin d’appeler tout le monde.',
	'Est-ce que je dois noter les heures moi-même ?',
	'Elle doit faire le planning pour tous.',
	'Je dois dire que c’est bien.',
];

describe('[SN12] jobs in other languages', () => {
	const storyOf = (text: string) => {
		const quotes = readQuotes([spoken('ev_1', text, 'P1')], { themes: [], parked: [] });
		const [story] = jobStories({ quotes, others: [], contrast: () => 0 } as never);
		const words = (span: { start: number; end: number } | null | undefined) =>
			span ? text.slice(span.start, span.end) : undefined;
		if (!story) return null;
		const why = words(story.outcome);
		return [text, words(story.verb), words(story.when), why && story.link, why];
	};

	it.each(Object.keys(jobs))('what has to be done, when, and what for: %s', (language) => {
		for (const [text, what, when, link, why] of jobs[language]!)
			expect(storyOf(text)).toEqual([text, what, when, link, why]);
	});

	it('what need not be done, is asked, or is somebody else’s, is no job', () => {
		expect(noJobs.filter((text) => storyOf(text) !== null)).toEqual([]);
	});

	it.each([
		['Der Aushang ist seit Juni vergriffen, und niemand druckt nach.', 'pains'],
		['Im Keller findet man nichts.', 'pains'],
		['Uns geht es darum, dass die Kinder schwimmen lernen.', 'motivation'],
		['Die Bahnen teile ich per Strichliste ein.', 'workarounds'],
		['Für jede Leine brauche ich eine Unterschrift vom Amt.', 'constraints.approval'],
		['La pompe tombe tout le temps en panne.', 'pains'],
		['Je ne veux pas passer pour une débutante au club.', 'jobs.social'],
		["Le règlement m'interdit d'ouvrir le bassin seul.", 'constraints.policy'],
		['Je note les entrées dans un cahier à spirale.', 'workarounds'],
		['Quiero que los padres nos vean como profesionales.', 'jobs.social'],
		['Llevo una libreta con los turnos en el bolsillo.', 'workarounds'],
	] as const)('[SN12] %s shows %s', (text, field) => {
		expect(shown(text)).toContain(field);
	});

	it('[SN12] on one’s way to be served is not how one wants to be seen', () => {
		expect(shown('Je veux savoir à quelle heure passer pour ne pas attendre.')).not.toContain('jobs.social');
	});
});
