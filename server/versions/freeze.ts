import { createHash } from 'node:crypto';
import type { BoardSnapshot } from '../../shared/board-doc.ts';
import { AppError } from '../../shared/errors.ts';
import type { EvidenceId, PersonaId } from '../../shared/ids.ts';
import { type PersonaView, personaViews } from '../../shared/persona-view.ts';
import type { VersionClaim, VersionContent } from '../../shared/version.ts';
import { promptVersion } from '../synthesis/model/prompts.ts';

/**
 * A persona as the board shows it, people's edits on top, with what it was made of and under which rules (`policy`).
 * Throws AppError `not-found`.
 */
export function freezePersona(
	snapshot: BoardSnapshot,
	id: PersonaId,
	inUse: readonly EvidenceId[],
	model: string | null,
	policy: string,
): VersionContent {
	const persona = personaViews(snapshot).find((one) => one.id === id);
	if (!persona) throw new AppError('not-found', 'There is no such persona on this board.');
	const byModel = persona.engine === 'model';
	return {
		persona: {
			id,
			archetype: persona.archetype,
			name: persona.name,
			role: persona.role,
			level: persona.level,
		},
		evidence: [...(snapshot.archetypes.find((one) => one.id === persona.archetype)?.evidence ?? [])].sort(),
		claims: frozenClaims(persona),
		made: {
			snapshot: { id: snapshotId(inUse), evidence: inUse.length },
			engine: persona.engine,
			model: byModel ? model : null,
			prompt: byModel ? promptVersion : null,
			policy,
			moves: snapshot.moves.length,
		},
		from: null,
	};
}

/** What a persona says, as a version keeps it. */
export function frozenClaims({ claims }: Pick<PersonaView, 'claims'>): VersionClaim[] {
	return claims.map(({ persona: _, ...claim }) => ({ ...claim, erased: 0 }));
}

/** The same for the same evidence, whatever its order. */
function snapshotId(ids: readonly EvidenceId[]): string {
	return `sn_${createHash('sha256')
		.update([...ids].sort().join('\n'))
		.digest('base64url')
		.slice(0, 24)}`;
}
