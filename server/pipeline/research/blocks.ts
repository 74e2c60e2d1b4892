import { earOf } from '../../../words/ears.ts';
import type { Language } from '../../../words/languages.ts';
import { escapeMarkdown } from '../markdown.ts';

/** One line of a list: what it says, who stands behind it, and lines under it. */
export type Item = {
	readonly text: string;
	readonly by?: string;
	readonly isHypothesis?: boolean;
	readonly under?: readonly Item[];
};
/** A document as its parts, whatever it is shown in. */
export type Block =
	| { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'list'; readonly items: readonly Item[] };

export function heading(level: 1 | 2 | 3, text: string): Block {
	return { kind: 'heading', level, text };
}
export function text(words: string): Block {
	return { kind: 'text', text: words };
}
/** A list, or nothing where it would be empty. */
export function list(items: readonly Item[]): Block[] {
	return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** The document as Markdown; nothing in a text can turn into markup. */
export function toMarkdown(blocks: readonly Block[], language: Language = 'en'): string {
	const mark = `**${hypothesisIn(language)}** `;
	const lines = blocks.flatMap((block): string[] => {
		if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`, ''];
		if (block.kind === 'text') return [escapeMarkdown(block.text), ''];
		return [...block.items.flatMap((item) => markdownItem(item, '', mark)), ''];
	});
	return `${lines.join('\n').trim()}\n`;
}

function markdownItem(
	{ text: words, by, isHypothesis, under = [] }: Item,
	indent: string,
	mark: string,
): string[] {
	const tail = by ? ` *(${escapeMarkdown(by)})*` : '';
	return [
		`${indent}- ${isHypothesis ? mark : ''}${escapeMarkdown(words)}${tail}`,
		...under.flatMap((item) => markdownItem(item, `${indent}  `, mark)),
	];
}

/** The same as a page that stands alone: no script, nothing loaded, made to be printed too. */
export function toHtml(blocks: readonly Block[], language: Language = 'en'): string {
	const mark = `<strong>${hypothesisIn(language)}</strong> `;
	const title = blocks.find((block) => block.kind === 'heading');
	const body = blocks.map((block) => {
		if (block.kind === 'heading') return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`;
		if (block.kind === 'text') return `<p>${escapeHtml(block.text)}</p>`;
		return htmlList(block.items, mark);
	});
	return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title?.kind === 'heading' ? title.text : 'Research')}</title>
<style>${style}</style>
</head>
<body>
<main>
${body.join('\n')}
</main>
</body>
</html>
`;
}

function htmlList(items: readonly Item[], mark: string): string {
	return `<ul>\n${items
		.map(({ text: words, by, isHypothesis, under = [] }) => {
			const tail = by ? ` <cite>${escapeHtml(by)}</cite>` : '';
			const more = under.length > 0 ? htmlList(under, mark) : '';
			return `<li${isHypothesis ? ' class="hypothesis"' : ''}>${isHypothesis ? mark : ''}${escapeHtml(words)}${tail}${more}</li>`;
		})
		.join('\n')}\n</ul>`;
}

function hypothesisIn(language: Language): string {
	return earOf('document', language)('Hypothesis.');
}

function escapeHtml(words: string): string {
	return words
		.replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
		.replace(/&/gu, '&amp;')
		.replace(/</gu, '&lt;')
		.replace(/>/gu, '&gt;')
		.replace(/"/gu, '&quot;');
}

const style = `
body { font: 16px/1.5 system-ui, sans-serif; color: #1e1e1e; background: #fff; margin: 0; }
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.9rem; line-height: 1.2; }
h2 { font-size: 1.35rem; margin-top: 2.5rem; border-top: 1px solid #d9d9d9; padding-top: 1rem; }
h3 { font-size: 1.05rem; margin-bottom: .25rem; }
ul { padding-left: 1.25rem; }
li { margin: .3rem 0; }
li.hypothesis { list-style: circle; border-left: 2px dashed #757575; padding-left: .5rem; }
cite { color: #595959; font-size: .875rem; font-style: normal; }
@page { margin: 18mm; }
@media print {
	body { font-size: 10.5pt; }
	main { max-width: none; padding: 0; }
	h1, h2, h3 { break-after: avoid; }
	li { break-inside: avoid; }
}
`.trim();
