import { sql } from 'kysely';
import type { BoardId, JobId } from '../../shared/ids.ts';
import type { Job } from '../../shared/job.ts';
import type { JobStore } from '../jobs/job-store.ts';
import type { Database } from './database.ts';

const columns = ['id', 'kind', 'state', 'step', 'done', 'total', 'summary', 'started_by as by'] as const;

export function createJobStore({ kysely }: Database): JobStore {
	return {
		async open(board, { by, ...job }) {
			// A kind that is open already keeps its row; the partial unique index decides between two requests.
			await kysely
				.insertInto('jobs')
				.values({ ...job, board, started_by: by })
				.onConflict((conflict) => conflict.doNothing())
				.execute();
			const row = await kysely
				.selectFrom('jobs')
				.select('id')
				.where('board', '=', board)
				.where('kind', '=', job.kind)
				.where('state', 'in', ['queued', 'running'])
				.executeTakeFirstOrThrow();
			return row.id;
		},
		async save({ by: _, ...job }: Job) {
			await kysely.updateTable('jobs').set(job).where('id', '=', job.id).execute();
		},
		read: (board: BoardId, id: JobId) =>
			kysely
				.selectFrom('jobs')
				.select(columns)
				.where('board', '=', board)
				.where('id', '=', id)
				.executeTakeFirst(),
		async failOpen(summary) {
			const { rows } = await sql<{ id: JobId }>`
				update jobs set state = 'failed', summary = ${summary}
				where state in ('queued', 'running') returning id`.execute(kysely);
			return rows.length;
		},
	};
}
