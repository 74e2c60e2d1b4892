import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readEvidenceFile } from '../../../server/intake/files/read-evidence-file.ts';
import { readStickies } from '../../../server/intake/read-stickies.ts';
import { dataFolder, hasData, options, sampleFolder, sticky } from './helpers.ts';

type Key = Record<string, { participant: string | null; kind: string; of?: string; also?: string[] }>;
type Workshop = {
	sections: { key: string; name: string }[];
	texts: { key: string; text: string }[];
	stickies: { key: string; text: string; color: string; wide?: boolean; section: string | null }[];
};

describe('whole boards', () => {
	it.skipIf(!existsSync(`${sampleFolder}/key.json`))(
		'[IN2] the sample workshop: 97 % of participants right, at most 1 % wrong',
		() => {
			const workshop: Workshop = JSON.parse(readFileSync(`${sampleFolder}/workshop.json`, 'utf8'));
			const key: Key = JSON.parse(readFileSync(`${sampleFolder}/key.json`, 'utf8')).stickies;
			const names = new Map(workshop.sections.map((area) => [area.key, area.name]));
			const notes = workshop.stickies.map((note) =>
				sticky(note.text, {
					node: note.key,
					fill: note.color,
					wide: note.wide ?? false,
					section:
						note.section === null
							? null
							: { node: note.section, path: [names.get(note.section)!], key: null },
				}),
			);
			const texts = workshop.texts.map((text) =>
				sticky(text.text, { node: text.key, type: 'TEXT', fill: null }),
			);
			const result = readStickies([...notes, ...texts], options);
			const byId = new Map(result.evidence.map((evidence) => [evidence.id as string, evidence]));
			const places = new Map(result.places.map((place) => [place.node, byId.get(place.evidence)!]));
			const apart = new Map(result.keptApart.map((item) => [item.ref, item.reason as string]));
			const reasons: Record<string, string> = {
				question: 'question',
				header: 'header',
				empty: 'empty',
				emoji: 'emoji-only',
			};

			let right = 0;
			let wrong = 0;
			let quotes = 0;
			const misjudged: string[] = [];
			for (const [ref, truth] of Object.entries(key)) {
				const reason = reasons[truth.kind];
				if (reason !== undefined) {
					if (apart.get(ref) !== reason) misjudged.push(`${ref}: ${apart.get(ref)}`);
					continue;
				}
				const evidence = places.get(ref);
				if (!evidence) misjudged.push(`${ref}: ${apart.get(ref)}`);
				quotes++;
				// Words about two people at once are nobody's: unknown is the right answer.
				const expected = truth.also ? null : truth.participant;
				if (evidence && evidence.participant === expected) right++;
				else if (evidence?.participant != null) wrong++;
				if (truth.kind === 'duplicate' && evidence?.ref !== truth.of)
					misjudged.push(`${ref}: no duplicate of ${truth.of}`);
			}
			expect(misjudged).toEqual([]);
			expect(right / quotes).toBeGreaterThanOrEqual(0.97);
			expect(wrong / quotes).toBeLessThanOrEqual(0.01);
		},
	);

	it.skipIf(!hasData)(
		'[IN8] the coded interviews: 259 rows in, all accounted for, quotes under their own participant',
		async () => {
			const path = `${dataFolder}/interviews-pdpilot/coded_segments.csv`;
			const result = await readEvidenceFile(path, { ...options, name: 'coded_segments.csv' });
			expect(result.evidence.length + result.duplicates.length + result.keptApart.length).toBe(259);
			expect([...new Set(result.evidence.map((evidence) => evidence.participant))].sort()).toEqual([
				'P1',
				'P2',
				'P3',
				'P4',
				'P5',
				'P6',
				'P7',
			]);
			expect(result.evidence.every((evidence) => evidence.tags.length >= 1)).toBe(true);
			const first = result.evidence.find((evidence) => evidence.ref === 'PDP-002');
			expect(first).toMatchObject({ participant: 'P1', text: 'We typically use them to identify trends' });
		},
	);
});
