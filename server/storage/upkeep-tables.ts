import type { Generated } from 'kysely';
import type { BoardId, PersonaId, SourceId, VersionId } from '../../shared/ids.ts';

/** What keeps a board true while data keeps coming. */
export type UpkeepTables = {
	ingest_keys: {
		id: string;
		/** SHA-256 of the key, hex. */
		hash: string;
		board: BoardId;
		label: string;
		made_by: string;
		made_at: Date;
		used_at: Date | null;
		revoked: Generated<boolean>;
	};
	ingest_batches: {
		board: BoardId;
		feed: string;
		/** What the sender calls the batch. */
		key: string;
		/** Tells whether another batch of the same key holds the same rows. */
		mark: string;
		/** JSON of `IngestAnswer`. */
		answer: string;
		at: Date;
	};
	refresh_plans: { board: BoardId; cadence: 'daily' | 'weekly'; next_at: Date; set_by: string };
	alert_settings: {
		board: BoardId;
		webhook: string | null;
		/** The webhook's secret, sealed under a key of its own. */
		secret_key: Uint8Array | null;
		secret: Uint8Array | null;
		emails: string[];
		digest: 'off' | 'daily' | 'weekly';
		detail: 'numbers' | 'names' | 'quotes';
		next_digest_at: Date | null;
		set_by: string;
	};
	alerts: {
		board: BoardId;
		id: string;
		severity: 'high' | 'normal';
		/** JSON of `Alert`, without the words that are looked up when it is shown. */
		body: string;
		opened_at: Date;
		closed_at: Date | null;
		/** When it was last put on its way to somebody. */
		told_at: Date | null;
	};
	deliveries: {
		id: string;
		board: BoardId;
		channel: 'webhook' | 'email';
		subject: string;
		body: string;
		state: 'waiting' | 'sent' | 'given-up';
		tries: Generated<number>;
		next_at: Date;
		made_at: Date;
		ended_at: Date | null;
		problem: string | null;
	};
	persona_owners: { board: BoardId; persona: PersonaId; name: string; set_by: string; set_at: Date };
	approvals: {
		board: BoardId;
		version: VersionId;
		/** Who signed in, else the token. */
		person: string;
		label: string;
		/** The gate that may be passed over; empty: the version itself is approved. */
		exception: '' | 'people';
		note: string;
		at: Date;
	};
	kpi_rules: {
		board: BoardId;
		id: string;
		persona: PersonaId;
		/** JSON of `KpiRule`. */
		body: string;
		set_by: string;
		set_at: Date;
		/** JSON of `KpiResult`. */
		result: string | null;
	};
	source_facts: {
		board: BoardId;
		source: SourceId;
		owner: string;
		basis: string;
		purpose: string;
		set_by: string;
		set_at: Date;
	};
};
