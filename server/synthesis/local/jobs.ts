import type { Segment } from '../../../shared/claim.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import { textLanguage } from '../../grouping/language.ts';
import { contentKey } from '../../intake/normalise.ts';
import { byContent } from '../text/by-content.ts';
import { countWords, type Span, sentencesOf, trimSpan } from '../text/sentences.ts';
import { contentStems } from '../text/stems.ts';
import { type Draft, joined } from './draft.ts';
import type { GroupReading } from './group-reading.ts';
import { jobShapes } from './job-shapes.ts';
import { jobWords, neededThing, statedAbroad } from './job-words.ts';
import { type Quote, readability } from './read-quotes.ts';

/** A job as somebody put it: what has to be done, and where they said so, in what situation and what for. */
export type JobStory = {
	readonly quote: Quote;
	/** Verb and object, in the syntax of `job-words.ts`. */
	readonly verb: Span;
	/** False when a thing is needed rather than a deed: "I need the right rate". */
	readonly deed: boolean;
	/** True where the verb does not come first, as in German: the statement stands in their words alone. */
	readonly asSaid: boolean;
	readonly when: Span | null;
	readonly outcome: Span | null;
	/** How the outcome hangs on the need: wanted, given as the reason, or to be avoided. */
	readonly link: 'so that' | 'in order to' | 'because' | 'or else';
	readonly score: number;
	/** Other notes that state it in the same words. */
	readonly also?: readonly EvidenceId[];
};

const wish = `(?:then )?(?:I|we)(?: (?:really|just|always|also|then|usually|often))? ?(?:(?<need>need )(?<to>to (?:be able to )?)?|(?:have|want|try|'d like|would like|'d love|would love|'ve got|got|'m trying|'re trying|am trying|are trying|'m supposed|had|tried|wanted) to (?:be able to )?)`;
const end = `(?:,? (?<link>so that|so|in order to|because|or else|otherwise|or(?= (?:I|we|he|she|they|it|the|my|our|people|somebody))) (?<outcome>[^.!?]+?))?[.!?…]*$`;
/** What people do or use a thing for, where no need is spoken of. */
const aim = String.raw`(?:\b(?:us(?:e|es|ed|ing)|look(?:ed|ing)? at|go(?:ing)? through) (?:[\w'-]+ ){1,5}?(?:in order )?to|\b(?:help(?:s|ed|ful)?|enabl(?:es?|ed))(?: (?:me|us|you|people|someone))?(?: to)?|\b(?:goal|aim|job|task|purpose|mission|responsibility) (?:\w+ ){0,3}(?:is|was|would be) to|\bin order to|\bso (?:that )?(?:I|we|you) can|\b(?:able|important|crucial|useful|necessary) (?:for us )?to|^to)`;
/** What each way of putting it is worth: a whole story, a need, an aim. */
const shapes: readonly (readonly [number, RegExp])[] = [
	[
		3,
		new RegExp(
			`^(?:so |and |but |yeah,? )?(?:when(?:ever)?|if|every time|each time|as soon as|once) (?<when>[^.!?]+?),?(?: and)? ${wish}(?<verb>[^.!?]+?)${end}`,
			'iud',
		),
	],
	[
		1.6,
		new RegExp(String.raw`^(?<lead>[^.!?]*?)(?<!\bif )(?<!\bdon't )\b${wish}(?<verb>[^.!?]+?)${end}`, 'iud'),
	],
	[1.2, new RegExp(`${aim} (?<verb>[^.!?]+?)${end}`, 'iud')],
];
/** Looking is the lesser job: what it is done for says more. */
const looking = /^(?:see|check|view|find out|show)\b/iu;
const most = { when: 16, outcome: 18 };

