import type { Claim } from '../../shared/claim.ts';
import type { Edit } from '../../shared/edit.ts';
import type { EvidenceId } from '../../shared/ids.ts';

/**
 * New machine claims with people's edits respected: a claim that says again what a person reworded or removed (same
 * field, half of its citations or more) is left out, and a removed claim stays on record, so that the next run knows.
 */
export function keepEdits(
	next: readonly Claim[],
	previous: readonly Claim[],
	edits: ReadonlyMap<string, Edit>,
): Claim[] {
	const hidden = new Set<string>();
	const blocks: Pick<Claim, 'id' | 'persona' | 'field' | 'citations'>[] = [];
	for (const edit of edits.values()) {
		if (edit.type === 'hide') hidden.add(edit.entity);
		if (edit.type === 'text')
			blocks.push({ id: edit.claim, persona: edit.persona, field: edit.field, citations: edit.citations });
	}
	const removed = previous.filter((claim) => hidden.has(claim.id));
	blocks.push(...removed);
	const nextIds = new Set(next.map((claim) => claim.id));
	const fresh = next.filter(
		(claim) =>
			!blocks.some(
				(block) =>
					block.id !== claim.id &&
					block.persona === claim.persona &&
					block.field === claim.field &&
					sharesHalf(claim.citations, block.citations),
			),
	);
	const personas = new Set(next.map((claim) => claim.persona));
	return [...fresh, ...removed.filter((claim) => !nextIds.has(claim.id) && personas.has(claim.persona))];
}

function sharesHalf(now: readonly EvidenceId[], before: readonly EvidenceId[]): boolean {
	if (now.length === 0 || before.length === 0) return false;
	const known = new Set(before);
	const both = now.filter((id) => known.has(id)).length;
	return both * 2 >= now.length;
}
