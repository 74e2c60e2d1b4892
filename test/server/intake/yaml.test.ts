import { describe, expect, it } from 'vitest';
import { fileOf, readAll, readQuotes } from './files.ts';
import { refusalIn } from './helpers.ts';

const list = `# lock keepers, June
- text: The sluice sticks whenever it rains.
  participant: P3
  date: 2026-06-02
  tags: [gate, rain]
- text: |
    Two lines about
    the winch.
  participant: P07
  date: ~
`;

const read = async (text: string, name: string) => {
	const { evidence } = await readQuotes(text, name);
	return evidence.map(({ text: said, participant, date, tags }) => [said, participant, date, tags]);
};

describe('YAML', () => {
	it.each(['locks.yaml', 'locks.yml', 'locks.txt'])(
		'[IN33] a list of records in %s is a table',
		async (name) => {
			expect(await read(list, name)).toEqual([
				['The sluice sticks whenever it rains.', 'P3', '2026-06-02', ['gate', 'rain']],
				['Two lines about\nthe winch.', 'P07', null, []],
			]);
		},
	);

	it('[IN33] a list under a key, and a document for each record, are tables too; what is written stays as written', async () => {
		const nested = `study: locks\nquotes:\n${list
			.split('\n')
			.slice(1)
			.map((line) => (line === '' ? '' : `  ${line}`))
			.join('\n')}\n`;
		expect(await read(nested, 'locks.yaml')).toHaveLength(2);
		const apart = '---\nid: 007\ntext: The bell is out of reach\n---\nid: 1.10\ntext: The key hangs inside\n';
		const { evidence } = await readQuotes(apart, 'locks.yaml');
		expect(evidence.map(({ ref, text }) => [ref, text])).toEqual([
			['007', 'The bell is out of reach'],
			['1.10', 'The key hangs inside'],
		]);
	});

	it('[IN33] bullets with a colon stay notes', async () => {
		const { kind, items } = await readAll(
			fileOf('visit.txt', '- Wish: a longer rope\n- Wish: a lamp\n- Pain: the ladder\n'),
			'visit.txt',
		);
		expect(kind).toBe('notes');
		expect(items).toHaveLength(3);
	});

	it.each([
		['rope: long\nlamp: none\n', /YAML without a list of records/, 'line 1'],
		['- text: "open\n  participant: P3\n- text: [two\n', /breaks on line \d/, /line [34]/],
		[
			`- &a [x, x, x, x, x, x, x, x]\n${['b', 'c', 'd', 'e', 'f']
				.map((to, i) => `- &${to} [${Array(9).fill(`*${'abcdef'[i]}`).join(', ')}]`)
				.join('\n')}\n`,
			/repeats parts of itself/,
			'line 1',
		],
		[`- text: ${'a wet rope '.repeat(400_000)}\n  id: 1\n`, /more than 4 MB/, 'line 1'],
	])('[IN33] any other is refused with what would work', async (text, reason, at) => {
		const refusal = await refusalIn(readQuotes(text, 'locks.yaml'));
		expect(refusal.code).toBe('unreadable');
		expect(refusal.message).toMatch(reason);
		expect(refusal.at).toMatch(at);
	});
});
