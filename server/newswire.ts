import type { BoardId, JobId } from '../shared/ids.ts';
import type { Job } from '../shared/job.ts';

/** What one person shows on a board: the awareness client, its clock, whose it is, and the state as JSON; null: gone. */
export type PresenceEntry = {
	readonly client: number;
	readonly clock: number;
	readonly who: string;
	readonly state: string | null;
};

/** What the servers on one database tell each other the moment it happens. Nothing here is kept. */
export type News =
	/** What people connected to the teller show. */
	| { kind: 'presence'; board: BoardId; entries: readonly PresenceEntry[] }
	/** The teller has opened the board: who has people on it tells what they show. */
	| { kind: 'opened'; board: BoardId }
	/** Jobs of the board that have changed, as people should see them now. */
	| { kind: 'jobs'; board: BoardId; jobs: Job[] }
	/** Whoever runs this job stops it. */
	| { kind: 'stop-job'; board: BoardId; job: JobId }
	/** Tokens of the board were revoked or changed: who is connected is checked again. */
	| { kind: 'access'; board: BoardId }
	/** Somebody's words were erased from the board: what people write there is looked over for them. */
	| { kind: 'erased'; board: BoardId }
	/** The board is being deleted: who is connected is closed out, and nothing of it is written any more. */
	| { kind: 'forget'; board: BoardId }
	/** A server has left or is dead: what it told of its people and jobs holds no more. */
	| { kind: 'gone'; server: string };

export interface Newswire {
	/** Tells all other servers, in order, soon; never the teller itself. */
	tell(news: News): void;
	/** Hears what other servers tell; `from` is the teller's id. Returns the way to stop. */
	hear(listener: (news: News, from: string) => void): () => void;
	/** Called when news may have been missed (a lost connection): whoever relies on them looks anew. */
	onGap(listener: () => void): () => void;
}

/** Of a server that knows of no others. */
export const loneWire: Newswire = { tell() {}, hear: () => () => undefined, onGap: () => () => undefined };
