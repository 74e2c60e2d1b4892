import type { EvidenceId } from '../../../shared/ids.ts';
import { carriedBy } from './counts.ts';
import { type Draft, joined, peopleOf, quoted } from './draft.ts';
import type { GroupReading } from './group-reading.ts';
import { type Hit, readable } from './read-quotes.ts';

/** Who is to see them so, where they say it. */
const perceivers: readonly RegExp[] = [
	/\bwant (?<who>(?:the|my|our|other) \p{L}+|people|everyone|everybody|others) to (?:think|see|know|believe|feel)\b/iu,
	/\blike (?<who>(?:the|my|our|other) \p{L}+|people|everyone|everybody) to (?:think|see|know|believe)\b/iu,
	/\b(?<who>(?:the|my|our) \p{L}+) (?:to )?(?:see|think of|take|treat) (?:me|us|the \p{L}+)\b/iu,
	/\bin front of (?<who>(?:the|my|our) (?:\p{L}+ )?(?:boss|team|client|clients|customers?|manager|managers|board|director|staff|colleagues))\b/iu,
	/\bin (?<who>the (?:\p{L}+ )?meeting)\b/iu,
	/\bthan (?:ring|ask|call|tell) (?<who>my (?:manager|boss|director|lead|team))\b/iu,
];
const unwanted =
	/\bnicht (?:immer )?(?:für|als) |\bne (?:veux|voudrais|voulons) pas\b|\bno (?:quiero|queremos)\b|\b(?:don't|do not|didn't|never|not) (?:want|like|wish) (?:\p{L}+ ){0,4}(?:to )?(?:look|be seen|seem|come across|feel|think|appear|see|take|know)\b|\b(?:hate|can't stand)\b[^.!?]*\b(?:see|seen|think|take|look)\b|\bstop being\b|\blook(?:s|ing)? (?:stupid|bad|silly|lost|unprofessional|incompetent)\b/iu;

/** How they want to be seen, or not, and by whom: the clearest voice, with how many speak of it. */
export function standingDrafts(
	reading: GroupReading,
	hits: readonly Hit[],
	used: ReadonlySet<EvidenceId>,
): Draft[] {
	const read = hits.map((hit) => ({ hit, ...standingIn(hit) }));
	const best = read
		.filter(({ hit }) => hit.clarity >= readable && !used.has(hit.quote.item.id))
		.sort((a, b) => rank(b) - rank(a))[0];
	if (!best) return [];
	const lead = `${best.wanted ? 'Be' : 'Avoid being'} seen by ${best.who}`;
	const same = read.filter(({ wanted }) => wanted === best.wanted).map(({ hit }) => hit.quote);
	const several = peopleOf(same).length >= 2;
	const quotes = several
		? [best.hit.quote, ...same.filter((quote) => quote !== best.hit.quote)]
		: [best.hit.quote];
	const tail = several ? ` ${carriedBy(quotes, reading)} speak of how others see them.` : '';
	return [
		{
			field: 'jobs.social',
			text: joined(
				[`${lead} like this: `, ...quoted(best.hit.quote, best.hit.span), tail].filter((part) => part !== ''),
			),
			support: several ? 'supported' : 'verbatim',
			citations: quotes.map((quote) => quote.item.id),
			template: `standing-${best.wanted ? 'wanted' : 'unwanted'}`,
		},
	];
}

function standingIn({ quote, span }: Hit): { who: string; wanted: boolean } {
	const words = quote.item.text.slice(span.start, span.end).replace(/[‘’]/gu, "'");
	const named = perceivers
		.map((pattern) => pattern.exec(words)?.groups?.who)
		.find((who) => who !== undefined);
	const who = (named ?? 'others').toLowerCase().replace(/^(?:my|our) /u, 'their ');
	return {
		who: who === 'people' || who === 'everyone' || who === 'everybody' ? 'others' : who,
		wanted: !unwanted.test(words),
	};
}

/** A named perceiver first; within that, the order the hits came in. */
function rank({ who }: { who: string }): number {
	return who === 'others' ? 0 : 1;
}
