import { stemmer } from 'stemmer';
import { foldWord, labelStopWords, surfaceWords } from '../grouping/words.ts';
import type { Step } from '../synthesis/tensions/read-claims.ts';
import { type StemPolarity, stemPolarity } from '../synthesis/text/polarity.ts';
import { endsIn, plainDenials, saysItEnded } from './opposites.ts';
import { germanStem } from './other-languages.ts';
import { frequencyIn, type Quantity, quantitiesIn } from './quantities.ts';

/** What of a sentence can be compared by rule. */
export type Meaning = {
	/** Stems of the words that tell what it is about, denials aside. */
	readonly stems: ReadonlySet<string>;
	readonly polarity: StemPolarity;
	/** Ends of pairs such as easy and difficult; true for the first. */
	readonly ends: ReadonlyMap<string, boolean>;
	readonly quantities: readonly Quantity[];
	readonly frequency: Step | null;
	/** It says that something has ended. */
	readonly ended: boolean;
};

/** Words of time and frequency are compared by themselves; words of a persona's frame tell nothing. */
const frame =
	/^(?:\d.*|daili|weekli|monthli|quarterli|yearli|dai|week|month|quarter|year|morn|even|night|monday|tuesdai|wednesdai|thursdai|fridai|saturdai|sundai|hour|minut|user|person|persona|goal|pain|typic|usual|often|rare|current|includ|doe|did|done|want|off|meet|has|had)$/u;

/** Reads sentences of these languages (two letters); words of none but English are known without. */
export function meaningReader(languages: readonly string[] = []): (text: string) => Meaning {
	const stops = labelStopWords(languages);
	const stemOf = languages[0] === 'de' ? germanStem : stemmer;
	return (text) => meaningOf(text, stops, stemOf);
}

function meaningOf(text: string, stops: ReadonlySet<string>, stemOf: (word: string) => string): Meaning {
	const plain = plainDenials(text);
	const stems = new Set<string>();
	for (const word of surfaceWords(plain.replace(/[[\]]/gu, ' '))) {
		if (word === null) continue;
		const folded = foldWord(word);
		if (folded.length < 3 || stops.has(folded)) continue;
		const stem = stemOf(folded);
		if (!frame.test(stem)) stems.add(stem);
	}
	return {
		stems,
		polarity: stemPolarity(plain, stemOf),
		ends: endsIn(text),
		quantities: quantitiesIn(text),
		frequency: frequencyIn(text),
		ended: saysItEnded(text),
	};
}
