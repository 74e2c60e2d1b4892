import type { drawnWords } from '../en/drawn.ts';
import type { Translation } from '../message.ts';
import { fields } from './fields.ts';
import { levels } from './levels.ts';

export const drawn: Translation<typeof drawnWords> = {
	drawn: {
		themesZone: 'Themen',
		personasZone: 'Personas',
		parkedTitle: 'Beiseitegelegt',
		parkedNote: 'Notizen, die zu keinem Thema passen. Zieh eine in ein Thema, um sie einzuordnen.',
		hypothesis: 'Hypothese',
		saysDoes: 'Sagt ≠ tut',
		noEvidence: 'Noch kein Beleg',
		note: 'Notiz',
		fields,
		badges: {
			hypothesis: 'Belege: Hypothese',
			qualitative: 'Belege: qualitativ',
			mixed: 'Belege: gemischt',
			statistical: 'Belege: statistisch',
		},
		...levels,
		local: 'ohne Sprachmodell geschrieben',
		quotes: '{n, plural, one {# Zitat} other {# Zitate}}',
		observations: '{n, plural, one {# Beobachtung} other {# Beobachtungen}}',
		measurements: '{n, plural, one {# Messwert} other {# Messwerte}}',
		people: '{n, plural, one {# Person} other {# Personen}}',
		between: {
			'say-do': 'sagt ≠ tut',
			'say-say': 'sagt ≠ sagt auch',
			'between-people': 'einige ≠ andere',
			'job-conflict': 'will ≠ will auch',
		},
		erased: '[gelöscht]',
		more: 'und {n} weitere',
		strip: {
			title: 'Was sie tun · {users, plural, one {# Nutzer} other {# Nutzer}}',
			notEnough:
				'Zu wenig Daten: {users, plural, one {# Nutzer} other {# Nutzer}} im Nutzungsprotokoll, 5 sind nötig.',
			use: 'Was sie benutzen',
			shares: 'Anteile von {users, plural, one {# Nutzer} other {# Nutzern}}',
			sharesHeard: 'Anteile von {users, plural, one {# Nutzer} other {# Nutzern}}, {heard} davon befragt',
			share: '{what}: {percent} %',
			range: '{users} von {of} · wohl {low}–{high} %',
			others: ' · andere {percent} %',
			when: 'Wann sie kommen',
			busiest: 'Am meisten los {day}, {from}:00 bis {to}:00',
			shades: '{sessions, plural, one {# Sitzung} other {# Sitzungen}}; dunkler ist mehr. Zeiten in {zone}',
			order: 'Was auf was folgt',
			path: '{users} von {of} Nutzern tun das in einer Sitzung',
			days: { '0': 'Mo', '1': 'Di', '2': 'Mi', '3': 'Do', '4': 'Fr', '5': 'Sa', '6': 'So' },
			longDays: {
				'0': 'montags',
				'1': 'dienstags',
				'2': 'mittwochs',
				'3': 'donnerstags',
				'4': 'freitags',
				'5': 'samstags',
				'6': 'sonntags',
			},
		},
	},
};
