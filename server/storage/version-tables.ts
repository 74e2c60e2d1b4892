import type { ColumnType } from 'kysely';
import type { BoardId, PersonaId, VersionId } from '../../shared/ids.ts';
import type { Audience, VersionContent, VersionState } from '../../shared/version.ts';

/** Versions of personas. */
export type VersionTables = {
	versions: {
		board: BoardId;
		id: VersionId;
		persona: PersonaId;
		number: number;
		state: VersionState;
		content: ColumnType<VersionContent, string, string>;
		made_by: string;
		made_at: Date;
		approved_by: string | null;
		approved_at: Date | null;
		audience: Audience | null;
		note: string;
	};
};

/** All of a version but its board. */
export const versionColumns = [
	'id',
	'persona',
	'number',
	'state',
	'content',
	'made_by',
	'made_at',
	'approved_by',
	'approved_at',
	'audience',
	'note',
] as const;
