import { foldWord, nameStopWords, surfaceWords } from '../../grouping/words.ts';
import { contentStems } from '../text/stems.ts';
import type { Read } from './read-said.ts';

/** One short sentence that praises a thing or does it down, and the words it opens with: what it speaks of. */
export type Appraisal = { readonly good: boolean; readonly subject: ReadonlySet<string> };

/** Wordings of one kind as one pattern. Letters have accents, so no `\b`. */
function anyOf(...wordings: readonly RegExp[]): RegExp {
	const list = wordings.map(({ source }) => source).join('|');
	return new RegExp(String.raw`(?<!\p{L})(?:${list})(?!\p{L})`, 'iu');
}
const praise = anyOf(
	/(?:the )?best thing|brilliant|lovely|wonderful|superb|excellent|fantastic/u,
	/a (?:blessing|godsend|relief|triumph|joy|lifesaver)|worth it|no trouble|should stay|never go back/u,
	/(?:saves?|saved) (?:us|me|my|our)|the (?:heart|future|backbone) of|(?:wouldn't|can't) (?:be|live|do|work) without/u,
	/works? (?:well|fine|great|a treat)|(?:is|are|it's|they're) (?:just |perfectly )?(?:fine|great|good)/u,
	/leave (?:it|them|that) (?:on|in)|keeps? (?:\S+ ){1,4}(?:safe|alive|going)|doubled our|halved (?:the|our)/u,
	/klappt (?:\p{L}+ )?gut|läuft (?:\p{L}+ )?gut|endlich|ein Segen|ein Gewinn|Gold wert|die Zukunft|rettet uns/u,
	/halbiert|hat sich gelohnt|bewährt/u,
	/la tranquillité|l'avenir|(?:m'|nous )a(?:vait)? sauvé|la seule façon|génial|formidable|que du bonheur/u,
	/marche (?:très )?bien/u,
	/una maravilla|lo mejor|nos salva|funcionan? (?:muy )?bien|imprescindible|ha reducido a la mitad|el futuro/u,
);
const blame = anyOf(
	/(?:the )?worst thing|(?:is|are|just|pure) noise|useless|worthless|pointless|spying|never works?|never again/u,
	/a (?:disaster|nightmare|waste|joke|mess|curse|step back)|kill(?:s|ed) (?:the|our|my)|ruin(?:s|ed)/u,
	/switch (?:it|them|that|the (?:whole )?(?:thing|lot)) off|throw (?:it|them|the \S+) (?:out|away)|get rid of/u,
	/(?:has|have) to go|should (?:go|be gone|be scrapped|be banned)|driven? (?:\S+ ){1,3}away|more trouble/u,
	/more (?:work|harm) than|costs? more than|can't stand/u,
	/(?:geht|ging|läuft) schief|mehr Arbeit|Unsinn|Quatsch|Blödsinn|abgeschafft|abschaffen|eine Katastrophe/u,
	/überflüssig|bringt (?:uns )?nichts|taugt nichts/u,
	/me suis fait avoir|en dispute|ne (?:marche|marchera) (?:pas|jamais)|inutile|une catastrophe/u,
	/perte de temps|n'importe quoi|à supprimer/u,
	/un desastre|lo peor|inútil(?:es)?|no sirven? (?:para nada|de nada)|una pérdida de tiempo|no funcionan?/u,
);
const denied = /(?<!\p{L})(?:not|n't|never|no|nicht|kein\p{L}*|nie|pas|jamais|sin|nunca)(?: \S+){0,2} ?$/iu;
const stops = nameStopWords(['de', 'fr', 'es']);
/** Words of a sentence that still speaks of one thing, and content words it opens with. */
const longest = 18;
const opening = 4;

/** The sentences of a note that praise or blame, each with what it opens with; a denied word of praise is neither. */
export function appraisalsIn({ sentences }: Read): Appraisal[] {
	return sentences.flatMap(({ plain, words }) => {
		if (words > longest) return [];
		const [good, bad] = [wordsUpTo(praise, plain), wordsUpTo(blame, plain)];
		if ((good === null) === (bad === null)) return [];
		return [{ good: good !== null, subject: new Set(openingStems(good ?? bad!)) }];
	});
}

/** A sentence up to the end of the wording, since what follows is not what it speaks of; null without it. */
function wordsUpTo(pattern: RegExp, text: string): string | null {
	const match = pattern.exec(text);
	if (match === null || denied.test(text.slice(0, match.index))) return null;
	return text.slice(0, match.index + match[0].length);
}

function openingStems(text: string): string[] {
	const content = surfaceWords(text).filter(
		(one) => one !== null && one.length >= 3 && !stops.has(foldWord(one)),
	);
	return contentStems(content.slice(0, opening).join(' '));
}
