import type { ColumnType, Generated } from 'kysely';
import type { EvidenceFlag, EvidenceKind, KeptApartReason } from '../../shared/evidence.ts';
import type {
	BoardId,
	EvidenceId,
	InvitationId,
	JobId,
	SourceId,
	TokenId,
	UploadId,
} from '../../shared/ids.ts';
import type { Consent, SourceKind } from '../../shared/import.ts';
import type { Job, JobKind } from '../../shared/job.ts';
import type { Role } from '../../shared/sync-protocol.ts';
import type { TokenKind } from '../access/authorise.ts';
import type { DecisionTables } from './decision-tables.ts';
import type { FreshnessTables } from './freshness-tables.ts';
import type { PeopleTables } from './people-tables.ts';
import type { RoundTables } from './round-tables.ts';
import type { StepTables } from './step-tables.ts';
import type { UpkeepTables } from './upkeep-tables.ts';
import type { VersionTables } from './version-tables.ts';

/** The database as the program sees it; `migrations.ts` is what makes it so. */
export type Tables = PeopleTables &
	VersionTables &
	DecisionTables &
	RoundTables &
	FreshnessTables &
	UpkeepTables &
	StepTables & {
		boards: { id: BoardId; name: string; created_at: Generated<Date> };
		servers: { id: string; started_at: Generated<Date>; seen_at: Generated<Date> };
		tokens: {
			id: TokenId;
			/** SHA-256 of the token, hex. The token itself is nowhere. */
			hash: string;
			board: BoardId;
			role: Role;
			label: string;
			created_at: Generated<Date>;
			expires_at: Date | null;
			revoked: Generated<boolean>;
			/** `file`: the join capability that lies in the FigJam file. */
			kind: Generated<TokenKind>;
			/** Whom a sign-in named, as a hash; null where nobody signed in. */
			person: string | null;
		};
		invitations: {
			hash: string;
			id: InvitationId;
			board: BoardId;
			role: Role;
			/** The token it was made with. */
			made_by: TokenId;
			created_at: Generated<Date>;
			expires_at: Date;
			uses_left: number;
		};
		sign_in_attempts: {
			hash: string;
			/** What the provider is asked with, readable only with the attempt's own handle. */
			sealed: string;
			/** Seconds. */
			interval: number;
			next_poll_at: Date;
			expires_at: Date;
		};
		sign_ins: { hash: string; person: string; name: string; expires_at: Date };
		evidence: {
			board: BoardId;
			id: EvidenceId;
			ref: string;
			kind: EvidenceKind;
			text: string;
			participant: string | null;
			source: SourceId;
			date: string | null;
			score: number | null;
			tags: string[];
			flags: EvidenceFlag[];
			/** A measurement a later import has replaced: kept because claims may cite it, but not used again. */
			superseded: Generated<boolean>;
			/** Whether personal data in it was looked for. */
			guarded: Generated<boolean>;
			locator: string | null;
			context: string | null;
			/** JSON object of strings. */
			fields: Generated<string>;
			language: string | null;
			/** More than one source may put on the board: it is counted and found, but not grouped. */
			spare: Generated<boolean>;
			/** Why it may not be used now; null: it may. */
			held: KeptApartReason | null;
		};
		evidence_sources: {
			board: BoardId;
			source: SourceId;
			evidence: EvidenceId;
			/** Whether its row there said that it may be used, not quoted; null: no. */
			notes_only: boolean | null;
		};
		usage_events: {
			board: BoardId;
			source: SourceId;
			user_id: string;
			/** Milliseconds since 1970. */
			ts: number;
			event: string;
			session: string | null;
		};
		customers: {
			board: BoardId;
			source: SourceId;
			user_id: string;
			participant: string | null;
			plan: string | null;
			role: string | null;
			/** JSON object of strings. */
			attributes: string;
		};
		sources: {
			board: BoardId;
			source: SourceId;
			name: string;
			kind: SourceKind;
			consent: Generated<Consent>;
			/** ISO date. */
			keep_until: string | null;
			imported_at: Generated<Date>;
			/** JSON array of `{row, reason}`; no text of the row. */
			rejected: string;
			/** JSON of the last `QualityReport`. */
			report: string;
		};
		mappings: {
			board: BoardId;
			signature: string;
			kind: SourceKind;
			/** JSON array of roles by column. */
			roles: string;
			/** JSON array of `{name, interviewer, participant}`; `name` is a hash. */
			speakers: string;
			at: Generated<Date>;
		};
		uploads: {
			id: UploadId;
			board: BoardId;
			name: string;
			size: number;
			lines: number;
			created_at: Generated<Date>;
		};
		upload_chunks: { upload: UploadId; at: number; bytes: Uint8Array };
		/** Changes of many boards, as `commit-bytes.ts` packs them, until they are spread over `doc_updates`. */
		doc_commits: { seq: Generated<number>; bytes: Buffer };
		/** Changes of one board from the commits it covers; its number is that of the last of them. */
		doc_updates: { seq: Generated<number>; board: BoardId; covers: number[]; bytes: Buffer };
		doc_snapshots: { board: BoardId; seq: number; bytes: Uint8Array };
		embeddings: { key: string; vector: Uint8Array };
		/** `content`: JSON, written as text. */
		insights: {
			board: BoardId;
			/** What a kind of run finds beside the document. */
			kind:
				| 'grouping'
				| 'behaviour'
				| 'freshness'
				| 'model'
				| 'audit'
				| 'refresh'
				/** What a refresh would write, and sentences of earlier ones that nobody wanted. */
				| 'refresh-plan'
				| 'refresh-left';
			content: ColumnType<unknown, string, string>;
			made_at: Generated<Date>;
		};
		/** `most_tokens`: what a run may take at most; null: as much as the operator allows. */
		model_agreements: {
			board: BoardId;
			host: string;
			agreed_by: string;
			at: Date;
			most_tokens: number | null;
		};
		/** `content`: JSON of `Evaluation`. */
		evaluations: {
			board: BoardId;
			run: JobId;
			content: ColumnType<unknown, string, string>;
			made_at: Generated<Date>;
		};
		/** `content`: JSON of `KeptHypothesis`. */
		hypotheses: {
			board: BoardId;
			content: ColumnType<unknown, string, string>;
			made_by: string;
			made_at: Date;
		};
		/** `answer`: JSON of `PartAnswer`; `evidence`: the notes that were sent. */
		model_parts: {
			board: BoardId;
			key: string;
			answer: ColumnType<unknown, string, string>;
			evidence: EvidenceId[];
			made_at: Generated<Date>;
		};
		jobs: {
			id: JobId;
			board: BoardId;
			kind: JobKind;
			state: Job['state'];
			step: string;
			done: number;
			total: number;
			summary: string;
			started_by: string;
			/** The source an import has brought in. */
			source: SourceId | null;
			created_at: Generated<Date>;
			/** JSON of `JobWork`, without the kind and who started it; `{}` once it has ended, since an import's names speakers. */
			options: Generated<string>;
			tries: Generated<number>;
			ticket: string | null;
			claim: string | null;
			writing: Generated<boolean>;
		};
	};
