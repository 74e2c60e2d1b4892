import { isDeepStrictEqual } from 'node:util';
import { type BoardSnapshot, readBoard } from '../../shared/board-doc.ts';
import type { BoardId, PersonaId, VersionId } from '../../shared/ids.ts';
import type { VersionContent } from '../../shared/version.ts';
import type { Policy } from '../governance/policy.ts';
import type { RandomBytes } from '../ports.ts';
import type { EvidenceStore } from '../storage/evidence-store.ts';
import type { VersionStore } from '../storage/version-store.ts';
import type { Rooms } from '../sync/rooms.ts';
import { freezePersona } from '../versions/freeze.ts';

export type FreezeDeps = {
	versions: Pick<VersionStore, 'list' | 'add'>;
	evidence: Pick<EvidenceStore, 'list'>;
	rooms: Pick<Rooms, 'transact'>;
	/** What the model engine would ask; null where none is configured. */
	modelName: string | null;
	/** The rules of the server. */
	policy: Pick<Policy, 'version'>;
	random: RandomBytes;
};
export type WeighedVersion = { readonly id: VersionId; readonly number: number };

/**
 * A version of each persona that says what the persona says now: the newest that does, or a new draft, so that a
 * decision on record can be read with the personas it was made on (rule TR29).
 */
export async function freezePersonas(
	{ versions, evidence, rooms, modelName, policy, random }: FreezeDeps,
	board: BoardId,
	personas: readonly PersonaId[],
	{ by, note }: { by: string; note: string },
): Promise<Map<PersonaId, WeighedVersion>> {
	const [snapshot, inUse, kept] = await Promise.all([
		rooms.transact<BoardSnapshot>(board, 'pipeline', readBoard),
		evidence.list(board),
		versions.list(board),
	]);
	const ids = inUse.map(({ id }) => id);
	const out = new Map<PersonaId, WeighedVersion>();
	for (const persona of personas) {
		const content = freezePersona(snapshot, persona, ids, modelName, policy.version);
		const same = kept.find(({ head, content: old }) => head.persona === persona && saysTheSame(old, content));
		if (same) out.set(persona, { id: same.head.id, number: same.head.number });
		else {
			const id: VersionId = `ve_${Buffer.from(random(12)).toString('base64url')}`;
			out.set(persona, { id, number: await versions.add(board, id, content, by, note) });
		}
	}
	return out;
}

/** Field by field: the database keeps JSON in an order of its own. */
function saysTheSame(a: VersionContent, b: VersionContent): boolean {
	const said = ({ persona: { name, role, level }, claims }: VersionContent): unknown => [
		{ name, role, level },
		claims.map(({ id, field, text, support, citations, counter }) => [
			id,
			field,
			text,
			support,
			citations,
			counter,
		]),
	];
	return isDeepStrictEqual(said(a), said(b));
}
