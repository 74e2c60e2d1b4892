import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openApiDocument } from '../../server/http/openapi.ts';
import { breaksBetween, type Contract, type Schema } from '../support/compare-contract.ts';

const folder = new URL('contracts/', import.meta.url);
const number = (version: string): number =>
	version.split('.').reduce((sum, part) => sum * 1000 + Number.parseInt(part, 10), 0);
const versions = readdirSync(folder)
	.map((name) => name.replace('.generated.json', ''))
	.sort((a, b) => number(a) - number(b));
const read = (version: string): Contract =>
	JSON.parse(readFileSync(new URL(`${version}.generated.json`, folder), 'utf8')) as Contract;
const now = openApiDocument() as Contract;

/**
 * Closed lists that have grown since, and why a panel of then gets along: it meets the new word only where somebody with
 * the new panel has made what it stands for.
 */
const grown: Readonly<Record<string, RegExp>> = {
	'0.1.0': /reason may be "guide"$|\/jobs\/\{job\}: 200\.kind may be "audit" or "opinion"$/u,
};

describe('a server and the panels of the release before', () => {
	it('[FH8] every call that release knew is still there, takes what it sends and answers what it knows', () => {
		const last = versions.at(-1)!;
		const found = breaksBetween(read(last), now);
		expect(found.filter((one) => !grown[last]?.test(one))).toEqual([]);
	});

	it('[FH8] what would break a panel is found', () => {
		const answered = (schema: Schema): Contract => contractOf({}, schema);
		const note: Schema = { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] };
		const breaks = (before: Contract, after: Contract): number => breaksBetween(before, after).length;
		expect(breaks(answered(note), answered(note))).toBe(0);
		expect(breaks(answered(note), { paths: {} })).toBe(1);
		expect(breaks(answered(note), answered({ ...note, required: [] }))).toBe(1);
		const more = { ...note, properties: { ...note.properties, b: { type: 'number' } }, required: ['a', 'b'] };
		expect(breaks(answered(note), answered(more))).toBe(0);
		expect(breaks(answered({ enum: ['x'] }), answered({ enum: ['x', 'y'] }))).toBe(1);
		expect(breaks(answered({ enum: ['x', 'y'] }), answered({ enum: ['x'] }))).toBe(0);
		expect(
			breaks(answered({ type: 'string' }), answered({ anyOf: [{ type: 'string' }, { type: 'null' }] })),
		).toBe(1);
		expect(breaks(contractOf(note, {}), contractOf(more, {}))).toBe(1);
		expect(breaks(contractOf(more, {}), contractOf(note, {}))).toBe(0);
		expect(breaks(contractOf({ enum: ['x', 'y'] }, {}), contractOf({ enum: ['x'] }, {}))).toBe(1);
		const raised = contractOf({}, {});
		raised.paths['/a']!.post!['x-least-role'] = 'owner';
		expect(breaks(contractOf({}, {}), raised)).toBe(1);
	});
});

/** One call, by what is sent and what is answered. */
function contractOf(sent: Schema, answered: Schema): Contract {
	const json = (schema: Schema) => ({ content: { 'application/json': { schema } } });
	return {
		paths: {
			'/a': {
				post: {
					operationId: 'a',
					'x-least-role': 'viewer',
					requestBody: json(sent),
					responses: { 200: json(answered) },
				},
			},
		},
	};
}
