import { type Claim, claimText } from '../../shared/claim.ts';
import type { Evidence } from '../../shared/evidence.ts';
import type { EvidenceId } from '../../shared/ids.ts';
import type { EffectiveGrouping } from '../../shared/theme.ts';
import { isNameless } from '../grouping/label-themes.ts';
import { countWords } from '../synthesis/text/sentences.ts';
import { contentStems } from '../synthesis/text/stems.ts';
import { peopleIn } from './judge.ts';
import { findingOf, isPlan } from './statements.ts';
import type { Missing } from './types.ts';

/** What the evidence holds well, whatever the document says. */
export type Findings = {
	readonly evidence: readonly Evidence[];
	/** Themes of the notes that no sentence of the document touches. */
	readonly unspoken: EffectiveGrouping;
	/** What the local engine would write of the same evidence. */
	readonly claims: readonly Claim[];
};

/** A theme of fewer people is one person's matter. */
const fewestPeople = 2;
/** Where nobody is named, so many notes stand for several people. */
const fewestNotes = 4;
const most = 12;
/** Fields in which a document that is silent leaves a team without something it acts on. */
const acted = new Set<Claim['field']>([
	'jobs.primary',
	'jobs.secondary',
	'pains',
	'workarounds',
	'constraints.approval',
	'constraints.time',
	'constraints.tools',
	'constraints.policy',
	'constraints.budget',
	'constraints.skill',
]);

/**
 * Well-supported themes and claims that no sentence of the document touches, most people first. `spoken`: evidence that one
 * does. Of a theme the first words of whose name stand in a sentence, only what several people say beside it is missing.
 */
export function findMissing(
	{ evidence, unspoken, claims }: Findings,
	spoken: ReadonlySet<EvidenceId>,
	sentences: readonly string[],
	isSpoken: (finding: string) => boolean,
	since: string | null,
): Missing[] {
	const byId = new Map(evidence.map((item) => [item.id, item]));
	const itemsOf = (ids: readonly EvidenceId[]): Evidence[] => ids.flatMap((id) => byId.get(id) ?? []);
	const isNew = (items: readonly Evidence[]): boolean =>
		since !== null && items.every(({ date }) => date !== null && date >= since);
	const stems = sentences.map((sentence) => new Set(contentStems(sentence)));
	const isNamed = (term: string): boolean => {
		const words = termStems(term);
		return words.length > 0 && stems.some((own) => words.every((stem) => own.has(stem)));
	};
	/** Of a theme the document has the first words of, what several people say beside it. */
	const unnamedPart = (
		label: string,
		items: readonly Evidence[],
	): { label: string; items: readonly Evidence[] } | null => {
		for (const term of label.split(', ').filter((one) => !isNamed(one))) {
			const said = items.filter(({ text }) => {
				const own = new Set(contentStems(text));
				return termStems(term).every((stem) => own.has(stem));
			});
			if (peopleIn(said) >= fewestPeople && said.some(({ participant }) => participant !== null))
				return { label: `${term.charAt(0).toUpperCase()}${term.slice(1)}`, items: said };
		}
		return null;
	};
	const reported = findingsOf(evidence);
	const findings = reported.flatMap(({ finding, items }): Missing[] => {
		if (items.length < fewestPeople || items.some(({ id }) => spoken.has(id)) || isSpoken(finding)) return [];
		const citations = items.slice(0, 6).map(({ id }) => id);
		return [{ kind: 'theme', text: finding, citations, people: peopleIn(items), isNew: isNew(items) }];
	});
	const themes = unspoken.themes.flatMap(({ label, members }): Missing[] => {
		const items = itemsOf(members).filter(({ kind }) => kind !== 'measured');
		const people = peopleIn(items);
		const named = items.some(({ participant }) => participant !== null);
		// A write-up has named its own findings, better than words in common can.
		if (named ? people < fewestPeople : items.length < fewestNotes || reported.length > 0) return [];
		if (isNameless(label)) return [];
		const part = isNamed(label.split(', ')[0]!) ? unnamedPart(label, items) : { label, items };
		if (part === null) return [];
		return [
			{
				kind: 'theme',
				text: part.label,
				citations: namedFirst(part.label, part.items)
					.slice(0, 6)
					.map(({ id }) => id),
				people: peopleIn(part.items),
				isNew: isNew(part.items),
			},
		];
	});
	const taken = new Set([...findings, ...themes].flatMap(({ citations }) => citations));
	const written = claims.flatMap(({ field, text, citations, support }): Missing[] => {
		if (!acted.has(field) || support === 'hypothesis') return [];
		const items = itemsOf(citations);
		const people = peopleIn(items);
		if (people < fewestPeople || citations.some((id) => spoken.has(id))) return [];
		if (citations.every((id) => taken.has(id))) return [];
		const whole = claimText(text, (id) => byId.get(id)?.text);
		const words = items.every(({ participant }) => participant === null) ? withoutLeadIn(whole) : whole;
		return [{ kind: field, text: words, citations: citations.slice(0, 6), people, isNew: isNew(items) }];
	});
	return [...findings, ...themes, ...written]
		.sort((a, b) => b.people - a.people || (a.text < b.text ? -1 : 1))
		.slice(0, most);
}

/** “When talking of it “I print them.”” → “I print them.”: of a write-up's note, what was said, and not what it was said about. */
export function withoutLeadIn(sentence: string): string {
	return sentence.replace(leadIn, (whole, about: string, said: string) =>
		researchers.test(about) && !/\bI\b/u.test(about) && countWords(said) >= fewestSaid ? `“${said}”` : whole,
	);
}

const leadIn = /“([^“”]{8,}?)[,:]?\s+[“"]([^“”"]+)[”"]{0,2}$/u;
/** How a researcher leads into somebody's words. Who quotes somebody else within his own is heard in full. */
const researchers =
	/^(?:when|while|whilst|after|during|asked|describing|speaking|talking|in response|on|about|regarding|as for)\b|\b(?:participants?|interviewees?|respondents?|one|she|he|they)\b.*\b(?:said|says|told us|describe[sd]?|explain(?:s|ed)|noted)$/iu;
const fewestSaid = 4;

/** What has a word of a theme's name shows best what it is about. */
function namedFirst(label: string, items: readonly Evidence[]): Evidence[] {
	const name = new Set(termStems(label));
	const has = ({ text }: Evidence): boolean => contentStems(text).some((stem) => name.has(stem));
	return [...items.filter(has), ...items.filter((item) => !has(item))];
}

function termStems(term: string): string[] {
	return contentStems(term.replace(/-/gu, ' '));
}

/** What a research write-up says it found, in its headings, with the notes under each. */
function findingsOf(evidence: readonly Evidence[]): { finding: string; items: Evidence[] }[] {
	const under = new Map<string, Evidence[]>();
	for (const item of evidence) {
		const finding = item.kind === 'measured' || isPlan(item) ? null : findingOf(item);
		if (finding !== null) under.set(finding, [...(under.get(finding) ?? []), item]);
	}
	return [...under].map(([finding, items]) => ({ finding, items }));
}
