import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';

/** Texts with the group a person gave each. */
export type LabelledText = { readonly text: string; readonly label: string };
export type LabelledSet = { readonly name: string; readonly rows: readonly LabelledText[] };

/** A seeded generator of numbers in 0..1 (mulberry32). */
export function seededRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** The list in a random order, a new array. */
export function shuffled<T>(list: readonly T[], random: () => number): T[] {
	const copy = [...list];
	for (let i = copy.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		[copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
	}
	return copy;
}

/** Folder of the public test data: PERSONABOARD_DATA, or ../shared/data beside the project. */
export function dataFolder(): string {
	return process.env.PERSONABOARD_DATA ?? resolve(import.meta.dirname, '../../shared/data');
}

function readRows(path: string): Record<string, string>[] {
	return Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
		header: true,
		skipEmptyLines: true,
	}).data;
}

/** The labelled sets found, and the names of those that are not there. Exact duplicate texts are dropped. */
export function labelledSets(): { sets: LabelledSet[]; skipped: string[] } {
	const folder = dataFolder();
	const bar = 'reviews-mini-bar/for_clustering__labelled__';
	const sources: {
		name: string;
		files: string[];
		pick: (row: Record<string, string>) => LabelledText | null;
	}[] = [
		{
			name: 'banking77',
			files: ['support-banking77/queries.csv'],
			pick: (row) => ({ text: row.text ?? '', label: row.category ?? '' }),
		},
		{
			name: 'mini-bar-en',
			files: [
				'Garmin_Connect__feature_request',
				'Garmin_Connect__problem_report',
				'Huawei_Health__feature_request',
				'Huawei_Health__problem_report',
			].map((file) => `${bar}${file}.csv`),
			pick: (row) => (row.ori_lang === 'en' ? { text: row.data ?? '', label: `${row.ground_truth}` } : null),
		},
		{
			name: 'pdpilot',
			files: ['interviews-pdpilot/coded_segments.csv'],
			pick: (row) => ({ text: row.quote ?? '', label: row.theme ?? '' }),
		},
	];
	const sets: LabelledSet[] = [];
	const skipped: string[] = [];
	for (const { name, files, pick } of sources) {
		const paths = files.map((file) => join(folder, file));
		if (!paths.every((path) => existsSync(path))) {
			skipped.push(name);
			continue;
		}
		const seen = new Set<string>();
		const rows = paths.flatMap(readRows).flatMap((row) => {
			const picked = pick(row);
			if (picked === null || picked.text.trim() === '' || seen.has(picked.text)) return [];
			seen.add(picked.text);
			return [picked];
		});
		sets.push({ name, rows });
	}
	return { sets, skipped };
}

/** Skewed sizes of a workshop board of 120 notes in six groups. */
const SIZES = [32, 26, 22, 18, 14, 8];

/**
 * A workshop-size draw: six groups of uneven size, scaled to what the set holds; sets whose groups are small
 * give 85 % of their rows from groups of at least five.
 */
export function drawBoard(set: LabelledSet, seed: number, size = 120): LabelledText[] {
	const random = seededRandom(seed);
	const groups = new Map<string, LabelledText[]>();
	for (const row of set.rows) groups.set(row.label, [...(groups.get(row.label) ?? []), row]);
	const large = [...groups.values()].filter((rows) => rows.length >= 32);
	if (large.length >= 10) {
		const factor = size / 120;
		return shuffled(large, random)
			.slice(0, SIZES.length)
			.flatMap((rows, at) => shuffled(rows, random).slice(0, Math.round(SIZES[at]! * factor)));
	}
	const rows = [...groups.values()].filter((list) => list.length >= 5).flat();
	return shuffled(rows, random).slice(0, Math.round(rows.length * 0.85));
}

/** Every row of the set in a seeded order, cut to `size`. */
export function drawPlain(set: LabelledSet, seed: number, size: number): LabelledText[] {
	return shuffled(set.rows, seededRandom(seed)).slice(0, size);
}
