import type { PersonaId } from '../../shared/ids.ts';
import type { BoardDecision } from './read-decision.ts';
import type { TradeoffBoard } from './types.ts';
import { shares } from './weighted-sum.ts';

/** One factor of a priority: 1 is the average of those known, and what an unknown one counts as. */
export type Factor = {
	readonly name: 'share' | 'value' | 'fit' | 'unmet';
	readonly times: number;
	/** The figure itself in its own unit; null: unknown. */
	readonly figure: number | null;
	/** Where it comes from, or who says so. */
	readonly by: string;
	/** What the figure means, for people. */
	readonly note: string;
};

export type PersonaPriority = {
	readonly persona: PersonaId;
	/** 0…1, all of them together 1. */
	readonly weight: number;
	readonly factors: readonly Factor[];
	/** Users, or people heard where no usage log counts users. */
	readonly reach: number;
	readonly reachOf: 'users' | 'people heard';
	/** Whether the weight was given rather than made from the factors. */
	readonly isGiven: boolean;
};

/**
 * What each persona counts for: share × value × fit × unmet need, made to sum to 1; weights a decision gives are taken
 * instead, and a persona they leave out counts for nothing. In the order of the board.
 */
export function prioritiesOf(board: TradeoffBoard, decision: BoardDecision): PersonaPriority[] {
	const reach = reachesOf(board);
	const total = reach.counts.reduce((sum, count) => sum + count, 0);
	const unmet = board.personas.map((persona) => unmetOf(board, persona.id));
	const stated = (name: 'value' | 'fit'): (number | null)[] =>
		board.personas.map(({ id }) => decision.priority.get(id)?.[name] ?? null);
	const columns = {
		share: total === 0 ? reach.counts.map(() => null) : reach.counts.map((count) => count / total),
		value: stated('value'),
		fit: stated('fit'),
		unmet: unmet.map((one) => one?.share ?? null),
	};
	const factors = board.personas.map(({ id }, at): Factor[] =>
		(['share', 'value', 'fit', 'unmet'] as const).map((name) => {
			const figure = columns[name][at] ?? null;
			const isStated = name === 'value' || name === 'fit';
			return {
				name,
				times: figure === null ? 1 : relative(figure, columns[name]),
				figure,
				by:
					figure === null
						? 'nobody'
						: isStated
							? (decision.priority.get(id)?.by ?? decision.by ?? 'the decision')
							: 'counted',
				note:
					figure === null
						? 'unknown, counts as average'
						: noteOf(name, figure, { reach: reach.counts[at]!, of: reach.of, unmet: unmet[at] ?? null }),
			};
		}),
	);
	const products = factors.map((list) => list.reduce((product, { times }) => product * times, 1));
	const isGiven = decision.weights !== null;
	const raw = isGiven ? board.personas.map(({ id }) => decision.weights?.get(id) ?? 0) : products;
	const weights = shares(raw.some((weight) => weight > 0) ? raw : raw.map(() => 1));
	return board.personas.map(({ id }, at) => ({
		persona: id,
		weight: weights[at]!,
		factors: factors[at]!,
		reach: reach.counts[at]!,
		reachOf: reach.of,
		isGiven,
	}));
}

/** A figure against the average of those that are known. */
function relative(figure: number, all: readonly (number | null)[]): number {
	const known = all.filter((one) => one !== null);
	const mean = known.reduce((sum, one) => sum + one, 0) / known.length;
	return mean === 0 ? 1 : figure / mean;
}

/** Users behind each persona by the usage log; where one has none, the people heard, for all of them alike. */
function reachesOf({ personas, archetypes }: TradeoffBoard): {
	counts: number[];
	of: PersonaPriority['reachOf'];
} {
	const own = personas.map(({ archetype }) => archetypes.find(({ id }) => id === archetype));
	const users = own.map((one) => Math.max(0, ...(one?.signature ?? []).map(({ n }) => n)));
	if (users.every((count) => count > 0)) return { counts: users, of: 'users' };
	return { counts: own.map((one) => one?.participants.length ?? 0), of: 'people heard' };
}

type Unmet = { readonly hurt: number; readonly people: number; readonly share: number };

/**
 * How many of a persona's people tell of a pain or a detour of their own, as `(k + 1) / (n + 2)` so that a few people
 * prove neither all nor none (Laplace). Null where nobody is known.
 */
function unmetOf(board: TradeoffBoard, id: PersonaId): Unmet | null {
	const persona = board.personas.find((one) => one.id === id);
	const people = new Set(board.archetypes.find((one) => one.id === persona?.archetype)?.participants ?? []);
	if (!persona || people.size === 0) return null;
	const speaker = new Map(board.evidence.map((item) => [item.id, item.participant]));
	const hurt = new Set(
		persona.claims
			.filter(({ field }) => field === 'pains' || field === 'workarounds')
			.flatMap(({ citations }) => citations.map((citation) => speaker.get(citation)))
			.filter((who) => who !== undefined && who !== null && people.has(who)),
	).size;
	return { hurt, people: people.size, share: (hurt + 1) / (people.size + 2) };
}

function noteOf(
	name: Factor['name'],
	figure: number,
	{ reach, of, unmet }: { reach: number; of: PersonaPriority['reachOf']; unmet: Unmet | null },
): string {
	switch (name) {
		case 'share':
			return `${reach} ${of}, ${Math.round(figure * 100)} % of all`;
		case 'unmet':
			return `${unmet?.hurt} of ${unmet?.people} people tell of a pain or a detour`;
		case 'value':
			return `${figure} a user`;
		case 'fit':
			return `${figure} by the strategy`;
	}
}
