import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { synthesize } from '../../../server/cli/synthesize.ts';
import { type ModelEndpoint, startModelEndpoint } from '../../support/model-endpoint.ts';
import { sampleEvidence } from '../synthesis/sample.ts';

let folder: string;
let endpoint: ModelEndpoint;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'personaboard-model-'));
	endpoint = await startModelEndpoint();
});
afterAll(async () => {
	await endpoint.close();
	rmSync(folder, { recursive: true, force: true });
});

function write(name: string, change = (text: string) => text): string {
	const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
	const rows = sampleEvidence()
		.slice(0, 60)
		.map(({ ref, text, participant, kind }) =>
			[ref, change(text), participant ?? '', kind, '', ''].map(cell).join(','),
		);
	const path = join(folder, name);
	writeFileSync(path, ['id,text,participant,kind,date,score', ...rows].join('\n'));
	return path;
}

it('[ME16] the command says what leaves before it does, writes who wrote what, and asks again only what changed', async () => {
	const environment = {
		PERSONABOARD_MODEL: 'test-model',
		OPENAI_BASE_URL: endpoint.baseUrl,
		PERSONABOARD_MODEL_PRICES: '1,4',
	};
	const out = join(folder, 'out');
	const options = { usage: [], seed: 1, out, engine: 'model', archetypes: 2 } as const;
	const plans: { line: string; asked: number }[] = [];
	const run = (evidence: string) =>
		synthesize({ ...options, evidence: [evidence] }, environment, {
			onPlan: (line) => plans.push({ line, asked: endpoint.asked.length }),
		});
	const { board, notices } = await run(write('a.csv'));
	const [{ line, asked }] = plans as [{ line: string; asked: number }];
	expect(asked).toBe(0);
	expect(line).toMatch(
		/^To 127\.0\.0\.1:\d+ \(test-model\): \d+ notes, personal data hidden, in \d+ questions; about \d+ tokens \(about \$0\.\d+\), at most 300000\./u,
	);
	expect(board.personas.some(({ engine }) => engine === 'model')).toBe(true);
	expect(board.model).toMatchObject({ model: 'test-model' });
	expect(board.model!.used.tokens).toBeGreaterThan(1000);
	expect(notices.join(' ')).toMatch(/parts written by test-model; \d+ tokens used/u);
	const report = readFileSync(join(out, 'report.md'), 'utf8');
	expect(report).toContain('Written by test-model.');
	const cold = board.model!.used.tokens;
	const again = await run(write('a.csv'));
	expect(again.board.model!.used.tokens).toBe(0);
	expect(JSON.stringify(again.board.personas)).toBe(JSON.stringify(board.personas));
	expect(cold).toBeGreaterThan(0);
	const kept = readFileSync(join(out, 'model-parts.jsonl'), 'utf8');
	for (const { text } of sampleEvidence()) expect(text.length > 40 && kept.includes(text), text).toBe(false);
});

it('[ME16] without a model it is refused with the reason, and without an agreement nothing is sent', async () => {
	const evidence = [write('b.csv')];
	const out = join(folder, 'none');
	const options = { evidence, usage: [], seed: 1, out, archetypes: 2 };
	await expect(synthesize({ ...options, engine: 'model' }, {})).rejects.toThrow('PERSONABOARD_MODEL');
	const before = endpoint.asked.length;
	await synthesize(options, { PERSONABOARD_MODEL: 'm', OPENAI_BASE_URL: endpoint.baseUrl });
	expect(endpoint.asked.length).toBe(before);
});
