import type { ColumnType, GeneratedAlways } from 'kysely';
import type { BoardId, JobId } from '../../shared/ids.ts';

export type StepTables = {
	/** `before`: JSON of `StepState`, written as text. */
	board_steps: {
		board: BoardId;
		id: JobId;
		/** In the order they were made. */
		seq: GeneratedAlways<string>;
		before: ColumnType<unknown, string, string>;
	};
};
