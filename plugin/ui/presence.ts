import * as z from 'zod/mini';
import type { Job } from '../../shared/job.ts';
import {
	type PersonPresence,
	personPresenceSchema,
	serverPresenceSchema,
} from '../../shared/sync-protocol.ts';

/** Who else is here and what the server is running, from awareness states. States that do not parse are left out. */
export function readPresence(
	states: ReadonlyMap<number, unknown>,
	self: number,
): { people: PersonPresence[]; jobs: Job[] } {
	const people: PersonPresence[] = [];
	const jobs: Job[] = [];
	for (const [client, state] of states) {
		const server = z.safeParse(serverPresenceSchema, state);
		if (server.success) {
			jobs.push(...server.data.jobs);
			continue;
		}
		const person = z.safeParse(personPresenceSchema, state);
		if (person.success && client !== self) people.push(person.data);
	}
	return { people: people.sort((a, b) => a.session - b.session), jobs };
}
