import type { KeptApartReason } from './evidence.ts';

/** The sentence a person reads for each reason an item was kept apart. */
export const keptApartText: Readonly<Record<KeptApartReason, string>> = {
	empty: 'Nothing is written on it.',
	'emoji-only': 'It holds only emoji. Write a word beside it to bring it in.',
	question: "It reads as an interviewer's question.",
	staff: 'Your own staff or a bot wrote it.',
	header: 'It reads as a heading.',
	legend: 'It explains a colour.',
	'no-words': 'It holds no words.',
	'too-long': 'It is longer than 4,000 characters. Split it into single quotes.',
	'own-node': 'Personaboard drew it.',
	'unreadable-row': 'The row has no text.',
	'consent-refused': 'The person who said it does not want it used.',
	'keep-time-over': 'The time it may be kept is over.',
	split: 'It holds several quotes, and each has a note of its own now.',
	guide: 'It guides people, as the ☞ says. Take the ☞ off its note or section to bring it in.',
	erased: 'It belongs to a person whose words were erased here.',
};
