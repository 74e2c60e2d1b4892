import type { DraftLine } from '../../shared/audit-api.ts';
import { fieldTitles } from '../../shared/claim.ts';
import type { Evidence } from '../../shared/evidence.ts';
import type { EvidenceId } from '../../shared/ids.ts';
import { escapeMarkdown, excerpt, plural } from '../pipeline/markdown.ts';
import type { Audit, JudgedClaim } from './types.ts';

const shownQuotes = 2;

/** The updated persona, line by line: what holds stays word for word, what does not is said as the evidence has it. */
export function draftLines(audit: Audit): DraftLine[] {
	const byId = new Map(audit.evidence.map((item) => [item.id, item]));
	const removed = new Set(
		audit.updates.flatMap(({ kind, claim }) => (kind === 'remove' && claim !== null ? [claim] : [])),
	);
	const kept = audit.claims.map((claim, at): DraftLine => {
		const heading = headingOf(claim, audit.title);
		if (removed.has(at)) return { heading, before: claim.text, after: null };
		return { heading, before: claim.text, after: updated(claim, byId) };
	});
	const added = audit.missing.map(({ kind, text, people }): DraftLine => {
		const same = kind === 'theme' ? undefined : audit.claims.find(({ field }) => field === kind);
		const title = kind === 'theme' ? 'Not in the document so far' : fieldTitles[kind];
		return {
			heading: same ? headingOf(same, audit.title) : title,
			before: null,
			after: `${text} (${voices(people)})`,
		};
	});
	return [...kept, ...added];
}

function updated(claim: JudgedClaim, byId: ReadonlyMap<EvidenceId, Evidence>): string {
	switch (claim.verdict) {
		case 'holds':
			return claim.text;
		case 'no-evidence':
			return `Hypothesis: ${claim.text}`;
		default: {
			const words = shownWords(claim.citations, byId);
			return words === ''
				? `To be rewritten: ${claim.text} – ${claim.reason}`
				: `To be rewritten; what is said now: ${words}`;
		}
	}
}

/** The words of a few pieces of evidence, where they may be quoted. */
export function shownWords(
	ids: readonly EvidenceId[],
	byId: ReadonlyMap<EvidenceId, Evidence>,
	most = shownQuotes,
): string {
	return ids
		.flatMap((id) => byId.get(id) ?? [])
		.filter(({ flags }) => !flags.includes('notes-only') && !flags.includes('instruction'))
		.slice(0, most)
		.map(({ text, kind, participant }) =>
			kind === 'measured' ? text : `“${excerpt(text)}”${participant === null ? '' : ` (${participant})`}`,
		)
		.join('; ');
}

/** The title stands over the whole document; only what has no heading of its own stands right under it. */
function headingOf({ heading, field }: JudgedClaim, title: string): string {
	const own = heading[0] === title ? heading.slice(1) : heading;
	if (own.length > 0) return own.slice(-2).join(' – ');
	return heading.length > 0 || field === null ? title : fieldTitles[field];
}

/** The updated persona as a Markdown document: a draft for people to finish. */
export function toPersonaDraft(audit: Audit): string {
	const lines = [
		`# ${escapeMarkdown(audit.title)}`,
		'',
		'*A draft. What holds is kept word for word; the rest waits for somebody to decide.*',
		'',
	];
	const drafted = draftLines(audit).filter(({ after }) => after !== null);
	// Before the first heading: behind another it would stand under that.
	const headings = drafted
		.map((line) => line.heading)
		.sort((a, b) => Number(b === audit.title) - Number(a === audit.title));
	for (const heading of new Set(headings)) {
		if (heading !== audit.title) lines.push(`## ${escapeMarkdown(heading)}`, '');
		for (const { after } of drafted.filter((line) => line.heading === heading))
			lines.push(`- ${escapeMarkdown(after!)}`);
		lines.push('');
	}
	return `${lines.join('\n').trim()}\n`;
}

/** The same as a difference: only lines that change, under their headings. */
export function toDiff(audit: Audit): string {
	const changed = draftLines(audit).filter(({ before, after }) => before !== after);
	const lines: string[] = [];
	for (const heading of new Set(changed.map((line) => line.heading))) {
		lines.push(`@@ ${oneLine(heading)} @@`);
		for (const { before, after } of changed.filter((line) => line.heading === heading)) {
			if (before !== null) lines.push(`- ${oneLine(before)}`);
			if (after !== null) lines.push(`+ ${oneLine(after)}`);
		}
	}
	return lines.join('\n');
}

function oneLine(text: string): string {
	return text.replace(/\s+/gu, ' ').replaceAll('```', "'''");
}

function voices(n: number): string {
	return plural(n, 'voice');
}
