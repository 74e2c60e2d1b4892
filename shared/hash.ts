/**
 * 53-bit string hash (two multiplicative rounds, avalanche at the end), as 11 base-36 characters.
 * For telling "is this the text I last wrote" on nodes, in a sandbox without crypto. Not for secrets.
 */
export function textHash(text: string): string {
	let a = 0xdeadbeef;
	let b = 0x41c6ce57;
	const { length } = text;
	for (let i = 0; i < length; i++) {
		const code = text.charCodeAt(i);
		a = Math.imul(a ^ code, 2654435761);
		b = Math.imul(b ^ code, 1597334677);
	}
	a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
	b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
	return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36).padStart(11, '0');
}
