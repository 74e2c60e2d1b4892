import type { ImportChoice, SpeakerGuess } from '../../../shared/import.ts';
import { emptiness } from '../classify.ts';
import { type ImportItem, plainItem } from '../import-item.ts';
import { cleanText, excerptOf } from '../normalise.ts';
import { type Cue, writeTime } from './cue.ts';
import { questionsIn } from './speakers.ts';

/** Where a turn is found again. */
export function locatorOf({ start, line }: Cue): string {
	return start === null ? `line ${line}` : writeTime(start);
}

/**
 * Turns as items. What interviewers say is kept apart, and their last question is the context of what follows. `chosen` goes before what was
 * guessed.
 */
export function turnItems(
	turns: readonly Cue[],
	guessed: readonly SpeakerGuess[],
	chosen: ImportChoice['speakers'],
	date: string | null,
): ImportItem[] {
	const speakers = new Map<string, { interviewer: boolean; participant: string | null }>();
	for (const one of [...guessed, ...chosen]) speakers.set(one.name, one);
	let context: string | null = null;
	return turns.map((turn, i): ImportItem => {
		const ref = `${locatorOf(turn)} #${i + 1}`;
		const { text, hadControls } = cleanText(turn.text);
		const speaker = turn.speaker === null ? undefined : speakers.get(turn.speaker);
		if (speaker?.interviewer) {
			context = questionsIn(text).at(-1) ?? context;
			return { ref, reason: 'question', excerpt: excerptOf(text) };
		}
		const reason = emptiness(text);
		if (reason) return { ref, reason, excerpt: excerptOf(text) };
		return plainItem(ref, text, {
			locator: locatorOf(turn),
			context: context === null ? null : cleanText(context).text.slice(0, 500),
			participant: speaker?.participant ?? null,
			speaker: turn.speaker,
			date,
			hidden: hadControls,
		});
	});
}
