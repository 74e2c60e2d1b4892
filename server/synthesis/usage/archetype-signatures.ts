import type { Signature } from '../../../shared/behaviour.ts';
import { eventWords } from '../../../shared/event-words.ts';
import type { ParticipantId } from '../../../shared/ids.ts';
import type { SignatureFact } from '../../../shared/persona.ts';
import type { EventLog } from '../../behaviour/event-log.ts';
import { usersIn } from '../../behaviour/groups.ts';
import { signaturesOf } from '../../behaviour/signatures.ts';
import type { Customer } from '../../intake/types.ts';
import type { ActivityLog } from './activity.ts';
import { linkUsers } from './link-users.ts';
import { signatureOf } from './signature.ts';

const shownSequences = 3;

/** The facts of each archetype's signature, in the order of `members`. Nothing for those without linked people. */
export async function archetypeSignatures(
	events: EventLog | null,
	log: ActivityLog,
	members: readonly (readonly ParticipantId[])[],
	customers: readonly Customer[],
): Promise<SignatureFact[][]> {
	if (events === null) return members.map(() => []);
	const { usersOf } = linkUsers(members.flat(), await usersIn(events), customers);
	const groups = members.map((people, at) => ({
		id: String(at),
		users: people.flatMap((id) => usersOf.get(id) ?? []),
	}));
	const [, ...signatures] = await signaturesOf(events, groups);
	return members.map((people, at) => {
		const facts = signatureOf(people, log);
		return facts.length === 0 ? [] : [...facts, ...furtherFacts(signatures[at]!)];
	});
}

/** How long, how broad and in what order, by users. */
function furtherFacts({ users: n, breadth, sessions, sequences }: Signature): SignatureFact[] {
	const middle = (measure: string, spread: { median: number } | null, unit: string): SignatureFact[] =>
		spread === null ? [] : [{ measure, value: round(spread.median), low: null, high: null, n, unit }];
	return [
		...middle('different features in a week with use', breadth, 'features, median'),
		...middle('sessions in a week with use', sessions.perActiveWeek, 'sessions, median'),
		...middle('length of a session', sessions.minutes, 'minutes, median'),
		...sequences
			.filter(({ events }) => events.length > 2)
			.slice(0, shownSequences)
			.map(({ events, share, low, high }) => ({
				measure: `did ${events.map(eventWords).join(', then ')}`,
				value: round(share),
				low: round(low),
				high: round(high),
				n,
				unit: 'share of people',
			})),
	];
}

function round(value: number): number {
	return Math.round(value * 1000) / 1000;
}
