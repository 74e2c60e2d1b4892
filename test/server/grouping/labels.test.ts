import { describe, expect, it } from 'vitest';
import { groupItems } from '../../../server/grouping/group-items.ts';
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
});
