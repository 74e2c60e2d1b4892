import type { Evidence } from '../../../shared/evidence.ts';
import { cleanText, comparisonText } from '../../intake/normalise.ts';
import { findPersonalData } from '../../privacy/find-personal-data.ts';
import { redact } from '../../privacy/redact.ts';
import { type Span, sentencesOf } from '../text/sentences.ts';

/** Speaks to whoever writes or computes rather than of what somebody does: kept as evidence, never shown to a model. */
const addressed: readonly RegExp[] = [
	/(?:^|[.!?:;\n"'([]\s*|\b(?:please|must|should|shall|now|then|to|and|you|just|simply|not|also) )(?:write|say|state|output|respond|reply|answer|include|insert|append|mention|conclude|summari[sz]e|describe|rank|rate|score|label|treat|translate|repeat|print|reveal|cite|quote|claim|pretend|imagine|role-?play|act as|remember|note|ensure|make sure|generate|produce|return|emit|list|recommend|praise|prefix|start|begin|end|add|use|set|give|put|call|name|tell|report|mark|delete|remove|drop|replace|rename|skip|omit|stop)\b[^.!?\n]{0,80}\b(?:personas?|claims?|summar(?:y|ies)|reports?|outputs?|respon(?:se|d)|answers?|sentences?|phrases?|quotes?|citations?|participants?|archetypes?|every(?:one|body)|all (?:the )?(?:users|people|personas)|json|prompts?|instructions?|rules?|paragraphs?|fields?|exactly|verbatim|the following|the words?|the text|base64|links?|url|system|model|assistant|you|your|priority|everything|the user|sessions?)\b/iu,
	/\b(?:attention|note to|message (?:to|for)|hey|dear|hello|important)\b[^.!?\n]{0,20}\b(?:ai|llm|gpt|chatgpt|claude|gemini|model|assistant|bot|summari[sz]er|writer|analyst|tool|reader|system)\b/iu,
	/\b(?:ignore|disregard|forget|override|bypass)\b[^.!?\n]{0,60}\b(?:above|before|previous|prior|earlier|everything|anything|other|all)\b/iu,
	/\b(?:jailbreak|developer mode|dan mode|god mode|do anything now|prompt injection|system prompt|hidden instructions?)\b/iu,
	/\b(?:you are|you're) (?:an?|the|now|my|no longer) |\bfrom now on\b/iu,
	/\b(?:this|the|every|each|all) (?:persona|archetype|summary|report|claim)s? (?:must|should|shall|is|are|has|have|needs?|wants?|will)\b/iu,
	/(?:^|\n)\s*(?:#{2,}|-{3,}|={3,}|\*{3,}|```|"""|\[\[|\{\{|<\/?[a-z_|!-])/iu,
	/[{[]\s*"?(?:claims?|text|role|content|citations|function|tool)"?\s*:/iu,
	/(?:^|\n|[.!?] )\s*(?:user|human|ai|bot|model|tool|function|instructions?|task|rule|override|admin|root|sudo|end of (?:quotes|data|input))\s*:/iu,
	/\b(?:ignor|oubli|olvid|vergiss|vergess|dimentic|ignoreer|negeer|esque[cç])\p{L}*\b[^.!?\n]{0,60}\b(?:instru|anweis|regel|consign|reglas|istruz|tudo|todo|alles|tout|ante|précéd|vorh|bisher)/iu,
	/[A-Za-z0-9+/=]{32,}|(?:[0-9a-f]{2}[ :]?){16,}|(?:\\u[0-9a-f]{4}|&#x?[0-9a-f]+;|%[0-9a-f]{2}){3,}/iu,
	/\b(?:exec|eval|curl|wget|fetch|import|drop table|select \*|rm -rf)\b\s*[(/'"-]/iu,
];

/** Whether a note may be sent to a model at all, by what is known of it; null: it may. */
export function heldBack(item: Evidence): 'consent' | 'special' | 'orders' | 'personal' | null {
	if (item.flags.includes('notes-only')) return 'consent';
	if (item.flags.includes('special-category')) return 'special';
	if (
		item.kind === 'measured' ||
		item.flags.includes('instruction') ||
		item.flags.includes('markup') ||
		isAddressed(item.text)
	)
		return 'orders';
	return findPersonalData(item.text).some(({ severity }) => severity === 'severe') ? 'personal' : null;
}

function isAddressed(text: string): boolean {
	const plain = comparisonText(text);
	const spelt = plain.replace(/\b(\p{L})[ .\-_*](?=\p{L}\b)/gu, '$1');
	return addressed.some((pattern) => pattern.test(plain) || pattern.test(text) || pattern.test(spelt));
}

/** Longest stretch of a note that is sent, in characters: what a long answer says of a field stands in a few sentences. */
const longest = 600;

/** A note as it is sent: whole sentences round `at`, no invisible characters, no addresses. */
export function wordsToSend(text: string, at: number): string {
	const { start, end } = stretch(text, at);
	return cleanText(text.slice(start, end))
		.text.normalize('NFKC')
		.replace(/\p{Variation_Selector}|[\u{E0000}-\u{E00FF}]/gu, '')
		.replace(/(?:https?:\/\/|www\.)\S+/giu, '[link]')
		.replace(/\s+/gu, ' ')
		.trim();
}

/** What somebody typed, as it is sent: personal data is hidden in notes when they come in, and here only now. */
export function typedToSend(text: string): string {
	return wordsToSend(redact(text, findPersonalData(text)).text, 0);
}

function stretch(text: string, at: number): Span {
	if (text.length <= longest) return { start: 0, end: text.length };
	const sentences = sentencesOf(text);
	let from = Math.max(
		0,
		sentences.findIndex(({ end }) => end > at),
	);
	let to = from;
	const length = (): number => sentences[to]!.end - sentences[from]!.start;
	for (let grown = true; grown; ) {
		grown = false;
		for (const step of [1, -1] as const) {
			const next = step === 1 ? to + 1 : from - 1;
			const sentence = sentences[next];
			if (!sentence || length() + (sentence.end - sentence.start) + 1 > longest) continue;
			if (step === 1) to = next;
			else from = next;
			grown = true;
		}
	}
	const { start } = sentences[from] ?? { start: 0 };
	return { start, end: Math.min(sentences[to]?.end ?? text.length, start + longest) };
}
