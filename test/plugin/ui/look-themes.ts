import type { PanelState } from '../../../plugin/ui/state.ts';
import { AppError } from '../../../shared/errors.ts';
import type { GroupingView } from '../../../shared/grouping-api.ts';
import { fixtureBoard } from './fixture-board.ts';
import { agreeScenes } from './look-agree.ts';
import type { Scene } from './look-scenes.ts';

/** What a grouping of the fixture board might have found, and what the server says of its coverage. */
const nameless = { label: '', criterion: '' };
const found: GroupingView = {
	k: 2,
	churn: 0.02,
	alternatives: [
		{ k: 2, score: 0.21, stability: 0.86 },
		{ k: 3, score: 0.2, stability: 0.71 },
	],
	unsure: [{ item: 'ev_d', other: 'th_pay' }],
	suggestions: [{ item: 'ev_b', theme: 'th_swap', similarity: 0.6, like: ['ev_d', 'ev_e'] }],
	near: [],
	alike: [],
	tree: {
		leaves: [['ev_a', 'ev_b'], ['ev_c'], ['ev_d'], ['ev_e']],
		merges: [
			[0, 1],
			[2, 3],
			[4, 5],
		],
		shown: 2,
	},
	special: [
		{
			items: ['ev_g'],
			text: 'One note is in another language than most, and placed mainly by shared words.',
		},
	],
	parts: [{ theme: 'th_swap', parts: [['ev_d', 'ev_e']] }],
	before: [{ item: 'ev_c', theme: 'th_swap' }],
	names: [
		{ label: 'Totals that differ', criterion: '' },
		{ label: 'Budget', criterion: '' },
		{ label: 'Someone else approves', criterion: '' },
		{ label: 'Taps on the phone', criterion: '' },
		nameless,
		nameless,
		nameless,
	],
	partNames: [[{ label: 'Approving', criterion: '' }]],
};

export const groupingAnswers = {
	readGrouping: { found },
	readGaps: {
		gaps: [
			{
				about: 'question',
				text: 'No note uses the words of “What would make you stop using it?”.',
				evidence: [],
			},
			{ about: 'quotes', text: 'No theme holds 2 notes.', evidence: ['ev_f', 'ev_g'] },
			{ about: 'jobs', text: 'One note states a job that no persona takes up.', evidence: ['ev_f'] },
			{ about: 'segments', text: 'Nobody heard has the plan “free”.', evidence: [] },
			{
				about: 'saturation',
				text: 'Too few people to say whether more would bring new themes.',
				evidence: [],
			},
		],
	},
	readAgreement: {
		pairs: [
			{
				first: 'machine',
				second: 'board',
				rand: 0.93,
				interval: [0.81, 1],
				pairPrecision: 0.96,
				pairRecall: 0.94,
				notes: 132,
				people: 12,
			},
		],
		placed: [{ by: 'Ana Lopes', notes: 5, same: 2 }],
	},
};

/** The fixture board with a link between two notes, and questions the team asks. */
function linkedBoard() {
	const board = fixtureBoard();
	return {
		...board,
		moves: [
			...board.moves,
			{ type: 'cannot-link' as const, evidence: 'ev_a' as const, other: 'ev_b' as const, by: 'Tom', at: 2 },
		],
		meta: new Map([['research/questions', 'What would make you stop using it?']]),
	};
}

/** Scenes of what a grouping found; `themes` is the Themes tab of the fixture board. */
export function themeScenes(themes: Partial<PanelState>): Record<string, Scene> {
	return {
		'themes-closer': {
			state: { ...themes, board: linkedBoard() },
			answers: groupingAnswers,
			press: ['text=3 themes would do', '.theme summary'],
		},
		'themes-cut': {
			state: themes,
			answers: groupingAnswers,
			press: ['text=3 themes would do', 'input[type=range]'],
		},
		'themes-check': { state: themes, answers: groupingAnswers, press: ['text=To check'] },
		'themes-coverage': {
			state: { ...themes, board: linkedBoard() },
			answers: groupingAnswers,
			press: ['text=Coverage'],
		},
		'themes-agree': { state: themes, answers: groupingAnswers, press: ['text="Agree"'] },
		...agreeScenes(themes, groupingAnswers),
		'themes-refused': {
			state: themes,
			answers: { readGrouping: new AppError('unavailable', 'The database does not answer.') },
			press: ['text=To check'],
		},
	};
}
