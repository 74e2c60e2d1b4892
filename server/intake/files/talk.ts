import type { SpeakerGuess } from '../../../shared/import.ts';
import { readMoment } from '../dates.ts';
import type { Sniffed } from '../import-item.ts';
import { codesInName } from '../participant-code.ts';
import { unreadable } from '../table-format.ts';
import type { Cue, Transcript } from '../transcripts/cue.ts';
import { readPlainTranscript } from '../transcripts/plain-transcript.ts';
import { guessSpeakers } from '../transcripts/speakers.ts';
import { readSubtitles } from '../transcripts/subtitles.ts';
import { readLyrics, readTimedTable } from '../transcripts/timed-lines.ts';
import { mergeTurns } from '../transcripts/turns.ts';
import { isWork } from '../work-words.ts';
import { documentText } from './document.ts';
import { wholeText } from './file-text.ts';
import { readJson, segmentsOf } from './json-file.ts';

/** A file that is no table: turns of a talk, or a text to be read as notes. */
export type Talk =
	| {
			readonly type: 'turns';
			readonly turns: Cue[];
			readonly speakers: SpeakerGuess[];
			readonly tool: string | null;
			readonly date: string | null;
	  }
	| {
			readonly type: 'notes';
			readonly text: string;
			readonly markdown: boolean;
			readonly participant: string | null;
	  };

/** A line above a text that says whose words it holds: by its words, or by a code in front. */
const ABOUT =
	/(?<!\p{L})(?:interview|session|participant|respondent|conversation|call|visit|notes|gespräch|teilnehmer|entretien|entrevista|participante|sesión)/iu;
const CODE_FIRST = /^[#*\s]{0,4}p\s?\d{1,3}(?:\s?[-–—,(|][^.!?]*|\W*)$/iu;

/** Reads a transcript, document or text; null for JSON that is a list. Throws `AppError('unreadable')`. */
export async function readTalk(path: string, sniffed: Sniffed, name: string): Promise<Talk | null> {
	const { format, encoding } = sniffed;
	if (format === 'json') {
		const segments = segmentsOf(await readJson(path, encoding, name));
		return segments && talkOf(segments, name);
	}
	const text = format === 'document' ? await documentText(path, name) : await wholeText(path, encoding, name);
	if (text.trim() === '')
		throw unreadable(
			name,
			'holds no words',
			1,
			'What works: a document with the notes or the transcript in it.',
		);
	if (format === 'subtitles') return talkOf(subtitlesOf(text, name), name);
	const participant = codeOfFile(name) ?? codeAbove(text);
	if (format === 'markdown') return { type: 'notes', text, markdown: true, participant };
	const talk = readPlainTranscript(text);
	if (talk)
		return talkOf(format === 'document' ? { ...talk, tool: talk.tool ?? documentTool(text) } : talk, name);
	return { type: 'notes', text, markdown: format === 'document', participant };
}

function subtitlesOf(text: string, name: string): Transcript {
	if (/^\uFEFF?\s*WEBVTT/u.test(text) || (text.includes('-->') && !/^\s*\[/u.test(text)))
		return readSubtitles(text, name);
	return /^\uFEFF?[^\n]*\t/u.test(text) ? readTimedTable(text, name) : readLyrics(text, name);
}

function talkOf(talk: Transcript, name: string): Talk {
	const turns = mergeTurns(talk.cues);
	const date = talk.title.split('\n').flatMap((line) => dateIn(line) ?? [])[0] ?? null;
	return {
		type: 'turns',
		turns,
		speakers: guessSpeakers(turns, `${name}\n${talk.title}`),
		tool: talk.tool,
		date,
	};
}

/** A day named in a line above a transcript. */
function dateIn(line: string): string | null {
	const found =
		/\d{4}-\d{2}-\d{2}|\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2}\.? \p{L}{3,9} \d{4}|\d{1,2}\.\d{1,2}\.\d{4}/u.exec(
			line,
		)?.[0];
	return found === undefined ? null : (readMoment(found, null)?.iso ?? null);
}

/** The participant a file is named for. */
function codeOfFile(name: string): string | null {
	return onlyCode(name.replace(/[_.]/gu, ' '));
}

/** The participant of whom the first lines say that the text is about: “Interview P3”, “Participant: P3”, “P3 – ops lead”. */
function codeAbove(text: string): string | null {
	const above = text.slice(0, 300).split(/\r\n?|\n/u);
	const says = (line: string): boolean =>
		line.length <= 120 && (ABOUT.test(line) || (CODE_FIRST.test(line) && !isWork(line)));
	return onlyCode(above.filter(says).join('\n'));
}

function onlyCode(text: string): string | null {
	const codes = codesInName(text);
	return codes.length === 1 ? codes[0]! : null;
}

function documentTool(text: string): string | null {
	return /-\d{8}_\d{6}-Meeting Recording|^\d+m \d+s$/mu.test(text) ? 'Microsoft Teams' : null;
}
