/** One benchmark row: our value and the peer's, measured in the same run. A null peer: there is none. */
export type Figure = {
	readonly bench: string;
	readonly case: string;
	readonly metric: string;
	readonly ours: number;
	readonly peer: number | null;
	readonly peerName: string;
	readonly unit: string;
};

/** What can be said on the command line; `sync` asks, `synthesis` and `transcripts` for `quick`. */
export type BenchOptions = {
	/** Fewer cases: a smoke run. */
	readonly quick: boolean;
	/** How often our server is killed; peers are killed three times at most. */
	readonly kills: number;
	readonly rounds: number;
};
