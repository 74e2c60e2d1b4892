import type { Evidence } from '../../shared/evidence.ts';
import type { ParticipantId, SourceId } from '../../shared/ids.ts';
import type { SourceKind } from '../../shared/import.ts';
import type { EffectiveGrouping } from '../../shared/theme.ts';

/** How a source's rows are to be taken. `scale`: of its scores, such as `nps`; null without scores. */
export type SourceFacts = { readonly kind: SourceKind; readonly scale: string | null };

/** What participants said that can be laid beside a log. Times are ms since 1970. */
export type Voices = {
	readonly answers: readonly { readonly participant: ParticipantId; readonly score: number }[];
	readonly exits: readonly {
		readonly participant: ParticipantId;
		readonly ts: number | null;
		readonly reason: string;
	}[];
	readonly tickets: readonly {
		readonly participant: ParticipantId;
		readonly ts: number;
		readonly theme: string;
	}[];
};

const noReason = 'no reason given';
const otherThings = 'something else';

/**
 * Answers to "how likely are you to recommend", notes of leavers and calls for help among the evidence, in the order they
 * were given. A leaver's reason is the one ticked, else the theme of the note; a ticket is about its theme, else its first
 * tag. What names no participant is left out, and so are tickets without a date.
 */
export function voicesOf(
	evidence: readonly Evidence[],
	grouping: EffectiveGrouping,
	sources: ReadonlyMap<SourceId, SourceFacts>,
): Voices {
	const themeOf = new Map(
		grouping.themes.flatMap(({ label, members }) => members.map((id) => [id, label] as const)),
	);
	const given = evidence
		.flatMap((item) => {
			const facts = sources.get(item.source);
			const { participant } = item;
			return facts && participant !== null ? [{ item, facts, participant, ts: momentOf(item.date) }] : [];
		})
		.sort((a, b) => (a.ts ?? 0) - (b.ts ?? 0) || (a.item.id < b.item.id ? -1 : 1));
	return {
		answers: given.flatMap(({ item: { score }, facts, participant }) =>
			facts.scale === 'nps' && score !== null ? [{ participant, score }] : [],
		),
		exits: given.flatMap(({ item: { id, fields }, facts, participant, ts }) =>
			facts.kind === 'exit'
				? [{ participant, ts, reason: fields.reason ?? themeOf.get(id) ?? noReason }]
				: [],
		),
		tickets: given.flatMap(({ item: { id, tags }, facts, participant, ts }) =>
			facts.kind === 'tickets' && ts !== null
				? [{ participant, ts, theme: themeOf.get(id) ?? tags[0] ?? otherThings }]
				: [],
		),
	};
}

/** A day without a time is meant to its end. */
function momentOf(date: string | null): number | null {
	if (date === null) return null;
	const dayMs = 86_400_000;
	const ts = Date.parse(date);
	return Number.isNaN(ts) ? null : date.length === 10 ? ts + dayMs - 1 : ts;
}
