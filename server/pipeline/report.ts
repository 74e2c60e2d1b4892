import type { BehaviourJson } from '../../shared/behaviour.ts';
import type { BoardJson } from '../../shared/board-json.ts';
import { fieldPaths, fieldTitles } from '../../shared/claim.ts';
import type { KeptApartReason } from '../../shared/evidence.ts';
import type { EvidenceId } from '../../shared/ids.ts';
import { type Archetype, levelText } from '../../shared/persona.ts';
import { keptApartText } from '../../shared/reasons.ts';
import { sentenceHeard } from '../../words/board-heard.ts';
import { earOf } from '../../words/ears.ts';
import type { Hear } from '../../words/hear.ts';
import type { Language } from '../../words/languages.ts';
import { behaviourPart } from './behaviour-report.ts';
import { escapeMarkdown, excerpt, plural, tableHead } from './markdown.ts';
import { writerLines } from './model-notices.ts';
import { namedPart } from './named-report.ts';

/** Null: it may not be quoted; undefined: it is gone. */
type TextOf = (id: EvidenceId) => string | null | undefined;
type Person = BoardJson['personas'][number];
/** What is told, and how it is said in the language of the board. */
type Telling = { readonly board: BoardJson; readonly textOf: TextOf; readonly hear: Hear };

const shownRejected = 40;
/** More people than these are counted, not named. */
const mostNamed = 12;
const kindText: Readonly<Record<BoardJson['tensions'][number]['kind'], string>> = {
	'say-say': 'One person, two answers',
	'say-do': 'Said and done differ',
	'between-people': 'People disagree',
	'job-conflict': 'Two wishes that pull apart',
};

/** The board as a Markdown document to share. `textOf` gives the words of an evidence, where they may be shown. */
export function toReport(
	board: BoardJson,
	textOf: TextOf,
	{
		title = 'Personas from our research',
		behaviour,
		language = 'en',
	}: { title?: string; behaviour?: BehaviourJson | null; language?: Language } = {},
): string {
	const telling: Telling = { board, textOf, hear: earOf('document', language) };
	const lines: string[] = [`# ${escapeMarkdown(title)}`, ''];
	lines.push(...restsOn(telling), ...overview(telling));
	for (const persona of board.personas) lines.push(...personaPart(persona, telling));
	const labels = new Map(board.archetypes.map(({ id, label }) => [id as string, label]));
	lines.push(
		...(behaviour ? behaviourPart(behaviour, (id) => labels.get(id) ?? id) : []),
		...tensionPart(telling),
		...themePart(telling),
		...namedPart(board, telling.hear),
		...gapPart(telling),
		...apartPart(telling),
	);
	return `${lines
		.join('\n')
		.replace(/\n{3,}/gu, '\n\n')
		.trim()}\n`;
}

function restsOn({ board, hear }: Telling): string[] {
	const notes = board.evidence.filter((item) => item.kind !== 'measured');
	const measured = board.evidence.length - notes.length;
	const people = new Set(notes.map((item) => item.participant).filter((id) => id !== null));
	const sources = [...new Set(board.evidence.map((item) => item.source))].sort();
	const from = people.size > 0 ? ` from ${plural(people.size, 'participant')}` : '';
	const log = measured > 0 ? `, and ${plural(measured, 'measurement')} from the usage log` : '';
	return [
		`${hear(`This rests on ${plural(notes.length, 'note')}${from}${log}.`)} ${hear('Sources')}${hear(': ')}${sources.map(escapeMarkdown).join(', ')}.`,
		'',
		hear(
			'Words in quotation marks are the participants’ own. Counts are computed. A sentence marked as a hypothesis has no evidence behind it yet.',
		),
		'',
	];
}

function overview({ board, hear }: Telling): string[] {
	const title = `## ${hear('Archetypes')}`;
	if (board.archetypes.length === 0) return [title, '', hear('There are none yet.'), ''];
	const lines = [title, '', ...tableHead(['Archetype', 'People', 'Notes', 'How firm'], hear)];
	for (const archetype of board.archetypes) {
		const notes = archetype.evidence.filter((id) => kindOf(board, id) !== 'measured').length;
		const who = named(archetype.participants, hear) || hear('unknown');
		lines.push(`| ${escapeMarkdown(archetype.label)} | ${who} | ${notes} | ${hear(firmness(archetype))} |`);
	}
	return [...lines, ''];
}

function named(people: readonly string[], hear: Hear): string {
	return people.length > mostNamed
		? hear(plural(people.length, 'person', 'people'))
		: people.map(escapeMarkdown).join(', ');
}

function firmness({ verdict, stability }: Archetype): string {
	const figure = stability === null ? '' : ` (${stability.toFixed(2)} of 1 when people are drawn again)`;
	return `${verdict}${figure}`;
}

function personaPart(persona: Person, telling: Telling): string[] {
	const { board, hear } = telling;
	const lines = [`## ${escapeMarkdown(persona.name)}`, ''];
	const archetype = board.archetypes.find((one) => one.id === persona.archetype);
	const people = archetype?.participants ?? [];
	const who = people.length > 0 ? ` ${hear('Participants')}${hear(': ')}${named(people, hear)}.` : '';
	if (persona.role) lines.push(`*${escapeMarkdown(persona.role)}*`, '');
	lines.push(hear(`Evidence level: ${levelText(persona.level, people.length)}.`) + who, '');
	lines.push(...writerLines(persona, board.model).map(hear), '');
	for (const field of fieldPaths) {
		const claims = persona.claims.filter((claim) => claim.field === field);
		if (claims.length === 0) continue;
		lines.push(`### ${hear(fieldTitles[field])}`, '');
		for (const claim of claims) lines.push(claimLine(claim, telling));
		lines.push('');
	}
	return lines;
}

