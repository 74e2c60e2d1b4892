import { type Claim, claimText } from '../../../shared/claim.ts';
import { surfaceWords } from '../../grouping/words.ts';
import { findPersonalData } from '../../privacy/find-personal-data.ts';
import { isOrdinary } from '../../privacy/lexicon.ts';
import { countWords } from '../text/sentences.ts';
import { contentStems } from '../text/stems.ts';
import { affirmsDenied, isContrary, overreach } from './contrary.ts';
import { judgeClaim } from './judge-claim.ts';
import { deniesEvidence } from './negation.ts';
import { lineOf, ownWords } from './own-words.ts';
import { unsaidAmount } from './said-numbers.ts';
import { supportOf, tellingStems } from './support.ts';
import type { GateContext, Judgement } from './types.ts';

/** A claim says what its evidence says when the evidence holds four fifths of it, and is near it from a quarter on. */
const enough = 0.8;
const near = 0.25;
const longest = 50;
/** What a persona has no business speaking of: itself, its making, and whoever makes it. */
const aboutTheTask =
	/\b(?:personas?|prompts?|instruct(?:ions?|ed)|language model|assistant|chat ?bot|as an ai|json|schema|citations?|system message|these quotes|the quotes)\b/iu;
const oddToken = /\b(?:[A-Z][A-Z0-9_-]{5,}|(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{6,})\b/gu;

/**
 * Checks a sentence a language model wrote: all that holds for every claim, and beside it that its own words are carried
 * by the notes it cites, deny none of them, and speak of nothing but them. Of what is near its evidence but not carried
 * by it a hypothesis is left, the rest is dropped.
 */
export function judgeModelClaim(claim: Claim, context: GateContext): Judgement {
	const { claim: sound, reason } = judgeClaim(claim, context);
	if (sound === null) return { claim: null, reason };
	if (sound.citations.length === 0) return drop(reason ?? 'no evidence');
	if (sound.citations.some((id) => !context.own.has(id)))
		return drop('words of somebody outside this archetype');
	const line = lineOf(sound.text);
	const own = ownWords(line);
	if (countWords(line) > longest) return drop('longer than a sentence');
	const texts = sound.citations.map((id) => context.evidence.get(id)!.text);
	if (speaksOfOtherThings(own, texts)) return drop('something other than the evidence');
	if (unsaidAmount(own, texts) !== null) return drop('a number that the evidence does not give');
	if (overreach(own, texts) !== null) return drop('more than the evidence says');
	// Read with what it quotes: a denial may stand before the marks.
	const whole = claimText(sound.text, (id) => context.evidence.get(id)?.text);
	if (deniesEvidence(whole, texts) || isContrary(own, texts) || affirmsDenied(whole, texts))
		return drop('the opposite of its evidence');
	if (tellingStems(own).length === 0 && line === own) return drop('nothing anybody could check');
	const { share, strayClause } = supportOf(own, texts, context.weigh);
	if (share >= enough && !strayClause) {
		const support = tellingStems(own).length === 0 && line !== own ? 'verbatim' : 'supported';
		return { claim: { ...sound, support }, reason };
	}
	if (share < near || strayClause) return drop('more than the evidence says');
	return {
		claim: { ...sound, support: 'hypothesis' },
		reason: 'less than four fifths of it stands in the evidence',
	};
}

/** Talk of the task, people's data, or a token nobody said. */
function speaksOfOtherThings(own: string, texts: readonly string[]): boolean {
	const said = texts.join('\n').toLowerCase();
	const task = aboutTheTask.exec(own)?.[0];
	if (task !== undefined && !said.includes(task.toLowerCase())) return true;
	if (hasStrangeWord(own, texts)) return true;
	if ([...own.matchAll(oddToken)].some(([token]) => !said.includes(token.toLowerCase()))) return true;
	return findPersonalData(own).some(
		({ start, end, severity }) =>
			severity === 'severe' && !said.includes(own.slice(start, end).toLowerCase()),
	);
}

/** A word of no language read here that nobody cited uses: a name, a code, something slipped in. */
function hasStrangeWord(own: string, texts: readonly string[]): boolean {
	const said = new Set(texts.flatMap((text) => contentStems(text)));
	return surfaceWords(own).some(
		(word) =>
			word !== null &&
			word.length >= 4 &&
			!isOrdinary(word.toLowerCase()) &&
			contentStems(word).some((stem) => !said.has(stem) && !isOrdinary(stem)),
	);
}

function drop(reason: string): Judgement {
	return { claim: null, reason };
}
