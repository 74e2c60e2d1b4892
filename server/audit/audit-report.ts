import type { AuditVerdict } from '../../shared/audit.ts';
import type { Evidence } from '../../shared/evidence.ts';
import type { EvidenceId } from '../../shared/ids.ts';
import { escapeMarkdown, plural } from '../pipeline/markdown.ts';
import { shownWords, toDiff } from './draft.ts';
import type { Audit } from './types.ts';

const verdictWords: Readonly<Record<AuditVerdict, string>> = {
	holds: 'holds',
	outdated: 'out of date',
	contradicted: 'contradicted',
	'no-evidence': 'no evidence',
};
const shownUpdates = 20;

/** "12 sentences: 5 hold, 3 out of date, 1 contradicted, 3 without evidence." */
export function countVerdicts(claims: readonly { readonly verdict: AuditVerdict }[]): string {
	const count = (verdict: AuditVerdict): number => claims.filter((claim) => claim.verdict === verdict).length;
	return `${plural(claims.length, 'sentence')}: ${plural(count('holds'), 'holds', 'hold')}, ${count('outdated')} out of date, ${count('contradicted')} contradicted, ${count('no-evidence')} without evidence.`;
}

/** The audit as a document for people. `sourceName` gives the file an evidence came from. */
export function toAuditReport(audit: Audit, sourceName: (item: Evidence) => string | undefined): string {
	const byId = new Map(audit.evidence.map((item) => [item.id, item]));
	const lines = [`# Audit of “${escapeMarkdown(audit.title)}”`, '', ...summary(audit, sourceName)];
	lines.push(...firstThings(audit, byId), ...sentences(audit, byId), ...missingPart(audit, byId));
	lines.push('## One persona or several', '', escapeMarkdown(audit.split.reason), '');
	for (const { label, participants, stability, differs, only } of audit.split.groups)
		lines.push(
			`- **${escapeMarkdown(label)}**: ${participants.map(escapeMarkdown).join(', ')}${stability === null ? '' : ` (${stability.toFixed(2)} of 1 when people are drawn again)`}${differs.length > 0 ? `. ${escapeMarkdown(differs.join(' '))}` : ''}${only.length > 0 ? `${differs.length > 0 ? '' : '.'} Only they say: ${only.map((at) => escapeMarkdown(audit.claims[at]!.text)).join('; ')}` : ''}`,
		);
	const diff = toDiff(audit);
	if (diff !== '')
		lines.push(
			'',
			'## The draft against the document',
			'',
			'```diff',
			diff,
			'```',
			'',
			'The whole draft is in `persona.md`.',
		);
	return `${lines
		.join('\n')
		.replace(/\n{3,}/gu, '\n\n')
		.trim()}\n`;
}

function summary(audit: Audit, sourceName: (item: Evidence) => string | undefined): string[] {
	const counted = (verdict: AuditVerdict, one: string, many: string): string => {
		const n = audit.claims.filter((claim) => claim.verdict === verdict).length;
		return `${n} ${n === 1 ? one : many}`;
	};
	const words = audit.evidence.filter(({ kind }) => kind !== 'measured');
	const people = new Set(words.flatMap(({ participant }) => participant ?? [])).size;
	const sources = [...new Set(words.map((item) => sourceName(item) ?? item.source))];
	const when =
		audit.since === null ? '' : ` Judged from ${audit.since} on: what is dated later is news to it.`;
	return [
		`Of ${plural(audit.claims.length, 'sentence')} about people, ${counted('holds', 'holds', 'hold')}, ${counted('outdated', 'is out of date', 'are out of date')}, ${counted('contradicted', 'is contradicted', 'are contradicted')}, and ${counted('no-evidence', 'has no evidence here', 'have no evidence here')}.${when}`,
		'',
		`It was read against ${plural(words.length, 'note')}${people > 0 ? ` from ${plural(people, 'participant')}` : ', which name no participants: a source counts as one voice'}, out of ${sources.map(escapeMarkdown).join(', ')}.`,
		'',
		'“No evidence” means that nothing in these files says it, not that it is wrong. A sentence holds only where its telling words, its denials and its figures agree with somebody’s.',
		'',
		...audit.notices.flatMap((notice) => [escapeMarkdown(notice), '']),
	];
}

function firstThings(audit: Audit, byId: ReadonlyMap<EvidenceId, Evidence>): string[] {
	const known = audit.updates.filter(({ kind }) => kind !== 'mark' && kind !== 'remove');
	const lines = ['## What to change, most pressing first', ''];
	if (known.length === 0) lines.push('Nothing in the evidence asks for a change.');
	for (const [at, { text, reason, citations }] of known.slice(0, shownUpdates).entries()) {
		lines.push(`${at + 1}. **${escapeMarkdown(text)}** ${escapeMarkdown(reason)}`);
		const words = shownWords(citations, byId);
		if (words !== '') lines.push(`   ${escapeMarkdown(words)}`);
	}
	const asked = audit.updates.filter(({ kind }) => kind === 'mark').length;
	const taken = audit.updates.filter(({ kind }) => kind === 'remove').length;
	if (asked + taken > 0)
		lines.push(
			'',
			`Then: ${plural(asked, 'sentence')} to mark as hypotheses or to ask about${taken > 0 ? `, and ${taken} to take out` : ''} (listed below).`,
		);
	return [...lines, ''];
}

function sentences(audit: Audit, byId: ReadonlyMap<EvidenceId, Evidence>): string[] {
	const lines = ['## Sentence by sentence', ''];
	let heading = '';
	for (const claim of audit.claims) {
		const own = claim.heading.join(' › ') || 'The document';
		if (own !== heading) lines.push('', `### ${escapeMarkdown(own)}`, '');
		heading = own;
		lines.push(
			`- **${verdictWords[claim.verdict]}**: ${escapeMarkdown(claim.text)} *${escapeMarkdown(claim.reason)}*`,
		);
		const words = shownWords(claim.citations, byId);
		if (words !== '') lines.push(`  - ${escapeMarkdown(words)}`);
		const near = shownWords(claim.nearest, byId);
		if (near !== '') lines.push(`  - Nearest to it: ${escapeMarkdown(near)}`);
		const other = shownWords(claim.counter, byId, 1);
		if (other !== '')
			lines.push(`  - ${claim.verdict === 'holds' ? 'Against it' : 'For it'}: ${escapeMarkdown(other)}`);
	}
	return [...lines, ''];
}

function missingPart(audit: Audit, byId: ReadonlyMap<EvidenceId, Evidence>): string[] {
	const lines = ['## What the document does not say', ''];
	if (audit.missing.length === 0) lines.push('Nothing well supported is missing.');
	for (const { text, people, citations, isNew } of audit.missing) {
		lines.push(
			`- **${escapeMarkdown(text)}** ${plural(people, 'voice')}${isNew ? ', heard only since the date' : ''}.`,
		);
		const words = shownWords(citations, byId);
		if (words !== '') lines.push(`  - ${escapeMarkdown(words)}`);
	}
	return [...lines, ''];
}
