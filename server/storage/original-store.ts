import { sql } from 'kysely';
import type { BoardId, EvidenceId, ParticipantId, SourceId } from '../../shared/ids.ts';
import type { Vault } from '../privacy/vault.ts';
import type { Database } from './database.ts';

type Tx = Database['kysely'];
type Sealable = { id: EvidenceId; participant: ParticipantId | null; source: SourceId; original: string };

/** Whose key an original is sealed with: its participant's, or its source's where nobody is known. */
export function holderOf(participant: ParticipantId | null, source: SourceId): string {
	return participant === null ? `s:${source}` : `p:${participant}`;
}

/** Seals what the texts were before something in them was hidden. */
export async function putOriginals(
	tx: Tx,
	vault: Vault,
	board: BoardId,
	originals: readonly Sealable[],
): Promise<void> {
	if (originals.length === 0) return;
	const holders = originals.map(({ participant, source }) => holderOf(participant, source));
	const keys = await keysFor(tx, vault, board, holders);
	const sealers = new Map([...keys].map(([holder, key]) => [holder, vault.sealer(key)]));
	const sealed = originals.map(({ original }, at) => Buffer.from(sealers.get(holders[at]!)!(original)));
	await sql`insert into originals (board, evidence, holder, sealed)
		select ${board}, * from unnest(${originals.map(({ id }) => id)}::text[], ${holders}::text[], ${sealed}::bytea[])
		on conflict do nothing`.execute(tx);
}

/** The texts as they came, where something in them was hidden; without those of another data key, such as of a backup from elsewhere. */
export async function openOriginals(
	tx: Tx,
	vault: Vault,
	board: BoardId,
	ids: readonly EvidenceId[],
): Promise<Map<EvidenceId, string>> {
	if (ids.length === 0) return new Map();
	const rows = await tx
		.selectFrom('originals')
		.innerJoin('sealing_keys', (join) =>
			join
				.onRef('sealing_keys.board', '=', 'originals.board')
				.onRef('sealing_keys.holder', '=', 'originals.holder'),
		)
		.select(['originals.evidence', 'originals.sealed', 'sealing_keys.wrapped'])
		.where('originals.board', '=', board)
		.where(sql<boolean>`originals.evidence = any(${[...ids]}::text[])`)
		.execute();
	const texts = new Map<EvidenceId, string>();
	for (const { evidence, sealed, wrapped } of rows) {
		const text = vault.open(wrapped, sealed);
		if (text !== null) texts.set(evidence, text);
	}
	return texts;
}

/** Each holder's wrapped key, made where there is none. */
async function keysFor(
	tx: Tx,
	vault: Vault,
	board: BoardId,
	holders: readonly string[],
): Promise<Map<string, Uint8Array>> {
	const wanted = [...new Set(holders)];
	const fresh = wanted.map(() => Buffer.from(vault.newKey()));
	await sql`insert into sealing_keys (board, holder, wrapped)
		select ${board}, * from unnest(${wanted}::text[], ${fresh}::bytea[]) on conflict do nothing`.execute(tx);
	const rows = await tx
		.selectFrom('sealing_keys')
		.select(['holder', 'wrapped'])
		.where('board', '=', board)
		.where(sql<boolean>`holder = any(${wanted}::text[])`)
		.execute();
	return new Map(rows.map(({ holder, wrapped }) => [holder, wrapped]));
}
