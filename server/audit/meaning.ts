import { foldWord, labelStopWords, surfaceWords } from '../grouping/words.ts';
import type { Step } from '../synthesis/tensions/read-claims.ts';
import { type StemPolarity, stemPolarity } from '../synthesis/text/polarity.ts';
import { readDenials } from './denials.ts';
import { endedClauses, saysItEnded, withoutGone } from './endings.ts';
import { asKin } from './kin.ts';
import { stemIn } from './other-languages.ts';
import { frequencyIn, isNumberWord, type Quantity, quantitiesIn } from './quantities.ts';

/** What of a sentence can be compared by rule. */
export type Meaning = {
	/** Stems of the words that tell what it is about, denials aside. */
	readonly stems: ReadonlySet<string>;
	readonly polarity: StemPolarity;
	/** Ends of pairs such as easy and difficult; true for the first. */
	readonly ends: ReadonlyMap<string, boolean>;
	/** The stems that stand for those pairs. */
	readonly endStems: ReadonlySet<string>;
	readonly quantities: readonly Quantity[];
	readonly frequency: Step | null;
	/** It says that something has ended. */
	readonly ended: boolean;
	/** The clauses that say so. */
	readonly endings: readonly Ending[];
	/** What somebody is not able to do, as stems; a denial is of that and not of what it is done to. */
	readonly unable: readonly string[];
	/** What it happens before, after or during. */
	readonly timing: ReadonlyMap<string, string>;
	/** It holds for this and nothing else, or for whatever there is; null when it says neither. */
	readonly range: 'only' | 'any' | null;
};

/** A clause that says that something has ended. */
export type Ending = {
	/** What it is about. */
	readonly stems: ReadonlySet<string>;
	/** It is somebody's being able to that has ended: “we cannot read the labels any more”. */
	readonly isAbility: boolean;
};

/** Words of time and frequency are compared by themselves; words of a persona's frame tell nothing. */
const frame =
	/^(?:\d.*|longer|daili|weekli|monthli|quarterli|yearli|dai|week|month|quarter|year|morn|even|night|monday|tuesdai|wednesdai|thursdai|fridai|saturdai|sundai|januari|februari|april|mai|june|juli|august|septemb|octob|novemb|decemb|januar|februar|uhr|morgen|abend|per|least|hour|minut|user|person|persona|goal|pain|typic|usual|mostli|singl|mainli|often|rare|current|includ|doe|did|done|want|off|meet|has|had|us[ao]?|utiliz|utilis)$/u;

/** Reads sentences of these languages (two letters); words of none but English are known without. */
export function meaningReader(languages: readonly string[] = []): (text: string) => Meaning {
	const stops = labelStopWords(languages);
	const stemOf = stemIn(languages[0]);
	return (text) => meaningOf(text, stops, stemOf);
}

/** “Only two” says how few, and nothing of what else there is. */
const only =
	/\b(?:only|exclusively|nothing but|nur|ausschließlich|solamente|solo|sólo|seulement)\b(?! (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eine?[nms]?|zwei|drei|vier|fünf|un[ae]?|dos|tres|deux|trois)\b)/iu;
const any =
	/\b(?:any ?time|at any|any (?:day|hour|place|of)|whenever|wherever|anywhere|around the clock|at all (?:times|hours)|jederzeit|überall|siempre que|à tout moment)\b/iu;

function meaningOf(text: string, stops: ReadonlySet<string>, stemOf: (word: string) => string): Meaning {
	const { plain, ends } = readDenials(text);
	const stems = tellingStems(plain, stops, stemOf);
	const stemsOf = (words: string): Set<string> =>
		words === text ? stems : tellingStems(readDenials(words).plain, stops, stemOf);
	return {
		stems,
		polarity: stemPolarity(plain, stemOf),
		ends,
		endStems: new Set([...ends.keys()].map(stemOf)),
		quantities: quantitiesIn(asKin(text)),
		frequency: frequencyIn(text),
		ended: saysItEnded(text),
		endings: endingsIn(text, stemsOf),
		unable: [...text.matchAll(unable)].flatMap(([, verb]) => [...stemsOf(verb!)]),
		timing: timingIn(text, stemOf),
		range: any.test(text) ? 'any' : only.test(text) ? 'only' : null,
	};
}

const unable = /\b(?:can(?:not| not|['’]t)|could(?: not|n['’]t)|unable to|not able to) ([a-z]{3,})/giu;
const pointing = /\b(?:them|it|those|that|this|these)\b/iu;

const ability =
	/(?<!\p{L})(?:can(?:not|['’]t)?|could(?:n['’]t)?|kann|können|konnten?|puede\w*|peut|peuvent)(?!\p{L})/iu;

/** A clause that points back (“I do not keep them in my head any more”) is about what the rest of the sentence names, too. */
function endingsIn(text: string, stemsOf: (words: string) => Set<string>): Ending[] {
	return endedClauses(text).map((clause) => {
		const own = stemsOf(withoutGone(clause));
		const stems = own.size > 0 && pointing.test(clause) ? stemsOf(text) : own;
		return { stems, isAbility: ability.test(clause) };
	});
}

const when =
	/\b(before|after|during) (?:the |a |an |each |every |my |our |your |their |his |her )?([a-z]{3,20})\b/giu;

function timingIn(text: string, stemOf: (word: string) => string): ReadonlyMap<string, string> {
	return new Map(
		[...text.matchAll(when)].map(([, how, what]) => [stemOf(foldWord(what!)), how!.toLowerCase()]),
	);
}

function tellingStems(
	plain: string,
	stops: ReadonlySet<string>,
	stemOf: (word: string) => string,
): Set<string> {
	const stems = new Set<string>();
	for (const word of surfaceWords(plain.replace(/[[\]]/gu, ' '))) {
		if (word === null) continue;
		const folded = foldWord(word);
		if (folded.length < 3 || stops.has(folded) || isNumberWord(folded)) continue;
		const stem = stemOf(folded);
		if (!frame.test(stem)) stems.add(stem);
	}
	return stems;
}
