import type { Support } from '../../shared/claim.ts';
import type { DecisionOption } from '../../shared/decision.ts';
import type { EvidenceId, PersonaId } from '../../shared/ids.ts';
import { clashOf } from './demands.ts';
import { type Match, matchOf, type Need, readNeed } from './match-need.ts';
import type { BoardDecision, GivenScore } from './read-decision.ts';
import { type Statement, statementsOf } from './statements.ts';
import { type Telling, tellingOf } from './subjects.ts';
import { tensionHarms } from './tension-harms.ts';
import type { Bearing, Cell, Reason, TradeoffBoard } from './types.ts';

/**
 * The matrix, option by option in the order of the decision, persona by persona in the order of the board. Scores
 * people gave are taken as they are; all others come from what the personas' claims say. Where no claim is about what
 * an option gives, the score is 0 with `no evidence`.
 */
export function cellsOf(decision: BoardDecision, board: TradeoffBoard): Cell[] {
	const statements = statementsOf(board.personas, board.evidence);
	const telling = tellingOf(statements.map(({ subjects }) => subjects));
	const speaker = new Map(board.evidence.map(({ id, participant }) => [id, participant ?? id]));
	return decision.options.flatMap((option) => {
		const found = reasonsOf(option, statements, board, telling);
		return board.personas.map(({ id }) => {
			const reasons = found.get(id) ?? [];
			const given = decision.scores.get(option.id)?.get(id);
			const counted = countedCell(option.id, id, reasons, speaker);
			return given === undefined ? counted : givenCell(counted, given);
		});
	});
}

/** The needs of an option; its title stands for them where it names none. */
export function needsOf({ needs, title }: DecisionOption): readonly string[] {
	return needs.length > 0 ? needs : [title];
}

function reasonsOf(
	option: DecisionOption,
	statements: readonly Statement[],
	board: TradeoffBoard,
	telling: Telling,
): Map<PersonaId, Reason[]> {
	const out = new Map<PersonaId, Reason[]>();
	const add = (persona: PersonaId, reason: Reason): void => {
		out.set(persona, [...(out.get(persona) ?? []), reason]);
	};
	const needs: Need[] = needsOf(option).map(readNeed);
	for (const statement of statements) {
		const seen = new Set<Bearing>();
		for (const [at, need] of needs.entries()) {
			const match = matchOf(need, statement, telling);
			const asks = match?.bearing === 'harms' ? null : clashOf(need.text, statement);
			const read = asks === null ? match : { bearing: 'harms' as const, isClose: false };
			if (read === null || seen.has(read.bearing)) continue;
			seen.add(read.bearing);
			add(statement.persona, reasonOf(statement, read, at, asks));
		}
	}
	for (const { persona, reason } of tensionHarms(out, needs, board)) add(persona, reason);
	return out;
}

function reasonOf(
	statement: Statement,
	{ bearing, isClose }: Match,
	need: number,
	asks: string | null,
): Reason {
	const { claim, field, support, citations, counter } = statement;
	const isCore =
		isClose && (field === 'jobs.primary' || (bearing === 'harms' && field === 'constraints.policy'));
	const rank = isCore ? 'core' : field === 'signature' ? 'use' : 'said';
	return { bearing, need, claim, tension: null, support, citations, counter, rank, asks };
}

function countedCell(
	option: string,
	persona: PersonaId,
	reasons: readonly Reason[],
	speaker: ReadonlyMap<EvidenceId, string>,
): Cell {
	const of = (bearing: Bearing): Reason[] => reasons.filter((reason) => reason.bearing === bearing);
	const [good, bad, idle] = [of('serves'), of('harms'), of('idle')];
	const score = Math.max(-2, Math.min(2, levelOf(good, speaker) - levelOf(bad, speaker)));
	const leading = score > 0 ? good : score < 0 ? bad : [...good, ...bad, ...idle];
	const against = score > 0 ? bad : score < 0 ? good : [];
	const citations = cited(leading);
	const counter = [...new Set([...cited(against), ...leading.flatMap((reason) => reason.counter)])].filter(
		(id) => !citations.includes(id),
	);
	const people = peopleBehind(citations, speaker);
	const others = peopleBehind(counter, speaker);
	return {
		option,
		persona,
		score,
		support: leading.length === 0 ? 'no evidence' : strongest(leading),
		citations,
		counter,
		people,
		confidence: people === 0 ? 0 : (people / (people + 2)) * (people / (people + others)),
		by: null,
		reasons,
	};
}

/** A given score stands; evidence that points the same way stands by it. */
function givenCell(counted: Cell, { score, by, note }: GivenScore): Cell {
	const agrees = Math.sign(counted.score) === Math.sign(score) && counted.support !== 'no evidence';
	return {
		...counted,
		score,
		by,
		support: 'given',
		...(note === undefined ? {} : { note }),
		...(agrees ? {} : { citations: [], people: 0, confidence: 0, counter: counted.citations }),
	};
}

/**
 * 0, 1 or 2: what two people say, or what is about the main job or a firm rule, weighs double. Hypotheses never do, nor
 * what people are only seen to use, nor the other side of a contradiction by itself: it is known to be against the
 * note, not how far against the option.
 */
function levelOf(reasons: readonly Reason[], speaker: ReadonlyMap<EvidenceId, string>): number {
	if (reasons.length === 0) return 0;
	const founded = reasons.filter(({ support, claim }) => support !== 'hypothesis' && claim !== null);
	return founded.some(({ rank }) => rank === 'core') ||
		peopleBehind(cited(founded.filter(({ rank }) => rank !== 'use')), speaker) >= 2
		? 2
		: 1;
}

function cited(reasons: readonly Reason[]): EvidenceId[] {
	return [...new Set(reasons.flatMap(({ citations }) => citations))];
}

function peopleBehind(ids: readonly EvidenceId[], speaker: ReadonlyMap<EvidenceId, string>): number {
	return new Set(ids.map((id) => speaker.get(id) ?? id)).size;
}

function strongest(reasons: readonly Reason[]): Support {
	const order: readonly Support[] = ['verbatim', 'supported', 'hypothesis'];
	return order.find((support) => reasons.some((reason) => reason.support === support))!;
}
