import { eventWords } from '../../../shared/event-words.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { EffectiveGrouping } from '../../../shared/theme.ts';
import { isNameless } from '../../grouping/label-themes.ts';
import type { ActivityLog } from '../usage/activity.ts';
import { carriedBy } from './counts.ts';
import { inSentence, isShared, topicIn } from './decisions.ts';
import { type Draft, peopleOf } from './draft.ts';
import type { GroupReading } from './group-reading.ts';
import { adoptionOf, gap, measuresOf } from './measured.ts';
import type { Quote } from './read-quotes.ts';

const places = ['First', 'Second', 'Third', 'Fourth'];

/** Where a group stands among the others: its place from 0 on, and whether the one before or after has as many people. */
export type Standing = {
	readonly order: number;
	readonly tied: boolean;
	readonly all: { readonly people: number; readonly notes: number };
};

/** Where this group stands and why: people first, then notes. What it is worth is nothing that notes tell. */
export function priorityDraft(reading: GroupReading, { order, tied, all }: Standing): Draft | null {
	const cited = reading.quotes.map((quote) => quote.item.id);
	if (cited.length === 0) return null;
	const people = peopleOf(reading.quotes).length;
	const who = people > 0 ? `${people} of ${all.people} people and ` : '';
	const level = tied && people > 0 ? ' Another group has as many people, so notes decide the place.' : '';
	return {
		field: 'priority',
		text: [
			`${places[order] ?? 'Further down'} for now, by how many were heard: ${who}${cited.length} of ${all.notes} notes.${level} What it is worth to the business is not in this evidence.`,
		],
		support: 'supported',
		citations: cited,
		template: 'priority',
	};
}

/** What would show that this persona has moved: its most telling habit in the log, and its most telling theme. */
export function watchDrafts(
	reading: GroupReading,
	log: ActivityLog,
	measured: readonly Evidence[],
	grouping: EffectiveGrouping,
): Draft[] {
	const drafts: Draft[] = [];
	const habit = adoptionOf(reading, log).find((one) => gap(one) >= 0.5 && one.users >= 2);
	if (habit)
		drafts.push({
			field: 'watch',
			text: [
				`Look again when fewer than half of them use ${eventWords(habit.event)}; now ${habit.users} of ${habit.people} people do.`,
			],
			support: 'supported',
			citations: measuresOf(reading, measured, habit.event),
			template: `watch-${habit.event}`,
		});
	const theme = grouping.themes
		.map((theme) => {
			const topic = topicIn(theme, reading);
			const isHeard = (quote: Quote): boolean => quote.theme === theme.id && topic(quote) !== undefined;
			return { theme, quotes: reading.quotes.filter(isHeard) };
		})
		.filter(({ theme, quotes }) => !isNameless(theme.label) && isShared(quotes, reading))
		.sort(
			(a, b) =>
				peopleOf(b.quotes).length - peopleOf(a.quotes).length ||
				b.quotes.length / b.theme.members.length - a.quotes.length / a.theme.members.length,
		)[0];
	if (theme)
		drafts.push({
			field: 'watch',
			text: [
				`Look again when new notes no longer mention ${inSentence(theme.theme.label, reading)}; now ${carriedBy(theme.quotes, reading)} do.`,
			],
			support: 'supported',
			citations: theme.quotes.map((quote) => quote.item.id),
			template: `watch-theme-${theme.theme.id}`,
		});
	return drafts;
}
