import { headerWords } from '../column-roles.ts';
import type { Sniffed } from '../import-item.ts';
import { readPlainTranscript } from '../transcripts/plain-transcript.ts';
import { TIMING } from '../transcripts/subtitles.ts';
import { isTable } from './sniff-table.ts';
import { isYamlList } from './yaml-file.ts';

type Guess = Omit<Sniffed, 'encoding'>;

/** What a text is, by how it is built; its name counts only where its build says too little. */
export function sniffText(text: string, name: string): Guess {
	const start = text.replace(/^\uFEFF/u, '').trimStart();
	const lines = start.split(/\r\n|\r|\n/u);
	const filled = lines.filter((line) => line.trim() !== '');
	const extension = /\.([a-z0-9]{1,8})$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
	if (/^WEBVTT/u.test(start)) return guess('subtitles', 0.99);
	if (isSrt(filled)) return guess('subtitles', 0.97);
	if (/^(?:srt|vtt)$/u.test(extension) && start.includes('-->')) return guess('subtitles', 0.8);
	if (/^\{/u.test(start)) return jsonGuess(start, filled);
	if (/^\[\s*(?:[{["]|-?\d|\]|$)/u.test(start) && !/^\[\d{1,3}:\d{2}/u.test(start)) return guess('json', 0.9);
	if (/^ya?ml$/u.test(extension) || isYamlList(filled)) return guess('json', 0.9);
	if (
		share(
			filled,
			/^\s*\[(?:\d{1,3}:\d{2}(?:[.:]\d{1,3})?|ti:.*|ar:.*|al:.*|by:.*|offset:.*|length:.*)\](?!.*-->)/u,
		) >= 0.8 &&
		extension !== 'txt'
	)
		return guess('subtitles', 0.9);
	if (isTimedTable(filled)) return guess('subtitles', 0.95, 'Whisper');
	const talk = readPlainTranscript(start);
	if (talk?.chat) return guess('chat', 0.9, talk.tool);
	const table = isTable(start);
	if (table >= 0.85) return guess('table', table);
	if (isMarkdown(start, filled, extension)) return guess('markdown', extension === 'md' ? 0.95 : 0.7);
	if (talk) return guess('transcript', 0.85, talk.tool);
	if (table >= 0.4 || ((extension === 'csv' || extension === 'tsv') && !isProse(filled)))
		return guess('table', Math.max(table, 0.5));
	return guess('text', 0.6);
}

function guess(format: Guess['format'], confidence: number, tool: string | null = null): Guess {
	return { format, confidence, tool };
}

function share(lines: readonly string[], pattern: RegExp): number {
	return lines.length === 0 ? 0 : lines.filter((line) => pattern.test(line)).length / lines.length;
}

function isSrt(filled: readonly string[]): boolean {
	const at = filled.slice(0, 4).findIndex((line) => TIMING.test(line));
	return at >= 0 && at <= 1 && (at === 0 || /^\d+\s*$/u.test(filled[0]!));
}

/** One object a line, or one object over many. The last line of the head may be cut off. */
function jsonGuess(start: string, filled: readonly string[]): Guess {
	const whole = (line: string): boolean => {
		try {
			return typeof JSON.parse(line) === 'object';
		} catch {
			return false;
		}
	};
	if (
		whole(filled[0]!) &&
		(filled.length > 1 ||
			!/^\{[^[\]{}]*"[\w-]+"\s*:\s*\[\s*\{|"(?:segments|results|data|items|conversations|tickets|stickies)"\s*:\s*\[/u.test(
				start,
			))
	)
		return guess(
			'json-lines',
			0.95,
			/"distinct_id"/u.test(start) && /"properties"/u.test(start) ? 'Mixpanel' : null,
		);
	if (
		filled.length > 1 &&
		filled.slice(0, 20).every((line) => /^\s*\{.*(?:\}\s*)?$/u.test(line)) &&
		/^\{"/u.test(filled[1]!)
	)
		return guess('json-lines', 0.8);
	return guess('json', 0.9, /"segments"\s*:/u.test(start) ? 'Whisper' : null);
}

function isTimedTable(filled: readonly string[]): boolean {
	const header = (filled[0] ?? '').split('\t').map(headerWords);
	return header.includes('start') && header.includes('end') && header.includes('text');
}

function isMarkdown(start: string, filled: readonly string[], extension: string): boolean {
	const marks = share(
		filled.slice(0, 400),
		/^\s{0,3}(?:#{1,6}\s+\S|[-*+]\s+\S|>\s?\S|\d{1,2}\.\s+\S|\*\*\S)/u,
	);
	if (/^---\s*\n[\s\S]{0,4000}?\n---\s*(?:\n|$)/u.test(start.replace(/\r\n?/gu, '\n'))) return true;
	if (extension === 'md' || extension === 'markdown') return marks > 0;
	return marks >= 0.3 && filled.some((line) => /^#{1,6}\s+\S/u.test(line));
}

/** Sentences rather than cells: most lines are long or end like a sentence. */
function isProse(filled: readonly string[]): boolean {
	return filled.length > 1 && share(filled.slice(0, 100), /\s\S+\s.*[.!?…]["”»)]?$|^.{120,}$/u) >= 0.5;
}
