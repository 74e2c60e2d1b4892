import type { Evidence } from '../../../shared/evidence.ts';
import type { Archetype } from '../../../shared/persona.ts';
import { opposedStems, type StemPolarity, stemPolarity } from '../text/polarity.ts';
import { countWords, sentencesOf } from '../text/sentences.ts';
import { surfaceOf } from '../text/surface.ts';
import { type Axis, axes, bothAtOnce } from './axes.ts';
import type { FoundTension } from './find-tensions.ts';

type Sentence = { polarity: StemPolarity; words: number };
type Read = { item: Evidence; polarity: StemPolarity; sentences: Sentence[]; plain: string; group: string };
type Pair = { first: Read; second: Read; samePerson: boolean };

const most = 800;
const longest = 30;
const figure =
	/^(?:\d|one$|two$|three$|four$|five$|six$|seven$|eight$|nine$|ten$|eleven$|twelv|twenti|thirti|hundr|thousand|percent|minut|hour$|dai$|week$|month|year|todai|tonight|monday|tuesdai|wednesdai|thursdai|fridai|saturdai|sundai|know|good|thing|person|peopl|realli|look|come|went)/u;

/**
 * Pairs of notes that speak of the same thing and pull against each other: by one person, or by two people of one
 * archetype. "The same thing" is a shared uncommon word; "against" is that word with and without a negation, or the
 * two ends of an axis.
 */
export function opposedPairs(said: readonly Evidence[], archetypes: readonly Archetype[]): FoundTension[] {
	const groupOf = new Map<string, string>();
	for (const archetype of archetypes)
		for (const person of archetype.participants) groupOf.set(person, archetype.id);
	const reads = said.slice(0, most).map(
		(item): Read => ({
			item,
			polarity: stemPolarity(item.text),
			sentences: sentencesOf(item.text).map(({ start, end }) => ({
				polarity: stemPolarity(item.text.slice(start, end)),
				words: countWords(item.text.slice(start, end)),
			})),
			plain: item.text.replace(/[‘’]/gu, "'"),
			group: item.participant === null ? '' : (groupOf.get(item.participant) ?? ''),
		}),
	);
	const count = new Map<string, number>();
	for (const read of reads)
		for (const stem of read.polarity.keys()) count.set(stem, (count.get(stem) ?? 0) + 1);
	const rarity = (stem: string): number => Math.log(reads.length / (count.get(stem) ?? reads.length));
	const found: FoundTension[] = [];
	for (const [at, first] of reads.entries()) {
		const inOne = insideOne(first);
		if (inOne) found.push(inOne);
		for (const second of reads.slice(at + 1)) {
			const samePerson =
				first.item.participant !== null && first.item.participant === second.item.participant;
			const sameGroup = first.group !== '' && first.group === second.group;
			if (!samePerson && !sameGroup) continue;
			const pair = { first, second, samePerson };
			const tension = byAxis(pair, rarity) ?? byNegation(pair, rarity);
			if (tension) found.push(tension);
		}
	}
	return found;
}

function shared(pair: Pair, rarity: (stem: string) => number, least: number): string[] {
	return [...pair.first.polarity.keys()]
		.filter((stem) => pair.second.polarity.has(stem) && rarity(stem) >= least)
		.sort((a, b) => rarity(b) - rarity(a) || (a < b ? -1 : 1));
}

function byAxis(pair: Pair, rarity: (stem: string) => number): FoundTension | null {
	const [topic] = shared(pair, rarity, 1);
	if (topic === undefined) return null;
	for (const axis of axes) {
		const [f, s] = [endOf(axis, pair.first.plain), endOf(axis, pair.second.plain)];
		if (f === null || s === null || f === s) continue;
		const [a, b] = f === 'a' ? [pair.first, pair.second] : [pair.second, pair.first];
		return tensionOf(
			pair,
			axis.kind,
			`${surfaceOf(pair.first.item.text, topic)}: ${axis.name}`,
			a,
			b,
			3 + rarity(topic),
		);
	}
	return null;
}

/** The end of an axis a text stands at, after its last "but" when it names both; null for neither or both. */
function endOf(axis: Axis, text: string): 'a' | 'b' | null {
	const [a, b] = [axis.a.test(text), axis.b.test(text)];
	if (a !== b) return a ? 'a' : 'b';
	const turn = text.search(/\bbut\b(?!.*\bbut\b)/isu);
	return a && turn > 0 ? endOf(axis, text.slice(turn + 3)) : null;
}

function byNegation(pair: Pair, rarity: (stem: string) => number): FoundTension | null {
	let best: { opposed: string; topic: string; plainFirst: boolean; weight: number } | null = null;
	for (const f of pair.first.sentences) {
		for (const s of pair.second.sentences) {
			if (f.words > longest || s.words > longest) continue;
			const opposedAll = opposedStems(f.polarity, s.polarity)
				.filter((stem) => rarity(stem) >= 1.4 && !figure.test(stem))
				.sort((a, b) => rarity(b) - rarity(a) || (a < b ? -1 : 1));
			const direct = opposedAll.find((stem) => f.polarity.get(stem)!.near || s.polarity.get(stem)!.near);
			const opposed = direct ?? (opposedAll.length >= 2 ? opposedAll[0] : undefined);
			if (opposed === undefined) continue;
			const topic = [...f.polarity.keys()]
				.filter((stem) => stem !== opposed && s.polarity.has(stem) && rarity(stem) >= 1)
				.sort((a, b) => rarity(b) - rarity(a) || (a < b ? -1 : 1))[0];
			if (topic === undefined) continue;
			const weight = rarity(opposed) / 2 + rarity(topic) / 4;
			if (best === null || weight > best.weight)
				best = { opposed, topic, plainFirst: f.polarity.get(opposed)!.plain, weight };
		}
	}
	if (best === null) return null;
	const [a, b] = best.plainFirst ? [pair.first, pair.second] : [pair.second, pair.first];
	const words = [surfaceOf(a.item.text, best.opposed), surfaceOf(a.item.text, best.topic)];
	return tensionOf(pair, 'opinion', words.join(', '), a, b, best.weight);
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

/** One note that asks for two things that exclude each other, in its own words. */
function insideOne(read: Read): FoundTension | null {
	if (!bothAtOnce.test(read.plain)) return null;
	const axis = axes.find(({ a, b }) => a.test(read.plain) && b.test(read.plain));
	const wishes = read.plain.match(/\b(?:I|we)(?: also)? (?:want|need|have) (?:to )?/giu)?.length ?? 0;
	if (!axis && wishes < 2) return null;
	const about = axis ? axis.name : 'two wishes at once';
	const who = read.item.participant === null ? '' : ` (${read.item.participant})`;
	return { kind: 'job-conflict', about: `${about}${who}`, a: [read.item.id], b: [read.item.id], weight: 4 };
}
