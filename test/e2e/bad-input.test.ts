import { execFile } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { synthesize } from '../../server/cli/synthesize.ts';
import { textHosts } from '../../server/config.ts';
import { boardJsonSchema } from '../../shared/board-json.ts';
import { startEmbeddings } from '../support/embedding-endpoint.ts';

const root = resolve(import.meta.dirname, '../..');
const data = process.env.PERSONABOARD_DATA ?? resolve(root, '../shared/data');
const folder = mkdtempSync(join(tmpdir(), 'personaboard-bad-'));
afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

const place = (name: string, content: string | Uint8Array): string => {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
};
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const table = (rows: readonly (readonly [string, string, string])[]): string =>
	['id,text,participant', ...rows.map((row) => row.map(cell).join(','))].join('\n');
const few = (count: number) =>
	Array.from(
		{ length: count },
		(_, at) =>
			[
				`q${at}`,
				`Every ${['week', 'month'][at % 2]} I wait for ${at} approvals`,
				`P${(at % 5) + 1}`,
			] as const,
	);

/** The command line in a process of its own. */
function run(...args: string[]): Promise<{ code: number; err: string }> {
	return new Promise((done) => {
		execFile(
			process.execPath,
			['--import', 'tsx', join(root, 'server/cli/main.ts'), ...args],
			{ cwd: root },
			(error, _, err) => done({ code: typeof error?.code === 'number' ? error.code : 0, err }),
		);
	});
}

