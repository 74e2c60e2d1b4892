import { createCachedEmbedder } from '../server/grouping/embedding/cached-embedder.ts';
import { createUseLiteEmbedder } from '../server/grouping/embedding/use-lite-embedder.ts';
import type { Embedder } from '../server/grouping/types.ts';
import type { Figure } from './figure.ts';
import { accuracyFigures, type Draws } from './grouping-accuracy.ts';
import { drawBoard, type LabelledSet, labelledSets } from './grouping-data.ts';
import { type MovesStep, simulateMoves } from './grouping-moves.ts';
import { speedFigures, steadyFigures } from './grouping-steady.ts';

const DRAWS: Draws = { tuned: [1, 2, 3], heldBack: [201, 202, 203] };
const SEEDS = [...DRAWS.tuned, ...DRAWS.heldBack];
const CHECKPOINTS = [0, 5, 10, 20, 40];

/**
 * Grouping quality, the worth of moves, steadiness and time; five to ten minutes on two cores. Sets whose data is not
 * there are named on stderr, and so is each stage done.
 */
export async function run(): Promise<Figure[]> {
	const { sets, skipped } = labelledSets();
	const model = createUseLiteEmbedder();
	const embedder = cachedInMemory(model);
	const figures: Figure[] = [];
	const started = performance.now();
	const say = (what: string): void =>
		console.error(`grouping: ${what}, ${Math.round((performance.now() - started) / 1000)} s`);
	if (skipped.length > 0) console.error(`grouping: skipped for want of data: ${skipped.join(', ')}`);
	try {
		figures.push(...(await accuracyFigures(sets, embedder, DRAWS, say)));
		figures.push(...(await movesFigures(sets, embedder, say)));
		const banking = sets.find(({ name }) => name === 'banking77');
		if (banking !== undefined) {
			figures.push(...(await steadyFigures(banking, embedder, SEEDS)));
			say('steadiness');
			figures.push(...(await speedFigures(banking, model, [200, 2000, 10_000], say)));
		}
	} finally {
		await model.close();
	}
	return figures;
}

/** What moves teach, set by set and over all; the same pins with nothing else changed are the peer. */
async function movesFigures(
	sets: readonly LabelledSet[],
	embedder: Embedder,
	say: (what: string) => void,
): Promise<Figure[]> {
	const figures: Figure[] = [];
	const all: MovesStep[][] = [];
	for (const set of sets) {
		const boards: MovesStep[][] = [];
		for (const seed of SEEDS) {
			const rows = drawBoard(set, seed);
			const vectors = await embedder.embed(rows.map((row) => row.text));
			boards.push(simulateMoves(rows, vectors, seed, CHECKPOINTS));
		}
		say(`moves on ${set.name}`);
		all.push(...boards);
		figures.push(...movesRows(set.name, boards));
	}
	return [...figures, ...(all.length === 0 ? [] : movesRows(`mean of ${sets.length}`, all))];
}

function movesRows(of: string, boards: readonly MovesStep[][]): Figure[] {
	return CHECKPOINTS.flatMap((count, at) => {
		const steps = boards.map((board) => board[at]!);
		const name = `${of}, ${count} moves`;
		const share = (of_: (step: MovesStep) => number): number => percent(mean(steps.map(of_)));
		const row = (metric: string, ours: number, peer: number): Figure => ({
			bench: 'grouping',
			case: name,
			metric,
			ours,
			peer,
			peerName: 'pins only',
			unit: '%',
		});
		return [
			row(
				'untouched notes right',
				share(({ ours }) => ours),
				share(({ pinsOnly }) => pinsOnly),
			),
			row(
				'most untouched notes that changed theme in a run',
				share(({ churn }) => churn),
				0,
			),
			row(
				'boards with every move kept',
				share(({ kept }) => (kept ? 1 : 0)),
				100,
			),
		];
	});
}

function cachedInMemory(inner: Embedder): Embedder {
	const store = new Map<string, Float32Array>();
	return createCachedEmbedder(inner, {
		getMany: async (keys) =>
			new Map(keys.flatMap((key) => (store.has(key) ? [[key, store.get(key)!] as const] : []))),
		putMany: async (entries) => {
			for (const [key, vector] of entries) store.set(key, vector);
		},
		deleteMany: async (keys) => {
			for (const key of keys) store.delete(key);
		},
	});
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function percent(share: number): number {
	return Math.round(share * 1000) / 10;
}
