import type { SpeakerGuess } from '../../../shared/import.ts';
import { ASKER_LABEL } from '../asked.ts';
import { codesIn } from '../participant-code.ts';
import type { Cue } from './cue.ts';

/** Sentences that end in a question mark. */
export function questionsIn(text: string): string[] {
	return text.match(/[^.!?…]*\?+/gu)?.map((one) => one.trim()) ?? [];
}

/**
 * Who speaks, who of them asks the questions, and whose code is known. `title`: the file's name and what stands above the first words; a code
 * there is the only other speaker's. Order of first words.
 */
export function guessSpeakers(turns: readonly Cue[], title: string): SpeakerGuess[] {
	const tallies = new Map<string, { turns: number; words: number; questions: number }>();
	for (const { speaker, text } of turns) {
		if (speaker === null) continue;
		const tally = tallies.get(speaker) ?? { turns: 0, words: 0, questions: 0 };
		tally.turns++;
		tally.words += text.match(/[\p{L}\p{N}'’]+/gu)?.length ?? 0;
		tally.questions += questionsIn(text).length;
		tallies.set(speaker, tally);
	}
	const asker = askerOf(tallies);
	const isAsker = (name: string): boolean => asker.names.has(name);
	const others = [...tallies.keys()].filter((name) => !isAsker(name));
	const titled = codesIn(title);
	return [...tallies].map(([name, { turns: count, words }]) => {
		const own = codesIn(name);
		const alone = others.length === 1 && others[0] === name && titled.length === 1;
		const participant = isAsker(name) ? null : own.length === 1 ? own[0]! : alone ? titled[0]! : null;
		const sure = own.length === 1 ? 0.95 : asker.confidence;
		return { name, turns: count, words, interviewer: isAsker(name), participant, confidence: sure };
	});
}

type Tallies = ReadonlyMap<string, { turns: number; words: number; questions: number }>;

function askerOf(tallies: Tallies): { names: Set<string>; confidence: number } {
	const called = [...tallies.keys()].filter((name) => ASKER_LABEL.test(name));
	if (called.length > 0) return { names: new Set(called), confidence: 0.98 };
	const people = [...tallies].filter(([name]) => codesIn(name).length === 0);
	if (tallies.size < 2 || people.length === 0) return { names: new Set(), confidence: 0.6 };
	const all = [...tallies.values()].reduce((sum, { questions }) => sum + questions, 0);
	const [most] = [...people].sort(([, a], [, b]) => b.questions - a.questions);
	const share = all === 0 ? 0 : most![1].questions / all;
	const first = [...tallies.keys()][0] === most![0];
	if (share >= 0.6)
		return { names: new Set([most![0]]), confidence: Math.min(0.95, 0.6 + share * 0.25 + (first ? 0.1 : 0)) };
	if (share >= 0.4 || all === 0)
		return { names: new Set([first || share >= 0.4 ? most![0] : people[0]![0]]), confidence: 0.5 };
	return { names: new Set(), confidence: 0.4 };
}