describe('files that are none', () => {
	it('[CL6] are refused by name with what would work, and nothing is written', async () => {
		const good = table(few(30));
		const cases: [string, string | Uint8Array, RegExp][] = [
			['a.xlsx', Buffer.from('PK\u0003\u0004....'), /a\.xlsx.*Excel.*CSV/],
			['a.pdf', '%PDF-1.4', /a\.pdf.*PDF/],
			['a.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), /a\.png.*picture/],
			['empty.csv', '', /empty\.csv is empty/],
			['header.csv', 'id,text,participant\n', /header\.csv.*no row/],
			['emoji.csv', 'id,text\n1,😀\n2,🎉🎉\n', /emoji\.csv: none of the 2 rows.*emoji/],
			['half.csv', good.slice(0, good.indexOf('q20') + 20), /half\.csv is cut off.*line 22/],
			['colours.csv', 'colour,size\nred,3\n', /colours\.csv has no column.*colour, size/],
			['cut.jsonl', '{"text": "a"}\n{"te', /cut\.jsonl.*line 2/],
			[
				'many.csv',
				`id,text\n${'1,hello there you\n'.repeat(50_001)}`,
				/many\.csv holds more than 50,000 texts/,
			],
		];
		const out = join(folder, 'none');
		for (const [name, content, reason] of cases) {
			const evidence = [place(name, content)];
			await expect(synthesize({ evidence, usage: [], seed: 1, out }, {}), name).rejects.toMatchObject({
				name: 'AppError',
				message: expect.stringMatching(reason),
			});
		}
		expect(existsSync(out)).toBe(false);
	});

	it('[CL7] an output folder that cannot be used is refused with its name; both files are written or neither', async () => {
		const evidence = [place('good.csv', table(few(12)))];
		const environment = await startEmbeddings(400, '{}');
		const file = place('file', 'x');
		const taken = join(folder, 'taken');
		mkdirSync(join(taken, 'report.md'), { recursive: true });
		for (const out of [file, join(file, 'sub'), '/proc/none', taken])
			await expect(synthesize({ evidence, usage: [], seed: 1, out }, environment), out).rejects.toMatchObject(
				{
					name: 'AppError',
					message: expect.stringContaining(out),
				},
			);
		expect(readdirSync(taken)).toEqual(['report.md']);
	});

	it('[CL8] ends with 2 for options out of range and 1 for unusable moves, with a reason and no stack', async () => {
		const evidence = place('few.csv', table(few(6)));
		const out = join(folder, 'codes');
		const given = ['synthesize', '--evidence', evidence, '--out', out];
		const unknown = place('unknown.json', '{"pins":[{"ref":"zzz","group":"G"}]}');
		const answers = await Promise.all([
			run(...given, '--seed', 'abc'),
			run(...given, '--archetypes', '99'),
			run(...given, '--moves', unknown),
		]);
		expect(answers.map(({ code }) => code)).toEqual([2, 2, 1]);
		expect(answers[2]!.err).toContain('“zzz”');
		for (const { err } of answers) expect(err).not.toMatch(/\n\s+at .*:\d+/);
		expect(existsSync(out)).toBe(false);
	});
});

describe('an embeddings endpoint that fails', () => {
	it.each([
		[500, '{"error":"x"}', 'answered with status 500'],
		[429, '{}', 'asks to slow down'],
		[200, '<html>', 'cannot be read'],
		[200, '{"data":[{"index":0,"embedding":[1,2]}]}', 'did not give'],
	])('[CL9] with %i %s, notes are grouped by words, and it is said', async (status, body, reason) => {
		const evidence = [place('words.csv', table(few(12)))];
		const out = join(folder, `words-${status}`);
		const result = await synthesize(
			{ evidence, usage: [], seed: 1, out },
			await startEmbeddings(status, body),
		);
		expect(result.notices.join(' ')).toContain(reason);
		expect(result.notices.join(' ')).toContain('grouped by shared words instead');
		expect(result.board.themes.flatMap((theme) => theme.evidence).length).toBeGreaterThan(0);
	});

	it('[AC6] the operator’s endpoint is named before any text is sent, and none is where none is set', () => {
		const common = { databaseUrl: undefined, accessKey: undefined };
		expect(textHosts({ ...common, remoteEmbedding: undefined })).toEqual([]);
		const remote = { baseUrl: 'https://vectors.example:8443/v1', apiKey: 'secret', model: 'm' };
		const [named, ...more] = textHosts({ ...common, remoteEmbedding: remote });
		expect([named?.host, more]).toEqual(['vectors.example:8443', []]);
		expect(JSON.stringify(named)).not.toContain('secret');
	});
});

describe('everything that went in', () => {
	const workshop = JSON.parse(readFileSync(join(root, 'server/sample/workshop.json'), 'utf8')) as {
		stickies: { text: string }[];
	};
	const messy = ['dovetail_highlights', 'delighted_responses', 'surveymonkey', 'zendesk_view'];
	const inputs: [string, () => string][] = [
		[
			'sample',
			() =>
				place(
					'sample.csv',
					['id,text', ...workshop.stickies.map(({ text }, at) => `s${at},${cell(text)}`)].join('\n'),
				),
		],
		['one row', () => place('one.csv', table(few(1)))],
		['three rows', () => place('three.csv', table(few(3)))],
		['all the same', () => place('same.csv', table(few(20).map(([id]) => [id, 'I hate this export', 'P1'])))],
		[
			'ragged',
			() => place('ragged.csv', `${table(few(20))}\n21,"a b",P1,more\n22\n23,the last one stays,P2\n`),
		],
		...messy.map((name): [string, () => string] => [name, () => join(data, `messy/${name}.csv`)]),
		['interviews', () => join(data, 'interviews-pdpilot/coded_segments.csv')],
		['nps', () => join(data, 'nps-sudzilla/input_01.csv')],
	];
	let environment: Record<string, string>;
	beforeAll(async () => {
		environment = await startEmbeddings(400, '{}');
	});

	it.each(inputs)(
		'[CL10] comes out grouped, parked or rejected, and every id resolves: %s',
		async (name, path) => {
			const file = path();
			if (!existsSync(file)) return console.warn(`skipped ${name}: there is no ${file}`);
			const outs = (name === 'interviews' ? ['a'] : ['a', 'b']).map((run) => join(folder, `${name} ${run}`));
			const results = [];
			for (const out of outs)
				results.push(await synthesize({ evidence: [file], usage: [], seed: 7, out }, environment));
			const [first, second] = outs.map((out) => readFileSync(join(out, 'board.json'), 'utf8'));
			if (outs.length > 1) expect(second).toBe(first);
			const board = boardJsonSchema.parse(JSON.parse(first!));
			expect(board).toEqual(JSON.parse(first!));
			const grouped = board.themes.flatMap((theme) => theme.evidence);
			const parked = board.parked.map((item) => item.evidence);
			const known = board.evidence.map(({ id }) => id);
			expect([...grouped, ...parked].sort()).toEqual([...known].sort());
			const cited = board.personas.flatMap(({ claims }) =>
				claims.flatMap(({ citations, counter }) => [...citations, ...counter]),
			);
			const sides = board.tensions.flatMap(({ a, b }) => [...a, ...b]);
			const ids = new Set(known);
			for (const id of [...cited, ...sides, ...board.archetypes.flatMap(({ evidence }) => evidence)])
				expect(ids).toContain(id);
			const people = new Set(board.evidence.map(({ participant }) => participant));
			for (const { participants } of board.archetypes)
				for (const one of participants) expect(people).toContain(one);
			if (name === 'ragged') {
				expect(board.rejected.map(({ row }) => row)).toEqual(['21', '22']);
				expect(board.rejected[0]?.reason).toContain('Line 22');
				expect(board.evidence.some(({ ref }) => ref === '23')).toBe(true);
			}
		},
	);
});