/** The jobs a group puts into words, best first: what many of its people speak of and other groups do not. */
export function jobStories(reading: GroupReading, features: readonly string[] = []): JobStory[] {
	const shared = sharedWords(reading);
	return reading.quotes
		.flatMap((quote) => {
			const stories = quote.sentences.flatMap((sentence) => readStory(quote, sentence, features) ?? []);
			return stories.sort((a, b) => b.score - a.score).slice(0, 1);
		})
		.map((job) => ({ ...job, score: job.score * (1 + 0.4 * reading.contrast(job.quote) + shared(job)) }))
		.sort((a, b) => b.score - a.score || byContent(a.quote.item, b.quote.item));
}

/** Each job once, as it is put best, however many notes state it in the same words; `also` of the same situation. */
export function distinctJobs(stories: readonly JobStory[]): JobStory[] {
	const byWords = new Map<string, JobStory>();
	for (const job of stories) {
		const key = keyOf(job, job.verb);
		const best = byWords.get(key);
		if (!best) byWords.set(key, job);
		else if (!best.when || keyOf(best, best.when) === keyOf(job, job.when))
			byWords.set(key, { ...best, also: [...(best.also ?? []), job.quote.item.id] });
	}
	return [...byWords.values()];
}

function keyOf({ quote }: JobStory, span: Span | null): string {
	return span === null ? '' : contentKey(quote.item.text.slice(span.start, span.end));
}

/** A job as a claim: "Find “cover before seven” when “somebody rings in sick”." What it is for stands in the job story. */
export function jobDraft(job: JobStory, field: 'jobs.primary' | 'jobs.secondary'): Draft {
	const text: Segment[] = job.deed ? deedWords(job) : ['Get “', wordsOf(job, job.verb), '”'];
	if (job.when) text.push(' when “', wordsOf(job, job.when), '”');
	return draftOf(job, field, [...text, '.'], 'job');
}

/** A job with its situation and what it is for (a job story), or null where somebody did not say all three. */
export function storyDraft(job: JobStory): Draft | null {
	if (!job.when || !job.outcome) return null;
	const need = job.deed ? 'they want to “' : 'they need “';
	const text = ['When “', wordsOf(job, job.when), `”, ${need}`, wordsOf(job, job.verb), `”, ${job.link} “`];
	// The others may have said it of another situation, or for another reason.
	const alone = { ...job, also: [] };
	return draftOf(alone, 'motivation', [...text, wordsOf(job, job.outcome), '”.'], 'job-story');
}

/** Whether a note puts a job into words: what somebody has to get done, whoever is to write it down. */
export function statesJob(item: Evidence): boolean {
	const quote: Quote = {
		item,
		theme: null,
		stems: new Set(),
		sentences: sentencesOf(item.text),
		avoid: [],
		language: textLanguage(item.text) ?? 'en',
	};
	return quote.sentences.some((sentence) => readStory(quote, sentence, []) !== null);
}

function draftOf(job: JobStory, field: Draft['field'], text: readonly Segment[], template: string): Draft {
	const citations = [job.quote.item.id, ...(job.also ?? [])];
	return { field, text: joined(text), support: 'verbatim', citations, template };
}

function wordsOf(job: JobStory, { start, end: to }: Span): Segment {
	return { quote: job.quote.item.id, start, end: to };
}

/** The verb in our own words, since a statement begins with it, and their words for the rest where these are two or more. */
function deedWords(job: JobStory): Segment[] {
	const said = job.quote.item.text.slice(job.verb.start, job.verb.end);
	if (job.asSaid) return ['“', wordsOf(job, job.verb), '”'];
	const [first = ''] = said.split(/\s/u);
	if (countWords(said) < 3) return ['“', wordsOf(job, job.verb), '”'];
	const rest = trimSpan(job.quote.item.text, { start: job.verb.start + first.length, end: job.verb.end });
	return [`${first.charAt(0).toUpperCase()}${first.slice(1)} “`, wordsOf(job, rest), '”'];
}

