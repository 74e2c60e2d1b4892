const bullet = /^\s*(?:[•·▪◦*–—-]|\d{1,2}[.)])\s+(?=\S)/u;
const quotedLine = /^["“„«].+["”»]\W{0,3}$/u;
/** Two or more quotes one after the other, with nothing but separators between them. */
const quotedRow = /^(?:["“„«][^"“”„«»]+["”»][\s/|;,·•–—-]*){2,}$/u;
const quotedPiece = /["“„«]([^"“”„«»]+)["”»]/gu;
const hasLetter = /\p{L}/u;

/**
 * The single quotes of a text that holds several, in order: two or more bullets, two or more lines in quotation marks of
 * their own, or a row of quotes. Lines in between belong to the quote above them; what stands over the first is left out
 * when it only introduces them (it ends in a colon). Empty when the text is one quote.
 */
export function splitOffer(text: string): string[] {
	if (!/[\n"“„«]/u.test(text)) return [];
	const whole = text.trim();
	if (quotedRow.test(whole) && !whole.includes('\n'))
		return several([...whole.matchAll(quotedPiece)].map((match) => match[1]!));
	const lines = text.split('\n');
	const begins = lines.filter((line) => bullet.test(line)).length >= 2 ? bullet : quotedLine;
	const isStart = (line: string): boolean => begins.test(begins === bullet ? line : line.trim());
	if (lines.filter(isStart).length < 2) return [];
	const parts: string[][] = [];
	const before: string[] = [];
	for (const line of lines) {
		if (isStart(line)) parts.push([line.replace(bullet, '')]);
		else (parts.at(-1) ?? before).push(line);
	}
	const lead = before.join('\n').trim();
	if (lead !== '' && !lead.endsWith(':')) parts.unshift([lead]);
	return several(parts.map((part) => part.join('\n')));
}

function several(pieces: readonly string[]): string[] {
	const parts = pieces.map(bare).filter((piece) => hasLetter.test(piece));
	return parts.length >= 2 ? parts : [];
}

/** Without the quotation marks around all of it. */
function bare(piece: string): string {
	const trimmed = piece.trim();
	return /^["“„«]([^"“”„«»]+)["”»]\W{0,3}$/u.exec(trimmed)?.[1]?.trim() ?? trimmed;
}
