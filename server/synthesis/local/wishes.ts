import { byContent } from '../text/by-content.ts';
import { chooseSpan } from '../text/choose-span.ts';
import type { Span } from '../text/sentences.ts';
import { type Quote, readability } from './read-quotes.ts';

/** What somebody asks for, or waves away, in a stretch that can be quoted. */
export type Wish = {
	readonly quote: Quote;
	readonly span: Span & { cutStart: boolean; cutEnd: boolean };
	readonly clarity: number;
};

const asks: readonly RegExp[] = [
	/\b(?:could|can) it (?:just |please )?\w+|\bjust (?:show|tell|give|let|send|mark) (?:me|us|people|them)\b|\bshow me\b/iu,
	/\b(?:I|we) (?:just |really |also )?need (?!to\b)|\b(?:I|we) (?:just |really |also )?need to (?:see|know|find|have|be able)\b/iu,
	/\bwould be (?:\w+ )?(?:nice|great|good|helpful|useful|cool|awesome|interesting)\b|\b(?:I|we)(?:'d| would) (?:really )?(?:like|love) (?:to (?:see|have|be able|know)|it|that|a|an|if|more)\b|\bI wish\b|\bif only\b|\bwish list\b/iu,
	/\bthere should be\b|\bshould be able to\b|\bhas to (?:open|work|run|be able)\b|\b(?:what|one thing that|the only thing that)(?:'s| is) missing\b|\b(?:one|only) thing I would (?:say|add|like|want)\b/iu,
];
const refusals: readonly RegExp[] = [
	/\b(?:I|we) (?:really )?don't (?:need|care|want)(?! to (?:be|look|win|feel))(?! (?:\S+ ){1,3}to (?:see|think|know|feel|take|look)\b)\b|\b(?:I|we) don't (?:really )?(?:look at|use|read)\b|\b(?:I|we) (?:would )?never (?:use|need|open|look at|read)\b/iu,
	/^(?:\(\p{L}+\)|\p{L}+\.)?\s*does(?:n't|nt| not) (?:want|need|use)\b|\bno need (?:for|to)\b|\bnot (?:very |that |really |particularly )?(?:useful|helpful|needed|necessary|relevant)\b/iu,
	/\btoo many (?:\w+ )?(?:notifications?|e-?mails?|mails?|alerts?|reminders?|messages|pop-?ups|reports?|meetings|options|fields|settings|buttons|filters|features|letters|warnings)\b|\b(?:two|few|one) of them matter\b|\bless (?:noise|mail|e-?mail|notifications?)\b/iu,
];
const readable = 0.55;

/** What each quote asks for, where it does; clearest first. */
export function wishesIn(quotes: readonly Quote[]): Wish[] {
	return found(quotes, asks, refusals);
}

/** What each quote says is not needed or not used; clearest first. */
export function refusalsIn(quotes: readonly Quote[]): Wish[] {
	return found(quotes, refusals, [/\bbut\b/iu]);
}

function found(quotes: readonly Quote[], cues: readonly RegExp[], not: readonly RegExp[]): Wish[] {
	return quotes
		.flatMap((quote): Wish[] => {
			for (const { start, end } of quote.sentences) {
				const words = quote.item.text.slice(start, end).replace(/[‘’]/gu, "'");
				const at = cues.map((cue) => words.search(cue)).find((place) => place >= 0);
				if (at === undefined || not.some((cue) => cue.test(words))) continue;
				if (words.endsWith('?') && !/^(?:could|can) it\b/iu.test(words)) continue;
				const span = chooseSpan(quote.item.text, quote.sentences, start + at, quote.avoid, 22);
				if (!span) continue;
				const clarity = readability(quote.item.text.slice(span.start, span.end));
				if (clarity >= readable) return [{ quote, span, clarity }];
			}
			return [];
		})
		.sort((a, b) => b.clarity - a.clarity || byContent(a.quote.item, b.quote.item));
}
