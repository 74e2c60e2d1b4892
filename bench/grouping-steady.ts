import { groupItems } from '../server/grouping/group-items.ts';
import { prepareItems } from '../server/grouping/prepare-items.ts';
import type { Embedder, TextVector } from '../server/grouping/types.ts';
import type { Figure } from './figure.ts';
import { drawBoard, drawPlain, type LabelledSet, seededRandom, shuffled } from './grouping-data.ts';
import { NO_MOVES, newThemeId, themesByPosition } from './grouping-moves.ts';
import { kmeansOnVectors } from './grouping-peers.ts';

/** Whether the same notes give the same answer, in another order too, and what one more note changes. */
export async function steadyFigures(set: LabelledSet, embedder: Embedder, draws: number): Promise<Figure[]> {
	let again = 0;
	let otherOrder = 0;
	let moved = 0;
	let counted = 0;
	for (let draw = 1; draw <= draws; draw++) {
		const rows = drawBoard(set, draw);
		const vectors = await embedder.embed(rows.map((row) => row.text));
		const items = rows.map((row, i) => ({ id: `n${i}`, text: row.text }));
		const run = (order: readonly number[], previous?: ReturnType<typeof groupItems>['themes']) =>
			groupItems({
				items: order.map((i) => items[i]!),
				vectors: order.map((i) => vectors[i]!),
				moves: NO_MOVES,
				previous,
				newId: newThemeId,
			});
		const straight = items.map((_, i) => i);
		const first = run(straight);
		if (JSON.stringify(run(straight)) === JSON.stringify(first)) again++;
		if (JSON.stringify(run(shuffled(straight, seededRandom(draw)))) === JSON.stringify(first)) otherOrder++;
		const before = run(straight.slice(1));
		const after = run(straight, before.themes);
		const [was, is] = [themesByPosition(items, before), themesByPosition(items, after)];
		for (let i = 1; i < items.length; i++) {
			counted++;
			if (was[i] !== is[i]) moved++;
		}
	}
	const row = (metric: string, share: number): Figure => ({
		bench: 'grouping',
		case: `${set.name}, ${draws} boards`,
		metric,
		ours: Math.round(share * 1000) / 10,
		peer: null,
		peerName: '',
		unit: '%',
	});
	return [
		row('run again: identical', again / draws),
		row('input shuffled: identical', otherOrder / draws),
		row('one note added: others that changed theme', moved / counted),
	];
}

/** One drag among 500 notes, features kept; and whole runs of 200, 2,000 and 10,000 notes beside reading them. */
export async function speedFigures(set: LabelledSet, embedder: Embedder): Promise<Figure[]> {
	const figures: Figure[] = [];
	const plain = drawPlain(set, 1, 10_000).map((row) => row.text);
	// More notes than the set has: two of its texts after each other, never the same two.
	const texts = Array.from({ length: 10_000 }, (_, i) =>
		i < plain.length ? plain[i]! : `${plain[i % plain.length]!} ${plain[(i * 7 + 3) % plain.length]!}`,
	);
	for (const size of [200, 2000, 10_000]) {
		const some = texts.slice(0, size);
		const start = performance.now();
		const vectors = await embedder.embed(some);
		const read = performance.now();
		const items = some.map((text, i) => ({ id: `n${i}`, text }));
		groupItems({ items, vectors, moves: NO_MOVES, newId: newThemeId });
		const end = performance.now();
		figures.push({
			bench: 'grouping',
			case: `${size} notes`,
			metric: 'reading and grouping',
			ours: Math.round(end - start),
			peer: Math.round(read - start),
			peerName: 'reading alone',
			unit: 'ms',
		});
		if (size === 2000) figures.push(oneDrag(some.slice(0, 500), vectors.slice(0, 500)));
	}
	figures.push({
		bench: 'grouping',
		case: '10000 notes',
		metric: 'memory of the process afterwards',
		ours: Math.round(process.memoryUsage().rss / 2 ** 20),
		peer: null,
		peerName: '',
		unit: 'MiB',
	});
	return figures;
}

function oneDrag(texts: readonly string[], vectors: readonly TextVector[]): Figure {
	const items = texts.map((text, i) => ({ id: `n${i}`, text }));
	const input = { items, vectors, prepared: prepareItems(items, vectors), newId: newThemeId };
	const { themes } = groupItems({ ...input, moves: NO_MOVES, k: 20 });
	const drag = (n: number) => ({
		...NO_MOVES,
		pins: [{ item: `n${n}`, theme: themes[n % themes.length]!.id }],
	});
	return {
		bench: 'grouping',
		case: '500 notes, one drag, features kept',
		metric: 'time to group again',
		ours: median(15, (n) => groupItems({ ...input, moves: drag(n), previous: themes })),
		peer: median(3, (n) => kmeansOnVectors(vectors, 20, n)),
		peerName: 'ml-kmeans from scratch',
		unit: 'ms',
	};
}

function median(rounds: number, work: (round: number) => unknown): number {
	const times = Array.from({ length: rounds }, (_, round) => {
		const start = performance.now();
		work(round);
		return performance.now() - start;
	});
	return Math.round(times.sort((a, b) => a - b)[Math.floor(rounds / 2)]! * 10) / 10;
}
