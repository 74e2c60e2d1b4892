import type { Role } from '../../shared/sync-protocol.ts';

const rank: Readonly<Record<Role, number>> = { viewer: 0, commenter: 1, editor: 2, owner: 3 };

/** True when `role` may do what `atLeast` may. */
export function isAtLeast(role: Role, atLeast: Role): boolean {
	return rank[role] >= rank[atLeast];
}

/** True when `role` may invite others as `invited`: editors and owners may, up to their own role. */
export function mayInvite(role: Role, invited: Role): boolean {
	return isAtLeast(role, 'editor') && isAtLeast(role, invited);
}

/** Roles that `role` may not invite others as. */
export function notInvitable(role: Role): Role[] {
	return (Object.keys(rank) as Role[]).filter((invited) => !mayInvite(role, invited));
}
