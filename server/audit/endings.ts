import { foreignEnded, foreignGone, foreignTurned } from './other-languages.ts';

const ended =
	/\b(?:no longer|no more(?! than)|not any ?more|any ?more\b|any longer|stopped|quit|gave up|given up|abandoned|used to|switched|moved (?:away|over|to)|replaced|got rid of|since (?:then|the (?:new|last|update|release|move|change))|not since)\b|\b(?:not?|never|nobody|nothing|none)\b[^.;!?]{0,60} (?:since (?:the|they|we|he|she|I|my|our|this|that|last|\d)|(?:for|in) (?:a|two|three|many|some|\d+) ?(?:weeks?|months?|years?)|for (?:weeks|months|years|ages))\b/iu;
/** That a thing is not there any more; these words say nothing else. */
const gone =
	/\b(?:(?:is|are|was|were|been|got|being|'s|'re) (?:all |now |long |finally )?(?:gone|history|scrapped|abolished|discontinued|retired|taken (?:away|out)|switched off|thrown out)|(?:we|they|I|he|she)(?: have|'ve)? (?:dropped|scrapped|ditched)|(?:lost|scrapped|dropped|cut)(?= (?:the|our|my)\b)|are over\b)/iu;
/** Words of change that do not say that the thing itself has ended. */
const turned =
	/\b(?:now(?:adays)?(?! and then)|these days|the old days|was the old|is over|a thing of the past|since (?:last|this|the (?:spring|summer|autumn|fall|winter)|january|february|march|april|may|june|july|august|september|october|november|december|\d{4}))\b/iu;

/** What a thing is used for, and what somebody is used to, has not ended: “the tools used to prepare the data”. */
export const usedFor =
	/\b(is|are|was|were|be|been|being|gets?|got|getting|tools?|software|systems?|programs?|apps?|forms?|files?|sheets?|templates?|devices?|machines?|methods?|process(?:es)?|formats?|codes?|scripts?|terms?|words?|data|lists?|reports?|documents?|money|time) used to\b/giu;

/** Whether a text says that something has ended: "no longer", "we stopped", "used to". */
export function saysItEnded(text: string): boolean {
	const said = text.replace(/\bthan (?:\w+ ){0,2}used to\b/giu, ' ').replace(usedFor, '$1 for ');
	return ended.test(said) || gone.test(said) || foreignEnded.test(text);
}

/** A clause without the words that only say that a thing has gone. */
export function withoutGone(clause: string): string {
	return clause.replace(gone, ' ').replace(foreignGone, ' ');
}

const clauseEnd = /[,;:]|\b(?:so|but|because|and now|now)\b/iu;

/** The clauses of a sentence that say that something has ended. */
export function endedClauses(text: string): string[] {
	return text.split(clauseEnd).filter(saysItEnded);
}

/** The same, or that things have become as it says: "now", "since March". */
export function saysItChanged(text: string): boolean {
	return saysItEnded(text) || turned.test(text) || foreignTurned.test(text);
}

const past = /\b(?:used to (?:be|work|do|have)|formerly|was once)\b/iu;
const pastToo = /\b(?:was|were|had|used to|worked|former(?:ly)?|ex-\w+)\b/iu;

/** Whether a claim tells what somebody was before, and a sentence tells of that time, too: “used to be a nurse”, “I was a nurse”. */
export function tellOfThePast(claim: string, sentence: string): boolean {
	return past.test(claim) && pastToo.test(sentence);
}
