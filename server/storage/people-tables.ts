import type { Generated } from 'kysely';
import type { BoardId, EntityId, EvidenceId, FindingId, ParticipantId, ReceiptId } from '../../shared/ids.ts';
import type { Consent } from '../../shared/import.ts';
import type { EntityKind, Finding } from '../../shared/people.ts';
import type { AuditWhat } from '../../shared/version-api.ts';
import type { PersonLink } from '../people/person-link.ts';
import type { PersonalKind, Severity } from '../privacy/types.ts';

/** What is known of people, of personal data in their words, and of a team's own words. */
export type PeopleTables = {
	/** `keep_until`: ISO date. */
	people: { board: BoardId; id: ParticipantId; consent: Generated<Consent>; keep_until: string | null };
	person_links: {
		board: BoardId;
		kind: PersonLink['kind'];
		value: string;
		person: ParticipantId;
		linked_by: PersonLink['by'];
	};
	/** `holder`: `p:` and a participant, or `s:` and a source. */
	sealing_keys: { board: BoardId; holder: string; wrapped: Uint8Array };
	originals: { board: BoardId; evidence: EvidenceId; holder: string; sealed: Uint8Array };
	findings: {
		board: BoardId;
		id: FindingId;
		evidence: EvidenceId;
		/** Offsets into the original. */
		start_at: number;
		end_at: number;
		kind: PersonalKind;
		severity: Severity;
		why: string;
		/** What stands there while it is hidden, such as `[name]`. */
		label: string;
		state: Generated<Finding['state']>;
		decided_by: string | null;
	};
	entities: { board: BoardId; id: EntityId; kind: EntityKind; name: string; aliases: string[] };
	entity_evidence: { board: BoardId; entity: EntityId; evidence: EvidenceId };
	/** Another id the evidence would have by now. */
	evidence_aliases: { board: BoardId; id: EvidenceId; evidence: EvidenceId };
	tombstones: { board: BoardId; mark: string };
	/** `body`: JSON of `Receipt`. */
	receipts: { board: BoardId; id: ReceiptId; at: Date; body: string };
	audit: {
		id: Generated<number>;
		board: BoardId;
		at: Date;
		/** Id of the token it was done with, and its label then. */
		token: string;
		label: string;
		what: AuditWhat;
		/** How many, or which version; never whose words. */
		about: string;
		/** Place in the board's chain, from 1; null for entries from before there was one. */
		seq: number | null;
		previous: string | null;
		/** SHA-256 over the entry and `previous`, hex. */
		hash: string | null;
	};
	audit_heads: { board: BoardId; seq: number; hash: string };
	data_key: { one: Generated<boolean>; fingerprint: string };
};
