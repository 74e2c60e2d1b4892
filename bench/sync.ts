import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchOptions, Figure } from './figure.ts';
import { type Contestant, ours, peers, storesNothing, wire } from './sync/contestants.ts';
import { killOften } from './sync/kills.ts';
import { type Case, type Measured, measure, type Timing } from './sync/measure.ts';
import { type Weight, weigh } from './sync/memory.ts';
import { type Load, type Server, startLoad, startServer } from './sync/processes.ts';
import { figures, type Results, spreadFigures, summary } from './sync/results.ts';
import { measureTwo } from './sync/two-servers.ts';

const cases: readonly Case[] = [
	{ name: '1 room x 25', rooms: 1, perRoom: 25 },
	{ name: '40 rooms x 5', rooms: 40, perRoom: 5 },
	{ name: '200 rooms x 5', rooms: 200, perRoom: 5 },
];
const quickCases: readonly Case[] = [{ name: '10 rooms x 5', rooms: 10, perRoom: 5 }];

/**
 * Rooms under load beside the usual servers: the time until every other client of a room has an edit, cores of server
 * and database together, memory, and what a `kill -9` loses of what somebody had seen. A client edits five times a second.
 */
export async function run({ quick, kills, rounds }: BenchOptions): Promise<Figure[]> {
	const played = quick ? quickCases : cases;
	const timing: Timing = quick ? { warm: 200, count: 500 } : { warm: 2000, count: 6000 };
	const contestants = quick ? [ours, storesNothing, wire] : [ours, ...peers];
	const folders = new Map(contestants.map((contestant) => [contestant, newFolder()]));
	const measured = new Map([...folders.keys()].map((of) => [of, new Map<Case, Measured[]>()]));
	const weights = new Map<Contestant, Weight>();
	const results = new Map<Contestant, Results>();
	const load = startLoad();
	const spread: Measured[] = [];
	const largest = played.at(-1)!;
	try {
		// Round by round, so that what else the machine does meets all of them alike.
		for (let round = 0; round < (quick ? 1 : rounds); round++) {
			for (const [contestant, folder] of folders) {
				const server = await startServer(contestant, folder);
				try {
					if (round === 0) weights.set(contestant, await weigh(contestant, server, load, quick ? 10 : 180));
					await playRound(contestant, server, load, played, timing, measured.get(contestant)!);
				} finally {
					await server.stop();
				}
			}
		}
		for (let round = 0; round < (quick ? 1 : rounds); round++) {
			const got = await measureTwo(ours, folders.get(ours)!, load, largest, timing);
			spread.push(got);
			console.error(`${ours.name} on two servers, ${largest.name}: ${told(got)}`);
		}
		for (const [contestant, folder] of folders) {
			const times = contestant === ours ? kills : Math.min(kills, contestant.stores ? 3 : 1);
			const losses = await killOften(contestant, folder, quick ? 1 : times);
			results.set(contestant, {
				cases: measured.get(contestant)!,
				weight: weights.get(contestant)!,
				losses,
			});
		}
	} finally {
		await load.stop();
		for (const folder of folders.values()) rmSync(folder, { recursive: true, force: true });
	}
	console.error(`\n${summary(played, results)}\n`);
	return [...figures(played, results), ...spreadFigures(largest, spread, results.get(ours)!)];
}

async function playRound(
	contestant: Contestant,
	server: Server,
	load: Load,
	played: readonly Case[],
	timing: Timing,
	measured: Map<Case, Measured[]>,
): Promise<void> {
	for (const one of played) {
		const got = await measure(contestant, server, load, one, timing);
		measured.set(one, [...(measured.get(one) ?? []), got]);
		console.error(`${contestant.name}, ${one.name}: ${told(got)}`);
	}
}

function told(got: Measured): string {
	const parts = [
		`${[got.p50, got.p95, got.p99].map((ms) => ms.toFixed(1)).join(' / ')} ms`,
		`cores: server ${got.serverCores.toFixed(2)}, the load itself ${got.loadCores.toFixed(2)}`,
		`${got.undelivered} of ${got.sent} edits never arrived`,
	];
	if (got.database) {
		const { wal, commits } = got.database;
		parts.push(
			`database: ${(got.cores - got.serverCores).toFixed(2)} cores, ` +
				`${(wal / 1000).toFixed(0)} kB of log and ${commits.toFixed(0)} commits a second`,
		);
	}
	return parts.join('; ');
}

function newFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'personaboard-bench-'));
	// As root the database runs as another user, who must be able to walk in.
	chmodSync(folder, 0o711);
	return folder;
}
