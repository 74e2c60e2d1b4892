import { stemmer } from 'stemmer';
import type { Step } from '../synthesis/tensions/read-claims.ts';

const day = '(?:Tag|Morgen|Abend|Mittag|Nachmittag|Vormittag|Nacht)';
/** Denials of German, Spanish and French, which stand before or after what they deny: they count for their whole clause. */
const denials =
	/(?<![\p{L}\p{N}])(?:nicht|nichts|kein(?:e[mnrs]?)?|nie|niemals|ohne|kaum|niemand|weder|nunca|jamás|tampoco|nadie|ningun[oa]?|ningún|ya no|jamais|aucune?|(?:ne|n['’]) ?(?:[\p{L}'’]+ ){1,4}?(?:plus|pas|jamais|rien|personne))(?![\p{L}\p{N}])/iu;
const denialWords = new RegExp(denials.source, 'giu');
const clauseEnd =
	/[,;:.!?]+|(?<![\p{L}])(?:und|aber|sondern|weil|denn|y|pero|porque|mais|parce que)(?![\p{L}])/giu;
export const foreignEnded =
	/(?<!\p{L})(?:nicht mehr|kein(?:e[mnrs]?)? (?:\p{L}+ )?mehr|abgeschafft|umgestellt|ya no|gibt es (?:\p{L}+ )?nicht mehr|(?:ist|sind) (?:\p{L}+ ){0,4}?(?:weg|vorbei)(?=$|[.,;:!?])|(?:ne|n['’]) ?(?:[\p{L}'’]+ ){1,4}?plus)(?!\p{L})/iu;
