import type { AuditVerdict } from '../../shared/audit.ts';
import type { Evidence } from '../../shared/evidence.ts';
import type { EvidenceId } from '../../shared/ids.ts';
import { plural } from '../pipeline/markdown.ts';
import { quotedStretches } from '../synthesis/gate/own-words.ts';
import { findQuote } from '../synthesis/text/normalise.ts';
import { countWords } from '../synthesis/text/sentences.ts';
import { saysItChanged } from './endings.ts';
import type { Stance } from './stance.ts';
import { findingOf, type Statement } from './statements.ts';
import type { JudgedClaim } from './types.ts';
import type { UsageStance } from './usage-check.ts';

/** Citations shown for one claim. */
const most = 6;
/** Fewer quoted words are a name or a term. */
const fewestQuoted = 3;
const quotedShare = 0.33;

type Judged = Pick<JudgedClaim, 'verdict' | 'reason' | 'citations' | 'counter' | 'people' | 'known'>;
type Sides = {
	readonly for: readonly Evidence[];
	readonly against: readonly Evidence[];
	readonly changed: boolean;
};

/**
 * The verdict on one claim from what speaks for and against it. What speaks against it outweighs it by people, not by
 * words. `outdated` is said only where the evidence against it is newer than the document's date, or than all that speaks
 * for it, or itself says that something has changed; otherwise it is `contradicted`. A log decides about use.
 */
export function judge(stances: readonly Stance[], usage: UsageStance | null, since: string | null): Judged {
	const sides = sidesOf(stances);
	if (usage) return byLog(usage, sides, since);
	const [inFavour, against] = [peopleIn(sides.for), peopleIn(sides.against)];
	const people = { for: inFavour, against };
	const known = knownOf(sides.for, since);
	const base = { people, known };
	if (inFavour === 0 && against === 0)
		return {
			...base,
			verdict: 'no-evidence',
			reason: 'Nothing in the evidence says this.',
			citations: [],
			counter: [],
		};
	const later = (items: readonly Evidence[]): Evidence[] => items.filter((item) => isSince(item, since));
	const newFor = peopleIn(later(sides.for));
	const newAgainst = peopleIn(later(sides.against));
	const wasSo =
		peopleIn(without(sides.against, later(sides.against))) <= peopleIn(without(sides.for, later(sides.for)));
	const isOvertaken = since !== null && newAgainst > newFor && wasSo;
	// At equal numbers, who says that it has changed knows how it was.
	const isTurned = sides.changed && against > 0 && against === inFavour;
	if (!isOvertaken && !isTurned && against <= inFavour && (wasSo || newAgainst <= newFor))
		return {
			...base,
			verdict: 'holds',
			reason: holdsReason(sides, known, against) + foundThere(stances),
			citations: cite(sides.for),
			counter: cite(sides.against),
		};
	const isOutdated = isOvertaken || sides.changed || allNewer(sides.against, sides.for);
	const verdict: AuditVerdict = isOutdated ? 'outdated' : 'contradicted';
	return {
		...base,
		verdict,
		reason: againstReason(verdict, stances, people, isOvertaken ? since : null, sides.changed),
		citations: cite(nowFirst(isOvertaken ? [...later(sides.against), ...sides.against] : sides.against)),
		counter: cite(sides.for),
	};
}

/**
 * Words in quotation marks stand letter for letter in the evidence, or they do not; that settles a claim a third of which is
 * quoted words. Null for any other.
 */
export function judgeQuote(text: string, evidence: readonly Evidence[]): Judged | null {
	const quotes = quotedStretches(text).filter(({ inner }) => countWords(inner) >= fewestQuoted);
	const quoted = quotes.reduce((sum, { inner }) => sum + countWords(inner), 0);
	if (quotes.length === 0 || quoted < quotedShare * countWords(text)) return null;
	const found = quotes.map((quote) => {
		const inner = quote.inner.replace(/\s*(?:…|\.\.\.)\s*$/u, '');
		return evidence.filter(({ kind, text: said }) => kind !== 'measured' && findQuote(said, inner) !== null);
	});
	const said = found.flat();
	const isSaid = found.every((items) => items.length > 0);
	return {
		verdict: isSaid ? 'holds' : 'no-evidence',
		reason: isSaid ? 'Said in these words.' : 'Nobody in the evidence said these words.',
		citations: isSaid ? cite(said) : [],
		counter: [],
		people: { for: isSaid ? peopleIn(said) : 0, against: 0 },
		known: null,
	};
}

/** A claim nothing else speaks for holds where all it cites is still there, figures unchanged: the same words have the same id. */
export function orAsCited(judged: Judged, cites: readonly EvidenceId[], found: readonly Evidence[]): Judged {
	if (judged.verdict !== 'no-evidence' || cites.length === 0) return judged;
	if (found.length < cites.length)
		return {
			...judged,
			reason: `${cites.length - found.length} of the ${cites.length} it cites are not in these files, or not as they were.`,
		};
	const people = { for: peopleIn(found), against: 0 };
	return {
		...judged,
		verdict: 'holds',
		reason: 'All it cites is still there, as it was.',
		citations: cite(found),
		people,
	};
}

