import * as z from 'zod/mini';
import { type BoardJson, boardJsonSchema } from '../shared/board-json.ts';
import type { ContractResponse } from '../shared/contract.ts';
import { AppError } from '../shared/errors.ts';
import type { Evidence } from '../shared/evidence.ts';
import { type FreshnessJson, freshnessJsonSchema } from '../shared/freshness.ts';
import type { EvidenceId, PersonaId } from '../shared/ids.ts';
import type { Role } from '../shared/sync-protocol.ts';
import type { Call } from './call.ts';
import { words } from './words.ts';

/** Everything the library shows of a board, as the person who opened it may read it. */
export type LibraryBoard = {
	name: string;
	role: Role;
	json: BoardJson;
	texts: ReadonlyMap<EvidenceId, Evidence>;
	/** What the last comparison of use found; null before the first. */
	freshness: FreshnessJson | null;
	/** Which decisions on record rest on which persona. */
	ledger: ContractResponse<'readLedger'>;
	/** Versions of all personas, newest first. */
	versions: ContractResponse<'listVersions'>['versions'];
	/** Who answers for which persona. */
	owners: ReadonlyMap<PersonaId, string>;
};

const batch = 2000;

/** Reads the board and the words of its evidence; words that may not be read are left out. */
export async function readLibrary(call: Call): Promise<LibraryBoard> {
	const [{ name, role }, exported, kept, ledger, { versions }, { owners }] = await Promise.all([
		call('readBoard', null),
		call('exportBoard', null),
		call('readFreshness', null),
		call('readLedger', null),
		call('listVersions', null),
		call('listPersonaOwners', null),
	]);
	const parsed = z.safeParse(boardJsonSchema, exported);
	if (!parsed.success) throw new AppError('unexpected', words.unreachable);
	const texts = new Map<EvidenceId, Evidence>();
	const ids = parsed.data.evidence.map(({ id }) => id);
	for (let at = 0; at < ids.length; at += batch) {
		const { evidence } = await call('readEvidence', { ids: ids.slice(at, at + batch) });
		for (const item of evidence) texts.set(item.id, item);
	}
	const freshness = z.safeParse(freshnessJsonSchema, kept.freshness);
	return {
		name,
		role,
		json: parsed.data,
		texts,
		freshness: freshness.success ? freshness.data : null,
		ledger,
		versions,
		owners: new Map(owners.map((one) => [one.persona, one.name])),
	};
}
