import type { Segment } from '../../../shared/claim.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import { countWords, type Span, sentencesOf } from '../text/sentences.ts';
import { overlapOf } from '../text/stems.ts';
import { type Draft, joined, peopleOf } from './draft.ts';
import type { GroupReading } from './group-reading.ts';
import { type Quote, readability } from './read-quotes.ts';

/** A job as somebody put it: what has to be done, and where they said so, in what situation and what for. */
export type JobStory = {
	readonly quote: Quote;
	readonly verb: Span;
	/** False when a thing is needed rather than a deed: "I need the right rate". */
	readonly deed: boolean;
	readonly when: Span | null;
	readonly outcome: Span | null;
	/** How the outcome hangs on the need: wanted, given as the reason, or to be avoided. */
	readonly link: 'so that' | 'in order to' | 'because' | 'or else';
	readonly score: number;
};

const wish = `(?:then )?(?:I|we)(?: (?:really|just|always|also|then|usually|often))? ?(?:(?<need>need )(?<to>to (?:be able to )?)?|(?:have|want|try|'d like|would like|'ve got|got|'m trying|'re trying|am trying|are trying|'m supposed|had) to (?:be able to )?)`;
const end = `(?:,? (?<link>so that|so|in order to|because|or else|otherwise|or(?= (?:I|we|he|she|they|it|the|my|our|people|somebody))) (?<outcome>[^.!?]+?))?[.!?…]*$`;
const story = new RegExp(
	`^(?:so |and |but |yeah,? )?(?:when(?:ever)?|if|every time|each time|as soon as|once) (?<when>[^.!?]+?),?(?: and)? ${wish}(?<verb>[^.!?]+?)${end}`,
	'iud',
);
const plain = new RegExp(String.raw`^(?<lead>[^.!?]*?)\b${wish}(?<verb>[^.!?]+?)${end}`, 'iud');
const weak = /^(?:be|say|admit|stop|think|go|do it|do that|do this|wait|look like|ask)\b/iu;
const most = { when: 16, verb: 20, outcome: 18 };

/** The jobs a group puts into words, best first: whole stories before bare needs, words that set the group apart first. */
export function jobStories(reading: GroupReading): JobStory[] {
	const found = reading.quotes.flatMap((quote) => {
		const stories = quote.sentences
			.map((sentence) => readStory(quote, sentence))
			.filter((job) => job !== null);
		return stories.sort((a, b) => b.score - a.score).slice(0, 1);
	});
	return found
		.map((job) => {
			const alike = found.filter(
				(other) => other !== job && overlapOf(job.quote.stems, other.quote.stems) >= 0.2,
			);
			const sharing = peopleOf(reading.quotes.filter((quote) => quote.theme === job.quote.theme)).length;
			const support =
				Math.min(0.3, alike.length * 0.1) + (0.4 * sharing) / Math.max(1, reading.people.length);
			return { ...job, score: job.score * (1 + 0.4 * reading.contrast(job.quote) + support) };
		})
		.sort((a, b) => b.score - a.score || (a.quote.item.id < b.quote.item.id ? -1 : 1));
}

/** A job story as a claim: "Needs to “…” when “…”, so that “…”." */
export function jobDraft(job: JobStory, field: 'jobs.primary' | 'jobs.secondary'): Draft {
	const id = job.quote.item.id;
	const words = (span: Span): Segment => ({ quote: id, start: span.start, end: span.end });
	const text: Segment[] = [job.deed ? 'Needs to “' : 'Needs “', words(job.verb), '”'];
	if (job.when) text.push(' when “', words(job.when), '”');
	if (job.outcome) text.push(`, ${job.link} “`, words(job.outcome), '”');
	return { field, text: joined([...text, '.']), support: 'verbatim', citations: [id], template: 'job-story' };
}

/** Whether a note puts a job into words: what somebody has to get done, whoever is to write it down. */
export function statesJob(item: Evidence): boolean {
	const quote: Quote = { item, theme: null, stems: new Set(), sentences: sentencesOf(item.text), avoid: [] };
	return quote.sentences.some((sentence) => readStory(quote, sentence) !== null);
}

function readStory(quote: Quote, sentence: Span): JobStory | null {
	const text = quote.item.text.slice(sentence.start, sentence.end).replace(/[‘’]/gu, "'");
	const match = story.exec(text) ?? plain.exec(text);
	const at = match?.indices?.groups;
	if (!match || !at) return null;
	const span = (name: 'when' | 'verb' | 'outcome'): Span | null => {
		const range = at[name];
		if (!range) return null;
		const found = { start: sentence.start + range[0], end: sentence.start + range[1] };
		const trimmed = trimEnd(quote.item.text, found);
		const words = countWords(quote.item.text.slice(trimmed.start, trimmed.end));
		const barred = quote.avoid.some((other) => other.start < trimmed.end && trimmed.start < other.end);
		return words >= 2 && words <= most[name] && !barred ? trimmed : null;
	};
	const verb = span('verb');
	if (!verb) return null;
	const words = quote.item.text.slice(verb.start, verb.end);
	const [when, outcome] = [span('when'), span('outcome')];
	const clarity = readability(words) * readability(text);
	if (clarity < 0.45) return null;
	const deed = at.need === undefined || at.to !== undefined;
	if (!deed && when === null && outcome === null) return null;
	const known = (when ? 2 : 0) + (outcome ? 1.2 : 0);
	const score = (1 + known) * (weak.test(words) ? 0.4 : 1) * clarity * (countWords(words) >= 4 ? 1 : 0.7);
	return { quote, verb, deed, link: linkOf(match.groups?.link), when, outcome, score };
}

function linkOf(word: string | undefined): JobStory['link'] {
	const said = word?.toLowerCase();
	if (said === 'because' || said === 'in order to') return said;
	return said?.startsWith('o') ? 'or else' : 'so that';
}

function trimEnd(text: string, span: Span): Span {
	let { start, end } = span;
	while (start < end && /\s/u.test(text.charAt(start))) start += 1;
	while (end > start && /[\s,;:.!?…-]/u.test(text.charAt(end - 1))) end -= 1;
	return { start, end };
}
