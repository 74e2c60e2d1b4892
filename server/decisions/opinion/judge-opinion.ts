import type { BoardJson } from '../../../shared/board-json.ts';
import type { Claim, Segment } from '../../../shared/claim.ts';
import { claimText } from '../../../shared/claim.ts';
import type { Opinion } from '../../../shared/decision-api.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import { judgeModelClaim } from '../../synthesis/gate/judge-model.ts';
import { emptyGateReport, runGate } from '../../synthesis/gate/run-gate.ts';
import { stemWeights } from '../../synthesis/gate/support.ts';
import type { GateContext } from '../../synthesis/gate/types.ts';
import type { PartAnswer } from '../../synthesis/model/part-store.ts';
import type { OpinionQuestion } from './questions.ts';

type Sentence = Opinion['cells'][number]['sentences'][number];

const bearing = /^\s*(serves|harms)\s*[:—–-]\s*/iu;

/**
 * What a model's answers come to, cell by cell (rule TR31): each sentence passes the gate every model's sentence passes,
 * and the score is counted from the people behind those that do. A cell nobody answered for is left out.
 */
export function judgeOpinion(
	questions: readonly OpinionQuestion[],
	answers: ReadonlyMap<string, PartAnswer>,
	board: Pick<BoardJson, 'personas' | 'archetypes'>,
	evidence: readonly Evidence[],
): Opinion['cells'] {
	const byId = new Map(evidence.map((item) => [item.id, item]));
	const contextOf = contexts(board, evidence);
	const textOf = (id: EvidenceId): string | undefined => byId.get(id)?.text;
	return questions.flatMap(({ key, option, persona }) => {
		const answer = answers.get(key);
		if (!answer) return [];
		const context = contextOf(persona);
		const sentences = answer.claims.flatMap((claim, at): Sentence[] => {
			const read = bearingOf(claim.text);
			if (!read) return [];
			const given: Claim = {
				id: `cl_opinion${at}`,
				persona,
				field: 'decisions',
				order: at,
				text: read.text,
				support: 'supported',
				citations: claim.citations,
				counter: [],
				author: 'machine',
			};
			return runGate([given], context, emptyGateReport(), judgeModelClaim).map(
				({ text, support, citations }) => ({
					bearing: read.bearing,
					text: claimText(text, textOf),
					support,
					citations,
				}),
			);
		});
		const level = (side: Sentence['bearing']): number => levelOf(sentences, side, byId);
		return [{ option, persona, score: level('serves') - level('harms'), sentences }];
	});
}

function bearingOf([first, ...rest]: readonly Segment[]):
	| (Pick<Sentence, 'bearing'> & { text: Segment[] })
	| null {
	if (typeof first !== 'string') return null;
	const side = bearing.exec(first)?.[1]?.toLowerCase();
	if (side !== 'serves' && side !== 'harms') return null;
	const own = first.replace(bearing, '');
	return { bearing: side, text: own === '' ? rest : [own, ...rest] };
}

/** As cells are counted: two people weigh double, and what is not carried by its notes never does. */
function levelOf(
	sentences: readonly Sentence[],
	side: Sentence['bearing'],
	byId: ReadonlyMap<EvidenceId, Evidence>,
): number {
	const own = sentences.filter((sentence) => sentence.bearing === side);
	const founded = own.filter(({ support }) => support !== 'hypothesis');
	const people = new Set(
		founded.flatMap(({ citations }) => citations.map((id) => byId.get(id)?.participant ?? id)),
	);
	return own.length === 0 ? 0 : people.size >= 2 ? 2 : 1;
}

function contexts(
	{ personas, archetypes }: Pick<BoardJson, 'personas' | 'archetypes'>,
	evidence: readonly Evidence[],
): (persona: string) => GateContext {
	const notes = evidence.filter(({ kind }) => kind !== 'measured');
	const participants = new Set(notes.flatMap(({ participant }) => participant ?? []));
	const weigh = stemWeights(notes.map(({ text }) => text));
	return (id) => {
		const archetype = archetypes.find(
			(one) => one.id === personas.find((persona) => persona.id === id)?.archetype,
		);
		const own = new Set(archetype?.evidence);
		return {
			evidence: new Map(notes.map((item) => [item.id, item])),
			own,
			people: archetype?.participants.length ?? 0,
			boardPeople: participants.size,
			boardNotes: notes.length,
			ownNotes: notes.filter((item) => own.has(item.id)).length,
			names: [],
			participants,
			weigh,
			figures: new Set(),
		};
	};
}
