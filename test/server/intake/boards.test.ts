import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBoardNotes } from '../../../server/intake/board-notes.ts';
import { readStickies } from '../../../server/intake/read-stickies.ts';
import { generatedBoard } from './generated-board.ts';
import { options } from './helpers.ts';

type Truth = { id: string; truth: { participant: string | null } | { apart: string } };

/** How many quotes are under the right, a wrong and no participant, and which notes were taken for something else. */
function judge(file: string) {
	const text = readFileSync(resolve(import.meta.dirname, 'boards', file), 'utf8');
	const result = readStickies(readBoardNotes(text)!, options);
	const byId = new Map(result.evidence.map((evidence) => [evidence.id, evidence.participant]));
	const found = new Map(result.places.map(({ node, evidence }) => [node, byId.get(evidence) ?? null]));
	const apart = new Map(result.keptApart.map(({ ref, reason }) => [ref, reason as string]));
	const tally = { quotes: 0, right: 0, wrong: 0, unknown: 0, misread: [] as string[] };
	for (const { id, truth } of JSON.parse(text) as Truth[]) {
		if ('apart' in truth) {
			if (apart.get(id) !== truth.apart) tally.misread.push(`${id} is ${apart.get(id)}, not ${truth.apart}`);
			continue;
		}
		tally.quotes++;
		if (!found.has(id)) tally.misread.push(`${id} was kept apart: ${apart.get(id)}`);
		else if (found.get(id) === truth.participant) tally.right++;
		else if (found.get(id) === null) tally.unknown++;
		else tally.wrong++;
	}
	return tally;
}

describe('annotated boards', () => {
	// No rule was changed for the third board: its columns are wider than the rule for headings takes in, so some notes stay unknown.
	it.each([
		['marked-wall.json', 90, 0.97],
		['columns.json', 55, 0.97],
		['mixed.json', 55, 0.9],
	])('[IN2] [IN14] %s: notes under the right person, hardly any under a wrong one', (file, least, share) => {
		const { quotes, right, wrong, misread } = judge(file);
		expect(quotes).toBeGreaterThanOrEqual(least);
		expect(misread).toEqual([]);
		expect(right / quotes).toBeGreaterThanOrEqual(share);
		expect(wrong / quotes).toBeLessThanOrEqual(0.01);
	});
});

describe('generated boards of every convention', () => {
	const seeds = Array.from({ length: 20 }, (_, at) => at + 1);
	const boards = seeds.map((seed) => ({ seed, notes: generatedBoard(seed) }));

	it('[IN2] [IN14] 97 of 100 quotes are under the right person, at most one under a wrong one, the rest under nobody', () => {
		const tally = { quotes: 0, right: 0, wrong: [] as string[], lost: [] as string[], taken: [] as string[] };
		for (const { seed, notes } of boards) {
			expect(notes.length).toBeGreaterThanOrEqual(100);
			const read = readStickies(
				notes.map(({ note }) => note),
				options,
			);
			const byId = new Map(read.evidence.map((evidence) => [evidence.id, evidence.participant]));
			const found = new Map(read.places.map(({ node, evidence }) => [node, byId.get(evidence) ?? null]));
			for (const { note, truth } of notes) {
				const what = `seed ${seed}: ${JSON.stringify(note.text)}`;
				const who = found.get(note.node);
				if ('apart' in truth) {
					if (who !== undefined) tally.taken.push(what);
					continue;
				}
				tally.quotes += 1;
				if (who === undefined) tally.lost.push(what);
				else if (who === truth.participant) tally.right += 1;
				else if (who !== null) tally.wrong.push(`${what}: ${who}, not ${truth.participant}`);
			}
		}
		expect(tally.lost).toEqual([]);
		expect(tally.taken).toEqual([]);
		expect(tally.right / tally.quotes).toBeGreaterThanOrEqual(0.97);
		expect(tally.wrong.length / tally.quotes, tally.wrong.join('\n')).toBeLessThanOrEqual(0.01);
	});
});
