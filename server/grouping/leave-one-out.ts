import { dot, factorise, solveLower, solveUpper } from './cholesky.ts';
import { rowDot } from './neighbours.ts';
import type { Matrix } from './types.ts';

/** Notes in their themes: a row of features each, the theme, and how many times the note counts. */
export type PlacedNotes = {
	readonly rows: readonly number[];
	readonly themeOf: Int32Array;
	readonly weight: Float64Array;
	readonly themes: number;
};

/**
 * How well notes fit themes. What a note itself adds to its own theme is taken out with its leverage, the part of the
 * fit it decides alone, 0..1; `mostLeverage` is quickly found and never less.
 */
export type ThemeFit = {
	readonly leverage: (note: number) => number;
	readonly mostLeverage: (note: number) => number;
	/** How much better a note fits a theme than its own when it takes no part in the fit itself. */
	readonly lead: (note: number, theme: number, leverage: number) => number;
};

/**
 * Regularised least squares on the themes' membership less each theme's share of the notes, and the closed form of
 * leaving one note out (Rifkin & Lippert 2007). Rows of x have length 1 at most; `ridge` is what a coefficient costs.
 */
export function fitThemes(x: Matrix, placed: PlacedNotes, ridge: number): ThemeFit {
	const { rows, themeOf, weight, themes } = placed;
	const { cols } = x;
	const n = rows.length;
	const share = themeShares(placed);
	const features = transposed(x, rows);
	const weighted: Matrix = { ...features, data: features.data.map((value, at) => value * weight[at % n]!) };
	const lower = new Float64Array(cols * cols);
	const theta = new Float64Array(themes * cols);
	for (let i = 0; i < cols; i++) {
		for (let j = 0; j <= i; j++) lower[i * cols + j] = rowDot(weighted, i, features, j);
		lower[i * cols + i]! += ridge;
		let all = 0;
		for (let note = 0; note < n; note++) {
			const value = weighted.data[i * n + note]!;
			all += value;
			theta[themeOf[note]! * cols + i]! += value;
		}
		for (let theme = 0; theme < themes; theme++) theta[theme * cols + i]! -= share[theme]! * all;
	}
	factorise(lower, cols);
	for (let theme = 0; theme < themes; theme++) {
		solveLower(lower, cols, theta, theme * cols);
		solveUpper(lower, cols, theta, theme * cols);
	}
	const fitted = (note: number, theme: number): number =>
		dot(theta, theme * cols, x.data, rows[note]! * cols, cols);
	return {
		leverage: (note) => {
			const z = x.data.slice(rows[note]! * cols, (rows[note]! + 1) * cols);
			solveLower(lower, cols, z, 0);
			return weight[note]! * dot(z, 0, z, 0, cols);
		},
		mostLeverage: (note) => weight[note]! / (ridge + weight[note]!),
		lead: (note, theme, leverage) => {
			const own = themeOf[note]!;
			if (theme === own) return 0;
			const itself = leverage * (1 + share[theme]! - share[own]!);
			return (fitted(note, theme) - fitted(note, own) + itself) / (1 - leverage);
		},
	};
}

/** Cosine of each note to each theme's centre (notes × themes) without the note itself; 0 to a theme left empty. */
export function cosinesWithoutItself(x: Matrix, { rows, themeOf, weight, themes }: PlacedNotes): Matrix {
	const { cols } = x;
	const sums: Matrix = { rows: themes, cols, data: new Float64Array(themes * cols) };
	rows.forEach((row, n) => {
		const to = themeOf[n]! * cols;
		for (let c = 0; c < cols; c++) sums.data[to + c]! += weight[n]! * x.data[row * cols + c]!;
	});
	const squares = Float64Array.from({ length: themes }, (_, c) => rowDot(sums, c, sums, c));
	const data = new Float64Array(rows.length * themes);
	rows.forEach((row, n) => {
		const self = weight[n]! * rowDot(x, row, x, row);
		for (let c = 0; c < themes; c++) {
			let dot = rowDot(x, row, sums, c);
			let square = squares[c]!;
			if (themeOf[n] === c) {
				square += weight[n]! * (self - 2 * dot);
				dot -= self;
			}
			data[n * themes + c] = square > 1e-9 ? dot / Math.sqrt(square) : 0;
		}
	});
	return { rows: rows.length, cols: themes, data };
}

function themeShares({ themeOf, weight, themes }: PlacedNotes): Float64Array {
	const share = new Float64Array(themes);
	let all = 0;
	themeOf.forEach((theme, n) => {
		share[theme]! += weight[n]!;
		all += weight[n]!;
	});
	return share.map((sum) => sum / all);
}

/** The rows named as columns. */
function transposed({ cols, data }: Matrix, rows: readonly number[]): Matrix {
	const n = rows.length;
	const out = new Float64Array(cols * n);
	rows.forEach((row, at) => {
		for (let c = 0; c < cols; c++) out[c * n + at] = data[row * cols + c]!;
	});
	return { rows: cols, cols: n, data: out };
}
