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
