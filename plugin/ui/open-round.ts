import type { BoardSnapshot } from '../../shared/board-doc.ts';
import type { Place, RoundFound, VotedNote } from '../../shared/consensus-api.ts';
import { isHidden, settledKey } from '../../shared/edit.ts';
import type { EvidenceId, RoundId } from '../../shared/ids.ts';
import type { EffectiveTheme } from '../../shared/theme.ts';

/** The theme a place means on the board as it is; a group of one's own means the theme of that name, if there is one. */
export function themeOfPlace(place: Place, themes: readonly EffectiveTheme[]): EffectiveTheme | undefined {
	if (!place.startsWith('own:')) return themes.find(({ id }) => id === place);
	const name = place.slice(4).toLowerCase();
	return themes.find(({ label }) => label.toLowerCase() === name);
}

/** What is left to decide of a round, in its order, and what is not. */
export type OpenRound = Record<'differ' | 'elsewhere' | 'few' | 'clear' | 'settled', VotedNote[]>;

/**
 * Sorts a revealed round's notes by what is left to do: those people put in different places, those they agree on that
 * lie elsewhere on the board, those too few placed, clear ones, and those somebody has decided about since. Pure.
 */
export function openRound(
	round: RoundId,
	{ notes, voters }: Pick<RoundFound, 'notes' | 'voters'>,
	board: Pick<BoardSnapshot, 'evidence' | 'edits'>,
	themes: readonly EffectiveTheme[],
): OpenRound {
	const open: OpenRound = { differ: [], elsewhere: [], few: [], clear: [], settled: [] };
	for (const voted of notes) {
		const { note, stand } = voted;
		if (!board.evidence.has(note)) continue;
		if (isHidden(board.edits, settledKey(note, round))) open.settled.push(voted);
		else if (stand !== 'agree') open[stand].push(voted);
		else open[liesElsewhere(voted, voters, themes) ? 'elsewhere' : 'clear'].push(voted);
	}
	return open;
}

/** True where people agree on a place that can be had and is not where the note lies. */
function liesElsewhere(
	{ note, votes }: VotedNote,
	voters: RoundFound['voters'],
	themes: readonly EffectiveTheme[],
): boolean {
	const agreed = votes.find(({ voter, place }) => !voters[voter]?.machine && place !== 'unsure')?.place;
	if (agreed === undefined) return false;
	const theme = themeOfPlace(agreed, themes);
	return theme ? !theme.members.includes(note) : agreed.startsWith('own:');
}

/** Who voted for which place, most votes first, those who were not sure last. Pure. */
export function votesByPlace(
	{ votes }: Pick<VotedNote, 'votes'>,
	nameOf: (voter: number) => string,
): [Place, string[]][] {
	const places = new Map<Place, string[]>();
	for (const { voter, place } of votes) places.set(place, [...(places.get(place) ?? []), nameOf(voter)]);
	const rank = ([place, names]: [Place, string[]]): number => (place === 'unsure' ? 0 : names.length);
	return [...places].sort((a, b) => rank(b) - rank(a));
}

/** Of one's own places, those that can still be had. Pure. */
export function placesLeft(
	mine: ReadonlyMap<EvidenceId, Place | undefined>,
	themes: readonly EffectiveTheme[],
): Map<EvidenceId, Place> {
	return new Map(
		[...mine].flatMap(([note, place]): [EvidenceId, Place][] =>
			!place || (place.startsWith('th_') && !themes.some(({ id }) => id === place)) ? [] : [[note, place]],
		),
	);
}
