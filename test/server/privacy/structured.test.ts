import { describe, expect, it } from 'vitest';
import { findPersonalData } from '../../../server/privacy/find-personal-data.ts';

function kindsIn(text: string): [string, string][] {
	return findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

describe('numbers and addresses', () => {
	it.each([
		['[PD2] [IN6]', 'mail ops+figjam@acme-tools.io, please', 'email', 'ops+figjam@acme-tools.io'],
		['[PD2]', 'it is jonas at firm dot de for short', 'email', 'jonas at firm dot de'],
		['[PD2]', 'an maria(at)studio-blau(dot)de bitte', 'email', 'maria(at)studio-blau(dot)de'],
		[
			'[PD2]',
			'a pablo punto ruiz arroba correo punto es',
			'email',
			'pablo punto ruiz arroba correo punto es',
		],
		['[PD3] [IN6]', 'card 4111 1111 1111 1111 in the chat', 'card', '4111 1111 1111 1111'],
		['[PD3] [IN6]', 'my IBAN, DE89 3704 0044 0532 0130 00, for', 'iban', 'DE89 3704 0044 0532 0130 00'],
		['[PD3] [IN6]', 'pay to GB82 WEST 1234 5698 7654 32 today', 'iban', 'GB82 WEST 1234 5698 7654 32'],
		['[PD4]', 'Mitt personnummer är 19790305-4417 nu', 'national-id', '19790305-4417'],
		['[PD4]', 'mein Rijksregisternummer 79.03.05-112.40 steht drauf', 'national-id', '79.03.05-112.40'],
		['[PD4]', 'henkilötunnus 050379-441K puuttuu', 'national-id', '050379-441K'],
		['[PD4]', 'rodné číslo 795305/4417 nesedí', 'national-id', '795305/4417'],
		['[PD4]', 'die Steuernummer 181/815/08155 fehlt', 'national-id', '181/815/08155'],
		['[PD4]', 'my PPS number is 7654321W', 'national-id', '7654321W'],
		['[PD4]', 'la CURP MAAR790305MDFRRN07 no entra', 'national-id', 'MAAR790305MDFRRN07'],
		['[PD4]', 'tengo 12345678Z en la tarjeta', 'national-id', '12345678Z'],
		['[PD4]', 'el X-1234567-L no entra', 'national-id', 'X-1234567-L'],
		['[PD4]', 'retaper 1 85 03 78 006 084 59 encore', 'national-id', '1 85 03 78 006 084 59'],
		['[PD4]', 'das Feld will 86 095 742 719 haben', 'national-id', '86 095 742 719'],
		['[PD4]', 'HR wanted AB 12 34 56 C again', 'national-id', 'AB 12 34 56 C'],
		['[PD4]', 'it shows 219-09-9999 on top', 'national-id', '219-09-9999'],
		['[PD4]', 'my passport X1234567 had to go', 'national-id', 'X1234567'],
		['[PD5] [IN6]', 'call me on +44 7700 900123 any time', 'phone', '+44 7700 900123'],
		['[PD5] [IN6]', 'our helpdesk is (415) 555-0132 but', 'phone', '(415) 555-0132'],
		['[PD5] [IN6]', 'ring my own mobile, 07700 900461, at any hour', 'phone', '07700 900461'],
		['[PD5] [IN6]', 'tel. 06 12 34 56 78 demander', 'phone', '06 12 34 56 78'],
		['[PD5] [IN6]', '555-867-5309 is what I typed', 'phone', '555-867-5309'],
		['[PD5]', 'appelez le 06-12-34-56-78 ce soir', 'phone', '06-12-34-56-78'],
		['[PD5]', 'llámame al 612 345 678 mañana', 'phone', '612 345 678'],
		[
			'[PD5]',
			'it is oh seven seven double oh nine double oh one two three',
			'phone',
			'oh seven seven double oh nine double oh one two three',
		],
		[
			'[PD6] [IN6]',
			'see https://a.example/x?token=abcd1234.',
			'url-with-identity',
			'https://a.example/x?token=abcd1234',
		],
		[
			'[PD6] [IN6]',
			'https://me:secret@a.example/x works',
			'url-with-identity',
			'https://me:secret@a.example/x',
		],
		[
			'[PD6]',
			'on https://www.figma.com/file/abc/Lucia-Moreno-notes now',
			'url-with-identity',
			'https://www.figma.com/file/abc/Lucia-Moreno-notes',
		],
		['[PD6]', 'named davids-macbook-pro.local today', 'url-with-identity', 'davids-macbook-pro.local'],
		['[PD6]', 'unless I come from 203.0.113.42 only', 'ip', '203.0.113.42'],
		['[PD6]', 'from 2001:db8:85a3::8a2e:370:7334, twice', 'ip', '2001:db8:85a3::8a2e:370:7334'],
		['[PD7]', 'my customer number is 88213, look', 'account-id', '88213'],
		['[PD7]', 'the ticket was ZD-118842 and', 'account-id', 'ZD-118842'],
		['[PD7]', 'Meine Kundennummer 883 412 07 wollte', 'account-id', '883 412 07'],
		['[PD7]', 'El pedido PED-2024-00817 lleva', 'account-id', 'PED-2024-00817'],
		['[PD7]', 'numéro de client est le 5583021, je', 'account-id', '5583021'],
		['[PD14]', 'send it to 221B Baker Street again', 'address', '221B Baker Street'],
		['[PD14]', 'ging an die Lindenstraße 17, da', 'address', 'Lindenstraße 17'],
		['[PD14]', 'parti au 24 rue des Lilas, pas', 'address', '24 rue des Lilas'],
		['[PD14]', 'en la Calle Mayor 12, 3º B y', 'address', 'Calle Mayor 12, 3º B'],
		['[PD15]', 'born 14/02/1986 so I grew up', 'birth-date', '14/02/1986'],
		['[PD15]', 'Nací el 5 de mayo de 1983 y', 'birth-date', '5 de mayo de 1983'],
		['[PD15]', 'am 4. Januar 1969 geboren, der', 'birth-date', '4. Januar 1969'],
		['[PD16]', 'Ping @sofia_dsgn on Slack', 'handle', '@sofia_dsgn'],
		['[PD16]', 'my username is pixelfox92 here', 'handle', 'pixelfox92'],
	])('%s finds it in %j, to the character', (_rules, text, kind, found) => {
		expect(kindsIn(text)).toEqual([[kind, found]]);
	});

	it.each([
		['[PD5] [IN6]', 'Q3 planning took 2024-05-01 to 2024-06-15, way too long.'],
		['[PD3] [IN6]', 'card 4111 1111 1111 1112 does not add up'],
		['[PD3] [IN6]', 'DE89 3704 0044 0532 0130 01 does not add up'],
		['[PD4]', '12345678A and 86 095 742 710 do not add up'],
		['[PD4]', '666-12-1234 and 123-00-4567 were never given out'],
		['[PD5] [IN6]', 'We have 1,250 seats and pay 18 dollars'],
		['[PD5]', 'Part number 4532-0151-12 fits, Art. 4711-0815 does not'],
		['[PD5]', 'the charger is item number 2903-118-40'],
		['[PD15] [IN6]', 'Version 3.14.0 broke it on 14/02/1986'],
		['[PD5] [IN6]', 'event at 1772442860000 ms'],
		['[PD6] [IN6]', 'here https://www.figma.com/file/abc123/board'],
		['[PD6]', 'it runs on 127.0.0.1 and version 1.2.3.4 at 10:30:45'],
		['[PD5] [IN6]', '10 000 000 rows and 3-4 times a day'],
		['[PD2] [IN6]', 'write to me @ home'],
		['[PD2]', 'look at example dot com and at each point in time'],
		['[PD7]', 'Order 66, step 4 of 7, ISO-27001, UTF-8, Q3 2024, Sprint 42 and room 204'],
		['[PD14]', 'Im Schritt 4 braucht man 12 Minuten, im Feld steht 3'],
		['[PD16]', '@everyone use @import and icons @2x'],
	])('%s leaves %j alone', (_rules, text) => {
		expect(kindsIn(text)).toEqual([]);
	});
});
