import { sql } from 'kysely';
import type { BoardId } from '../../shared/ids.ts';
import type { AuditWhat } from '../../shared/version-api.ts';
import type { Clock } from '../ports.ts';
import { type Break, chainStart, entryHash, firstBreak } from './audit-chain.ts';
import type { Database } from './database.ts';

/** Who did something that has to stay on record. */
export type Doer = { readonly token: string; readonly label: string };
export type AuditEntry = { at: Date; label: string; what: AuditWhat; about: string };

/** The record of who looked at originals, showed personal data, erased, or published. Entries are only added, each chained to the one before. */
export interface AuditStore {
	add(board: BoardId, by: Doer, what: AuditWhat, about: string): Promise<void>;
	list(board: BoardId): Promise<AuditEntry[]>;
	/** Whether the record is as it was written: how many entries, and the first that is not. */
	verify(board: BoardId): Promise<{ entries: number; unchained: number; broken: Break | null }>;
	/** Boards that have a record. */
	boards(): Promise<BoardId[]>;
}

export function createAuditStore(
	{ kysely }: Pick<Database, 'kysely'>,
	clock: Pick<Clock, 'now'>,
): AuditStore {
	return {
		async add(board, { token, label }, what, about) {
			await kysely.transaction().execute(async (tx) => {
				await sql`select pg_advisory_xact_lock(hashtextextended(${`audit ${board}`}, 0))`.execute(tx);
				const head = await tx
					.selectFrom('audit_heads')
					.select(['seq', 'hash'])
					.where('board', '=', board)
					.executeTakeFirst();
				const at = clock.now();
				const seq = (head?.seq ?? 0) + 1;
				const previous = head?.hash ?? chainStart;
				const hash = entryHash({ seq, at, token, label, what, about, previous });
				await tx
					.insertInto('audit')
					.values({ board, at: new Date(at), token, label, what, about, seq, previous, hash })
					.execute();
				await tx
					.insertInto('audit_heads')
					.values({ board, seq, hash })
					.onConflict((conflict) => conflict.column('board').doUpdateSet({ seq, hash }))
					.execute();
			});
		},
		list: (board) =>
			kysely
				.selectFrom('audit')
				.select(['at', 'label', 'what', 'about'])
				.where('board', '=', board)
				.orderBy('id')
				.execute(),
		async verify(board) {
			const rows = await kysely
				.selectFrom('audit')
				.select(['seq', 'at', 'token', 'label', 'what', 'about', 'previous', 'hash'])
				.where('board', '=', board)
				.orderBy('seq')
				.orderBy('id')
				.execute();
			const head = await kysely
				.selectFrom('audit_heads')
				.select(['seq', 'hash'])
				.where('board', '=', board)
				.executeTakeFirst();
			const chained = rows.flatMap(({ seq, previous, hash, at, ...rest }) =>
				seq === null ? [] : [{ ...rest, seq, at: at.getTime(), previous: previous ?? '', hash: hash ?? '' }],
			);
			return {
				entries: chained.length,
				unchained: rows.length - chained.length,
				broken: firstBreak(chained, head ?? null),
			};
		},
		async boards() {
			const rows = await kysely
				.selectFrom('audit')
				.select('board')
				.union(kysely.selectFrom('audit_heads').select('board'))
				.orderBy('board')
				.execute();
			return rows.map(({ board }) => board);
		},
	};
}
