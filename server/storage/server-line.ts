import pg from 'pg';
import type { Clock } from '../ports.ts';

/** All servers of one database hear what is notified here. */
export const channel = 'personaboard';

/** `h` a server has joined, `d` rows of documents, `n` news. */
export type PayloadKind = 'h' | 'd' | 'n';

/** What this server hears of the others. A payload starts with who tells and what kind it is. */
export type ServerLine = {
	readonly id: string;
	/** The start of a payload of ours. */
	address(kind: PayloadKind): string;
	hear(kind: PayloadKind, listener: (body: string, from: string) => void): void;
};

/** For programs that write and need not hear what others do. */
export const deafLine: ServerLine = { id: '', address: (kind) => ` ${kind} `, hear() {} };

/** The name of a server's own connection: as long as it stands, the server lives. */
export const lineName = (id: string): string => `personaboard ${id}`;

/** Splits a payload; null when it is our own or none of ours. */
export function readPayload(
	payload: string,
	own: string,
): { from: string; kind: PayloadKind; body: string } | null {
	const match = /^([\w-]*) ([hdn]) (.*)$/s.exec(payload);
	if (!match || match[1] === own) return null;
	return { from: match[1]!, kind: match[2] as PayloadKind, body: match[3]! };
}

export type ListenDeps = {
	clock: Clock;
	heard: (payload: string) => void;
	/** Runs on the fresh connection, which listens already, before anything relies on it. */
	enter: (client: pg.Client) => Promise<void>;
	/** After a loss it is up again, and `enter` has run. */
	restored: () => void;
};
export type Listening = {
	/** The connection, while it stands. */
	client(): pg.Client | undefined;
	/** Gives the connection up, so that it is made anew. */
	drop(): void;
	close(): Promise<void>;
};

/** Keeps one connection that hears what is notified, and makes it anew when it is lost. Rejects when the first cannot be made. */
export async function listen(url: string, name: string, deps: ListenDeps): Promise<Listening> {
	const { clock, heard, enter, restored } = deps;
	let held: pg.Client | undefined;
	let closed = false;

	async function connect(): Promise<void> {
		const client = new pg.Client({
			connectionString: url,
			application_name: name,
			keepAlive: true,
			connectionTimeoutMillis: 10_000,
			// A connection that answers nothing is as good as lost.
			query_timeout: 15_000,
		});
		client.on('error', () => undefined);
		client.on('notification', ({ payload }) => heard(payload ?? ''));
		client.once('end', () => {
			if (client !== held) return;
			held = undefined;
			again();
		});
		try {
			await client.connect();
			await client.query(`listen ${channel}`);
			await enter(client);
		} catch (error) {
			void client.end().catch(() => undefined);
			throw error;
		}
		if (closed) return void client.end().catch(() => undefined);
		held = client;
	}

	function again(): void {
		if (closed) return;
		connect().then(
			() => !closed && restored(),
			() => clock.after(500, again),
		);
	}

	await connect();
	return {
		client: () => held,
		drop: () => void held?.end().catch(() => undefined),
		async close() {
			closed = true;
			const client = held;
			held = undefined;
			await client?.end().catch(() => undefined);
		},
	};
}
