import { type Kysely, sql } from 'kysely';
import { AppError } from '../../shared/errors.ts';
import type { BoardId, EvidenceId, PersonaId, VersionId } from '../../shared/ids.ts';
import type { Audience, VersionContent, VersionHead, VersionState } from '../../shared/version.ts';
import { erasedSign, type TakeOut } from '../erasure/typed-words.ts';
import { isEnough, type LeastPeople, peopleBehind } from '../versions/enough-people.ts';
import type { Database } from './database.ts';
import type { Tables } from './schema.ts';
import { versionColumns } from './version-tables.ts';

type Tx = Kysely<Tables>;
export type StoredVersion = { readonly head: VersionHead; readonly content: VersionContent };
/** What is written on a version when its state changes. */
export type VersionMove = {
	readonly state: VersionState;
	readonly approvedBy?: string | undefined;
	readonly audience?: Audience | undefined;
	readonly note?: string | undefined;
};

export interface VersionStore {
	/** Newest first. */
	list(board: BoardId): Promise<StoredVersion[]>;
	/** Throws AppError `not-found`. */
	read(board: BoardId, id: VersionId): Promise<StoredVersion>;
	/** As the next version of its persona, a draft. */
	add(board: BoardId, id: VersionId, content: VersionContent, by: string, note: string): Promise<number>;
	/**
	 * Moves a version on; a published one takes the place of the one published before. Throws AppError `conflict` where
	 * it may not go there from where it is.
	 */
	move(board: BoardId, id: VersionId, move: VersionMove): Promise<VersionHead>;
}

const before: Readonly<Record<VersionState, readonly VersionState[]>> = {
	draft: [],
	staged: ['draft'],
	published: ['staged'],
	superseded: ['published'],
	withdrawn: ['draft', 'staged', 'published', 'superseded'],
};

export function createVersionStore({ kysely }: Pick<Database, 'kysely'>, now: () => number): VersionStore {
	return {
		async list(board) {
			const rows = await versionRows(kysely, board)
				.orderBy('made_at', 'desc')
				.orderBy('number', 'desc')
				.execute();
			return rows.map(storedOf);
		},
		async read(board, id) {
			const row = await versionRows(kysely, board).where('id', '=', id).executeTakeFirst();
			if (!row) throw noVersion();
			return storedOf(row);
		},
		async add(board, id, content, by, note) {
			return kysely.transaction().execute(async (tx) => {
				await lock(tx, board);
				const { persona } = content;
				const { last } = await tx
					.selectFrom('versions')
					.select(({ fn }) => fn.max('number').as('last'))
					.where('board', '=', board)
					.where('persona', '=', persona.id)
					.executeTakeFirstOrThrow();
				const number = (last ?? 0) + 1;
				await tx
					.insertInto('versions')
					.values({
						board,
						id,
						persona: persona.id,
						number,
						state: 'draft',
						content: JSON.stringify(content),
						made_by: by,
						made_at: new Date(now()),
						approved_by: null,
						approved_at: null,
						audience: null,
						note,
					})
					.execute();
				return number;
			});
		},
		async move(board, id, { state, approvedBy, audience, note }) {
			return kysely.transaction().execute(async (tx) => {
				await lock(tx, board);
				const row = await versionRows(tx, board).where('id', '=', id).executeTakeFirst();
				if (!row) throw noVersion();
				if (!before[state].includes(row.state)) throw new AppError('conflict', whyNot(row.state, state));
				if (state === 'published')
					await tx
						.updateTable('versions')
						.set({ state: 'superseded' })
						.where('board', '=', board)
						.where('persona', '=', row.persona)
						.where('state', '=', 'published')
						.execute();
				await tx
					.updateTable('versions')
					.set({
						state,
						...(approvedBy === undefined ? {} : { approved_by: approvedBy, approved_at: new Date(now()) }),
						...(audience === undefined ? {} : { audience }),
						...(note === undefined ? {} : { note }),
					})
					.where('board', '=', board)
					.where('id', '=', id)
					.execute();
				return storedOf(await versionRows(tx, board).where('id', '=', id).executeTakeFirstOrThrow()).head;
			});
		},
	};
}

