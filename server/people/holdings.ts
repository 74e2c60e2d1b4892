import { sql } from 'kysely';
import { boardMap, type EvidenceEntry, setEntry } from '../../shared/board-doc.ts';
import type { EvidenceFlag, EvidenceKind, KeptApartReason } from '../../shared/evidence.ts';
import type { BoardId, EvidenceId, ParticipantId, SourceId } from '../../shared/ids.ts';
import { mendBoard, unquote } from '../erasure/mend-board.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../storage/database.ts';
import { type PeopleStore, sourceTerms } from '../storage/people-store.ts';
import type { Rooms } from '../sync/rooms.ts';
import { barredBy, dayOf, noTerms, type Terms, termsFor } from './consent.ts';

export interface Holdings {
	/**
	 * Holds back what may not be used any more and brings back what may again, in the database and the document; marks
	 * what may not be quoted. To be called whenever somebody's consent or time to keep has changed.
	 */
	apply(board: BoardId): Promise<{ held: number; back: number }>;
	/** Evidence whose time to keep was over on `day` (ISO date). */
	overdue(board: BoardId, day: string): Promise<EvidenceId[]>;
}

type Row = {
	id: EvidenceId;
	kind: EvidenceKind;
	participant: ParticipantId | null;
	source: SourceId;
	flags: EvidenceFlag[];
	held: KeptApartReason | null;
	/** It stands in the document when it is not held back. */
	shown: boolean;
	sources: SourceId[];
	/** A row it came in says that it may be used, not quoted. */
	notesOnly: boolean;
};
type Changed = Row & { now: KeptApartReason | null; flagsNow: EvidenceFlag[] };

export function createHoldings({
	database,
	people,
	rooms,
	clock,
}: {
	database: Database;
	people: PeopleStore;
	rooms: Pick<Rooms, 'transact'>;
	clock: Clock;
}): Holdings {
	const { kysely } = database;

	async function read(board: BoardId): Promise<{ row: Row; terms: Terms }[]> {
		const [{ rows }, ofPeople, ofSources] = await Promise.all([
			sql<Row>`select e.id, e.kind, e.participant, e.source, e.flags, e.held, not (e.spare or e.superseded) as shown,
					coalesce(bool_or(s.notes_only), false) as "notesOnly",
					coalesce(array_agg(s.source) filter (where s.source is not null), '{}') as sources
				from evidence e left join evidence_sources s on s.board = e.board and s.evidence = e.id
				where e.board = ${board} group by e.board, e.id`.execute(kysely),
			people.terms(board),
			sourceTerms(kysely, board),
		]);
		return rows.map((row) => {
			const person = row.participant === null ? noTerms : (ofPeople.get(row.participant) ?? noTerms);
			const sources = row.sources.length > 0 ? row.sources : [row.source];
			return {
				row,
				terms: termsFor(
					person,
					sources.map((id) => ofSources.get(id) ?? noTerms),
					row.notesOnly,
				),
			};
		});
	}

	return {
		async apply(board) {
			const today = dayOf(clock.now());
			const changed = (await read(board)).flatMap(({ row, terms }): Changed[] => {
				// A note that was split stays out, whatever its parts may be used for.
				const now = row.held === 'split' ? row.held : barredBy(terms, today);
				const flagsNow = withFlag(row.flags, 'notes-only', terms.consent === 'notes-only');
				return now === row.held && flagsNow === row.flags ? [] : [{ ...row, now, flagsNow }];
			});
			if (changed.length === 0) return { held: 0, back: 0 };
			await sql`update evidence e set held = u.held, flags = array(select jsonb_array_elements_text(u.flags))
				from jsonb_to_recordset(${JSON.stringify(changed.map(({ id, now, flagsNow }) => ({ id, held: now, flags: flagsNow })))}::jsonb)
					as u(id text, held text, flags jsonb)
				where e.board = ${board} and e.id = u.id`.execute(kysely);
			const held = changed.filter(({ held: before, now }) => before === null && now !== null);
			const back = changed.filter(({ held: before, now }) => before !== null && now === null);
			await rooms.transact(board, 'pipeline', (doc) => {
				const entries = boardMap(doc, 'evidence');
				for (const { id, kind, participant, source, now, flagsNow, shown } of changed) {
					if (now !== null || !shown) continue;
					const entry = entries.get(id) as EvidenceEntry | undefined;
					setEntry(doc, 'evidence', id, { ...entry, kind, participant, source, flags: flagsNow });
				}
				mendBoard(doc, new Set(held.map(({ id }) => id)), false);
				const silent = changed.filter(({ flags, flagsNow }) => flagsNow.length > flags.length);
				unquote(doc, new Set(silent.map(({ id }) => id)));
			});
			return { held: held.length, back: back.length };
		},
		async overdue(board, day) {
			return (await read(board))
				.filter(({ terms }) => barredBy({ ...terms, consent: 'unknown' }, day) !== null)
				.map(({ row }) => row.id);
		},
	};
}

function withFlag(flags: EvidenceFlag[], flag: EvidenceFlag, wanted: boolean): EvidenceFlag[] {
	if (flags.includes(flag) === wanted) return flags;
	return wanted ? [...flags, flag] : flags.filter((one) => one !== flag);
}
