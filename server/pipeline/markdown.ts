import type { Hear } from '../../words/hear.ts';

/** Text for one line of Markdown: nothing in it starts a link, an image, HTML, a list, a heading or a table cell. */
export function escapeMarkdown(text: string): string {
	return text
		.replace(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu, ' ')
		.replace(/[\\`*_{}[\]<>|~]/gu, '\\$&')
		.replace(/&/gu, '&amp;')
		.replace(/^(\s*)([#+>-]|\d+[.)])(?=\s)/u, '$1\\$2')
		.replace(/\bhttps?:\/\//giu, (scheme) => `${scheme.slice(0, -2)}\\//`)
		.trim();
}

const shown = 240;

/** The first part of a long text, cut at a word. */
export function excerpt(text: string): string {
	const line = text.replace(/\s+/gu, ' ').trim();
	if (line.length <= shown) return line;
	const cut = line.slice(0, shown);
	return `${cut.slice(0, Math.max(1, cut.lastIndexOf(' ')))} …`;
}

/** "1 note", "3 notes"; `many` where the plural is no plain s. */
export function plural(n: number, word: string, many = `${word}s`): string {
	return `${n} ${n === 1 ? word : many}`;
}

/** The first two lines of a table. */
export function tableHead(titles: readonly string[], hear: Hear): string[] {
	return [`| ${titles.map(hear).join(' | ')} |`, `|${'---|'.repeat(titles.length)}`];
}
