import type { FieldPath } from '../../../shared/claim.ts';
import { eventWords } from '../../../shared/event-words.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import type { Tension } from '../../../shared/persona.ts';
import type { EffectiveGrouping } from '../../../shared/theme.ts';
import { chooseSpan } from '../text/choose-span.ts';
import { contentStems } from '../text/stems.ts';
import type { ActivityLog } from '../usage/activity.ts';
import { carriedBy } from './counts.ts';
import type { SpokenField } from './cues.ts';
import { type Draft, joined, peopleOf, quoted } from './draft.ts';
import type { GroupReading } from './group-reading.ts';
import { adoptionOf, gap, measuresOf } from './measured.ts';
import type { Quote } from './read-quotes.ts';
import { clearHits } from './spoken.ts';

/** What each kind of limit or detour asks of a decision. The words are ours; who says so is counted. */
const needs: readonly [SpokenField, string, string][] = [
	['workarounds', 'Everyday routines', 'needs this inside the product, where now a detour does it'],
	['constraints.approval', 'Who may say yes', 'needs an answer while it still helps'],
	['constraints.time', 'Speed', 'needs it done in the minutes they have'],
	['constraints.tools', 'Devices and exports', 'needs it to work on what they already have'],
	['constraints.policy', 'Rules', 'needs the rule kept by the product, with proof'],
	['constraints.budget', 'Money', 'needs to see the limit while deciding'],
	['constraints.skill', 'Learning', 'needs it to explain itself'],
];

/** At most five decisions: what they need, by how many people carry it, and what the log says they leave alone. */
export function decisionDrafts(
	reading: GroupReading,
	log: ActivityLog,
	measured: readonly Evidence[],
	grouping: EffectiveGrouping,
): Draft[] {
	const wanted = needs
		.map(([field, topic, need]) => ({
			field,
			topic,
			need,
			quotes: clearHits(reading, field).map((hit) => hit.quote),
		}))
		.map((one) => ({ ...one, people: peopleOf(one.quotes).length }))
		.filter(({ people, quotes }) => people >= 2 || (reading.people.length === 0 && quotes.length >= 2))
		.sort((a, b) => b.people - a.people || b.quotes.length - a.quotes.length)
		.slice(0, 3);
	const drafts = wanted.map(
		({ field, topic, need, quotes }): Draft => ({
			field: 'decisions',
			text: [`${topic}: ${need} (${carriedBy(quotes, reading)}).`],
			support: 'supported',
			citations: quotes.map((quote) => quote.item.id),
			template: `need-${field}`,
		}),
	);
	const idle = adoptionOf(reading, log).filter(
		(one) => one.users === 0 && one.people >= 2 && gap(one) <= -0.3,
	);
	for (const one of idle.slice(0, 2)) {
		drafts.push({
			field: 'decisions',
			text: [
				`Does not need more ${eventWords(one.event)}: none of the ${one.people} people used it in ${log.days} days, ${one.otherUsers} of ${one.otherPeople} others did.`,
			],
			support: 'supported',
			citations: measuresOf(reading, measured, `never:${one.event}`),
			template: `idle-${one.event}`,
		});
	}
	if (idle.length === 0) drafts.push(...absentTheme(reading, grouping));
	return drafts.slice(0, 5);
}

/** Without a log, silence is only a guess, and says so. */
function absentTheme(reading: GroupReading, grouping: EffectiveGrouping): Draft[] {
	const own = new Set<string>(reading.archetype.evidence);
	const absent = grouping.themes
		.filter((theme) => theme.members.length >= 4 && !theme.members.some((id) => own.has(id)))
		.sort((a, b) => b.members.length - a.members.length)[0];
	if (!absent) return [];
	return [
		{
			field: 'decisions',
			text: [`May not need much on ${lower(absent.label)}: nobody here brought it up.`],
			support: 'hypothesis',
			citations: [],
			template: `absent-${absent.id}`,
		},
	];
}

/** What a team takes for granted where a tension of this kind stands. */
const granted: Readonly<Record<Exclude<Tension['kind'], 'say-do'>, string>> = {
	'say-say': 'That one person has one answer',
	'between-people': 'That they all want the same',
	'job-conflict': 'That the job asks for one thing at a time',
};

