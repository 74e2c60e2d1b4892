import type { Evidence } from '../../../shared/evidence.ts';
import type { EvidenceId, ThemeId } from '../../../shared/ids.ts';
import type { EffectiveGrouping } from '../../../shared/theme.ts';
import { boardLanguage, textLanguage } from '../../grouping/language.ts';
import { findPersonalData } from '../../privacy/find-personal-data.ts';
import { placeholdersIn } from '../../privacy/redact.ts';
import { byContent } from '../text/by-content.ts';
import { chooseSpan, startsDangling } from '../text/choose-span.ts';
import { countWords, type Span, sentencesOf } from '../text/sentences.ts';
import { contentStems } from '../text/stems.ts';
import { interviewerTurns } from '../text/turns.ts';
import { type Cue, cues, type SpokenField, vetoes } from './cues.ts';
import type { Wordings } from './wordings.ts';
import { german } from './wordings-de.ts';
import { spanish } from './wordings-es.ts';
import { french } from './wordings-fr.ts';

/** One quote as the local engine reads it. `avoid` are stretches nobody may quote. */
export type Quote = {
	readonly item: Evidence;
	readonly theme: ThemeId | null;
	readonly stems: ReadonlySet<string>;
	readonly sentences: readonly Span[];
	readonly avoid: readonly Span[];
	/** Two letters. */
	readonly language: string;
};

/** A field shown by a quote: how strongly, and the readable stretch that shows it. */
export type Hit = {
	readonly field: SpokenField;
	readonly quote: Quote;
	readonly span: Span & { cutStart: boolean; cutEnd: boolean };
	readonly strength: number;
	/** How well the stretch reads on its own, 0–1. */
	readonly clarity: number;
};

const names = /\b(?:\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}{2,})\b/gu;

/** Quotes in a fixed order: everything that was said, done or observed, except texts that give orders to a program. */
export function readQuotes(evidence: readonly Evidence[], grouping: EffectiveGrouping): Quote[] {
	const texts = evidence.map((item) => item.text);
	const turnsOf = interviewerTurns(texts);
	// A few short English notes look like another language by themselves.
	const spoken = new Set(boardLanguage(texts).languages);
	const themeOf = new Map<EvidenceId, ThemeId>();
	for (const theme of grouping.themes) for (const id of theme.members) themeOf.set(id, theme.id);
	return evidence
		.filter((item) => item.kind !== 'measured' && !item.flags.includes('instruction'))
		.map((item) => {
			const { others, labels } = turnsOf(item.text);
			const language = textLanguage(item.text) ?? 'en';
			const sentences = sentencesOf(item.text)
				.map((sentence) => afterLabel(sentence, labels))
				.filter((sentence) => !others.some((turn) => sentence.start < turn.end && turn.start < sentence.end));
			return {
				item,
				theme: themeOf.get(item.id) ?? null,
				stems: new Set(contentStems(item.text)),
				sentences,
				language: spoken.has(language) ? language : 'en',
				avoid: item.flags.includes('notes-only')
					? [{ start: 0, end: item.text.length }]
					: [
							...findPersonalData(item.text),
							...placeholdersIn(item.text),
							...personNames(item),
							...others,
							...labels,
						],
			};
		})
		.sort((a, b) => byContent(a.item, b.item));
}

