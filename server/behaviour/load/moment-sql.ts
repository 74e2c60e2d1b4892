import { type DateOrder, dateOrderOf, readMoment } from '../../intake/dates.ts';
import { quoted } from '../duck.ts';

/** The ways a time is written here: how it looks, how SQL reads it, and whether it names its zone. */
type Way = {
	readonly looks: RegExp;
	sql(cell: string, order: DateOrder, here: (time: string) => string): string;
	zoned(sample: string): boolean;
};

/** Whether a time has an offset such as +01:00 or names UTC; asked only of long ones that do not end in Z. */
const hasOffset = (cell: string): string =>
	`strpos(${cell}, '+') > 0 or suffix(${cell}, 'UTC') or suffix(${cell}, 'GMT') or substr(${cell}, -6, 1) = '-' or substr(${cell}, -5, 1) = '-' or substr(${cell}, -3, 1) = '-'`;

/** Databases write an offset of whole hours without its minutes. */
const withMinutes = (sample: string): string => sample.replace(/(:\d{2}(?:\.\d+)?[+-]\d{2})$/u, '$1:00');

const ways: readonly Way[] = [
	{
		looks: /^\d{4}-\d{1,2}-\d{1,2}/u,
		// The plain type is many times faster, and drops an offset; so only times with one take the slow way.
		sql: (cell, _, here) =>
			`case when suffix(${cell}, 'Z') then epoch_us(try_cast(${cell} as timestamp))
				when length(${cell}) <= 19 then ${here(`try_cast(${cell} as timestamp)`)}
				when ${hasOffset(cell)} then epoch_us(try_cast(${cell} as timestamptz))
				else ${here(`try_cast(${cell} as timestamp)`)} end`,
		zoned: (sample) => /(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})$/iu.test(sample.slice(10)),
	},
	{
		looks: /^\d{9,17}(?:\.\d+)?$/u,
		sql: (cell) =>
			`case when length(split_part(${cell}, '.', 1)) <= 11 then try_cast(${cell} as double) * 1000000
				when length(split_part(${cell}, '.', 1)) <= 14 then try_cast(${cell} as double) * 1000
				else try_cast(${cell} as double) end::bigint`,
		zoned: () => true,
	},
	{
		looks: /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/u,
		sql: (cell, order, here) => {
			// With dots the day is first everywhere; else a column that does not tell its order is not read.
			const dates = (order === null ? ['.'] : ['/', '-', '.']).flatMap((mark) =>
				['%y', '%Y'].map((year) =>
					(order === 'month' && mark !== '.' ? ['%m', '%d', year] : ['%d', '%m', year]).join(mark),
				),
			);
			const times = [', %H:%M:%S', ', %H:%M', ' %H:%M:%S', ' %H:%M', ' %I:%M:%S %p', ' %I:%M %p', ''];
			const formats = dates.flatMap((date) => times.map((time) => quoted(`${date}${time}`)));
			return here(`try_strptime(${cell}, [${formats.join(', ')}])`);
		},
		zoned: () => false,
	},
	{
		looks: /^[345]\d{4}\.\d+$/u,
		sql: (cell) => `round((try_cast(${cell} as double) - 25569) * 86400) :: bigint * 1000000`,
		zoned: () => false,
	},
];

/**
 * SQL that reads a time as microseconds since 1970, or null, in the ways a sample of the column shows. `zone`: of times that name none.
 * `zoneless`: whether the sample has such. Null when no cell of the sample can be read as a time.
 */
export function momentSql(
	cell: string,
	sample: readonly string[],
	zone: string,
): { sql: string; zoneless: boolean } | null {
	const order = dateOrderOf(sample);
	const read = sample.map((one) => withMinutes(one.trim())).filter((one) => readMoment(one, order) !== null);
	const used = ways.filter(({ looks }) => read.some((one) => looks.test(one)));
	if (used.length === 0) return null;
	const here = (time: string): string =>
		zone === 'UTC' ? `epoch_us(${time})` : `epoch_us(timezone(${quoted(zone)}, ${time}))`;
	return {
		sql: `coalesce(${used.map((way) => way.sql(cell, order, here)).join(', ')})`,
		zoneless: used.some((way) => read.some((one) => way.looks.test(one) && !way.zoned(one))),
	};
}
