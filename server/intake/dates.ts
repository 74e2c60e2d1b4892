/** A moment read from a cell. `iso` says no more than the cell did; `ms` takes a time without zone as UTC. */
export type Moment = { iso: string; ms: number; zoned: boolean };
/** Which number comes first in dates such as 03/04/2026; null when a column does not tell. */
export type DateOrder = 'day' | 'month' | null;

/** How the months begin in English, German, French and Spanish, folded; the longer beginning goes first where two share one. */
const MONTHS = [
	/^(?:jan|ene)/u,
	/^(?:feb|fev)/u,
	/^(?:mar|maer)/u,
	/^(?:apr|avr|abr)/u,
	/^(?:may|mai)/u,
	/^(?:jun|juin)/u,
	/^(?:jul|juil)/u,
	/^(?:aug|aout|ago)/u,
	/^(?:sep)/u,
	/^(?:oct|okt)/u,
	/^nov/u,
	/^(?:dec|dez|dic)/u,
];
const TIME = String.raw`(?:(?:,?\s*|T)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(am|pm)?)?\s*((?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?|[A-Z]{1,5})?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}$`, 'iu');
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${TIME}$`, 'iu');
const DAY_MONTH = new RegExp(
	String.raw`^(\d{1,2})(?:st|nd|rd|th|er)?[\s./-]+(?:de\s)?(\p{L}{3,10})\.?,?[\s/-]+(?:de\s)?(\d{4}|\d{2}(?!\d|:))${TIME}$`,
	'iu',
);
const MONTH_DAY = new RegExp(
	String.raw`^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${TIME}$`,
	'iu',
);

/** Which order a column's slashed dates are in, from those that can only be read one way. */
export function dateOrderOf(values: readonly string[]): DateOrder {
	let day = 0;
	let month = 0;
	for (const value of values) {
		const match = /^(\d{1,2})[-/](\d{1,2})[-/]\d{2}/u.exec(value.trim());
		if (!match) continue;
		if (Number(match[1]) > 12) day++;
		if (Number(match[2]) > 12) month++;
	}
	return day > 0 && month === 0 ? 'day' : month > 0 && day === 0 ? 'month' : null;
}

/**
 * Reads ISO 8601, Unix seconds, milliseconds and microseconds, Excel day numbers with a fraction, and dates written out.
 * Null for anything else, for impossible dates, for dates without a year, and for 03/04/2026 while `order` is null.
 */
export function readMoment(raw: string, order: DateOrder): Moment | null {
	const value = raw.trim();
	if (value.length === 10) {
		const day = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value);
		if (day) return dayOf(day[1]!, day[2]!, day[3]!);
	}
	if (/^\d{9,17}(?:\.\d+)?$/u.test(value)) return fromUnix(value);
	if (/^[345]\d{4}\.\d+$/u.test(value)) return fromMs((Number(value) - 25569) * 86_400_000, false);
	let match = YEAR_FIRST.exec(value);
	if (match) return build(match[1]!, match[2]!, match[3]!, match.slice(4));
	match = YEAR_LAST.exec(value);
	if (match) {
		const [first, separator, second, year] = match.slice(1, 5) as [string, string, string, string];
		const known = separator === '.' || Number(first) > 12 ? 'day' : Number(second) > 12 ? 'month' : order;
		if (known === null && first !== second) return null;
		return known === 'month'
			? build(year, first, second, match.slice(5))
			: build(year, second, first, match.slice(5));
	}
	match = DAY_MONTH.exec(value);
	if (match) return build(match[3]!, monthNumber(match[2]!), match[1]!, match.slice(4));
	match = MONTH_DAY.exec(value);
	if (match) return build(match[3]!, monthNumber(match[1]!), match[2]!, match.slice(4));
	return null;
}

function monthNumber(word: string): string {
	const plain = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
	return String(MONTHS.findIndex((month) => month.test(plain)) + 1);
}

function fromUnix(value: string): Moment | null {
	const digits = value.split('.')[0]!.length;
	const scale = digits <= 11 ? 1000 : digits <= 14 ? 1 : 0.001;
	return fromMs(Number(value) * scale, true);
}

function fromMs(ms: number, zoned: boolean): Moment | null {
	const rounded = Math.round(ms);
	// Numbers outside 1990 to 2100 are ids, not times.
	if (rounded < 631_152_000_000 || rounded > 4_102_444_800_000) return null;
	const iso = new Date(rounded).toISOString();
	return { iso: zoned ? iso : iso.slice(0, 19), ms: rounded, zoned };
}

/** A day without a time, from its numbers; null when there is no such day. */
function dayOf(year: string, month: string, day: string): Moment | null {
	const [y, m, d] = [Number(year), Number(month), Number(day)];
	const ms = Date.UTC(y, m - 1, d);
	if (m < 1 || m > 12 || new Date(ms).getUTCDate() !== d) return null;
	return { iso: `${y}-${pad(m)}-${pad(d)}`, ms, zoned: false };
}

type TimeParts = readonly (string | undefined)[];

/** `time` is hour, minute, second, fraction, am/pm, zone, each as written or undefined. */
function build(year: string, month: string, day: string, time: TimeParts): Moment | null {
	const date = dayOf(year.length === 2 ? `20${year}` : year, month, day);
	const [hours, minutes, seconds = '0', fraction = '', half, zone] = time;
	if (date === null || hours === undefined || minutes === undefined) return date;
	let hour = Number(hours);
	if (half) hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
	if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 60) return null;
	const millis = fraction === '' ? '' : `.${fraction.slice(0, 3).padEnd(3, '0')}`;
	const suffix = suffixOf(zone);
	const iso = `${date.iso}T${pad(hour)}:${minutes}:${pad(Number(seconds))}${millis}${suffix}`;
	const ms = Date.parse(suffix === '' ? `${iso}Z` : iso);
	return Number.isNaN(ms) ? null : { iso, ms, zoned: suffix !== '' };
}

/** Clocks by their short names, in hours; a name that stands for several says nothing. */
const CLOCKS: Readonly<Record<string, number>> = {
	Z: 0,
	UTC: 0,
	GMT: 0,
	WEZ: 0,
	WET: 0,
	BST: 1,
	MEZ: 1,
	CET: 1,
	MESZ: 2,
	CEST: 2,
	OEZ: 2,
	EET: 2,
	OESZ: 3,
	EEST: 3,
	EST: -5,
	EDT: -4,
	CDT: -5,
	MST: -7,
	MDT: -6,
	PST: -8,
	PDT: -7,
	JST: 9,
	AEST: 10,
	AEDT: 11,
};

/** A zone as ISO 8601 has it: `Z`, `+02:00`; nothing for none and for a clock nobody can tell. */
function suffixOf(zone: string | undefined): string {
	if (zone === undefined) return '';
	const offset = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$/iu.exec(zone);
	if (offset) return `${offset[1]!}${pad(Number(offset[2]))}:${offset[3] ?? '00'}`;
	const hours = CLOCKS[zone.toUpperCase()];
	if (hours === undefined) return '';
	return hours === 0 ? 'Z' : `${hours < 0 ? '-' : '+'}${pad(Math.abs(hours))}:00`;
}

function pad(value: number): string {
	return value < 10 ? `0${value}` : String(value);
}
