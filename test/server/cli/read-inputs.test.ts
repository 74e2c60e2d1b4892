import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readInputs } from '../../../server/cli/read-inputs.ts';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'inputs-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
}

it('[IM14] [G1] notes of a customer table are observed evidence of whom the row is about, and every row is accounted for', async () => {
	const { evidence, customers, rejected, rows, sourceName, sources } = await readInputs({
		evidence: [file('notes.csv', 'id,text,participant\nq1,The export fails on Mondays,P1\n')],
		usage: [],
		customers: file(
			'crm.csv',
			[
				'user,participant,plan,company_size,notes',
				'u1,P1,pro,12,Two people at +48 600 100 200 sign off each rollout',
				'u2,,team,9,',
				'u3,,team,9,👍',
				'u4,,team,7,Wants the hours in decimals',
				',,team,7,Nobody knows whose row this is',
			].join('\n'),
		),
	});
	const observed = evidence.filter(({ kind }) => kind === 'observed');
	expect(observed.map(({ text, participant, locator }) => [text, participant, locator])).toEqual([
		['Two people at [phone] sign off each rollout', 'P1', 'line 2'],
		['Wants the hours in decimals', 'u4', 'line 5'],
	]);
	expect(sourceName(observed[0]!.source)).toBe('crm.csv');
	expect(sources.get(observed[0]!.source)).toEqual({ kind: 'customers', scale: null });
	expect(customers.map(({ user }) => user)).toEqual(['u1', 'u2', 'u3', 'u4']);
	expect(rejected).toEqual([
		{ source: 'crm.csv', row: 'line 4 (notes)', reason: 'emoji-only' },
		{ source: 'crm.csv', row: 'line 6', reason: 'Line 6: It has no user.' },
	]);
	expect(rows).toBe(4);
});
