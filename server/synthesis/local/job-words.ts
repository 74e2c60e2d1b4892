import { countWords, type Span, trimSpan } from '../text/sentences.ts';
import { contentStems } from '../text/stems.ts';

/** Words before a verb that say how, not what. */
const lead =
	/^(?:(?:just|also|really|always|actually|basically|maybe|then|still|first|kind of|sort of|be able to|try to|to|at least|\p{L}{3,}ly)\s+)+/iu;
/** Where a statement about one thing ends. */
const turn =
	/[,;:()–—]|\s-\s|\.\.\.|…|\s(?:and|or|but|because|so|which|whereas|like|than|rather|even|instead|anyway|though|unless|otherwise)(?=\s|$)/iu;
/** A verb whose object is a question. */
const asked = /^(?:see|know|check|decide|tell|find out|work out|show)\b[^.;:,]*?\bwhich \p{L}+/iu;
/** Verbs that name no job, whatever stands behind them. */
const empty =
	/^(?:be|is|are|was|been|say|said|admit|stop|think|go|going|do|doing|did|wait|ask|get|got|have|had|has|try|know|remember|come|want|like|use|look|talk|mean|feel|guess|click|scroll|see is|lose|pick|hear|add|learn|apologi[sz]e|answer|believe|hope|wish|love|hate|care|need|become|seem|happen|start|begin|keep|lets?|put|give|for|with|in|on|at|by|from|as|about|it|not|no|n't|the|a|an|my|our|this|that|what|how|why|down|up|out|off|over|back)\b/iu;
/** A verb whose object is only pointed at. */
const pointing =
	/^\S+\s+(?:it|its|that|this|them|those|these|him|her|me|us|you|one|like|is|as|if|of|not|more|some(?:thing)?|any(?:thing)?|every(?:thing)?|things?|stuff|a (?:bunch|lot)|all)\b/iu;
const filler =
	/\b(?:um+|uh+|like|you know|kind of|sort of|i mean|whatever|stuff|things|something|anything|everything|basically|xx+|yeah|okay|bits?)\b|\b(\w+) \1\b/iu;
/** How well or how fast is an outcome, no part of the job. */
const adverb =
	/\b(?!(?:early|daily|weekly|monthly|yearly|hourly|family|reply|supply|apply|rely|assembly|comply|multiply|anomaly|tally|july|italy)\b)\p{L}{3,}ly\b|\b(?:fast(?:er)?|quick(?:er)?|easier|better|properly|more|less)\b/iu;
const hanging =
	/\b(?:of|to|the|a|an|on|in|with|for|at|by|from|into|my|our|their|is|are|was|be|it's|that|if|what|how|when|i|we|you|they)$/iu;
/** Words of an object that name nothing: where, how much, a question. */
const vague =
	/\b(?:down|up|out|off|over|back|around|into|little|bit|lot|lots|few|bunch|further|deeper|ways?|parts?|why|how|what|when|where)\b/giu;
const longest = 14;

/**
 * The part of what somebody said that states a job, in the syntax of Ulwick: verb, object, and what it depends on; one
 * thing, no adverb, no feature's or product's name, no filler. Null when nothing of that kind is left.
 * `features`: names in lower case.
 */
export function jobWords(text: string, said: Span, features: readonly string[]): Span | null {
	let words = trimSpan(text, said);
	const skipped = lead.exec(text.slice(words.start, words.end))?.[0].length ?? 0;
	words = { start: words.start + skipped, end: words.end };
	for (const edge of [turn, adverb]) {
		const rest = text.slice(words.start, words.end);
		// "See which vans are free": the question is what is looked for, not an addition.
		const at = (asked.test(rest) ? rest.replace(/\bwhich\b/iu, 'whose') : rest).search(edge);
		if (at >= 0) words = trimSpan(text, { start: words.start, end: words.start + at });
	}
	const statement = text.slice(words.start, words.end);
	return isJob(statement.replace(/[‘’]/gu, "'"), features) ? words : null;
}

function isJob(statement: string, features: readonly string[]): boolean {
	const [, ...object] = statement.split(/\s+/u);
	const count = countWords(statement);
	if (count < 2 || count > longest || empty.test(statement) || pointing.test(statement)) return false;
	if (/^\p{L}{3,}ing\b/iu.test(statement) && !/^(?:bring|ring|sing)\b/iu.test(statement)) return false;
	if (
		/\s(?:is|are|was|were)\b/iu.test(statement) &&
		!/\b(?:who|what|which|where|when|that|how)\b/iu.test(statement)
	)
		return false;
	if (/^\S+ \p{L}{3,}ing\b/iu.test(statement) && !/^(?:avoid|stop|prevent)\b/iu.test(statement)) return false;
	if (filler.test(statement) || adverb.test(statement) || hanging.test(statement)) return false;
	if (!/^\p{Ll}[\p{Ll}-]+$/u.test(statement.split(/\s+/u)[0]!)) return false;
	const lower = statement.toLowerCase();
	return (
		contentStems(object.join(' ').replace(vague, ' ')).length > 0 &&
		!features.some((name) => lower.includes(name))
	);
}

/** The same for a thing somebody needs rather than a deed: no verb is asked for. */
export function neededThing(text: string, said: Span, features: readonly string[]): Span | null {
	const words = trimSpan(text, said);
	const statement = text.slice(words.start, words.end).replace(/[‘’]/gu, "'");
	const lower = statement.toLowerCase();
	const sound =
		countWords(statement) >= 3 &&
		countWords(statement) <= longest &&
		!turn.test(statement) &&
		!filler.test(statement) &&
		!adverb.test(statement) &&
		!hanging.test(statement) &&
		!/^(?:it|that|this|them|to|you|him|her)\b/iu.test(statement);
	return sound && !features.some((name) => lower.includes(name)) ? words : null;
}

/** What somebody has to do, or needs, in another language, as they put it; null where `isNone` knows it for no job. */
export function statedAbroad(
	text: string,
	said: Span,
	features: readonly string[],
	isNone: RegExp,
): Span | null {
	const words = trimSpan(text, said);
	const statement = text.slice(words.start, words.end).replace(/[‘’]/gu, "'");
	const lower = statement.toLowerCase();
	const count = countWords(statement);
	if (count < 2 || count > longest || isNone.test(statement)) return null;
	return features.some((name) => lower.includes(name)) ? null : words;
}
