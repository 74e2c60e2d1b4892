import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { BoardId } from '../../shared/ids.ts';
import type { QualityReport } from '../../shared/import.ts';
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
	await eraseFromNames(tx, board, takeOut);
	await sql`update ingest_batches set answer = jsonb_set(answer::jsonb, '{rows}', '[]')::text
		where board = ${board}`.execute(tx);
}

/** Names people gave: of files, of the team's own words, of who answers for a persona. */
async function eraseFromNames(tx: Kysely<Tables>, board: BoardId, takeOut: TakeOut): Promise<void> {
	const sources = await tx
		.selectFrom('sources')
		.select(['source', 'name', 'report'])
		.where('board', '=', board)
		.execute();
	for (const { source, name, report } of sources) {
		if (takeOut(name) === name) continue;
		const told = JSON.parse(report) as QualityReport;
		await tx
			.updateTable('sources')
			.set({ name: takeOut(name), report: JSON.stringify({ ...told, name: takeOut(told.name) }) })
			.where('board', '=', board)
			.where('source', '=', source)
			.execute();
	}
	const entities = await tx
		.selectFrom('entities')
		.select(['id', 'name', 'aliases'])
		.where('board', '=', board)
		.execute();
	for (const { id, name, aliases } of entities) {
		const kept = aliases.filter((alias) => takeOut(alias) === alias);
		if (takeOut(name) === name && kept.length === aliases.length) continue;
		await tx
			.updateTable('entities')
			.set({ name: takeOut(name), aliases: kept })
			.where('board', '=', board)
			.where('id', '=', id)
			.execute();
	}
	const owners = await tx
		.selectFrom('persona_owners')
		.select(['persona', 'name'])
		.where('board', '=', board)
		.execute();
	for (const { persona, name } of owners) {
		if (takeOut(name) === name) continue;
		await tx
			.updateTable('persona_owners')
			.set({ name: takeOut(name) })
			.where('board', '=', board)
			.where('persona', '=', persona)
			.execute();
	}
}
