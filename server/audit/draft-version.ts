import { type Claim, claimText, type FieldPath, type Segment } from '../../shared/claim.ts';
import type { Evidence } from '../../shared/evidence.ts';
import { textHash } from '../../shared/hash.ts';
import type { ClaimId, EvidenceId } from '../../shared/ids.ts';
import type { VersionClaim, VersionContent } from '../../shared/version.ts';
import { anchorQuotes, echoMarker } from '../synthesis/gate/anchor-quotes.ts';
import type { Audit, JudgedClaim } from './types.ts';

type Line = Pick<Claim, 'field' | 'support' | 'citations' | 'counter' | 'author'> & {
	readonly text: readonly Segment[];
};

const mostQuotes = 2;
const longestQuote = 200;

/**
 * The updated persona of an audit as the content of a version of a persona on the board: what holds word for word, what
 * does not hold with the words that say how it is now, what nothing says as a hypothesis, then what was missing. Words
 * of evidence stand in it by reference. A line that belongs to no field of a persona is counted in `left`.
 */
export function draftContent(
	audit: Audit,
	base: VersionContent,
	evidence: readonly Evidence[],
): { content: VersionContent; left: number } {
	const known: Known = {
		byId: new Map(evidence.map((item) => [item.id, item])),
		mark: echoMarker(evidence),
	};
	const removed = new Set(audit.updates.flatMap(({ kind, claim }) => (kind === 'remove' ? [claim] : [])));
	const lines = audit.claims.flatMap((claim, at) => (removed.has(at) ? [] : [lineOf(claim, known)]));
	const added = audit.missing.map(({ kind, text, citations }) =>
		kind === 'theme' ? null : ownLine(kind, text, 'supported', citations, [], known),
	);
	const all = [...lines, ...added];
	const fitting = all.filter((line) => line !== null);
	const cited = fitting.flatMap(({ citations }) => citations);
	return {
		content: {
			...base,
			evidence: [...new Set([...base.evidence, ...cited])].sort(),
			claims: asClaims(fitting, base.claims, known),
			made: { ...base.made, engine: 'audit', model: null, prompt: null },
		},
		left: all.length - fitting.length,
	};
}

type Known = {
	readonly byId: ReadonlyMap<EvidenceId, Evidence>;
	readonly mark: (text: readonly Segment[]) => Segment[];
};

function lineOf(claim: JudgedClaim, known: Known): Line | null {
	const { field, text, verdict, citations, counter } = claim;
	if (field === null) return null;
	if (verdict === 'holds') return ownLine(field, text, 'supported', citations, counter, known);
	if (verdict === 'no-evidence') return ownLine(field, text, 'hypothesis', [], [], known);
	const now = quoted(citations, known);
	return now.length === 0
		? ownLine(field, `To be rewritten: ${text}`, 'hypothesis', [], citations, known)
		: {
				field,
				text: ['To be rewritten; what is said now: ', ...now],
				support: 'supported',
				citations: onBoard(citations, known),
				counter: onBoard(counter, known),
				author: 'machine',
			};
}

function ownLine(
	field: FieldPath,
	text: string,
	support: Claim['support'],
	citations: readonly EvidenceId[],
	counter: readonly EvidenceId[],
	known: Known,
): Line {
	const cited = onBoard(citations, known);
	const anchored = anchorQuotes({ text: [text], citations: cited }, (id) => known.byId.get(id)) ?? [text];
	return {
		field,
		text: known.mark(anchored),
		support: cited.length === 0 ? 'hypothesis' : support,
		citations: cited,
		counter: onBoard(counter, known),
		author: 'person',
	};
}

/** The first words of a few pieces of evidence, where they may be quoted. */
function quoted(ids: readonly EvidenceId[], known: Known): Segment[] {
	return ids
		.flatMap((id) => known.byId.get(id) ?? [])
		.filter(({ flags }) => !flags.includes('notes-only') && !flags.includes('instruction'))
		.slice(0, mostQuotes)
		.flatMap(({ id, text }, at): Segment[] => [
			at === 0 ? '“' : '; “',
			{ quote: id, start: 0, end: Math.min(text.length, longestQuote) },
			'”',
		]);
}

/** What was counted for the audit alone is no evidence of the board. */
function onBoard(ids: readonly EvidenceId[], known: Known): EvidenceId[] {
	return ids.filter((id) => known.byId.has(id));
}

/** A line that says what a claim of the persona says keeps that claim's id and wording, so that a comparison finds it again. */
function asClaims(lines: readonly Line[], before: readonly VersionClaim[], known: Known): VersionClaim[] {
	const keyOf = (field: FieldPath, text: readonly Segment[]): string =>
		`${field} ${claimText(text, (id) => known.byId.get(id)?.text).replace(/[“”"]/gu, '')}`;
	const same = new Map(before.map((claim) => [keyOf(claim.field, claim.text), claim]));
	const taken = new Set<ClaimId>();
	const orders = new Map<FieldPath, number>();
	return lines.flatMap((line): VersionClaim[] => {
		const key = keyOf(line.field, line.text);
		const { id, text } = same.get(key) ?? { id: `cl_${textHash(`audit ${key}`)}` as const, text: line.text };
		if (taken.has(id)) return [];
		taken.add(id);
		const order = orders.get(line.field) ?? 0;
		orders.set(line.field, order + 1);
		return [{ ...line, text: [...text], id, order, erased: 0 }];
	});
}