function sidesOf(stances: readonly Stance[]): Sides {
	const pick = (side: Stance['side']): Evidence[] => [
		...new Map(
			stances
				.filter((one) => one.side === side)
				.map(({ statement: { evidence } }) => [evidence.id, evidence]),
		).values(),
	];
	const against = pick('against');
	const ids = new Set(against.map(({ id }) => id));
	return {
		for: pick('for').filter(({ id }) => !ids.has(id)),
		against,
		changed: stances.some(({ side, statement }) => side === 'against' && saysItChanged(statement.text)),
	};
}

function byLog(usage: UsageStance, sides: Sides, since: string | null): Judged {
	const people = { for: peopleIn(sides.for), against: peopleIn(sides.against) };
	const known = knownOf(sides.for, since);
	const inFavour = usage.side === 'for';
	const verdict: AuditVerdict = inFavour ? 'holds' : usage.moved ? 'outdated' : 'contradicted';
	const same = inFavour ? sides.for : sides.against;
	const other = inFavour ? sides.against : sides.for;
	const said =
		!inFavour && people.for > 0
			? ` ${plural(people.for, 'person').replace('persons', 'people')} said it.`
			: '';
	return {
		verdict,
		reason: `By what people do: ${usage.says}.${said}`,
		citations: [usage.evidence.id, ...cite(same)].slice(0, most),
		counter: cite(other),
		people,
		known,
	};
}

function without(all: readonly Evidence[], some: readonly Evidence[]): Evidence[] {
	return all.filter((item) => !some.includes(item));
}

/** Distinct people; a source of nobody known counts once. */
export function peopleIn(items: readonly Evidence[]): number {
	return new Set(items.map(({ participant, source }) => participant ?? source)).size;
}

function isSince({ date }: Evidence, since: string | null): boolean {
	return since !== null && date !== null && date >= since;
}

/** Null without a date to tell by, or without a dated note. */
function knownOf(items: readonly Evidence[], since: string | null): Judged['known'] {
	if (since === null || !items.some(({ date }) => date !== null)) return null;
	const later = items.filter((item) => isSince(item, since));
	return { before: peopleIn(items.filter((item) => !later.includes(item))), since: peopleIn(later) };
}

function allNewer(a: readonly Evidence[], b: readonly Evidence[]): boolean {
	if (b.length === 0 || [...a, ...b].some(({ date }) => date === null)) return false;
	const newest = b.reduce((found, { date }) => (date! > found ? date! : found), '');
	return a.every(({ date }) => date! > newest);
}

function cite(items: readonly Evidence[]): EvidenceId[] {
	return [...new Set(items.map(({ id }) => id))].slice(0, most);
}

/** Who tells how it is before who tells how it was. */
function nowFirst(items: readonly Evidence[]): Evidence[] {
	const wasOnly = ({ text }: Evidence): boolean => /\bused to\b|\bfrüher\b/iu.test(text);
	return [...items.filter((item) => !wasOnly(item)), ...items.filter(wasOnly)];
}

function voices(n: number): string {
	return n === 1 ? 'One voice' : `${n} voices`;
}

function holdsReason({ for: items }: Sides, known: Judged['known'], against: number): string {
	const n = peopleIn(items);
	const what = `${voices(n)} ${n === 1 ? 'says' : 'say'} this`;
	const dated =
		known === null
			? ''
			: known.since === 0
				? ', all from before the date; nobody has said it since'
				: known.before === 0
					? ', since the date'
					: `, ${known.since} of them since the date`;
	return `${what}${dated}.${against > 0 ? ` ${voices(against)} ${against === 1 ? 'says' : 'say'} otherwise.` : ''}`;
}

/** A claim of which only a part is said, with the part that is not. */
export function withUnsaid(judged: Judged, part: string | null): Judged {
	if (part === null || judged.verdict !== 'no-evidence') return judged;
	return { ...judged, reason: `Only a part of this is said; nobody tells of “${part}”.` };
}

/** A claim without evidence, with what comes nearest to it: the finding of a write-up, where it is its heading that does. */
export function withNearest(
	judged: Judged,
	nearest: readonly Statement[],
): Judged & { nearest: EvidenceId[] } {
	if (judged.verdict !== 'no-evidence') return { ...judged, nearest: [] };
	const finding = nearest.find(({ text, evidence }) => text === findingOf(evidence))?.text;
	return {
		...judged,
		reason: finding === undefined ? judged.reason : `${judged.reason} The nearest finding: “${finding}”`,
		nearest: nearest.map(({ evidence }) => evidence.id),
	};
}

/** The heading of a write-up that says it, where it is the heading that does. */
function foundThere(stances: readonly Stance[]): string {
	const first = stances.find(({ side }) => side === 'for')?.statement;
	return first && first.text === findingOf(first.evidence) ? ` Found there: “${first.text}”` : '';
}

function againstReason(
	verdict: AuditVerdict,
	stances: readonly Stance[],
	people: { for: number; against: number },
	since: string | null,
	changed: boolean,
): string {
	const kinds = new Set(stances.filter(({ side }) => side === 'against').map(({ by }) => by));
	const how = kinds.has('figure') ? ' with another figure' : kinds.has('frequency') ? ' about how often' : '';
	const when =
		since !== null ? ' since the date' : verdict === 'outdated' && changed ? ', and that it has changed' : '';
	const forIt = people.for > 0 ? ` ${voices(people.for)} still ${people.for === 1 ? 'says' : 'say'} it.` : '';
	return `${voices(people.against)} ${people.against === 1 ? 'says' : 'say'} otherwise${how}${when}.${forIt}`;
}
