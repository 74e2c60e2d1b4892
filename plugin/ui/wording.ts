import { locale, strings } from './strings.ts';

/** A number as this panel's language writes it, such as `1,200`. */
export function number(n: number): string {
	return n.toLocaleString(locale());
}

/** With two digits behind the point, such as `0.80`. */
export function exact(n: number): string {
	return n.toLocaleString(locale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** A share from 0 to 1 in whole percent. */
export function percent(share: number): number {
	return Math.round(100 * share);
}

/** Names one after the other, such as `Ana, Ben and Tom`. */
export function listed(names: readonly string[]): string {
	return new Intl.ListFormat(locale()).format(names);
}

/** The name of whoever did something, as far as it is known. */
export function somebody(name: string | undefined): string {
	return name || strings.common.aPerson;
}

/** A weekday by its number from Monday, such as `Mon`. */
export function weekday(at: number): string {
	// The first of January 2024 was a Monday.
	const day = new Date(Date.UTC(2024, 0, 1 + at));
	return day.toLocaleDateString(locale(), { weekday: 'short', timeZone: 'UTC' });
}
