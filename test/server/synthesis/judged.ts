import { judgeModelClaim } from '../../../server/synthesis/gate/judge-model.ts';
import { emptyGateReport, runGate } from '../../../server/synthesis/gate/run-gate.ts';
import type { GateContext } from '../../../server/synthesis/gate/types.ts';
import { readAnswer } from '../../../server/synthesis/model/read-answer.ts';
import type { Claim } from '../../../shared/claim.ts';
import type { Evidence } from '../../../shared/evidence.ts';

/** What becomes of a sentence a model says of some notes: as it is kept, or null. */
export function judgedOf(
	text: string,
	notes: readonly Evidence[],
	context: GateContext,
	cited = ['q1'],
): Claim | null {
	const part = {
		name: 'pains' as const,
		fields: ['pains' as const],
		most: 1,
		notes: notes.map((item) => ({ item, said: item.text })),
	};
	const { claims } = readAnswer(JSON.stringify({ claims: [{ text, citations: cited }] }), part);
	const [kept] = claims.flatMap((claim) =>
		runGate(
			[
				{
					...claim,
					id: 'cl_x',
					persona: 'pe_x',
					field: 'pains',
					order: 0,
					support: 'supported',
					counter: [],
					author: 'machine',
				},
			],
			context,
			emptyGateReport(),
			judgeModelClaim,
		),
	);
	return kept ?? null;
}
