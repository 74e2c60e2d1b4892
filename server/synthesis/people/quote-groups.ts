import type { Evidence } from '../../../shared/evidence.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import type { EffectiveGrouping } from '../../../shared/theme.ts';
import { contentStems, overlapOf } from '../text/stems.ts';

/**
 * Groups of quotes for boards whose people are unknown or too few to group: the largest themes lead, every other theme
 * joins the one it shares most words with. Parked quotes stay out.
 */
export function groupQuotes(
	evidence: readonly Evidence[],
	grouping: EffectiveGrouping,
	wanted: number | undefined,
): Evidence[][] {
	const byId = new Map<EvidenceId, Evidence>(evidence.map((item) => [item.id, item]));
	const themes = grouping.themes
		.map((theme) => theme.members.map((id) => byId.get(id)).filter((item) => item !== undefined))
		.filter((items) => items.length > 0)
		.sort((a, b) => b.length - a.length);
	const k = Math.min(wanted ?? 3, themes.length);
	const words = themes.map((items) => new Set(items.flatMap((item) => contentStems(item.text))));
	const groups = themes.slice(0, k).map((items) => [...items]);
	themes.slice(k).forEach((items, at) => {
		let best = 0;
		for (let lead = 1; lead < k; lead++) {
			if (overlapOf(words[at + k]!, words[lead]!) > overlapOf(words[at + k]!, words[best]!)) best = lead;
		}
		groups[best]!.push(...items);
	});
	return groups;
}
