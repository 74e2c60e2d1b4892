import { surfaceWords } from '../../grouping/words.ts';
import { sentencesOf } from '../text/sentences.ts';
import { contentStems } from '../text/stems.ts';

/** Words of two camps: who says one of these of a thing does not say one of those. Letters have accents, so no `\b`. */
const camps: readonly (readonly [RegExp, RegExp])[] = [
	[
		camp(
			'rely|relies|trust|trusts|love|loves|enjoys?|welcomes?|appreciates?|valu(?:e|es|able)|helps?|helpful|useful|' +
				'reliabl[ey]|smooth(?:ly)?|flawless(?:ly)?|satisf(?:ied|ying)|pleased|happy|content|fond|easily|effortless(?:ly)?|keeps?|' +
				'spot on|like clockwork|works? well|runs? well|perfect(?:ly)?|great|brilliant|lovely',
		),
		camp(
			'noise|useless|pointless|worthless|hates?|spying|disaster|nightmare|ruins?|ruined|throw|scrap|trouble|waste|' +
				'mess|wrong|jams?|jammed|broken|breaks?|crash(?:es|ed)?|fails?|failed|floods?|dies|slow|stuck',
		),
	],
	[
		camp(
			'on time|in time|punctual(?:ly)?|prompt(?:ly)?|at once|immediately|instantly|straight away|early|right away',
		),
		camp('late|delay(?:s|ed)?|overdue|waits?|waiting|slow(?:ly)?|too long|takes? longer|for hours'),
	],
	[
		camp('quick(?:er|ly)?|faster|shorter|brief(?:er)?'),
		camp('longer|slow(?:er|ly)?|too long|for hours|for days'),
	],
	[camp('stays?|remains?|staying'), camp('leaves? (?:at|early)|vanish(?:es)?|disappears?')],
	[camp('back|return(?:s|ed)?'), camp('away')],
	[camp('seen|visible|noticed|recognised|recognized'), camp('invisible|unseen|overlooked|unnoticed')],
	[
		camp('(?:turn|switch|leave|keep)(?:s|ed)? (?:\\S+ ){0,3}off|turned off|switched off'),
		camp('(?:leave|keep|turn) (?:\\S+ ){0,3}on'),
	],
	[camp('keeps?|kept'), camp('throws?|threw|scraps?|bins?|get rid of')],
	[camp('safe(?:ly|r)?|protects?|protected'), camp('danger(?:ous)?|risky?|unsafe')],
	[
		camp('plenty|enough|in stock|spare|abundant'),
		camp('runs? out|sells? out|sold out|short of|shortages?|missing|lacking'),
	],
	[camp('halved?|halves|drops?|dropped|fell|shrank|shrunk'), camp('doubled?|doubles|grew|grown|rose|risen')],
];
/** Words that go further than one note can: everybody and always, many, a few. What goes as far as the note is let pass. */
const reaches: readonly RegExp[] = [
	camp(
		'all|every|each|always|everybody|everyone|everywhere|whole|entire(?:ly)?|constantly|invariably|both|without exception|' +
			'without fail|whenever|whatever happens|completely|totally|full(?:y)?',
	),
	camp(
		'most|many|several|numerous|lots of|a lot of|(?:the |a )?(?:majority|minority)|an? (?:\\S+ )?number of|quite a few|more than anything|above all',
	),
	camp('a few|few|a handful|handful|a couple|couple|a dozen|dozen|some of them'),
];
const beliefOfOthers =
	/(?<!\p{L})(?:most|many|people|folks?|everyone|everybody|they|some|parents|teams?|\p{L}{3,}s|the \p{L}+) (?:think|thinks|believe|believes|reckon|reckons|assume|assumes)(?!\p{L})/iu;
const attributed =
	/(?<!\p{L})(?:think|thinks|believe|believes|reckons?|assumes?|mistak\p{L}+|wrong\p{L}*|misunder\p{L}+|myth|not)(?!\p{L})/iu;

