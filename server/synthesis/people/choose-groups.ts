import { textHash } from '../../../shared/hash.ts';
import { seededRandom } from '../random.ts';
import { chanceLevel } from './chance.ts';
import { featureRows, type Rows } from './features.ts';
import { nearestGroups, partitions } from './partition.ts';
import { among, type PeopleCounts } from './profile.ts';
import { bootstrapJaccard } from './stability.ts';

/** People in k groups: each person's group, each group's bootstrap Jaccard, and how often chance does as well. */
export type PeopleGroups = {
	readonly k: number;
	readonly groups: readonly number[];
	readonly jaccard: readonly number[];
	readonly chance: number;
	/** True when in no chance world of those drawn groups lay as far apart. */
	readonly beyondChance: boolean;
	/** The numbers of groups looked at, with the mean stability of each. */
	readonly alternatives: readonly { k: number; stability: number }[];
	/** How many people were compared with each other. */
	readonly compared: number;
};

const stableFrom = 0.75;

/** Above so many people groups are looked for among some of them: comparing all with all grows with the square. */
const mostCompared = 400;

/**
 * Groups people, every group of two or more. Of the numbers of groups tried, the largest whose groups all come back in
 * resampling; when none does, the number that comes back best. Of very many, some are compared, and the others go to the
 * nearest group. Null for fewer than four people.
 */
export function chooseGroups(
	counts: PeopleCounts,
	wanted: number | undefined,
	seed: number,
): PeopleGroups | null {
	const rows = featureRows(counts);
	if (rows.length < 4) return null;
	if (rows.length <= mostCompared) return groupsOf(counts, rows, wanted, seed);
	const compared = drawn(counts);
	const own = compared.map((at) => rows[at]!);
	const found = groupsOf(among(counts, compared), own, wanted, seed);
	return { ...found, groups: nearestGroups(rows, own, found.groups, found.k) };
}

/**
 * Half of them those most was heard of, since they tell most; half drawn by lot (by their names), since people who say
 * little may be of another kind. In their order.
 */
function drawn({ people, quotes }: PeopleCounts): number[] {
	const lots = people.map((id) => textHash(id));
	const byLot = [...people.keys()].sort((a, b) => (lots[a]! < lots[b]! ? -1 : 1));
	const heard = [...byLot].sort((a, b) => quotes[b]!.length - quotes[a]!.length).slice(0, mostCompared / 2);
	const chosen = new Set(heard);
	for (const at of byLot) {
		if (chosen.size === mostCompared) break;
		chosen.add(at);
	}
	return [...chosen].sort((a, b) => a - b);
}

function groupsOf(counts: PeopleCounts, rows: Rows, wanted: number | undefined, seed: number): PeopleGroups {
	const n = rows.length;
	const most = Math.min(n >= 16 ? 4 : 3, Math.floor(n / 2));
	const all = Array.from({ length: Math.floor(n / 2) - 1 }, (_, i) => i + 2);
	const ks =
		wanted === undefined ? all.filter((k) => k <= most) : [Math.min(Math.max(2, wanted), all.at(-1)!)];
	const draws = n <= 60 ? 100 : n <= 200 ? 40 : 20;
	const cuts = partitions(rows, ks);
	const tried = ks
		.map((k, at) => {
			const groups = cuts[at]!;
			const jaccard = bootstrapJaccard(rows, groups, k, draws, seededRandom(seed * 31 + k));
			return { k, groups, jaccard, stability: jaccard.reduce((a, b) => a + b, 0) / k };
		})
		.filter(({ groups, k }) => groupSizes(groups, k).every((size) => size >= 2));
	if (tried.length === 0) tried.push(pairUp(rows.length));
	const solid = tried.filter(({ jaccard }) => Math.min(...jaccard) >= stableFrom);
	const best = solid.at(-1) ?? [...tried].sort((a, b) => b.stability - a.stability || a.k - b.k)[0]!;
	const worlds = Math.max(49, draws);
	const chance = chanceLevel(counts, ks, worlds, seededRandom(seed * 31 + 1));
	return {
		k: best.k,
		groups: best.groups,
		jaccard: best.jaccard,
		chance,
		beyondChance: chance * (worlds + 1) < 1.5,
		alternatives: tried.map(({ k, stability }) => ({ k, stability })),
		compared: n,
	};
}

function groupSizes(groups: readonly number[], k: number): number[] {
	const sizes = new Array<number>(k).fill(0);
	for (const group of groups) sizes[group]! += 1;
	return sizes;
}

/** When every grouping leaves somebody alone there is one group, and nothing to say for it. */
function pairUp(n: number): { k: number; groups: number[]; jaccard: number[]; stability: number } {
	return { k: 1, groups: new Array<number>(n).fill(0), jaccard: [0], stability: 0 };
}
