import type { KnownArchetype } from '../../server/freshness/assign.ts';
import { type Cell, collectWays, type Trace } from '../../server/freshness/trace.ts';
import { seededRandom } from '../../server/synthesis/random.ts';

/** What happens to the world at the week of change. */
export type Planted =
	| { readonly kind: 'none' }
	/** So many points of all users are of the last persona instead of the first, from one week to the next. */
	| { readonly kind: 'composition'; readonly points: number }
	/** The first persona's sessions, times this. */
	| { readonly kind: 'usage'; readonly factor: number }
	/** This share of the first persona takes up a feature that few used. */
	| { readonly kind: 'adoption'; readonly share: number }
	/** The first persona goes from one feature back to an earlier one, where it used to go on. */
	| { readonly kind: 'transition' };

export type WorldOptions = {
	readonly seed: number;
	readonly users: number;
	readonly weeks: number;
	readonly changeAt: number;
	readonly planted: Planted;
};

const shares = [0.4, 0.3, 0.2, 0.1];
const features = 20;
const turnover = 0.04;
/** The feature few use before it is taken up, and the step that turns back. */
const rare = 19;
const [turn, back] = [3, 1];

type Person = {
	readonly user: string;
	readonly persona: number;
	readonly rate: number;
	readonly sums: Float64Array;
	takesUp: boolean;
	readonly cells: Cell[];
};

/**
 * Four personas of 40, 30, 20 and 10 % of the users; 20 features; every persona's taste, everybody's own taste (logit,
 * σ .6) and pace (log-normal around two sessions a week, σ .7); 4 % of the users replaced every week.
 */
export function makeWorld({ seed, users, weeks, changeAt, planted }: WorldOptions): {
	trace: Trace;
	archetypes: KnownArchetype[];
} {
	const random = seededRandom(seed);
	const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
	const tastes = shares.map(() =>
		Array.from({ length: features }, (_, id) => (id === rare ? -4 : 0.9 * normal())),
	);
	const everybody: Person[] = [];
	const born = (persona: number): Person => {
		const sums = new Float64Array(features);
		let sum = 0;
		tastes[persona]!.forEach((taste, id) => {
			sum += Math.exp(taste + 0.6 * normal());
			sums[id] = sum;
		});
		const person = {
			user: `u${everybody.length}`,
			persona,
			rate: 2 * Math.exp(0.7 * normal()),
			sums,
			takesUp: false,
			cells: [],
		};
		everybody.push(person);
		return person;
	};
	const ways = collectWays(features);
	const now = shares.map((share) => share);
	const drawn = (): number => {
		let left = random();
		const at = now.findIndex((share) => {
			left -= share;
			return left < 0;
		});
		return at < 0 ? now.length - 1 : at;
	};
	let here = shares.flatMap((share, persona) =>
		Array.from({ length: Math.round(share * users) }, () => born(persona)),
	);
	for (let week = 0; week < weeks; week++) {
		const changed = week >= changeAt;
		if (week === changeAt && planted.kind === 'composition') {
			now[0]! -= planted.points / 100;
			now[3]! += planted.points / 100;
			let left = Math.round((planted.points / 100) * users);
			here = here.map((one) => (one.persona === 0 && left-- > 0 ? born(3) : one));
		}
		if (week === changeAt && planted.kind === 'adoption')
			for (const one of everybody) one.takesUp = one.persona === 0 && random() < planted.share;
		here = here.map((one) => {
			if (random() >= turnover) return one;
			const next = born(drawn());
			next.takesUp = changed && planted.kind === 'adoption' && next.persona === 0 && random() < planted.share;
			return next;
		});
		for (const one of here) {
			const isFirst = changed && one.persona === 0;
			const cell = live(one, week, {
				factor: isFirst && planted.kind === 'usage' ? planted.factor : 1,
				turns: isFirst && planted.kind === 'transition',
				random,
				ways,
			});
			if (cell !== null) one.cells.push(cell);
		}
	}
	return {
		trace: {
			from: 0,
			cellMs: 7 * 86_400_000,
			cells: weeks,
			features: Array.from({ length: features }, (_, id) => `feature ${id}`),
			users: everybody.filter(({ cells }) => cells.length > 0),
			holes: new Set(),
		},
		archetypes: shares.map((_, at) => ({
			id: `persona ${at + 1}`,
			participants: everybody.filter(({ persona }) => persona === at).map(({ user }) => user),
		})),
	};
}

type Means = {
	readonly factor: number;
	readonly turns: boolean;
	readonly random: () => number;
	readonly ways: ReturnType<typeof collectWays>;
};

/** A week of one person; null where they did not come. */
function live(one: Person, week: number, { factor, turns, random, ways }: Means): Cell | null {
	const sessions = poisson(one.rate * factor, random);
	if (sessions === 0) return null;
	const used = new Set<number>();
	let [events, minutes] = [0, 0];
	const choose = (): number => {
		const target = random() * one.sums[features - 1]!;
		return one.sums.findIndex((sum) => sum >= target);
	};
	for (let session = 0; session < sessions; session++) {
		let at = one.takesUp && random() < 0.6 ? rare : choose();
		used.add(at);
		ways.add(at, true);
		const length = 1 + poisson(4, random);
		for (let step = 0; step < length; step++) {
			// Half of the time people go on as the product leads them.
			let next = random() < 0.5 && at + 1 < rare ? at + 1 : choose();
			if (turns && at === turn && next === turn + 1) next = back;
			ways.add(next, false);
			used.add(next);
			at = next;
		}
		events += 1 + length;
		minutes += length * (0.5 + random());
	}
	return {
		at: week,
		days: Math.min(7, sessions),
		sessions,
		events,
		minutes,
		used: [...used],
		ways: ways.take(),
	};
}

/** Knuth's way: few draws for the small means there are. */
function poisson(mean: number, random: () => number): number {
	const least = Math.exp(-Math.min(mean, 50));
	let [count, product] = [-1, 1];
	do {
		count++;
		product *= random();
	} while (product > least);
	return count;
}
