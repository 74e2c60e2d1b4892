/** "22 November 2026". */
export function dayOf(iso: string): string {
	return new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}

/** "38 %". */
export function percent(share: number): string {
	return `${Math.round(100 * share)} %`;
}

/** A score as its glyph: told by sign, never by colour alone. */
export function glyphOf(score: number): string {
	const steps = Math.round(score);
	if (steps === 0) return score > 0 ? '(+)' : score < 0 ? '(−)' : '○';
	return (steps > 0 ? '+' : '−').repeat(Math.abs(steps));
}

/** "+0.6" */
export function signed(score: number): string {
	return `${score > 0 ? '+' : score < 0 ? '−' : ''}${Math.abs(score).toFixed(1)}`;
}
