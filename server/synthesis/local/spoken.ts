import type { EvidenceId } from '../../../shared/ids.ts';
import { overlapOf } from '../text/stems.ts';
import { carriedBy } from './counts.ts';
import type { SpokenField } from './cues.ts';
import { type Draft, joined, peopleOf, quoted } from './draft.ts';
import type { GroupReading } from './group-reading.ts';
import type { Hit } from './read-quotes.ts';

/** How a count of people goes on in each field: "3 of 4 people …: “…”". */
const frames: Readonly<Record<SpokenField, string>> = {
	'jobs.emotional': 'speak of how this feels',
	'jobs.social': 'care how they come across',
	'constraints.time': 'work against the clock',
	'constraints.skill': 'reach the edge of what they were taught',
	'constraints.approval': 'give or wait for somebody’s yes',
	'constraints.budget': 'work within a figure somebody set',
	'constraints.tools': 'are held up by what they work with',
	'constraints.policy': 'work under rules they cannot bend',
	motivation: 'say what they do it for',
	pains: 'name what wears them down',
	workarounds: 'have found a way of their own',
};
const room: Readonly<Record<SpokenField, number>> = {
	'jobs.emotional': 2,
	'jobs.social': 1,
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
/** From here on a wording shows its field by itself, and a stretch can be read aloud. */
const clear = 3;
const readable = 0.45;

/** The quotes that show a field clearly, strongest first. */
export function clearHits(reading: GroupReading, field: SpokenField): Hit[] {
	return reading.hits
		.filter((hit) => hit.field === field && hit.strength >= clear)
		.sort(
			(a, b) => scoreOf(b, reading) - scoreOf(a, reading) || (a.quote.item.id < b.quote.item.id ? -1 : 1),
		);
}

/**
 * Claims for the fields people speak about. Each quote is shown once on a persona, where it is strongest; a field that
 * two or more people carry opens with their count and cites all of them.
 */
export function spokenDrafts(reading: GroupReading, used: ReadonlySet<EvidenceId>): Draft[] {
	const placed = placeQuotes(reading, used);
	const drafts: Draft[] = [];
	for (const field of Object.keys(frames) as SpokenField[]) {
		const shown = placed.get(field) ?? [];
		if (field === 'jobs.emotional') {
			drafts.push(
				...fieldDrafts(
					reading,
					field,
					shown.filter(isWelcome),
					clearHits(reading, field).filter(isWelcome),
					'want to feel like this',
					'Feel like this: ',
				),
			);
			const strain = shown.filter((hit) => !isWelcome(hit));
			const all = clearHits(reading, field).filter((hit) => !isWelcome(hit));
			drafts.push(
				...fieldDrafts(
					reading,
					field,
					strain,
					all,
					'want to avoid feeling like this',
					'Avoid feeling like this: ',
				),
			);
		} else drafts.push(...fieldDrafts(reading, field, shown, clearHits(reading, field), frames[field], ''));
	}
	return drafts;
}

/** One field's claims: a count of everybody who carries it with the best quote, then the other quotes by themselves. */
function fieldDrafts(
	reading: GroupReading,
	field: SpokenField,
	shown: readonly Hit[],
	clear: readonly Hit[],
	frame: string,
	alone: string,
): Draft[] {
	const [lead, ...more] = shown;
	if (!lead) return [];
	const carriers = [lead.quote, ...clear.map((hit) => hit.quote).filter((quote) => quote !== lead.quote)];
	const several = peopleOf(carriers).length >= 2 || (reading.people.length === 0 && carriers.length >= 2);
	if (!several) return shown.map((hit) => quoteDraft(hit, alone));
	const count: Draft = {
		field,
		text: joined([`${carriedBy(carriers, reading)} ${frame}: `, ...quoted(lead.quote, lead.span)]),
		support: 'supported',
		citations: carriers.map((quote) => quote.item.id),
		template: `count-${frame}`,
	};
	return [count, ...more.map((hit) => quoteDraft(hit, alone))];
}

const welcome =
	/\b(?:proud|relie(?:f|ved)|calm|confiden\w+|happy|sleep better|peace of mind|I like it when|I'd love)\b/iu;

/** Whether a hit speaks of a feeling somebody wants rather than one to be spared. */
function isWelcome({ quote, span }: Hit): boolean {
	return welcome.test(quote.item.text.slice(span.start, span.end).replace(/[‘’]/gu, "'"));
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

function placeQuotes(reading: GroupReading, used: ReadonlySet<EvidenceId>): Map<SpokenField, Hit[]> {
	const open = [...reading.hits]
		.filter((hit) => hit.strength >= clear && hit.clarity >= readable && !used.has(hit.quote.item.id))
		.sort(
			(a, b) => scoreOf(b, reading) - scoreOf(a, reading) || (a.quote.item.id < b.quote.item.id ? -1 : 1),
		);
	const placed = new Map<SpokenField, Hit[]>();
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

function scoreOf(hit: Hit, reading: GroupReading): number {
	return hit.strength * hit.clarity * (1 + 0.35 * reading.contrast(hit.quote));
}
