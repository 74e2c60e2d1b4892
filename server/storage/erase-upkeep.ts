import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { BoardId } from '../../shared/ids.ts';
import type { TakeOut } from '../erasure/typed-words.ts';
import type { Tables } from './schema.ts';

/** Takes erased words out of what people typed about versions and sources, and out of answers that name rows. */
export async function eraseFromUpkeep(tx: Kysely<Tables>, board: BoardId, takeOut: TakeOut): Promise<void> {
	const approvals = await tx
		.selectFrom('approvals')
		.select(['version', 'person', 'exception', 'note'])
		.where('board', '=', board)
		.execute();
	for (const { version, person, exception, note } of approvals) {
		if (takeOut(note) === note) continue;
		await tx
			.updateTable('approvals')
			.set({ note: takeOut(note) })
			.where('board', '=', board)
			.where('version', '=', version)
			.where('person', '=', person)
			.where('exception', '=', exception)
			.execute();
	}
	const facts = await tx
		.selectFrom('source_facts')
		.select(['source', 'owner', 'basis', 'purpose'])
		.where('board', '=', board)
		.execute();
	for (const { source, owner, basis, purpose } of facts) {
		const clean = { owner: takeOut(owner), basis: takeOut(basis), purpose: takeOut(purpose) };
		if (clean.owner === owner && clean.basis === basis && clean.purpose === purpose) continue;
		await tx
			.updateTable('source_facts')
			.set(clean)
			.where('board', '=', board)
			.where('source', '=', source)
			.execute();
	}
	await sql`update ingest_batches set answer = jsonb_set(answer::jsonb, '{rows}', '[]')::text
		where board = ${board}`.execute(tx);
}
