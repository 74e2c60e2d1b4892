import { claimText, fieldPaths, fieldTitles } from '../../shared/claim.ts';
import type { EvidenceId } from '../../shared/ids.ts';
import { levelText } from '../../shared/persona.ts';
import type { VersionClaim, VersionContent, VersionHead } from '../../shared/version.ts';
import { escapeMarkdown, plural } from '../pipeline/markdown.ts';

/** Words of an evidence where they may be shown; undefined where they may not or are gone. */
type TextOf = (id: EvidenceId) => string | undefined;
type Part = { readonly title: string; readonly lines: readonly string[] };

/** A version as a Markdown document. `people`: how many stand behind it now. */
export function versionMarkdown(
	head: VersionHead,
	content: VersionContent,
	people: number,
	textOf: TextOf,
): string {
	const lines = [`# ${escapeMarkdown(content.persona.name)}`, ''];
	for (const line of opening(head, content, people)) lines.push(escapeMarkdown(line), '');
	for (const { title, lines: own } of parts(content, textOf))
		lines.push(`## ${title}`, '', ...own.map((line) => `- ${escapeMarkdown(line)}`), '');
	lines.push('---', '', escapeMarkdown(closing(head, content)));
	return `${lines.join('\n').trim()}\n`;
}

/** The same as a page that loads nothing and prints well. */
export function versionHtml(
	head: VersionHead,
	content: VersionContent,
	people: number,
	textOf: TextOf,
): string {
	const body = parts(content, textOf)
		.map(
			({ title, lines }) =>
				`<section><h2>${escapeHtml(title)}</h2><ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul></section>`,
		)
		.join('\n');
	return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(content.persona.name)}, version ${head.number}</title>
<style>body{font:16px/1.5 Inter,system-ui,sans-serif;color:#1e1e1e;max-width:44rem;margin:2rem auto;padding:0 1rem}
h2{font-size:1.1rem;margin:1.5rem 0 .25rem}footer{color:#5c5c5c;font-size:.85rem;border-top:1px solid #d9d9d9;margin-top:2rem}
@page{margin:18mm 16mm}@media print{body{margin:0;max-width:none;padding:0;font-size:10.5pt}h1,h2{break-after:avoid}li{break-inside:avoid}}</style></head>
<body><main><h1>${escapeHtml(content.persona.name)}</h1>
${opening(head, content, people)
	.map((line) => `<p>${escapeHtml(line)}</p>`)
	.join('\n')}
${body}</main>
<footer><p>${escapeHtml(closing(head, content))}</p></footer></body></html>
`;
}

function opening({ number, state }: VersionHead, { persona }: VersionContent, people: number): string[] {
	return [
		...(persona.role === '' ? [] : [persona.role]),
		`Version ${number}, ${state}. Evidence: ${levelText(persona.level, people)}.`,
		'A sentence marked as a hypothesis has no evidence behind it yet.',
	];
}

function parts({ claims }: VersionContent, textOf: TextOf): Part[] {
	return fieldPaths.flatMap((field) => {
		const own = claims.filter((claim) => claim.field === field);
		return own.length === 0
			? []
			: [{ title: fieldTitles[field], lines: own.map((claim) => lineOf(claim, textOf)) }];
	});
}

function lineOf(claim: VersionClaim, textOf: TextOf): string {
	const mark = claim.support === 'hypothesis' ? 'Hypothesis: ' : '';
	const rests = claim.citations.length > 0 ? ` (${plural(claim.citations.length, 'note')})` : '';
	const erased = claim.erased > 0 ? ` (evidence erased since: ${claim.erased})` : '';
	return `${mark}${claimText(claim.text, textOf)}${rests}${erased}`;
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
