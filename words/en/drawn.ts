import { fieldTitles } from '../../shared/claim.ts';
import type { EvidenceLevel, Tension } from '../../shared/persona.ts';
import { message } from '../message.ts';
import { levelWords } from './levels.ts';

/** What is drawn on the canvas besides what people and machine wrote; in the board's language, not in a person's. */
export const drawnWords = {
	drawn: {
		themesZone: 'Themes',
		personasZone: 'Personas',
		parkedTitle: 'Set aside',
		parkedNote: 'Notes that fit no theme. Drag one into a theme to place it.',
		hypothesis: 'Hypothesis',
		saysDoes: 'Says ≠ does',
		noEvidence: 'No evidence yet',
		note: 'note',
		fields: fieldTitles,
		badges: {
			hypothesis: 'Evidence: hypothesis',
			qualitative: 'Evidence: qualitative',
			mixed: 'Evidence: mixed',
			statistical: 'Evidence: statistical',
		} satisfies Record<EvidenceLevel, string>,
		...levelWords,
		local: 'written without a language model',
		quotes: message(['n'], '{n, plural, one {# quote} other {# quotes}}'),
		observations: message(['n'], '{n, plural, one {# observation} other {# observations}}'),
		measurements: message(['n'], '{n, plural, one {# measurement} other {# measurements}}'),
		people: message(['n'], '{n, plural, one {# person} other {# people}}'),
		between: {
			'say-do': 'says ≠ does',
			'say-say': 'says ≠ also says',
			'between-people': 'some ≠ others',
			'job-conflict': 'wants ≠ also wants',
		} satisfies Record<Tension['kind'], string>,
		erased: '[erased]',
		more: message(['n'], 'and {n} more'),
		strip: {
			title: message(['users'], 'What they do · {users, plural, one {# user} other {# users}}'),
			notEnough: message(
				['users'],
				'Not enough data: {users, plural, one {# user} other {# users}} in the usage log, 5 are needed.',
			),
			use: 'What they use',
			shares: message(['users'], 'Shares of {users, plural, one {# user} other {# users}}'),
			sharesHeard: message(
				['users', 'heard'],
				'Shares of {users, plural, one {# user} other {# users}}, {heard} of them heard',
			),
			share: message(['what', 'percent'], '{what}: {percent} %'),
			range: message(['users', 'of', 'low', 'high'], '{users} of {of} · likely {low}–{high} %'),
			others: message(['percent'], ' · others {percent} %'),
			when: 'When they come',
			busiest: message(['day', 'from', 'to'], 'Busiest on {day}, {from}:00 to {to}:00'),
			shades: message(
				['sessions', 'zone'],
				'{sessions, plural, one {# session} other {# sessions}}; darker is more. Times in {zone}',
			),
			order: 'What follows what',
			path: message(['users', 'of'], '{users} of {of} users do this in one session'),
			days: { '0': 'Mon', '1': 'Tue', '2': 'Wed', '3': 'Thu', '4': 'Fri', '5': 'Sat', '6': 'Sun' },
			longDays: {
				'0': 'Mondays',
				'1': 'Tuesdays',
				'2': 'Wednesdays',
				'3': 'Thursdays',
				'4': 'Fridays',
				'5': 'Saturdays',
				'6': 'Sundays',
			},
		},
	},
} as const;
