import type { Migration } from './migration.ts';

/** What a row of a file said of its own words; null: nothing. */
export const rowConsent: Migration = {
	name: '0022-row-consent',
	statements: ['alter table evidence_sources add column notes_only boolean'],
};
