import { afterAll, beforeAll, expect, it } from 'vitest';
import { quietLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import type { FilePreview } from '../../../shared/import.ts';
import { call } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';
import { fc, seed } from '../../support/properties.ts';
import { wordDocument, workbook } from '../intake/office-files.ts';
import { asPreviewed, ended, type Listed, ownerOf, send } from './import-board.ts';

/** How many damaged files are sent. */
const runs = Number(process.env.PERSONABOARD_DAMAGED ?? 60);

let server: RunningServer;
beforeAll(async () => {
	server = await startServer({
		port: 0,
		host: '127.0.0.1',
		databaseUrl: await createTestDatabase(),
		dataDir: testData,
		environment: {},
		log: quietLog,
	});
});
afterAll(() => server?.close());

const said = (i: number): string => `The export number ${i} took my whole Monday morning again, "as ever"`;
const list = Array.from({ length: 30 }, (_, i) => i);
const whole: readonly (readonly [string, Uint8Array])[] = [
	[
		'quotes.csv',
		Buffer.from(
			`id,text,participant\n${list.map((i) => `r${i},"${said(i).replaceAll('"', '""')}",P${i % 4}`).join('\n')}\n`,
		),
	],
	[
		'quotes.tsv',
		Buffer.from(
			`\uFEFFid\ttext\tuser\n${list.map((i) => `r${i}\t${said(i)}\tu${i % 4}`).join('\n')}\n`,
			'utf16le',
		),
	],
	[
		'usage.csv',
		Buffer.from(
			`user,ts,event\n${list.map((i) => `u${i % 5},2026-03-0${1 + (i % 9)}T10:00:00Z,step`).join('\n')}\n`,
		),
	],
	[
		'events.jsonl',
		Buffer.from(
			list
				.map((i) =>
					JSON.stringify({ event: 'Export', properties: { time: 1772442860 + i, distinct_id: `u${i % 3}` } }),
				)
				.join('\n'),
		),
	],
	[
		'list.json',
		Buffer.from(JSON.stringify(list.map((i) => ({ id: i, text: said(i), participant: `P${i % 3}` })))),
	],
	[
		'talk.vtt',
		Buffer.from(
			`WEBVTT\n\n${list.map((i) => `00:00:${10 + i}.000 --> 00:00:${11 + i}.000\n${i % 2 ? 'Ana Ruiz' : 'P3'}: ${said(i)}\n`).join('\n')}`,
		),
	],
	[
		'talk.srt',
		Buffer.from(
			list.map((i) => `${i + 1}\n00:00:${10 + i},000 --> 00:00:${11 + i},000\nP3: ${said(i)}\n`).join('\n'),
		),
	],
	['notes.md', Buffer.from(`# Interview P3\n\n${list.map((i) => `- ${said(i)}`).join('\n')}\n`)],
	[
		'sheet.xlsx',
		workbook([
			{
				name: 'Quotes',
				rows: [['id', 'text', 'participant'], ...list.map((i) => [`r${i}`, said(i), `P${i % 4}`])],
			},
		]),
	],
	['talk.docx', wordDocument(list.map((i) => `${i % 2 ? 'Ana Ruiz' : 'P3'}: ${said(i)}`))],
];

type Damage = { at: number; kind: 'cut' | 'byte' | 'junk' | 'repeat'; value: number };
const damage: fc.Arbitrary<Damage> = fc.record({
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	kind: fc.constantFrom('cut', 'byte', 'junk', 'repeat'),
	value: fc.integer({ min: 0, max: 255 }),
});

function damaged(bytes: Uint8Array, wounds: readonly Damage[]): Uint8Array {
	return wounds.reduce((file: Buffer, { at, kind, value }) => {
		const place = Math.floor(at * file.length);
		const [before, after] = [file.subarray(0, place), file.subarray(place)];
		if (kind === 'cut') return Buffer.from(before);
		if (kind === 'byte') return Buffer.concat([before, Buffer.from([value]), after.subarray(1)]);
		if (kind === 'junk') return Buffer.concat([before, Buffer.alloc(value, value), after]);
		return Buffer.concat([before, after.subarray(0, value), after]);
	}, Buffer.from(bytes));
}

type End = 'refused' | 'failed' | 'done';
type Case = readonly [file: (typeof whole)[number], wounds: readonly Damage[]];

/** Sends one damaged file after another to a board and tells how each ended. */
async function sendAll(cases: readonly Case[]): Promise<End[]> {
	const who = await ownerOf(server.url);
	const ends: End[] = [];
	let before: Listed = [];
	for (const [at, [[file, bytes], wounds]] of cases.entries()) {
		const name = `${at} ${file}`;
		const about = JSON.stringify({ seed, file, wounds });
		const response = await send(server.url, who, name, Buffer.from(damaged(bytes, wounds)));
		const answer = (await response.json()) as FilePreview & { error: { message: string } };
		if (response.status !== 201) {
			ends.push('refused');
			expect([422, 413], about).toContain(response.status);
			expectPlain(answer.error.message, about);
			continue;
		}
		const made = await call(server.url, 'importUpload', asPreviewed(answer), {
			...who,
			upload: answer.upload,
		});
		const job = await ended(server.url, who, made.jobId);
		const { sources } = await call(server.url, 'listSources', null, who);
		if (job.state === 'failed') {
			ends.push('failed');
			expectPlain(job.summary, about);
			expect(job.summary, about).not.toContain('Something went wrong');
			expect(sources, about).toEqual(before);
			await call(server.url, 'dropUpload', null, { ...who, upload: answer.upload });
			continue;
		}
		ends.push('done');
		expect(job.state, about).toBe('done');
		const entry = sources.find(({ source }) => source === job.source)!;
		const apart = entry.keptApart.reduce((sum, group) => sum + group.count, 0);
		expect(entry.read, about).toBe(entry.added + entry.known + entry.duplicates + apart);
		before = sources;
	}
	return ends;
}

/** Boards at a time, and files a board gets: a server has several, and a long list of sources is slow to read. */
const [atOnce, each] = [3, 20];

it(`[IM7] ${runs} damaged files: each is brought in whole or refused in words, and what is refused leaves nothing (seed ${seed})`, async () => {
	const wounds = fc.array(damage, { minLength: 1, maxLength: 3 });
	const cases: readonly Case[] = fc.sample(fc.tuple(fc.constantFrom(...whole), wounds), {
		numRuns: runs,
		seed,
	});
	const boards = Array.from({ length: Math.ceil(runs / each) }, (_, at) =>
		cases.slice(at * each, (at + 1) * each),
	);
	const ends: End[] = [];
	const lane = async (): Promise<void> => {
		for (let some = boards.pop(); some; some = boards.pop()) ends.push(...(await sendAll(some)));
	};
	await Promise.all(Array.from({ length: atOnce }, lane));
	const count = (end: End): number => ends.filter((one) => one === end).length;
	console.log(
		`damaged files: ${count('refused')} refused at once, ${count('failed')} refused by the import, ${count('done')} brought in`,
	);
	expect(ends).toHaveLength(runs);
	expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
}, 3_600_000);

/** A sentence for a person, not a program's own words. */
function expectPlain(message: string, about: string): void {
	expect(message, about).toMatch(/^[^\n]{20,600}\.$/u);
	expect(message, about).not.toMatch(
		/undefined|null|Error|\bat \w+ \(|\[object|stack|JSON\.parse|Unexpected/u,
	);
}
