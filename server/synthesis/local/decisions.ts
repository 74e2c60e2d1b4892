import { eventWords } from '../../../shared/event-words.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { EvidenceId, ThemeId } from '../../../shared/ids.ts';
import type { EffectiveGrouping } from '../../../shared/theme.ts';
import { isNameless } from '../../grouping/label-themes.ts';
import { contentStems } from '../text/stems.ts';
import type { ActivityLog } from '../usage/activity.ts';
import { carriedBy } from './counts.ts';
import type { SpokenField } from './cues.ts';
import { type Draft, joined, peopleOf, quoted } from './draft.ts';
import type { GroupReading } from './group-reading.ts';
import { type Adoption, adoptionOf, gap, measuresOf } from './measured.ts';
import { type Quote, readable } from './read-quotes.ts';
import { clearHits } from './spoken.ts';
import { refusalsIn, type Wish, wishesIn } from './wishes.ts';

/** What each kind of evidence asks of a decision, the most telling first. */
const leads: readonly (readonly [SpokenField | 'wish', string])[] = [
	['wish', 'needs this: '],
	['workarounds', 'needs inside the product what a detour does now: '],
	['constraints.approval', 'needs the yes to come in time: '],
	['constraints.time', 'needs it done in the time there is: '],
	['constraints.tools', 'needs it to work with the tools there are: '],
	['constraints.policy', 'needs to stay within the rule: '],
	['constraints.budget', 'needs the limit in sight: '],
	['constraints.skill', 'needs no more skill than there is: '],
	['pains', 'needs an end to this: '],
];
const kinds: Readonly<Partial<Record<SpokenField, string>>> = {
	workarounds: 'Detours',
	'constraints.approval': 'Who may say yes',
	'constraints.time': 'Time',
	'constraints.tools': 'Tools',
	'constraints.policy': 'Rules',
	'constraints.budget': 'Budget',
	'constraints.skill': 'Skill',
	pains: 'What goes wrong',
};
const most = 5;

/** One thing to decide on, with a voice that says what is needed, and who else speaks of it. */
type Need = {
	readonly topic: string;
	readonly theme: ThemeId | null;
	readonly lead: string;
	readonly voice: Pick<Wish, 'quote' | 'span'>;
	readonly heard: readonly Quote[];
};

/**
 * Five decisions where the evidence carries five: what is needed, in somebody's words, and what is not, by what they
 * wave away themselves or what the log says they leave alone. Where neither is known, the claim tells only the need.
 */
export function decisionDrafts(
	reading: GroupReading,
	log: ActivityLog,
	measured: readonly Evidence[],
	grouping: EffectiveGrouping,
): Draft[] {
	const needs = needsOf(reading, grouping).slice(0, most);
	const spoken = new Set(needs.map(({ voice }) => voice.quote.item.id));
	const refused = refusalsIn(reading.quotes).filter(({ quote }) => !spoken.has(quote.item.id));
	const idle = idleEvents(reading, log);
	const drafts = needs.map((need) => {
		const at = refused.findIndex(({ quote }) => need.theme !== null && quote.theme === need.theme);
		if (at >= 0) return refusedDraft(need, refused.splice(at, 1)[0]!);
		const unused = idle.shift();
		return unused === undefined ? needDraft(need, reading) : idleDraft(need, unused, reading, log, measured);
	});
	const rest = [
		...idle.map((one) => idleOnly(one, reading, log, measured)),
		...(log.names.length === 0 ? absentThemes(reading, grouping) : []),
	];
	return [...drafts, ...rest.slice(0, Math.max(0, Math.min(most - drafts.length, 2)))];
}

/** Events that others use and nobody of this group does, the widest apart first. */
export function idleEvents(reading: GroupReading, log: ActivityLog): Adoption[] {
	return adoptionOf(reading, log).filter((one) => one.users === 0 && one.people >= 2 && gap(one) <= -0.3);
}

/** Themes the group speaks of that show a need, most people first; then kinds of limits no theme has shown. */
function needsOf(reading: GroupReading, { themes }: EffectiveGrouping): Need[] {
	const wishes = wishesIn(reading.quotes);
	const voicesOf = (field: SpokenField | 'wish'): readonly Pick<Wish, 'quote' | 'span'>[] =>
		field === 'wish' ? wishes : clearHits(reading, field).filter(({ clarity }) => clarity >= readable);
	const used = new Set<EvidenceId>();
	const take = (
		topicOf: (quote: Quote) => string | undefined,
		theme: ThemeId | null,
		heard: readonly Quote[],
		fields = leads,
	): Need[] => {
		for (const [field, lead] of fields) {
			const voice = voicesOf(field).find(
				({ quote }) => heard.includes(quote) && !used.has(quote.item.id) && topicOf(quote) !== undefined,
			);
			if (!voice) continue;
			used.add(voice.quote.item.id);
			return [{ topic: topicOf(voice.quote)!, theme, lead, voice, heard }];
		}
		return [];
	};
	const byTheme = themes
		.map((theme) => ({ theme, heard: reading.quotes.filter((quote) => quote.theme === theme.id) }))
		.filter(({ theme, heard }) => !isNameless(theme.label) && isShared(heard, reading))
		.sort((a, b) => weightOf(b, reading) - weightOf(a, reading) || a.theme.order - b.theme.order)
		.flatMap(({ theme, heard }) => take(topicIn(theme, reading), theme.id, heard));
	const byKind = leads
		.flatMap(([field, lead]) => {
			if (field === 'wish' || kinds[field] === undefined) return [];
			const heard = clearHits(reading, field).map(({ quote }) => quote);
			return isShared(heard, reading) ? [{ field, lead, heard }] : [];
		})
		.sort((a, b) => peopleOf(b.heard).length - peopleOf(a.heard).length)
		.flatMap(({ field, lead, heard }) => take(() => kinds[field], null, heard, [[field, lead]]));
	return [...byTheme.slice(0, most), ...byKind];
}

