import type { EvidenceId } from '../../../shared/ids.ts';
import { carriedBy } from './counts.ts';
import { type Draft, joined, peopleOf, quoted } from './draft.ts';
import type { GroupReading } from './group-reading.ts';
import { type Hit, readable } from './read-quotes.ts';

/** A feeling somebody names: what they say, the word for it in "feel …", and whether they want it. */
const feelings: readonly (readonly [RegExp, string, 'wanted' | 'unwanted'])[] = [
	[/\b(?:proud|pride)\b/iu, 'proud', 'wanted'],
	[/\b(?:relie(?:f|ved))\b/iu, 'relieved', 'wanted'],
	[/\b(?:calm|peace of mind|sleep better)\b/iu, 'calm', 'wanted'],
	[/\bconfiden(?:t|ce)\b/iu, 'confident', 'wanted'],
	[/\b(?:happy|I like it when)\b/iu, 'pleased', 'wanted'],
	[/\b(?:nervous|anxious)\b/iu, 'nervous', 'unwanted'],
	[/\b(?:afraid|scared|terrified)\b/iu, 'afraid', 'unwanted'],
	[
		/\b(?:worr(?:y|ied|ies)|concerned|lie awake|not sleeping|sleep badly|lay awake|can't sleep|keeps? (?:me|us) up)\b/iu,
		'worried',
		'unwanted',
	],
	[/\bdread\w*\b|\bheart sinks\b/iu, 'dread', 'unwanted'],
	[/\bfeel sick\b|\bsick to my stomach\b/iu, 'sick', 'unwanted'],
	[/\b(?:asham\w*|embarrass\w*)\b/iu, 'ashamed', 'unwanted'],
	[/\b(?:guilty|feel (?:terrible|bad|awful))\b/iu, 'guilty', 'unwanted'],
	[/\bwatched\b/iu, 'watched', 'unwanted'],
	[/\b(?:feel|felt|am|I'm) invisible\b/iu, 'invisible', 'unwanted'],
	[/\b(?:burn(?:ed|t) out|exhausted|worn out)\b/iu, 'exhausted', 'unwanted'],
	[/\b(?:overwhelm\w*)\b/iu, 'overwhelmed', 'unwanted'],
	[/\b(?:stress\w*)\b/iu, 'stressed', 'unwanted'],
	[/\b(?:frustrat\w*|angry|anger)\b/iu, 'angry', 'unwanted'],
	[/\b(?:lonely|alone)\b/iu, 'alone with it', 'unwanted'],
	[/\bI dream (?:about|of)\b/iu, 'unable to let go', 'unwanted'],
];
const negated = /\b(?:not|never|n't|no longer|without|don't|isn't|aren't|wasn't)\s+(?:\w+\s+){0,2}$/iu;
/** What somebody is not sure of is no feeling they want or dread. */
const unsure =
	/\b(?:don't|do not|didn't|can't) (?:\w+ )?(?:know|say|tell) (?:if|whether|that)\b|\bnot (?:\w+ )?sure (?:if|whether|that)\b/iu;
/** Words that put a feeling after the work, or into it. */
const after =
	/\bafter(?:wards?| (?:it|work)\b| (?:the|a|my|our) (?:\w+ )?(?:work|shift|day|run|launch|release|demo|call|meeting|interview|service|session|show)\b)|\b(?:sleep|awake|dream|days? off|nights? off|off duty|weekend|pay ?day|at home|go home|in the evening|next (?:day|morning)|once it'?s (?:out|done|over)|over)\b/iu;
const during =
	/\b(?:while|during|when(?:ever)? (?:I|we)|if (?:I|we)(?:'ve| have|n't| don't| can't) not|as (?:I|we)|asking|to (?:open|press|send|start|use|ask)|every time|each time|in the middle of)\b/iu;

type Felt = { readonly hit: Hit; readonly word: string; readonly wanted: boolean; readonly moment: string };

/** How they want to feel, or not, during the work and after it; one claim for each, the one most people carry first. */
export function feelingDrafts(
	reading: GroupReading,
	hits: readonly Hit[],
	used: ReadonlySet<EvidenceId>,
): Draft[] {
	const felt = hits.flatMap((hit) => feltIn(hit) ?? []);
	const drafts: Draft[] = [];
	for (const wanted of [false, true]) {
		const side = felt.filter((one) => one.wanted === wanted);
		for (const moment of ['during the work', 'after the work', '']) {
			const open = side.filter(
				({ hit, moment: at }) => at === moment && hit.clarity >= readable && !used.has(hit.quote.item.id),
			);
			const [best] = open;
			// Where the moment is known of one feeling, another without a moment adds little.
			if (!best || drafts.length >= 3 || (moment === '' && side.some((one) => one.moment !== ''))) continue;
			drafts.push(feelingDraft(best, side, reading));
		}
	}
	return drafts;
}

function feelingDraft(best: Felt, side: readonly Felt[], reading: GroupReading): Draft {
	const same = side.filter((one) => one.word === best.word).map(({ hit }) => hit.quote);
	const several = peopleOf(same).length >= 2;
	const lead = `${best.wanted ? 'Feel' : 'Avoid feeling'} ${best.word}${best.moment === '' ? '' : ` ${best.moment}`}`;
	const count = several ? ` (${carriedBy(same, reading)})` : '';
	const cited = several
		? [best.hit.quote, ...same.filter((quote) => quote !== best.hit.quote)]
		: [best.hit.quote];
	return {
		field: 'jobs.emotional',
		text: joined([`${lead}${count}: `, ...quoted(best.hit.quote, best.hit.span)]),
		support: several ? 'supported' : 'verbatim',
		citations: cited.map((quote) => quote.item.id),
		template: `feel-${best.word}`,
	};
}

/** The feeling a stretch names. Fear that is denied is no wish; pride that is missing is one. */
function feltIn(hit: Hit): Felt | null {
	const words = hit.quote.item.text.slice(hit.span.start, hit.span.end).replace(/[‘’]/gu, "'");
	for (const [pattern, word, kind] of feelings) {
		const match = pattern.exec(words);
		if (!match || unsure.test(words.slice(0, match.index))) continue;
		const denied = negated.test(words.slice(0, match.index));
		if (denied && kind === 'unwanted') return null;
		return { hit, word, wanted: kind === 'wanted', moment: momentOf(words) };
	}
	return null;
}

function momentOf(words: string): string {
	const [isAfter, isDuring] = [after.test(words), during.test(words)];
	if (isAfter === isDuring) return '';
	return isAfter ? 'after the work' : 'during the work';
}
