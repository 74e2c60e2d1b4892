import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const spec = readFileSync(join(root, 'shared/SPEC.md'), 'utf8');
const rules = new Set([...spec.matchAll(/^- \*\*([A-Z]{2}\d+)\*\*/gm)].map((match) => match[1]!));
const tests = readdirSync(join(root, 'test'), { withFileTypes: true, recursive: true })
	.filter((entry) => entry.isFile() && /\.test\.tsx?$/.test(entry.name))
	.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
const cited = new Set(
	tests.flatMap((text) =>
		[...text.matchAll(/\[([A-Z]{2}\d+(?:, ?[A-Z]{2}\d+)*)\]/g)].flatMap((match) => match[1]!.split(/, ?/)),
	),
);

describe('rule book', () => {
	it('[HO8] every rule of SPEC.md is cited by a test', () => {
		expect([...rules].filter((rule) => !cited.has(rule))).toEqual([]);
	});

	it('[HO9] every rule a test cites stands in SPEC.md', () => {
		expect([...cited].filter((rule) => !rules.has(rule))).toEqual([]);
	});
});
