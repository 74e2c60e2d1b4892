import type { BoardJson } from '../../../shared/board-json.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import { lower } from '../../synthesis/local/decisions.ts';

/** Something that goes against what the rest of the board would make one expect. */
export type Finding = {
	readonly text: string;
	readonly evidence: readonly EvidenceId[];
	/** How far from expectation, for the order: Cohen's h, or that of the widest difference for words against a log. */
	readonly surprise: number;
};

/** A large effect (Cohen 1988). */
const large = 0.8;
const most = 5;
const perArchetype = 2;
/** Fewer people on a side carry no contrast. */
const leastPeople = 2;

/**
 * The most surprising findings: words that the log contradicts, then what an archetype speaks of or uses far more or less
 * than the base rate of all others (Cohen's h of .8 and more), largest first; at most two an archetype, five in all.
 */
export function findingsOf(board: BoardJson): Finding[] {
	const contrasts = board.archetypes
		.filter(({ verdict }) => verdict !== 'no stable archetypes here')
		.flatMap((archetype) =>
			[...themeContrasts(board, archetype), ...useContrasts(board, archetype)]
				.filter(({ surprise }) => surprise >= large)
				.sort((a, b) => b.surprise - a.surprise || (a.text < b.text ? -1 : 1))
				.slice(0, perArchetype),
		)
		.sort((a, b) => b.surprise - a.surprise || (a.text < b.text ? -1 : 1));
	return [...saidAgainstDone(board), ...contrasts].slice(0, most);
}

type Archetype = BoardJson['archetypes'][number];

function saidAgainstDone({ tensions }: BoardJson): Finding[] {
	return tensions
		.filter(({ kind }) => kind === 'say-do')
		.slice(0, perArchetype)
		.map(({ about, a, b }) => ({
			text: `What is said and what the log shows differ: ${about}.`,
			evidence: [...a, ...b],
			surprise: Math.PI,
		}));
}

function themeContrasts(board: BoardJson, { label, participants }: Archetype): Finding[] {
	const speakerOf = new Map(
		board.evidence.filter(({ kind }) => kind !== 'measured').map(({ id, participant }) => [id, participant]),
	);
	const own = new Set<string>(participants);
	const everybody = new Set([...speakerOf.values()].filter((one) => one !== null));
	const others = [...everybody].filter((one) => !own.has(one)).length;
	if (participants.length < leastPeople || others < leastPeople) return [];
	return board.themes.map((theme) => {
		const speakers = new Set(theme.evidence.flatMap((id) => speakerOf.get(id) ?? []));
		const inside = participants.filter((one) => speakers.has(one)).length;
		const outside = [...speakers].filter((one) => !own.has(one)).length;
		const [here, there] = [inside / participants.length, outside / others];
		return {
			text: `${label}: ${inside} of ${participants.length} people speak of ${lower(theme.label)}; elsewhere ${outside} of ${others} do.`,
			evidence: theme.evidence.filter((id) => own.has(speakerOf.get(id) ?? '')),
			surprise: Math.abs(effect(here, there)),
		};
	});
}

/** The log's adoption figures, where at least two archetypes have them. */
function useContrasts(board: BoardJson, archetype: Archetype): Finding[] {
	const used = (one: Archetype) => (one.signature ?? []).filter(({ measure }) => measure.startsWith('used '));
	const rest = board.archetypes.filter((one) => one !== archetype && used(one).length > 0);
	if (rest.length === 0) return [];
	return used(archetype).flatMap(({ measure, value, n }) => {
		const others = rest.flatMap((one) => used(one).filter((fact) => fact.measure === measure));
		const people = others.reduce((sum, fact) => sum + fact.n, 0);
		if (n < leastPeople || people < leastPeople) return [];
		const users = others.reduce((sum, fact) => sum + fact.value * fact.n, 0);
		return [
			{
				text: `${archetype.label}: ${Math.round(value * n)} of ${n} people ${measure}; elsewhere ${Math.round(users)} of ${people} did.`,
				evidence: [],
				surprise: Math.abs(effect(value, users / people)),
			},
		];
	});
}

/** Cohen's h: 2·asin√p − 2·asin√q. */
function effect(p: number, q: number): number {
	return 2 * Math.asin(Math.sqrt(p)) - 2 * Math.asin(Math.sqrt(q));
}