/** That a thing is not there any more, said at the end of its clause. */
export const foreignGone =
	/(?<!\p{L})(?:(?:ist|sind|war|waren|wurden?) (?:\p{L}+ ){0,4}?(?:weg|vorbei|Geschichte|Vergangenheit|abgeschafft|entfallen)(?=$|[.,;:!?])|gibt es (?:\p{L}+ )?nicht mehr|(?:se acabó|se acabaron|(?:está|están) suprimid[oa]s?)|(?:c['’]est fini|(?:est|sont) supprimée?s?))(?!\p{L})/iu;
export const foreignTurned =
	/(?<!\p{L})(?:nur noch|früher|inzwischen|mittlerweile|jetzt|seit (?:\p{L}+ )?(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|letzte[mnr]|kurzem|\d{4}|Sommer|Herbst|Winter|Frühling)|antes|ahora|desde (?:que|enero|\d{4})|avant|maintenant|désormais|depuis (?:que|janvier|\d{4}))(?!\p{L})/iu;

const often: readonly (readonly [Step, RegExp])[] = [
	['never', /(?<!\p{L})(?:nie|niemals|nunca|jamás|jamais)(?!\p{L})/iu],
	[
		'daily',
		new RegExp(
			String.raw`(?<!\p{L})(?:jede[nmrs]? (?:einzelnen )?${day}|täglich|morgens|abends|mittags|jede Schicht|(?:mehrmals|\d+-?mal) am Tag|cada (?:día|mañana|tarde|noche|turno)|todos los días|todas las (?:mañanas|tardes|noches)|a diario|chaque (?:jour|matin|soir)|tous les (?:jours|matins|soirs)|quotidien\p{L}*)(?!\p{L})`,
			'iu',
		),
	],
	[
		'weekly',
		/(?<!\p{L})(?:jede Woche|wöchentlich|(?:ein|zwei)mal (?:pro|in der|die) Woche|jeden (?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)s|cada semana|semanal\p{L}*|(?:una vez|dos veces) (?:a la|por) semana|chaque semaine|toutes les semaines|(?:une|deux) fois par semaine|hebdomadaire\p{L}*)(?!\p{L})/iu,
	],
	[
		'monthly',
		/(?<!\p{L})(?:jeden Monat|monatlich|(?:ein|zwei)mal (?:pro|im) (?:Monat|Jahr|Quartal)|selten|cada mes|mensual\p{L}*|rara vez|chaque mois|tous les mois|mensuel\p{L}*|rarement)(?!\p{L})/iu,
	],
];

/** How often a German, Spanish or French text says something is done; null when it does not say. */
export function foreignFrequency(text: string): Step | null {
	return often.find(([, words]) => words.test(text))?.[0] ?? null;
}

/** What stands before “nicht” where somebody is not able to is what it is about. */
const inability =
	/^(.*(?<!\p{L})(?:kann|kannst|können|könnt|konnten?)(?!\p{L}).*?)((?<!\p{L})nicht(?!\p{L}).*)$/isu;

function deny(clause: string): string {
	return denials.test(clause)
		? clause.replace(denialWords, ' ').replace(/(?=(?<![\p{L}\p{N}-])[\p{L}\p{N}])/gu, ' not ')
		: clause;
}

/** A text in which every word of a clause with such a denial stands behind "not", and nothing else has changed. */
export function foreignDenials(text: string): string {
	if (!denials.test(text)) return text;
	let out = '';
	let from = 0;
	const add = (clause: string): void => {
		const [whole, able = '', unable = ''] = inability.exec(clause) ?? [clause];
		out += able === '' ? deny(whole) : able + deny(unable);
	};
	for (const { 0: mark, index } of text.matchAll(clauseEnd)) {
		add(text.slice(from, index));
		out += mark;
		from = index + mark.length;
	}
	add(text.slice(from));
	return out;
}

const endings = /(?:ungen|ung|sten|test|est|eten|ten|tet|te|ern|em|en|er|es|et|e|s|n|t)$/u;
const letters: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u', ß: 'ss' };

const germanKin = new Map([
	['benutz', 'nutz'],
	['verwend', 'nutz'],
	['bezahl', 'zahl'],
	['telefonier', 'telefonisch'],
	['anruf', 'ruf'],
]);

/** “abgestürzt” is “stürzt … ab”: what is parted in one sentence and joined in the next is left out. */
const participle =
	/^(?:ab|an|auf|aus|ein|vor|zu|mit|nach|weg|los|hin|her|zuruck)ge(?=\p{L}{3,}(?:t|en|te[nrms]?|ene[nrms]?)$)/u;

/** A German word without its ending and its umlauts, so that “drucke” and “druckt” are one; others stay as they are. */
function germanStem(word: string): string {
	const plain = word.replace(/[äöüß]/gu, (letter) => letters[letter]!);
	const cut = plain.replace(participle, '').replace(endings, '');
	const stem = cut.length >= 3 ? cut : plain;
	return germanKin.get(stem) ?? stem;
}

const romanceEndings: Readonly<Record<'es' | 'fr', RegExp>> = {
	es: /(?:iamos|aremos|amos|emos|imos|aron|ieron|aban|aba|ando|iendo|ados|adas|idos|idas|ado|ada|ido|ida|ian|ia|ar|er|ir|an|en|as|es|os|a|e|o|s)$/u,
	fr: /(?:issons|issent|aient|ions|iez|ons|ent|ait|ais|eront|era|ees|ee|er|ir|re|ez|es|e|s|x)$/u,
};

/** A Spanish or French word without its ending and its accents, so that “vende” and “vendemos” are one. */
function romanceStem(word: string, endings: RegExp): string {
	const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
	const cut = plain.replace(endings, '');
	return cut.length >= 3 ? cut : plain;
}

/** How words of a language are brought to one form. */
export function stemIn(language: string | undefined): (word: string) => string {
	if (language === 'de') return germanStem;
	if (language === 'es' || language === 'fr') return (word) => romanceStem(word, romanceEndings[language]);
	return stemmer;
}

/** Numbers as people write them out; those that are English words too are left out. */
export const foreignNumbers: Readonly<Record<string, number>> = Object.fromEntries(
	[
		'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
		'dos tres cuatro cinco seis siete ocho nueve diez - doce',
		'deux trois quatre cinq - sept huit neuf dix onze douze',
	].flatMap((names) =>
		names.split(' ').flatMap((name, at): [string, number][] => (name === '-' ? [] : [[name, at + 2]])),
	),
);
