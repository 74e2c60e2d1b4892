import type { Principal } from '../access/authorise.ts';
import type { Doer } from '../storage/audit-store.ts';

/** Whoever asks, as the record names them. */
export function doer({ id, label }: Principal): Doer {
	return { token: id, label };
}

/** Somebody who signed in is one person whatever tokens they hold. */
export function personOf({ person, id }: Principal): string {
	return person ?? id;
}
