import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEventLog } from '../server/behaviour/event-log.ts';
import { signaturesOf } from '../server/behaviour/signatures.ts';
import { makeLog } from './behaviour/make-log.ts';
import type { BenchOptions, Figure } from './figure.ts';

type Answers = Readonly<Record<string, number>>;
type Measured = { seconds: number; processor: number; megabytes: number; answers: Answers };

const sizes = [1_000_000, 10_000_000];

/**
 * From a file of events to everybody's signature: seconds and peak memory of a process of its own, beside pandas where
 * Debian's Python has it. The answers of both are compared; a difference is an error.
 */
export async function run({ quick }: BenchOptions): Promise<Figure[]> {
	const folder = mkdtempSync(join(tmpdir(), 'personaboard-bench-'));
	const figures: Figure[] = [];
	try {
		for (const events of quick ? [20_000] : sizes) {
			const path = join(folder, `${events}.csv`);
			await makeLog(path, events);
			const ours = measure(process.execPath, ['--import', 'tsx', import.meta.filename, path]);
			if (ours === null) throw new Error('our own run did not end well');
			const script = join(import.meta.dirname, 'behaviour/signatures.py');
			const theirs = measure('/usr/bin/python3', [script, path]);
			if (theirs !== null) compare(ours.answers, theirs.answers);
			rmSync(path);
			const about = { bench: 'behaviour', case: `${events} events`, peerName: 'pandas' };
			figures.push(
				{
					...about,
					metric: 'file to signatures',
					ours: ours.seconds,
					peer: theirs?.seconds ?? null,
					unit: 's',
				},
				{
					...about,
					metric: 'processor time',
					ours: ours.processor,
					peer: theirs?.processor ?? null,
					unit: 's',
				},
				{
					...about,
					metric: 'peak memory',
					ours: ours.megabytes,
					peer: theirs?.megabytes ?? null,
					unit: 'MB',
				},
			);
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	return figures;
}

function measure(command: string, args: readonly string[]): Measured | null {
	const { stdout, stderr, status } = spawnSync(command, args, { encoding: 'utf8' });
	if (status === 0) return JSON.parse(stdout) as Measured;
	console.error(`${command} did not end well: ${stderr.slice(-500)}`);
	return null;
}

function compare(ours: Answers, theirs: Answers): void {
	for (const [name, value] of Object.entries(theirs))
		if (!(Math.abs((ours[name] ?? Number.NaN) - value) <= 1e-5 * Math.max(1, value)))
			throw new Error(`${name}: ${ours[name]} here, ${value} there`);
}

async function measureOurs(path: string): Promise<Measured> {
	const start = performance.now();
	const before = process.cpuUsage();
	const log = await openEventLog({ files: [{ path, name: 'events.csv' }] });
	const [all] = await signaturesOf(log, [], { most: 1_000_000 });
	const seconds = (performance.now() - start) / 1000;
	const { user, system } = process.cpuUsage(before);
	const megabytes = process.resourceUsage().maxRSS / 1024;
	await log.close();
	const sum = (list: readonly { users: number }[]): number => list.reduce((n, { users }) => n + users, 0);
	return {
		seconds,
		processor: (user + system) / 1e6,
		megabytes,
		answers: {
			users: all!.users,
			sessions: all!.sessions.count,
			minutes: all!.sessions.minutes!.median,
			breadth: all!.breadth!.median,
			stickiness: all!.stickiness!,
			pairs: all!.transitions.reduce((n, { count }) => n + count, 0),
			silence: sum(all!.lastBeforeSilence),
			errors: sum(all!.errors),
		},
	};
}

if (process.argv[1] === import.meta.filename && process.argv[2] !== undefined)
	console.log(JSON.stringify(await measureOurs(process.argv[2])));
