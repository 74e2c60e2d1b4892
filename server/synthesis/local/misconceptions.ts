import { eventWords } from '../../../shared/event-words.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import type { Tension } from '../../../shared/persona.ts';
import type { EffectiveGrouping } from '../../../shared/theme.ts';
import { isNameless } from '../../grouping/label-themes.ts';
import { chooseSpan } from '../text/choose-span.ts';
import { contentStems } from '../text/stems.ts';
import type { ActivityLog } from '../usage/activity.ts';
import { idleEvents, inSentence } from './decisions.ts';
import { type Draft, joined, peopleOf, quoted } from './draft.ts';
import type { GroupReading } from './group-reading.ts';
import { measuresOf } from './measured.ts';
import type { Quote } from './read-quotes.ts';

const most = 3;
/** What a team takes for granted where a tension of this kind stands. */
const granted: Readonly<Record<Exclude<Tension['kind'], 'say-do'>, string>> = {
	'say-say': 'each of them has one answer',
	'between-people': 'they all want the same',
	'job-conflict': 'the job asks for one thing at a time',
};

/** What misconceptions are read from, beside the group itself. */
export type MisconceptionSources = {
	readonly tensions: readonly Tension[];
	readonly evidence: readonly Evidence[];
	readonly log: ActivityLog;
	readonly grouping: EffectiveGrouping;
	/** Drafts written already; what they say is not said again. */
	readonly said: readonly Draft[];
};

/**
 * Three things a team might believe, against what the data says: contradictions this group is part of, then features
 * others use and these people do not, then what most others speak of and hardly anybody here.
 */
export function misconceptionDrafts(reading: GroupReading, sources: MisconceptionSources): Draft[] {
	const { tensions, evidence, log, grouping, said } = sources;
	const measured = evidence.filter((item) => item.kind === 'measured');
	const told = new Set(said.map(({ template }) => template));
	const untold = idleEvents(reading, log).filter(({ event }) => !told.has(`idle-${event}`));
	const drafts = fromTensions(reading, tensions, measured);
	for (const one of untold) {
		drafts.push({
			field: 'misconceptions',
			text: [
				`Teams may believe that ${eventWords(one.event)} is for everybody; none of the ${one.people} people used it in ${log.days} days, ${one.otherUsers} of ${one.otherPeople} others did.`,
			],
			support: 'supported',
			citations: measuresOf(reading, measured, `never:${one.event}`),
			template: `not-for-them-${one.event}`,
		});
	}
	return [...drafts, ...elsewhereLoud(reading, grouping)].slice(0, most);
}

function fromTensions(
	reading: GroupReading,
	tensions: readonly Tension[],
	measured: readonly Evidence[],
): Draft[] {
	const quotes = new Map<EvidenceId, Quote>(reading.quotes.map((quote) => [quote.item.id, quote]));
	const measures = new Map(measured.map((item) => [item.id, item]));
	const shown = new Set<EvidenceId>();
	const pick = (ids: readonly EvidenceId[], not?: Quote): Quote | undefined =>
		ids
			.map((id) => quotes.get(id))
			.find((quote) => quote !== undefined && quote !== not && !shown.has(quote.item.id));
	const drafts: Draft[] = [];
	const told = new Set<string>();
	for (const tension of tensions) {
		// What a pair of wishes is about is believed once.
		const axis = `${tension.kind}${axisOf(tension.about)}`;
		if (told.has(axis)) continue;
		const a = pick(tension.a);
		const log = tension.kind === 'say-do' ? measures.get(tension.b[0]!) : undefined;
		const b = tension.kind === 'say-do' ? undefined : pick(tension.b, a);
		const draft = a && (log ? saidAndDone(a, log) : b && twoAnswers(a, b, tension));
		if (!draft || drafts.length >= most) continue;
		for (const quote of [a, b]) if (quote) shown.add(quote.item.id);
		if (axis !== tension.kind) told.add(axis);
		drafts.push(draft);
	}
	return drafts;
}

function saidAndDone(quote: Quote, log: Evidence): Draft | null {
	const span = chooseSpan(quote.item.text, quote.sentences, quote.sentences[0]?.start ?? 0, quote.avoid, 20);
	if (!span) return null;
	return {
		field: 'misconceptions',
		text: joined([
			'Teams may believe that they do as they say: ',
			...quoted(quote, span),
			` In the log, ${log.text}`,
		]),
		support: 'verbatim',
		citations: [quote.item.id, log.id],
		template: 'say-do',
	};
}

function twoAnswers(a: Quote, b: Quote, { kind, about }: Tension): Draft | null {
	const first = chooseSpan(a.item.text, a.sentences, tellingPlace(a, b), a.avoid, 20);
	const second = chooseSpan(b.item.text, b.sentences, tellingPlace(b, a), b.avoid, 20);
	if (!first || !second || kind === 'say-do') return null;
	return {
		field: 'misconceptions',
		text: joined([
			`Teams may believe that ${granted[kind]}${axisOf(about)}. One note: `,
			...quoted(a, first),
			' Another: ',
			...quoted(b, second),
		]),
		support: 'verbatim',
		citations: [a.item.id, b.item.id],
		template: `tension-${kind}`,
	};
}

/** The pair of wishes a tension is about, where it has one: " on early or late". */
function axisOf(about: string): string {
	const named = /: ([^(]+?)(?: \(\S+\))?$/u.exec(about)?.[1];
	return named === undefined ? '' : ` on ${named}`;
}

/** The sentence that shares most words with the other side. */
function tellingPlace(quote: Quote, other: Quote): number {
	let best = quote.sentences[0]?.start ?? 0;
	let top = 0;
	for (const { start, end } of quote.sentences) {
		const shared = new Set(
			contentStems(quote.item.text.slice(start, end)).filter((stem) => other.stems.has(stem)),
		).size;
		if (shared > top) {
			top = shared;
			best = start;
		}
	}
	return best;
}

/** Themes that most of the others speak of and fewer than a third of this group: the loudest voice is not theirs. */
function elsewhereLoud(reading: GroupReading, { themes }: EffectiveGrouping): Draft[] {
	const others = peopleOf(reading.others).length;
	if (reading.people.length < 3 || others < 3) return [];
	return themes
		.map((theme) => ({
			theme,
			own: reading.quotes.filter((quote) => quote.theme === theme.id),
			outside: peopleOf(reading.others.filter((quote) => quote.theme === theme.id)).length,
		}))
		.filter(({ theme, own, outside }) => {
			const here = peopleOf(own).length;
			return (
				!isNameless(theme.label) && here > 0 && here * 3 <= reading.people.length && outside * 2 > others
			);
		})
		.sort((a, b) => b.outside - a.outside || a.theme.order - b.theme.order)
		.map(({ theme, own }) => ({
			field: 'misconceptions',
			text: [
				`Teams may believe that ${inSentence(theme.label, reading)} matters to everybody; here it was brought up by ${peopleOf(own).length} of ${reading.people.length} people, elsewhere by most.`,
			],
			support: 'supported',
			citations: own.map(({ item }) => item.id),
			template: `loud-${theme.id}`,
		}));
}
