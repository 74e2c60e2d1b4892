/** What the panel was last told of one thing, on top of which tag on its node, and when (ms). */
export type Told = { value: string; base: string; at: number };

/**
 * True when `value` is not what the panel knows: that is what it was last told, or `base`, the tag on the node, when it
 * was told nothing since the tag was written. Takes down that it is told now.
 */
export function isNews(told: Map<string, Told>, about: string, value: string, base: string): boolean {
	const last = told.get(about);
	// The tag was written since: what was told before it is settled.
	if (last && last.base !== base) told.delete(about);
	if (value === (last && last.base === base ? last.value : base)) return false;
	told.set(about, { value, base, at: Date.now() });
	return true;
}
