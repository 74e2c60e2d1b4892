import { message } from '../message.ts';

/** The texts about weighing options against personas. */
export const decideWords = {
	decide: {
		title: 'Weigh options',
		how: 'Write each option on a note of its own, the needs it serves below its name. Then select the notes, or a section with them.',
		weigh: 'Weigh these',
		weighing: 'Weighing options',
		weighed: message(
			['options', 'left'],
			'{options, plural, one {# option} other {# options}} weighed against the personas.{left, plural, =0 {} one { # note left out: quotes and blank notes are no options.} other { # notes left out: quotes and blank notes are no options.}}',
		),
	},
} as const;
