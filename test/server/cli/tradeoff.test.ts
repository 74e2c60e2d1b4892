import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tradeoff } from '../../../server/cli/tradeoff.ts';
import type { BoardJson } from '../../../shared/board-json.ts';
import { tradeoffJsonSchema } from '../../../shared/tradeoff.ts';
import { boardOf } from '../tradeoff/board.ts';
import { sampleBoard, sampleDecision } from '../tradeoff/sample-board.ts';

let folder: string;
const file = (name: string, content: unknown): string => {
	const path = join(folder, name);
	writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
	return path;
};
const small = boardOf({
	floor: [['jobs.primary', 'Needs to find cover when someone is sick', ['P1', 'P2']]],
	pay: [['jobs.primary', 'Needs to keep the payroll export right', ['P3']]],
});
const options = [
	{ id: 'cover', title: 'Cover', needs: ['Find cover when someone is sick'], effort: 2 },
	{ id: 'export', title: 'Export', needs: ['Keep the payroll export right'], effort: 1 },
];
const question = 'Which one?';

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'personaboard-tradeoff-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command on a board and a decision; the reason it is refused for. */
function refusal(decision: unknown, board: unknown = small): Promise<string> {
	const paths = { board: file('b.json', board), decision: file('d.json', decision), out: join(folder, 'no') };
	return tradeoff(paths).then(
		() => 'taken',
		(error: Error & { code?: string; at?: string }) => `${error.code} ${error.at ?? ''} ${error.message}`,
	);
}

describe('personaboard tradeoff', () => {
	it('[TR18] ends with 0, 1 with the reason and place, or 2; refused input writes nothing', async () => {
		const root = resolve(import.meta.dirname, '../../..');
		const run = (...args: string[]): Promise<{ code: number; err: string; out: string }> =>
			new Promise((done) => {
				const all = ['--import', 'tsx', 'server/cli/main.ts', 'tradeoff', ...args];
				execFile(process.execPath, all, { cwd: root }, (error, out, err) =>
					done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
				);
			});
		const board = file('board.json', small);
		const good = file('good.json', { question, options, extra: 1 });
		const bad = file('bad.json', { question, options: options.slice(1) });
		const out = join(folder, 'ran');
		const [done, refused, none] = await Promise.all([
			run('--board', board, '--decision', good, '--out', out),
			run('--board', board, '--decision', bad, '--out', join(folder, 'refused')),
			run('--board', board, '--out', out),
		]);
		expect([done.code, refused.code, none.code]).toEqual([0, 1, 2]);
		expect(none.err).toContain('personaboard tradeoff --board DIR/board.json --decision FILE.json --out DIR');
		expect(done.out).toContain('tradeoff.json');
		expect(done.err).toContain('not read: extra');
		expect(refused.err).toContain('bad.json');
		expect(refused.err).toContain('(options)');
		expect(() => readFileSync(join(folder, 'refused/tradeoff.json'))).toThrow('ENOENT');
		const found = tradeoffJsonSchema.parse(JSON.parse(readFileSync(join(out, 'tradeoff.json'), 'utf8')));
		expect(found.cells.map(({ score }) => score)).toEqual([2, 0, 0, 2]);
		expect(found.cells[1]).toMatchObject({ support: 'no evidence', citations: [] });
	});

	it('[TR18] says what is wrong with a decision or a board, and where', async () => {
		expect(await refusal('{')).toContain('not JSON');
		expect(await refusal({ options })).toContain('question');
		expect(await refusal({ question, options: [{ ...options[0], needs: 'x' }, options[1]] })).toContain(
			'options.0.needs',
		);
		expect(await refusal({ question, options: [options[0], options[0]] })).toContain('options.1.id');
		expect(await refusal({ question, options, weights: { pe_x: 1 } })).toContain('weights.pe_x');
		expect(await refusal({ question, options, weights: { pe_floor: 0 } })).toContain('above 0');
		expect(await refusal({ question, options, weights: { pe_floor: -1 } })).toContain('weights.pe_floor');
		expect(await refusal({ question, options, scores: { cover: { pe_floor: 3 } } })).toContain(
			'scores.cover.pe_floor',
		);
		expect(await refusal({ question, options, scores: { other: {} } })).toContain('scores.other');
		expect(await refusal({ question, options }, { ...small, personas: [] })).toContain('no personas');
		expect(await refusal({ question, options }, { schema: 'other' })).toContain('schema');
		expect(await refusal({ question, options }, '')).toContain('b.json');
	});

	it('[TR19] [T1] [T2] [T4] [P4.o1] the sample workshop’s decision: each option for its own people, the planted conflict shown, the same bytes each time', async () => {
		const board = await sampleBoard();
		const paths = { board: file('sample.json', board), decision: file('decision.json', sampleDecision) };
		const { found } = await tradeoff({ ...paths, out: join(folder, 'one') });
		await tradeoff({ ...paths, out: join(folder, 'two') });
		for (const name of ['tradeoff.json', 'tradeoff.md'])
			expect(readFileSync(join(folder, 'one', name), 'utf8')).toBe(
				readFileSync(join(folder, 'two', name), 'utf8'),
			);
		const at = (option: string, participant: string) =>
			found.cells.find((cell) => cell.option === option && cell.persona === personaOf(board, participant))!;
		for (const [option, participant] of [
			['open-shifts', 'P1'],
			['locked-weeks', 'P2'],
			['budget-planner', 'P3'],
		] as const) {
			const own = at(option, participant);
			expect(own.score, option).toBeGreaterThan(0);
			const others = found.cells.filter((cell) => cell.option === option && cell.persona !== own.persona);
			for (const other of others)
				expect(other.score, `${option} for ${other.persona}`).toBeLessThanOrEqual(own.score);
			expect(own.citations.length).toBeGreaterThan(0);
			expect(own.sentence).not.toContain('No evidence');
		}
		// Some of the same people want to approve every claim, and some lock no week: evidence against, not averaged away.
		expect(at('open-shifts', 'P1').counter.length).toBeGreaterThan(0);
		expect(at('locked-weeks', 'P2').counter.length).toBeGreaterThan(0);
		const cited = new Set(board.evidence.map(({ id }) => id));
		for (const cell of found.cells) for (const id of cell.citations) expect(cited.has(id)).toBe(true);
		expect(found.options.reduce((sum, { winShare }) => sum + winShare, 0)).toBeCloseTo(1, 9);
		expect(found.unmet.length).toBeGreaterThan(0);
		expect(found.messages).toHaveLength(2);
	});
});

function personaOf(board: BoardJson, participant: string): string {
	const own = board.archetypes.find(({ participants }) => participants.includes(participant));
	return board.personas.find(({ archetype }) => archetype === own?.id)!.id;
}
