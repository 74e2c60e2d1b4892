import type { QualityReport } from '../../shared/import.ts';

/** The report of a source that keeps coming: counts of all batches together, examples and notices of the last one. */
export function continuedReport(before: QualityReport, now: QualityReport): QualityReport {
	const counts = new Map(before.keptApart.map(({ reason, count }) => [reason, count]));
	const seen = new Set(now.keptApart.map(({ reason }) => reason));
	return {
		...now,
		read: before.read + now.read,
		added: before.added + now.added,
		known: before.known + now.known,
		duplicates: before.duplicates + now.duplicates,
		keptApart: [
			...now.keptApart.map((one) => ({ ...one, count: one.count + (counts.get(one.reason) ?? 0) })),
			...before.keptApart.filter(({ reason }) => !seen.has(reason)),
		].sort((a, b) => b.count - a.count),
		dates: datesOf(before.dates, now.dates),
		// The same people come again: how many there are in all is not known from counts.
		people: Math.max(before.people, now.people),
		personal: summed(before.personal, now.personal, 'kind'),
		languages: summed(before.languages, now.languages, 'language'),
	};
}

function datesOf(a: QualityReport['dates'], b: QualityReport['dates']): QualityReport['dates'] {
	if (a === null || b === null) return a ?? b;
	return {
		from: a.from < b.from ? a.from : b.from,
		to: a.to > b.to ? a.to : b.to,
		missing: a.missing + b.missing,
	};
}

function summed<K extends string, T extends Record<K, string> & { count: number }>(
	before: readonly T[],
	now: readonly T[],
	name: K,
): T[] {
	const counts = new Map<string, T>();
	for (const one of [...before, ...now])
		counts.set(one[name], { ...one, count: one.count + (counts.get(one[name])?.count ?? 0) });
	return [...counts.values()].sort((a, b) => b.count - a.count);
}
