import type { PanelState } from '../../../plugin/ui/state.ts';
import { type RoundView, roundKey } from '../../../shared/consensus-api.ts';
import { fixtureBoard } from './fixture-board.ts';
import type { Scene } from './look-scenes.ts';

const open: RoundView = {
	id: 'ro_1',
	state: 'open',
	startedBy: 'Ana Lopes',
	startedAt: '2026-11-23T09:00:00.000Z',
	notes: ['ev_d', 'ev_a', 'ev_e', 'ev_b'],
	gone: 1,
	people: [
		{ name: 'Ana Lopes', placed: 4, mine: true },
		{ name: 'Tom', placed: 1, mine: false },
	],
	mine: [
		{ note: 'ev_d', place: 'th_pay' },
		{ note: 'ev_a', place: 'own:Everything that is late again and again' },
	],
	found: null,
};

const revealed: RoundView = {
	...open,
	state: 'revealed',
	found: {
		voters: [
			{ name: 'Ana Lopes', machine: false },
			{ name: 'Tom', machine: false },
			{ name: '', machine: true },
		],
		notes: [
			{
				note: 'ev_a',
				stand: 'differ',
				votes: [
					{ voter: 0, place: 'own:Everything that is late again and again' },
					{ voter: 1, place: 'th_swap' },
					{ voter: 2, place: 'th_pay' },
				],
			},
			{ note: 'ev_b', stand: 'few', votes: [{ voter: 0, place: 'unsure' }] },
			{
				note: 'ev_d',
				stand: 'agree',
				votes: [
					{ voter: 0, place: 'th_pay' },
					{ voter: 1, place: 'th_pay' },
					{ voter: 2, place: 'th_swap' },
				],
			},
			{
				note: 'ev_e',
				stand: 'agree',
				votes: [
					{ voter: 0, place: 'th_swap' },
					{ voter: 1, place: 'th_swap' },
				],
			},
		],
		pairs: [
			{ first: 0, second: 1, rand: 0.42, kappa: 0.5, notes: 3 },
			{ first: 0, second: 2, rand: -0.1, kappa: null, notes: 3 },
		],
		kappa: 0.5,
	},
};

/** Scenes of sorting alone and deciding together; `themes` is the Themes tab of the fixture board. */
export function agreeScenes(
	themes: Partial<PanelState>,
	answers: Record<string, unknown>,
): Record<string, Scene> {
	const round = (view: RoundView, press: string[]): Scene => ({
		state: {
			...themes,
			board: { ...fixtureBoard(), meta: new Map([[roundKey, `${view.id} ${view.state} 2 1`]]) },
		},
		answers: { ...answers, readRound: view },
		press: ['text="Agree"', ...press],
	});
	return {
		'agree-open': round(open, ['text=2 people began', 'text=Show what everybody sorted']),
		'agree-revealed': round(revealed, ['text=Who agrees with whom', 'text=1 note that fewer']),
	};
}
