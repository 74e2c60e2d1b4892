import { describe, expect, it } from 'vitest';
import { type Face, faces } from '../../words/catalogues.ts';
import { compile } from '../../words/compile.ts';
import { type Language, languages } from '../../words/languages.ts';
import type { Catalogue } from '../../words/message.ts';
import type { Part, SpokenCatalogue } from '../../words/speak.ts';
import { pluralForms } from './forms.ts';

type Text = { path: string; text: string | Part[] };

/** Every text of a compiled catalogue with its path, such as `themes.counts`. */
function textsOf(catalogue: SpokenCatalogue, path = ''): Text[] {
	return Object.entries(catalogue).flatMap(([name, text]) =>
		typeof text === 'string' || Array.isArray(text)
			? [{ path: path + name, text }]
			: textsOf(text, `${path}${name}.`),
	);
}

/** The paths a translation has words of its own for. */
function pathsOf(translation: object, path = ''): string[] {
	return Object.entries(translation).flatMap(([name, text]) =>
		typeof text === 'string' ? [path + name] : pathsOf(text as object, `${path}${name}.`),
	);
}

/** The places of arguments, of those the ones that are shown, the cases of plurals, and all that is said, in a message. */
function partsIn(parts: readonly Part[]): {
	places: Set<number>;
	shown: Set<number>;
	plurals: string[][];
	said: string;
} {
	const places = new Set<number>();
	const shown = new Set<number>();
	const plurals: string[][] = [];
	let said = '';
	for (const part of parts) {
		if (typeof part === 'string') said += part;
		else if (typeof part === 'number') {
			places.add(part);
			shown.add(part);
		} else {
			const [at, cases] = part;
			places.add(at);
			plurals.push(Object.keys(cases));
			for (const inner of Object.values(cases).map(partsIn)) {
				for (const place of inner.places) places.add(place);
				for (const place of inner.shown) shown.add(place);
				plurals.push(...inner.plurals);
				said += ` ${inner.said}`;
			}
		}
	}
	return { places, shown, plurals, said };
}
const said = (text: string | Part[]): string => (typeof text === 'string' ? text : partsIn(text).said);

const catalogue = (face: Face, language: Language): SpokenCatalogue =>
	compile(faces[face].en, language === 'en' ? undefined : faces[face].in[language]);
const names = Object.keys(faces) as Face[];
const others = languages.filter((language) => language !== 'en');

const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];

describe.each(names)('the texts of the %s', (face) => {
	it.each(languages)('[UI13] [WO8] none shouts, is empty, or holds machine words: %s', (language) => {
		const texts = textsOf(catalogue(face, language));
		expect(texts.length).toBeGreaterThan(120);
		for (const { path, text } of texts) {
			expect(said(text), path).not.toMatch(
				/!|！|undefined|NaN|\[object|\b(HTTP|WebSocket|token|sync|null|error)\b/,
			);
			if (typeof text === 'string') expect(text.trim(), path).not.toBe('');
		}
	});

	it.each(others)('[WO1] each is there, under the same name and with the same arguments: %s', (language) => {
		const english = textsOf(catalogue(face, 'en'));
		const own = new Set(pathsOf(faces[face].in[language]));
		expect(english.map(({ path }) => path).filter((path) => !own.has(path))).toEqual([]);
		expect([...own].filter((path) => !english.some((text) => text.path === path))).toEqual([]);
		const translated = new Map(textsOf(catalogue(face, language)).map(({ path, text }) => [path, text]));
		for (const { path, text } of english) {
			const other = translated.get(path)!;
			expect(typeof other, path).toBe(typeof text);
			if (typeof other === 'string') expect(other, path).not.toMatch(/[{}]/);
			if (typeof text === 'string' || typeof other === 'string') continue;
			const [own, theirs] = [partsIn(text), partsIn(other)];
			// What only chooses a form may be left out where the language has one form.
			expect(
				[...own.shown].filter((place) => !theirs.places.has(place)),
				path,
			).toEqual([]);
			expect(
				[...theirs.places].filter((place) => !own.places.has(place)),
				path,
			).toEqual([]);
		}
	});

	it.each(others)('[WO1] no English was left by mistake: %s', (language) => {
		const english = new Map(textsOf(catalogue(face, 'en')).map(({ path, text }) => [path, said(text)]));
		const same = textsOf(catalogue(face, language))
			.filter(({ path, text }) => said(text) === english.get(path) && /[a-z]{3,} [a-z]{2,}/i.test(said(text)))
			.map(({ path }) => path);
		expect(same).toEqual([]);
	});

	it.each(languages)(
		'[WO2] what is counted has the plural forms of its language, no more and no less: %s',
		(language) => {
			const wrong = textsOf(catalogue(face, language)).flatMap(({ path, text }) => {
				if (typeof text === 'string') return [];
				const odd = partsIn(text).plurals.filter((cases) => {
					const named = cases.filter((name) => !name.startsWith('='));
					// What is chosen by a word has the words for cases.
					if (!named.every((name) => categories.includes(name))) return false;
					return named.some((name) => !pluralForms[language].includes(name)) || !named.includes('other');
				});
				return odd.length > 0 ? [path] : [];
			});
			expect(wrong).toEqual([]);
		},
	);
});

describe('a catalogue that cannot be spoken', () => {
	it.each([
		['{n, plural, one {# note}}', /cannot be read/],
		['{n} of {all}', /names \{all\}/],
		['{n, date}', /not spoken here/],
	])('[WO3] is refused with the name of its text: %s', (text, reason) => {
		const broken: Catalogue = { area: { text: { names: ['n'], text } } };
		expect(() => compile(broken)).toThrow(reason);
		expect(() => compile(broken)).toThrow('area.text');
	});
});
