import type { Evidence } from '../../../shared/evidence.ts';
import { textHash } from '../../../shared/hash.ts';
import { compareText } from '../../grouping/canonical.ts';
import { withoutPlaceholders } from '../../privacy/redact.ts';
import { type StemPolarity, stemPolarity } from '../text/polarity.ts';
import { countWords, sentencesOf } from '../text/sentences.ts';
import { interviewerTurns, type Turns } from '../text/turns.ts';

/** One sentence of a participant, apostrophes folded. */
export type SaidSentence = {
	readonly plain: string;
	readonly polarity: StemPolarity;
	readonly words: number;
};

/** A note as the search for contradictions reads it: what the participant said, and the archetype it belongs to. */
export type Read = {
	readonly item: Evidence;
	readonly plain: string;
	readonly words: number;
	readonly polarity: StemPolarity;
	readonly sentences: readonly SaidSentence[];
	/** Empty when the speaker is in no archetype. */
	readonly group: string;
};

/** Comparing is by pairs; beyond this many notes some drawn by their words stand for the rest. */
const most = 800;

/** Reads notes without what an interviewer said in them. */
export function readSaid(said: readonly Evidence[], groupOf: ReadonlyMap<string, string>): Read[] {
	const turnsOf = interviewerTurns(said.map((item) => item.text));
	return drawn(said).map((item) => {
		const sentences = ownSentences(withoutPlaceholders(item.text), turnsOf(item.text)).map((plain) => ({
			plain,
			polarity: stemPolarity(plain),
			words: countWords(plain),
		}));
		const plain = sentences.map((sentence) => sentence.plain).join(' ');
		return {
			item,
			plain,
			words: countWords(plain),
			polarity: stemPolarity(plain),
			sentences,
			group: item.participant === null ? '' : (groupOf.get(item.participant) ?? ''),
		};
	});
}

function drawn(said: readonly Evidence[]): readonly Evidence[] {
	if (said.length <= most) return said;
	const lots = new Map(said.map((item) => [item, textHash(item.text)]));
	const chosen = [...said].sort((a, b) => compareText(lots.get(a)!, lots.get(b)!)).slice(0, most);
	const isChosen = new Set(chosen);
	return said.filter((item) => isChosen.has(item));
}

function ownSentences(text: string, { others, labels }: Turns): string[] {
	return sentencesOf(text)
		.filter(({ start, end }) => !others.some((turn) => start < turn.end && turn.start < end))
		.map(({ start, end }) => {
			const label = labels.find((one) => one.start <= start && start < one.end);
			return text.slice(label ? label.end : start, end).replace(/[‘’]/gu, "'");
		});
}