/** Somebody or something that does or is: what makes a stretch a sentence. */
const finite =
	/\b(?:I|we|you|they|he|she|it|there|who|which)\b|['’](?:s|re|m|ve|ll|d|t)\b|\b(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|should|must|may|might|cannot|needs?|wants?|takes?|makes?|gets?|goes|fails?|breaks?)\b/iu;
const fragmentFactor = 0.55;
/** Characters; longer than a sticky holds. */
const talkFrom = 240;

const english: Wordings = { cues, vetoes, finite, isDenied: () => false };
const foreign = new Map<string, Wordings>([
	['de', german],
	['es', spanish],
	['fr', french],
]);

const thanks = /\b(?:thank you|thanks|many thanks)\b(?! to\b)(?! for (?:nothing|your patience))/iu;

/**
 * Every field a quote shows, each with its best stretch. How somebody wants to be seen is neither a motive nor a pain
 * besides, and thanks complain of nothing.
 */
export function hitsOf(quote: Quote): Hit[] {
	const hits: Hit[] = [];
	const wordings = foreign.get(quote.language) ?? english;
	for (const field of Object.keys(wordings.cues) as SpokenField[]) {
		let best: Hit | null = null;
		// Not to be seen so is told of as much as to be.
		const denied = field === 'jobs.social' ? () => false : wordings.isDenied;
		for (const sentence of quote.sentences) {
			const words = quote.item.text.slice(sentence.start, sentence.end);
			const found = strengthOf(words, wordings.cues[field] ?? [], denied);
			if (found === null || found.strength < 2 || words.endsWith('?')) continue;
			if (wordings.vetoes?.[field]?.test(words.replace(/[‘’]/gu, "'"))) continue;
			const span = chooseSpan(quote.item.text, quote.sentences, sentence.start + found.at, quote.avoid);
			if (!span) continue;
			const { strength } = found;
			const shown = quote.item.text.slice(span.start, span.end);
			// A note on a sticky may be no sentence; a piece of somebody's talk that is none says too little.
			const isFragment = quote.item.text.length > talkFrom && wordings.finite?.test(shown) === false;
			const clarity = readability(shown) * (isFragment ? fragmentFactor : 1);
			if (best === null || strength * clarity > best.strength * best.clarity)
				best = { field, quote, span, strength, clarity };
		}
		if (best) hits.push(best);
	}
	const isStanding = hits.some(({ field, strength }) => field === 'jobs.social' && strength >= 3);
	const isThanks = thanks.test(quote.item.text);
	return hits.filter(
		({ field }) =>
			!(isStanding && (field === 'motivation' || field === 'pains')) && !(isThanks && field === 'pains'),
	);
}

/** From here on a stretch can be read aloud. */
export const readable = 0.6;

/** How well a stretch reads on its own, about 0.3 to 1: short enough, no fillers, no start that points backwards. */
export function readability(words: string): number {
	const n = countWords(words);
	const fillers =
		words.match(
			/\b(?:um+|uh+|you know|i mean|sort of|kind of|i guess|yeah|okay)\b|\blike\b,|, like\b|\blike like\b|\b(\w+) \1\b|x{3,}|\(unintelligible\)/giu,
		)?.length ?? 0;
	let value = n < 5 ? 0.55 : n <= 24 ? 1 : 0.85;
	const likes =
		words.match(
			/(?<!\b(?:would|feels?|looks?|is|'d|I|you|what'?s|something|nothing) )\blike\b(?! (?:to|it|this|that)\b)/giu,
		)?.length ?? 0;
	value *= 0.8 ** (fillers + Math.max(0, likes - 1));
	if (likes > 0 && fillers > 0) value *= 0.8;
	if (startsDangling(words) || /^(?:in this|is|does|are|of|because)\b/iu.test(words)) value *= 0.7;
	if (/^\(|^\p{Ll}/u.test(words)) value *= 0.85;
	if (/\b(?:and|or|but|so|the|a|an|of|to|that|like|because|with|do)[.,…]*$/iu.test(words)) value *= 0.6;
	return value;
}

function strengthOf(
	sentence: string,
	list: readonly Cue[],
	isDenied: Wordings['isDenied'],
): { strength: number; at: number } | null {
	const plain = sentence.replace(/[‘’]/gu, "'");
	let strength = 0;
	let at = 0;
	let top = 0;
	for (const [weight, pattern] of list) {
		const match = pattern.exec(plain);
		if (!match || isDenied(plain.slice(0, match.index), plain.slice(match.index + match[0].length))) continue;
		strength += weight;
		if (weight > top) {
			top = weight;
			at = match.index;
		}
	}
	return strength === 0 ? null : { strength, at };
}

function afterLabel(sentence: Span, labels: readonly Span[]): Span {
	const label = labels.find((one) => one.start <= sentence.start && sentence.start < one.end);
	return label ? { start: Math.min(label.end, sentence.end), end: sentence.end } : sentence;
}

/** First and last names of somebody spoken of, where the note is marked as holding personal data. */
function personNames(item: Evidence): Span[] {
	if (!item.flags.includes('personal-data')) return [];
	return [...item.text.matchAll(names)].map((match) => ({
		start: match.index,
		end: match.index + match[0].length,
	}));
}
