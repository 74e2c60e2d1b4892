import type { Place } from '../../shared/consensus-api.ts';
import type { BoardId, EvidenceId, RoundId } from '../../shared/ids.ts';

/** Rounds of sorting alone, and where each person puts each note. */
export type RoundTables = {
	consensus: {
		board: BoardId;
		id: RoundId;
		state: 'open' | 'revealed';
		notes: EvidenceId[];
		started_by: string;
		started_at: Date;
	};
	consensus_places: {
		board: BoardId;
		round: RoundId;
		/** Empty: the machine. */
		person: string;
		label: string;
		note: EvidenceId;
		place: Place;
	};
};
