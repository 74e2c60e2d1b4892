/** A moment as people write it, such as “3 Dec 2026, 14:05”. */
export function momentText(moment: string): string {
	return new Date(moment).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}

/** The day of an ISO date or moment, such as “3 Dec 2026”. */
export function dayText(date: string): string {
	return new Date(date).toLocaleDateString('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
}
