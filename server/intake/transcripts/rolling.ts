import type { Cue } from './cue.ts';

type Lines = Omit<Cue, 'text'> & { readonly lines: readonly string[] };

/**
 * Captions that scroll show each line two or three times; here it is said once. Only where three cues in ten repeat what stood there
 * before: people repeat themselves too.
 */
export function unroll(cues: readonly Lines[]): Cue[] {
	const repeats = cues.filter((cue, i) => i > 0 && overlap(cues[i - 1]!.lines, cue.lines) > 0).length;
	const rolling = repeats >= 2 && repeats / cues.length >= 0.3;
	const said: Cue[] = [];
	let before: readonly string[] = [];
	for (const { lines, ...cue } of cues) {
		const fresh = rolling ? lines.slice(overlap(before, lines)) : lines;
		let text = fresh.join(' ').trim();
		const last = said.at(-1);
		const shown = before.join(' ');
		if (rolling && shown !== '' && text.startsWith(`${shown} `)) text = text.slice(shown.length).trim();
		if (lines.length > 0) before = lines;
		if (text === '') {
			if (last && rolling && last.end !== null && cue.end !== null) last.end = Math.max(last.end, cue.end);
			continue;
		}
		said.push({ ...cue, text });
	}
	return said;
}

/** How many of the last lines before are the first lines now. */
function overlap(before: readonly string[], now: readonly string[]): number {
	for (let count = Math.min(before.length, now.length); count > 0; count--) {
		if (before.slice(-count).every((line, i) => line === now[i])) return count;
	}
	return 0;
}
