import { AppError } from '../../../shared/errors.ts';
import { columnList, headerWords, matchColumns } from '../../intake/column-roles.ts';
import { usageWords } from '../../intake/column-words.ts';

/** Which fields of a log hold what; a field inside another is written `properties.time`. */
export type LogFields = {
	readonly user: string;
	/** Stands in where `user` is empty. */
	readonly device: string | null;
	readonly ts: string;
	readonly event: string;
	readonly session: string | null;
	/** The event's own id: the same id twice is one event sent twice. */
	readonly once: string | null;
	readonly agent: string | null;
	/** The user stands in a sentence of `user`: "The user with id '17' viewed …". */
	readonly userInSentence: boolean;
};

/** What is known of a table of events before it is read. */
export type LogShape = {
	readonly fields: LogFields;
	/** Cells of the time column. */
	readonly times: readonly string[];
};

/** The columns that are read, each once. */
export function usedFields({ user, device, ts, event, session, once, agent }: LogFields): string[] {
	return [...new Set([user, device, ts, event, session, once, agent].filter((field) => field !== null))];
}

/** Finds the fields of a log by the names of its columns. Throws `AppError('unreadable')` where one is missing. */
export function fieldsOf(header: readonly string[], name: string): LogFields {
	const plain = header.map((field) => field.replace(/^properties\./u, ''));
	const has = (word: string): number => plain.findIndex((field) => headerWords(field) === word);
	const pick = (...words: string[]): string | null =>
		header[words.map(has).find((at) => at >= 0) ?? -1] ?? null;
	const more = {
		once: pick('insert id', 'uuid'),
		agent: pick('user agent', 'useragent', 'raw user agent', 'http user agent', 'browser'),
	};
	const session = pick('session', 'session id', 'sessionid', 'visit id');
	if (has('event context') >= 0 && has('component') >= 0 && has('description') >= 0)
		return {
			...more,
			user: header[has('description')]!,
			device: null,
			ts: pick('time')!,
			event: pick('event name')!,
			session,
			userInSentence: true,
		};
	const roles = matchColumns(plain, usageWords);
	const { user, ts, event } = roles;
	if (user === undefined || ts === undefined || event === undefined) {
		const missing = [
			user === undefined && 'user',
			ts === undefined && 'time',
			event === undefined && 'event',
		].filter(Boolean);
		throw new AppError(
			'unreadable',
			`${name} has no column for the ${missing.join(' and the ')}. Its columns: ${columnList(header)}. What works: a CSV file with the columns user,ts,event and, if there is one, session.`,
			{ at: 'line 1' },
		);
	}
	const device = pick('device id', 'amplitude id', 'anonymous id');
	return {
		...more,
		user: header[user]!,
		device: device === header[user] ? null : device,
		ts: header[ts]!,
		event: header[event]!,
		session: roles.session === undefined ? session : header[roles.session]!,
		userInSentence: false,
	};
}
