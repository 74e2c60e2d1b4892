import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import * as z from 'zod/mini';
import { AppError } from '../../shared/errors.ts';
import type { BoardId, JobId, SourceId, UploadId } from '../../shared/ids.ts';
import type { Job, JobKind } from '../../shared/job.ts';
import type { BoardJob, Claimed, JobStore, Taken } from '../jobs/job-store.ts';
import { type JobWork, jobWorkSchema } from '../jobs/job-work.ts';
import type { Log } from '../ports.ts';
import type { Database } from './database.ts';
import { createJobQueue, type HandedOut } from './job-queue.ts';
import type { Tables } from './schema.ts';

type Tx = Kysely<Tables>;
const columns = [
	'id',
	'kind',
	'state',
	'step',
	'done',
	'total',
	'summary',
	'started_by as by',
	'source',
] as const;
const isOpen = sql<boolean>`state in ('queued', 'running')`;
/** Open, or stopped but somebody has yet to put it down. */
const isBusy = sql<boolean>`(state in ('queued', 'running') or claim is not null)`;

/** Jobs in table `jobs`, handed out by pg-boss. `lease`: seconds without a beat after which a job is somebody else's. */
export function createJobStore(
	database: Database,
	{ log, lease = 20 }: { log: Log; lease?: number },
): JobStore {
	const { kysely } = database;
	const queue = createJobQueue(database, log, lease);

	/** One at a time on a board, so that its line stays a line; `work` hears whether the board is there. */
	function onBoard<T>(board: BoardId, work: (tx: Tx, exists: boolean) => Promise<T>): Promise<T> {
		return kysely.transaction().execute(async (tx) => {
			const row = await tx
				.selectFrom('boards')
				.select('id')
				.where('id', '=', board)
				.forNoKeyUpdate()
				.executeTakeFirst();
			return work(tx, row !== undefined);
		});
	}

	/** The first in the board's line gets its ticket, unless it has one. */
	async function letNextGo(tx: Tx, board: BoardId): Promise<void> {
		const first = await tx
			.selectFrom('jobs')
			.select(['id', 'ticket'])
			.where('board', '=', board)
			.where(isBusy)
			.orderBy(sql`ticket is null`)
			.orderBy('created_at')
			.orderBy('id')
			.executeTakeFirst();
		if (!first || first.ticket !== null) return;
		const ticket = await queue.send(tx);
		await tx.updateTable('jobs').set({ ticket }).where('id', '=', first.id).execute();
	}

	async function letGo(tx: Tx, board: BoardId, id: JobId, ticket: string | null): Promise<void> {
		if (ticket !== null) await queue.remove(tx, ticket);
		await tx.updateTable('jobs').set({ ticket: null, claim: null }).where('id', '=', id).execute();
		await letNextGo(tx, board);
	}

	async function claim({ ticket, again }: HandedOut): Promise<Taken | undefined> {
		const token = randomUUID();
		const row = await kysely
			.updateTable('jobs')
			.set({
				claim: token,
				writing: false,
				tries: sql`tries + 1`,
				state: sql`case state when 'queued' then 'running' else state end`,
				step: sql`case state when 'queued' then 'Starting' else step end`,
			})
			.where('ticket', '=', ticket)
			.returning([...columns, 'board', 'tries', 'options'])
			.executeTakeFirst();
		if (!row) {
			await queue.remove(kysely, ticket);
			return undefined;
		}
		const { board, tries, options, ...rest } = row;
		const job = jobOf(rest);
		const taken = { id: job.id, board, claim: token };
		if (job.state !== 'running') {
			// Stopped, and whoever worked on it is gone.
			await release(taken);
			return undefined;
		}
		return { ...taken, job, tries, again, work: readWork(job.kind, options) };
	}

	async function release({ id, board, claim }: Claimed): Promise<void> {
		await onBoard(board, async (tx) => {
			const row = await held(tx, id, claim).executeTakeFirst();
			if (row) await letGo(tx, board, id, row.ticket);
		});
	}

	return {
		async start() {
			await queue.start();
			await sendLost();
		},
		open: (board, { by, ...job }, { by: _, kind: __, ...options }) =>
			onBoard(board, async (tx, exists) => {
				if (!exists) throw new AppError('not-found', 'There is no such board.');
				const row = await openOf(tx, board, job.kind, 'upload' in options ? options.upload : undefined);
				if (row) return row.id;
				await tx
					.insertInto('jobs')
					.values({
						...job,
						board,
						started_by: by,
						options: JSON.stringify(options),
						// Of this moment, not of when the transaction began to wait for its turn.
						created_at: sql`clock_timestamp()`,
					})
					.execute();
				await letNextGo(tx, board);
				return job.id;
			}),
		async take(most) {
			const handed = await queue.fetch(most);
			const taken = await Promise.all(handed.map(claim));
			return taken.filter((item) => item !== undefined);
		},
		async beat(claims) {
			if (claims.length === 0) return new Set();
			const { rows } = await sql<{ id: JobId; ticket: string | null; open: boolean }>`
				select j.id, j.ticket, ${isOpen} as open from jobs j
				join unnest(${claims.map(({ id }) => id)}::text[], ${claims.map((item) => item.claim)}::text[])
					as c(id, claim) on j.id = c.id and j.claim = c.claim`.execute(kysely);
			await queue.keep(rows.flatMap(({ ticket }) => ticket ?? []));
			return new Set(rows.flatMap(({ id, open }) => (open ? [id] : [])));
		},
		async beginWriting({ id, claim }) {
			const { numUpdatedRows } = await kysely
				.updateTable('jobs')
				.set({ writing: true })
				.where('id', '=', id)
				.where('claim', '=', claim)
				.where(isOpen)
				.executeTakeFirst();
			return numUpdatedRows > 0n;
		},
		conclude: ({ id, board, claim }, { by: _, ...job }) =>
			onBoard(board, async (tx) => {
				const row = await held(tx, id, claim).where(isOpen).executeTakeFirst();
				if (!row) return false;
				// What could not be brought in can be tried again; an audit's document was only lent.
				if (job.state === 'done' || job.kind === 'audit') await dropUploads(tx, [id]);
				// What an import was to do names people.
				await tx
					.updateTable('jobs')
					.set({ ...job, writing: false, options: '{}' })
					.where('id', '=', id)
					.execute();
				await letGo(tx, board, id, row.ticket);
				return true;
			}),
		release,
		handBack: ({ id, board, claim }) =>
			onBoard(board, async (tx) => {
				const row = await tx
					.updateTable('jobs')
					.set({ state: 'queued', step: 'Waiting', claim: null, tries: sql`tries - 1` })
					.where('id', '=', id)
					.where('claim', '=', claim)
					.where(isOpen)
					.returning('ticket')
					.executeTakeFirst();
				if (row?.ticket) await queue.handBack(tx, row.ticket);
				return row !== undefined;
			}),
		cancel: (board, id, summary) =>
			onBoard(board, async (tx) => {
				let query = tx
					.updateTable('jobs')
					.set({ state: 'cancelled', step: '', summary })
					.where('board', '=', board)
					.where('writing', '=', false)
					.where(isOpen);
				if (id !== undefined) query = query.where('id', '=', id);
				const rows = await query.returning([...columns, 'ticket', 'claim']).execute();
				for (const { id: stopped, ticket, claim } of rows) {
					// What somebody works on is let go by them, once they have stopped.
					if (claim === null) await letGo(tx, board, stopped, ticket);
				}
				const stopped = rows.map(({ id: each }) => each);
				await dropUploads(tx, stopped);
				if (stopped.length > 0)
					await tx.updateTable('jobs').set({ options: '{}' }).where('id', 'in', stopped).execute();
				return rows.map(({ ticket: _, claim: __, ...job }) => jobOf(job));
			}),
		async working(board) {
			const rows = await kysely
				.selectFrom('jobs')
				.select('ticket')
				.where('board', '=', board)
				.where('claim', 'is not', null)
				.execute();
			return queue.countHeld(rows.flatMap(({ ticket }) => ticket ?? []));
		},
		async read(board, id) {
			const row = await kysely
				.selectFrom('jobs')
				.select(columns)
				.where('board', '=', board)
				.where('id', '=', id)
				.executeTakeFirst();
			return row && jobOf(row);
		},
		async listOpen(): Promise<BoardJob[]> {
			const rows = await kysely
				.selectFrom('jobs')
				.select([...columns, 'board'])
				.where(isOpen)
				.orderBy('created_at')
				.orderBy('id')
				.execute();
			return rows.map(({ board, ...job }) => ({ board, job: jobOf(job) }));
		},
		close: () => queue.close(),
	};

	/** Open jobs whose ticket is nowhere: from a version without tickets, or in line for longer than the queue keeps one. */
	async function sendLost(): Promise<void> {
		const lost = await withoutTicket(kysely, undefined);
		for (const board of new Set(lost.map((row) => row.board))) {
			await onBoard(board, async (tx) => {
				for (const { id } of await withoutTicket(tx, board)) {
					await tx.updateTable('jobs').set({ ticket: null, claim: null }).where('id', '=', id).execute();
				}
				await letNextGo(tx, board);
			});
		}
	}

	async function withoutTicket(tx: Tx, board: BoardId | undefined): Promise<{ id: JobId; board: BoardId }[]> {
		let query = tx.selectFrom('jobs').select(['id', 'board', 'ticket']).where(isBusy);
		if (board !== undefined) query = query.where('board', '=', board);
		const rows = await query.execute();
		const known = await queue.known(
			tx,
			rows.flatMap(({ ticket }) => ticket ?? []),
		);
		return rows.filter(({ ticket }) => ticket === null || !known.has(ticket));
	}
}

