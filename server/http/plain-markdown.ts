/**
 * Renders the small Markdown the help pages are written in: headings, paragraphs, `-` and `1.` lists, tables, fenced code, and
 * within a line `code`, **bold** and [links](to). Everything else is text; no markup of the source gets through. A link to
 * another page of the help (`themes.md`) leads to where that is served, under `home` such as `/help/de`. Pure.
 */
export function renderMarkdown(source: string, home: string): string {
	return source
		.replace(/\r\n?/gu, '\n')
		.split(/\n{2,}/u)
		.map((block) => block.replace(/^\n+|\n+$/gu, ''))
		.filter((block) => block !== '')
		.map((block) => renderBlock(block, (line) => renderLine(line, home)))
		.join('\n');
}

type Render = (line: string) => string;

function renderBlock(block: string, render: Render): string {
	const lines = block.split('\n');
	const heading = /^(#{1,3}) (.+)$/u.exec(block);
	if (heading && lines.length === 1) {
		const level = heading[1]!.length;
		return `<h${level}>${render(heading[2]!)}</h${level}>`;
	}
	const fenced = /^```\w*\n([\s\S]*?)\n?```$/u.exec(block);
	if (fenced) return `<pre><code>${escapeHtml(fenced[1]!)}</code></pre>`;
	if (lines.every((line) => line.startsWith('|'))) return renderTable(lines, render);
	if (lines.every((line) => line.startsWith('- '))) return renderList('ul', lines, /^- /u, render);
	if (lines.every((line) => /^\d+\. /u.test(line))) return renderList('ol', lines, /^\d+\. /u, render);
	return `<p>${render(lines.join(' '))}</p>`;
}

function renderList(tag: 'ul' | 'ol', lines: readonly string[], mark: RegExp, render: Render): string {
	const items = lines.map((line) => `<li>${render(line.replace(mark, ''))}</li>`);
	return `<${tag}>\n${items.join('\n')}\n</${tag}>`;
}

function renderTable([head = '', , ...rows]: readonly string[], render: Render): string {
	const cells = (line: string, open: string, close: string): string =>
		line
			.replace(/^\||\|$/gu, '')
			.split('|')
			.map((cell) => open + render(cell.trim()) + close)
			.join('');
	const body = rows.map((row) => `<tr>${cells(row, '<td>', '</td>')}</tr>`).join('\n');
	const heads = cells(head, '<th scope="col">', '</th>');
	return `<table>\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}

/** What stands in code is left alone; links go to other pages of the help and to `https`. */
function renderLine(line: string, home: string): string {
	return line
		.split(/(`[^`]+`)/u)
		.map((part) =>
			/^`[^`]+`$/u.test(part)
				? `<code>${escapeHtml(part.slice(1, -1))}</code>`
				: escapeHtml(part)
						.replace(/\*\*([^*]+)\*\*/gu, '<strong>$1</strong>')
						.replace(/\[([^\]]+)\]\(([a-z-]+)\.md\)/gu, `<a href="${home}/$2">$1</a>`)
						.replace(/\[([^\]]+)\]\((https:\/\/[^)\s]+)\)/gu, '<a href="$2">$1</a>'),
		)
		.join('');
}

function escapeHtml(text: string): string {
	return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}
