import type { Evidence } from '../../shared/evidence.ts';
import { boardLanguage } from '../grouping/language.ts';
import type { Embedder, TextVector } from '../grouping/types.ts';
import { withoutPlaceholders } from '../privacy/redact.ts';
import { countWords, sentencesOf } from '../synthesis/text/sentences.ts';
import { interviewerTurns } from '../synthesis/text/turns.ts';
import { type Meaning, meaningReader } from './meaning.ts';

/** One sentence of the evidence, or the finding it stands under. */
export type Statement = {
	readonly evidence: Evidence;
	readonly text: string;
	readonly meaning: Meaning;
	readonly vector: TextVector;
};

/** All statements, and how telling each stem is: ln((n + 1) / (df + ½)) over n pieces of evidence; one nobody says weighs as if one piece did. */
export type StatementIndex = {
	readonly statements: readonly Statement[];
	readonly weight: (stem: string) => number;
	/** From this weight on a word tells what is denied; of a few notes, what only one of them says does. */
	readonly telling: number;
	/** False when no model reads the language: then words alone are compared. */
	readonly hasVectors: boolean;
	/** Reads any other sentence in the same way. */
	readonly read: (text: string) => Meaning;
};

/** The same with the vectors of the claims it was read for. */
export type ClaimedIndex = StatementIndex & { readonly claimVectors: readonly TextVector[] };

/** Researchers' own plans in a write-up are no evidence of what people do. */
const plan =
	/^(?:\+1\b|(?:new|bug) tickets?\b|(?:prioritize|continued?|design|possible|information for|context for|project impacts?|suggested actions?|informs? (?:how|what|our)|(?:to )?(?:consider|evaluate|identify|document|update|ensure|investigate|prepare|observe|build|allocate|explore|improve|add|append|change|clearly|be considerate))\b)/iu;
const planHeading =
	/\b(?:impacts?|suggested|recommend|next steps|what[’']?s next|what we (?:did|tested|wanted)|who we (?:talked|spoke)|method|research (?:plan|questions)|background|resulting artifacts)\b/iu;
/** A heading this long is a finding; shorter ones are titles. */
const findingWords = 6;
const noFinding =
	/^(?:we (?:documented|tested|asked|ran|interviewed|wanted)|miscellaneous|there (?:is|are) more)\b/iu;
/** More words with a question mark are a question. */
const topicWords = 5;
/** Fewer words in a write-up are a title. */
const fewestWords = 4;
const mostStatements = 20_000;

/** Reads what people said and did, sentence by sentence, without what an interviewer asked and without measurements. */
export async function readStatements(
	evidence: readonly Evidence[],
	claims: readonly string[],
	embedder: Embedder | null,
	signal?: AbortSignal,
): Promise<ClaimedIndex> {
	const words = evidence.filter((item) => item.kind !== 'measured' && !item.flags.includes('instruction'));
	const turnsOf = interviewerTurns(words.map(({ text }) => text));
	const found: { evidence: Evidence; text: string }[] = [];
	for (const item of words) {
		if (isPlan(item)) continue;
		const text = withoutPlaceholders(item.text);
		const { others } = turnsOf(text);
		const own = sentencesOf(text)
			.filter(({ start, end }) => !others.some((turn) => start < turn.end && turn.start < end))
			.map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' '));
		for (const sentence of withTopics(own)) found.push({ evidence: item, text: sentence });
		const finding = findingOf(item);
		if (finding !== null) found.push({ evidence: item, text: finding });
	}
	const kept = found.slice(0, mostStatements);
	const spoken = kept.map(({ text }) => text);
	const canRead = embedder !== null && embedder.knows?.([...spoken, ...claims]) !== false;
	const distinct = [...new Set([...spoken, ...claims])];
	const vectors = canRead ? await embedder.embed(distinct, { signal }) : [];
	const vectorOf = new Map(distinct.map((text, at) => [text, vectors[at] ?? null]));
	const read = meaningReader(boardLanguage([...spoken, ...claims]).languages);
	const statements = kept.map((one) => ({
		...one,
		meaning: read(one.text),
		vector: vectorOf.get(one.text) ?? null,
	}));
	return {
		statements,
		weight: weights(statements),
		telling: Math.min(1, weightOf(1, countNotes(statements))),
		hasVectors: canRead,
		read,
		claimVectors: claims.map((claim) => vectorOf.get(claim) ?? null),
	};
}

/** Whether a note of a write-up says what the team plans, or is a title: nothing about people. */
export function isPlan({ text, kind, locator }: Evidence): boolean {
	if (kind !== 'observed') return false;
	return plan.test(text.trim()) || planHeading.test(locator ?? '') || countWords(text) < fewestWords;
}

/** A research write-up's heading that says what was found: the statement its bullets are the evidence of. */
export function findingOf({ locator }: Evidence): string | null {
	const path = locator?.replace(/, line \d+$/u, '') ?? '';
	const last = path.split(' › ').at(-1) ?? '';
	if (last.split(/\s+/u).length < findingWords || /\?$/u.test(last) || noFinding.test(last)) return null;
	return last;
}

/** Sentences, with the few words somebody opens one with as a question at its front: “Boarding? Fifteen minutes now.” */
function withTopics(sentences: readonly string[]): string[] {
	const out: string[] = [];
	for (const sentence of sentences) {
		const topic = out.at(-1);
		if (topic !== undefined && /\?$/u.test(topic) && countWords(topic) <= topicWords)
			out[out.length - 1] = `${topic} ${sentence}`;
		else out.push(sentence);
	}
	return out;
}

function weights(statements: readonly Statement[]): (stem: string) => number {
	const seen = new Map<string, Set<string>>();
	for (const { evidence, meaning } of statements)
		for (const stem of meaning.stems) {
			const ids = seen.get(stem) ?? new Set();
			seen.set(stem, ids.add(evidence.id));
		}
	const all = countNotes(statements);
	return (stem) => weightOf(seen.get(stem)?.size ?? 1, all);
}

function weightOf(saying: number, all: number): number {
	return Math.log((all + 1) / (saying + 0.5));
}

function countNotes(statements: readonly Statement[]): number {
	return new Set(statements.map(({ evidence }) => evidence.id)).size;
}
