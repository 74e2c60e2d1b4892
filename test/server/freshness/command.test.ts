import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readWindow, runFreshnessCheck } from '../../../server/cli/freshness.ts';
import { type FreshnessJson, freshnessJsonSchema } from '../../../shared/freshness.ts';

const root = resolve(import.meta.dirname, '../../..');
const ecom = resolve(
	process.env.PERSONABOARD_DATA ?? resolve(root, '../shared/data'),
	'events-ecom/ecom.csv',
);

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'freshness-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
	writeFileSync(join(folder, name), text);
	return join(folder, name);
}

function boardFile(name: string, groups: Record<string, string[]>, claims: object[] = []): string {
	const ids = Object.keys(groups);
	return file(
		name,
		JSON.stringify({
			schema: 'personaboard/1',
			evidence: [{ id: 'ev_1', ref: 'u1/export', kind: 'measured', participant: 'u1', source: 'usage.csv' }],
			themes: [],
			parked: [],
			archetypes: ids.map((id) => ({
				id: `ar_${id}`,
				label: id,
				participants: groups[id],
				evidence: [],
				stability: null,
				verdict: 'tentative',
			})),
			personas:
				claims.length === 0
					? []
					: [{ id: 'pe_1', archetype: `ar_${ids[0]}`, name: 'Ada', role: '', level: 'qualitative', claims }],
			tensions: [],
			gaps: [],
			rejected: [],
		}),
	);
}

async function check(baseline: string, usage: string): Promise<{ found: FreshnessJson; report: string }> {
	const out = join(folder, `out-${Math.round(performance.now())}`);
	await runFreshnessCheck({ baseline, usage: [usage], windowDays: 28, out });
	return {
		found: z.parse(freshnessJsonSchema, JSON.parse(readFileSync(join(out, 'freshness.json'), 'utf8'))),
		report: readFileSync(join(out, 'freshness.md'), 'utf8'),
	};
}

const users = Array.from({ length: 80 }, (_, at) => `u${at}`);
/** Twenty weeks: everybody looks and, three of four, exports; what changes is up to `eventsOf`. */
function usage(eventsOf: (user: number, week: number) => string[]): string {
	const lines = ['user,ts,event'];
	for (let week = 0; week < 20; week++)
		users.forEach((user, at) => {
			const start = Date.UTC(2026, 0, 5 + 7 * week + ((at * 3 + week) % 7), 9);
			eventsOf(at, week).forEach((event, minute) => {
				lines.push(`${user},${new Date(start + minute * 60_000).toISOString()},${event}`);
			});
		});
	return `${lines.join('\n')}\n`;
}

const claim = (id: string, field: string, text: string, citations: string[] = []) => ({
	id,
	field,
	text,
	support: 'supported',
	citations,
	counter: [],
	author: 'machine',
});

