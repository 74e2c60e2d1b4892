import { createCachedEmbedder } from '../server/grouping/embedding/cached-embedder.ts';
import { createUseLiteEmbedder } from '../server/grouping/embedding/use-lite-embedder.ts';
import type { Embedder } from '../server/grouping/types.ts';
import type { Figure } from './figure.ts';
import { accuracyFigures } from './grouping-accuracy.ts';
import { drawBoard, type LabelledSet, labelledSets } from './grouping-data.ts';
import { type MovesStep, simulateMoves } from './grouping-moves.ts';
import { speedFigures, steadyFigures } from './grouping-steady.ts';

const DRAWS = 10;
const CHECKPOINTS = [5, 10, 20, 40];

/** Grouping quality, the worth of moves, steadiness and time. Sets whose data is not there are named on stderr. */
export async function run(): Promise<Figure[]> {
	const { sets, skipped } = labelledSets();
	const model = createUseLiteEmbedder();
	const embedder = cachedInMemory(model);
	const figures: Figure[] = [];
	if (skipped.length > 0) console.error(`grouping: skipped for want of data: ${skipped.join(', ')}`);
	try {
		figures.push(...(await accuracyFigures(sets, embedder, DRAWS)));
		for (const set of sets) figures.push(...(await moves(set, embedder)));
		const banking = sets.find(({ name }) => name === 'banking77');
		if (banking !== undefined) {
			figures.push(...(await steadyFigures(banking, embedder, DRAWS)));
			figures.push(...(await speedFigures(banking, model)));
		}
	} finally {
		await model.close();
	}
	return figures;
}

async function moves(set: LabelledSet, embedder: Embedder): Promise<Figure[]> {
	const boards: MovesStep[][] = [];
	for (let draw = 1; draw <= DRAWS; draw++) {
		const rows = drawBoard(set, draw);
		boards.push(
			simulateMoves(rows, await embedder.embed(rows.map((row) => row.text)), draw, [0, ...CHECKPOINTS]),
		);
	}
	return [0, ...CHECKPOINTS].flatMap((count, at) => {
		const steps = boards.map((board) => board[at]!);
		const name = `${set.name}, ${count} moves`;
		const kept = steps.filter((step) => step.kept).length / steps.length;
		return [
			figure(
				name,
				'untouched notes right',
				percent(mean(steps.map((s) => s.ours))),
				percent(mean(steps.map((s) => s.pinsOnly))),
				'pins only',
				'%',
			),
			figure(
				name,
				'untouched notes that changed theme',
				percent(mean(steps.map((s) => s.churn))),
				0,
				'pins only',
				'%',
			),
			figure(name, 'boards with every move kept', percent(kept), 100, 'pins only', '%'),
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

function figure(
	name: string,
	metric: string,
	ours: number,
	peer: number | null,
	peerName: string,
	unit: string,
): Figure {
	return { bench: 'grouping', case: name, metric, ours, peer, peerName, unit };
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function percent(share: number): number {
	return Math.round(share * 1000) / 10;
}
