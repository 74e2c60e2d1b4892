import { seededRandom } from '../server/synthesis/random.ts';
import { weigh } from '../server/tradeoff/verdict.ts';
import { shares } from '../server/tradeoff/weighted-sum.ts';
import type { Figure } from './figure.ts';
import { canvasFigures } from './tradeoff-canvas.ts';

const personas = 12;
const options = 12;
const draws = 10_000;
const rounds = 15;

/**
 * A board of 12 personas by 12 options weighed with 10,000 draws: sums, win shares, regret, tipping weights, verdict;
 * beside the same draws and scanned tipping weights as a textbook writes them, in the same run. Medians. Then what one
 * changed weight costs on the canvas.
 */
export async function run(): Promise<Figure[]> {
	return [...arithmeticFigures(), ...(await canvasFigures())];
}

function arithmeticFigures(): Figure[] {
	const random = seededRandom(12);
	const scores = Array.from({ length: options }, () =>
		Array.from({ length: personas }, () => Math.floor(random() * 5) - 2),
	);
	const doubt = scores.map((row) => row.map(() => random()));
	const weights = shares(Array.from({ length: personas }, () => 0.2 + random()));
	const confidence = scores.map(() => 0);
	const ours = () => weigh({ scores, doubt, weights, confidence, seed: 1, draws });
	const times = { ours: [] as number[], draws: [] as number[], scan: [] as number[] };
	let worst = 0;
	for (let round = 0; round < rounds; round++) {
		times.ours.push(timed(ours));
		times.draws.push(timed(() => textbookDraws(scores, doubt, weights, seededRandom(1))));
		times.scan.push(timed(() => textbookScan(scores, weights)));
	}
	const { winner, tips, winShares } = ours();
	const scan = textbookScan(scores, weights);
	for (const { persona, challenger, weight } of tips) {
		const theirs = scan.get(`${persona} ${challenger}`);
		if (weight !== null && theirs !== undefined) worst = Math.max(worst, Math.abs(weight - theirs));
	}
	const peerShares = textbookDraws(scores, doubt, weights, seededRandom(2));
	const name = `${personas} personas × ${options} options`;
	const figure = (
		metric: string,
		value: number,
		peer: number | null,
		peerName: string,
		unit: string,
	): Figure => ({
		bench: 'tradeoff',
		case: name,
		metric,
		ours: value,
		peer,
		peerName,
		unit,
	});
	return [
		figure(
			'weighed with 10,000 draws',
			median(times.ours),
			median(times.draws) + median(times.scan),
			'textbook: arrays a draw, tipping weights by scan',
			'ms',
		),
		figure('the draws alone', median(times.ours), median(times.draws), 'textbook: arrays a draw', 'ms'),
		figure('tipping weight, largest difference', worst, 0, 'scan in 10,000 steps', 'weight'),
		figure(
			'win share of the leader',
			winShares[winner]!,
			peerShares[winner]!,
			'textbook, another seed',
			'share',
		),
	];
}

/** Monte Carlo as it is usually written: new arrays for every draw, weights made to sum to 1 again. */
function textbookDraws(
	scores: readonly (readonly number[])[],
	doubt: readonly (readonly number[])[],
	weights: readonly number[],
	random: () => number,
): number[] {
	const wins = scores.map(() => 0);
	for (let draw = 0; draw < draws; draw++) {
		const moved = weights.map((weight) => weight * (1 + 0.2 * (2 * random() - 1)));
		const total = moved.reduce((sum, weight) => sum + weight, 0);
		const now = moved.map((weight) => weight / total);
		const sums = scores.map((row, o) =>
			row
				.map((score, p) => Math.max(-2, Math.min(2, score + doubt[o]![p]! * (2 * random() - 1))))
				.reduce((sum, score, p) => sum + score * now[p]!, 0),
		);
		const best = Math.max(...sums);
		wins[sums.indexOf(best)]! += 1;
	}
	return wins.map((count) => count / draws);
}

/** The first weight of 10,000 steps at which a challenger passes the leader, for each persona and challenger. */
function textbookScan(
	scores: readonly (readonly number[])[],
	weights: readonly number[],
): Map<string, number> {
	const steps = 10_000;
	const sumOf = (row: readonly number[]): number =>
		row.reduce((sum, score, p) => sum + score * weights[p]!, 0);
	const sums = scores.map(sumOf);
	const leader = sums.indexOf(Math.max(...sums));
	const out = new Map<string, number>();
	for (const [k, own] of weights.entries()) {
		for (const [challenger, row] of scores.entries()) {
			if (challenger === leader) continue;
			const rest = (list: readonly number[]): number => (sumOf(list) - list[k]! * own) / (1 - own);
			const gap = (w: number): number =>
				w * (scores[leader]![k]! - row[k]!) + (1 - w) * (rest(scores[leader]!) - rest(row));
			for (let i = 1; i <= steps; i++) {
				if (gap(i / steps) < 0 === gap((i - 1) / steps) < 0) continue;
				out.set(`${k} ${challenger}`, i / steps);
				break;
			}
		}
	}
	return out;
}

function timed(work: () => unknown): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
