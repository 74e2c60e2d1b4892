import type { Role } from '../../shared/sync-protocol.ts';

const rank: Readonly<Record<Role, number>> = { viewer: 0, commenter: 1, editor: 2, owner: 3 };

/** True when `role` may do what `atLeast` may. */
export function isAtLeast(role: Role, atLeast: Role): boolean {
	return rank[role] >= rank[atLeast];
}
