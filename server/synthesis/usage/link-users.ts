import type { ParticipantId } from '../../../shared/ids.ts';
import type { Customer } from '../../intake/types.ts';

/** Which analytics users are which participants. A user belongs to at most one participant. */
export type UserLinks = {
	readonly usersOf: ReadonlyMap<ParticipantId, readonly string[]>;
	readonly participantOf: ReadonlyMap<string, ParticipantId>;
};

/**
 * Links users to participants: by the customer table where it names one, else where both ids are the same, letter case
 * aside. Nothing is guessed beyond that.
 */
export function linkUsers(
	participants: Iterable<ParticipantId>,
	users: Iterable<string>,
	customers: readonly Customer[],
): UserLinks {
	const known = new Map<string, ParticipantId>();
	for (const participant of participants) known.set(participant.toLowerCase(), participant);
	const participantOf = new Map<string, ParticipantId>();
	for (const { user, participant } of customers) {
		const found = participant === null ? undefined : known.get(participant.toLowerCase());
		if (found !== undefined) participantOf.set(user, found);
	}
	const named = new Set(participantOf.values());
	for (const user of users) {
		const same = known.get(user.toLowerCase());
		if (same !== undefined && !participantOf.has(user) && !named.has(same)) participantOf.set(user, same);
	}
	const usersOf = new Map<ParticipantId, string[]>();
	for (const [user, participant] of [...participantOf].sort(([a], [b]) => (a < b ? -1 : 1))) {
		usersOf.set(participant, [...(usersOf.get(participant) ?? []), user]);
	}
	return { usersOf, participantOf };
}
