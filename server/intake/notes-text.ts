import { isMarkedQuestion } from './asked.ts';
import { htmlText } from './bodies.ts';
import { emptiness, readObservation } from './classify.ts';
import { type ImportItem, plainItem } from './import-item.ts';
import { unquote } from './marker.ts';
import { markersAmong } from './markers-among.ts';
import { cleanText, excerptOf } from './normalise.ts';

type Block = {
	kind: 'heading' | 'bullet' | 'quote' | 'cells' | 'plain';
	level: number;
	text: string;
	line: number;
};

/** What stands between `---` lines at the top of a Markdown file, by lower-case key. */
export function frontMatter(text: string): { values: Map<string, string>; from: number } {
	const match = /^\uFEFF?---[ \t]*\n([\s\S]{0,8000}?)\n---[ \t]*(?:\n|$)/u.exec(text);
	const values = new Map<string, string>();
	for (const line of match?.[1]?.split('\n') ?? []) {
		const entry = /^([\p{L}][\p{L}\p{N} _-]{0,40}):\s*(.*)$/u.exec(line);
		if (entry) values.set(entry[1]!.toLowerCase(), entry[2]!.replace(/^["'](.*)["']$/u, '$1').trim());
	}
	return { values, from: match?.[0].length ?? 0 };
}

/**
 * Session notes, research write-ups and prose: one item for each bullet, quote, table row or paragraph. A question is the context of the answers
 * after it; a heading is kept apart and is where its items stand. What is in quotation marks was said, the rest was written down about
 * people. `markdown` false: no marks are looked for, only paragraphs.
 */
export function notesItems(
	source: string,
	about: { markdown: boolean; participant: string | null; date: string | null },
): ImportItem[] {
	const text = source.replace(/\r\n?/gu, '\n');
	const { from } = about.markdown ? frontMatter(text) : { from: 0 };
	const items: ImportItem[] = [];
	const headings: string[] = [];
	let context: { text: string; level: number } | null = null;
	const blocks = [...blocksOf(text, from, about.markdown)].flatMap((block) => {
		const { text: clean, hadControls } = cleanText(about.markdown ? unmarked(block.text) : block.text);
		return clean === '' ? [] : [{ block, clean, hadControls }];
	});
	const markers = markersAmong(
		blocks.map(({ block: { kind }, clean }) =>
			kind === 'heading' ? { text: '', path: [clean] } : { text: splitQuestion(clean, kind).rest },
		),
	);
	for (const { block, clean, hadControls } of blocks) {
		const ref = `line ${block.line}`;
		const apart = (reason: 'question' | 'header'): void => {
			items.push({ ref, reason, excerpt: excerptOf(clean) });
		};
		if (block.kind === 'heading') {
			headings.length = Math.min(headings.length, block.level - 1);
			headings[block.level - 1] = clean;
			context = clean.endsWith('?') ? { text: clean, level: 0 } : null;
			apart(context ? 'question' : 'header');
			continue;
		}
		if (
			isLinkOnly(block.text) ||
			(about.markdown && block.kind === 'plain' && /^[^\n.!?]{1,160}:$/u.test(clean))
		) {
			apart('header');
			continue;
		}
		const { question, rest } = splitQuestion(clean, block.kind);
		if (question !== null) context = { text: question, level: block.level };
		if (rest === '') {
			apart('question');
			continue;
		}
		// A bullet further out than the question is no answer to it any more.
		if (question === null && context && block.kind === 'bullet' && block.level < context.level)
			context = null;
		const path = headings.filter((heading) => heading !== undefined);
		const marker = markers.read(rest, path);
		const observation = readObservation(marker?.text ?? rest);
		const reason = emptiness(observation.text);
		if (reason) {
			items.push({ ref, reason, excerpt: excerptOf(clean) });
			continue;
		}
		const said = unquote(observation.text) !== observation.text || block.kind === 'quote' || context !== null;
		const codes = marker?.codes ?? [];
		items.push(
			plainItem(ref, unquote(observation.text), {
				locator: locatorOf(headings, block.line),
				context: context?.text.slice(0, 500) ?? null,
				kind: said && codes.length <= 1 ? 'said' : 'observed',
				participant:
					codes.length === 1
						? codes[0]!
						: codes.length > 1
							? null
							: (markers.placed(path) ?? about.participant),
				date: about.date,
				hidden: hadControls,
			}),
		);
	}
	return items;
}

/** Letters of the headings a note says it stands under. */
const longestPath = 200;

/** Where a block stands: its headings, without the outermost where they are too many letters. */
function locatorOf(headings: readonly string[], line: number): string {
	const named = headings.filter(Boolean);
	const from = named.findIndex((_, at) => named.slice(at).join(' › ').length <= longestPath);
	const path = from < 0 ? shortened(named.at(-1) ?? '') : named.slice(from).join(' › ');
	return path === '' ? `line ${line}` : `${path}, line ${line}`;
}

function shortened(heading: string): string {
	return heading === '' ? '' : `${heading.slice(0, longestPath).replace(/\s*\S*$/u, '')} …`;
}

/** A question at the start, and what is answered on the same line. Only what reads as asked by somebody else. */
function splitQuestion(text: string, kind: Block['kind']): { question: string | null; rest: string } {
	if (kind === 'quote' || /^["“„«]/u.test(text)) return { question: null, rest: text };
	const match = /^([^?]{3,300}\?)["”»)*_]*\s*(?:[-–—:→]\s*)?([\s\S]*)$/u.exec(text);
	if (!match || /[.!]\s/u.test(match[1]!)) return { question: null, rest: text };
	const [, question, rest] = match as unknown as [string, string, string];
	if (rest === '' || kind === 'bullet' || isMarkedQuestion(question))
		return { question: question.replace(/^Q\s?\d*\s?[:.)]\s*/iu, ''), rest };
	return { question: null, rest: text };
}

function isLinkOnly(text: string): boolean {
	return (
		text.replace(/!?\[[^\]]*\]\([^)]*\)|https?:\/\/\S+/gu, '').replace(/[^\p{L}\p{N}]+/gu, '') === '' &&
		/\]\(|https?:/u.test(text)
	);
}

/** Words without Markdown's marks and HTML's tags. */
function unmarked(text: string): string {
	const plain = /<[a-z][^>]*>/iu.test(text) ? htmlText(text) : text;
	return plain
		.replace(/&#x20;|&nbsp;/gu, ' ')
		.replace(/&amp;|&#x26;/gu, '&')
		.replace(/!\[[^\]]*\]\([^)]*\)/gu, '')
		.replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
		.replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, '$2')
		.replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
		.replace(/`([^`]+)`/gu, '$1')
		.replace(/\\(?=[\\`*_{}[\]()#+\-.!])/gu, '');
}

function* blocksOf(text: string, from: number, markdown: boolean): Generator<Block> {
	const lines = text.slice(from).split('\n');
	const offset = text.slice(0, from).split('\n').length - 1;
	let open: Block | null = null;
	let fenced = false;
	for (const [i, raw] of lines.entries()) {
		const line = i + 1 + offset;
		const trimmed = raw.trim();
		if (markdown && /^(?:```|~~~)/u.test(trimmed)) fenced = !fenced;
		const next =
			fenced || trimmed === '' ? null : markdown ? blockOf(raw, trimmed, line) : plainBlock(trimmed, line);
		if (next === 'rule' || next === null || next === 'title') {
			if (open && next === 'title') open = { ...open, kind: 'heading', level: 1 };
			if (open) yield* rowsOf(open);
			open = null;
		} else if (open && next.kind === 'plain' && open.kind !== 'heading') open.text += `\n${next.text}`;
		else if (open?.kind === 'quote' && next.kind === 'quote') open.text += `\n${next.text}`;
		else {
			if (open) yield* rowsOf(open);
			open = next;
		}
	}
	if (open) yield* rowsOf(open);
}

function plainBlock(text: string, line: number): Block {
	return {
		kind: /^[•·▪◦*–—-]\s+\S/u.test(text) ? 'bullet' : 'plain',
		level: 1,
		text: text.replace(/^[•·▪◦*–—-]\s+/u, ''),
		line,
	};
}

function blockOf(raw: string, text: string, line: number): Block | 'rule' | 'title' {
	if (/^(?:\*\s*){3,}$|^(?:_\s*){3,}$|^-{3,}$|^\|?(?:\s*:?-{2,}:?\s*\|)+\s*:?-*:?\s*$/u.test(text))
		return 'rule';
	if (/^={3,}$/u.test(text)) return 'title';
	const heading = /^(#{1,6})\s+(.+?)\s*#*$/u.exec(text);
	if (heading) return { kind: 'heading', level: heading[1]!.length, text: heading[2]!, line };
	const indent = /^\s*/u.exec(raw)![0].replaceAll('\t', '    ').length;
	const bullet = /^(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/u.exec(text);
	if (bullet) return { kind: 'bullet', level: 1 + Math.floor(indent / 2), text: bullet[1]!, line };
	// Notes whose lines say by an emoji what they are: a question, a quote, something seen.
	const typed = /^\p{Extended_Pictographic}\uFE0F?\s+(.*)$/u.exec(text);
	if (typed) return { kind: 'bullet', level: 1, text: typed[1]!, line };
	const quote = /^>\s?(.*)$/u.exec(text);
	if (quote) return { kind: 'quote', level: 1, text: quote[1]!, line };
	if (/^\|.*\|$/u.test(text))
		return {
			kind: 'cells',
			level: 1,
			text: text
				.slice(1, -1)
				.replace(/\s*\|\s*/gu, ' – ')
				.trim(),
			line,
		};
	return { kind: 'plain', level: 1, text, line };
}

/** An HTML table gives its rows, anything else itself. */
function* rowsOf(block: Block): Generator<Block> {
	const rows = block.text.match(/<tr\b[\s\S]*?<\/tr>/giu);
	if (!rows) {
		yield block;
		return;
	}
	for (const row of rows) {
		if (/<th\b/iu.test(row)) continue;
		const cells = [...row.matchAll(/<td\b[^>]*>([\s\S]*?)<\/td>/giu)].map(([, cell]) =>
			htmlText(cell!).trim(),
		);
		yield { ...block, kind: 'cells', text: cells.filter((cell) => cell !== '').join(' – ') };
	}
}
