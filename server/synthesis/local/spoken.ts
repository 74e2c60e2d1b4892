import type { EvidenceId } from '../../../shared/ids.ts';
import { byContent } from '../text/by-content.ts';
import { overlapOf } from '../text/stems.ts';
import { carriedBy } from './counts.ts';
import type { SpokenField } from './cues.ts';
import { type Draft, joined, peopleOf, quoted } from './draft.ts';
import type { GroupReading } from './group-reading.ts';
import { type Hit, readable } from './read-quotes.ts';

/** Fields whose best quotes are shown as they are, with how a count of people goes on: "3 of 4 people …: “…”". */
const frames = {
	'constraints.time': 'are short of time',
	'constraints.skill': 'come to the end of what they know',
	'constraints.approval': 'wait for somebody’s yes, or give it',
	'constraints.budget': 'are held to a budget',
	'constraints.tools': 'are held up by their tools',
	'constraints.policy': 'work under rules they did not make',
	motivation: 'say what they do it for',
	pains: 'say what makes it hard',
	workarounds: 'get by in a way of their own',
} as const satisfies Partial<Record<SpokenField, string>>;
type FramedField = keyof typeof frames;
const framed = Object.keys(frames) as FramedField[];
const room: Readonly<Record<FramedField, number>> = {
	'constraints.time': 1,
	'constraints.skill': 1,
	'constraints.approval': 1,
	'constraints.budget': 1,
	'constraints.tools': 1,
	'constraints.policy': 1,
	motivation: 1,
	pains: 2,
	workarounds: 2,
};
/** From here on a wording shows its field by itself. */
const clear = 3;
/** What makes it hard is often said in passing: where nobody says it outright, mentions that read well stand for it. */
const inPassing = { field: 'pains', strength: 2, clarity: 0.8 } as const;

/** The quotes that show a field clearly, strongest first. */
export function clearHits(reading: GroupReading, field: SpokenField): Hit[] {
	return reading.hits
		.filter((hit) => hit.field === field && hit.strength >= clear)
		.sort((a, b) => scoreOf(b, reading) - scoreOf(a, reading) || byContent(a.quote.item, b.quote.item));
}

/**
 * Claims for the fields people speak about. Each quote is shown once on a persona, where it is strongest; a field that
 * two or more people carry opens with their count and cites all of them.
 */
export function spokenDrafts(reading: GroupReading, used: ReadonlySet<EvidenceId>): Draft[] {
	const placed = placeQuotes(reading, used);
	const offLabel = [...(placed.get('workarounds') ?? [])].find(isOffLabel);
	return framed.flatMap((field) => {
		const shown = (placed.get(field) ?? []).filter((hit) => hit !== offLabel);
		const drafts = fieldDrafts(reading, field, shown, clearHits(reading, field), frames[field]);
		return field === 'workarounds' && offLabel ? [...drafts, quoteDraft(offLabel, offLabelLead)] : drafts;
	});
}

const offLabelLead = 'Uses it for what it was not made for: ';
const offLabel =
	/\bused? the [\p{L}-]+(?: [\p{L}-]+)? (?:for|as|to)\b|\b(?:write|wrote|put|keep|type|note) [^.!?]{3,40}\b(?:in|into) the (?:\p{L}+ )?(?:notes?|comments?|title|name|description|subject|colou?rs?|tags?|field|calendar)\b|\b(?:made-up|fake|dummy|pretend|invented) \p{L}+/iu;

/** A detour that uses a part of the product for another end: a job it was not designed for. */
function isOffLabel({ quote, span }: Hit): boolean {
	return offLabel.test(quote.item.text.slice(span.start, span.end).replace(/[‘’]/gu, "'"));
}

/** One field's claims: a count of everybody who carries it with the best quote, then the other quotes by themselves. */
function fieldDrafts(
	reading: GroupReading,
	field: FramedField,
	shown: readonly Hit[],
	clear: readonly Hit[],
	frame: string,
): Draft[] {
	const [lead, ...more] = shown;
	if (!lead) return [];
	const carriers = [lead.quote, ...clear.map((hit) => hit.quote).filter((quote) => quote !== lead.quote)];
	const several = peopleOf(carriers).length >= 2 || (reading.people.length === 0 && carriers.length >= 2);
	if (!several) return shown.map((hit) => quoteDraft(hit, ''));
	const count: Draft = {
		field,
		text: joined([`${whoOf(carriers, reading)} ${frame}: `, ...quoted(lead.quote, lead.span)]),
		support: 'supported',
		citations: carriers.map((quote) => quote.item.id),
		template: `count-${frame}`,
	};
	return [count, ...more.map((hit) => quoteDraft(hit, ''))];
}

/** Notes do nothing: where nobody is named, the people in them do. */
function whoOf(carriers: readonly Hit['quote'][], reading: GroupReading): string {
	const count = carriedBy(carriers, reading);
	return peopleOf(carriers).length === 0 ? `People in ${count}` : count;
}

function quoteDraft({ field, quote, span }: Hit, lead: string): Draft {
	return {
		field,
		text: joined([lead, ...quoted(quote, span)].filter((piece) => piece !== '')),
		support: 'verbatim',
		citations: [quote.item.id],
		template: 'quote',
	};
}

function placeQuotes(reading: GroupReading, used: ReadonlySet<EvidenceId>): Map<FramedField, Hit[]> {
	const all = reading.hits
		.filter((hit): hit is Hit & { field: FramedField } => Object.hasOwn(frames, hit.field))
		.filter(({ quote }) => !used.has(quote.item.id))
		.sort((a, b) => scoreOf(b, reading) - scoreOf(a, reading) || byContent(a.quote.item, b.quote.item));
	const outright = all.filter(({ strength, clarity }) => strength >= clear && clarity >= readable);
	const open = outright.some(({ field }) => field === inPassing.field)
		? outright
		: [...outright, ...all.filter(isInPassing)];
	const placed = new Map<FramedField, Hit[]>();
	const taken = new Set<EvidenceId>(used);
	for (const round of ['one a person', 'the rest'] as const) {
		for (const hit of open) {
			const list = placed.get(hit.field) ?? [];
			if (taken.has(hit.quote.item.id) || list.length >= room[hit.field]) continue;
			if (list.some((other) => overlapOf(other.quote.stems, hit.quote.stems) > 0.6)) continue;
			const speaker = hit.quote.item.participant;
			if (round === 'one a person' && list.some((other) => other.quote.item.participant === speaker))
				continue;
			placed.set(hit.field, [...list, hit]);
			taken.add(hit.quote.item.id);
		}
	}
	return placed;
}

function isInPassing({ field, strength, clarity }: Hit): boolean {
	return field === inPassing.field && strength >= inPassing.strength && clarity >= inPassing.clarity;
}

function scoreOf(hit: Hit, reading: GroupReading): number {
	return hit.strength * hit.clarity * (1 + 0.35 * reading.contrast(hit.quote));
}
