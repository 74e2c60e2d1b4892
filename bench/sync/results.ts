import type { Figure } from '../figure.ts';
import { type Contestant, ours, storesNothing, wire } from './contestants.ts';
import type { Losses } from './kills.ts';
import type { Case, Measured } from './measure.ts';
import type { Weight } from './memory.ts';

/** All that was found out about one server. */
export type Results = { cases: Map<Case, Measured[]>; weight: Weight; losses: Losses };

type Row = { of: string; metric: string; unit: string; value: (results: Results) => number };

const timings: readonly { metric: string; unit: string; pick: (round: Measured) => number }[] = [
	{ metric: 'p50', unit: 'ms', pick: (round) => round.p50 },
	{ metric: 'p95', unit: 'ms', pick: (round) => round.p95 },
	{ metric: 'p99', unit: 'ms', pick: (round) => round.p99 },
	{ metric: 'server + database', unit: 'cores', pick: (round) => round.cores },
	{ metric: 'edits that never arrived', unit: 'edits', pick: (round) => round.undelivered },
];

/** Our figures beside each peer's; of several rounds the middle one. */
export function figures(cases: readonly Case[], results: ReadonlyMap<Contestant, Results>): Figure[] {
	const mine = results.get(ours)!;
	const peers = [...results].filter(([contestant]) => contestant !== ours);
	return peers.flatMap(([{ name }, theirs]) =>
		rows(cases).map(({ of, metric, unit, value }) => ({
			bench: 'sync',
			case: of,
			metric,
			ours: value(mine),
			peer: value(theirs),
			peerName: name,
			unit,
		})),
	);
}

/** Ours with every room's people on two servers, beside ours on one. */
export function spreadFigures(one: Case, spread: readonly Measured[], alone: Results): Figure[] {
	return timings.map(({ metric, unit, pick }) => ({
		bench: 'sync',
		case: `${one.name}, each on two servers`,
		metric,
		ours: median(spread.map(pick)),
		peer: middle(alone, one, pick),
		peerName: `${ours.name} on one server`,
		unit,
	}));
}

/** The same for reading: a line a server and case. */
export function summary(cases: readonly Case[], results: ReadonlyMap<Contestant, Results>): string {
	const lines = cases.flatMap((one) => {
		const cores = (of: Contestant): number => middle(results.get(of)!, one, (round) => round.cores);
		return [...results].map(([contestant, found]) => {
			const ms = (pick: (round: Measured) => number): string => middle(found, one, pick).toFixed(1);
			const beside = (peer: Contestant): string => `${(cores(contestant) / cores(peer)).toFixed(2)} x`;
			return [
				one.name,
				contestant.name,
				`${ms((round) => round.p50)} / ${ms((round) => round.p95)} / ${ms((round) => round.p99)} ms`,
				`${cores(contestant).toFixed(2)} cores`,
				`${beside(storesNothing)} storing nothing`,
				`${beside(wire)} relay`,
			];
		});
	});
	const kept = [...results].map(([{ name }, { weight, losses }]) => [
		'memory, kill -9',
		name,
		`${(weight.room / 1000).toFixed(1)} kB a room`,
		`${(weight.connection / 1000).toFixed(1)} kB a connection`,
		`${losses.kills} kills`,
		`${losses.lost} of ${losses.seen} lost`,
	]);
	return table([...lines, ...kept]);
}

function rows(cases: readonly Case[]): Row[] {
	return [
		...cases.flatMap((one) =>
			timings.map(({ metric, unit, pick }) => ({
				of: one.name,
				metric,
				unit,
				value: (results: Results) => middle(results, one, pick),
			})),
		),
		{ of: 'an idle room', metric: 'memory', unit: 'kB', value: ({ weight }) => weight.room / 1000 },
		{ of: 'a connection', metric: 'memory', unit: 'kB', value: ({ weight }) => weight.connection / 1000 },
		{ of: 'kill -9 under load', metric: 'kills', unit: 'kills', value: ({ losses }) => losses.kills },
		{ of: 'kill -9 under load', metric: 'edits seen', unit: 'edits', value: ({ losses }) => losses.seen },
		{ of: 'kill -9 under load', metric: 'of these lost', unit: 'edits', value: ({ losses }) => losses.lost },
	];
}

function middle({ cases }: Results, one: Case, pick: (round: Measured) => number): number {
	return median(cases.get(one)!.map(pick));
}

function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function table(cells: readonly string[][]): string {
	const widths = cells[0]!.map((_, at) => Math.max(...cells.map((line) => line[at]!.length)));
	return cells.map((line) => line.map((cell, at) => cell.padEnd(widths[at]!)).join('  ')).join('\n');
}
