import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quietLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { call, joinBoard } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';
import { dataFolder, hasData } from '../intake/helpers.ts';
import { asPreviewed, bringIn, ownerOf, send, upload } from './import-board.ts';

/** No other test's server keeps files here. */
const dataDir = join(testData, 'uploads-test');
let server: RunningServer;
beforeAll(async () => {
	server = await startServer({
		port: 0,
		host: '127.0.0.1',
		databaseUrl: await createTestDatabase(),
		dataDir,
		environment: {},
		log: quietLog,
	});
});
afterAll(() => server?.close());

const tickets = [
	'Ticket ID,Subject,Requester email,Status,Priority,Created at,Description',
	'1,Export,ann@example.com,open,high,2026-03-02,The export to the warehouse fails every Monday morning.',
	'2,Login,bob@example.com,solved,low,2026-03-03,Nobody on my team can find the settings page any more.',
	'3,Login,bob@example.com,solved,low,2026-03-04,Call me at +48 600 100 200 when the login works again.',
	'4,Empty,cas@example.com,open,low,2026-03-05,',
].join('\n');

describe('a file, from upload to report', () => {
	it('[IM1] it is looked at without bringing anything in, then brought in as a job, and reported', async () => {
		const who = await ownerOf(server.url);
		const preview = await upload(server.url, who, 'tickets.csv', tickets);
		expect(preview).toMatchObject({
			name: 'tickets.csv',
			format: 'table',
			kind: 'tickets',
			rows: 4,
			remembered: false,
		});
		expect((await call(server.url, 'listSources', null, who)).sources).toEqual([]);
		const { job, entry } = await bringIn(server.url, who, 'tickets.csv', tickets);
		expect(job).toMatchObject({ kind: 'import', state: 'done' });
		expect(job.summary).toContain('3 new from tickets.csv, 1 kept apart.');
		expect(entry).toMatchObject({
			name: 'tickets.csv',
			kind: 'tickets',
			format: 'table',
			read: 4,
			added: 3,
			known: 0,
			duplicates: 0,
			keptApart: [{ reason: 'unreadable-row', count: 1 }],
			dates: { from: '2026-03-02', to: '2026-03-04', missing: 0 },
			dropped: [{ column: 'Requester email' }],
			consent: 'given',
			evidence: 3,
		});
		expect(entry!.personal).toContainEqual({ kind: 'phone', count: 1 });
		const client = joinBoard(server.url, who.board, who.token);
		await client.synced;
		const ids = [...client.doc.getMap('evidence').keys()] as `ev_${string}`[];
		client.destroy();
		const { evidence } = await call(server.url, 'readEvidence', { ids }, who);
		expect(evidence).toHaveLength(3);
		expect(JSON.stringify(evidence)).not.toContain('600 100');
		expect(evidence.find(({ ref }) => ref === '1')).toMatchObject({
			locator: 'line 2',
			language: 'en',
			date: '2026-03-02',
			fields: { status: 'open', priority: 'high' },
		});
	});

	it('[IM2] the same file again adds nothing, and its upload is gone', async () => {
		const who = await ownerOf(server.url);
		const first = await bringIn(server.url, who, 'tickets.csv', tickets);
		const again = await bringIn(server.url, who, 'tickets.csv', tickets);
		expect(again.entry).toMatchObject({ added: 0, known: 3, evidence: 3 });
		await expect(
			call(server.url, 'importUpload', asPreviewed(first.preview), { ...who, upload: first.preview.upload }),
		).rejects.toThrow(/404.*not here any more/);
		await expect(
			call(server.url, 'dropUpload', null, { ...who, upload: again.preview.upload }),
		).rejects.toThrow(/404/);
	});

	it('[IM3] what a person made of its columns and speakers is offered for the next file of its form', async () => {
		const who = await ownerOf(server.url);
		const preview = await upload(server.url, who, 'march.csv', tickets);
		const roles = asPreviewed(preview).roles.map((role, at) =>
			preview.columns[at]!.name === 'Subject' ? ('question' as const) : role,
		);
		await bringIn(server.url, who, 'march.csv', tickets, { roles, kind: 'reviews' });
		const next = await upload(server.url, who, 'april.csv', tickets);
		expect(next).toMatchObject({ remembered: true, kind: 'reviews' });
		expect(next.columns.find(({ name }) => name === 'Subject')).toMatchObject({
			role: 'question',
			confidence: 1,
		});
	});

	it('[IM4] a body that breaks off or is nothing readable is refused in words, and nothing is kept', async () => {
		const who = await ownerOf(server.url);
		const refused = async (name: string, body: BodyInit): Promise<string> => {
			const response = await send(server.url, who, name, body);
			const { error } = (await response.json()) as { error: { code: string; message: string } };
			return `${response.status} ${error.code} ${error.message}`;
		};
		expect(await refused('empty.csv', '')).toMatch(/^422 unreadable empty\.csv is empty/);
		expect(await refused('x.pdf', '%PDF-1.7 and so on')).toMatch(/^422 unreadable x\.pdf looks like a PDF/);
		const broken = new ReadableStream({
			start(controller) {
				controller.enqueue(new TextEncoder().encode(tickets));
				controller.error(new Error('the line is cut'));
			},
		});
		await expect(send(server.url, who, 'half.csv', broken)).rejects.toThrow();
		const left = await call(server.url, 'listSources', null, who);
		expect(left.sources).toEqual([]);
		expect(readdirSync(join(dataDir, 'uploads'))).toEqual([]);
	});
});

describe.skipIf(!hasData)('files as tools write them', () => {
	const names = hasData
		? readdirSync(join(dataFolder, 'messy')).filter((name) =>
				/\.(csv|jsonl|txt|srt|vtt|docx|json)$/.test(name),
			)
		: [];
	/** Its times have no year, so no row of it can be placed. */
	const yearless = 'cr_only.csv';

	it('[IM1] a table whose times have no year is refused with a line of it and what works', async () => {
		const who = await ownerOf(server.url);
		const { job, entry } = await bringIn(
			server.url,
			who,
			yearless,
			readFileSync(join(dataFolder, 'messy', yearless)),
		);
		expect([job.state, entry]).toEqual(['failed', undefined]);
		expect(job.summary).toMatch(
			/Line 2: Its time “11 May, 09:44” cannot be read\. What works: .*Nothing was brought in\.$/,
		);
	});

	it.each(names.filter((name) => name !== yearless))(
		'[IM1] %s comes in over HTTP, and every row is accounted for',
		async (name) => {
			const who = await ownerOf(server.url);
			const { preview, job, entry } = await bringIn(
				server.url,
				who,
				name,
				readFileSync(join(dataFolder, 'messy', name)),
			);
			expect([name, job.state, job.summary]).toEqual([name, 'done', expect.any(String)]);
			const apart = entry!.keptApart.reduce((sum, { count }) => sum + count, 0);
			expect(entry!.read).toBe(entry!.added + entry!.known + entry!.duplicates + apart);
			if (preview.kind !== 'survey' && preview.rows !== null) expect(entry!.read).toBe(preview.rows);
		},
	);
});
