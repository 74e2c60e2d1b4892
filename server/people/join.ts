import { sql } from 'kysely';
import { boardMap, readBoard, setEntry } from '../../shared/board-doc.ts';
import { AppError } from '../../shared/errors.ts';
import type { BoardId, ParticipantId } from '../../shared/ids.ts';
import { evidenceId } from '../intake/evidence-id.ts';
import type { Vault } from '../privacy/vault.ts';
import type { Database } from '../storage/database.ts';
import { openOriginals } from '../storage/original-store.ts';
import { putLinks } from '../storage/people-store.ts';
import type { Rooms } from '../sync/rooms.ts';

/**
 * Makes two codes one person: `from` goes, `into` has all of its words from now on, and what comes in under the old code
 * is theirs too. Evidence keeps its ids. Throws AppError `not-found`, `bad-request`.
 */
export async function joinPeople(
	{
		database: { kysely },
		vault,
		rooms,
	}: { database: Database; vault: Vault; rooms: Pick<Rooms, 'transact'> },
	board: BoardId,
	from: ParticipantId,
	into: ParticipantId,
): Promise<void> {
	if (from === into) throw new AppError('bad-request', 'These are the same person already.', { at: 'into' });
	await kysely.transaction().execute(async (tx) => {
		const both = await tx
			.selectFrom('people')
			.select(['id', 'consent', 'keep_until'])
			.where('board', '=', board)
			.where('id', 'in', [from, into])
			.execute();
		if (both.length < 2) throw new AppError('not-found', 'There is nobody of that code here.');
		const words = await tx
			.selectFrom('evidence')
			.select(['id', 'text'])
			.where('board', '=', board)
			.where('participant', '=', from)
			.where('kind', '<>', 'measured')
			.execute();
		const originals = await openOriginals(
			tx,
			vault,
			board,
			words.map(({ id }) => id),
		);
		// Under the new code the same words would have another id.
		const aliases = words.map(({ id, text }) => evidenceId(board, into, originals.get(id) ?? text));
		await sql`insert into evidence_aliases (board, id, evidence)
			select ${board}, * from unnest(${aliases}::text[], ${words.map(({ id }) => id)}::text[])
			on conflict do nothing`.execute(tx);
		await sql`update evidence set participant = ${into}
			where board = ${board} and participant = ${from} and kind <> 'measured'`.execute(tx);
		await sql`update customers set participant = ${into}
			where board = ${board} and lower(participant) = lower(${from})`.execute(tx);
		await sql`update person_links set person = ${into} where board = ${board} and person = ${from}`.execute(
			tx,
		);
		await sealUnder(tx, vault, board, from, into);
		await tx.deleteFrom('people').where('board', '=', board).where('id', '=', from).execute();
		await putLinks(
			tx,
			board,
			[{ kind: 'code', value: from.toLowerCase(), person: into, by: 'person' }],
			'theirs',
		);
		const [strict] = both.filter(({ consent }) => consent !== 'unknown' && consent !== 'given');
		if (strict)
			await tx
				.updateTable('people')
				.set({ consent: strict.consent })
				.where('board', '=', board)
				.where('id', '=', into)
				.execute();
	});
	await rooms.transact(board, 'pipeline', (doc) => {
		const { evidence, archetypes } = readBoard(doc);
		for (const [id, entry] of evidence)
			if (entry.participant === from && entry.kind !== 'measured')
				setEntry(doc, 'evidence', id, {
					...(boardMap(doc, 'evidence').get(id) as object),
					participant: into,
				});
		for (const archetype of archetypes) {
			if (!archetype.participants.includes(from)) continue;
			const participants = archetype.participants.map((one) => (one === from ? into : one));
			setEntry(doc, 'archetypes', archetype.id, { ...archetype, participants: [...new Set(participants)] });
		}
	});
}

/** What was sealed with the one's key is sealed with the other's, so that erasing them reaches it. */
async function sealUnder(
	tx: Database['kysely'],
	vault: Vault,
	board: BoardId,
	from: ParticipantId,
	into: ParticipantId,
): Promise<void> {
	const keys = await tx
		.selectFrom('sealing_keys')
		.select(['holder', 'wrapped'])
		.where('board', '=', board)
		.where('holder', 'in', [`p:${from}`, `p:${into}`])
		.execute();
	const old = keys.find(({ holder }) => holder === `p:${from}`);
	if (!old) return;
	const target = keys.find(({ holder }) => holder === `p:${into}`);
	if (!target) {
		await sql`update sealing_keys set holder = ${`p:${into}`} where board = ${board} and holder = ${`p:${from}`}`.execute(
			tx,
		);
		await sql`update originals set holder = ${`p:${into}`} where board = ${board} and holder = ${`p:${from}`}`.execute(
			tx,
		);
		return;
	}
	const rows = await tx
		.selectFrom('originals')
		.select(['evidence', 'sealed'])
		.where('board', '=', board)
		.where('holder', '=', `p:${from}`)
		.execute();
	for (const { evidence, sealed } of rows) {
		const text = vault.open(old.wrapped, sealed);
		if (text === null) continue;
		await tx
			.updateTable('originals')
			.set({ sealed: Buffer.from(vault.seal(target.wrapped, text)), holder: `p:${into}` })
			.where('board', '=', board)
			.where('evidence', '=', evidence)
			.execute();
	}
	await tx.deleteFrom('sealing_keys').where('board', '=', board).where('holder', '=', `p:${from}`).execute();
}