function camp(list: string): RegExp {
	return new RegExp(String.raw`(?<!\p{L})(?:${list})(?!\p{L})`, 'iu');
}

/** Whether a claim's own words take the other side of what its evidence says, without a word of denial. */
export function isContrary(own: string, texts: readonly string[]): boolean {
	const said = texts.join('\n');
	if (camps.some(([a, b]) => takesOther(own, said, a, b) || takesOther(own, said, b, a))) return true;
	if (texts.every((text) => beliefOfOthers.test(text)) && !attributed.test(own)) return true;
	return texts.some((text) => comparesOtherWay(own, text));
}

function takesOther(own: string, said: string, one: RegExp, other: RegExp): boolean {
	return one.test(own) && !one.test(said) && other.test(said) && !other.test(own);
}

/** "The bar brings in more than it costs" of a bar that costs more than it brings in. */
function comparesOtherWay(own: string, said: string): boolean {
	const sides = (text: string): [Set<string>, Set<string>] | null => {
		const at = text.search(/(?<!\p{L})than(?!\p{L})/iu);
		if (at < 0) return null;
		return [new Set(contentStems(text.slice(0, at))), new Set(contentStems(text.slice(at)))];
	};
	const [claim, evidence] = [sides(own), sides(said)];
	if (claim === null || evidence === null) return false;
	const crosses = (a: Set<string>, b: Set<string>, not: Set<string>): boolean =>
		[...a].some((stem) => b.has(stem) && !not.has(stem));
	return crosses(claim[0], evidence[1], evidence[0]) && crosses(claim[1], evidence[0], evidence[1]);
}

/** A word that goes further than anything cited, or null. */
export function overreach(own: string, texts: readonly string[]): string | null {
	const said = texts.join('\n');
	for (const [at, reach] of reaches.entries()) {
		const word = reach.exec(own)?.[0];
		if (word === undefined || reach.test(said)) continue;
		// What holds of all holds of many.
		if (at === 1 && reaches[0]!.test(said)) continue;
		return word;
	}
	return null;
}

const clauseEnds = /[,;:–—()]|(?<!\p{L})(?:but|because|so|when|while|which|unless|although|as)(?!\p{L})/giu;
const denials = /^(?:not|never|no|none|nobody|nothing|neither|nor|cannot|hardly|barely)$|^\p{L}+n['’]t$/iu;

/**
 * Whether a claim without a denial is about a clause that is one: the clause it shares most words with, two or more,
 * where no other shares as many.
 */
export function affirmsDenied(own: string, texts: readonly string[]): boolean {
	if (isDenial(own)) return false;
	const wanted = new Set(contentStems(own));
	return texts.some((text) => {
		const clauses = sentencesOf(text)
			.flatMap(({ start, end }) => text.slice(start, end).split(clauseEnds))
			.map((clause) => ({ clause, shared: contentStems(clause).filter((stem) => wanted.has(stem)).length }));
		const most = Math.max(0, ...clauses.map(({ shared }) => shared));
		const best = clauses.filter(({ shared }) => shared === most);
		return most >= 2 && best.every(({ clause }) => isDenial(clause));
	});
}

const absences =
	/(?<!\p{L})(?:without|lack\p{L}*|unable|unsearchable|refus\p{L}*|fail\p{L}*|struggl\p{L}*|impossible|hard|difficult|rarely|seldom|un\p{L}{4,}ed|away|miss\p{L}*|too|instead|only|disagree\p{L}*|differ\p{L}*|depend\p{L}*|mistrust\p{L}*|distrust\p{L}*|hat(?:e|es|ed)|avoid\p{L}*|stops?|trouble|problem\p{L}*)(?!\p{L})/iu;

function isDenial(text: string): boolean {
	if (absences.test(text)) return true;
	return surfaceWords(text).some((word) => word !== null && denials.test(word));
}
