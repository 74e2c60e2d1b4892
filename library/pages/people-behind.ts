import type { BoardJson } from '../../shared/board-json.ts';

/** How many people, and pieces of evidence, a persona's sentences rest on. */
export function peopleBehind(
	persona: BoardJson['personas'][number],
	{ evidence }: BoardJson,
): { people: number; pieces: number } {
	const cited = new Set(persona.claims.flatMap(({ citations }) => citations));
	const people = evidence.flatMap(({ id, participant }) =>
		cited.has(id) && participant ? [participant] : [],
	);
	return { people: new Set(people).size, pieces: cited.size };
}
