import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readEntities } from '../../../server/cli/read-entities.ts';
import { readMoves } from '../../../server/cli/read-moves.ts';
import { readNumber, readOptions, UsageError } from '../../../server/cli/read-options.ts';
import { synthesize } from '../../../server/cli/synthesize.ts';
import { boardJsonSchema } from '../../../shared/board-json.ts';
import { AppError } from '../../../shared/errors.ts';
import { sampleEvidence } from '../synthesis/sample.ts';

const root = resolve(import.meta.dirname, '../../..');
const data = process.env.PERSONABOARD_DATA ?? resolve(root, '../shared/data');
const pdpilot = join(data, 'interviews-pdpilot/coded_segments.csv');
const sample = join(root, 'server/sample');

let folder: string;
let quotes: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'personaboard-cli-'));
	quotes = join(folder, 'quotes.csv');
	const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
	const rows = sampleEvidence().map(({ ref, text, participant, kind }) =>
		[ref, text, participant ?? '', kind, '', ''].map(cell).join(','),
	);
	writeFileSync(
		quotes,
		['id,text,participant,kind,date,score', ...rows, 'blank,"",P1,said,,', rows[0]].join('\n'),
	);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
	const all = ['--import', 'tsx', 'server/cli/main.ts', ...args];
	return new Promise((done) => {
		execFile(process.execPath, all, { cwd: root }, (error, out, err) =>
			done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
		);
	});
}

