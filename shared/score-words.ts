/** A score of a trade-off as its glyph: told by sign, never by colour alone. */
export function glyphOf(score: number): string {
	const steps = Math.round(score);
	if (steps === 0) return score > 0 ? '(+)' : score < 0 ? '(−)' : '○';
	return (steps > 0 ? '+' : '−').repeat(Math.abs(steps));
}

/** "+0.6" */
export function signed(score: number): string {
	return `${score > 0 ? '+' : score < 0 ? '−' : ''}${Math.abs(score).toFixed(1)}`;
}

/** "38 %" */
export function percent(share: number): string {
	return `${Math.round(100 * share)} %`;
}
