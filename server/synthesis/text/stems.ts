import { stemmer } from 'stemmer';
import { foldWord, stopWords, surfaceWords } from '../../grouping/words.ts';
import { withoutPlaceholders } from '../../privacy/redact.ts';

const stops = stopWords([]);

/** Stems of the content words of a text, in order, repeats kept. */
export function contentStems(text: string): string[] {
	const out: string[] = [];
	for (const word of surfaceWords(withoutPlaceholders(text))) {
		if (word === null) continue;
		const folded = foldWord(word);
		if (folded.length < 3 || stops.has(folded)) continue;
		out.push(stemmer(folded));
	}
	return out;
}

/** Share of the smaller set that both sets hold, 0–1; 0 when either is empty. */
export function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const [small, large] = a.size <= b.size ? [a, b] : [b, a];
	if (small.size === 0) return 0;
	let shared = 0;
	for (const item of small) if (large.has(item)) shared += 1;
	return shared / small.size;
}
