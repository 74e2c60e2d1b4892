/**
 * What one person did in a quarter of a window. Features and ways are numbers (`wayOf`): a way is what came right after
 * what, or later within the same session.
 */
export type Cell = {
	/** Which quarter of the log, from 0. */
	readonly at: number;
	readonly days: number;
	readonly sessions: number;
	readonly events: number;
	readonly minutes: number;
	readonly used: readonly number[];
	readonly ways: readonly number[];
};

/** A log cut into quarters of windows. Holds people, not events: a person is the unit of every comparison. */
export type Trace = {
	/** Start of the first quarter, ms since 1970. */
	readonly from: number;
	readonly cellMs: number;
	/** Whole quarters. What comes after the last whole one is not looked at. */
	readonly cells: number;
	readonly features: readonly string[];
	/** In ascending order of quarters. */
	readonly users: readonly { readonly user: string; readonly cells: readonly Cell[] }[];
	/** Quarters in which the log has a hole. */
	readonly holes: ReadonlySet<number>;
};

/** How much of what somebody did. */
export type Amount = { readonly sessions: number; readonly events: number; readonly minutes: number };

/** What one person did in one window. */
export type Use = Amount & {
	readonly u: number;
	readonly days: number;
	/** The same without quarters out of the ordinary or with a hole, scaled up to a whole window. */
	readonly steady: Amount;
	/** The same of the window's later half: a change shows there first. */
	readonly late: Amount;
	readonly used: readonly number[];
	readonly ways: readonly number[];
	/** Seen in the later half of the window: leavers count no longer than that. */
	readonly recent: boolean;
	/** First seen before the window had begun to run out its first quarter. */
	readonly known: boolean;
};

/** The number of a way from one of `features` features to another: right after it, or later in the session. */
export function wayOf(from: number, to: number, features: number, isLater: boolean): number {
	return (isLater ? features * features : 0) + from * features + to;
}

/** What a way's number says. */
export function readWay(way: number, features: number): { from: number; to: number; isLater: boolean } {
	const isLater = way >= features * features;
	const step = isLater ? way - features * features : way;
	return { from: Math.floor(step / features), to: step % features, isLater };
}

/** Notes the ways of sessions, event by event. */
export function collectWays(features: number) {
	const isNoted = new Uint8Array(2 * features * features);
	let ways: number[] = [];
	let before: number[] = [];
	let last = -1;
	const note = (way: number): void => {
		if (isNoted[way] === 1) return;
		isNoted[way] = 1;
		ways.push(way);
	};
	return {
		/** `feature` is -1 for an event too rare to have a number. */
		add(feature: number, isFresh: boolean): void {
			if (isFresh) {
				before = [];
				last = -1;
			}
			if (feature >= 0) {
				if (last >= 0) note(wayOf(last, feature, features, false));
				for (const from of before) note(wayOf(from, feature, features, true));
				if (!before.includes(feature)) before.push(feature);
			}
			last = feature;
		},
		/** The ways since the last call; a session that goes on is not forgotten. */
		take(): number[] {
			const taken = ways;
			for (const way of taken) isNoted[way] = 0;
			ways = [];
			return taken;
		},
	};
}

/** Quarters of a window. A look is taken at the end of each quarter. */
export const quarters = 4;

/** The looks a trace gives: look `l` covers the quarters `l … l + 3`. */
export function looksOf({ cells }: Trace): number {
	return Math.max(0, cells - quarters + 1);
}

/** When a look's window begins and ends, ISO dates; the end is the first day after it. */
export function spanOf(trace: Trace, look: number): { from: string; to: string } {
	return { from: startOf(trace, look), to: startOf(trace, look + quarters) };
}

/** The day a quarter begins on, ISO date. */
export function startOf({ from, cellMs }: Pick<Trace, 'from' | 'cellMs'>, cell: number): string {
	return new Date(from + cell * cellMs).toISOString().slice(0, 10);
}

/** Everybody seen in a look's window, in order of people. `uneven`: quarters out of the ordinary, or with a hole. */
export function usesAt(trace: Trace, look: number, uneven: ReadonlySet<number> = new Set()): Use[] {
	const [counted, countedLate] = [look, look + quarters / 2].map((from) =>
		Array.from({ length: look + quarters - from }, (_, at) => from + at).filter((cell) => !uneven.has(cell)),
	) as [number[], number[]];
	const size = trace.features.length;
	const seen = new Uint8Array(size);
	const gone = new Uint8Array(2 * size * size);
	const uses: Use[] = [];
	trace.users.forEach(({ cells }, u) => {
		const own = cells.filter(({ at }) => at >= look && at < look + quarters);
		if (own.length === 0) return;
		let [days, sessions, events, minutes] = [0, 0, 0, 0];
		const used: number[] = [];
		const ways: number[] = [];
		for (const cell of own) {
			days += cell.days;
			sessions += cell.sessions;
			events += cell.events;
			minutes += cell.minutes;
			for (const feature of cell.used)
				if (seen[feature] === 0) {
					seen[feature] = 1;
					used.push(feature);
				}
			for (const way of cell.ways)
				if (gone[way] === 0) {
					gone[way] = 1;
					ways.push(way);
				}
		}
		const whole = { sessions, events, minutes };
		const steady = amountOf(own, counted, quarters) ?? whole;
		for (const feature of used) seen[feature] = 0;
		for (const way of ways) gone[way] = 0;
		uses.push({
			u,
			days,
			sessions,
			events,
			minutes,
			steady,
			late: amountOf(own, countedLate, quarters / 2) ?? times(steady, 1 / 2),
			used,
			ways,
			recent: own.at(-1)!.at >= look + quarters / 2,
			known: cells[0]!.at <= look,
		});
	});
	return uses;
}

/** What somebody did in these quarters, scaled up to `full` of them; null where none is left. */
function amountOf(own: readonly Cell[], counted: readonly number[], full: number): Amount | null {
	if (counted.length === 0) return null;
	const sum = { sessions: 0, events: 0, minutes: 0 };
	for (const cell of own) {
		if (!counted.includes(cell.at)) continue;
		sum.sessions += cell.sessions;
		sum.events += cell.events;
		sum.minutes += cell.minutes;
	}
	return times(sum, full / counted.length);
}

function times({ sessions, events, minutes }: Amount, factor: number): Amount {
	return { sessions: sessions * factor, events: events * factor, minutes: minutes * factor };
}
