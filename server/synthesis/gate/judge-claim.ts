import type { Claim, Segment } from '../../../shared/claim.ts';
import { placeholdersIn } from '../../privacy/redact.ts';
import { anchorQuotes } from './anchor-quotes.ts';
import { numbersIn, wrongNumber } from './numbers.ts';
import { lineOf, ownWords } from './own-words.ts';
import { withoutSaidNumbers } from './said-numbers.ts';
import type { GateContext, Judgement } from './types.ts';

/**
 * Checks one claim, whoever wrote it: ids exist, quoted words stand in a cited evidence of the archetype, nobody's words
 * are given to another, numbers are the counted ones, and no address or markup got in. A claim without evidence is a
 * hypothesis; a claim that says something untrue about its evidence is dropped.
 */
export function judgeClaim(claim: Claim, context: GateContext): Judgement {
	const anchored = anchorQuotes(claim, (id) => context.evidence.get(id));
	if (anchored === null) return drop('words in quotation marks that nobody said');
	const citations = [...new Set(claim.citations)].filter((id) => context.evidence.has(id));
	const counter = [...new Set(claim.counter)].filter(
		(id) => context.evidence.has(id) && !citations.includes(id),
	);
	const checked: Claim = { ...claim, text: anchored, citations, counter };
	for (const segment of anchored) {
		if (typeof segment === 'string') continue;
		const reason = quoteFault(segment, checked, context);
		if (reason !== null) return drop(reason);
	}
	const line = lineOf(anchored);
	const own = context.names.reduce((words, name) => words.replaceAll(name, ' '), ownWords(line));
	if (/https?:|www\.|<[a-z/!]|\]\(|[\u202a-\u202e\u2066-\u2069]/iu.test(own))
		return drop('a link or markup in our own words');
	if (namesWrongPerson(line, anchored, checked, context)) return drop('words given to the wrong person');
	if (citations.length === 0 && anchored.some((segment) => typeof segment !== 'string'))
		return drop('a quote without its source');
	const lost = claim.citations.length - citations.length;
	const texts = citations.map((id) => context.evidence.get(id)!.text);
	if (wrongNumber(withoutSaidNumbers(own, texts), countsOf(checked, context)) !== null)
		return drop('a number that the evidence does not give');
	if (citations.length === 0) {
		const reason =
			lost > 0 ? 'evidence that does not exist' : claim.support === 'hypothesis' ? null : 'no evidence';
		return { claim: { ...checked, support: 'hypothesis' }, reason };
	}
	const quotes = anchored.some((segment) => typeof segment !== 'string');
	const support = checked.support === 'verbatim' && !quotes ? 'supported' : checked.support;
	return { claim: { ...checked, support }, reason: lost > 0 ? 'evidence that does not exist' : null };
}

function drop(reason: string): Judgement {
	return { claim: null, reason };
}

function quoteFault(
	{ quote, start, end }: Exclude<Segment, string>,
	claim: Claim,
	context: GateContext,
): string | null {
	const item = context.evidence.get(quote);
	if (!item) return 'evidence that does not exist';
	if (!claim.citations.includes(quote)) return 'a quote without its source';
	if (!context.own.has(quote)) return 'words of somebody outside this archetype';
	if (item.flags.includes('instruction')) return 'a text that gives orders to a program';
	if (item.flags.includes('notes-only')) return 'words of somebody who does not want to be quoted';
	if (placeholdersIn(item.text).some((hidden) => hidden.start < end && start < hidden.end))
		return 'a quote with something hidden in it';
	const inside =
		Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= item.text.length;
	return inside ? null : 'words in quotation marks that nobody said';
}

function countsOf(claim: Claim, context: GateContext): Parameters<typeof wrongNumber>[1] {
	const items = claim.citations.map((id) => context.evidence.get(id)!);
	const people = new Set(items.map((item) => item.participant).filter((id) => id !== null));
	const measured = items.filter((item) => item.kind === 'measured').flatMap((item) => numbersIn(item.text));
	return {
		citedPeople: people.size,
		citedNotes: items.filter((item) => item.kind !== 'measured').length,
		people: context.people,
		boardPeople: context.boardPeople,
		boardNotes: context.boardNotes,
		ownNotes: context.ownNotes,
		figures: items.some((item) => item.kind === 'measured')
			? new Set([...context.figures, ...measured])
			: new Set(measured),
	};
}

/** A code made like those of the people on the board, though nobody has it. */
function looksLikeOne(word: string, { participants }: GateContext): boolean {
	const letters = /^(\p{Lu}{1,3})\d{1,4}$/u.exec(word)?.[1];
	return letters !== undefined && [...participants].some((code) => code.replace(/\d+$/u, '') === letters);
}

/** A code in our own words must belong to somebody cited; right before a quote it must be the one who said it. */
function namesWrongPerson(
	line: string,
	text: readonly Segment[],
	claim: Claim,
	context: GateContext,
): boolean {
	const cited = new Set(claim.citations.map((id) => context.evidence.get(id)?.participant));
	const said = claim.citations.map((id) => context.evidence.get(id)?.text ?? '').join('\n');
	const mentioned = [...ownWords(line).matchAll(/[\p{L}\p{N}_-]+/gu)]
		.map((match) => match[0])
		.filter(
			(word) => context.participants.has(word) || (looksLikeOne(word, context) && !said.includes(word)),
		);
	if (mentioned.some((word) => !cited.has(word))) return true;
	return text.some((segment, at) => {
		const before = text[at - 1];
		if (typeof segment === 'string' || typeof before !== 'string') return false;
		const speaker = /([\p{L}\p{N}_-]+)[^\p{L}\p{N}“"]*(?:says|said|puts it|asks|:)?[^\p{L}\p{N}]*$/u.exec(
			before,
		)?.[1];
		return (
			speaker !== undefined &&
			context.participants.has(speaker) &&
			context.evidence.get(segment.quote)?.participant !== speaker
		);
	});
}
