import { type Claim, claimText, type Support } from '../../shared/claim.ts';
import type { Evaluation } from '../../shared/evaluation.ts';
import type { Evidence } from '../../shared/evidence.ts';
import type { EvidenceId } from '../../shared/ids.ts';
import type { WritePersonasResult } from '../pipeline/write-personas.ts';
import { stemWeights, supportOf } from './gate/support.ts';
import { promptVersion } from './model/prompts.ts';

/** From here on a text counts as carried by notes, as the gate has it. */
const enough = 0.5;

type Written = Pick<Claim, 'text' | 'support' | 'citations' | 'counter'>;
export type ClaimFigures = Pick<
	Evaluation,
	| 'claims'
	| 'supports'
	| 'cited'
	| 'citations'
	| 'recall'
	| 'precision'
	| 'withoutANote'
	| 'withoutAPerson'
	| 'countered'
	| 'peopleCited'
>;

/** What a run wrote, in numbers to keep beside it. */
export function evaluateSynthesis(
	{ personas, claims, gate, run }: Pick<WritePersonasResult, 'personas' | 'claims' | 'gate' | 'run'>,
	evidence: readonly Evidence[],
): Evaluation {
	const byModel = run !== null && run.parts.written > 0;
	const { checked, dropped, madeHypothesis } = gate;
	return {
		engine: byModel ? 'model' : 'local',
		model: byModel ? run.model : null,
		prompt: byModel ? promptVersion : null,
		evidence: evidence.length,
		people: new Set(evidence.flatMap(({ participant }) => participant ?? [])).size,
		personas: personas.length,
		...evaluateClaims(claims, evidence),
		gate: { checked, dropped, madeHypothesis },
		tokens: run?.used.tokens ?? null,
	};
}

/**
 * How sentences rest on what they cite: citation recall and precision after ALCE (Gao et al. 2023), with the gate's
 * word recall for the judge, and what stands when one note or one person is taken away.
 */
export function evaluateClaims(claims: readonly Written[], evidence: readonly Evidence[]): ClaimFigures {
	const byId = new Map(evidence.map((item) => [item.id, item]));
	const textOf = (id: EvidenceId): string => byId.get(id)?.text ?? '';
	const weigh = stemWeights(evidence.map(({ text }) => text));
	const carried = (text: string, ids: readonly EvidenceId[]): number =>
		supportOf(text, ids.map(textOf), weigh).share;
	const cited = claims
		.filter(({ support, citations }) => support !== 'hypothesis' && citations.length > 0)
		.map(({ text, citations }) => ({ citations, said: claimText(text, textOf) }));
	const pairs = cited.flatMap(({ said, citations }) => citations.map((id) => ({ said, id, citations })));
	/** Whether a sentence is still carried whichever group of its citations is left out. */
	const stands = (
		{ said, citations }: (typeof cited)[number],
		groupOf: (id: EvidenceId) => string,
	): boolean => {
		const groups = [...new Set(citations.map(groupOf))];
		return (
			groups.length > 1 &&
			groups.every(
				(group) =>
					carried(
						said,
						citations.filter((id) => groupOf(id) !== group),
					) >= enough,
			)
		);
	};
	const sayer = (id: EvidenceId): string => byId.get(id)?.participant ?? id;
	const count = (support: Support): number => claims.filter((claim) => claim.support === support).length;
	return {
		claims: claims.length,
		supports: {
			verbatim: count('verbatim'),
			supported: count('supported'),
			hypothesis: count('hypothesis'),
		},
		cited: cited.length,
		citations: cited.length === 0 ? null : pairs.length / cited.length,
		recall: shareOf(cited, ({ said, citations }) => carried(said, citations) >= enough),
		// A note is of no use when it carries nothing alone, the others carry as much without it, and no count needs it.
		precision: shareOf(pairs, ({ said, id, citations }) => {
			const rest = citations.filter((other) => other !== id);
			return (
				carried(said, [id]) >= enough / 2 ||
				carried(said, rest) < carried(said, citations) ||
				countsOn(said, id, citations, sayer)
			);
		}),
		withoutANote: shareOf(cited, (claim) => stands(claim, (id) => id)),
		withoutAPerson: shareOf(cited, (claim) => stands(claim, sayer)),
		countered: claims.filter(({ counter }) => counter.length > 0).length,
		peopleCited: new Set(
			cited.flatMap(({ citations }) => citations.flatMap((id) => byId.get(id)?.participant ?? [])),
		).size,
	};
}

/**
 * Whether a count of people or notes that a sentence gives of what it cites rests on this one: without it the number
 * would be another. Of several notes of one person the first stands for the person.
 */
function countsOn(
	said: string,
	id: EvidenceId,
	citations: readonly EvidenceId[],
	sayer: (id: EvidenceId) => string,
): boolean {
	const says = (n: number, what: string): boolean =>
		new RegExp(String.raw`\b${n} (?:of \d+ )?${what}\b`, 'u').test(said);
	if (says(citations.length, 'notes?')) return true;
	const people = new Set(citations.map(sayer)).size;
	return says(people, '(?:people|person)') && citations.find((one) => sayer(one) === sayer(id)) === id;
}

function shareOf<T>(list: readonly T[], holds: (one: T) => boolean): number | null {
	return list.length === 0 ? null : list.filter(holds).length / list.length;
}