function whyNot(is: VersionState, next: VersionState): string {
	if (is === next) return `This version is ${is} already.`;
	if (is === 'draft')
		return 'This version is a draft. Stage it first, so that others can read it before it is published.';
	return `This version is ${is}: it cannot be ${next} any more. What it says can be published again as a new version.`;
}

/**
 * Takes erased evidence out of every version of a board: its ids, references to its words, and whatever people typed
 * that repeats it. Claims say how much they lost; a published version that too few people stand behind now is withdrawn.
 * To be called when the rows of the evidence are gone. Resolves to the versions it withdrew.
 */
export async function eraseFromVersions(
	tx: Tx,
	board: BoardId,
	takeOut: TakeOut,
	gone: ReadonlySet<EvidenceId>,
	least: LeastPeople,
): Promise<VersionId[]> {
	const rows = await versionRows(tx, board).execute();
	const withdrawn: VersionId[] = [];
	if (rows.length === 0) return withdrawn;
	const left = await tx
		.selectFrom('evidence')
		.select(['id', 'participant', 'kind'])
		.where('board', '=', board)
		.execute();
	for (const { id, content, note, state, audience } of rows) {
		const next = withoutGone(content, takeOut, gone);
		const isWeak = state === 'published' && !isEnough(peopleBehind(next, left), audience ?? 'inside', least);
		const clean = takeOut(note);
		if (!isWeak && clean === note && JSON.stringify(next) === JSON.stringify(content)) continue;
		await tx
			.updateTable('versions')
			.set({
				content: JSON.stringify(next),
				note: isWeak ? withdrawnNote(clean) : clean,
				...(isWeak ? { state: 'withdrawn' as const } : {}),
			})
			.where('board', '=', board)
			.where('id', '=', id)
			.execute();
		if (isWeak) withdrawn.push(id);
	}
	return withdrawn;
}

/** A sentence of its own after whatever somebody noted. */
function withdrawnNote(note: string): string {
	const end = note === '' || /[.!?…。]$/u.test(note) ? '' : '.';
	return `${note}${end} Withdrawn: too few people stand behind it since an erasure.`.trim();
}

function withoutGone(
	content: VersionContent,
	takeOut: TakeOut,
	gone: ReadonlySet<EvidenceId>,
): VersionContent {
	const kept = (ids: readonly EvidenceId[]): EvidenceId[] => ids.filter((id) => !gone.has(id));
	const { persona } = content;
	return {
		...content,
		persona: { ...persona, name: takeOut(persona.name), role: takeOut(persona.role) },
		evidence: kept(content.evidence),
		claims: content.claims.map((claim) => ({
			...claim,
			text: claim.text.map((segment) =>
				typeof segment === 'string' ? takeOut(segment) : gone.has(segment.quote) ? erasedSign : segment,
			),
			citations: kept(claim.citations),
			counter: kept(claim.counter),
			erased: claim.erased + claim.citations.length - kept(claim.citations).length,
		})),
	};
}

function versionRows(tx: Tx, board: BoardId) {
	return tx.selectFrom('versions').select(versionColumns).where('board', '=', board);
}

type Row = {
	id: VersionId;
	persona: PersonaId;
	number: number;
	state: VersionState;
	content: VersionContent;
	made_by: string;
	made_at: Date;
	approved_by: string | null;
	approved_at: Date | null;
	audience: Audience | null;
	note: string;
};

function storedOf(row: Row): StoredVersion {
	return {
		content: row.content,
		head: {
			id: row.id,
			persona: row.persona,
			name: row.content.persona.name,
			number: row.number,
			state: row.state,
			madeBy: row.made_by,
			madeAt: row.made_at.toISOString(),
			approvedBy: row.approved_by,
			approvedAt: row.approved_at?.toISOString() ?? null,
			audience: row.audience,
			note: row.note,
		},
	};
}

async function lock(tx: Tx, board: BoardId): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`versions ${board}`}, 0))`.execute(tx);
}

function noVersion(): AppError {
	return new AppError('not-found', 'There is no such version on this board.');
}
