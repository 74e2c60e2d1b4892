import type { EvidenceId } from '../shared/ids.ts';
import type { LibraryBoard } from './read-board.ts';

type Board = Pick<LibraryBoard, 'json'>;

export type Coverage = {
	/** Themes two people or more speak of of which no sentence of a persona cites a note, most people first. */
	readonly themes: readonly { readonly label: string; readonly people: number; readonly notes: number }[];
	/** People named in the evidence who belong to no archetype a persona grew from. */
	readonly people: readonly string[];
	readonly quotes: { readonly cited: number; readonly all: number };
};

/** A theme of fewer people is one person's matter. */
const fewestPeople = 2;

/** What was heard on a board and stands in no persona. */
export function coverageOf({ json }: Board): Coverage {
	const heard = json.evidence.filter(({ kind }) => kind !== 'measured');
	const sayer = new Map(heard.map(({ id, participant }) => [id, participant]));
	const cited = new Set<EvidenceId>(
		json.personas.flatMap(({ claims }) =>
			claims.flatMap(({ citations, counter }) => [...citations, ...counter]),
		),
	);
	const grown = new Set(json.personas.map(({ archetype }) => archetype));
	const covered = new Set(
		json.archetypes.flatMap(({ id, participants }) => (grown.has(id) ? participants : [])),
	);
	const named = new Set([...sayer.values()].filter((who) => who !== null));
	return {
		themes: json.themes
			.filter(({ evidence }) => !evidence.some((id) => cited.has(id)))
			.map(({ label, evidence }) => ({
				label,
				// Who nobody named may be anybody: each such note counts as one.
				people: new Set(evidence.map((id) => sayer.get(id) ?? id)).size,
				notes: evidence.length,
			}))
			.filter(({ people }) => people >= fewestPeople)
			.sort((a, b) => b.people - a.people || b.notes - a.notes),
		people: [...named]
			.filter((who) => !covered.has(who))
			.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })),
		quotes: { cited: heard.filter(({ id }) => cited.has(id)).length, all: heard.length },
	};
}
