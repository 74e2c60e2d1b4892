/**
 * Keeps the contract of this version for the next one to be compared with: `npx tsx test/support/keep-contract.ts`, once
 * a release.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openApiDocument } from '../../server/http/openapi.ts';

const root = resolve(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
/** What a comparison does not look at. */
const idle = new Set(['summary', 'description', 'pattern', 'default', 'minLength', 'maxLength', 'title']);

function bare(value: unknown, areNames = false): unknown {
	if (Array.isArray(value)) return value.map((each) => bare(each));
	if (typeof value !== 'object' || value === null) return value;
	const kept = Object.entries(value).filter(([name]) => areNames || !idle.has(name));
	return Object.fromEntries(kept.map(([name, each]) => [name, bare(each, name === 'properties')]));
}

const { paths } = openApiDocument() as { paths: object };
const file = join(root, `test/shared/contracts/${version}.generated.json`);
writeFileSync(file, `${JSON.stringify({ paths: bare(paths, true) })}\n`);
