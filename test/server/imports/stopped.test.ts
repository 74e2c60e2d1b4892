import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Job } from '../../../shared/job.ts';
import { call } from '../../support/board-client.ts';
import { type ChildServer, databaseUrlIn, spawnServer, temporaryData } from '../../support/child-server.ts';
import { asPreviewed, ended, ownerOf, upload, type Who } from './import-board.ts';

const data = temporaryData('imports');
let server: ChildServer;
beforeAll(async () => {
	server = await spawnServer(data.folder);
});
afterAll(async () => {
	await server?.end('SIGTERM');
	data.remove();
});

const rows = 20_000;
const events = `user,ts,event\n${Array.from({ length: rows }, (_, i) => `u${i % 50},2026-03-0${1 + (i % 9)}T10:00:00Z,step_${i % 7}`).join('\n')}\n`;
const quotes = `id,text,participant\n${Array.from({ length: 4000 }, (_, i) => `r${i},"The export number ${i} took my whole Monday morning again",P${i % 9}`).join('\n')}\n`;

/** Rows of a board in every table an import writes. */
async function stored(who: Who): Promise<Record<string, number>> {
	const client = new pg.Client({ connectionString: databaseUrlIn(data.folder) });
	await client.connect();
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
		const { rows } = await client.query(`select count(*)::int as n from ${table} where board = $1`, [
			who.board,
		]);
		if (rows[0].n > 0) found[table] = rows[0].n;
	}
	await client.end();
	return found;
}

async function begin(
	name: string,
	text: string,
	until: (job: Job) => boolean,
): Promise<{ who: Who; id: string }> {
	const who = await ownerOf(server.url);
	const preview = await upload(server.url, who, name, text);
	const { jobId } = await call(server.url, 'importUpload', asPreviewed(preview), {
		...who,
		upload: preview.upload,
	});
	for (;;) {
		const job = await call(server.url, 'readJob', null, { ...who, job: jobId });
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
	const { who, id } = await begin(name, text, until);
	const stopped = await call(server.url, 'cancelJob', null, { ...who, job: id });
	expect(stopped).toMatchObject({ state: 'cancelled', summary: 'Stopped. Nothing was changed.' });
	await expect.poll(() => stored(who), { timeout: 20_000 }).toEqual({});
	expect((await call(server.url, 'listSources', null, who)).sources).toEqual([]);
});

it('[IM6] a server that is killed in the middle leaves nothing half, and the next one brings the file in once', async () => {
	const { who, id } = await begin('usage.csv', events, (job) => job.step === 'Reading' && job.done > 2000);
	await server.end('SIGKILL');
	expect(await stored(who)).toEqual({ uploads: 1 });
	server = await spawnServer(data.folder);
	const steps = new Set<number>();
	const job = await ended(server.url, who, id, ({ done }) => steps.add(done));
	expect(job).toMatchObject({ state: 'done' });
	expect(job.summary).toContain('20,000 new from usage.csv');
	expect(steps.size).toBeGreaterThan(3);
	expect(await stored(who)).toEqual({ usage_events: rows, sources: 1, mappings: 1 });
}, 180_000);
