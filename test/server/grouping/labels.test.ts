import { describe, expect, it } from 'vitest';
import { groupItems } from '../../../server/grouping/group-items.ts';
import { labelPhrases } from '../../../server/grouping/label-terms.ts';
import { labelThemes } from '../../../server/grouping/label-themes.ts';
import { nameStopWords } from '../../../server/grouping/words.ts';
import { NO_MOVES, newId, sampleItems } from './sample-board.ts';

describe('labels', () => {
	const spoiled = sampleItems().map((item) => ({
		...item,
		text: `${item.text} P7 anna@example.com https://example.com/x 4711 [NAME] XXXX`,
	}));

	it('[GR8] are short, distinct, and hold no code, address, number or placeholder', () => {
		for (const k of [1, 2, 4, 8, 12]) {
			const { themes } = groupItems({ items: spoiled, vectors: null, moves: NO_MOVES, k, newId });
			const labels = themes.map((theme) => theme.label);
			expect(new Set(labels.map((label) => label.toLowerCase())).size).toBe(labels.length);
			for (const { label, criterion } of themes) {
				expect(label.split(' ').length).toBeLessThanOrEqual(5);
				expect(`${label} ${criterion}`).not.toMatch(/p7|anna|example|4711|name\b|xxxx|@|http/i);
				expect(criterion).toMatch(/^Notes [^.]+\.$/);
			}
		}
	});

	it('[GR8] name what the notes of a theme share and others do not', () => {
		const { themes } = groupItems({ items: sampleItems(), vectors: null, moves: NO_MOVES, k: 4, newId });
		const about = (id: string): string =>
			themes.find((theme) => theme.members.includes(id))!.label.toLowerCase();
		expect(about('e0')).toMatch(/csv|export/);
		expect(about('e6')).toMatch(/invoice|approv/);
		expect(about('e12')).toMatch(/mobile|login|password/);
		expect(about('e18')).toMatch(/onboarding|teammates/);
	});

	it('[GR75] German nouns keep their capital, and a word that is also written small is small', () => {
		const notes = [
			'Den Dienstplan sehe ich erst am Freitag',
			'Am Freitag kommt der Dienstplan',
			'Der Dienstplan hängt am Freitag da',
			'Wir wollen tauschen',
			'Tauschen geht nur über die Chefin',
			'Ohne die Chefin kann ich nicht tauschen',
		];
		const items = notes.map((text, at) => ({ id: `e${at}`, text }));
		const { themes } = groupItems({ items, vectors: null, moves: NO_MOVES, k: 2, newId });
		const told = themes.map(({ label, criterion }) => `${label} ${criterion}`).join(' ');
		expect(told).toMatch(/Freitag/u);
		expect(told).toMatch(/Notes that mention .*tauschen/u);
		expect(told).not.toMatch(/freitag|dienstplan|chefin/u);
	});

	it('[GR8] no new label repeats a person’s', () => {
		const first = groupItems({ items: sampleItems(), vectors: null, moves: NO_MOVES, k: 4, newId });
		const previous = [{ ...first.themes[0]!, label: first.themes[1]!.label, labelBy: 'person' as const }];
		const again = groupItems({ items: sampleItems(), vectors: null, moves: NO_MOVES, previous, k: 4, newId });
		const labels = again.themes.map((theme) => theme.label.toLowerCase());
		expect(new Set(labels).size).toBe(labels.length);
	});

	const labelsOf = (groups: readonly (readonly string[])[], languages: readonly string[]): string[] =>
		labelThemes(
			groups.map((texts) => texts.map((text) => labelPhrases(text, nameStopWords(languages)))),
			[],
			languages[0] === 'de',
		).map(({ label }) => label);

	it('[GR80] name things, not what is done with them, nor how, in the languages read', () => {
		const [beds, menus] = labelsOf(
			[
				[
					'I always water the raised beds before nine',
					'We water them again when the beds are dry',
					'They water at noon and the beds crack',
				],
				['You cook the menu twice', 'The menu I cook is never ready', 'Nobody told us how to cook the menu'],
			],
			['en'],
		);
		expect([beds, menus]).toEqual(['Beds', 'Menu']);
		const [kasse, garten] = labelsOf(
			[
				['Die Kasse findet den Bon nicht', 'Wer findet die Kasse?', 'An der Kasse findet sich nichts'],
				['Der Garten wächst zu', 'Im Garten wächst alles', 'Nichts wächst in unserem Garten'],
			],
			['de'],
		);
		expect([kasse, garten]).toEqual(['Kasse', 'Garten']);
		const [ruche, cave] = labelsOf(
			[
				[
					"J'ai ouvert la ruche trop tard",
					"Qu'une ruche meure, c'est tout un été",
					"L'essaim quitte la ruche",
				],
				[
					"C'est dans la cave que tout se passe",
					"J'ai la clé de la cave",
					"La cave, je n'ai jamais le temps",
				],
			],
			['fr'],
		);
		expect([ruche, cave]).toEqual(['Ruche', 'Cave']);
	});

	it('[GR81] take nothing from one note alone that several could give, and keep an adjective with its noun', () => {
		const [lost, kiln] = labelsOf(
			[
				[
					'Lost property fills the cellar',
					'A scarf from lost property',
					'Who empties lost property, if not me',
				],
				['The kiln cracked my favourite teapot', 'Somebody left the kiln on', 'The kiln is booked all May'],
			],
			['en'],
		);
		expect([lost, kiln]).toEqual(['Lost property', 'Kiln']);
	});
});
