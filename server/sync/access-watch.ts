import type { BoardId } from '../../shared/ids.ts';
import type { Role } from '../../shared/sync-protocol.ts';
import type { Clock } from '../ports.ts';

/** What a token gives, as far as a connection goes. */
export type Access = {
	readonly id: string;
	readonly role: Role;
	/** Whom a sign-in named. */
	readonly person: string | null;
	/** Milliseconds since 1970; null: until it is revoked. */
	readonly expiresAt: number | null;
};
type Authorise = (token: string | undefined, board: BoardId, atLeast: Role) => Promise<Access>;
/** `role-changed`, or what `authorise` threw. */
type Ended = (why: unknown) => void;

type Watched = {
	readonly board: BoardId;
	readonly token: string | undefined;
	readonly ended: Ended;
	/** Undefined until it was first checked. */
	role: Role | undefined;
	/** How often it was checked again. */
	checks: number;
	stopTimer: () => void;
};

export type AccessWatch = {
	/** Checks a token for a connection and goes on checking: `ended` is called once when it gives something else. */
	start(
		board: BoardId,
		token: string | undefined,
		ended: Ended,
	): { access: Promise<Access>; stop: () => void };
	recheck(board: BoardId): Promise<void>;
	recheckAll(): Promise<void>;
};

/** Timers take no more than 24 days. */
const longestTimer = 86_400_000;

/** Keeps an eye on what the tokens of those connected give: they may be revoked, changed, or expire meanwhile. */
export function createAccessWatch({ authorise, clock }: { authorise: Authorise; clock: Clock }): AccessWatch {
	const boards = new Map<BoardId, Set<Watched>>();

	/** Asks until an answer came that no later change can have overtaken. */
	async function first(watched: Watched): Promise<Access> {
		for (;;) {
			const { checks } = watched;
			const access = await authorise(watched.token, watched.board, 'viewer');
			if (watched.checks !== checks) continue;
			watched.role = access.role;
			watchExpiry(watched, access.expiresAt);
			return access;
		}
	}

	function watchExpiry(watched: Watched, expiresAt: number | null): void {
		watched.stopTimer();
		if (expiresAt === null || !isWatched(watched)) return;
		const left = Math.max(0, expiresAt - clock.now()) + 1;
		watched.stopTimer = clock.after(Math.min(left, longestTimer), () => void check([watched]));
	}

	const isWatched = (watched: Watched): boolean => boards.get(watched.board)?.has(watched) ?? false;

	function stop(watched: Watched): void {
		watched.stopTimer();
		const all = boards.get(watched.board);
		all?.delete(watched);
		if (all?.size === 0) boards.delete(watched.board);
	}

	/** Many connections may hold one token: it is asked about once. */
	async function check(list: Iterable<Watched>): Promise<void> {
		const asked = new Map<string, Promise<Access>>();
		await Promise.all(
			[...list].map(async (watched) => {
				watched.checks += 1;
				const key = `${watched.board} ${watched.token}`;
				const access = asked.get(key) ?? authorise(watched.token, watched.board, 'viewer');
				asked.set(key, access);
				try {
					const { role, expiresAt } = await access;
					if (!isWatched(watched)) return;
					if (watched.role !== undefined && watched.role !== role) return end(watched, 'role-changed');
					watchExpiry(watched, expiresAt);
				} catch (error) {
					end(watched, error);
				}
			}),
		);
	}

	function end(watched: Watched, why: unknown): void {
		if (!isWatched(watched)) return;
		stop(watched);
		watched.ended(why);
	}

	return {
		start(board, token, ended) {
			const watched: Watched = {
				board,
				token,
				ended,
				role: undefined,
				checks: 0,
				stopTimer: () => undefined,
			};
			const all = boards.get(board) ?? new Set();
			boards.set(board, all.add(watched));
			return { access: first(watched), stop: () => stop(watched) };
		},
		recheck: (board) => check(boards.get(board) ?? []),
		async recheckAll() {
			// One board after another: all at once would keep the database from everything else.
			for (const all of [...boards.values()]) await check(all);
		},
	};
}
