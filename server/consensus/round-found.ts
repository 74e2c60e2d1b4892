import type { Place, RoundFound, RoundPair, VotedNote } from '../../shared/consensus-api.ts';
import type { EvidenceId } from '../../shared/ids.ts';
import { adjustedRand } from '../grouping/agreement.ts';
import type { StoredPlace } from '../storage/round-store.ts';
import { cohenKappa, differing, fleissKappa } from './kappa.ts';

type Voter = { key: string; name: string; places: Map<EvidenceId, Place> };

/**
 * What a revealed round shows of the notes that are still there: disputed ones first, and how alike people and the
 * machine sorted. `unsure` says nothing and counts as not placed. Groups of people's own are one by their name. Pure.
 */
export function roundFound(notes: readonly EvidenceId[], stored: readonly StoredPlace[]): RoundFound {
	const voters = votersOf(new Set(notes), stored);
	const people = voters.filter(({ key }) => key !== '');
	const placesOf = (note: EvidenceId, some: readonly Voter[]): Place[] =>
		some.flatMap(({ places }) => places.get(note) ?? []).filter((place) => place !== 'unsure');
	const voted = notes.map((note) => {
		const chosen = placesOf(note, people);
		const dispute = differing(chosen);
		const all = placesOf(note, voters);
		return {
			note,
			stand: dispute > 0 ? ('differ' as const) : chosen.length < 2 ? ('few' as const) : ('agree' as const),
			votes: voters.flatMap(({ places }, voter): VotedNote['votes'] => {
				const place = places.get(note);
				return place === undefined ? [] : [{ voter, place }];
			}),
			// What two people placed differently comes before what only the machine would place elsewhere.
			rank: dispute > 0 ? 2 + dispute : chosen.length < 2 ? 1 : differing(all),
		};
	});
	return {
		voters: voters.map(({ key, name }) => ({ name, machine: key === '' })),
		notes: voted.sort((a, b) => b.rank - a.rank).map(({ rank: _, ...note }) => note),
		pairs: pairsOf(voters),
		kappa: fleissKappa(notes.map((note) => placesOf(note, people))),
	};
}

function votersOf(notes: ReadonlySet<EvidenceId>, stored: readonly StoredPlace[]): Voter[] {
	const voters = new Map<string, Voter>();
	const names = new Set<string>();
	const groups = new Map<string, Place>();
	for (const { person, label, note, place } of stored) {
		if (!notes.has(note)) continue;
		const voter = voters.get(person) ?? {
			key: person,
			name: person === '' ? '' : distinct(label, names),
			places: new Map(),
		};
		const key = place.toLowerCase();
		const spelt = place.startsWith('own:') ? (groups.get(key) ?? place) : place;
		groups.set(key, spelt);
		voters.set(person, voter);
		voter.places.set(note, spelt);
	}
	// The machine is one voter more, and the last to be named.
	return [...voters.values()].sort((a, b) => Number(a.key === '') - Number(b.key === ''));
}

/** People with the same name are told apart. */
function distinct(label: string, used: Set<string>): string {
	let name = label;
	for (let n = 2; used.has(name); n += 1) name = `${label} (${n})`;
	used.add(name);
	return name;
}

function pairsOf(voters: readonly Voter[]): RoundPair[] {
	const pairs = voters.flatMap((one, first) =>
		voters.slice(first + 1).flatMap((other, at): RoundPair[] => {
			const both = [...one.places].flatMap(([note, place]) => {
				const theirs = other.places.get(note);
				return theirs === undefined || theirs === 'unsure' || place === 'unsure' ? [] : [[place, theirs]];
			});
			if (both.length < 2) return [];
			const [a, b] = [both.map((pair) => pair[0]!), both.map((pair) => pair[1]!)];
			return [
				{
					first,
					second: first + 1 + at,
					rand: adjustedRand(a, b),
					kappa: cohenKappa(a, b),
					notes: both.length,
				},
			];
		}),
	);
	const withMachine = ({ second }: RoundPair): number => Number(voters[second]!.key === '');
	return pairs.sort((a, b) => withMachine(a) - withMachine(b) || a.rand - b.rand);
}
