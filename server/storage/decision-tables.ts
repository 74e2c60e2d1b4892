import type { ColumnType, Generated } from 'kysely';
import type { Decision } from '../../shared/decision.ts';
import type { DecisionRecord, DecisionState } from '../../shared/decision-api.ts';
import type { BoardId, DecisionId, PersonaId } from '../../shared/ids.ts';

/** Of whom a mark is: a cell of the matrix has one, whoever set it last; ratings, votes and dissent are a person's own. */
export type MarkKind = 'cell' | 'rating' | 'vote' | 'dissent';

/** Decisions, and what people put to them. */
export type DecisionTables = {
	decisions: {
		board: BoardId;
		id: DecisionId;
		body: ColumnType<Decision, string, string>;
		state: Generated<DecisionState>;
		made_by: string;
		made_at: Date;
		record: ColumnType<DecisionRecord | null, string | null, string | null>;
	};
	decision_marks: {
		board: BoardId;
		decision: DecisionId;
		kind: MarkKind;
		/** The token of who did it; empty for a cell. */
		person: string;
		label: string;
		option: Generated<string>;
		persona: Generated<PersonaId | ''>;
		score: number | null;
		text: string | null;
	};
};
