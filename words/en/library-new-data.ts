import { message } from '../message.ts';

/** What the library says of a look at the board anew, and of what it staged. */
export const newDataWords = {
	newData: {
		text: 'What came in since the personas were written is measured, grouped and written on trial. Nothing on the board changes until somebody takes it.',
		none: 'Nothing is staged.',
		cadence: 'Look at the board anew',
		cadences: { off: 'not by itself', daily: 'every day', weekly: 'every week' },
		next: message(['day'], 'Next on {day}'),
		look: 'Look now',
		looked: message(
			['day', 'notes', 'unseen'],
			'Looked on {day}: {notes, plural, one {# note} other {# notes}}, {unseen} of them in no grouping yet.',
		),
		touched: message(
			['changes', 'sentences'],
			'{changes, plural, =0 {No change of use goes on} one {# change of use goes on} other {# changes of use go on}}; {sentences, plural, =0 {no sentence has to be looked at again} one {# sentence is to be looked at again} other {# sentences are to be looked at again}}.',
		),
		themes: 'Themes',
		groups: 'Groups of people',
		sentences: 'Sentences of the personas',
		counts: message(['now', 'staged'], '{now} now, {staged} staged'),
		come: 'New',
		go: 'No longer there',
		notesMoved: message(
			['moved', 'kept', 'total'],
			'{moved, plural, =0 {No note} one {# note} other {# notes}} would be in another theme; {kept} of {total} moves of people are kept.',
		),
		peopleMoved: message(
			['n'],
			'{n, plural, =0 {Nobody would be in another group.} one {# person would be in another group.} other {# people would be in another group.}}',
		),
		byHand: message(
			['kept', 'total'],
			'{total, plural, =0 {Nobody has written a sentence by hand.} other {{kept} of {total} sentences written by hand stay as they are.}}',
		),
		leftBefore: message(
			['n'],
			'{n, plural, one {# change was left before and is not offered again.} other {# changes were left before and are not offered again.}}',
		),
		same: 'Every sentence would stay as it is.',
		states: { new: 'A new persona', gone: 'Goes: its people are in other groups' },
		kept: message(['n'], '{n, plural, one {# sentence stays} other {# sentences stay}}'),
		takeOne: { removed: 'Take it out', other: 'Take this' },
		withThemes: message(
			['n'],
			'Also take the new themes ({n, plural, =0 {no note moves} one {# note moves} other {# notes move}}, none that a person placed)',
		),
		withPeople: {
			new: 'It comes whole or not at all.',
			gone: 'It goes with its people once anything is taken.',
		},
		takePersona: message(['name'], 'Take {name}; without this, these people are in no persona'),
		take: 'Take what is ticked',
		leave: 'Leave all of it',
		taken: 'Taken. The board’s history can take it back.',
		left: 'Left. The same changes are not offered again.',
		back: 'It is one step of the board’s history and can be taken back there.',
	},
	feeds: {
		title: 'Programs that add data',
		text: 'A warehouse, a help desk or a survey tool can send events, tickets, scores and customers here by itself. Its key adds data to this board and opens nothing.',
		none: 'No program adds data yet.',
		made: message(['by', 'day'], 'Key made by {by} on {day}'),
		used: message(['day'], 'last used on {day}'),
		unused: 'not used yet',
		remove: 'Take the key back',
		label: 'Which program it is, such as: Help desk',
		add: 'Make a key',
		keyTitle: 'The key of this program',
		keyText:
			'Copy it into the program now: it is shown this once. How a batch is sent stands in docs/ingestion.md and at /openapi.json of this server.',
		copied: 'I have copied it',
	},
} as const;
