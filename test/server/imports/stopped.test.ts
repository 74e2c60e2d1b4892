import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { quietLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import type { Job } from '../../../shared/job.ts';
import { call } from '../../support/board-client.ts';
import { spawnServer } from '../../support/child-server.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';
import { asPreviewed, ended, ownerOf, upload, type Who } from './import-board.ts';

let databaseUrl: string;
let server: RunningServer;
beforeAll(async () => {
	databaseUrl = await createTestDatabase();
	server = await startHere();
});
afterAll(() => server?.close());

/** Only the server that is killed needs a process of its own. */
function startHere(): Promise<RunningServer> {
	return startServer({
		port: 0,
		host: '127.0.0.1',
		databaseUrl,
		dataDir: testData,
		environment: {},
		log: quietLog,
	});
}

const rows = 20_000;
const events = `user,ts,event\n${Array.from({ length: rows }, (_, i) => `u${i % 50},2026-03-0${1 + (i % 9)}T10:00:00Z,step_${i % 7}`).join('\n')}\n`;
const quotes = `id,text,participant\n${Array.from({ length: 4000 }, (_, i) => `r${i},"The export number ${i} took my whole Monday morning again",P${i % 9}`).join('\n')}\n`;

async function query(text: string, values: readonly string[] = []): Promise<pg.QueryResult> {
	const client = new pg.Client({ connectionString: databaseUrl });
	await client.connect();
	try {
		return await client.query(text, [...values]);
	} finally {
		await client.end();
	}
}

/** Rows of a board in every table an import writes. */
async function stored(who: Who): Promise<Record<string, number>> {
	const found: Record<string, number> = {};
	for (const table of [
		'evidence',
		'evidence_sources',
		'usage_events',
		'customers',
		'sources',
		'mappings',
		'uploads',
	]) {
		const { rows } = await query(`select count(*)::int as n from ${table} where board = $1`, [who.board]);
		if (rows[0].n > 0) found[table] = rows[0].n;
	}
	return found;
}

async function begin(
	url: string,
	name: string,
	text: string,
	until: (job: Job) => boolean,
): Promise<{ who: Who; id: string }> {
	const who = await ownerOf(url);
	const preview = await upload(url, who, name, text);
	const { jobId } = await call(url, 'importUpload', asPreviewed(preview), {
		...who,
		upload: preview.upload,
	});
	for (;;) {
		const job = await call(url, 'readJob', null, { ...who, job: jobId });
		if (until(job)) return { who, id: jobId };
		if (job.state === 'failed' || job.state === 'done')
			throw new Error(`Too late: ${job.state} ${job.summary}`);
		await new Promise((resolve) => setImmediate(resolve));
	}
}

it.each([
	['while it is read', 'usage.csv', events, (job: Job) => job.step === 'Reading'],
	['while personal data is hidden', 'quotes.csv', quotes, (job: Job) => job.step === 'Hiding personal data'],
] as const)('[IM5] stopped %s, an import leaves nothing, its file included', async (_, name, text, until) => {
	const { who, id } = await begin(server.url, name, text, until);
	const stopped = await call(server.url, 'cancelJob', null, { ...who, job: id });
	expect(stopped).toMatchObject({ state: 'cancelled', summary: 'Stopped. Nothing was changed.' });
	await expect.poll(() => stored(who)).toEqual({});
	expect((await call(server.url, 'listSources', null, who)).sources).toEqual([]);
});

it('[IM6] a server that is killed in the middle leaves nothing half, and the next one brings the file in once', async () => {
	// Two servers share their jobs: this one must not take what the other begins.
	await server.close();
	const child = await spawnServer(testData, 0, { DATABASE_URL: databaseUrl });
	const isHalf = (job: Job): boolean => job.step === 'Reading' && job.done > 2000;
	const { who, id } = await begin(child.url, 'usage.csv', events, isHalf);
	await child.end('SIGKILL');
	expect(await stored(who)).toEqual({ uploads: 1 });
	// As if the time for which nobody else may take it up had passed.
	await query(`update pgboss.job set started_on = now() - interval '1 hour' where state = 'active'`);
	server = await startHere();
	const steps = new Set<number>();
	const job = await ended(server.url, who, id, ({ done }) => steps.add(done));
	expect(job).toMatchObject({ state: 'done' });
	expect(job.summary).toContain('20,000 new from usage.csv');
	expect(steps.size).toBeGreaterThan(3);
	expect(await stored(who)).toEqual({ usage_events: rows, sources: 1, mappings: 1 });
}, 180_000);
