import type { BoardJson } from '../../shared/board-json.ts';
import type { ContractResponse } from '../../shared/contract.ts';
import type { PersonaId } from '../../shared/ids.ts';
import type { StoredDecision } from '../storage/decision-store.ts';

/** Which closed decisions rest on which persona, personas of the board first, decisions oldest first. */
export function ledgerOf(
	decisions: readonly StoredDecision[],
	personas: BoardJson['personas'],
): ContractResponse<'readLedger'> {
	const closed = decisions.flatMap((decision) =>
		decision.record === null ? [] : [{ ...decision, record: decision.record }],
	);
	const cited = closed.flatMap(({ record }) => record.personas.map(({ id }) => id));
	const ids: PersonaId[] = [...new Set([...personas.map(({ id }) => id), ...cited])];
	return {
		decisions: closed.length,
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
