/** Deeper than any presence of ours by far; what clients do with a state is recursive. */
const deepest = 32;

/** Whether a parsed JSON value nests deeper than clients can be trusted to follow. */
export function nestsTooDeep(value: unknown): boolean {
	let level: unknown[] = [value];
	for (let depth = 0; level.length > 0; depth++) {
		if (depth > deepest) return true;
		level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
	}
	return false;
}
