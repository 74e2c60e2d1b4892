/** One benchmark row: our value and the peer's, measured in the same run. Null where a side has no value. */
export type Figure = {
	readonly bench: string;
	readonly case: string;
	readonly metric: string;
	readonly ours: number | null;
	readonly peer: number | null;
	readonly peerName: string;
	readonly unit: string;
};
