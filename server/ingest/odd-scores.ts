type Row = Readonly<Record<string, unknown>>;

/**
 * Answers whose score is no whole number from 0 to 10 keep their words and lose the score: counted as one it would make
 * a promoter of a slip of the keyboard. `odd`: those rows, by their id or place.
 */
export function withoutOddScores(rows: readonly Row[]): { rows: Row[]; odd: string[] } {
	const odd: string[] = [];
	const taken = rows.map((row, at) => {
		const { score, ...rest } = row;
		if (score === undefined || score === null || score === '' || isScore(score)) return row;
		odd.push(typeof row.id === 'string' || typeof row.id === 'number' ? String(row.id) : `row ${at + 1}`);
		return rest;
	});
	return { rows: taken, odd };
}

function isScore(score: unknown): boolean {
	const value = typeof score === 'string' && score.trim() !== '' ? Number(score) : score;
	return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10;
}
