import { locale } from './strings.ts';

/** A moment (ISO, or ms since 1970) as people write it, such as “3 Dec 2026, 14:05”. */
export function momentText(moment: string | number): string {
	return new Date(moment).toLocaleString(locale(), { dateStyle: 'medium', timeStyle: 'short' });
}

/** The day of an ISO date or moment, such as “3 Dec 2026”. */
export function dayText(date: string): string {
	return new Date(date).toLocaleDateString(locale(), { dateStyle: 'medium', timeZone: 'UTC' });
}
