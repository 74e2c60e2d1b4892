import type { BoardJson } from '../../../shared/board-json.ts';
import { type FieldPath, fieldTitles } from '../../../shared/claim.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import { levelText } from '../../../shared/persona.ts';
import { type Reader, readerFields, readers } from '../../../shared/persona-uses.ts';
import { sentenceHeard } from '../../../words/board-heard.ts';
import { earOf } from '../../../words/ears.ts';
import type { Hear } from '../../../words/hear.ts';
import type { Language } from '../../../words/languages.ts';
import { splitOffers, splitText } from '../../synthesis/tensions/split-offers.ts';
import { excerpt, plural } from '../markdown.ts';
import { answersOf, mostAnswered } from './answers.ts';
import { type Block, heading, type Item, list, text } from './blocks.ts';
import { findingsOf } from './findings.ts';
import { storyItems } from './stories.ts';

export type ResearchInput = {
	readonly title: string;
	readonly board: BoardJson;
	readonly evidence: readonly Evidence[];
	readonly questions: readonly string[];
	/** That `board` is in, and the document's own sentences; English where none is said. */
	readonly language?: Language;
};
type Telling = ResearchInput & { readonly hear: Hear };
type Voice = (id: EvidenceId) => Item;
type Persona = BoardJson['personas'][number];

/** More than three are read by nobody; the others are named. */
const mostArchetypes = 3;
const shownQuotes = 3;
/** What each reader is called in the document. */
const readerNames: Readonly<Record<Reader, string>> = {
	product: 'For product',
	design: 'For design',
	engineering: 'For engineering',
	marketing: 'For marketing and sales',
};
const shownFields: readonly FieldPath[] = [
	'jobs.primary',
	'jobs.secondary',
	'pains',
	'workarounds',
	'signature',
];

/**
 * A round of research as one document to share: archetypes with jobs, pains and what tells them apart, surprising
 * findings, contradictions, answers to the stated questions, what is not known, and what each reader needs of it.
 */
export function researchBlocks(input: ResearchInput): Block[] {
	const { board, title, language = 'en' } = input;
	const hear = earOf('document', language);
	const telling = { ...input, hear };
	const told = (words: string): Block => text(hear(words));
	const part = (words: string): Block => heading(2, hear(words));
	const orNone = (items: readonly Item[], none: string): Block[] =>
		items.length === 0 ? [told(none)] : list(items);
	const voice = voiceOf(telling);
	const shown = board.personas.slice(0, mostArchetypes);
	return [
		heading(1, title),
		told(restsOn(board)),
		part('Archetypes'),
		...archetypeNote(board).map(told),
		...shown.flatMap((persona) => archetypePart(persona, telling, voice)),
		part('What is surprising'),
		told(
			'Far more or far less often than elsewhere on this board, or words the usage log contradicts. Archetypes are grouped by what people say and do, so part of a difference is of their making.',
		),
		...orNone(
			findingsOf(board).map((finding) => ({
				text: hear(finding.text),
				under: finding.evidence.slice(0, shownQuotes).map(voice),
			})),
			'Nothing stands out against the rest.',
		),
		part('Contradictions'),
		...orNone(tensionItems(telling, voice), 'None was found.'),
		...list(
			splitOffers(board.tensions, board.archetypes, board.evidence).map((offer) => ({
				text: hear(splitText(offer)),
			})),
		),
		part('Answers to our questions'),
		...answerPart(input, voice, told),
		part('What is still unknown'),
		...orNone(
			board.gaps.map(({ archetype, note }) => ({ text: `${labelled(archetype, board)}${hear(note)}` })),
			'No gap was found, which is no proof that there is none.',
		),
		part('By reader'),
		...readers.flatMap((reader) => viewPart(readerNames[reader], readerFields[reader], shown, telling)),
		part('User stories'),
		told('Each line goes back to a claim of the persona; what a team adds to it is the team’s.'),
		...orNone(
			shown.flatMap((persona) => storyItems(persona, hear)),
			'No job was put into words.',
		),
	];
}

function restsOn(board: BoardJson): string {
	const notes = board.evidence.filter(({ kind }) => kind !== 'measured');
	const people = new Set(notes.flatMap(({ participant }) => participant ?? [])).size;
	const sources = new Set(notes.map(({ source }) => source)).size;
	return `${plural(notes.length, 'note')} from ${plural(people, 'participant')} in ${plural(sources, 'source')}. Words in quotation marks are the participants’ own; counts are computed. A hypothesis has no evidence behind it yet.`;
}

