import { expect, it } from 'vitest';
import { createQualityTally } from '../../../server/imports/quality.ts';
import { settleQuotes, storeQuotes } from '../../../server/imports/quotes.ts';
import { chooseSpare, mostOfImport } from '../../../server/imports/spare.ts';
import { collecting } from '../../../server/intake/collect.ts';
import type { Candidate } from '../../../server/intake/types.ts';
import { codesOf, identifying } from '../../../server/people/identify.ts';
import { each, pieceByPiece, pieceSize } from '../../../server/pieces.ts';
import { createVault } from '../../../server/privacy/vault.ts';
import type { Evidence } from '../../../shared/evidence.ts';

const rows = 20_000;
const most = 500;
const options = { salt: 'bo_1', source: 'so_1' } as const;
const candidates = Array.from(
	{ length: rows },
	(_, at): Candidate => ({
		ref: `r${at}`,
		node: null,
		text: `Ticket ${at}`,
		key: `ticket ${at}`,
		participant: null,
		kind: 'said',
		date: null,
		score: null,
		tags: [],
		flags: [],
		locator: null,
		context: null,
		fields: {},
		language: null,
	}),
);

/** How often others of the process got their turn while this was done. */
async function turnsWhile<T>(work: () => Promise<T>): Promise<{ result: T; turns: number }> {
	let turns = 0;
	let next = setImmediate(tick);
	function tick(): void {
		turns += 1;
		next = setImmediate(tick);
	}
	try {
		return { result: await work(), turns };
	} finally {
		clearImmediate(next);
	}
}

it('[IM16] a large import is settled and stored in pieces: none is larger than 500 rows, others go first in between, each is told', async () => {
	const sizes: number[] = [];
	const told: string[] = [];
	function took<T>(list: readonly T[]): readonly T[] {
		sizes.push(list.length);
		return list;
	}
	const desk: any = {
		barrier: async () => () => null,
		async knownAs(_: string, ids: string[]) {
			took(ids);
			return new Map();
		},
		async guard(_: string, __: unknown, some: Evidence[], onDone: (n: number) => void) {
			onDone(took(some).length);
			return some.map((evidence) => ({ evidence, original: null, hits: [] }));
		},
		keep: async (_: unknown, __: string, guarded: unknown[]) => void (guarded.length > 0 && took(guarded)),
	};
	const store: any = {
		async known(_: string, ids: string[]) {
			took(ids);
			return new Set<string>();
		},
		add: async (_: unknown, __: string, ___: string, some: Evidence[]) =>
			new Set(took(some).map(({ id }) => id)),
		link: async () => undefined,
		count: async () => 0,
	};
	const steps = {
		signal: new AbortController().signal,
		onProgress: (step: string, done: number) => void told.push(`${step} ${done}`),
	};
	const { result, turns } = await turnsWhile(async () => {
		const settled = await settleQuotes(
			{ desk, evidence: store },
			options.salt,
			options.source,
			{ consent: 'given', keepUntil: null },
			{ candidates, keptApart: [] },
			createQualityTally(),
			steps,
		);
		const spare = await chooseSpare({ evidence: store }, options.salt, settled.fresh, [], steps.signal);
		const added = await storeQuotes(
			{ desk, evidence: store },
			{} as any,
			options.salt,
			options.source,
			settled,
			[],
			steps,
			spare,
		);
		return { added, spare };
	});
	expect(result.added.size).toBe(rows);
	expect(result.spare.size).toBe(rows - mostOfImport);
	expect(Math.max(...sizes)).toBeLessThanOrEqual(most);
	for (const step of ['Looking for repeats', 'Hiding personal data', 'Storing'])
		expect(told.filter((line) => line.startsWith(step)).length).toBeGreaterThanOrEqual(rows / most);
	expect(turns).toBeGreaterThanOrEqual((3 * rows) / pieceSize);
});

it('[IM16] who rows are about is told apart in pieces, looking at each name once', async () => {
	const people = 500;
	const items = Array.from({ length: rows }, (_, at) => ({
		participant: null,
		user: `usr-${at % people}`,
		email: `user${at % people}@example.com`,
	}));
	expect(codesOf(items)).toHaveLength(people);
	let marks = 0;
	const vault = createVault(new Uint8Array(32), (length) => new Uint8Array(length));
	const counting: typeof vault = {
		...vault,
		mark(purpose, value) {
			marks += 1;
			return vault.mark(purpose, value);
		},
	};
	const naming = new Map(codesOf(items).map((code) => [code, false]));
	const { result, turns } = await turnsWhile(() =>
		pieceByPiece(identifying(items, { people: [], links: new Map(), naming }, counting)),
	);
	expect(new Set(result.participants).size).toBe(people);
	expect(marks).toBeLessThanOrEqual(people);
	expect(turns).toBeGreaterThanOrEqual((3 * (rows - 1)) / pieceSize - 3);
});

it('[IM16] stopped in the middle, nothing more of it is done', async () => {
	const stop = new AbortController();
	let done = 0;
	const work = each(candidates, () => {
		done += 1;
		if (done === 1000) stop.abort(new Error('cancelled'));
	});
	await expect(pieceByPiece(work, stop.signal)).rejects.toThrow('cancelled');
	expect(done).toBe(1000);
	await expect(pieceByPiece(collecting(rows, candidates, [], options, []), stop.signal)).rejects.toThrow(
		'cancelled',
	);
});
