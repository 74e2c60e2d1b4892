import { AppError } from '../../shared/errors.ts';

const PLAIN_TABLE =
	'What works: a CSV file in UTF-8 with one header line, such as id,text,participant,kind,date,score.';
const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Throws `AppError('unreadable')` for a text that is surely no table, naming what it looks like and what would work. */
export function refuseOtherFormats(text: string, name: string): void {
	const start = text.slice(0, 2000);
	const guess = start.startsWith('PK\u0003\u0004')
		? 'an Excel workbook or another zip file'
		: start.startsWith('%PDF')
			? 'a PDF'
			: start.startsWith('{\\rtf')
				? 'a rich text document'
				: start.startsWith('PAR1')
					? 'a Parquet file'
					: /^WEBVTT/u.test(start)
						? 'a WebVTT transcript'
						: /^\s*\d+\s*[\r\n]+\d{2}:\d{2}:\d{2},\d{3}\s*-->/u.test(start)
							? 'an SRT transcript'
							: /^\s*(?:<!doctype|<html|<\?xml)/iu.test(start)
								? 'a web page or XML'
								: start.includes('\u0000')
									? 'UTF-16 text or a binary file'
									: null;
	if (guess) throw unreadable(name, `looks like ${guess}, not a table`, 1);
	if (text.trim() === '') throw unreadable(name, 'is empty', 1);
	const lost = text.indexOf('\uFFFD');
	// A few in a large file are the writers' own; many mean the whole file was read in the wrong encoding.
	if (lost >= 0 && text.split('\uFFFD').length * 2000 > text.length) {
		const line = lineAt(text, lost);
		throw unreadable(name, `has characters on line ${line} that were lost in a wrong encoding`, line);
	}
}

/** The one refusal for files: what was found, where, and what would work. */
export function unreadable(name: string, problem: string, line: number, remedy = PLAIN_TABLE): AppError {
	return new AppError('unreadable', `${name} ${problem}. ${remedy} Nothing was brought in.`, {
		at: `line ${line}`,
	});
}

/** The 1-based line an offset lies on; CRLF, LF and a lone CR each end a line. */
export function lineAt(text: string, offset: number): number {
	return 1 + countBreaks(text, 0, offset);
}

/** Line ends between two offsets. */
export function countBreaks(text: string, from: number, to: number): number {
	let count = 0;
	for (let i = from; i < to; i++) {
		const code = text.charCodeAt(i);
		if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) count++;
	}
	return count;
}

/** The delimiter that occurs most often in the first record, outside quotation marks; a comma when none does. */
export function sniffDelimiter(text: string): Delimiter {
	const counts = new Map<string, number>();
	let quoted = false;
	for (let i = 0; i < Math.min(text.length, 20_000); i++) {
		const char = text[i]!;
		if (char === '"') quoted = !quoted;
		else if (!quoted && (char === '\n' || char === '\r')) break;
		else if (!quoted) counts.set(char, (counts.get(char) ?? 0) + 1);
	}
	return [...DELIMITERS].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0]!;
}

/** "1 row", "3 rows". */
export function countOf(count: number, noun: string): string {
	return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
