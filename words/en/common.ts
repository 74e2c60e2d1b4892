import { keptApartText } from '../../shared/reasons.ts';
import { message } from '../message.ts';

/** What every page of the panel says, and what it says about the canvas, the server and what runs. */
export const commonWords = {
	common: {
		appName: 'Personaboard',
		cancel: 'Cancel',
		retry: 'Try again',
		undo: 'Undo',
		dismiss: 'Dismiss',
		show: 'Show on the board',
		rename: 'Rename',
		stopped: 'Stopped. Nothing was changed.',
		unexpected: 'Something did not work. Try it again.',
		showMore: message(['n', 'left'], 'Show {n} of {left} more'),
		showRest: message(['n'], 'Show {n} more'),
		loading: 'Loading',
		resize: 'Resize this window',
		back: 'Back',
		auto: 'Auto',
		fewer: 'Fewer',
		more: 'More',
		/** Who did it, where no name is known. */
		aPerson: 'a person',
	},
	/** Why an item was kept apart. */
	reasons: keptApartText,
	canvas: {
		silent: 'The board did not answer in time. Close this window and open Personaboard again.',
		nonsense: 'This window is older than the plugin. Close it and open Personaboard again.',
		pageGone: 'The page the board was drawn on is gone.',
		sectionGone: 'The section was deleted while it was drawn. Draw again.',
		sampleGone: 'What was being placed was deleted meanwhile.',
		stopped: 'Stopped.',
		failed: 'That did not work on the board. Undo if it looks wrong, then try again.',
		drawing: 'Drawing on the board',
		reading: 'Reading notes from the board',
		nothingFound: 'The note is no longer on the board.',
		noSticky: 'This quote came from a file, so there is no note to show.',
		caughtUp: 'What happened on the board while this panel was closed or offline is taken over.',
	},
	server: {
		unreachable: message(
			['origin'],
			'The server at {origin} cannot be reached. Check that it is running, then try again.',
		),
		nonsense: message(
			['origin'],
			'The server at {origin} gave an answer Personaboard does not understand. Close this window and open Personaboard again.',
		),
		tooLarge: 'That is more than the server takes at once.',
	},
	rest: {
		title: 'The drawing was undone or taken off',
		themes: 'The themes are kept here. The board stays as it is until somebody draws them again.',
		cards: 'The personas are kept here. The board stays as it is until somebody draws them again.',
	},
	takenOff: {
		title: message(['n'], '{n} taken off by people'),
		by: message(['name'], 'Taken off by {name}'),
		bringBack: 'Bring back',
	},
	/** What another person is doing, after their name and “is”. */
	busy: {
		notes: 'bringing in notes',
		files: 'bringing in a file',
		group: 'grouping notes',
		archetypes: 'finding archetypes',
		personas: 'writing personas',
		behaviour: 'counting what people do',
		draw: 'drawing on the board',
		sample: 'placing the sample workshop',
		template: 'placing a template',
		removing: 'removing Personaboard’s data',
		restoring: 'restoring the board',
		weigh: 'weighing options',
	},
	sample: {
		placing: 'Placing the sample workshop',
		usage: 'usage.csv',
		customers: 'customers.csv',
		done: 'The sample workshop is in.',
	},
	job: {
		lost: 'The run ended without an answer. Start it again.',
		progress: message(['done', 'total'], '{done} of {total}'),
	},
	writer: {
		nobody: 'Nobody is drawing it on the board right now. It follows by itself.',
		removing: 'Removing Personaboard’s data',
		removingStopped: 'Stopped. Part of it is taken off already; undo brings that back.',
	},
} as const;
