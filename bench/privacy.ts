import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { findPersonalData } from '../server/privacy/find-personal-data.ts';
import {
	type AnnotatedLine,
	annotatedFiles,
	readAnnotated,
	score,
} from '../test/server/privacy/annotated-lines.ts';
import type { Figure } from './figure.ts';

const data = process.env.PERSONABOARD_DATA ?? resolve(import.meta.dirname, '../../shared/data');
const sets: Readonly<Record<string, string>> = {
	development: resolve(data, 'messy/pii_dev_72_lines_annotated.txt'),
	tuning: annotatedFiles.tuning,
	unseen: annotatedFiles.unseen,
	'telephone numbers': annotatedFiles.phones,
	'telephone numbers, unseen': annotatedFiles.phonesUnseen,
};

/** Recall and precision of every kind on annotated lines, the clean lines touched, and the time 1,000 lines take. */
export async function run(): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const [name, path] of Object.entries(sets)) {
		if (existsSync(path)) figures.push(...figuresOf(name, readAnnotated(path)));
		else console.error(`Skipped the ${name} lines: ${path} is not there.`);
	}
	return figures;
}

function figuresOf(name: string, lines: readonly AnnotatedLine[]): Figure[] {
	const { byLabel, spans, found, hits, right, clean, touched } = score(lines, (text) =>
		findPersonalData(text),
	);
	const figure = (metric: string, ours: number, unit: string): Figure => ({
		bench: 'privacy',
		case: name,
		metric,
		ours,
		peer: null,
		peerName: '',
		unit,
	});
	const { wall, cpu } = millisecondsPerLine(lines);
	return [
		...Object.entries(byLabel).flatMap(([label, one]) => [
			...(one.spans === 0 ? [] : [figure(`${label} recall`, one.found / one.spans, `of ${one.spans}`)]),
			...(one.hits === 0 ? [] : [figure(`${label} precision`, one.right / one.hits, `of ${one.hits}`)]),
		]),
		figure('recall', found / spans, `of ${spans}`),
		figure('precision', right / hits, `of ${hits}`),
		figure('clean lines touched', touched / clean, `of ${clean}`),
		figure('time', wall * 1000, 'ms per 1,000 lines'),
		figure('processor time', cpu * 1000, 'ms per 1,000 lines'),
	];
}

/** Scoring has run every line once, so this is the warm cost. */
function millisecondsPerLine(lines: readonly AnnotatedLine[]): { wall: number; cpu: number } {
	const rounds = 5;
	const start = performance.now();
	const before = process.cpuUsage();
	for (let round = 0; round < rounds; round++) for (const { text } of lines) findPersonalData(text);
	const { user, system } = process.cpuUsage(before);
	const n = rounds * lines.length;
	return { wall: (performance.now() - start) / n, cpu: (user + system) / 1000 / n };
}
