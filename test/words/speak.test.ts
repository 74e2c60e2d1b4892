import { describe, expect, it } from 'vitest';
import { calledSigns, compile } from '../../words/compile.ts';
import { languageAmong } from '../../words/languages.ts';
import { message, type Words } from '../../words/message.ts';
import { speaking } from '../../words/speak.ts';

const english = {
	area: {
		plain: 'As it is',
		notes: message(['n', 'who'], '{who}: {n, plural, =0 {nothing} one {# note} other {# notes}}'),
		chosen: message(['kind'], '{kind, select, a {first} other {any}}'),
		kinds: { 'one-two': 'Both' },
	},
	other: { notes: 'Notes', takeOver: message(['name'], 'Take over from {name}') },
} as const;
const german = { area: { notes: '{n, plural, =0 {nichts} one {# Notiz} other {# Notizen}} von {who}' } };
type Said = Words<typeof english>;
const said = (language: string, translation?: typeof german): Said =>
	speaking<Said>(compile(english, translation), language);

describe('speaking a catalogue', () => {
	it('[WO2] says numbers, plurals and choices as the language does, and gives arguments their place', () => {
		const { area } = said('en');
		expect([0, 1, 1200].map((n) => area.notes(n, 'Ana'))).toEqual([
			'Ana: nothing',
			'Ana: 1 note',
			'Ana: 1,200 notes',
		]);
		expect([area.chosen('a'), area.chosen('b')]).toEqual(['first', 'any']);
		expect([area.plain, area.kinds['one-two']]).toEqual(['As it is', 'Both']);
		expect([0, 1, 1200].map((n) => said('de', german).area.notes(n, 'Ana'))).toEqual([
			'nichts von Ana',
			'1 Notiz von Ana',
			'1.200 Notizen von Ana',
		]);
	});

	it('[WO2] French has no plural for zero, Japanese none at all', () => {
		const counted = (text: string, language: string) => {
			const catalogue = { a: { n: message(['n'], text) } } as const;
			return speaking<Words<typeof catalogue>>(compile(catalogue), language).a.n;
		};
		const notes = counted('{n, plural, one {# idée} other {# idées}}', 'fr');
		expect([0, 1, 2].map((n) => notes(n))).toEqual(['0 idée', '1 idée', '2 idées']);
		expect(counted('{n, plural, other {付箋 # 枚}}', 'ja')(1)).toBe('付箋 1 枚');
	});

	it('[WO4] a text that the server does not have is said by its name, whether it takes arguments or not', () => {
		const called = calledSigns(english);
		expect(called).toHaveLength(3 * 4);
		const words = speaking<Said>({ area: { plain: 'As it is' } }, 'en', called);
		expect(words.area.plain).toBe('As it is');
		expect(words.area.notes(3, 'Ana')).toBe('Notes');
		expect(words.other.notes).toBe('Notes');
		expect(words.other.takeOver('Ana')).toBe('Take over');
	});

	it('[WO6] a browser’s languages are searched for one there is, whatever its region', () => {
		expect(languageAmong(['nl-NL', 'de-AT', 'en'])).toBe('de');
		expect(languageAmong(['ja'])).toBe('ja');
		expect(languageAmong(['nl'])).toBe('en');
	});
});
