import type { Generated } from 'kysely';
import type { EvidenceFlag, EvidenceKind } from '../../shared/evidence.ts';
import type { BoardId, EvidenceId, InvitationId, JobId, SourceId, TokenId } from '../../shared/ids.ts';
import type { Job, JobKind } from '../../shared/job.ts';
import type { Role } from '../../shared/sync-protocol.ts';
import type { TokenKind } from '../access/authorise.ts';

/** The database as the program sees it; `migrations.ts` is what makes it so. */
export type Tables = {
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
	imports: {
		id: Generated<number>;
		board: BoardId;
		source: SourceId;
		name: string;
		kind: 'stickies' | 'evidence' | 'usage' | 'customers';
		at: Generated<Date>;
		/** JSON array of `{row, reason}`; no text of the row. */
		rejected: string;
	};
	doc_updates: { seq: Generated<number>; board: BoardId; bytes: Uint8Array };
	doc_snapshots: { board: BoardId; seq: number; bytes: Uint8Array };
	embeddings: { key: string; vector: Uint8Array };
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
		created_at: Generated<Date>;
		/** JSON of `JobOptions`, without the kind and who started it. */
		options: Generated<string>;
		tries: Generated<number>;
		ticket: string | null;
		claim: string | null;
		writing: Generated<boolean>;
	};
};