/**
 * How much of a job is the group's: the share of its people who use the word of the statement that most of them and
 * fewest others use, 0 to 2.
 */
function sharedWords(reading: GroupReading): (job: JobStory) => number {
	const speakers = (quotes: readonly Quote[]): Map<string, Set<string>> => {
		const out = new Map<string, Set<string>>();
		for (const { stems, item } of quotes)
			for (const stem of stems) out.set(stem, (out.get(stem) ?? new Set()).add(item.participant ?? item.id));
		return out;
	};
	const inside = speakers(reading.quotes);
	const outside = speakers(reading.others);
	const all = { in: sizeOf(reading.quotes), out: Math.max(1, sizeOf(reading.others)) };
	return ({ quote, verb }) => {
		const stems = new Set(contentStems(quote.item.text.slice(verb.start, verb.end)));
		const shares = [...stems].map((stem) => {
			const here = (inside.get(stem)?.size ?? 0) / all.in;
			const there = (outside.get(stem)?.size ?? 0) / all.out;
			return (inside.get(stem)?.size ?? 0) < 2 ? 0 : Math.max(0, here - there / 2);
		});
		return 2 * Math.max(0, ...shares);
	};
}

function sizeOf(quotes: readonly Quote[]): number {
	return Math.max(1, new Set(quotes.map(({ item }) => item.participant ?? item.id)).size);
}

function readStory(quote: Quote, sentence: Span, features: readonly string[]): JobStory | null {
	const text = quote.item.text.slice(sentence.start, sentence.end).replace(/[‘’]/gu, "'");
	const abroad = jobShapes.get(quote.language);
	for (const [worth, shape] of abroad?.shapes ?? shapes) {
		const match = shape.exec(text);
		const at = match?.indices?.groups;
		if (!match || !at?.verb) continue;
		const span = (name: 'when' | 'outcome'): Span | null => {
			const range = at[name];
			if (!range) return null;
			const found = trimSpan(quote.item.text, {
				start: sentence.start + range[0],
				end: sentence.start + range[1],
			});
			const plain = withoutStop(quote.item.text, found);
			const words = countWords(quote.item.text.slice(plain.start, plain.end));
			return words >= 2 && words <= most[name] && isOpen(quote, plain) ? plain : null;
		};
		const said = { start: sentence.start + at.verb[0], end: sentence.start + at.verb[1] };
		const deed = at.need === undefined || at.to !== undefined;
		const verb = abroad
			? statedAbroad(quote.item.text, said, features, abroad.isNone)
			: (deed ? jobWords : neededThing)(quote.item.text, said, features);
		const [when, outcome] = [span('when'), span('outcome')];
		if (!verb || !isOpen(quote, verb) || (!deed && when === null && outcome === null)) continue;
		const clarity = readability(quote.item.text.slice(verb.start, verb.end));
		const statement = quote.item.text.slice(verb.start, verb.end);
		const weight = (countWords(statement) >= 4 ? 1 : 0.7) * (deed && !looking.test(statement) ? 1 : 0.7);
		const score = worth * (1 + (outcome ? 0.4 : 0)) * clarity * weight;
		const word = match.groups?.link?.toLowerCase() ?? '';
		const link = abroad ? (abroad.links[word] ?? 'so that') : linkOf(word);
		return { quote, verb, deed, asSaid: abroad !== undefined, link, when, outcome, score };
	}
	return null;
}

function isOpen(quote: Quote, span: Span): boolean {
	return !quote.avoid.some((other) => other.start < span.end && span.start < other.end);
}

function withoutStop(text: string, span: Span): Span {
	let { start, end: to } = span;
	while (to > start && /[\s,;:.!?…-]/u.test(text.charAt(to - 1))) to -= 1;
	return { start, end: to };
}

function linkOf(word: string): JobStory['link'] {
	if (word === 'because' || word === 'in order to') return word;
	return word.startsWith('o') ? 'or else' : 'so that';
}
