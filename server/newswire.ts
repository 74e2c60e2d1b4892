import type { BoardId, JobId } from '../shared/ids.ts';
import type { Job } from '../shared/job.ts';

/** What the servers on one database tell each other the moment it happens. Nothing here is kept. */
export type News =
	/** Awareness entries of people connected to the teller. */
	| { kind: 'presence'; board: BoardId; update: Uint8Array }
	/** All jobs of the board the teller runs, as people should see them now. */
	| { kind: 'jobs'; board: BoardId; jobs: Job[] }
	/** Whoever runs this job stops it. */
	| { kind: 'stop-job'; board: BoardId; job: JobId }
	/** Tokens of the board were revoked or changed: who is connected is checked again. */
	| { kind: 'access'; board: BoardId }
	/** The board is being deleted: who is connected is closed out, and nothing of it is written any more. */
	| { kind: 'forget'; board: BoardId };

export interface Newswire {
	/** Tells all other servers, in order, soon; never the teller itself. */
	tell(news: News): void;
	/** Hears what other servers tell. Returns the way to stop. */
	hear(listener: (news: News) => void): () => void;
	/** Called when news may have been missed (a lost connection): whoever relies on them looks anew. */
	onGap(listener: () => void): () => void;
}
