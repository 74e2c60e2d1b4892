import type pg from 'pg';
import { errorFields } from '../log.ts';
import type { News, Newswire } from '../newswire.ts';
import type { Clock, Log } from '../ports.ts';
import { channel, type ServerLine } from './server-line.ts';

export type PgNewswire = Newswire & {
	/** Nobody else is there: what only shows on screens is not told. */
	alone(): void;
	notAlone(): void;
	/** A dead server was taken away: tells the others, and our own listeners too. */
	gone(server: string): void;
	gap(): void;
	/** Tells the others that we go, once all that waits is told. */
	leave(): Promise<void>;
};

/** How long news wait to be told together, in ms. */
const gather = 30;
/** Bytes of a notification's body. */
const most = 7900;
/** News that wait while the database is away; older ones go first. */
const mostWaiting = 2000;

/** News as notifications of the database: batched, and cut where one would be too long. */
export function createPgNewswire(deps: {
	line: ServerLine;
	pool: Pick<pg.Pool, 'query'>;
	clock: Clock;
	log: Log;
}): PgNewswire {
	const { line, pool, clock, log } = deps;
	const listeners = new Set<(news: News, from: string) => void>();
	const gaps = new Set<() => void>();
	const parts = new Map<string, string[]>();
	let isAlone = false;
	let waiting: News[] = [];
	let sending: Promise<void> | undefined;
	let forget: (() => void) | undefined;

	line.hear('n', (body, from) => {
		const heard = readPart(parts, from, body);
		for (const news of heard ?? []) for (const listener of listeners) listener(news, from);
	});

	function soon(ms: number): void {
		if (!forget) forget = clock.after(ms, () => void flush());
	}

	async function flush(): Promise<void> {
		forget?.();
		forget = undefined;
		if (sending) return;
		sending = send();
		await sending;
		sending = undefined;
		if (waiting.length > 0) soon(gather);
	}

	async function send(): Promise<void> {
		const batch = waiting.splice(0);
		if (batch.length === 0) return;
		try {
			await pool.query('select pg_notify($1, part) from unnest($2::text[]) as part', [
				channel,
				partsOf(batch, line.address('n')),
			]);
		} catch (error) {
			log.warn('The other servers could not be told', errorFields(error));
			waiting = [...batch, ...waiting].filter((news) => !isPicture(news)).slice(-mostWaiting);
		}
	}

	return {
		tell(news) {
			if (isAlone && isPicture(news)) return;
			waiting.push(news);
			if (isPicture(news)) return soon(gather);
			void flush();
		},
		hear(listener) {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		onGap(listener) {
			gaps.add(listener);
			return () => void gaps.delete(listener);
		},
		alone() {
			isAlone = true;
		},
		notAlone() {
			isAlone = false;
		},
		gone(server) {
			parts.delete(server);
			for (const listener of listeners) listener({ kind: 'gone', server }, line.id);
			this.tell({ kind: 'gone', server });
		},
		gap() {
			parts.clear();
			for (const listener of gaps) listener();
		},
		async leave() {
			waiting.push({ kind: 'gone', server: line.id });
			forget?.();
			while (sending) await sending;
			await send();
		},
	};
}

/** News of what is on people's screens just now: worth nothing to nobody, and told again before long. */
function isPicture({ kind }: News): boolean {
	return kind === 'presence' || kind === 'jobs' || kind === 'opened';
}

/** One text of all news, in ASCII so that its length is its bytes, cut into notifications: "<left> <text>". */
function partsOf(batch: readonly News[], address: string): string[] {
	const text = JSON.stringify(batch).replace(
		/[^ -~]/g,
		(letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
	const count = Math.ceil(text.length / most);
	return Array.from(
		{ length: count },
		(_, at) => `${address}${count - 1 - at} ${text.slice(at * most, (at + 1) * most)}`,
	);
}

/** Puts the parts of one teller together; the news when the last has come. Parts of a broken-off row are dropped. */
function readPart(parts: Map<string, string[]>, from: string, body: string): News[] | null {
	const space = body.indexOf(' ');
	const left = Number(body.slice(0, space));
	const before = parts.get(from) ?? [];
	before.push(body.slice(space + 1));
	if (left > 0) {
		parts.set(from, before);
		return null;
	}
	parts.delete(from);
	try {
		return JSON.parse(before.join('')) as News[];
	} catch {
		return null;
	}
}
