import { htmlText } from '../intake/bodies.ts';
import { frontMatter } from '../intake/notes-text.ts';
import { fieldOf } from './field-of.ts';

/** One piece of a persona document before it is split into sentences. */
export type DocumentBlock = {
	/** Headings above it, outermost first. */
	readonly path: readonly string[];
	/** What stands before it in its row or line, such as "Goals"; empty when nothing does. */
	readonly label: string;
	readonly text: string;
	readonly line: number;
};

const section =
	/^(?:about|bio|background|profile|demographics|summary|overview|quotes?|steckbrief|profil|hintergrund|zitate?|perfil|biografía|citas?|résumé|citations?)$/iu;

/** Lines that belong together, and the first one's number. */
type Piece = { readonly text: string; readonly line: number };

const rule = /^(?:\*\s*){3,}$|^(?:_\s*){3,}$|^-{3,}$|^={3,}$/u;
const tableRule = /^\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-*:?)?\s*$/u;
const bulletMark = /^(?:[-*+•·▪◦]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?/u;
const labelled = /^(\p{L}[\p{L}\p{N} /&'’()-]{0,40}?):\s+(\S.*)$/su;

/**
 * A Markdown or plain document as rows, bullets and paragraphs, each under its headings. A row's first cell, or its
 * column's heading, is its label; a line that ends with a colon is the label of the list under it.
 */
export function documentBlocks(source: string): DocumentBlock[] {
	const text = source.replace(/\r\n?/gu, '\n').replace(/<!--[\s\S]*?-->/gu, keepLines);
	const { from } = frontMatter(text);
	const offset = text.slice(0, from).split('\n').length;
	const lines = text.slice(from).split('\n');
	const blocks: DocumentBlock[] = [];
	const path: string[] = [];
	let label = '';
	let columns: string[] = [];
	let open = null as Piece | null;
	let fenced = false;
	const close = (): void => {
		if (open) addLines(blocks, [...path.filter(Boolean)], label, open);
		open = null;
	};
	for (const [i, raw] of lines.entries()) {
		const line = i + offset;
		const trimmed = raw.trim();
		if (/^(?:```|~~~)/u.test(trimmed)) {
			close();
			fenced = !fenced;
			continue;
		}
		if (fenced) continue;
		const heading = headingOf(trimmed) ?? plainHeadingOf(lines, i);
		const isRow = /^\|.*\|$|\|$/u.test(trimmed);
		if (!isRow && !tableRule.test(trimmed)) columns = [];
		if (heading) {
			close();
			path.length = Math.min(path.length, heading.level - 1);
			path[heading.level - 1] = heading.text;
			label = '';
		} else if (trimmed === '' || rule.test(trimmed) || tableRule.test(trimmed)) {
			const ended = open !== null && !open.text.endsWith(':');
			close();
			if (ended && trimmed === '') label = '';
		} else if (isRow) {
			close();
			const cells = cellsOf(trimmed);
			if (tableRule.test(lines[i + 1]?.trim() ?? '')) columns = cells.map(plainWords);
			else
				for (const cell of rowCells(cells, columns))
					addLines(blocks, path.filter(Boolean), cell.label, { text: cell.text, line });
		} else if (bulletMark.test(trimmed) || /^>\s?/u.test(trimmed)) {
			close();
			open = { text: trimmed.replace(/^>\s?/u, '').replace(bulletMark, ''), line };
		} else if (open && goesOn(lines[i - 1]!, raw)) open = { ...open, text: `${open.text}\n${trimmed}` };
		else {
			close();
			open = { text: trimmed, line };
		}
		if (open && /^[^.!?]{1,160}:(?:\*\*|__)?$/u.test(open.text)) {
			label = plainWords(open.text).replace(/:$/u, '');
			open = null;
		}
	}
	close();
	return blocks;
}

function keepLines(comment: string): string {
	return comment.replace(/[^\n]+/gu, '');
}

/** A marked heading, or a line that is bold all through. */
function headingOf(text: string): { level: number; text: string } | null {
	const marked = /^(#{1,6})\s+(.+?)\s*#*$/u.exec(text);
	if (marked) return { level: marked[1]!.length, text: plainWords(marked[2]!) };
	const bold = /^(?:\*\*|__)([^*_]{1,80})(?:\*\*|__):?$/u.exec(text);
	return bold ? { level: 7, text: plainWords(bold[1]!).replace(/:$/u, '') } : null;
}

/** A line this long is taken to have been broken by an editor, so the next one goes on with it. */
const broken = 60;

/** Whether a line goes on with the one before it, rather than being a line of its own as in text pasted from a Word file. */
function goesOn(before: string, line: string): boolean {
	const words = line.trim();
	if (/^\p{L}[\p{L} /&'’()-]{0,40}:(?:\s|$)/u.test(words)) return false;
	return before.trim().length >= broken || /^\s{2,}\S/u.test(line) || /^[\p{Ll}(]/u.test(words);
}

const mostTitleWords = 8;
const mostHeadingWords = 5;

/**
 * A heading without a mark, as pasted text has them: the first line alone, a line in capitals, or a short one that
 * names a part of a persona or stands over a list.
 */
function plainHeadingOf(lines: readonly string[], at: number): { level: number; text: string } | null {
	const [before = '', line = '', after = ''] = [lines[at - 1], lines[at], lines[at + 1]].map((one) =>
		one?.trim(),
	);
	const words = line.split(/\s+/u).length;
	if (!/^\p{Lu}/u.test(line) || /[.!?,;:|"”»]$|:\s/u.test(line) || bulletMark.test(line)) return null;
	if (words > mostTitleWords || (after !== '' && goesOn(line, after))) return null;
	if (lines.slice(0, at).every((one) => one.trim() === '') && after === '') return { level: 1, text: line };
	if (before !== '' && words > 1 && !/^\P{Ll}+$/u.test(line)) return null;
	const isCapitals = /^\P{Ll}*$/u.test(line) && /\p{Lu}{3}/u.test(line);
	const isOverText = /[.!?]["”’)]*$/u.test(after) && after.split(/\s+/u).length > words;
	const isOverList = before === '' && words <= mostHeadingWords && (bulletMark.test(after) || isOverText);
	const isPart =
		words <= 3 && (fieldOf(line) !== null || section.test(line)) && (before === '' || after !== '');
	return isCapitals || isOverList || isPart ? { level: 2, text: line } : null;
}

function cellsOf(row: string): string[] {
	return row
		.replace(/^\||\|$/gu, '')
		.split(/(?<!\\)\|/u)
		.map((cell) => cell.trim());
}

/** Two columns read as label and text; more are read by the headings of the columns, or by the first cell. */
function rowCells(cells: readonly string[], columns: readonly string[]): { label: string; text: string }[] {
	const [first = '', ...rest] = cells;
	if (cells.length <= 2 || columns.length < cells.length)
		return rest.map((text) => ({ label: plainWords(first), text }));
	return rest.map((text, at) => ({ label: columns[at + 1] || plainWords(first), text }));
}

function addLines(
	blocks: DocumentBlock[],
	path: readonly string[],
	label: string,
	{ text, line }: Piece,
): void {
	for (const part of text.split(/<br\s*\/?>/giu)) {
		const plain = plainWords(
			part
				.trim()
				.replace(bulletMark, '')
				.replace(/^\d{1,3}[.)]\s*/u, ''),
		);
		if (plain === '') continue;
		const pair = labelled.exec(plain);
		if (pair && label === '') blocks.push({ path, label: pair[1]!.trim(), text: pair[2]!.trim(), line });
		else blocks.push({ path, label, text: plain, line });
	}
}

/** Words without Markdown's marks, pictures and HTML's tags. */
export function plainWords(marked: string): string {
	const text = /<[a-z][^>]*>/iu.test(marked) ? htmlText(marked) : marked;
	return text
		.replace(/!\[[^\]]*\]\([^)]*\)(?:\([^)]*\))?/gu, '')
		.replace(/\[([^\]]+)\]\((?:<[^>]*>|[^)]*)\)/gu, '$1')
		.replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, '$2')
		.replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
		.replace(/`([^`]+)`/gu, '$1')
		.replace(/&nbsp;|&#x20;/gu, ' ')
		.replace(/&amp;/gu, '&')
		.replace(/\\(?=[\\`*_{}[\]()#+\-.!|])/gu, '')
		.replace(/:[a-z_]{2,20}:/gu, '')
		.replace(/\s+/gu, ' ')
		.trim();
}
