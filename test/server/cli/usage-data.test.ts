import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { dataFolder } from '../../../bench/grouping-data.ts';
import { synthesize } from '../../../server/cli/synthesize.ts';
import { type BehaviourJson, behaviourJsonSchema } from '../../../shared/behaviour.ts';

type Line = Record<string, string>;
const table = (name: string): Line[] =>
	Papa.parse<Line>(readFileSync(join(dataFolder(), name), 'utf8'), { header: true, skipEmptyLines: true })
		.data;

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'usage-data-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, rows: readonly Line[]): string => {
	writeFileSync(join(folder, name), Papa.unparse([...rows]));
	return join(folder, name);
};

async function run(options: { evidence: string; usage: string; customers: string }) {
	const out = join(folder, 'out');
	const { board } = await synthesize(
		{ ...options, evidence: [options.evidence], usage: [options.usage], seed: 1, out },
		{},
	);
	const behaviour: BehaviourJson = z.parse(
		behaviourJsonSchema,
		JSON.parse(readFileSync(join(out, 'behaviour.json'), 'utf8')),
	);
	return { board, behaviour, report: readFileSync(join(out, 'report.md'), 'utf8') };
}

describe.skipIf(!existsSync(dataFolder()))('public customer data (skipped without it)', () => {
	it('[BH30] customers, their use and their reasons for leaving join from the files as they are', async () => {
		const left = table('churn-telco/Telco-Customer-Churn.csv')
			.filter(({ Churn, tenure }) => Churn === 'Yes' && Number(tenure) > 3)
			.slice(0, 24);
		const gone = Date.UTC(2026, 5, 1);
		const reasons = ['price', 'service', 'moved'];
		// The table has no log: each service a customer has is used every other day, by every third until a month before the end.
		const services = ['PhoneService', 'OnlineSecurity', 'StreamingTV', 'StreamingMovies', 'PaperlessBilling'];
		const usage = left.flatMap((line, at) =>
			services.flatMap((event) =>
				line[event] !== 'Yes'
					? []
					: Array.from({ length: 30 }, (_, n) => n * 2 + 1)
							.filter((n) => at % 3 !== 0 || n > 30)
							.map((n) => ({
								user: line.customerID!,
								ts: new Date(gone - n * 86_400_000).toISOString(),
								event,
							})),
			),
		);
		const notes = left.map((line, at) => ({
			customer_id: line.customerID!,
			churn_date: '2026-06-01',
			churn_reason: reasons[at % 3]!,
			feedback: `I left because the ${line.Contract} contract with ${line.InternetService} cost ${line.MonthlyCharges} a month.`,
		}));
		const { behaviour, report } = await run({
			evidence: file('exits.csv', notes),
			usage: file('usage.csv', usage),
			customers: join(dataFolder(), 'churn-telco/Telco-Customer-Churn.csv'),
		});
		expect(behaviour.log).toMatchObject({ read: usage.length, kept: usage.length });
		const users = new Set(usage.map(({ user }) => user));
		const asked = (reason: number): number =>
			left.filter((line, at) => at % 3 === reason && users.has(line.customerID!)).length;
		expect(behaviour.exits.map(({ reason, users: n }) => [reason, n]).sort()).toEqual(
			reasons.map((reason, at) => [reason, asked(at)]).sort(),
		);
		expect(behaviour.exits.find(({ reason }) => reason === 'price')?.before?.['already gone']).toBe(asked(0));
		expect(behaviour.exits.find(({ reason }) => reason === 'moved')?.before?.['as before']).toBe(asked(2));
		expect(report).toContain('## What people do');
		expect(report).toMatch(/- price \(\d+ users\): \d+ already gone\./u);
	});

	it('[BH31] a company of random numbers joins by account through its subscriptions, and nothing sets its groups apart', async () => {
		const exits = table('saas-ravenstack/ravenstack_churn_events.csv')
			.filter((line) => line.feedback_text)
			.slice(0, 24);
		const accounts = new Set(exits.map((line) => line.account_id!));
		const subscriptions = table('saas-ravenstack/ravenstack_subscriptions.csv');
		const owner = new Map(subscriptions.map((line) => [line.subscription_id!, line.account_id!]));
		const rows = table('saas-ravenstack/ravenstack_feature_usage.csv');
		const { board, behaviour } = await run({
			evidence: file('churn_events.csv', exits),
			usage: join(dataFolder(), 'saas-ravenstack/ravenstack_feature_usage.csv'),
			customers: join(dataFolder(), 'saas-ravenstack/ravenstack_subscriptions.csv'),
		});
		expect(behaviour.log.users).toBe(new Set(rows.map((line) => line.subscription_id)).size);
		const linked = new Set(
			rows.flatMap((line) => (accounts.has(owner.get(line.subscription_id!)!) ? [line.subscription_id] : [])),
		);
		expect(behaviour.joined.groups.reduce((sum, group) => sum + group.linked, 0)).toBe(linked.size);
		expect(behaviour.joined.state).not.toBe('usable');
		expect(new Set(board.archetypes.map(({ verdict }) => verdict))).toEqual(
			new Set(['no stable archetypes here']),
		);
		for (const { id } of board.archetypes)
			expect(behaviour.signatures.find(({ group }) => group === id)?.distinguishing).toEqual([]);
		expect(behaviour.exits.reduce((sum, { users }) => sum + users, 0)).toBeGreaterThanOrEqual(accounts.size);
	});
});
