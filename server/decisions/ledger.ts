import type { BoardJson } from '../../shared/board-json.ts';
import type { ContractResponse } from '../../shared/contract.ts';
import type { ClaimId, DecisionId, PersonaId } from '../../shared/ids.ts';
import type { StoredDecision } from '../storage/decision-store.ts';

/** A decision on record, as what a claim of it drifts names it. */
export type RestingDecision = { readonly id: DecisionId; readonly question: string; readonly at: string };

/** Which closed decisions rest on which claim, oldest first: what drifts says what was decided on it (rule TR30). */
export function decisionsOn(decisions: readonly StoredDecision[]): Map<ClaimId, RestingDecision[]> {
	const out = new Map<ClaimId, RestingDecision[]>();
	for (const { id, body, record } of decisions) {
		if (record === null) continue;
		const counted = new Set(
			record.personas.flatMap(({ id: persona, weight }) => (weight > 0 ? [persona] : [])),
		);
		const claims = record.cells.flatMap((cell) => (counted.has(cell.persona) ? cell.claims : []));
		for (const claim of new Set(claims))
			out.set(claim, [...(out.get(claim) ?? []), { id, question: body.question, at: record.at }]);
	}
	return out;
}

/** Which closed decisions rest on which persona, personas of the board first, decisions oldest first. */
export function ledgerOf(
	decisions: readonly StoredDecision[],
	personas: BoardJson['personas'],
	/** The board's record. */
	entries: readonly { what: string; about: string }[],
): ContractResponse<'readLedger'> {
	const closed = decisions.flatMap((decision) =>
		decision.record === null ? [] : [{ ...decision, record: decision.record }],
	);
	const cited = closed.flatMap(({ record }) => record.personas.map(({ id }) => id));
	const ids: PersonaId[] = [...new Set([...personas.map(({ id }) => id), ...cited])];
	const closedIds = new Set<string>(closed.map(({ id }) => id));
	return {
		decisions: closed.length,
		revisions: entries.filter(({ what, about }) => what === 'change-decision' && closedIds.has(about)).length,
		withEvidence: closed.filter(({ record }) => record.cells.some(({ evidence }) => evidence.length > 0))
			.length,
		personas: ids.map((persona) => ({
			persona,
			name: personas.find(({ id }) => id === persona)?.name ?? null,
			decisions: closed.flatMap(({ id, body, record }) => {
				const weight = record.personas.find((one) => one.id === persona)?.weight ?? 0;
				if (weight === 0) return [];
				const own = record.cells.filter((cell) => cell.persona === persona);
				return [
					{
						id,
						question: body.question,
						at: record.at,
						choice: record.choice,
						verdict: record.verdict,
						weight,
						claims: [...new Set(own.flatMap(({ claims }) => claims))],
					},
				];
			}),
		})),
	};
}
