import type { Rows } from './features.ts';
import { partition } from './partition.ts';

/**
 * How well each group comes back when people are drawn again with replacement and grouped anew: the mean, over the
 * draws, of its best Jaccard with a new group among the people drawn (Hennig 2007). One figure a group, 0–1.
 */
export function bootstrapJaccard(
	rows: Rows,
	groups: readonly number[],
	k: number,
	draws: number,
	random: () => number,
): number[] {
	const sums = new Array<number>(k).fill(0);
	const seen = new Array<number>(k).fill(0);
	for (let draw = 0; draw < draws; draw++) {
		const drawn = rows.map(() => Math.floor(random() * rows.length));
		const again = partition(
			drawn.map((at) => rows[at]!),
			k,
		);
		const newGroup = new Map<number, number>();
		drawn.forEach((person, at) => {
			newGroup.set(person, again[at]!);
		});
		for (let group = 0; group < k; group++) {
			const present = [...newGroup.keys()].filter((person) => groups[person] === group);
			if (present.length === 0) continue;
			let best = 0;
			for (let other = 0; other < k; other++) {
				const members = [...newGroup].filter(([, to]) => to === other).map(([person]) => person);
				const both = members.filter((person) => groups[person] === group).length;
				best = Math.max(best, both / (members.length + present.length - both));
			}
			sums[group]! += best;
			seen[group]! += 1;
		}
	}
	return sums.map((sum, group) => (seen[group]! > 0 ? sum / seen[group]! : 0));
}
