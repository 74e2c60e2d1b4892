import { type Placed, readMarker } from './marker.ts';
import { hasVoice } from './work-words.ts';

/** Quarters, versions and weeks. */
const noLetters = 'PQVW';

/** Letters by which a document clearly marks people: several of them, again and again, and some speak of themselves. */
export function lettersAmong(texts: readonly Placed[]): string {
	const tallies = new Map<string, { codes: Set<string>; texts: number; voices: number }>();
	for (const { text } of texts) {
		const letter = /(?<![\p{L}\p{N}])([A-Z])\d{1,2}(?![\p{L}\p{N}])/u.exec(text)?.[1];
		if (letter === undefined || noLetters.includes(letter)) continue;
		const marker = readMarker(text, letter);
		const [code] = marker?.codes ?? [];
		if (marker?.sign !== 'clear' || marker.codes.length !== 1 || !code?.startsWith(letter)) continue;
		const tally = tallies.get(letter) ?? { codes: new Set<string>(), texts: 0, voices: 0 };
		tallies.set(letter, tally);
		tally.codes.add(code);
		tally.texts += 1;
		if (hasVoice(marker.text)) tally.voices += 1;
	}
	return [...tallies]
		.flatMap(([letter, { codes, texts: count, voices }]) =>
			count >= 4 && codes.size >= 2 && count > codes.size && voices * 4 >= count ? [letter] : [],
		)
		.sort()
		.join('');
}