function claimLine(claim: Person['claims'][number], telling: Telling): string {
	const { hear } = telling;
	const by = claim.author === 'person' ? ` ${hear('Written by a person.')}` : '';
	const mark = claim.support === 'hypothesis' ? `**${hear('Hypothesis.')}** ` : '';
	const sources = speakers(claim.citations, telling);
	const against =
		claim.counter.length > 0 ? `; ${hear('against')}${hear(': ')}${speakers(claim.counter, telling)}` : '';
	const tail = sources === '' ? '' : ` *(${sources}${against})*`;
	return `- ${mark}${escapeMarkdown(claim.text)}${tail}${by}`;
}

/** Who stands behind some evidence: participants with the number of their notes, then the rest. */
function speakers(ids: readonly EvidenceId[], { board, hear }: Telling): string {
	const count = new Map<string, number>();
	for (const id of ids) {
		const item = board.evidence.find((one) => one.id === id);
		if (!item) continue;
		const name = item.participant ?? hear('unknown');
		count.set(name, (count.get(name) ?? 0) + 1);
	}
	if (count.size > mostNamed) return `${hear(`${count.size} people`)}, ${hear(plural(ids.length, 'note'))}`;
	return [...count]
		.sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
		.map(([name, n]) => (n === 1 ? escapeMarkdown(name) : `${escapeMarkdown(name)} ×${n}`))
		.join(', ');
}

function tensionPart(telling: Telling): string[] {
	const { board, hear } = telling;
	if (board.tensions.length === 0) return [];
	const lines = [
		`## ${hear('Contradictions')}`,
		'',
		hear('Kept as they are; neither side is averaged away.'),
		'',
	];
	for (const tension of board.tensions) {
		lines.push(`### ${hear(kindText[tension.kind])}${hear(': ')}${escapeMarkdown(tension.about)}`, '');
		for (const [side, ids] of [
			['One side', tension.a],
			['The other', tension.b],
		] as const) {
			lines.push(`- ${hear(side)}`);
			for (const id of ids) lines.push(`  - ${shownWords(id, telling)}`);
		}
		lines.push('');
	}
	return lines;
}

function themePart(telling: Telling): string[] {
	const { board, hear } = telling;
	if (board.themes.length === 0) return [];
	const lines = [`## ${hear('Themes')}`, ''];
	for (const theme of board.themes) {
		const first = theme.evidence[0];
		const example =
			first === undefined ? '' : ` ${hear('For instance')}${hear(': ')}${shownWords(first, telling)}`;
		lines.push(
			`- **${escapeMarkdown(theme.label)}** (${hear(plural(theme.evidence.length, 'note'))}). ${escapeMarkdown(theme.criterion)}${example}`,
		);
	}
	return [...lines, ''];
}

function gapPart({ board, hear }: Telling): string[] {
	if (board.gaps.length === 0) return [];
	const lines = [`## ${hear('What we do not know yet')}`, ''];
	for (const gap of board.gaps) {
		const persona = board.personas.find((one) => one.archetype === gap.archetype);
		lines.push(
			`- ${persona ? `${escapeMarkdown(persona.name)}${hear(': ')}` : ''}${escapeMarkdown(hear(gap.note))}`,
		);
	}
	return [...lines, ''];
}

function apartPart(telling: Telling): string[] {
	const { board, hear } = telling;
	const parked = board.parked.filter(({ evidence }) => kindOf(board, evidence) !== 'measured');
	if (parked.length === 0 && board.rejected.length === 0) return [];
	const lines = [`## ${hear('Kept apart')}`, ''];
	for (const { evidence, reason } of parked)
		lines.push(`- ${shownWords(evidence, telling)} ${escapeMarkdown(hear(reason))}`);
	for (const { source, row, reason } of board.rejected.slice(0, shownRejected))
		lines.push(
			`- ${escapeMarkdown(source)}, ${escapeMarkdown(row)}${hear(': ')}${escapeMarkdown(hear(reasonText(reason)))}`,
		);
	const more = board.rejected.length - shownRejected;
	if (more > 0) lines.push(`- ${hear(`and ${more} more.`)}`);
	return [...lines, ''];
}

/** Why a row was kept apart, as a sentence. */
export function reasonText(reason: string): string {
	return Object.hasOwn(keptApartText, reason) ? keptApartText[reason as KeptApartReason] : reason;
}

function shownWords(id: EvidenceId, { board, textOf, hear }: Telling): string {
	const item = board.evidence.find((one) => one.id === id);
	const text = textOf(id);
	if (text === undefined) return hear('[erased]');
	if (text === null) return hear('[not to be quoted]');
	if (item?.kind === 'measured') return `${escapeMarkdown(hear(text))} (${hear('measured')})`;
	return `${sentenceHeard(`“${escapeMarkdown(excerpt(text))}”`, hear)} (${escapeMarkdown(item?.participant ?? hear('unknown'))})`;
}

function kindOf(board: BoardJson, id: EvidenceId): string | undefined {
	return board.evidence.find((item) => item.id === id)?.kind;
}
