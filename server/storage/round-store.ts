import { sql } from 'kysely';
import type { Place, PlacedNote } from '../../shared/consensus-api.ts';
import { AppError } from '../../shared/errors.ts';
import type { BoardId, EvidenceId, RoundId } from '../../shared/ids.ts';
import type { Database } from './database.ts';

type Tx = Database['kysely'];

export type StoredRound = {
	readonly id: RoundId;
	readonly state: 'open' | 'revealed';
	readonly notes: readonly EvidenceId[];
	readonly startedBy: string;
	readonly startedAt: Date;
};
/** Where a person put a note; `person` is empty for the machine. */
export type StoredPlace = PlacedNote & { readonly person: string; readonly label: string };
/** The same without what may not be seen before a round is revealed. */
export type Progress = Omit<StoredPlace, 'place'>;

export interface RoundStore {
	/** Newest first. */
	list(board: BoardId): Promise<StoredRound[]>;
	/** Throws AppError `not-found`. */
	read(board: BoardId, id: RoundId): Promise<StoredRound>;
	/** Throws AppError `conflict` where a round is open. */
	add(board: BoardId, round: StoredRound, places: readonly StoredPlace[]): Promise<void>;
	/** Everybody's places; for a round that is revealed. */
	places(board: BoardId, id: RoundId): Promise<StoredPlace[]>;
	/** What one person put where. */
	placesOf(board: BoardId, id: RoundId, person: string): Promise<PlacedNote[]>;
	/** Which notes people have been through; never where they put them. */
	progress(board: BoardId, id: RoundId): Promise<Progress[]>;
	/** Puts a person's places over those before. Throws AppError `not-found`, and `conflict` once it is revealed. */
	place(board: BoardId, id: RoundId, places: readonly StoredPlace[]): Promise<void>;
	/** Throws AppError `not-found`, and `conflict` where nobody has placed a note. */
	reveal(board: BoardId, id: RoundId): Promise<void>;
	remove(board: BoardId, id: RoundId): Promise<boolean>;
}

export function createRoundStore({ kysely }: Database): RoundStore {
	const rounds = (tx: Tx, board: BoardId) =>
		tx
			.selectFrom('consensus')
			.select(['id', 'state', 'notes', 'started_by as startedBy', 'started_at as startedAt'])
			.where('board', '=', board);
	const placesIn = (tx: Tx, board: BoardId, id: RoundId) =>
		tx
			.selectFrom('consensus_places')
			.where('board', '=', board)
			.where('round', '=', id)
			.orderBy('label')
			.orderBy('person');

	/** The round as it is and stays until the transaction ends. */
	async function held(tx: Tx, board: BoardId, id: RoundId): Promise<StoredRound> {
		const round = await rounds(tx, board).where('id', '=', id).forUpdate().executeTakeFirst();
		if (!round) throw noRound();
		return round;
	}

	return {
		list: (board) => rounds(kysely, board).orderBy('started_at', 'desc').orderBy('id').execute(),
		async read(board, id) {
			const round = await rounds(kysely, board).where('id', '=', id).executeTakeFirst();
			if (!round) throw noRound();
			return round;
		},
		async add(board, { id, state, notes, startedBy, startedAt }, places) {
			await kysely.transaction().execute(async (tx) => {
				const added = await tx
					.insertInto('consensus')
					.values({ board, id, state, notes: [...notes], started_by: startedBy, started_at: startedAt })
					.onConflict((conflict) => conflict.doNothing())
					.executeTakeFirst();
				if (added.numInsertedOrUpdatedRows === 0n)
					throw new AppError('conflict', 'A round is open already. Show what was sorted, or stop it, first.');
				await put(tx, board, id, places);
			});
		},
		places: (board, id) => placesIn(kysely, board, id).select(['person', 'label', 'note', 'place']).execute(),
		placesOf: (board, id, person) =>
			placesIn(kysely, board, id).select(['note', 'place']).where('person', '=', person).execute(),
		progress: (board, id) =>
			placesIn(kysely, board, id).select(['person', 'label', 'note']).where('person', '<>', '').execute(),
		place: (board, id, places) =>
			kysely.transaction().execute(async (tx) => {
				if ((await held(tx, board, id)).state !== 'open')
					throw new AppError('conflict', 'This round is over: what was sorted is shown and stands.');
				await put(tx, board, id, places);
			}),
		reveal: (board, id) =>
			kysely.transaction().execute(async (tx) => {
				await held(tx, board, id);
				const some = await placesIn(tx, board, id)
					.select('note')
					.where('person', '<>', '')
					.executeTakeFirst();
				if (!some) throw new AppError('conflict', 'Nobody has placed a note yet.');
				await tx
					.updateTable('consensus')
					.set({ state: 'revealed' })
					.where('board', '=', board)
					.where('id', '=', id)
					.execute();
			}),
		async remove(board, id) {
			const { numDeletedRows } = await kysely
				.deleteFrom('consensus')
				.where('board', '=', board)
				.where('id', '=', id)
				.executeTakeFirst();
			return numDeletedRows > 0n;
		},
	};
}

/** Takes notes that are gone out of every round of a board, and somebody's words out of names of groups. */
export async function eraseFromRounds(
	tx: Tx,
	board: BoardId,
	takeOut: (text: string) => string,
	gone: ReadonlySet<EvidenceId>,
): Promise<void> {
	const ids = [...gone];
	await sql`delete from consensus_places where board = ${board} and note = any(${ids}::text[])`.execute(tx);
	await sql`update consensus set notes = array(
			select note from unnest(notes) with ordinality as one(note, at) where note <> all(${ids}::text[]) order by at)
		where board = ${board} and notes && ${ids}::text[]`.execute(tx);
	const named = await tx
		.selectFrom('consensus_places')
		.select('place')
		.distinct()
		.where('board', '=', board)
		.where('place', 'like', 'own:%')
		.execute();
	for (const { place } of named) {
		const left: Place = `own:${takeOut(place.slice('own:'.length))}`;
		if (left === place) continue;
		await tx
			.updateTable('consensus_places')
			.set({ place: left })
			.where('board', '=', board)
			.where('place', '=', place)
			.execute();
	}
}

async function put(tx: Tx, board: BoardId, round: RoundId, places: readonly StoredPlace[]): Promise<void> {
	if (places.length === 0) return;
	await tx
		.insertInto('consensus_places')
		.values(places.map((place) => ({ board, round, ...place })))
		.onConflict((conflict) =>
			conflict.columns(['board', 'round', 'person', 'note']).doUpdateSet((old) => ({
				label: old.ref('excluded.label'),
				place: old.ref('excluded.place'),
			})),
		)
		.execute();
}

function noRound(): AppError {
	return new AppError('not-found', 'There is no such round on this board.');
}
