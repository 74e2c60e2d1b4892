import type { BoardJson } from '../../shared/board-json.ts';
import { claimText, type FieldPath } from '../../shared/claim.ts';
import type { Evidence } from '../../shared/evidence.ts';
import { textHash } from '../../shared/hash.ts';
import type { EvidenceId } from '../../shared/ids.ts';
import { claimsOf } from '../synthesis/local/claims.ts';
import { readGroups } from '../synthesis/local/group-reading.ts';
import { readQuotes } from '../synthesis/local/read-quotes.ts';
import { wishesIn } from '../synthesis/local/wishes.ts';
import { contentStems, overlapOf } from '../synthesis/text/stems.ts';
import { type Assumption, assumptionsOf } from './assumptions.ts';
import type { Market, Statement } from './market.ts';
import { type Plan, planOf } from './plan.ts';
import { burnDown } from './progress.ts';

export type HypothesisClaim = {
	readonly id: string;
	readonly field: FieldPath;
	readonly text: string;
	readonly support: 'hypothesis';
	/** Statements of the market file. */
	readonly citations: readonly string[];
};
export type Overlap = {
	readonly persona: string;
	readonly name: string;
	/** Share of the hypothesis's claims about people that this persona has too, 0–1. */
	readonly share: number;
	readonly same: readonly { readonly claim: string; readonly theirs: string; readonly text: string }[];
	/** Claims of the hypothesis this persona does not have, and main jobs of the persona the hypothesis does not have. */
	readonly onlyHere: readonly string[];
	readonly onlyThere: readonly string[];
};
export type HypothesisJson = {
	readonly label: 'hypothesis';
	readonly name: string;
	readonly claims: readonly HypothesisClaim[];
	readonly assumptions: readonly Assumption[];
	readonly burnDown: ReturnType<typeof burnDown>;
	readonly plan: Plan;
	readonly overlap: readonly Overlap[];
	/** What a product would likely lack here, each with the statements that say so. */
	readonly gaps: readonly {
		readonly text: string;
		readonly citations: readonly string[];
		readonly label: 'hypothesis';
	}[];
};

/** Fields that rest on who else is on a board; a hypothesis has nobody. */
const boardFields: readonly FieldPath[] = ['priority', 'watch', 'misconceptions', 'decisions', 'signature'];
/** Two sentences with this share of the shorter one's words in common say the same. */
const sameFrom = 0.4;
const heardParts = ['conversations', 'analogousUsers', 'marketResearch', 'competitors'];

/** A persona nobody has validated, from what is known of a market: every claim of it is a hypothesis. */
export function hypothesisOf(market: Market, board: BoardJson | null): HypothesisJson {
	const { statements } = market;
	const claims = claimsFrom(statements);
	const assumptions = assumptionsOf(market);
	const first = (part: Statement['part']): string | undefined =>
		statements.find((one) => one.part === part)?.text.replace(/[.;:,]+$/u, '');
	return {
		label: 'hypothesis',
		name: `Hypothesis: people in ${first('industry') ?? first('geography') ?? 'the new market'}`,
		claims,
		assumptions,
		burnDown: burnDown(assumptions),
		plan: planOf(assumptions),
		// Why one would enter a market is nothing a persona could share.
		overlap: (board?.personas ?? []).map((persona) =>
			overlapWith(
				persona,
				claims.filter(({ field }) => field !== 'priority'),
			),
		),
		gaps: gapsFrom(statements, claims, board),
	};
}

/** The statements as the built-in engine reads quotes; ids of evidence stand for those of statements. */
function asEvidence(statements: readonly Statement[]): {
	evidence: Evidence[];
	idOf: Map<EvidenceId, string>;
} {
	const idOf = new Map<EvidenceId, string>();
	const evidence = statements
		.filter(({ part }) => heardParts.includes(part))
		.map(({ id, part, text }): Evidence => {
			const own: EvidenceId = `ev_${textHash(id)}`;
			idOf.set(own, id);
			return {
				id: own,
				ref: id,
				kind: part === 'conversations' ? 'said' : 'observed',
				text,
				participant: null,
				source: 'so_market',
				locator: null,
				context: null,
				fields: {},
				language: null,
				date: null,
				score: null,
				tags: [],
				flags: [],
			};
		});
	return { evidence, idOf };
}

