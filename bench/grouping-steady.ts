import { extendPrepared } from '../server/grouping/extend-prepared.ts';
import { groupItems } from '../server/grouping/group-items.ts';
import { prepareItems } from '../server/grouping/prepare-items.ts';
import type { Embedder, TextVector } from '../server/grouping/types.ts';
import { createGroupThreads } from '../server/pipeline/group-in-thread.ts';
import type { GroupWork, ReadVectors } from '../server/pipeline/group-work.ts';
import type { Figure } from './figure.ts';
import { drawBoard, drawPlain, type LabelledSet, seededRandom, shuffled } from './grouping-data.ts';
import { NO_MOVES, newThemeId, themesByPosition } from './grouping-moves.ts';
import { kmeansOnVectors } from './grouping-peers.ts';

/** Whether the same notes give the same answer, in another order too, and what one more note changes. */
export async function steadyFigures(
	set: LabelledSet,
	embedder: Embedder,
	seeds: readonly number[],
): Promise<Figure[]> {
	let again = 0;
	let otherOrder = 0;
	let moved = 0;
	let movedFrom = 0;
	let agreed = 0;
	let counted = 0;
	for (const seed of seeds) {
		const rows = drawBoard(set, seed);
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
		if (JSON.stringify(run(shuffled(straight, seededRandom(seed)))) === JSON.stringify(first)) otherOrder++;
		const before = run(straight.slice(1));
		const after = run(straight, before.themes);
		const base = prepareItems(items.slice(1), vectors.slice(1));
		const prepared = extendPrepared(base, items, () => vectors[0]!);
		const carried = groupItems({
			items,
			vectors,
			prepared,
			moves: NO_MOVES,
			previous: before.themes,
			newId: newThemeId,
		});
		const [was, is, quick] = [before, after, carried].map((grouping) => themesByPosition(items, grouping));
		for (let i = 1; i < items.length; i++) {
			counted++;
			if (was![i] !== is![i]) moved++;
			if (was![i] !== quick![i]) movedFrom++;
		}
		if (is![0] === quick![0]) agreed++;
	}
	const row = (metric: string, share: number): Figure => ({
		bench: 'grouping',
		case: `${set.name}, ${seeds.length} boards`,
		metric,
		ours: Math.round(share * 1000) / 10,
		peer: null,
		peerName: '',
		unit: '%',
	});
	return [
		row('run again: identical', again / seeds.length),
		row('input shuffled: identical', otherOrder / seeds.length),
		row('one note added, all features anew: others that changed theme', moved / counted),
		row('one note added to kept features: others that changed theme', movedFrom / counted),
		row('one note added: the same theme either way', agreed / seeds.length),
	];
}

/** One drag and one more note among 500; and whole runs of so many notes (10,000 at most) beside reading them. */
export async function speedFigures(
	set: LabelledSet,
	embedder: Embedder,
	sizes: readonly number[],
	say: (what: string) => void,
): Promise<Figure[]> {
	const figures: Figure[] = [];
	const plain = drawPlain(set, 1, 10_000).map((row) => row.text);
	// More notes than the set has: two of its texts after each other, never the same two.
	const texts = Array.from({ length: 10_000 }, (_, i) =>
		i < plain.length ? plain[i]! : `${plain[i % plain.length]!} ${plain[(i * 7 + 3) % plain.length]!}`,
	);
	for (const size of sizes) {
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
		say(`${size} notes`);
		if (size === 2000) {
			const peer = median(3, (n) => kmeansOnVectors(vectors.slice(0, 500), 20, n));
			figures.push(...(await smallChanges(some.slice(0, 500), vectors.slice(0, 500), peer)));
			say('small changes');
		}
	}
	figures.push({
		bench: 'grouping',
		case: `${Math.max(...sizes)} notes`,
		metric: 'memory of the process afterwards',
		ours: Math.round(process.memoryUsage().rss / 2 ** 20),
		peer: null,
		peerName: '',
		unit: 'MiB',
	});
	return figures;
}

/** As the server does it, in a grouping thread that had the board before; vectors are at hand. */
async function smallChanges(
	texts: readonly string[],
	vectors: readonly TextVector[],
	peer: number,
): Promise<Figure[]> {
	const threads = createGroupThreads(1);
	const vectorOf = new Map(texts.map((text, at) => [text, vectors[at]!]));
	let read = 0;
	const readVectors: ReadVectors = async (wanted) => {
		read += wanted.length;
		return { vectors: wanted.map((text) => vectorOf.get(text)!), notices: [], lasting: true };
	};
	const items = texts.map((text, i) => ({ id: `n${i}`, text }));
	const work = { items: items.slice(0, -20), moves: NO_MOVES, salt: 'bench' };
	try {
		const { grouping } = await threads.group({ ...work, k: 20 }, readVectors);
		const previous = grouping.themes;
		const time = async (
			rounds: number,
			change: (n: number) => Partial<GroupWork>,
		): Promise<[number, number]> => {
			const times: number[] = [];
			read = 0;
			for (let n = 0; n < rounds; n++) {
				const start = performance.now();
				await threads.group({ ...work, previous, ...change(n) }, readVectors);
				times.push(performance.now() - start);
			}
			return [middle(times), read / rounds];
		};
		const [drag, dragRead] = await time(15, (n) => ({
			moves: { ...NO_MOVES, pins: [{ item: `n${n}`, theme: previous[n % previous.length]!.id }] },
		}));
		const [added, addedRead] = await time(15, (n) => ({ items: items.slice(0, 481 + n) }));
		const row = (of: string, metric: string, ours: number, unit: string, against: number | null): Figure => ({
			bench: 'grouping',
			case: `500 notes, ${of}`,
			metric,
			ours,
			peer: against,
			peerName: against === null ? '' : 'ml-kmeans from scratch',
			unit,
		});
		return [
			row('one drag', 'time to group again', drag, 'ms', peer),
			row('one drag', 'texts whose vectors were asked for', dragRead, 'texts', null),
			row('one more note', 'time to group again', added, 'ms', peer),
			row('one more note', 'texts whose vectors were asked for', addedRead, 'texts', null),
		];
	} finally {
		await threads.close();
	}
}

function median(rounds: number, work: (round: number) => unknown): number {
	return middle(
		Array.from({ length: rounds }, (_, round) => {
			const start = performance.now();
			work(round);
			return performance.now() - start;
		}),
	);
}

function middle(values: readonly number[]): number {
	return Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]! * 10) / 10;
}
