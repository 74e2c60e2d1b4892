const UNDECOMPOSED: Readonly<Record<string, string>> = {
	ß: 'ss',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ı: 'i',
	æ: 'ae',
	œ: 'oe',
};

/** Lower case without accents, so that "José", "JOSÉ" and "jose" are one word. The length may change. */
export function fold(text: string): string {
	if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
	const lower = text.toLowerCase();
	return lower
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.replace(/[ßøłđıæœ]/g, (letter) => UNDECOMPOSED[letter]!);
}
