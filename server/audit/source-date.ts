import type { Evidence } from '../../shared/evidence.ts';

const seasons: Readonly<Record<string, string>> = {
	winter: '01',
	spring: '04',
	summer: '07',
	autumn: '10',
	fall: '10',
};

/** The date a file's name gives, as far as it goes: `2022`, `2022-07` for “2022 Summer”, `2022-07-14`; null without a year. */
export function dateInName(name: string): string | null {
	const day = /(?<!\d)((?:19|20)\d{2})[-_.]?(0[1-9]|1[0-2])(?:[-_.]?(0[1-9]|[12]\d|3[01]))?(?!\d)/u.exec(
		name,
	);
	if (day) return [day[1], day[2], day[3]].filter((part) => part !== undefined).join('-');
	const year = /(?<!\d)((?:19|20)\d{2})(?!\d)/u.exec(name)?.[1];
	if (year === undefined) return null;
	const season = /winter|spring|summer|autumn|fall/iu.exec(name)?.[0].toLowerCase();
	const quarter = /(?<![a-z])q([1-4])(?!\d)/iu.exec(name)?.[1];
	if (season !== undefined) return `${year}-${seasons[season]}`;
	return quarter === undefined ? year : `${year}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}`;
}

/** Notes of a source none of which has a date take the one its file's name gives. */
export function datedBySource(
	evidence: readonly Evidence[],
	sourceName: (source: Evidence['source']) => string | undefined,
): { evidence: Evidence[]; dated: string[] } {
	const dated = new Set(evidence.filter(({ date }) => date !== null).map(({ source }) => source));
	const given = new Map<Evidence['source'], string>();
	for (const { source, kind } of evidence) {
		if (kind === 'measured' || dated.has(source)) continue;
		const date = dateInName(sourceName(source) ?? '');
		if (date !== null) given.set(source, date);
	}
	return {
		evidence: evidence.map((item) => ({ ...item, date: item.date ?? given.get(item.source) ?? null })),
		dated: [...given].map(([source, date]) => `${sourceName(source)}: dated ${date} by its name.`),
	};
}
