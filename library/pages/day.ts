import { locale } from '../words.ts';

/** "22 November 2026 at 14:05": where the order within a day matters. */
export function momentOf(iso: string): string {
	return new Date(iso).toLocaleString(locale(), { dateStyle: 'long', timeStyle: 'short' });
}

/** "22 November 2026". */
export function dayOf(iso: string): string {
	return new Date(iso).toLocaleDateString(locale(), { day: 'numeric', month: 'long', year: 'numeric' });
}
