import { rowDot } from './neighbours.ts';
import type { Matrix } from './types.ts';

/** How strongly earlier places and pins speak; all in units of cosine. */
export type Strength = {
	/** Added to the theme an atom was in before. */
	readonly stay: number;
	/** How much a pin draws its near neighbours along (g of the local-pin formula). */
	readonly pull: number;
	/** How many times a pinned note counts in its theme's centre. */
	readonly pinWeight: number;
};

/** Atoms to place into themes 0..themes-1; -1 stands for no theme. */
export type AssignInput = {
	readonly smoothed: Matrix;
	readonly raw: Matrix;
	/** Rows of each atom's items. */
	readonly atoms: readonly (readonly number[])[];
	readonly pin: Int32Array;
	readonly apart: readonly ReadonlySet<number>[];
	readonly banned: readonly ReadonlySet<number>[];
	readonly start: Int32Array;
	/** Atoms that keep their start. */
	readonly settled: readonly boolean[];
	/** Pairs of an atom and a theme a person took it out of. */
	readonly left: readonly (readonly [number, number])[];
	/** Themes that hold what was placed in them and take nothing else. */
	readonly closed: readonly boolean[];
	readonly strength: Strength;
	readonly rounds: number;
};

/** Each atom's theme, the number of themes (cannot-links may open new ones), centres and cosines to them. */
export type Assignment = {
	readonly themeOf: Int32Array;
	readonly themes: number;
	readonly centres: Matrix;
	/** atoms × themes: mean cosine of an atom's rows to each centre, without bonuses. */
	readonly cosines: Matrix;
	/** atoms × first themes: what pins and departures add. */
	readonly pulls: Matrix;
};

/**
 * Spherical k-means over atoms from a given start. Pins and bans always hold, atoms kept apart are placed
 * one after the other, and when no theme is left for one a new theme is opened. Score of atom a in theme c:
 * mean x·C_c + Σ over pins p in c of g·exp(8(s − 1)) − the same for pins that left c + stay, where s is the
 * cosine before smoothing and s ≤ .2 is ignored.
 */
export function assignAtoms(input: AssignInput): Assignment {
	const pulls = pinPulls(input);
	let themes = input.closed.length;
	let current: Int32Array = Int32Array.from(input.start);
	let centres = themeCentres(input, current, themes);
	for (let round = 0; round < input.rounds; round++) {
		const { themeOf, opened } = placeAll(input, atomCosines(input, centres), pulls, themes);
		themes += opened;
		const settled = opened === 0 && themeOf.every((theme, a) => theme === current[a]);
		current = themeOf;
		centres = themeCentres(input, current, themes);
		if (settled) break;
	}
	return { themeOf: current, themes, centres, cosines: atomCosines(input, centres), pulls };
}

function themeCentres(
	{ smoothed, atoms, pin, strength }: AssignInput,
	themeOf: Int32Array,
	themes: number,
): Matrix {
	const cols = smoothed.cols;
	const data = new Float64Array(themes * cols);
	atoms.forEach((rows, a) => {
		const theme = themeOf[a]!;
		if (theme < 0) return;
		const weight = pin[a]! >= 0 ? strength.pinWeight : 1;
		for (const row of rows) {
			for (let c = 0; c < cols; c++) data[theme * cols + c]! += weight * smoothed.data[row * cols + c]!;
		}
	});
	for (let theme = 0; theme < themes; theme++) {
		const centre = data.subarray(theme * cols, (theme + 1) * cols);
		let squares = 0;
		for (const value of centre) squares += value * value;
		const norm = Math.sqrt(squares);
		if (norm > 1e-12) for (let c = 0; c < cols; c++) centre[c]! /= norm;
	}
	return { rows: themes, cols, data };
}

function atomCosines({ smoothed, atoms }: AssignInput, centres: Matrix): Matrix {
	const cols = centres.rows;
	const data = new Float64Array(atoms.length * cols);
	atoms.forEach((rows, a) => {
		for (let theme = 0; theme < cols; theme++) {
			let sum = 0;
			for (const row of rows) sum += rowDot(smoothed, row, centres, theme);
			data[a * cols + theme] = sum / rows.length;
		}
	});
	return { rows: atoms.length, cols, data };
}

/** The part of the score that pins and departures add, atoms × first themes. */
function pinPulls({ raw, atoms, pin, left, closed, strength }: AssignInput): Matrix {
	const cols = closed.length;
	const data = new Float64Array(atoms.length * cols);
	if (strength.pull === 0) return { rows: atoms.length, cols, data };
	const spread = (source: number, theme: number, sign: number): void => {
		for (const from of atoms[source]!) {
			atoms.forEach((rows, a) => {
				if (a === source || pin[a]! >= 0) return;
				let sum = 0;
				for (const row of rows) {
					const s = rowDot(raw, row, raw, from);
					if (s > 0.2) sum += Math.exp(8 * (s - 1));
				}
				data[a * cols + theme]! += (sign * strength.pull * sum) / rows.length;
			});
		}
	};
	pin.forEach((theme, a) => {
		if (theme >= 0) spread(a, theme, 1);
	});
	for (const [a, theme] of left) spread(a, theme, -1);
	return { rows: atoms.length, cols, data };
}

function placeAll(
	{ atoms, pin, apart, banned, start, settled, closed, strength }: AssignInput,
	cosines: Matrix,
	pulls: Matrix,
	themes: number,
): { themeOf: Int32Array; opened: number } {
	const themeOf = Int32Array.from(pin, (theme, a) => (settled[a] === true ? start[a]! : theme));
	let opened = 0;
	const place = (a: number): void => {
		const taken = new Set([...apart[a]!].map((other) => themeOf[other]!));
		let best = -1;
		let most = Number.NEGATIVE_INFINITY;
		for (let theme = 0; theme < themes + opened; theme++) {
			if (banned[a]!.has(theme) || taken.has(theme) || closed[theme] === true) continue;
			let score = theme < themes ? cosines.data[a * themes + theme]! : -1;
			if (theme < pulls.cols) score += pulls.data[a * pulls.cols + theme]!;
			if (start[a] === theme) score += strength.stay;
			if (score > most) {
				most = score;
				best = theme;
			}
		}
		if (best < 0) {
			best = themes + opened;
			opened++;
		}
		themeOf[a] = best;
	};
	const free = atoms.map((_, a) => a).filter((a) => themeOf[a]! < 0);
	for (const a of free) if (apart[a]!.size > 0) place(a);
	for (const a of free) if (apart[a]!.size === 0) place(a);
	return { themeOf, opened };
}
