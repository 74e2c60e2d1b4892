import type { UserActs } from './walk.ts';

/** One event after another within a session, by event numbers: how often, and by how many users. */
export type Step = {
	readonly from: number;
	readonly to: number;
	readonly count: number;
	readonly users: number;
};
export type Steps = {
	readonly steps: readonly Step[];
	/** Users by the event that was their last before a silence. */
	readonly silence: Int32Array;
};

const silenceMs = 14 * 86_400_000;

/** Counts what follows what, and the last thing before 14 days or more without any event, the end of the log included. */
export function countSteps(groups: number, events: number, logEnd: number) {
	const numbers = new Map<number, number>();
	const [from, to]: [number[], number[]] = [[], []];
	const lastUser: number[] = [];
	const counts: number[][] = Array.from({ length: groups }, () => []);
	const users: number[][] = Array.from({ length: groups }, () => []);
	const silence = Array.from({ length: groups }, () => new Int32Array(events + 1));
	const lastSilent = new Int32Array(events + 1).fill(-1);

	function numberOf(a: number, b: number): number {
		const key = a * (events + 1) + b;
		let number = numbers.get(key);
		if (number === undefined) {
			number = from.length;
			numbers.set(key, number);
			from.push(a);
			to.push(b);
			lastUser.push(-1);
			for (let g = 0; g < groups; g++) {
				counts[g]!.push(0);
				users[g]!.push(0);
			}
		}
		return number;
	}

	return {
		add({ u, n, groups: of, e, ts, fresh }: UserActs): void {
			for (let at = 1; at < n; at++) {
				if (fresh[at] === 1) continue;
				const step = numberOf(e[at - 1]!, e[at]!);
				const isNew = lastUser[step] !== u;
				lastUser[step] = u;
				for (const g of of) {
					counts[g]![step]! += 1;
					if (isNew) users[g]![step]! += 1;
				}
			}
			for (let at = 0; at < n; at++) {
				if (at + 1 < n && fresh[at + 1] === 0) continue;
				const event = e[at]!;
				if ((at + 1 < n ? ts[at + 1]! : logEnd) - ts[at]! < silenceMs || lastSilent[event] === u) continue;
				lastSilent[event] = u;
				for (const g of of) silence[g]![event]! += 1;
			}
		},
		of(g: number): Steps {
			return {
				steps: from.flatMap((a, i) =>
					counts[g]![i]! > 0 ? [{ from: a, to: to[i]!, count: counts[g]![i]!, users: users[g]![i]! }] : [],
				),
				silence: silence[g]!,
			};
		},
	};
}
