import type { BoardSnapshot, DocEdit } from './board-doc.ts';

const key = 'research/questions';
/** More are a questionnaire, not what a round of interviews is about. */
export const mostQuestions = 12;
const longest = 300;

/** What the team wants to know, one line each, as the board's document keeps it. */
export function researchQuestions(meta: BoardSnapshot['meta']): string[] {
	const kept = meta.get(key);
	return typeof kept === 'string' ? questionLines(kept) : [];
}

export function researchQuestionsEntry(text: string): DocEdit {
	return { map: 'meta', key, value: questionLines(text).join('\n') };
}

/** The questions of a text, one a line: blank lines and repeats left out, at most twelve, each cut at 300 characters. */
function questionLines(text: string): string[] {
	const lines = text.split('\n').map((line) => line.trim().slice(0, longest));
	return [...new Set(lines.filter(Boolean))].slice(0, mostQuestions);
}
