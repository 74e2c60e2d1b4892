import { sql } from 'kysely';
import type { AlertFacts, AlertSettings, Severity } from '../../shared/alert-api.ts';
import type { BoardId, PersonaId } from '../../shared/ids.ts';
import type { Database } from './database.ts';

export type KeptAlert = {
	readonly facts: AlertFacts;
	readonly openedAt: Date;
	readonly closedAt: Date | null;
	readonly toldAt: Date | null;
};
/** What signs messages to a webhook: sealed, under a key of its own. */
export type SealedSecret = { readonly key: Uint8Array; readonly sealed: Uint8Array };
export type KeptSettings = AlertSettings & { readonly secret: SealedSecret | null };

/** What asks for somebody, where it goes, and who owns which persona. */
export interface AlertStore {
	/** Open ones first, then the newest. At most 500. */
	list(board: BoardId): Promise<KeptAlert[]>;
	/** Of one origin (`al` a check, `ku` a rule about a figure), these are open now and no others. */
	put(board: BoardId, origin: 'al' | 'ku', open: readonly AlertFacts[], now: Date): Promise<void>;
	told(board: BoardId, ids: readonly string[], now: Date): Promise<void>;
	counts(): Promise<{ severity: Severity; open: number }[]>;
	settings(board: BoardId): Promise<KeptSettings | null>;
	setSettings(board: BoardId, settings: KeptSettings, nextDigest: Date | null, by: string): Promise<void>;
	/** Boards whose digest is due, each told to one server only. */
	takeDigests(now: Date): Promise<BoardId[]>;
	owners(board: BoardId): Promise<Map<PersonaId, string>>;
	/** An empty name takes it back. */
	setOwner(board: BoardId, persona: PersonaId, name: string, by: string, at: Date): Promise<void>;
}

export const noSettings: KeptSettings = {
	webhook: null,
	emails: [],
	digest: 'weekly',
	detail: 'numbers',
	secret: null,
};

export function createAlertStore({ kysely }: Pick<Database, 'kysely'>): AlertStore {
	return {
		async list(board) {
			const rows = await kysely
				.selectFrom('alerts')
				.select(['body', 'opened_at', 'closed_at', 'told_at'])
				.where('board', '=', board)
				.orderBy(sql`closed_at is not null`)
				.orderBy('opened_at', 'desc')
				.orderBy('id')
				.limit(500)
				.execute();
			return rows.map((row) => ({
				facts: JSON.parse(row.body) as AlertFacts,
				openedAt: row.opened_at,
				closedAt: row.closed_at,
				toldAt: row.told_at,
			}));
		},
		async put(board, origin, open, now) {
			await kysely.transaction().execute(async (tx) => {
				await tx
					.updateTable('alerts')
					.set({ closed_at: now })
					.where('board', '=', board)
					.where('id', 'like', `${origin}\\_%`)
					.where(sql<boolean>`not (id = any(${open.map(({ id }) => id)}::text[]))`)
					.where('closed_at', 'is', null)
					.execute();
				for (const facts of open) {
					const row = { severity: facts.severity, closed_at: null };
					await tx
						.insertInto('alerts')
						.values({
							board,
							id: facts.id,
							body: JSON.stringify(facts),
							opened_at: now,
							told_at: null,
							...row,
						})
						.onConflict((conflict) =>
							conflict.columns(['board', 'id']).doUpdateSet({
								...row,
								// The day it is due by is that of when it was first seen.
								body: sql<string>`jsonb_set(${JSON.stringify(facts)}::jsonb, '{due}', alerts.body::jsonb->'due')::text`,
							}),
						)
						.execute();
				}
			});
		},
		async told(board, ids, now) {
			await kysely
				.updateTable('alerts')
				.set({ told_at: now })
				.where('board', '=', board)
				.where(sql<boolean>`id = any(${[...ids]}::text[])`)
				.execute();
		},
		async counts() {
			const { rows } = await sql<{ severity: Severity; open: number }>`select severity, count(*)::int as open
				from alerts where closed_at is null group by severity`.execute(kysely);
			return rows;
		},
		async settings(board) {
			const row = await kysely
				.selectFrom('alert_settings')
				.selectAll()
				.where('board', '=', board)
				.executeTakeFirst();
			if (!row) return null;
			const { webhook, emails, digest, detail } = row;
			const secret =
				row.secret_key === null || row.secret === null ? null : { key: row.secret_key, sealed: row.secret };
			return { webhook, emails, digest, detail, secret };
		},
		async setSettings(board, { secret, ...settings }, nextDigest, by) {
			const row = {
				...settings,
				secret_key: secret?.key ?? null,
				secret: secret?.sealed ?? null,
				next_digest_at: nextDigest,
				set_by: by,
			};
			await kysely
				.insertInto('alert_settings')
				.values({ board, ...row })
				.onConflict((conflict) =>
					conflict.column('board').doUpdateSet({
						...row,
						// Who adds an address does not put the digest off.
						next_digest_at: sql`case when alert_settings.digest = ${row.digest} then alert_settings.next_digest_at
							else ${nextDigest}::timestamptz end`,
					}),
				)
				.execute();
		},
		async takeDigests(now) {
			const { rows } = await sql<{ board: BoardId }>`update alert_settings
				set next_digest_at = ${now}::timestamptz + make_interval(days => case digest when 'daily' then 1 else 7 end)
				where next_digest_at <= ${now} and digest <> 'off' returning board`.execute(kysely);
			return rows.map(({ board }) => board);
		},
		async owners(board) {
			const rows = await kysely
				.selectFrom('persona_owners')
				.select(['persona', 'name'])
				.where('board', '=', board)
				.execute();
			return new Map(rows.map(({ persona, name }) => [persona, name]));
		},
		async setOwner(board, persona, name, by, at) {
			if (name === '') {
				await kysely
					.deleteFrom('persona_owners')
					.where('board', '=', board)
					.where('persona', '=', persona)
					.execute();
				return;
			}
			const row = { name, set_by: by, set_at: at };
			await kysely
				.insertInto('persona_owners')
				.values({ board, persona, ...row })
				.onConflict((conflict) => conflict.columns(['board', 'persona']).doUpdateSet(row))
				.execute();
		},
	};
}