/** At most three things a team might get wrong, from the contradictions this group's people are part of. */
export function misconceptionDrafts(
	reading: GroupReading,
	tensions: readonly Tension[],
	evidence: readonly Evidence[],
): Draft[] {
	const quotes = new Map<EvidenceId, Quote>(reading.quotes.map((quote) => [quote.item.id, quote]));
	const measured = new Map(
		evidence.filter((item) => item.kind === 'measured').map((item) => [item.id, item]),
	);
	const pick = (ids: readonly EvidenceId[], not?: Quote): Quote | undefined =>
		ids
			.map((id) => quotes.get(id))
			.find((quote) => quote !== undefined && quote !== not && !shown.has(quote.item.id));
	const shown = new Set<EvidenceId>();
	const drafts: Draft[] = [];
	for (const tension of tensions) {
		const a = pick(tension.a);
		const log = tension.kind === 'say-do' ? measured.get(tension.b[0]!) : undefined;
		const b = tension.kind === 'say-do' ? undefined : pick(tension.b, a);
		const draft = a && (log ? saidAndDone(a, log) : b && twoAnswers(a, b, tension));
		if (!draft || drafts.length >= 3) continue;
		for (const quote of [a, b]) if (quote) shown.add(quote.item.id);
		drafts.push(draft);
	}
	return drafts;
}

function saidAndDone(quote: Quote, log: Evidence): Draft | null {
	const span = chooseSpan(quote.item.text, quote.sentences, quote.sentences[0]?.start ?? 0, quote.avoid, 20);
	if (!span) return null;
	return {
		field: 'misconceptions',
		text: joined(['That they do as they say: ', ...quoted(quote, span), ` In the log, ${log.text}`]),
		support: 'verbatim',
		citations: [quote.item.id, log.id],
		template: 'say-do',
	};
}

function twoAnswers(a: Quote, b: Quote, { kind, about }: Tension): Draft | null {
	const first = chooseSpan(a.item.text, a.sentences, tellingPlace(a, b), a.avoid, 20);
	const second = chooseSpan(b.item.text, b.sentences, tellingPlace(b, a), b.avoid, 20);
	if (!first || !second || kind === 'say-do') return null;
	return {
		field: 'misconceptions',
		text: joined([
			`${granted[kind]} (${about.replace(/ \(\S+\)$/u, '')}): `,
			...quoted(a, first),
			' and yet ',
			...quoted(b, second),
		]),
		support: 'verbatim',
		citations: [a.item.id, b.item.id],
		template: `tension-${kind}`,
	};
}

/** The sentence that shares most words with the other side. */
function tellingPlace(quote: Quote, other: Quote): number {
	let best = quote.sentences[0]?.start ?? 0;
	let most = 0;
	for (const { start, end } of quote.sentences) {
		const shared = new Set(
			contentStems(quote.item.text.slice(start, end)).filter((stem) => other.stems.has(stem)),
		).size;
		if (shared > most) {
			most = shared;
			best = start;
		}
	}
	return best;
}

const places = ['First', 'Second', 'Third', 'Fourth'];

/** Where this group stands and why: people first, then notes. */
export function priorityDraft(
	reading: GroupReading,
	place: number,
	all: { people: number; notes: number },
): Draft | null {
	const cited = reading.quotes.map((quote) => quote.item.id);
	if (cited.length === 0) return null;
	const who =
		reading.people.length > 0 ? `${peopleOf(reading.quotes).length} of ${all.people} people and ` : '';
	return {
		field: 'priority',
		text: [
			`${places[place] ?? 'Further down'} by people heard, then by notes: ${who}${cited.length} of ${all.notes} notes.`,
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
		.map((one) => ({ theme: one, quotes: reading.quotes.filter((quote) => quote.theme === one.id) }))
		.filter(({ quotes }) => quotes.length >= 2)
		.sort(
			(a, b) =>
				peopleOf(b.quotes).length - peopleOf(a.quotes).length ||
				b.quotes.length / b.theme.members.length - a.quotes.length / a.theme.members.length,
		)[0];
	if (theme)
		drafts.push({
			field: 'watch' satisfies FieldPath,
			text: [
				`Look again when new notes no longer mention ${lower(theme.theme.label)}; now ${carriedBy(theme.quotes, reading)} do.`,
			],
			support: 'supported',
			citations: theme.quotes.map((quote) => quote.item.id),
			template: `watch-theme-${theme.theme.id}`,
		});
	return drafts;
}

function lower(label: string): string {
	return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
