import type { Support } from '../../shared/claim.ts';
import type { Archetype, EvidenceLevel, Tension } from '../../shared/persona.ts';
import { message } from '../message.ts';

/** The texts about archetypes, personas and tensions. */
export const personaWords = {
	personas: {
		number: message(['n'], '{n, plural, one {# persona} other {# personas}}'),
		write: 'Write personas',
		writeAgain: 'Write again',
		writing: 'Writing personas',
		finding: 'Finding archetypes',
		find: 'Find archetypes again',
		about: 'How many archetypes',
		emptyTitle: 'No personas yet',
		emptyText:
			'People who say and do alike become an archetype, and each archetype a persona. Every sentence names the notes it rests on.',
		archetypesTitle: 'Archetypes',
		peopleIn: message(['n'], '{n, plural, one {# participant} other {# participants}}'),
		verdict: {
			stable: 'Holds up',
			tentative: 'Tentative',
			'no stable archetypes here': 'No stable archetypes here',
		} satisfies Record<Archetype['verdict'], string>,
		verdictText: {
			stable: 'Comes back when participants are drawn again.',
			tentative: 'Changes when participants are drawn again. Treat it as a first guess.',
			'no stable archetypes here': 'These people do not fall into clear archetypes. Do not build on them.',
		} satisfies Record<Archetype['verdict'], string>,
		stability: message(['percent'], 'Agreement when drawn again: {percent} %'),
		tooFew: 'Too few participants to tell how well it holds up.',
		support: {
			verbatim: 'Said in these words',
			supported: 'Supported',
			hypothesis: 'Hypothesis',
		} satisfies Record<Support, string>,
		levels: {
			qualitative: 'From interviews',
			mixed: 'Interviews and usage',
			statistical: 'Backed by numbers',
			hypothesis: 'A hypothesis: nobody was heard yet',
		} satisfies Record<EvidenceLevel, string>,
		levelFew: message(
			['people', 'least'],
			'{people, plural, one {# person} other {# people}} heard; it takes {least} to call it qualitative',
		),
		levelUnstable: message(
			['people'],
			'{people, plural, one {# person} other {# people}} heard, but this archetype does not hold up yet',
		),
		local: 'Written without a language model',
		byPerson: message(['name'], 'Edited by {name}'),
		namedBy: message(['name'], 'Named by {name}'),
		takeOff: 'Take off',
		takeOffLabel: message(['what'], 'Take off: {what}'),
		noEvidence: 'No evidence yet',
		cites: message(['n'], '{n, plural, one {# note} other {# notes}}'),
		against: message(['n'], '{n, plural, one {# note says otherwise} other {# notes say otherwise}}'),
		evidenceLabel: 'What it rests on',
		againstLabel: 'What speaks against it',
		citedBy: message(
			['n'],
			'The selected note is cited by {n, plural, one {# sentence} other {# sentences}}',
		),
		citedByNone: 'No persona cites the selected note.',
		tensionsTitle: 'Tensions',
		tensionsText: 'Two sides that do not agree. Both are kept.',
		tension: {
			'say-say': 'Says one thing and another',
			'say-do': 'Says one thing, does another',
			'between-people': 'People disagree',
			'job-conflict': 'Two jobs in conflict',
		} satisfies Record<Tension['kind'], string>,
		sideA: 'One side',
		sideB: 'Other side',
		hiddenPersona: message(['name'], 'Persona {name}'),
		nameLabel: message(['name'], 'Name of the persona {name}'),
		library: 'Open the library',
		report: 'Save report',
		board: 'Save board data',
		saved: message(['name'], '{name} is in your downloads.'),
		unreadable: 'The words of the notes cannot be read while offline. They show again once connected.',
		unreadableNote: 'Cannot be read while offline',
		unread: 'Personas show once the words of the notes can be read.',
		unreadNote: 'Could not be read',
		noneShown: 'No personas on the board',
		erased: 'The words of this note are not here any more.',
	},
} as const;
