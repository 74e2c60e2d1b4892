import type { ReadItem } from './import-item.ts';
import type { Customer, UsageEvent } from './types.ts';

/** An item of a usage table as an event. A time without a zone is UTC. */
export function eventOf({ user, date, text, fields }: ReadItem): UsageEvent {
	return {
		user: user ?? '',
		ts: momentOf(date ?? ''),
		event: text,
		...(fields.session === undefined ? {} : { session: fields.session }),
	};
}

/** Milliseconds of an ISO 8601 date or time; the language's own reading takes times without a zone as local. */
function momentOf(iso: string): number {
	return Date.parse(iso.includes('T') && !/(?:Z|[+-]\d{2}:\d{2})$/u.test(iso) ? `${iso}Z` : iso);
}

/** An item of a customer table; what has no place of its own is an attribute. */
export function customerOf({ user, participant, fields }: ReadItem): Customer {
	const { plan = null, role = null, ...attributes } = fields;
	return { user: user ?? '', participant, plan, role, attributes };
}
