import type { Guard } from '../../shared/guard.ts';

/** What a text of ours says; null when it is no JSON, or says something else. */
export function parsed<T>(text: string, guard: Guard<T>): T | null {
	try {
		const value: unknown = JSON.parse(text);
		return guard(value) ? value : null;
	} catch (_error) {
		return null;
	}
}