function archetypeNote({ archetypes, personas }: BoardJson): string[] {
	const loose = archetypes.filter(({ verdict }) => verdict === 'no stable archetypes here').length;
	const more = personas.slice(mostArchetypes).map(({ name }) => name);
	return [
		...(archetypes.length < 2 ? ['There are not two groups to tell apart yet.'] : []),
		...(loose === archetypes.length && loose > 0
			? ['These groups do not hold when people are drawn again: a way to sort, not a finding.']
			: []),
		...(more.length > 0 ? [`Heard less of, and not shown here: ${more.join(', ')}.`] : []),
	];
}

function archetypePart(persona: Persona, input: Telling, voice: Voice): Block[] {
	const { board, hear } = input;
	const archetype = board.archetypes.find(({ id }) => id === persona.archetype);
	const people = archetype?.participants.length ?? 0;
	const role = persona.role === '' ? '' : ` ${hear('Roles')}: ${persona.role}.`;
	const claims = shownFields.flatMap((field) => claimItems(persona, field, input, voice));
	return [
		heading(3, persona.name),
		text(
			hear(`${plural(people, 'person', 'people')}. Evidence: ${levelText(persona.level, people)}.`) + role,
		),
		...list(claims),
	];
}

function claimItems(persona: Persona, field: FieldPath, { board, hear }: Telling, voice?: Voice): Item[] {
	return persona.claims
		.filter((claim) => claim.field === field)
		.map((claim) => ({
			text: hear(fieldTitles[field]) + hear(': ') + claim.text,
			by: hear(speakers(claim.citations, board)),
			isHypothesis: claim.support === 'hypothesis',
			...(voice && claim.counter.length > 0
				? {
						under: claim.counter
							.slice(0, 1)
							.map((id) => ({ ...voice(id), text: `${hear('Against it')}${hear(': ')}${voice(id).text}` })),
					}
				: {}),
		}));
}

function tensionItems({ board, hear }: Telling, voice: Voice): Item[] {
	const side = (name: string, ids: readonly EvidenceId[]): Item => ({
		text: hear(name),
		under: ids.slice(0, shownQuotes).map(voice),
	});
	return board.tensions.map(({ about, a, b }) => ({
		text: about.charAt(0).toUpperCase() + about.slice(1),
		under: [side('One side', a), side('The other', b)],
	}));
}

function answerPart(
	{ questions, evidence, board }: ResearchInput,
	voice: Voice,
	told: (words: string) => Block,
): Block[] {
	if (questions.length === 0) return [told('No question was stated.')];
	const left = questions.length - mostAnswered;
	return [
		...answersOf(questions, evidence, board).flatMap(({ question, shown, notes, people, unheard }) => [
			heading(3, question),
			told(
				notes === 0
					? 'Not answered: no note uses the words of this question.'
					: `${plural(notes, 'note')} from ${plural(people, 'person', 'people')} speak to it, found by shared words.`,
			),
			...list(shown.map(voice)),
			...(notes > 0 && unheard.length > 0
				? [told(`Still unknown: nothing from ${unheard.join('; ')}.`)]
				: []),
		]),
		...(left > 0 ? [told(`${plural(left, 'further question')} stated and not answered here.`)] : []),
	];
}

function viewPart(
	name: string,
	fields: readonly FieldPath[],
	personas: readonly Persona[],
	input: Telling,
): Block[] {
	return [
		heading(3, input.hear(name)),
		...list(
			personas.map((persona) => ({
				text: persona.name,
				under: fields.flatMap((field) =>
					claimItems(persona, field, input).slice(0, field === 'decisions' ? 5 : 1),
				),
			})),
		),
	];
}

function labelled(archetype: string | undefined, { personas }: BoardJson): string {
	const persona = personas.find((one) => one.archetype === archetype);
	return persona ? `${persona.name}: ` : '';
}

/** A piece of evidence as a line: their words where they may be shown, and who. */
function voiceOf({ evidence, hear }: Telling): Voice {
	const byId = new Map(evidence.map((item) => [item.id, item]));
	return (id) => {
		const item = byId.get(id);
		if (!item) return { text: hear('[erased]') };
		if (item.flags.includes('notes-only'))
			return { text: hear('[not to be quoted]'), by: item.participant ?? hear('unknown') };
		if (item.kind === 'measured') return { text: hear(item.text), by: hear('measured') };
		return { text: sentenceHeard(`“${excerpt(item.text)}”`, hear), by: item.participant ?? hear('unknown') };
	};
}

function speakers(ids: readonly EvidenceId[], board: BoardJson): string {
	const cited = new Set<string>(ids);
	const items = board.evidence.filter(({ id }) => cited.has(id));
	const names = [...new Set(items.flatMap(({ participant }) => participant ?? []))];
	if (names.length > 6) return `${names.length} people`;
	return names.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).join(', ');
}