describe('command line', () => {
	it('[CL1] takes several files after one option and the option more than once', () => {
		const options = readOptions(['--evidence', 'a', 'b', '--out', 'o', '--evidence', 'c'], {
			evidence: 'files',
			out: 'one',
		});
		expect(options).toEqual({ evidence: ['a', 'b', 'c'], out: 'o' });
	});

	it('[CL1] refuses what it does not understand', () => {
		const kinds = { out: 'one' } as const;
		for (const args of [
			['--nope', 'x'],
			['stray'],
			['--out'],
			['--out', 'a', '--out', 'b'],
			['--out', 'a', 'b'],
		])
			expect(() => readOptions(args, kinds), args.join(' ')).toThrow(UsageError);
		expect(() => readNumber('seed', '1.5', { least: 0, most: 9 })).toThrow(UsageError);
	});

	it('[CL2] ends with 2 for a wrong command line and with 1 and the reason for a refused input', async () => {
		const [none, missing, model, wrong] = await Promise.all([
			run('synthesize'),
			run('synthesize', '--evidence', join(folder, 'none.csv'), '--out', folder),
			run('synthesize', '--evidence', quotes, '--engine', 'model', '--out', folder),
			run('paint'),
		]);
		expect([none.code, missing.code, model.code, wrong.code]).toEqual([2, 1, 1, 2]);
		expect(missing.err).toContain('there is no such file');
		expect(model.err).toContain('--engine local');
	});

	it('[CL3] reads a moves file by refs, groups equal names and refuses unknown notes', () => {
		const idOf = new Map([
			['a', 'ev_a'],
			['b', 'ev_b'],
		] as const);
		const file = {
			pins: [
				{ ref: 'a', group: 'G' },
				{ ref: 'b', group: 'G' },
			],
			mustLink: [['a', 'b']],
			parked: ['b'],
		};
		const moves = readMoves(JSON.stringify(file), 'm.json', idOf);
		const pins = moves.flatMap((move) => (move.type === 'pin' ? [move.theme] : []));
		expect(new Set(pins).size).toBe(1);
		expect(moves.map(({ type }) => type)).toEqual(['new-group', 'pin', 'pin', 'park', 'must-link']);
		expect(() => readMoves('{"parked":["x"]}', 'm.json', idOf)).toThrow(AppError);
		expect(() => readMoves('not json', 'm.json', idOf)).toThrow(AppError);
	});

	it('[CL4] [EN4] writes the same bytes for the same files and seed, and loses no row', async () => {
		const moves = join(folder, 'moves.json');
		const first = sampleEvidence()
			.slice(0, 2)
			.map(({ ref }) => ({ ref, group: 'Kept together' }));
		writeFileSync(moves, JSON.stringify({ pins: first }));
		const product = join(folder, 'product.json');
		const sheet = { kind: 'competitor', name: 'Sheet', aliases: ['spreadsheet', 'Excel'] };
		writeFileSync(product, JSON.stringify({ name: 'Rota', entities: [sheet] }));
		const options = {
			evidence: [quotes],
			usage: [join(sample, 'usage.csv')],
			customers: join(sample, 'customers.csv'),
			moves,
			product,
			seed: 7,
		};
		const out = (name: string): string => join(folder, name);
		const { kept } = await synthesize({ ...options, out: out('one') }, {});
		await synthesize({ ...options, out: out('two') }, {});
		expect(kept).toEqual({ kept: 2, total: 2 });
		for (const name of ['board.json', 'report.md'])
			expect(readFileSync(join(out('one'), name), 'utf8')).toBe(readFileSync(join(out('two'), name), 'utf8'));
		const board = z.parse(boardJsonSchema, JSON.parse(readFileSync(join(out('one'), 'board.json'), 'utf8')));
		const notes = board.evidence.filter(({ kind }) => kind !== 'measured');
		expect(notes.length + board.rejected.length).toBe(sampleEvidence().length + 2);
		const placed = board.themes.flatMap((theme) => theme.evidence).length + board.parked.length;
		expect(placed).toBe(board.evidence.length);
		expect(
			board.themes.find(({ label }) => label === 'Kept together')?.evidence.length,
		).toBeGreaterThanOrEqual(2);
		expect(board.personas).toHaveLength(3);
		// The team's words are counted, over all and by archetype.
		const [named] = board.entities!;
		const texts = new Map(sampleEvidence().map(({ ref, text }) => [ref, text]));
		const naming = notes.filter(({ ref }) => /\b(?:spread)?sheets?\b|\bexcel\b/iu.test(texts.get(ref) ?? ''));
		expect(naming.length).toBeGreaterThan(2);
		expect(named).toMatchObject({ kind: 'competitor', name: 'Sheet' });
		expect(named!.evidence).toEqual(naming.map(({ id }) => id).sort());
		for (const { archetype, count } of named!.archetypes) {
			const own = new Set(board.archetypes.find(({ id }) => id === archetype)!.evidence);
			expect(count).toBe(naming.filter(({ id }) => own.has(id)).length);
		}
		const report = readFileSync(join(out('one'), 'report.md'), 'utf8');
		expect(report).toContain(`| Sheet | competitor | ${naming.length} |`);
		const wrong = JSON.stringify({ entities: [{ kind: 'rival', name: 'Sheet' }] });
		expect(() => readEntities(wrong, 'product.json')).toThrow(/entities\.0\.kind.*competitor/);
	});

	it.skipIf(!existsSync(pdpilot))(
		'[CL5] turns real interviews into personas whose quotes were said',
		async () => {
			const { board } = await synthesize(
				{ evidence: [pdpilot], usage: [], seed: 1, out: join(folder, 'real') },
				{},
			);
			expect(board.evidence.length + board.rejected.length).toBe(259);
			expect(board.personas.length).toBeGreaterThanOrEqual(2);
			const said = readFileSync(pdpilot, 'utf8').replace(/\s+/gu, ' ');
			const quoted = board.personas.flatMap(({ claims }) =>
				claims.flatMap(({ text }) =>
					[...text.matchAll(/“(?:… )?([^“”]+?)(?: …)?”/gu)].map((match) => match[1]!),
				),
			);
			expect(quoted.length).toBeGreaterThan(10);
			for (const words of quoted) expect(said).toContain(words.replace(/\s+/gu, ' '));
		},
		300_000,
	);
});
