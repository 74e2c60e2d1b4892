import type { Decision } from '../../shared/decision.ts';
import type { DecisionRecord, DecisionState } from '../../shared/decision-api.ts';
import { AppError } from '../../shared/errors.ts';
import type { BoardId, DecisionId, EvidenceId, PersonaId } from '../../shared/ids.ts';
import type { Database } from './database.ts';
import type { MarkKind } from './decision-tables.ts';

type Tx = Database['kysely'];

export type StoredDecision = {
	readonly id: DecisionId;
	readonly body: Decision;
	readonly state: DecisionState;
	readonly madeBy: string;
	readonly madeAt: Date;
	readonly record: DecisionRecord | null;
};
/** One thing a person put to a decision; empty strings and nulls where the kind has no such field. */
export type Mark = {
	readonly kind: MarkKind;
	readonly person: string;
	readonly label: string;
	readonly option: string;
	readonly persona: PersonaId | '';
	readonly score: number | null;
	readonly text: string | null;
};

export interface DecisionStore {
	/** Oldest first. */
	list(board: BoardId): Promise<StoredDecision[]>;
	/** Throws AppError `not-found`. */
	read(board: BoardId, id: DecisionId): Promise<{ decision: StoredDecision; marks: Mark[] }>;
	add(board: BoardId, decision: StoredDecision, marks: readonly Mark[]): Promise<void>;
	/**
	 * Changes a decision while nobody else does. `work` sees it as it is and says what to write; what it leaves out
	 * stays. `drop` takes marks away before `put` adds. Throws AppError `not-found`, and whatever `work` throws.
	 */
	change<T>(
		board: BoardId,
		id: DecisionId,
		work: (decision: StoredDecision, marks: readonly Mark[]) => { change: DecisionChange; result: T },
	): Promise<T>;
	remove(board: BoardId, id: DecisionId): Promise<boolean>;
}

export type DecisionChange = {
	readonly body?: Decision;
	readonly state?: DecisionState;
	readonly record?: DecisionRecord;
	readonly drop?: (mark: Mark) => boolean;
	readonly put?: readonly Mark[];
};

export function createDecisionStore({ kysely }: Database): DecisionStore {
	return {
		async list(board) {
			const rows = await decisionRows(kysely, board).orderBy('made_at').orderBy('id').execute();
			return rows;
		},
		async read(board, id) {
			const decision = await decisionRows(kysely, board).where('id', '=', id).executeTakeFirst();
			if (!decision) throw noDecision();
			return { decision, marks: await marksOf(kysely, board, id) };
		},
		async add(board, { id, body, state, madeBy, madeAt }, marks) {
			await kysely.transaction().execute(async (tx) => {
				await tx
					.insertInto('decisions')
					.values({
						board,
						id,
						body: JSON.stringify(body),
						state,
						made_by: madeBy,
						made_at: madeAt,
						record: null,
					})
					.execute();
				await putMarks(tx, board, id, marks);
			});
		},
		change: (board, id, work) =>
			kysely.transaction().execute(async (tx) => {
				const decision = await decisionRows(tx, board).where('id', '=', id).forUpdate().executeTakeFirst();
				if (!decision) throw noDecision();
				const marks = await marksOf(tx, board, id);
				const { change, result } = work(decision, marks);
				const { body, state, record, drop, put } = change;
				if (body ?? state ?? record)
					await tx
						.updateTable('decisions')
						.set({
							...(body ? { body: JSON.stringify(body) } : {}),
							...(state ? { state } : {}),
							...(record ? { record: JSON.stringify(record) } : {}),
						})
						.where('board', '=', board)
						.where('id', '=', id)
						.execute();
				for (const { kind, person, option, persona } of drop ? marks.filter(drop) : [])
					await tx
						.deleteFrom('decision_marks')
						.where('board', '=', board)
						.where('decision', '=', id)
						.where('kind', '=', kind)
						.where('person', '=', person)
						.where('option', '=', option)
						.where('persona', '=', persona)
						.execute();
				await putMarks(tx, board, id, put ?? []);
				return result;
			}),
		async remove(board, id) {
			const { numDeletedRows } = await kysely
				.deleteFrom('decisions')
				.where('board', '=', board)
				.where('id', '=', id)
				.executeTakeFirst();
			return numDeletedRows > 0n;
		},
	};
}

