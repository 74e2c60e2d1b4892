/** How many of what, such as `1 note` or `1,200 notes`. */
export function count(n: number, word: string, plural = `${word}s`): string {
	return `${n.toLocaleString('en')} ${n === 1 ? word : plural}`;
}

/** Names one after the other, such as `Ana, Ben and Tom`. */
export function listed(names: readonly string[]): string {
	return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
