import { message } from '../message.ts';

/** The texts about sorting alone and deciding together. */
export const agreeWords = {
	agree: {
		part: 'Agree',
		title: 'Sort alone, then together',
		lead: 'Everybody sorts the same notes without seeing the others. Then you see where you differ, and decide together. Nothing moves on the board until you do.',
		none: 'No round is open. Somebody who may edit can start one.',
		which: 'Which notes',
		all: 'From all themes',
		aside: 'Notes set aside',
		selected: message(['n'], 'The {n, plural, one {# note} other {# notes}} selected on the board'),
		start: 'Start a round',
		again: 'Start another round',
		began: message(
			['begun', 'through'],
			'{begun, plural, =0 {Nobody has begun yet.} one {# person began, {through} through.} other {# people began, {through} through.}}',
		),
		still: message(['names'], 'Still sorting: {names}.'),
		sortTitle: message(
			['left'],
			'{left, plural, =0 {You are through} one {# note to sort} other {# notes to sort}}',
		),
		sortHint: 'Where does each belong? Nobody sees what you choose until the result is shown.',
		gone: message(
			['n'],
			'{n, plural, one {# note of this round is} other {# notes of this round are}} not on the board any more.',
		),
		place: 'Where it belongs',
		choose: 'Choose',
		unsure: 'Not sure',
		ownGroup: message(['name'], 'My group: {name}'),
		ownLabel: 'A group of your own',
		ownAdd: 'Add it',
		reveal: 'Show what everybody sorted',
		revealAsk: message(
			['begun', 'through'],
			'{through} of {begun} got through. What is sorted by now is shown to everybody and stands.',
		),
		revealDo: 'Show it',
		keepOn: 'Keep sorting',
		stop: 'Stop the round',
		stopAsk: 'What everybody sorted in this round is deleted. Nothing on the board changes.',
		stopDo: 'Stop and delete',
		machine: 'the machine',
		/** How alike, by the bands of Landis and Koch (1977). */
		alone: 'Only one person sorted, so nobody can agree yet.',
		tooLittle: 'There is too little in common to say how far you agree.',
		together: message(
			['alike'],
			'Together you {alike, select, almost {agree almost everywhere} mostly {mostly agree} partly {agree in part} little {agree a little} other {hardly agree}}.',
		),
		pairsTitle: 'Who agrees with whom',
		pair: message(
			['first', 'second', 'alike'],
			'{first} and {second}: {alike, select, almost {agree almost everywhere} mostly {mostly agree} partly {agree in part} little {agree a little} other {hardly agree}}',
		),
		pairs: message(['rand', 'n'], '{rand} by pairs of notes, on {n, plural, one {# note} other {# notes}}'),
		byTheme: message(['kappa'], '{kappa} by theme'),
		scale:
			'0 is chance, 1 is the same. By pairs: which notes lie together (adjusted Rand index). By theme: which theme each is in (kappa).',
		differ: message(
			['n'],
			'{n, plural, =0 {Nothing is left to decide} one {# note to decide} other {# notes to decide}}',
		),
		differHint: 'You put these in different places. Talk, then choose; the machine is one voice among yours.',
		elsewhere: message(
			['n'],
			'{n, plural, one {# note} other {# notes}} you agree on, elsewhere on the board',
		),
		few: message(['n'], '{n, plural, one {# note} other {# notes}} that fewer than two people placed'),
		clear: message(['n'], '{n, plural, one {# note is clear} other {# notes are clear}}'),
		settled: message(['n'], '{n, plural, one {# note} other {# notes}} decided'),
		voted: message(['place', 'voters'], '{place}: {voters}'),
		themeGone: 'A theme that is gone',
		move: message(['theme'], 'Move to {theme}'),
		leave: message(['theme'], 'Leave in {theme}'),
		make: message(['theme'], 'Make the theme {theme}'),
	},
} as const;
