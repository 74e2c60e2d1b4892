import { createCachedEmbedder } from '../server/grouping/cached-embedder.ts';
import { groupItems } from '../server/grouping/group-items.ts';
import { prepareItems } from '../server/grouping/prepare-items.ts';
import type { Embedder } from '../server/grouping/types.ts';
import { createUseLiteEmbedder } from '../server/grouping/use-lite-embedder.ts';
import type { Figure } from './figure.ts';
import { drawBoard, drawPlain, type LabelledSet, labelledSets } from './grouping-data.ts';
import { type MovesStep, NO_MOVES, newThemeId, simulateMoves, themesByPosition } from './grouping-moves.ts';
import { kmeansOnTfidf, kmeansOnVectors } from './grouping-peers.ts';
import { adjustedRand, matchedAccuracy } from './grouping-scores.ts';

const DRAWS = 10;
const CHECKPOINTS = [5, 10, 20, 40];

/** Grouping quality, the worth of moves, and the time of one drag. Sets whose data is not there are named on stderr. */
export async function run(): Promise<Figure[]> {
	const { sets, skipped } = labelledSets();
	const model = createUseLiteEmbedder();
	const embedder = cachedInMemory(model);
	const figures: Figure[] = [];
	if (skipped.length > 0) console.error(`grouping: skipped for want of data: ${skipped.join(', ')}`);
	try {
		for (const set of sets) figures.push(...(await accuracy(set, embedder)));
		for (const set of sets) figures.push(...(await moves(set, embedder)));
		const banking = sets.find(({ name }) => name === 'banking77');
		if (banking !== undefined) figures.push(await oneDrag(banking, embedder));
	} finally {
		await model.close();
	}
	return figures;
}

async function accuracy(set: LabelledSet, embedder: Embedder): Promise<Figure[]> {
	const scores = { ours: [], ari: [], ownK: [], words: [], vectors: [], vectorsAri: [], tfidf: [] } as Record<
		string,
		number[]
	>;
	for (let draw = 1; draw <= DRAWS; draw++) {
		const rows = drawBoard(set, draw);
		const truth = rows.map((row) => row.label);
		const k = new Set(truth).size;
		const items = rows.map((row, i) => ({ id: `n${i}`, text: row.text }));
		const vectors = await embedder.embed(rows.map((row) => row.text));
		const prepared = prepareItems(items, vectors);
		const input = { items, vectors, prepared, moves: NO_MOVES, newId: newThemeId };
		const given = themesByPosition(items, groupItems({ ...input, k }));
		scores.ours!.push(matchedAccuracy(truth, given));
		scores.ari!.push(adjustedRand(truth, given));
		scores.ownK!.push(matchedAccuracy(truth, themesByPosition(items, groupItems(input))));
		const plain = kmeansOnVectors(vectors, k, draw);
		scores.vectors!.push(matchedAccuracy(truth, plain));
		scores.vectorsAri!.push(adjustedRand(truth, plain));
		scores.tfidf!.push(
			matchedAccuracy(
				truth,
				kmeansOnTfidf(
					rows.map((row) => row.text),
					k,
					draw,
				),
			),
		);
	}
	const at = (name: string): number => percent(mean(scores[name]!));
	const raw = 'raw embeddings + ml-kmeans';
	return [
		figure(set.name, 'accuracy, k given', at('ours'), at('vectors'), raw, '%'),
		figure(set.name, 'adjusted Rand, k given', at('ari'), at('vectorsAri'), raw, '%'),
		figure(
			set.name,
			'accuracy, k given',
			at('ours'),
			at('tfidf'),
			'TF-IDF + ml-kmeans, best of 10 (sklearn not used)',
			'%',
		),
		figure(set.name, 'accuracy, k chosen', at('ownK'), at('ours'), 'ours, k given', '%'),
	];
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

async function oneDrag(set: LabelledSet, embedder: Embedder): Promise<Figure> {
	const rows = drawPlain(set, 1, 500);
	const items = rows.map((row, i) => ({ id: `n${i}`, text: row.text }));
	const vectors = await embedder.embed(rows.map((row) => row.text));
	const prepared = prepareItems(items, vectors);
	const input = { items, vectors, prepared, newId: newThemeId };
	const { themes } = groupItems({ ...input, moves: NO_MOVES, k: 20 });
	const drag = (n: number) => ({
		...NO_MOVES,
		pins: [{ item: `n${n}`, theme: themes[n % themes.length]!.id }],
	});
	const ours = median(9, (n) => groupItems({ ...input, moves: drag(n), previous: themes }));
	const peer = median(3, (n) => kmeansOnVectors(vectors, 20, n));
	return figure(
		'500 stickies, one drag, features kept',
		'time to group again',
		ours,
		peer,
		'ml-kmeans from scratch',
		'ms',
	);
}

function median(rounds: number, work: (round: number) => unknown): number {
	const times = Array.from({ length: rounds }, (_, round) => {
		const start = performance.now();
		work(round);
		return performance.now() - start;
	});
	return Math.round(times.sort((a, b) => a - b)[Math.floor(rounds / 2)]! * 10) / 10;
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
