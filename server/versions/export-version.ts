import { claimText, fieldPaths, fieldTitles } from '../../shared/claim.ts';
import type { EvidenceId } from '../../shared/ids.ts';
import { levelText } from '../../shared/persona.ts';
import type { VersionClaim, VersionContent, VersionHead } from '../../shared/version.ts';
import { earOf } from '../../words/ears.ts';
import { type Hear, hearAround } from '../../words/hear.ts';
import type { Language } from '../../words/languages.ts';
import { escapeMarkdown, plural } from '../pipeline/markdown.ts';

/** Words of an evidence where they may be shown; undefined where they may not or are gone. */
type TextOf = (id: EvidenceId) => string | undefined;
/** What is handed on, in the language of the board it is of. */
type Handed = {
	readonly head: VersionHead;
	readonly content: VersionContent;
	/** What the persona is called there. */
	readonly name: string;
	/** How many stand behind it now. */
	readonly people: number;
	readonly textOf: TextOf;
	readonly language?: Language;
};
type Part = { readonly title: string; readonly lines: readonly string[] };

/** A version as a Markdown document. */
export function versionMarkdown(handed: Handed): string {
	const { name, opening, parts, closing } = toldOf(handed);
	const lines = [`# ${escapeMarkdown(name)}`, ''];
	for (const line of opening) lines.push(escapeMarkdown(line), '');
	for (const { title, lines: own } of parts)
		lines.push(`## ${title}`, '', ...own.map((line) => `- ${escapeMarkdown(line)}`), '');
	lines.push('---', '', escapeMarkdown(closing));
	return `${lines.join('\n').trim()}\n`;
}

/** The same as a page that loads nothing and prints well. */
export function versionHtml(handed: Handed): string {
	const { name, opening, parts, closing, heading } = toldOf(handed);
	const body = parts
		.map(
			({ title, lines }) =>
				`<section><h2>${escapeHtml(title)}</h2><ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul></section>`,
		)
		.join('\n');
	return `<!doctype html>
<html lang="${handed.language ?? 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(heading)}</title>
<style>body{font:16px/1.5 Inter,system-ui,sans-serif;color:#1e1e1e;max-width:44rem;margin:2rem auto;padding:0 1rem}
h2{font-size:1.1rem;margin:1.5rem 0 .25rem}footer{color:#5c5c5c;font-size:.85rem;border-top:1px solid #d9d9d9;margin-top:2rem}
@page{margin:18mm 16mm}@media print{body{margin:0;max-width:none;padding:0;font-size:10.5pt}h1,h2{break-after:avoid}li{break-inside:avoid}}</style></head>
<body><main><h1>${escapeHtml(name)}</h1>
${opening.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
${body}</main>
<footer><p>${escapeHtml(closing)}</p></footer></body></html>
`;
}

function toldOf({ head, content, name, people, textOf, language = 'en' }: Handed) {
	const hear = earOf('document', language);
	const { persona, claims } = content;
	return {
		name,
		heading: `${name}, ${hear(`version ${head.number}`)}`,
		opening: [
			...(persona.role === '' ? [] : [persona.role]),
			hear(`Version ${head.number}, ${head.state}. Evidence: ${levelText(persona.level, people)}.`),
			hear(
				`${plural(people, 'person', 'people')} and ${plural(content.evidence.length, 'piece')} of evidence are behind it.`,
			),
			hear('A sentence marked as a hypothesis has no evidence behind it yet.'),
		],
		parts: fieldPaths.flatMap((field): Part[] => {
			const own = claims.filter((claim) => claim.field === field);
			const lines = own.map((claim) => lineOf(claim, textOf, hear));
			return own.length === 0 ? [] : [{ title: hear(fieldTitles[field]), lines }];
		}),
		closing: hear(closing(head, content)),
	};
}

function lineOf(claim: VersionClaim, textOf: TextOf, hear: Hear): string {
	const mark = claim.support === 'hypothesis' ? hear('Hypothesis') + hear(': ') : '';
	const rests = claim.citations.length > 0 ? ` (${hear(plural(claim.citations.length, 'note'))})` : '';
	const erased = claim.erased > 0 ? ` (${hear(`evidence erased since: ${claim.erased}`)})` : '';
	const text = claim.author === 'person' ? claim.text : hearAround(claim.text, hear);
	return `${mark}${claimText(text, textOf)}${rests}${erased}`;
}

function closing(head: VersionHead, { made }: VersionContent): string {
	const approved =
		head.approvedBy === null ? '' : ` Approved by ${head.approvedBy}, ${head.approvedAt!.slice(0, 10)}.`;
	const model = made.model === null ? '' : ` (${made.model}, prompts ${made.prompt})`;
	return `Made by ${head.madeBy}, ${head.madeAt.slice(0, 10)}, of ${plural(made.snapshot.evidence, 'piece')} of evidence (${made.snapshot.id}) with the ${made.engine} engine${model} under the rules ${made.policy}.${approved}`;
}

function escapeHtml(text: string): string {
	return text
		.replace(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu, ' ')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
