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

const REVIEWS = [
	'Garmin_Connect__feature_request',
	'Garmin_Connect__problem_report',
	'Huawei_Health__feature_request',
	'Huawei_Health__problem_report',
];

type Source = {
	readonly name: string;
	readonly files: readonly string[];
	readonly pick: (row: Record<string, string>, file: string) => LabelledText | null;
};

/** The labelled sets found, and the names of those that are not there. Exact duplicate texts are dropped. */
export function labelledSets(): { sets: LabelledSet[]; skipped: string[] } {
	const folder = dataFolder();
	const reviews = (language: string): Source => ({
		name: `mini-bar-${language}`,
		files: REVIEWS.map((file) => `reviews-mini-bar/for_clustering__labelled__${file}.csv`),
		// The cluster numbers start anew in every file.
		pick: (row, file) =>
			row.ori_lang === language ? { text: row.data ?? '', label: `${file} ${row.ground_truth}` } : null,
	});
	const sources: Source[] = [
		{
			name: 'banking77',
			files: ['support-banking77/queries.csv'],
			pick: (row) => ({ text: row.text ?? '', label: row.category ?? '' }),
		},
		reviews('en'),
		reviews('fr'),
		{
			name: 'pdpilot',
			files: ['interviews-pdpilot/coded_segments.csv'],
			pick: (row) => ({ text: row.quote ?? '', label: row.theme ?? '' }),
		},
		{
			name: 'pdpilot-codes',
			files: ['interviews-pdpilot/coded_segments.csv'],
			pick: (row) => ({ text: row.quote ?? '', label: row.code ?? '' }),
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
		const read = paths.flatMap((path) => readRows(path).map((row) => [row, path] as const));
		const rows = read.flatMap(([row, path]) => {
			const picked = pick(row, path);
			if (picked === null || picked.text.trim() === '' || seen.has(picked.text)) return [];
			seen.add(picked.text);
			return [picked];
		});
		sets.push({ name, rows });
	}
	return { sets, skipped };
}

/** Skewed group sizes of a workshop board of 120 notes, and of a large one of 300. */
const SIZES = { 120: [32, 26, 22, 18, 14, 8], 300: [54, 48, 42, 36, 32, 28, 24, 18, 12, 6] } as const;

/**
 * A board: six groups of uneven size (120 notes) or ten (300). Sets whose groups are small give 85 % of their rows from
 * groups of at least five, whatever the size asked for.
 */
export function drawBoard(set: LabelledSet, seed: number, size: keyof typeof SIZES = 120): LabelledText[] {
	const random = seededRandom(seed);
	const groups = [...groupsOf(set).values()];
	if (hasLargeGroups(set)) {
		const large = groups.filter((rows) => rows.length >= 32);
		return shuffled(large, random)
			.slice(0, SIZES[size].length)
			.flatMap((rows, at) => shuffled(rows, random).slice(0, SIZES[size][at]));
	}
	const rows = groups.filter((list) => list.length >= 5).flat();
	return shuffled(rows, random).slice(0, Math.round(rows.length * 0.85));
}

/** Whether a set has ten groups of 32 texts or more, so that boards of a given size can be drawn from it. */
export function hasLargeGroups(set: LabelledSet): boolean {
	return [...groupsOf(set).values()].filter((rows) => rows.length >= 32).length >= 10;
}

function groupsOf(set: LabelledSet): Map<string, LabelledText[]> {
	const groups = new Map<string, LabelledText[]>();
	for (const row of set.rows) groups.set(row.label, [...(groups.get(row.label) ?? []), row]);
	return groups;
}

/** Every row of the set in a seeded order, cut to `size`. */
export function drawPlain(set: LabelledSet, seed: number, size: number): LabelledText[] {
	return shuffled(set.rows, seededRandom(seed)).slice(0, size);
}
