/**
 * Words too general for a label, beside the function words: what is done, how, how much and when, in any trade. As people
 * write them; verbs in the forms they are met in.
 */
const english = [
	'down ones everything everywhere own again ever almost quite later soon late does doing done off third fourth sink sinks ago today',
	'tomorrow yesterday tonight otherwise except else same other others another different next previous whole',
	'entire full empty real true wrong fine okay big small large little long short high low huge tiny many',
	'few several less least more most enough extra ready busy easy hard simple quick quickly fast slow slowly',
	'better best worse worst alright upon find finds found finding ask asks asked asking run runs ran running',
	'pick picks picked picking pays paid show shows showed shown showing put leave leaves left leaving bring',
	'brings brought feel feels felt hear hears heard seen saw sees work works worked working stay stays',
	'believe believes believed guess guessed hope hopes wish wishes care cares matter matters mind turn',
	'turning hold holds held stand stands stood sit sits sat send sends sent sending write writes wrote',
	'writing read reads move moves moved open opens opened close closes closed lose loses lost miss misses',
	'missed missing fall falls fell break breaks broke broken grow grows grew bite belong belongs exist',
	'exists end ends ended stop stops stopped finish finishes finished live lives lived walk walks walked',
	'talk talks talked speak speaks spoke explain explains explained promise learn learns learned buy buys',
	'bought sell sells sold spend spends spent waste wastes wasted save saves add adds added set sets bit',
	'bits piece pieces stuff place places side sides part parts point points reason hand hands head heart eye',
	'eyes face minute minutes hour hours week weeks month months year years morning afternoon evening',
	'evenings middle top bottom number numbers anybody lad lads folk folks guy guys lol omg btw ppl pls bc',
	'tbh etc per due ahead apart aside away forever somehow somewhere anywhere nowhere',
];
const french = [
	'celui celle ceux celles jamais toujours souvent parfois avant après pendant devant derrière chez plutôt',
	'encore déjà aussi trop assez très moins plus mieux bien mal tout toute tous toutes rien personne même',
	'mêmes autre autres chaque fois deux trois quatre cinq dix heure heures jour jours semaine semaines mois',
	'an ans matin soir fait faire faut peut veux voudrais demande demandent passe passer passent arrive',
	'arrivent mettre met mis prend prendre trouve trouver envie gens chose choses truc cela ça comme quand',
	'alors donc sinon lorsque parce pourquoi comment combien voir vois voit savoir sait sais dit dire dois',
	'doit doivent aller va vais vont vient beaucoup peu quasi',
];
const german = [
	'immer nie niemals wieder noch schon erst bloß eben gerade gar ganz sehr viel viele vielen wenig wenige',
	'mehr meist oft manchmal dann danach vorher nachher dabei dafür davon dazu jemand niemand keiner jeder',
	'jede jedes leute mal gut besser schlecht neu neue neuen alt alte alten groß große klein kleine lang',
	'lange kurz erste zwei drei vier fünf zehn tag tage tagen stunde stunden woche wochen monat jahr jahre',
	'jahren morgen abend zeit muss müssen kann können soll sollen will wollen möchte lässt lassen geht gehen',
	'kommt kommen steht findet finden macht machen gibt ding dinge sache sachen mensch menschen teil seite',
	'ende anfang mitte sonst trotzdem',
];
const spanish = [
	'siempre nunca jamás antes después mientras durante todavía aún ya también tampoco muy mucho mucha muchos',
	'muchas poco poca pocos bastante demasiado más menos mejor peor bien mal todo toda todos todas nada nadie',
	'algo alguien otro otra otros otras cada vez veces dos tres cuatro cinco diez hora horas día días semana',
	'semanas mes año años mañana tarde noche hacer hace hago puede puedo quiero tengo tiene tienen hay poner',
	'pone gente cosa cosas como cuando entonces porque donde quien sino ver veo saber sé decir dice dicen ir',
	'va voy van viene',
];

/** Words that say nothing alone and much in front of a noun: an open shift, early access, lost property. */
export const leadingWords: ReadonlySet<string> = new Set(
	(
		'open early late hard big small short long high low fast quick full empty real lost missing paid left main ' +
		'extra last first new old hand head off'
	).split(' '),
);

/** By language, in lower case. */
export const generalWords: ReadonlyMap<string, readonly string[]> = new Map(
	Object.entries({ en: english, fr: french, de: german, es: spanish }).map(([code, lines]) => [
		code,
		lines.flatMap((line) => line.split(' ')),
	]),
);