function held(tx: Tx, id: JobId, claim: string) {
	return tx.selectFrom('jobs').select('ticket').where('id', '=', id).where('claim', '=', claim);
}

/** The open job that does this already: of the same kind, or one that reads the same upload. */
function openOf(
	tx: Tx,
	board: BoardId,
	kind: JobKind,
	upload: UploadId | undefined,
): Promise<{ id: JobId } | undefined> {
	let query = tx
		.selectFrom('jobs')
		.select('id')
		.where('board', '=', board)
		.where('kind', '=', kind)
		.where(isOpen);
	if (upload !== undefined) query = query.where(sql<boolean>`options::jsonb ->> 'upload' = ${upload}`);
	return query.executeTakeFirst();
}

/** A file that was read, or is not to be, is kept no longer. */
async function dropUploads(tx: Tx, ids: readonly JobId[]): Promise<void> {
	await sql`delete from uploads u using jobs j
		where j.id = any(${[...ids]}::text[]) and j.kind in ('import', 'audit') and u.id = j.options::jsonb ->> 'upload'`.execute(
		tx,
	);
}

function jobOf({ source, ...job }: Omit<Job, 'source'> & { source: SourceId | null }): Job {
	return source === null ? job : { ...job, source };
}

function readWork(kind: JobKind, text: string): JobWork {
	return z.parse(jobWorkSchema, { ...(JSON.parse(text) as object), kind });
}
