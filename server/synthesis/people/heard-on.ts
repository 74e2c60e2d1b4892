import type { Evidence } from '../../../shared/evidence.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import { contentStems } from '../text/stems.ts';

/** A note speaks to a question when it holds this share of the question's words, rare words counting more. */
const SHARE = 0.4;
const FEW_WORDS = 2;

/** Words that ask, and stand for no subject. */
const asking = /^(?:why|how|what|when|where|who|whom|which|not|doe?s?|much|mani|often)$/u;

/**
 * Which notes speak to each question, judged by shared words alone (weights are inverse document frequency, Spärck Jones
 * 1972): a question of more than two content words needs two of them in a note. Wording that is all different is missed,
 * so an empty list says that nobody used the question's words, not that nobody answered it.
 */
export function heardOn(questions: readonly string[], evidence: readonly Evidence[]): EvidenceId[][] {
	const quotes = evidence
		.filter(({ kind, flags }) => kind !== 'measured' && !flags.includes('instruction'))
		.map(({ id, text }) => ({ id, stems: new Set(contentStems(text)) }));
	const notes = new Map<string, number>();
	for (const { stems } of quotes) for (const stem of stems) notes.set(stem, (notes.get(stem) ?? 0) + 1);
	const weight = (stem: string): number => Math.log((quotes.length + 1) / ((notes.get(stem) ?? 0) + 0.5));
	return questions.map((question) => {
		const asked = [...new Set(contentStems(question))].filter((stem) => !asking.test(stem));
		const all = asked.reduce((sum, stem) => sum + weight(stem), 0);
		const least = asked.length > FEW_WORDS ? 2 : 1;
		return quotes
			.map(({ id, stems }) => {
				const shared = asked.filter((stem) => stems.has(stem));
				const share = all === 0 ? 0 : shared.reduce((sum, stem) => sum + weight(stem), 0) / all;
				return { id, share: shared.length < least ? 0 : share };
			})
			.filter(({ share }) => share >= SHARE)
			.sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1))
			.map(({ id }) => id);
	});
}
