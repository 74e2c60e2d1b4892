import { collect } from './collect.ts';
import { flagsOf } from './flags.ts';
import type { ImportItem } from './import-item.ts';
import type { Candidate, IntakeOptions, IntakeResult, KeptApart } from './types.ts';

/** What was read, as evidence: repeats folded, ids given, flags set. A row's user stands for its participant where it names none. */
export function itemsToEvidence(
	items: readonly ImportItem[],
	options: IntakeOptions,
	notices: string[],
): IntakeResult {
	const keptApart: KeptApart[] = [];
	const candidates: Candidate[] = [];
	for (const item of items) {
		if ('reason' in item) {
			keptApart.push(item);
			continue;
		}
		const { ref, text, kind, date, score, tags } = item;
		const user = item.user !== null && item.user.length <= 64 ? item.user : null;
		candidates.push({
			ref,
			node: null,
			text,
			participant: item.participant ?? user,
			kind,
			date,
			score,
			tags,
			flags: flagsOf(text, item.hidden),
		});
	}
	return collect(items.length, candidates, keptApart, options, notices);
}
