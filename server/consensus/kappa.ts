/**
 * Cohen's kappa of two people who each put the same things into named groups (Cohen 1960): agreement beyond what their
 * own habits would give by chance, 1 for the same, about 0 for chance, a little below at worst. Null for nothing, and
 * where both put everything into one group: nothing tells agreement from chance then.
 */
export function cohenKappa(first: readonly string[], second: readonly string[]): number | null {
	const n = first.length;
	const same = first.filter((group, at) => group === second[at]).length;
	const [a, b] = [counted(first), counted(second)];
	let chance = 0;
	for (const [group, count] of a) chance += (count / n) * ((b.get(group) ?? 0) / n);
	return beyondChance(same / n, chance);
}

/**
 * Fleiss' kappa of any number of people (Fleiss 1971): of each thing the groups it was put into, a group a person. Not
 * everybody need have placed everything: with as many groups for each it is Fleiss' own figure, else each thing counts
 * alike (Gwet 2014, ch. 2). Things that fewer than two placed do not count; null where none is left, and where all lie
 * in one group.
 */
export function fleissKappa(things: readonly (readonly string[])[]): number | null {
	const rated = things.filter((groups) => groups.length >= 2);
	const share = new Map<string, number>();
	let alike = 0;
	for (const groups of rated) {
		alike += 1 - differing(groups);
		for (const [group, count] of counted(groups))
			share.set(group, (share.get(group) ?? 0) + count / groups.length / rated.length);
	}
	let chance = 0;
	for (const part of share.values()) chance += part * part;
	return beyondChance(alike / rated.length, chance);
}

/** Of all pairs of two people, the share that chose differently, 0–1; 0 for fewer than two. */
export function differing(groups: readonly string[]): number {
	const n = groups.length;
	if (n < 2) return 0;
	let pairs = 0;
	for (const count of counted(groups).values()) pairs += count * (count - 1);
	return 1 - pairs / (n * (n - 1));
}

function counted(groups: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
	return counts;
}

function beyondChance(observed: number, chance: number): number | null {
	// A hair under 1 is 1 that was summed up in parts.
	return Number.isNaN(observed) || chance > 1 - 1e-9 ? null : (observed - chance) / (1 - chance);
}
