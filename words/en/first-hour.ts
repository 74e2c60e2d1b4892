import { message } from '../message.ts';

/** The texts of the first hour: help, templates, the tour. */
export const firstHourWords = {
	help: { open: 'Help on this page', privacy: 'What happens with it' },
	templates: {
		title: 'Start from a template',
		placing: 'Placing the template',
		titles: {
			research: 'Research synthesis',
			audit: 'Persona audit',
			priorities: 'Prioritisation',
			market: 'New market',
		},
		texts: {
			research: 'From interviews to personas',
			audit: 'What still holds of an old persona',
			priorities: 'Which option for whom, at what cost',
			market: 'What we guess, and how to find out',
		},
		done: 'The template is on this page. What begins with ☞ guides you and never counts as evidence.',
	},
	tour: {
		label: 'Tour',
		again: 'Take the tour',
		at: message(['step', 'of'], '{step} of {of}'),
		next: 'Next',
		show: 'Show me',
		leave: 'Leave the tour',
		finish: 'Finish',
		steps: {
			notes: 'Every note came in with who said it. What is no quote was kept apart, with the reason.',
			group: 'Group notes into themes. They move on the board; what fits nowhere is set aside.',
			drag: 'Now drag a note on the board into another theme, or open a theme here and move it. It stays there in every later run.',
			write: 'Write personas. People who say and do alike become one.',
			sentence:
				'Press a sentence: the board shows the notes that say it. A dashed one is a guess nobody has said.',
			library: 'The library shows personas, decisions and changes to everybody else. That was it.',
		},
	},
} as const;
