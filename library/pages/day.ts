import { locale } from '../words.ts';

/** "22 November 2026". */
export function dayOf(iso: string): string {
	return new Date(iso).toLocaleDateString(locale(), { day: 'numeric', month: 'long', year: 'numeric' });
}
