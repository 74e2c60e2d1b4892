import type { BoardJson } from '../../shared/board-json.ts';
import type { FieldPath, Support } from '../../shared/claim.ts';
import type { ClaimId, EvidenceId, PersonaId } from '../../shared/ids.ts';
import { quotedStretches } from '../synthesis/gate/own-words.ts';
import { subjectsAfter, subjectsOf } from './subjects.ts';

/** One thing a persona's claim says, as needs are compared with it. */
export type Statement = {
	readonly persona: PersonaId;
	readonly claim: ClaimId;
	readonly field: FieldPath;
	/** The field its words come from: a decision repeats what stands under pains, detours or limits. */
	readonly origin: FieldPath;
	readonly text: string;
	readonly subjects: ReadonlySet<string>;
	/** What the speaker turns down in so many words. */
	readonly refused: ReadonlySet<string>;
	/** What there is too much of already. */
	readonly complained: ReadonlySet<string>;
	/** What is said to be missing. */
	readonly absent: ReadonlySet<string>;
	readonly support: Support;
	readonly citations: readonly EvidenceId[];
	readonly counter: readonly EvidenceId[];
};

/** Fields that tell of places and signs, not of what somebody wants or is held up by. */
const silent: ReadonlySet<FieldPath> = new Set(['priority', 'watch']);
const refusing =
	/\b(?:(?:don't|do not|doesn't|never|wouldn't|not) (?:want|need|like)|refuses?|(?:am|'m|are|'re) against|no more|(?:rather|would) not)\b/giu;
const complaining = /\b(?:hates?|sick of|tired of|fed up with|too (?:many|much)|can't stand|enough of)\b/giu;
const missing = /\b(?:without|lacks?|lacking|(?:has|have|is|are) no|missing)\b/giu;
const counting = /^\d+ of \d+ (?:people|notes)[^:“]*:\s*(?=“)/u;

/** What the personas' claims say, claim by claim; a claim that quotes two sides of a contradiction says two things. */
export function statementsOf(personas: BoardJson['personas'], evidence: BoardJson['evidence']): Statement[] {
	const measured = new Set(evidence.flatMap(({ id, kind }) => (kind === 'measured' ? [id] : [])));
	return personas.flatMap((persona) =>
		persona.claims
			.filter(({ field }) => !silent.has(field))
			.flatMap((claim) =>
				partsOf(claim, measured).map(({ text, citations }) => ({
					persona: persona.id,
					claim: claim.id,
					field: claim.field,
					origin: claim.field === 'decisions' ? originOf(citations, persona) : claim.field,
					text,
					subjects: subjectsOf(text),
					refused: subjectsAfter(text, refusing),
					complained: subjectsAfter(text, complaining),
					absent: subjectsAfter(text, missing),
					support: claim.support,
					citations,
					counter: claim.counter,
				})),
			),
	);
}

/** The field of the claim that cites the same words first; a decision's own where none does. */
function originOf([first]: readonly EvidenceId[], { claims }: BoardJson['personas'][number]): FieldPath {
	const other = claims.find(
		({ field, citations }) => field !== 'decisions' && !silent.has(field) && citations[0] === first,
	);
	return first === undefined ? 'decisions' : (other?.field ?? 'decisions');
}

type Claim = BoardJson['personas'][number]['claims'][number];

function partsOf(
	claim: Claim,
	measured: ReadonlySet<EvidenceId>,
): { text: string; citations: readonly EvidenceId[] }[] {
	const { text, citations, field } = claim;
	if (field === 'misconceptions') {
		const quotes = quotedStretches(text);
		const hasTwoSides = quotes.length === 2 && citations.length === 2;
		// Beside a log, only one side is somebody's wish, and it is the one the log speaks against.
		if (!hasTwoSides || citations.some((id) => measured.has(id))) return [];
		return quotes.map(({ inner }, side) => ({ text: inner, citations: [citations[side]!] }));
	}
	if (field === 'decisions') return decisionParts(claim, measured);
	// Of a count with an example only the example's words are known; it is cited first.
	if (counting.test(text)) return [{ text: text.replace(counting, ''), citations: citations.slice(0, 1) }];
	return [{ text, citations }];
}

/**
 * What they need and what they leave alone stand in one claim and mean the opposite: "Topic: needs …: “…” Does not need
 * more …". Each is cited by what it rests on, words or the log; the topic in front names either.
 */
function decisionParts(
	{ text, citations }: Claim,
	measured: ReadonlySet<EvidenceId>,
): { text: string; citations: readonly EvidenceId[] }[] {
	const parts = text.split(/(?=\b(?:Does|May) not need\b)/u);
	const isSaid = parts.length > 1 && parts.every((part) => quotedStretches(part).length > 0);
	return parts
		.map((part) => {
			const quoted = quotedStretches(part).map(({ inner }) => inner);
			const isNeed = !/^(?:Does|May) not need\b/u.test(part);
			const all = citations.filter((id) => measured.has(id) === (quoted.length === 0));
			// What is waved away in somebody's words is cited last: whoever asks for the other thing did not say it.
			const rests = isSaid && all.length > 1 ? (isNeed ? all.slice(0, -1) : all.slice(-1)) : all;
			const own =
				isNeed && quoted.length > 0 ? quoted.join('. ') : isNeed ? part.replace(/^[^:]*:/u, '') : part;
			return { text: own.trim(), citations: rests.length > 0 ? rests : citations };
		})
		.filter(({ text: said }) => said !== '');
}
