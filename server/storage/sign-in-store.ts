import type { Database } from './database.ts';

export type Attempt = { hash: string; sealed: string; interval: number; nextPoll: Date; expires: Date };
export type SignIn = { hash: string; person: string; name: string; expires: Date };

export interface SignInStore {
	/** Begins an attempt, and forgets what has expired. */
	begin(attempt: Attempt, now: Date): Promise<void>;
	/**
	 * Takes the attempt's turn to ask the provider: the next one may ask `interval` seconds later, whichever server it
	 * comes to. `wait`: somebody asked too lately; null: there is no such attempt any more.
	 */
	takeTurn(hash: string, now: Date): Promise<{ sealed: string; interval: number } | 'wait' | null>;
	/** Waits longer between two turns from now on. */
	slowDown(hash: string, interval: number): Promise<void>;
	/** Ends the attempt, with the sign-in that came of it where one did. */
	finish(attempt: string, signIn: SignIn | null): Promise<void>;
	find(hash: string, now: Date): Promise<{ person: string; name: string } | null>;
}

/** Sign-ins under way and those that succeeded, until they expire. */
export function createSignInStore({ kysely }: Database): SignInStore {
	return {
		async begin({ hash, sealed, interval, nextPoll, expires }, now) {
			await kysely.deleteFrom('sign_in_attempts').where('expires_at', '<', now).execute();
			await kysely.deleteFrom('sign_ins').where('expires_at', '<', now).execute();
			await kysely
				.insertInto('sign_in_attempts')
				.values({ hash, sealed, interval, next_poll_at: nextPoll, expires_at: expires })
				.execute();
		},
		async takeTurn(hash, now) {
			return kysely.transaction().execute(async (tx) => {
				const row = await tx
					.selectFrom('sign_in_attempts')
					.select(['sealed', 'interval', 'next_poll_at'])
					.where('hash', '=', hash)
					.where('expires_at', '>', now)
					.forUpdate()
					.executeTakeFirst();
				if (!row) return null;
				if (row.next_poll_at > now) return 'wait';
				await tx
					.updateTable('sign_in_attempts')
					.set({ next_poll_at: new Date(now.getTime() + row.interval * 1000) })
					.where('hash', '=', hash)
					.execute();
				return { sealed: row.sealed, interval: row.interval };
			});
		},
		async slowDown(hash, interval) {
			await kysely.updateTable('sign_in_attempts').set({ interval }).where('hash', '=', hash).execute();
		},
		async finish(attempt, signIn) {
			await kysely.transaction().execute(async (tx) => {
				const ended = await tx
					.deleteFrom('sign_in_attempts')
					.where('hash', '=', attempt)
					.returning('hash')
					.executeTakeFirst();
				if (!ended || signIn === null) return;
				const { hash, person, name, expires } = signIn;
				await tx.insertInto('sign_ins').values({ hash, person, name, expires_at: expires }).execute();
			});
		},
		async find(hash, now) {
			const row = await kysely
				.selectFrom('sign_ins')
				.select(['person', 'name'])
				.where('hash', '=', hash)
				.where('expires_at', '>', now)
				.executeTakeFirst();
			return row ?? null;
		},
	};
}
