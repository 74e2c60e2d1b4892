import type { Evidence } from '../../../shared/evidence.ts';
import type { Archetype } from '../../../shared/persona.ts';
import { opposedStems, type StemPolarity } from '../text/polarity.ts';
import { overlapOf } from '../text/stems.ts';
import { surfaceOf } from '../text/surface.ts';
import { type Appraisal, appraisalsIn } from './appraisals.ts';
import { type Axis, axes, bothAtOnce } from './axes.ts';
import type { FoundTension } from './found-tension.ts';
import { type Read, readSaid, type SaidSentence } from './read-said.ts';

/** A note with what is asked of it in every pair it is in. */
type Known = Read & {
	readonly sentences: readonly (SaidSentence & { readonly isWish: boolean; readonly isUnable: boolean })[];
	readonly stems: ReadonlySet<string>;
	readonly stands: readonly (Stand | null)[];
	readonly appraisals: readonly Appraisal[];
};
/** The sentence that puts a note at one end of an axis. */
type Stand = { readonly end: 'a' | 'b'; readonly polarity: StemPolarity };
type Pair = { first: Known; second: Known; samePerson: boolean };
type Rarity = (stem: string) => number;

/** Words in a sentence that can still prove something, and in a note that speaks of one thing. */
const longest = 30;
const brevity = 45;
/** From here on a word is uncommon on the board. */
const rare = 1.4;
/** Words that are no subject. */
const asking = /^(?:own|time|when|where|what|which|while|that|until|why|how)$/u;
const unsettled = 'no stable archetypes here';
/** Where a wish is told, and where somebody cannot or may not: the second is a reason for the first, not against it. */
const wish =
	/\b(?:I|we)(?:'d| would) (?:\w+ )?(?:like|love|rather|prefer)\b|\b(?:I|we) (?:want|wish|hope)\b|\bwould be (?:nice|good|great)\b|\bnice (?:if|when)\b/iu;
const unable =
	/\b(?:can't|cannot|couldn't|not (?:allowed|able|permitted)|unable|won't let|nobody can|no one can)\b/iu;

/**
 * Pairs of notes that speak of the same thing and pull against each other: by one person, or by two people of one
 * archetype. "The same thing" is a shared uncommon word; "against" is that word with and without a negation, or the
 * two ends of an axis.
 */
export function opposedPairs(said: readonly Evidence[], archetypes: readonly Archetype[]): FoundTension[] {
	const groupOf = new Map<string, string>();
	for (const { id, verdict, participants } of archetypes)
		for (const person of participants) groupOf.set(person, verdict === unsettled ? unsettled : id);
	const reads = readSaid(said, groupOf).map((read): Known => {
		const stems = new Set(read.polarity.keys());
		const stands = axes.map((axis) => standOf(axis, read));
		const sentences = read.sentences.map((sentence) => ({
			...sentence,
			isWish: wish.test(sentence.plain),
			isUnable: unable.test(sentence.plain),
		}));
		return { ...read, sentences, stems, stands, appraisals: appraisalsIn(read) };
	});
	const rarity = rarityIn(reads);
	const found: FoundTension[] = [];
	for (const [at, first] of reads.entries()) {
		const inOne = insideOne(first);
		if (inOne) found.push(inOne);
		for (const second of reads.slice(at + 1)) {
			const samePerson =
				first.item.participant !== null && first.item.participant === second.item.participant;
			const sameGroup = first.group !== '' && first.group === second.group;
			if (!samePerson && !sameGroup) continue;
			// Two cuts of one passage do not contradict each other.
			const least = Math.min(first.stems.size, second.stems.size);
			if (least >= 3 && overlapOf(first.stems, second.stems) > 0.7) continue;
			const pair = { first, second, samePerson };
			const tension = byAxis(pair, rarity) ?? byAppraisal(pair, rarity) ?? byNegation(pair, rarity);
			if (tension) found.push(tension);
		}
	}
	return found;
}

function rarityIn(reads: readonly Read[]): Rarity {
	const count = new Map<string, number>();
	for (const read of reads)
		for (const stem of read.polarity.keys()) count.set(stem, (count.get(stem) ?? 0) + 1);
	return (stem) => Math.log(reads.length / (count.get(stem) ?? reads.length));
}

function rarest(stems: Iterable<string>, rarity: Rarity): string | undefined {
	return [...stems].sort((a, b) => rarity(b) - rarity(a) || (a < b ? -1 : 1))[0];
}

function byAxis(pair: Pair, rarity: Rarity): FoundTension | null {
	const brief = pair.first.words <= brevity && pair.second.words <= brevity;
	for (const [at, axis] of axes.entries()) {
		const [f, s] = [pair.first.stands[at] ?? null, pair.second.stands[at] ?? null];
		if (f === null || s === null || f.end === s.end) continue;
		const [left, right] = brief ? [pair.first.polarity, pair.second.polarity] : [f.polarity, s.polarity];
		const topic = rarest(
			[...left.keys()].filter((stem) => right.has(stem) && rarity(stem) >= 1),
			rarity,
		);
		if (topic === undefined) continue;
		const [a, b] = f.end === 'a' ? [pair.first, pair.second] : [pair.second, pair.first];
		const about = `${surfaceOf(pair.first.plain, topic)}: ${axis.name}`;
		return tensionOf(pair, axis.kind, about, a, b, 3 + rarity(topic));
	}
	return null;
}

/** The sentence that puts a text at one end of an axis; null when none does. Long sentences prove nothing. */
function standOf(axis: Axis, read: Read): Stand | null {
	const end = endOf(axis, read.plain);
	if (end === null) return null;
	const shown = read.sentences.find(
		(sentence) => sentence.words <= longest && endOf(axis, sentence.plain) === end,
	);
	return shown ? { end, polarity: shown.polarity } : null;
}

/** The end of an axis a text stands at, after its last "but" when it names both; null for neither or both. */
function endOf(axis: Axis, text: string): 'a' | 'b' | null {
	const [a, b] = [axis.a.test(text), axis.b.test(text)];
	if (a !== b) return a ? 'a' : 'b';
	const turn = text.search(/\bbut\b(?!.*\bbut\b)/isu);
	return a && turn > 0 ? endOf(axis, text.slice(turn + 3)) : null;
}

/** Praise and blame of what both notes open with. */
function byAppraisal(pair: Pair, rarity: Rarity): FoundTension | null {
	for (const f of pair.first.appraisals)
		for (const s of pair.second.appraisals) {
			const shared = [...f.subject].filter((stem) => s.subject.has(stem) && rarity(stem) >= rare);
			const topic = rarest(shared, rarity);
			if (f.good === s.good || topic === undefined) continue;
			const [a, b] = f.good ? [pair.first, pair.second] : [pair.second, pair.first];
			const about = shared.slice(0, 2).map((stem) => surfaceOf(a.plain, stem));
			return tensionOf(pair, 'opinion', about.join(' '), a, b, 3 + rarity(topic));
		}
	return null;
}

function byNegation(pair: Pair, rarity: Rarity): FoundTension | null {
	if (pair.first.words > brevity || pair.second.words > brevity) return null;
	let best: { opposed: string; topic: string; plainFirst: boolean; weight: number } | null = null;
	for (const f of pair.first.sentences) {
		for (const s of pair.second.sentences) {
			if (f.words > longest || s.words > longest || f.words + s.words > 50) continue;
			if ((f.isWish && s.isUnable) || (s.isWish && f.isUnable)) continue;
			const all = opposedStems(f.polarity, s.polarity).filter((stem) => rarity(stem) >= rare);
			const direct = all.filter((stem) => f.polarity.get(stem)!.near || s.polarity.get(stem)!.near);
			const opposed = rarest(direct, rarity) ?? (all.length >= 2 ? rarest(all, rarity) : undefined);
			if (opposed === undefined) continue;
			const topic = rarest(
				[...f.polarity.keys()].filter(
					(stem) => stem !== opposed && s.polarity.has(stem) && rarity(stem) >= rare && !asking.test(stem),
				),
				rarity,
			);
			if (topic === undefined) continue;
			const weight = rarity(opposed) / 2 + rarity(topic) / 4;
			if (best === null || weight > best.weight)
				best = { opposed, topic, plainFirst: f.polarity.get(opposed)!.plain, weight };
		}
	}
	if (best === null) return null;
	const [a, b] = best.plainFirst ? [pair.first, pair.second] : [pair.second, pair.first];
	const about = `${surfaceOf(a.plain, best.opposed)}, ${surfaceOf(a.plain, best.topic)}`;
	return tensionOf(pair, 'opinion', about, a, b, best.weight);
}

function tensionOf(
	{ samePerson }: Pair,
	axisKind: Axis['kind'],
	about: string,
	a: Read,
	b: Read,
	weight: number,
): FoundTension {
	const kind = axisKind === 'job' ? 'job-conflict' : samePerson ? 'say-say' : 'between-people';
	return {
		kind,
		about: samePerson ? `${about} (${a.item.participant})` : about,
		a: [a.item.id],
		b: [b.item.id],
		weight: weight + (samePerson ? 1 : 0),
	};
}

/** One short note that asks for two things that exclude each other, in its own words. */
function insideOne(read: Read): FoundTension | null {
	if (read.words > brevity || !bothAtOnce.test(read.plain)) return null;
	const axis = axes.find(({ a, b }) => a.test(read.plain) && b.test(read.plain));
	const wishes = read.plain.match(/\b(?:I|we)(?: also)? (?:want|need|have) (?:to )?/giu)?.length ?? 0;
	if (!axis && wishes < 2) return null;
	const about = axis ? axis.name : 'two wishes at once';
	return {
		kind: 'job-conflict',
		about: read.item.participant === null ? about : `${about} (${read.item.participant})`,
		a: [read.item.id],
		b: [read.item.id],
		weight: 4,
	};
}
