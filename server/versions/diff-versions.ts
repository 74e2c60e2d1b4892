import type { ClaimChange, VersionClaim, VersionContent } from '../../shared/version.ts';

/**
 * What changed between two versions of a persona. A claim is the same one by its id; of the rest, one removed and one
 * added in the same place of a field are one that changed.
 */
export function diffVersions(
	before: Pick<VersionContent, 'claims'>,
	after: Pick<VersionContent, 'claims'>,
): ClaimChange[] {
	const old = new Map(before.claims.map((claim) => [claim.id, claim]));
	const next = new Map(after.claims.map((claim) => [claim.id, claim]));
	const gone = before.claims.filter(({ id }) => !next.has(id));
	const changes: ClaimChange[] = [];
	for (const claim of after.claims) {
		const same = old.get(claim.id);
		const replaced = same ?? takePlace(gone, claim);
		changes.push(changeOf(replaced ?? null, claim));
	}
	for (const claim of gone) changes.push(changeOf(claim, null));
	return changes;
}

function takePlace(gone: VersionClaim[], claim: VersionClaim): VersionClaim | undefined {
	const at = gone.findIndex(({ field, order }) => field === claim.field && order === claim.order);
	return at < 0 ? undefined : gone.splice(at, 1)[0];
}

function changeOf(before: VersionClaim | null, after: VersionClaim | null): ClaimChange {
	const [was, is] = [before?.citations ?? [], after?.citations ?? []];
	const gained = is.filter((id) => !was.includes(id));
	const lost = was.filter((id) => !is.includes(id));
	const isSame =
		before !== null &&
		after !== null &&
		JSON.stringify([before.text, before.support]) === JSON.stringify([after.text, after.support]) &&
		gained.length + lost.length === 0;
	const kind = before === null ? 'added' : after === null ? 'removed' : isSame ? 'kept' : 'changed';
	return { kind, field: (after ?? before)!.field, before, after, gained, lost };
}
