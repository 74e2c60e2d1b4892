import { describe, expect, it } from 'vitest';
import { openRound, placesLeft, votesByPlace } from '../../../plugin/ui/open-round.ts';
import { howAlike } from '../../../plugin/ui/views/agree/how-alike.ts';
import { editEntry } from '../../../shared/board-doc.ts';
import type { Place, RoundFound, VotedNote } from '../../../shared/consensus-api.ts';
import { type Edit, settledKey } from '../../../shared/edit.ts';
import { effectiveGrouping } from '../../../shared/grouping.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import { fixtureBoard } from './fixture-board.ts';

const voters: RoundFound['voters'] = [
	{ name: 'Ana', machine: false },
	{ name: 'Ben', machine: false },
	{ name: '', machine: true },
];
const voted = (note: string, stand: VotedNote['stand'], ...places: (Place | '')[]): VotedNote => ({
	note: note as EvidenceId,
	stand,
	votes: places.flatMap((place, voter) => (place === '' ? [] : [{ voter, place }])),
});
const board = fixtureBoard();
const themesOf = ({ themes, members, moves } = board) => effectiveGrouping(themes, members, moves).themes;
const ids = (notes: readonly VotedNote[]) => notes.map(({ note }) => note);

describe('what is left to decide of a round', () => {
	const notes = [
		voted('ev_a', 'differ', 'th_pay', 'th_swap'),
		voted('ev_f', 'few', 'th_pay', 'unsure'),
		voted('ev_b', 'agree', 'th_swap', 'th_swap', 'th_pay'),
		voted('ev_c', 'agree', 'th_pay', 'th_pay', 'th_swap'),
		voted('ev_d', 'agree', 'own:Taps', 'own:Taps'),
		voted('ev_e', 'agree', 'th_gone', 'th_gone'),
		voted('ev_none', 'differ', 'th_pay', 'th_swap'),
	];

	it('[CO4] [CO7] disputed notes, then those agreed on that lie elsewhere; the rest is clear, and notes off the board are not shown', () => {
		const open = openRound('ro_1', { notes, voters }, board, themesOf());
		expect(ids(open.differ)).toEqual(['ev_a']);
		expect(ids(open.elsewhere)).toEqual(['ev_b', 'ev_d']);
		expect(ids(open.few)).toEqual(['ev_f']);
		expect(ids(open.clear)).toEqual(['ev_c', 'ev_e']);
		expect(open.settled).toEqual([]);
	});

	it('[CO7] what was decided in this round is not asked again, in another one it is', () => {
		const entity = settledKey('ev_a', 'ro_1');
		const { key, value } = editEntry({ type: 'hide', entity, by: 'Ana', at: 1 });
		const decided = { ...board, edits: new Map([[key, value as Edit]]) };
		expect(ids(openRound('ro_1', { notes, voters }, decided, themesOf()).settled)).toEqual(['ev_a']);
		expect(ids(openRound('ro_2', { notes, voters }, decided, themesOf()).differ)).toEqual(['ev_a']);
	});

	it('[CO7] a group of one’s own is the theme of that name once there is one', () => {
		const named = { ...board, themes: board.themes.map((theme) => ({ ...theme, label: 'TAPS' })) };
		const open = openRound('ro_1', { notes, voters }, named, themesOf(named).slice(1));
		expect(ids(open.clear)).toContain('ev_d');
	});

	it('[CO4] a card says who put the note where: most votes first, who was not sure last', () => {
		const votes = voted('ev_a', 'differ', 'unsure', 'th_pay', 'th_pay');
		expect(votesByPlace(votes, (voter) => voters[voter]!.name || 'the machine')).toEqual([
			['th_pay', ['Ben', 'the machine']],
			['unsure', ['Ana']],
		]);
	});

	it('[CO6] a theme that is gone is to be chosen anew', () => {
		const mine = new Map<EvidenceId, Place>([
			['ev_a', 'th_gone'],
			['ev_b', 'th_pay'],
			['ev_c', 'unsure'],
			['ev_d', 'own:Taps'],
		]);
		expect([...placesLeft(mine, themesOf()).keys()]).toEqual(['ev_b', 'ev_c', 'ev_d']);
	});

	it('[CO5] kappa is told in five words', () => {
		const words = [-0.2, 0, 0.19, 0.2, 0.4, 0.59, 0.6, 0.8, 1].map(howAlike);
		expect(words).toEqual([
			...Array(3).fill('hardly'),
			'little',
			'partly',
			'partly',
			'mostly',
			'almost',
			'almost',
		]);
	});
});