function claimsFrom(statements: readonly Statement[]): HypothesisClaim[] {
	const { evidence, idOf } = asEvidence(statements);
	const grouping = { themes: [], parked: [] };
	const archetype = {
		id: 'ar_hypothesis' as const,
		label: 'Hypothesis',
		participants: [],
		evidence: evidence.map(({ id }) => id),
		stability: null,
		verdict: 'tentative' as const,
	};
	const [reading] = readGroups([archetype], readQuotes(evidence, grouping));
	const written = claimsOf('pe_hypothesis', {
		reading: reading!,
		standing: { order: 0, tied: false, all: { people: 0, notes: evidence.length } },
		log: { people: new Map(), days: 0, names: [] },
		evidence,
		grouping,
		tensions: [],
		entities: [],
	});
	const textOf = new Map(evidence.map(({ id, text }) => [id, text]));
	const read = written
		.filter(({ field }) => !boardFields.includes(field))
		.map(({ field, text, citations }) => ({
			field,
			text: claimText(text, (id) => textOf.get(id)),
			citations: citations.map((id) => idOf.get(id)!),
		}));
	const reasons = statements
		.filter(({ part }) => part === 'rationale')
		.map(({ id, text }) => ({
			field: 'priority' as const,
			text: `Worth entering, it is thought, because: ${text}`,
			citations: [id],
		}));
	return [...read, ...reasons].map((claim, at) => ({ id: `h${at + 1}`, support: 'hypothesis', ...claim }));
}

function overlapWith(persona: BoardJson['personas'][number], claims: readonly HypothesisClaim[]): Overlap {
	const theirs = persona.claims.map((claim) => ({ claim, stems: saidStems(claim.text) }));
	const areaOf = (field: string): string => field.split('.')[0]!;
	const same = claims.flatMap(({ id, field, text }) => {
		const stems = saidStems(text);
		const near = theirs
			.filter(({ claim }) => areaOf(claim.field) === areaOf(field))
			.map(({ claim, stems: other }) => ({ claim, share: likeness(stems, other) }))
			.sort((a, b) => b.share - a.share)[0];
		return near && near.share >= sameFrom
			? [{ claim: id, theirs: near.claim.id, text: near.claim.text }]
			: [];
	});
	const matched = new Set(same.map(({ claim }) => claim));
	const known = new Set<string>(same.map(({ theirs: id }) => id));
	return {
		persona: persona.id,
		name: persona.name,
		share: claims.length === 0 ? 0 : Math.round((same.length / claims.length) * 1000) / 1000,
		same,
		onlyHere: claims.filter(({ id }) => !matched.has(id)).map(({ id }) => id),
		onlyThere: persona.claims
			.filter(({ field, id }) => field.startsWith('jobs.') && !known.has(id))
			.map(({ text }) => text),
	};
}

/** Content words of what somebody said in a claim, or of all of it where nobody is quoted: our own frames are alike everywhere. */
function saidStems(text: string): ReadonlySet<string> {
	const said = [...text.matchAll(/“([^”]*)”/gu)].map((match) => match[1]!).join(' ');
	return new Set(contentStems(said === '' ? text : said));
}

/** Share of the smaller set that both hold; one word in common is chance. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const shared = [...a].filter((stem) => b.has(stem)).length;
	return shared < 2 ? 0 : overlapOf(a, b);
}

/** What is asked for, got around or ruled there and carried by no persona of the board; all of it where there is none. */
function gapsFrom(
	statements: readonly Statement[],
	claims: readonly HypothesisClaim[],
	board: BoardJson | null,
): HypothesisJson['gaps'] {
	const known = (board?.personas ?? []).flatMap(({ claims: own }) => own.map(({ text }) => saidStems(text)));
	const isKnown = (text: string): boolean => {
		const stems = saidStems(text);
		return known.some((other) => likeness(stems, other) >= sameFrom);
	};
	const { evidence, idOf } = asEvidence(statements);
	const wished = wishesIn(readQuotes(evidence, { themes: [], parked: [] })).map(({ quote, span }) => ({
		text: `Asked for: “${quote.item.text.slice(span.start, span.end)}”`,
		citations: [idOf.get(quote.item.id)!],
	}));
	const limits = claims
		.filter(
			({ field }) =>
				field === 'workarounds' || field === 'constraints.tools' || field === 'constraints.policy',
		)
		.map(({ text, citations }) => ({ text: `To be met: ${text}`, citations }));
	return [...wished, ...limits]
		.filter(({ text }) => !isKnown(text))
		.map((gap) => ({ ...gap, label: 'hypothesis' as const }));
}
