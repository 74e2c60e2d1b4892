import type { DismissalReason } from '../../shared/freshness-api.ts';
import type { BoardId } from '../../shared/ids.ts';

export type FreshnessTables = {
	freshness_dismissals: {
		board: BoardId;
		key: string;
		since: string;
		reason: DismissalReason;
		/** Label of the token it was done with. */
		by_label: string;
		at: Date;
	};
};
