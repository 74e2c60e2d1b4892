import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { readHead } from '../server/intake/files/file-text.ts';
import { asGuessed, openItems } from '../server/intake/files/read-rows.ts';
import { sniffFile } from '../server/intake/files/sniff-file.ts';
import type { BenchOptions, Figure } from './figure.ts';
import { measureWhole } from './import/whole.ts';

const saying = (i: number): string =>
	`Every ${i % 7} days the export, as "we" call it, takes me ${i} minutes`;
const clock = (s: number): string => new Date(s * 1000).toISOString().slice(11, 23);

/** Files of `rows` rows, and the bare parser each is measured beside. */
const formats: Readonly<
	Record<string, { write: (rows: number) => string; bare: (text: string) => number; peer: string }>
> = {
	'quotes.csv': {
		write: (rows) =>
			`id,text,participant,date,score\n${Array.from({ length: rows }, (_, i) => `r${i},"${saying(i).replaceAll('"', '""')}",P${i % 40},2026-03-02,${i % 11}`).join('\n')}\n`,
		bare: (text) => Papa.parse(text, { header: true }).data.length,
		peer: 'papaparse',
	},
	'events.jsonl': {
		write: (rows) =>
			Array.from({ length: rows }, (_, i) =>
				JSON.stringify({
					event: `Export ${i % 9}`,
					properties: { time: 1772442860 + i, distinct_id: `u${i % 400}` },
				}),
			).join('\n'),
		bare: (text) => text.split('\n').map((line) => JSON.parse(line) as unknown).length,
		peer: 'JSON.parse',
	},
	'talk.vtt': {
		write: (rows) =>
			`WEBVTT\n\n${Array.from({ length: rows }, (_, i) => `${clock(i * 5)} --> ${clock(i * 5 + 2)}\n${i % 2 ? 'P3' : 'Ana Ruiz'}: ${saying(i)}\n`).join('\n')}`,
		bare: (text) => text.split('\n\n').length,
		peer: 'split at empty lines',
	},
};

/** Rows a second and most memory of a process of its own, by format, beside the bare parser's; then whole imports over HTTP. */
export async function run({ quick }: BenchOptions): Promise<Figure[]> {
	const folder = mkdtempSync(join(tmpdir(), 'personaboard-bench-'));
	const figures: Figure[] = [];
	try {
		for (const [name, { write, peer }] of Object.entries(formats)) {
			for (const rows of quick ? [1000] : [1000, 50_000]) {
				const path = join(folder, name);
				writeFileSync(path, write(rows));
				const [ours, bare] = [measure('ours', path, name), measure('bare', path, name)];
				const about = { bench: 'import', case: `${name} ${rows}`, peerName: peer };
				figures.push(
					{ ...about, metric: 'speed', ours: rows / ours.seconds, peer: rows / bare.seconds, unit: 'rows/s' },
					{ ...about, metric: 'memory', ours: ours.megabytes, peer: bare.megabytes, unit: 'MB at most' },
				);
			}
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	return [...figures, ...(await measureWhole(quick))];
}

/** In a process of its own, so that one reader's memory is not another's. */
function measure(which: 'ours' | 'bare', path: string, name: string): { seconds: number; megabytes: number } {
	const { stdout, stderr, status } = spawnSync(
		process.execPath,
		['--import', 'tsx', import.meta.filename, which, path, name],
		{ encoding: 'utf8' },
	);
	if (status !== 0) throw new Error(`${which} ${name}: ${stderr}`);
	return JSON.parse(stdout) as { seconds: number; megabytes: number };
}

async function readOurs(path: string, name: string): Promise<void> {
	const reading = await openItems(path, name, sniffFile(await readHead(path), name), asGuessed);
	for await (const _ of reading.items);
}

const [which, path, name] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename && path !== undefined && name !== undefined) {
	const start = performance.now();
	if (which === 'ours') await readOurs(path, name);
	else formats[name]!.bare(readFileSync(path, 'utf8'));
	const seconds = (performance.now() - start) / 1000;
	console.log(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
}