describe('freshness on the command line', () => {
	it('[FR10] a renamed event is labelled as tracking, and nobody is said to use it less', async () => {
		const log = file(
			'renamed.csv',
			usage((user, week) => ['look', ...(user % 4 > 0 ? [week < 11 ? 'export' : 'export_v2'] : [])]),
		);
		const { found, report } = await check(boardFile('plain.json', { all: users }), log);
		const changed = found.signals.filter(({ state }) => state === 'drifting' || state === 'stale');
		expect(changed.map(({ kind, subject }) => [kind, subject])).toEqual([
			['instrumentation', 'export → export_v2'],
		]);
		expect(report).toContain('(tracking)');
	});

	it('[FR12] [FR14] the sentences a change touches are named, the others are not', async () => {
		const log = file(
			'dropped.csv',
			usage((user, week) => ['look', ...(user % 4 > 0 && (week < 11 || user >= 40) ? ['export'] : [])]),
		);
		const baseline = boardFile('claims.json', { a: users.slice(0, 40), b: users.slice(40) }, [
			claim('cl_1', 'signature', 'They bring their figures to the board.', ['ev_1']),
			claim('cl_2', 'signature', 'Look: used by 40 of 40 people.'),
			claim('cl_3', 'pains', 'Waiting for approval hurts.'),
		]);
		const { found, report } = await check(baseline, log);
		const export_ = found.signals.find(
			({ kind, archetype, subject }) => kind === 'adoption' && archetype === 'ar_a' && subject === 'export',
		)!;
		expect(export_).toMatchObject({ state: 'stale', to: 0, n: 40, until: null, claims: ['cl_1'] });
		expect(export_.from!).toBeGreaterThan(0.7);
		expect(Object.fromEntries(found.claims.map(({ claim: id, state }) => [id, state]))).toEqual({
			cl_1: 'stale',
			cl_2: 'fresh',
			cl_3: 'not-enough-data',
		});
		expect(found.personas[0]!.state).toBe('stale');
		expect(
			found.signals.filter(
				({ archetype, state }) => archetype === 'ar_b' && state !== 'fresh' && state !== 'not-enough-data',
			),
		).toEqual([]);
		expect(report).toContain('Who uses “export”: a (stale)');
		expect(report).toMatch(/Since: first shown by the window that ends 2026-0\d-\d\d/u);
		expect(report).toContain('would have been seen');
		expect(JSON.stringify(found)).not.toMatch(/"u\d+"/u);
	});

	it.skipIf(!existsSync(ecom))(
		'[FR6] [FR7] [F1] in a shop’s half-year the payment incident and the checkout loop are found, and the quiet spring is quiet',
		async () => {
			const rows = Papa.parse<Record<string, string>>(readFileSync(ecom, 'utf8'), {
				header: true,
				skipEmptyLines: true,
			}).data;
			const tally = new Map<string, Map<string, number>>();
			for (const { user_id: user = '', platform = '' } of rows) {
				const own = tally.get(user) ?? new Map<string, number>();
				tally.set(user, own.set(platform, (own.get(platform) ?? 0) + 1));
			}
			const groups: Record<string, string[]> = { mobile: [], other: [] };
			for (const [user, own] of tally) {
				const [platform] = [...own].sort((a, b) => b[1] - a[1])[0]!;
				groups[platform === 'mobile' ? 'mobile' : 'other']!.push(user);
			}
			const { found } = await check(boardFile('ecom.json', groups), ecom);
			const of = (kind: string, pattern: RegExp) =>
				found.signals.filter((one) => one.kind === kind && one.since !== null && pattern.test(one.subject));
			// The incident ran from 19 May to 7 June, the loop on mobile from 9 April to 9 May.
			expect(of('adoption', /^payment_error$/u).map(({ since }) => since! <= '2024-06-09')).toContain(true);
			const loop = of('transition', /checkout_bug/u).filter(({ archetype }) => archetype === 'ar_mobile');
			expect(loop.length).toBeGreaterThan(0);
			for (const { since } of loop) expect(since! > '2024-04-09' && since! <= '2024-05-16').toBe(true);
			for (const { to, alarms } of found.windows)
				if (to <= '2024-04-09') expect(alarms, `window to ${to}`).toBe(0);
		},
		60_000,
	);

	it('[FR14] what cannot be compared is refused with the reason, and a window is given in days or weeks', async () => {
		const log = file(
			'log.csv',
			usage(() => ['look']),
		);
		const out = join(folder, 'never');
		const refused = (baseline: string, path: string) =>
			runFreshnessCheck({ baseline, usage: [path], windowDays: 28, out });
		await expect(refused(file('no.json', 'not json'), log)).rejects.toThrow(/no\.json/u);
		await expect(refused(file('other.json', '{"schema":"x"}'), log)).rejects.toThrow(/is not a board\.json/u);
		const totals = file(
			'totals.csv',
			'# Start date: 20260901\n# End date: 20260930\nEvent name,Event count,Total users\nlook,60,9\n',
		);
		await expect(refused(boardFile('b.json', { all: users }), totals)).rejects.toThrow(/single users/u);
		expect(existsSync(out)).toBe(false);
		expect([readWindow('28d'), readWindow('4w')]).toEqual([28, 28]);
		for (const text of ['28', '3d', '99w', 'month'])
			expect(() => readWindow(text)).toThrow(/--window takes/u);
	});

	it('[FR14] exit codes: 2 for a command that cannot be run, 1 for input that is refused', async () => {
		const run = (...args: string[]): Promise<number> =>
			new Promise((done) => {
				execFile(
					process.execPath,
					['--import', 'tsx', 'server/cli/main.ts', 'freshness', ...args],
					{ cwd: root },
					(error) => done(typeof error?.code === 'number' ? error.code : 0),
				);
			});
		const log = file(
			'one.csv',
			usage(() => ['look']),
		);
		expect(
			await Promise.all([
				run('--usage', log, '--out', folder),
				run('--baseline', join(folder, 'missing.json'), '--usage', log, '--out', join(folder, 'x')),
			]),
		).toEqual([2, 1]);
	});
});