/**
 * Takes somebody's words out of everything people typed into decisions of a board, and what is gone out of their
 * records, which tell how much that was.
 */
export async function eraseFromDecisions(
	tx: Tx,
	board: BoardId,
	takeOut: (text: string) => string,
	gone: ReadonlySet<EvidenceId>,
): Promise<void> {
	for (const { id, body, record } of await decisionRows(tx, board).execute()) {
		await tx
			.updateTable('decisions')
			.set({
				body: JSON.stringify(cleaned(body, takeOut)),
				record: record === null ? null : JSON.stringify(without(record, gone)),
			})
			.where('board', '=', board)
			.where('id', '=', id)
			.execute();
	}
	const notes = await tx
		.selectFrom('decision_marks')
		.select(['decision', 'kind', 'person', 'option', 'persona', 'text'])
		.where('board', '=', board)
		.where('text', 'is not', null)
		.execute();
	for (const { decision, kind, person, option, persona, text } of notes)
		await tx
			.updateTable('decision_marks')
			.set({ text: takeOut(text ?? '') })
			.where('board', '=', board)
			.where('decision', '=', decision)
			.where('kind', '=', kind)
			.where('person', '=', person)
			.where('option', '=', option)
			.where('persona', '=', persona)
			.execute();
}

function cleaned(body: Decision, takeOut: (text: string) => string): Decision {
	return {
		...body,
		question: takeOut(body.question),
		...(body.context === undefined ? {} : { context: takeOut(body.context) }),
		options: body.options.map((option) => ({
			...option,
			title: takeOut(option.title),
			needs: option.needs.map(takeOut),
			...(typeof option.effort === 'string' ? { effort: takeOut(option.effort) } : {}),
		})),
	};
}

function without(record: DecisionRecord, gone: ReadonlySet<EvidenceId>): DecisionRecord {
	const lost = new Set(record.cells.flatMap(({ evidence }) => evidence.filter((id) => gone.has(id))));
	return {
		...record,
		erased: record.erased + lost.size,
		cells: record.cells.map((cell) => ({ ...cell, evidence: cell.evidence.filter((id) => !gone.has(id)) })),
	};
}

function decisionRows(tx: Tx, board: BoardId) {
	return tx
		.selectFrom('decisions')
		.select(['id', 'body', 'state', 'made_by as madeBy', 'made_at as madeAt', 'record'])
		.where('board', '=', board);
}

function marksOf(tx: Tx, board: BoardId, decision: DecisionId): Promise<Mark[]> {
	return tx
		.selectFrom('decision_marks')
		.select(['kind', 'person', 'label', 'option', 'persona', 'score', 'text'])
		.where('board', '=', board)
		.where('decision', '=', decision)
		.orderBy('kind')
		.orderBy('label')
		.orderBy('person')
		.orderBy('option')
		.orderBy('persona')
		.execute();
}

async function putMarks(tx: Tx, board: BoardId, decision: DecisionId, marks: readonly Mark[]): Promise<void> {
	if (marks.length === 0) return;
	await tx
		.insertInto('decision_marks')
		.values(marks.map((mark) => ({ board, decision, ...mark })))
		.onConflict((conflict) =>
			conflict.columns(['board', 'decision', 'kind', 'person', 'option', 'persona']).doUpdateSet((old) => ({
				label: old.ref('excluded.label'),
				score: old.ref('excluded.score'),
				text: old.ref('excluded.text'),
			})),
		)
		.execute();
}

function noDecision(): AppError {
	return new AppError('not-found', 'There is no such decision on this board.');
}
