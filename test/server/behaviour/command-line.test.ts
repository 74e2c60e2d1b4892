import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInputs } from '../../../server/cli/read-inputs.ts';
import { readQuestions } from '../../../server/cli/read-questions.ts';

let folder: string;
const file = (name: string, content: string | Uint8Array): string => {
	writeFileSync(join(folder, name), content);
	return join(folder, name);
};
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'behaviour-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('usage on the command line', () => {
	it('[BH12] a product file that asks what cannot be understood is refused with the place', () => {
		expect(readQuestions('{"name":"Tidewick"}', 'product.json')).toEqual({ paths: [], kpis: [] });
		expect(() => readQuestions('{"kpis":[{"kind":"luck"}]}', 'product.json')).toThrow(
			/^product\.json: kpis\.0/u,
		);
		expect(() => readQuestions('{"paths":[{"name":"x","steps":["a"]}]}', 'product.json')).toThrow(
			/paths\.0/u,
		);
	});

	it('[BH10] takes logs of any tool and reports of totals side by side, totals being nobody’s', async () => {
		const line = (user: string, second: number): string =>
			JSON.stringify({ event: 'Export', properties: { time: 1772442860 + second, distinct_id: user } });
		const inputs = await readInputs({
			evidence: [file('quotes.csv', 'id,text,participant\n1,I export every day and hate it,P1\n')],
			usage: [
				file('mixpanel.jsonl.gz', gzipSync(`${line('p1', 0)}\n${line('u2', 90_000)}\n`)),
				file('more.csv', 'user,ts,event\np1,2026-03-04,View\n,2026-03-04,View\n'),
				file(
					'ga4.csv',
					'# Start date: 20260901\n# End date: 20260930\nEvent name,Event count,Total users\npage_view,6067,986\n',
				),
			],
			customers: undefined,
			allow: [],
		});
		try {
			expect(inputs.log?.report).toMatchObject({ read: 4, kept: 3, users: 2 });
			expect(inputs.rejected).toEqual([{ source: 'more.csv', row: 'line 3', reason: 'It has no user.' }]);
			expect(
				inputs.evidence
					.filter(({ kind }) => kind === 'measured')
					.map(({ participant, text }) => [participant, text]),
			).toEqual([
				['P1', 'P1 was active on 2 of 3 days.'],
				['P1', 'P1: export on 1 of 3 days.'],
				['P1', 'P1: view on 1 of 3 days.'],
				[null, 'page_view: 6067 events by 986 users from 2026-09-01 to 2026-09-30.'],
			]);
			expect(inputs.notices.join(' ')).toContain('ga4.csv holds totals, not what single users did');
		} finally {
			await inputs.log?.close();
		}
	});
});
