import { unreadable } from '../table-format.ts';
import { type Cue, readTime, type Transcript } from './cue.ts';
import { named } from './subtitles.ts';

const LYRIC = /^\s*((?:\[\d{1,3}:\d{2}(?:[.:]\d{1,3})?\])+)(.*)$/u;

/** LRC: `[01:02.34] words`; a time without words ends what was said before. Throws `AppError('unreadable')` when no line is timed. */
export function readLyrics(text: string, name: string): Transcript {
	const cues: Cue[] = [];
	const title: string[] = [];
	text.split(/\r\n|\r|\n/u).forEach((line, i) => {
		const match = LYRIC.exec(line);
		if (!match) {
			const tag = /^\[(?:ti|ar|al):(.*)\]$/u.exec(line.trim());
			if (tag) title.push(tag[1]!.trim());
			return;
		}
		const start = readTime(match[1]!.slice(1, match[1]!.indexOf(']')));
		const words = match[2]!.replace(/<[^<>]*>/gu, '').trim();
		const last = cues.at(-1);
		if (last && last.end === null) last.end = start;
		if (words !== '') cues.push({ start, end: null, speaker: null, text: words, line: i + 1 });
	});
	if (cues.length === 0)
		throw unreadable(
			name,
			'looks like LRC but has no timed line',
			1,
			'What works: lines such as [00:43.81] words.',
		);
	return { cues: named(cues), title: title.join(' '), tool: null };
}

/** A table `start end text` with times in ms (Whisper's TSV), or in seconds where they have a fraction. */
export function readTimedTable(text: string, name: string): Transcript {
	const [head = '', ...lines] = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
	const header = head
		.toLowerCase()
		.split('\t')
		.map((cell) => cell.trim());
	const at = (...names: string[]): number => header.findIndex((cell) => names.includes(cell));
	const [start, end, words, who] = [at('start'), at('end'), at('text'), at('speaker')];
	const cues: Cue[] = [];
	lines.forEach((line, i) => {
		if (line.trim() === '') return;
		const cells = line.split('\t');
		const [from, until] = [timeOf(cells[start]), timeOf(cells[end])];
		if (from === null || cells.length < header.length)
			throw unreadable(
				name,
				`has a row on line ${i + 2} that has no start, end and text`,
				i + 2,
				'What works: the columns start, end, text, separated by tabs.',
			);
		const said = cells.slice(words).join(' ').trim();
		if (said !== '')
			cues.push({
				start: from,
				end: until,
				speaker: who < 0 ? null : cells[who]!.trim() || null,
				text: said,
				line: i + 2,
			});
	});
	if (cues.length === 0)
		throw unreadable(
			name,
			'has no row under its header',
			1,
			'What works: the columns start, end, text, separated by tabs.',
		);
	return { cues: named(cues), title: '', tool: 'Whisper' };
}

function timeOf(cell: string | undefined): number | null {
	const text = cell?.trim() ?? '';
	if (/^\d+$/u.test(text)) return Number(text);
	if (/^\d+\.\d+$/u.test(text)) return Math.round(Number(text) * 1000);
	return readTime(text);
}
