import { detect, detectAll } from 'tinyld';
import type { EvidenceFlag } from '../../shared/evidence.ts';
import { splitOffer } from '../../shared/split-offer.ts';
import { comparisonText } from './normalise.ts';

/** Sentences addressed to a language model. A badge only: somebody may really have said it. */
const INSTRUCTIONS: readonly RegExp[] = [
	/(?<!\b(?:i|we|you|they|people|users|always|usually|often|just|to)\s)\b(?:ignore|disregard|forget|override|bypass)\b[^.!?]{0,40}\b(?:instructions?|prompts?|rules|directions|guidelines|messages|context)\b/i,
	/\byou are (?:now|no longer)\b/i,
	/\b(?:as|you are|act as|pretend to be) an? (?:ai|artificial intelligence|(?:large )?language model|assistant|chat ?bot)\b/i,
	/\b(?:system|developer|hidden) (?:prompt|message|instructions?)\b/i,
	/(?:^|\n)\s*(?:system|assistant|developer)\s*:/i,
	/<\|[a-z_]+\|>|\[\/?INST\]|<\/?(?:system|assistant|instructions?)>/i,
	/\bnew instructions?\b\s*[:-]/i,
	/\b(?:reply|respond|answer|output|return)\s+(?:only|exactly|with only|in json)\b/i,
	/\b(?:rate|give|score|set|mark|label|assign)\b[^.!?]{0,30}\b(?:every|all|each)\b[^.!?]{0,20}\b(?:personas?|scores?|archetypes?|themes?|clusters?|claims?)\b/i,
	/\b(?:reveal|print|show|repeat)\b[^.!?]{0,20}\b(?:your|the) (?:prompt|instructions|rules|api key)\b/i,
	/\bignorier\w*\b[^.!?]{0,40}\b(?:anweisung|instruktion|regel)/i,
	/\bignor(?:e|ez|er|a|ar|ad)\b[^.!?]{0,30}\b(?:les|las|todas|toutes)\b[^.!?]{0,20}\b(?:instructions|instrucciones|consignes|reglas)\b/i,
];
const MARKUP =
	/<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|<!--|!?\[[^\]\n]{0,200}\]\([^)\s]{1,2000}\)|\bjavascript:|&#x?[0-9a-f]+;/i;
const LATIN_CANDIDATES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'da', 'fi', 'cs', 'tr'];
const FOREIGN_CANDIDATES = [
	...LATIN_CANDIDATES.filter((code) => code !== 'en'),
	'ru',
	'uk',
	'el',
	'ja',
	'zh',
	'ko',
	'ar',
	'he',
];

/** Function words no other Latin-script language shares; a quarter of them settles it. */
const ENGLISH = new Set(
	"the and of to is that it it's i'm i my you we they was were have has had this with for on at are not but be do don't what when how who if so from your our their there can just one all would".split(
		' ',
	),
);

/** What a text shows by itself. Personal data is told by whoever hides it. */
export type TextMarks = { readonly flags: EvidenceFlag[]; readonly language: string | null };

/** What a person should know about a cleaned text, and its language. `hadControls`: hidden characters were taken out of it. */
export function marksOf(text: string, hadControls: boolean): TextMarks {
	const flags: EvidenceFlag[] = [];
	const plain = comparisonText(text);
	if (INSTRUCTIONS.some((pattern) => pattern.test(plain) || pattern.test(text))) flags.push('instruction');
	if (MARKUP.test(text)) flags.push('markup');
	if (hadControls) flags.push('control-characters');
	if (splitOffer(text).length > 0) flags.push('several-quotes');
	const foreign = isNotEnglish(text);
	if (foreign) flags.push('not-english');
	return { flags, language: foreign ? foreignLanguage(text) : isTelling(text) ? 'en' : null };
}

function foreignLanguage(text: string): string | null {
	return detect(text.slice(0, 400), { only: FOREIGN_CANDIDATES }) || null;
}

/** Long enough for its language to show. */
function isTelling(text: string): boolean {
	return (text.slice(0, 400).match(/[\p{L}'’]+/gu)?.length ?? 0) >= 4;
}

/** Whether the text is surely in another language; a translation in brackets does not count as the text. */
function isNotEnglish(text: string): boolean {
	const original = text.replace(/[([](?:translation|translated|transl\.|en|english)\s*:[^)\]]*[)\]]/giu, ' ');
	const letters = original.match(/\p{L}/gu) ?? [];
	if (letters.length < 4) return false;
	const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length;
	if (latin / letters.length < 0.5) return true;
	const words = original.match(/[\p{L}'’]+/gu) ?? [];
	if (words.length < 4) return false;
	const english = words.filter((word) => ENGLISH.has(word.toLowerCase())).length / words.length;
	if (english >= 0.25) return false;
	const scores = detectAll(words.slice(0, 60).join(' '), { only: LATIN_CANDIDATES });
	const first = scores[0];
	if (!first || first.lang === 'en') return false;
	const ownEnglish = scores.find((score) => score.lang === 'en')?.accuracy ?? 0;
	// A weak score still settles it when not one word is surely English and English itself scores far lower.
	return first.accuracy >= (english === 0 ? 0.08 : 0.5) && first.accuracy >= 1.9 * ownEnglish;
}
