import type { Evidence } from '../../../shared/evidence.ts';
import type { ParticipantId } from '../../../shared/ids.ts';
import { groupTerms, labelPhrases } from '../../grouping/label-terms.ts';
import { type BoardLanguage, boardLanguage, capitalisesNouns } from '../../grouping/language.ts';
import { nameStopWords } from '../../grouping/words.ts';
import { withoutPlaceholders } from '../../privacy/redact.ts';

/**
 * A few words for each group of people: terms that most of its people use and the other groups use less. Counted per
 * person, so that one person's favourite word names nobody else. Single terms only, never a stretch of a quote.
 */
export function labelArchetypes(
	groups: readonly (readonly ParticipantId[])[],
	evidence: readonly Evidence[],
): string[] {
	const quotes = evidence.filter((item) => item.kind !== 'measured' && !item.flags.includes('instruction'));
	const said = new Map<string, string[]>();
	for (const { participant, text } of quotes) {
		if (participant === null) continue;
		const own = said.get(participant) ?? [];
		own.push(withoutPlaceholders(text));
		said.set(participant, own);
	}
	const texts = groups.map((members) => members.map((member) => (said.get(member) ?? []).join('\n')));
	return labelsFrom(texts, boardLanguage(quotes.map((item) => item.text)));
}

/** The same for groups of quotes. */
export function labelQuoteGroups(groups: readonly (readonly Evidence[])[]): string[] {
	const texts = groups.map((list) => list.map((item) => withoutPlaceholders(item.text)));
	return labelsFrom(texts, boardLanguage(texts.flat()));
}

function labelsFrom(texts: readonly (readonly string[])[], language: BoardLanguage): string[] {
	const used = new Set<string>();
	const stops = nameStopWords(language.languages);
	const phrases = texts.map((list) => list.map((text) => labelPhrases(text, stops)));
	return groupTerms(phrases, capitalisesNouns(language)).map((terms, at) => {
		const chosen: string[] = [];
		const stems = new Set<string>();
		for (const term of terms) {
			if (chosen.length === 3) break;
			const heard = Math.round(term.share * texts[at]!.length);
			if (heard < Math.min(2, texts[at]!.length) || /['’]/u.test(term.text)) continue;
			if (term.stems.length > 2 || term.stems.some((stem) => stems.has(stem)) || used.has(term.text))
				continue;
			for (const stem of term.stems) stems.add(stem);
			chosen.push(term.text);
		}
		for (const term of chosen) used.add(term);
		const label = chosen.join(', ');
		return label === '' ? `Group ${at + 1}` : label.charAt(0).toUpperCase() + label.slice(1);
	});
}
