import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { quietLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import type { FilePreview } from '../../../shared/import.ts';
import { call } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';
import { wordDocument, workbook } from '../intake/office-files.ts';
import { asPreviewed, ended, ownerOf, send } from './import-board.ts';

/** How many damaged files are sent. */
const runs = Number(process.env.PERSONABOARD_DAMAGED ?? 60);
const seed = Number(process.env.PERSONABOARD_SEED ?? Date.now() % 1_000_000);

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

it(`[IM7] ${runs} damaged files: each is brought in whole or refused in words, and what is refused leaves nothing (seed ${seed})`, async () => {
	const who = await ownerOf(server.url);
	let count = 0;
	const ends = { refused: 0, failed: 0, done: 0 };
	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom(...whole),
			fc.array(damage, { minLength: 1, maxLength: 3 }),
			async (file, wounds) => {
				count += 1;
				const name = `${count} ${file[0]}`;
				const before = (await call(server.url, 'listSources', null, who)).sources;
				const response = await send(server.url, who, name, Buffer.from(damaged(file[1], wounds)));
				const answer = (await response.json()) as FilePreview & { error: { message: string } };
				if (response.status !== 201) {
					ends.refused += 1;
					expect([422, 413]).toContain(response.status);
					expectPlain(answer.error.message);
					return;
				}
				const made = await call(server.url, 'importUpload', asPreviewed(answer), {
					...who,
					upload: answer.upload,
				});
				const job = await ended(server.url, who, made.jobId);
				const { sources } = await call(server.url, 'listSources', null, who);
				if (job.state === 'failed') {
					ends.failed += 1;
					expectPlain(job.summary);
					expect(job.summary).not.toContain('Something went wrong');
					expect(sources).toEqual(before);
					await call(server.url, 'dropUpload', null, { ...who, upload: answer.upload });
					return;
				}
				ends.done += 1;
				expect(job.state).toBe('done');
				const entry = sources.find(({ source }) => source === job.source)!;
				const apart = entry.keptApart.reduce((sum, group) => sum + group.count, 0);
				expect(entry.read).toBe(entry.added + entry.known + entry.duplicates + apart);
			},
		),
		{ numRuns: runs, seed, endOnFailure: true },
	);
	console.log(
		`damaged files: ${ends.refused} refused at once, ${ends.failed} refused by the import, ${ends.done} brought in`,
	);
	expect(ends.refused + ends.failed + ends.done).toBeGreaterThanOrEqual(runs);
	expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
}, 3_600_000);

/** A sentence for a person, not a program's own words. */
function expectPlain(message: string): void {
	expect(message).toMatch(/^[^\n]{20,600}\.$/u);
	expect(message).not.toMatch(/undefined|null|Error|\bat \w+ \(|\[object|stack|JSON\.parse|Unexpected/u);
}
