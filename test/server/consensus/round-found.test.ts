import { describe, expect, it } from 'vitest';
import { roundFound } from '../../../server/consensus/round-found.ts';
import { roundNotes } from '../../../server/consensus/round-notes.ts';
import type { StoredPlace } from '../../../server/storage/round-store.ts';
import type { Place } from '../../../shared/consensus-api.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import { fixtureBoard } from '../../plugin/ui/fixture-board.ts';
import { fc } from '../../support/properties.ts';

const note = (name: string): EvidenceId => `ev_${name}`;
/** What each person chose, by note; `''` is the machine. */
function stored(people: Record<string, Partial<Record<string, Place>>>): StoredPlace[] {
	return Object.entries(people).flatMap(([label, places]) =>
		Object.entries(places).map(([name, place]) => ({
			person: label === '' ? '' : `tk_${label}`,
			label,
			note: note(name),
			place: place!,
		})),
	);
}
const notes = ['a', 'b', 'c', 'd'].map(note);

describe('what a revealed round shows', () => {
	const found = roundFound(
		notes,
		stored({
			'': { a: 'th_x', b: 'th_y', c: 'th_x' },
			Ana: { a: 'th_x', b: 'th_x', c: 'th_y', d: 'th_x' },
			Ben: { a: 'th_x', b: 'th_x', c: 'own:Sick Leave', d: 'unsure' },
			Cem: { a: 'th_x', c: 'own:sick leave' },
		}),
	);

	it('[CO4] what two people placed differently is first, then what too few placed, then where only the machine differs', () => {
		expect(found.notes.map(({ note: id, stand }) => [id, stand])).toEqual([
			['ev_c', 'differ'],
			['ev_d', 'few'],
			['ev_b', 'agree'],
			['ev_a', 'agree'],
		]);
		expect(found.notes[0]!.votes).toEqual([
			{ voter: 0, place: 'th_y' },
			{ voter: 1, place: 'own:Sick Leave' },
			{ voter: 2, place: 'own:Sick Leave' },
			{ voter: 3, place: 'th_x' },
		]);
	});

	it('[CO4] the machine is one voter, the last, and never makes a note disputed', () => {
		expect(found.voters).toEqual([
			{ name: 'Ana', machine: false },
			{ name: 'Ben', machine: false },
			{ name: 'Cem', machine: false },
			{ name: '', machine: true },
		]);
		const last = found.pairs.slice(-3);
		expect(last.every(({ second }) => second === 3)).toBe(true);
		expect(found.pairs.slice(0, 3).some(({ second }) => second === 3)).toBe(false);
	});

	it('[CO5] pairs are least alike first, over notes both put somewhere; not sure counts as not placed', () => {
		const between = (first: number, second: number) =>
			found.pairs.find((pair) => pair.first === first && pair.second === second)!;
		expect(between(0, 1)).toMatchObject({ notes: 3, rand: 1 });
		expect(between(0, 1).kappa).toBeLessThan(1);
		expect(between(1, 2)).toMatchObject({ notes: 2, rand: 1, kappa: 1 });
		const rands = found.pairs.filter(({ second }) => second < 3).map(({ rand }) => rand);
		expect(rands).toEqual([...rands].sort((a, b) => a - b));
	});

	it('[CO6] people of one name are told apart; notes that are gone do not count', () => {
		const two: StoredPlace[] = ['tk_1', 'tk_2'].flatMap((person) =>
			notes.map((id) => ({ person, label: 'Ana', note: id, place: 'th_x' as const })),
		);
		expect(roundFound(notes, two).voters.map(({ name }) => name)).toEqual(['Ana', 'Ana (2)']);
		const left = roundFound(notes.slice(0, 1), two);
		expect(left.notes).toHaveLength(1);
		expect(left.pairs).toEqual([]);
		expect(roundFound([], two)).toEqual({ voters: [], notes: [], pairs: [], kappa: null });
	});

	it('[CO4] with any people and any choices every note is there once and disputed ones come first', () => {
		const places: Place[] = ['th_x', 'th_y', 'own:A', 'own:a', 'unsure'];
		const sort = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom(...places));
		const people = fc.dictionary(fc.constantFrom('', 'Ana', 'Ben', 'Cem', 'Dan'), sort);
		fc.assert(
			fc.property(people, (sorted) => {
				const { notes: all, voters } = roundFound(notes, stored(sorted));
				expect(all.map((one) => one.note).sort()).toEqual([...notes].sort());
				const rank = { differ: 0, few: 1, agree: 2 };
				const ranks = all.map(({ stand }) => rank[stand]);
				expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
				for (const { stand, votes } of all) {
					const said = votes
						.filter(({ voter, place }) => !voters[voter]!.machine && place !== 'unsure')
						.map(({ place }) => place);
					const expected = new Set(said).size > 1 ? 'differ' : said.length < 2 ? 'few' : 'agree';
					expect(stand).toBe(expected);
				}
			}),
		);
	});
});

describe('the notes of a round', () => {
	const board = fixtureBoard();

	it('[CO1] are drawn from the themes alike whoever asks, measurements never, as many as wanted', () => {
		const drawn = roundNotes(board, {});
		expect([...drawn].sort()).toEqual(['ev_a', 'ev_b', 'ev_c', 'ev_d', 'ev_e']);
		const turned = { ...board, evidence: new Map([...board.evidence].reverse()) };
		expect(roundNotes(turned, {})).toEqual(drawn);
		expect(roundNotes(board, { most: 2 })).toEqual(drawn.slice(0, 2));
		expect(roundNotes(board, { part: 'th_swap' }).sort()).toEqual(['ev_d', 'ev_e']);
	});

	it('[CO1] are those named, or those set aside, as far as they are on the board', () => {
		expect(roundNotes(board, { notes: ['ev_b', 'ev_b', 'ev_gone', 'ev_a'] }).sort()).toEqual([
			'ev_a',
			'ev_b',
		]);
		const aside = roundNotes(board, { part: 'parked' });
		expect(aside).toContain('ev_f');
		for (const id of aside) expect(board.evidence.get(id)!.kind).not.toBe('measured');
	});
});
