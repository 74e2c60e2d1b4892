import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readInputs } from '../../../server/cli/read-inputs.ts';
import { readWorkshop } from '../../../server/intake/read-workshop.ts';

const folder = new URL('../../../server/sample/', import.meta.url);
const path = fileURLToPath(new URL('workshop.json', folder));
type Key = { stickies: Record<string, { participant: string | null }> };

describe('a board saved as JSON, on the command line', () => {
	it('[CL11] is read as its notes: participants from text, section or legend, and no note lost', async () => {
		const inputs = await readInputs({ evidence: [path], usage: [], customers: undefined });
		expect(inputs.rows).toBe(182);
		expect(inputs.evidence.length + inputs.rejected.length).toBe(182);
		const key = (JSON.parse(readFileSync(new URL('key.json', folder), 'utf8')) as Key).stickies;
		const wrong = inputs.evidence.filter(
			({ ref, participant }) => participant !== null && key[ref]?.participant !== participant,
		);
		expect(wrong).toEqual([]);
		expect(new Set(inputs.evidence.map(({ participant }) => participant)).size).toBe(13);
	});

	it('[CL11] is told from other text', () => {
		for (const text of ['id,text\n1,x', '{"a":1}', '{broken', '[]', ''])
			expect(readWorkshop(text)).toBeNull();
	});
});