/**
 * The part of a theme's label that a note speaks of. Where no note of the theme has a word of the label, as under a name
 * a person gave, every note speaks of its first part.
 */
export function topicIn(
	{ id, label }: EffectiveGrouping['themes'][number],
	{ quotes, others }: GroupReading,
): (quote: Quote) => string | undefined {
	const parts = label.split(', ').map((part) => ({ part, stems: contentStems(part) }));
	const spoken = (quote: Quote): string | undefined =>
		parts.find(({ stems }) => stems.length > 0 && stems.every((stem) => quote.stems.has(stem)))?.part;
	const isNamedByWords = [...quotes, ...others].some(
		(quote) => quote.theme === id && spoken(quote) !== undefined,
	);
	return isNamedByWords ? spoken : () => parts[0]!.part;
}

export function isShared(heard: readonly Quote[], reading: GroupReading): boolean {
	return peopleOf(heard).length >= 2 || (reading.people.length === 0 && heard.length >= 2);
}

/** People of the group who speak of a theme, more when the theme is mostly theirs. */
function weightOf(
	{ theme, heard }: { theme: EffectiveGrouping['themes'][number]; heard: readonly Quote[] },
	reading: GroupReading,
): number {
	const people = reading.people.length === 0 ? heard.length : peopleOf(heard).length;
	return people * (0.5 + heard.length / Math.max(1, theme.members.length));
}

function needDraft({ topic, theme, lead, voice, heard }: Need, reading: GroupReading): Draft {
	const cited = [voice.quote, ...heard.filter((quote) => quote !== voice.quote)];
	return {
		field: 'decisions',
		text: joined([
			`${capital(topic)}: ${lead}`,
			...quoted(voice.quote, voice.span),
			theme === null
				? ` ${carriedBy(cited, reading)} speak of this.`
				: ` Heard under this theme: ${carriedBy(cited, reading)}.`,
		]),
		support: 'supported',
		citations: cited.map(({ item }) => item.id),
		template: `need-${topic}`,
	};
}

function refusedDraft({ topic, lead, voice }: Need, refusal: Wish): Draft {
	return {
		field: 'decisions',
		text: joined([
			`${capital(topic)}: ${lead}`,
			...quoted(voice.quote, voice.span),
			' Does not need: ',
			...quoted(refusal.quote, refusal.span),
		]),
		support: 'verbatim',
		citations: [...new Set([voice.quote.item.id, refusal.quote.item.id])],
		template: `refused-${topic}`,
	};
}

function idleDraft(
	{ topic, lead, voice }: Need,
	unused: Adoption,
	reading: GroupReading,
	log: ActivityLog,
	measured: readonly Evidence[],
): Draft {
	return {
		field: 'decisions',
		text: joined([
			`${capital(topic)} before ${eventWords(unused.event)}: ${lead}`,
			...quoted(voice.quote, voice.span),
			` Does not need more ${unusedWords(unused, log)}`,
		]),
		support: 'supported',
		citations: [voice.quote.item.id, ...measuresOf(reading, measured, `never:${unused.event}`)],
		template: `idle-${unused.event}`,
	};
}

function idleOnly(
	unused: Adoption,
	reading: GroupReading,
	log: ActivityLog,
	measured: readonly Evidence[],
): Draft {
	return {
		field: 'decisions',
		text: [`Does not need more ${unusedWords(unused, log)}`],
		support: 'supported',
		citations: measuresOf(reading, measured, `never:${unused.event}`),
		template: `idle-${unused.event}`,
	};
}

function unusedWords({ event, people, otherUsers, otherPeople }: Adoption, { days }: ActivityLog): string {
	return `${eventWords(event)}: none of the ${people} people used it in ${days} days, ${otherUsers} of ${otherPeople} others did.`;
}

/** Without a log, silence is only a guess, and says so. */
function absentThemes(reading: GroupReading, { themes }: EffectiveGrouping): Draft[] {
	const own = new Set<string>(reading.archetype.evidence);
	const isUnspoken = (label: string): boolean => {
		const [first = []] = label.split(', ').map(contentStems);
		return !reading.quotes.some(({ stems }) => first.length > 0 && first.every((stem) => stems.has(stem)));
	};
	return themes
		.filter(({ label }) => !isNameless(label) && isUnspoken(label))
		.filter((theme) => theme.members.length >= 4 && !theme.members.some((id) => own.has(id)))
		.sort((a, b) => b.members.length - a.members.length)
		.slice(0, 1)
		.map((absent) => ({
			field: 'decisions',
			text: [`May not need much on ${inSentence(absent.label, reading)}: nobody here brought it up.`],
			support: 'hypothesis',
			citations: [],
			template: `absent-${absent.id}`,
		}));
}

/** A theme's label inside a sentence about a group. */
export function inSentence(label: string, { keepsCapitals }: Pick<GroupReading, 'keepsCapitals'>): string {
	return keepsCapitals ? label : lower(label);
}

function capital(label: string): string {
	return label.charAt(0).toUpperCase() + label.slice(1);
}

export function lower(label: string): string {
	return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
