import { sql } from 'kysely';
import type { BoardId, EvidenceId, ParticipantId, SourceId } from '../../shared/ids.ts';
import type { Person } from '../../shared/people.ts';
import { noTerms, type Terms } from '../people/consent.ts';
import type { PersonLink } from '../people/person-link.ts';
import type { Database } from './database.ts';

type Tx = Database['kysely'];

export interface PeopleStore {
	/** Everybody on the board, without the users that are theirs by equal ids alone. */
	list(board: BoardId): Promise<{ people: Person[]; withoutPerson: number }>;
	/** Ids of everybody, as they are written. */
	ids(board: BoardId): Promise<ParticipantId[]>;
	terms(board: BoardId): Promise<Map<ParticipantId, Terms>>;
	/** Changes what is given; false when there is nobody of that id. */
	change(
		board: BoardId,
		person: ParticipantId,
		terms: { [K in keyof Terms]?: Terms[K] | undefined },
	): Promise<boolean>;
	/** Makes these the person's users by somebody's decision. */
	setUsers(board: BoardId, person: ParticipantId, users: readonly string[]): Promise<void>;
	/** What people are known by: `kind value` to the person. */
	links(board: BoardId): Promise<Map<string, ParticipantId>>;
	aliases(board: BoardId, ids: readonly EvidenceId[]): Promise<Map<EvidenceId, EvidenceId>>;
	tombstones(board: BoardId): Promise<Set<string>>;
}

export function linkKey(kind: PersonLink['kind'], value: string): string {
	return `${kind} ${value}`;
}

export function createPeopleStore({ kysely }: Database): PeopleStore {
	return {
		async list(board) {
			const { rows } = await sql<Omit<Person, 'linkedBy'> & { linkedBy: Person['linkedBy'] }>`
				select p.id, p.consent, p.keep_until as "keepUntil",
					coalesce((select array_agg(distinct u.id order by u.id) from (
						select l.value as id from person_links l where l.board = p.board and l.person = p.id and l.kind = 'user'
						union select c.user_id from customers c where c.board = p.board and lower(c.participant) = lower(p.id)) u),
						'{}') as users,
					coalesce((select array_agg(distinct l.linked_by order by l.linked_by) from person_links l
						where l.board = p.board and l.person = p.id), '{}') as "linkedBy",
					coalesce(array_agg(distinct s.source order by s.source) filter (where s.source is not null), '{}') as sources,
					count(distinct e.id) filter (where e.held is null)::int as evidence,
					count(distinct e.id) filter (where e.held is not null and e.held <> 'split')::int as "heldBack"
				from people p
				left join evidence e on e.board = p.board and e.participant = p.id and e.kind <> 'measured'
				left join evidence_sources s on s.board = e.board and s.evidence = e.id
				where p.board = ${board} group by p.board, p.id, p.consent, p.keep_until`.execute(kysely);
			const { rows: counted } = await sql<{ count: number }>`
				select count(*)::int as count from evidence
				where board = ${board} and participant is null and kind <> 'measured' and held is null`.execute(
				kysely,
			);
			const people = rows.sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
			return { people, withoutPerson: counted[0]!.count };
		},
		async ids(board) {
			const rows = await kysely.selectFrom('people').select('id').where('board', '=', board).execute();
			return rows.map(({ id }) => id);
		},
		async terms(board) {
			const rows = await kysely
				.selectFrom('people')
				.select(['id', 'consent', 'keep_until'])
				.where('board', '=', board)
				.execute();
			return new Map(rows.map(({ id, consent, keep_until }) => [id, { consent, keepUntil: keep_until }]));
		},
		async change(board, person, { consent, keepUntil }) {
			const { numUpdatedRows } = await kysely
				.updateTable('people')
				.set({
					id: person,
					...(consent === undefined ? {} : { consent }),
					...(keepUntil === undefined ? {} : { keep_until: keepUntil }),
				})
				.where('board', '=', board)
				.where('id', '=', person)
				.executeTakeFirst();
			return numUpdatedRows > 0n;
		},
		setUsers: (board, person, users) =>
			kysely.transaction().execute(async (tx) => {
				await tx
					.deleteFrom('person_links')
					.where('board', '=', board)
					.where('person', '=', person)
					.where('kind', '=', 'user')
					.execute();
				await putLinks(
					tx,
					board,
					users.map((value) => ({ kind: 'user', value, person, by: 'person' })),
					'theirs',
				);
			}),
		async links(board) {
			const rows = await kysely
				.selectFrom('person_links')
				.select(['kind', 'value', 'person'])
				.where('board', '=', board)
				.execute();
			return new Map(rows.map(({ kind, value, person }) => [linkKey(kind, value), person]));
		},
		async aliases(board, ids) {
			if (ids.length === 0) return new Map();
			const rows = await kysely
				.selectFrom('evidence_aliases')
				.select(['id', 'evidence'])
				.where('board', '=', board)
				.where(sql<boolean>`id = any(${[...ids]}::text[])`)
				.execute();
			return new Map(rows.map(({ id, evidence }) => [id, evidence]));
		},
		async tombstones(board) {
			const rows = await kysely.selectFrom('tombstones').select('mark').where('board', '=', board).execute();
			return new Set(rows.map(({ mark }) => mark));
		},
	};
}

/** Puts people on record who have words here; who is known stays as they are. */
export async function putPeople(tx: Tx, board: BoardId, people: readonly ParticipantId[]): Promise<void> {
	await sql`insert into people (board, id) select ${board}, * from unnest(${[...people]}::text[])
		on conflict do nothing`.execute(tx);
}

/** Puts links on record. `known`: what is linked already stays; `theirs`: goes over to the person named now. */
export async function putLinks(
	tx: Tx,
	board: BoardId,
	links: readonly PersonLink[],
	when: 'known' | 'theirs',
): Promise<void> {
	if (links.length === 0) return;
	const then = sql.raw(
		when === 'known'
			? 'do nothing'
			: '(board, kind, value) do update set person = excluded.person, linked_by = excluded.linked_by',
	);
	const unique = [...new Map(links.map((link) => [linkKey(link.kind, link.value), link])).values()];
	await sql`insert into person_links (board, kind, value, person, linked_by)
		select ${board}, * from unnest(${unique.map(({ kind }) => kind)}::text[],
			${unique.map(({ value }) => value)}::text[], ${unique.map(({ person }) => person)}::text[],
			${unique.map(({ by }) => by)}::text[]) on conflict ${then}`.execute(tx);
}

/** What each source says of its words. */
export async function sourceTerms(tx: Tx, board: BoardId): Promise<Map<SourceId, Terms>> {
	const rows = await tx
		.selectFrom('sources')
		.select(['source', 'consent', 'keep_until'])
		.where('board', '=', board)
		.execute();
	return new Map(
		rows.map(({ source, consent, keep_until }) => [source, { ...noTerms, consent, keepUntil: keep_until }]),
	);
}
