import type { Room } from './contestants.ts';
import { Crowd } from './crowd.ts';
import { type DialectName, dialects } from './dialects.ts';
import { countLost } from './survivors.ts';

/** What the bench asks the load to do. Each task is answered once, with a `LoadAnswer`. */
export type LoadTask =
	| { do: 'open'; rooms: Room[]; perRoom: number; dialect: DialectName }
	| { do: 'run'; perSecond: number }
	| { do: 'count' }
	| { do: 'rest' }
	/** Counts what fresh clients are not shown of what the crowd had seen; the rooms are where they were. */
	| { do: 'lost' }
	| { do: 'close' };
export type LoadAnswer = {
	/** ms; null when no edit reached everybody. */
	p50: number | null;
	p95: number | null;
	p99: number | null;
	sent: number;
	delivered: number;
	seen: number;
	lost: number;
	error?: string;
};

let crowd: Crowd | undefined;
let dialect: DialectName = 'relay';

async function perform(task: LoadTask): Promise<Partial<LoadAnswer>> {
	switch (task.do) {
		case 'open':
			dialect = task.dialect;
			crowd = new Crowd(task.rooms, task.perRoom, dialects[dialect]);
			await crowd.open();
			return {};
		case 'run':
			crowd?.run(task.perSecond);
			return {};
		case 'count':
			if (crowd) crowd.counting = true;
			return {};
		case 'rest': {
			await crowd?.rest(3000);
			const { sent, latencies } = crowd!.tally;
			latencies.sort((a, b) => a - b);
			const at = (share: number): number | null => latencies[Math.floor(latencies.length * share)] ?? null;
			return { p50: at(0.5), p95: at(0.95), p99: at(0.99), sent, delivered: latencies.length };
		}
		case 'lost':
			crowd?.close();
			return countLost(crowd!.seen(), dialects[dialect]);
		case 'close':
			crowd?.close();
			crowd = undefined;
			return {};
	}
}

process.on('message', (task: LoadTask) => {
	perform(task).then(
		(answer) => process.send?.(answer),
		(error: unknown) => process.send?.({ error: String(error) }),
	);
});
