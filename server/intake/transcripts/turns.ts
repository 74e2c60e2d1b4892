import type { Cue } from './cue.ts';

/** Longest pause inside a turn in ms, and its longest text in characters. */
const longestPause = 2000;
const longestTurn = 600;

/**
 * One speaker's cues as one turn until a pause or until it gets long. Cues that give no end are turns already: whoever wrote the file
 * has put them together.
 */
export function mergeTurns(cues: readonly Cue[]): Cue[] {
	const turns: Cue[] = [];
	for (const cue of cues) {
		const last = turns.at(-1);
		const joins =
			last !== undefined &&
			last.speaker === cue.speaker &&
			last.end !== null &&
			cue.start !== null &&
			cue.start - last.end <= longestPause &&
			last.text.length + 1 + cue.text.length <= longestTurn;
		if (!joins) turns.push({ ...cue });
		else {
			last.text = `${last.text} ${cue.text}`;
			last.end = cue.end;
		}
	}
	return turns;
}
