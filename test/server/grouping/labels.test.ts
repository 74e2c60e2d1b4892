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

	it('[GR8] no new label repeats a person’s', () => {
		const first = groupItems({ items: sampleItems(), vectors: null, moves: NO_MOVES, k: 4, newId });
		const previous = [{ ...first.themes[0]!, label: first.themes[1]!.label, labelBy: 'person' as const }];
		const again = groupItems({ items: sampleItems(), vectors: null, moves: NO_MOVES, previous, k: 4, newId });
		const labels = again.themes.map((theme) => theme.label.toLowerCase());
		expect(new Set(labels).size).toBe(labels.length);
	});
});
