import type { BehaviourJson } from '../../shared/behaviour.ts';
import type { BoardJson } from '../../shared/board-json.ts';
import { fieldPaths, fieldTitles } from '../../shared/claim.ts';
import type { KeptApartReason } from '../../shared/evidence.ts';
import type { EvidenceId } from '../../shared/ids.ts';
import { type Archetype, levelText } from '../../shared/persona.ts';
import { keptApartText } from '../../shared/reasons.ts';
import { behaviourPart } from './behaviour-report.ts';
import { escapeMarkdown, excerpt, plural } from './markdown.ts';
import { writerLines } from './model-notices.ts';
import { namedPart } from './named-report.ts';

/** Null: it may not be quoted; undefined: it is gone. */
type TextOf = (id: EvidenceId) => string | null | undefined;
type Person = BoardJson['personas'][number];

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
	options: { title?: string; behaviour?: BehaviourJson | null } = {},
): string {
	const lines: string[] = [`# ${escapeMarkdown(options.title ?? 'Personas from our research')}`, ''];
	lines.push(...restsOn(board), ...overview(board));
	for (const persona of board.personas) lines.push(...personaPart(persona, board));
	const labels = new Map(board.archetypes.map(({ id, label }) => [id as string, label]));
	lines.push(
		...(options.behaviour ? behaviourPart(options.behaviour, (id) => labels.get(id) ?? id) : []),
		...tensionPart(board, textOf),
		...themePart(board, textOf),
		...namedPart(board),
		...gapPart(board),
		...apartPart(board, textOf),
	);
	return `${lines
		.join('\n')
		.replace(/\n{3,}/gu, '\n\n')
		.trim()}\n`;
}

function restsOn(board: BoardJson): string[] {
	const notes = board.evidence.filter((item) => item.kind !== 'measured');
	const measured = board.evidence.length - notes.length;
	const people = new Set(notes.map((item) => item.participant).filter((id) => id !== null));
	const sources = [...new Set(board.evidence.map((item) => item.source))].sort();
	const from = people.size > 0 ? ` from ${plural(people.size, 'participant')}` : '';
	const log = measured > 0 ? `, and ${plural(measured, 'measurement')} from the usage log` : '';
	return [
		`This rests on ${plural(notes.length, 'note')}${from}${log}. Sources: ${sources.map(escapeMarkdown).join(', ')}.`,
		'',
		'Words in quotation marks are the participants’ own. Counts are computed. A sentence marked as a hypothesis has no evidence behind it yet.',
		'',
	];
}

function overview(board: BoardJson): string[] {
	if (board.archetypes.length === 0) return ['## Archetypes', '', 'There are none yet.', ''];
	const lines = ['## Archetypes', '', '| Archetype | People | Notes | How firm |', '|---|---|---|---|'];
	for (const archetype of board.archetypes) {
		const notes = archetype.evidence.filter((id) => kindOf(board, id) !== 'measured').length;
		const who = named(archetype.participants) || 'unknown';
		lines.push(`| ${escapeMarkdown(archetype.label)} | ${who} | ${notes} | ${firmness(archetype)} |`);
	}
	return [...lines, ''];
}

function named(people: readonly string[]): string {
	return people.length > mostNamed
		? plural(people.length, 'person', 'people')
		: people.map(escapeMarkdown).join(', ');
}

function firmness({ verdict, stability }: Archetype): string {
	const figure = stability === null ? '' : ` (${stability.toFixed(2)} of 1 when people are drawn again)`;
	return `${verdict}${figure}`;
}

function personaPart(persona: Person, board: BoardJson): string[] {
	const lines = [`## ${escapeMarkdown(persona.name)}`, ''];
	const archetype = board.archetypes.find((one) => one.id === persona.archetype);
	const who = archetype?.participants.length ? ` Participants: ${named(archetype.participants)}.` : '';
	if (persona.role) lines.push(`*${escapeMarkdown(persona.role)}*`, '');
	lines.push(`Evidence level: ${levelText(persona.level, archetype?.participants.length ?? 0)}.${who}`, '');
	lines.push(...writerLines(persona, board.model), '');
	for (const field of fieldPaths) {
		const claims = persona.claims.filter((claim) => claim.field === field);
		if (claims.length === 0) continue;
		lines.push(`### ${fieldTitles[field]}`, '');
		for (const claim of claims) lines.push(claimLine(claim, board));
		lines.push('');
	}
	return lines;
}

function claimLine(claim: Person['claims'][number], board: BoardJson): string {
	const by = claim.author === 'person' ? ' Written by a person.' : '';
	const mark = claim.support === 'hypothesis' ? '**Hypothesis.** ' : '';
	const sources = speakers(claim.citations, board);
	const against = claim.counter.length > 0 ? `; against: ${speakers(claim.counter, board)}` : '';
	const tail = sources === '' ? '' : ` *(${sources}${against})*`;
	return `- ${mark}${escapeMarkdown(claim.text)}${tail}${by}`;
}

/** Who stands behind some evidence: participants with the number of their notes, then the rest. */
function speakers(ids: readonly EvidenceId[], board: BoardJson): string {
	const count = new Map<string, number>();
	for (const id of ids) {
		const item = board.evidence.find((one) => one.id === id);
		if (!item) continue;
		const name = item.participant ?? 'unknown';
		count.set(name, (count.get(name) ?? 0) + 1);
	}
	if (count.size > mostNamed) return `${count.size} people, ${plural(ids.length, 'note')}`;
	return [...count]
		.sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
		.map(([name, n]) => (n === 1 ? escapeMarkdown(name) : `${escapeMarkdown(name)} ×${n}`))
		.join(', ');
}

function tensionPart(board: BoardJson, textOf: TextOf): string[] {
	if (board.tensions.length === 0) return [];
	const lines = ['## Contradictions', '', 'Kept as they are; neither side is averaged away.', ''];
	for (const tension of board.tensions) {
		lines.push(`### ${kindText[tension.kind]}: ${escapeMarkdown(tension.about)}`, '');
		for (const [side, ids] of [
			['One side', tension.a],
			['The other', tension.b],
		] as const) {
			lines.push(`- ${side}`);
			for (const id of ids) lines.push(`  - ${shownWords(id, board, textOf)}`);
		}
		lines.push('');
	}
	return lines;
}

function themePart(board: BoardJson, textOf: TextOf): string[] {
	if (board.themes.length === 0) return [];
	const lines = ['## Themes', ''];
	for (const theme of board.themes) {
		const first = theme.evidence[0];
		const example = first === undefined ? '' : ` For instance: ${shownWords(first, board, textOf)}`;
		lines.push(
			`- **${escapeMarkdown(theme.label)}** (${plural(theme.evidence.length, 'note')}). ${escapeMarkdown(theme.criterion)}${example}`,
		);
	}
	return [...lines, ''];
}

function gapPart(board: BoardJson): string[] {
	if (board.gaps.length === 0) return [];
	const lines = ['## What we do not know yet', ''];
	for (const gap of board.gaps) {
		const persona = board.personas.find((one) => one.archetype === gap.archetype);
		lines.push(`- ${persona ? `${escapeMarkdown(persona.name)}: ` : ''}${escapeMarkdown(gap.note)}`);
	}
	return [...lines, ''];
}

function apartPart(board: BoardJson, textOf: TextOf): string[] {
	const parked = board.parked.filter(({ evidence }) => kindOf(board, evidence) !== 'measured');
	if (parked.length === 0 && board.rejected.length === 0) return [];
	const lines = ['## Kept apart', ''];
	for (const { evidence, reason } of parked)
		lines.push(`- ${shownWords(evidence, board, textOf)} ${escapeMarkdown(reason)}`);
	for (const { source, row, reason } of board.rejected.slice(0, shownRejected))
		lines.push(`- ${escapeMarkdown(source)}, ${escapeMarkdown(row)}: ${escapeMarkdown(reasonText(reason))}`);
	const more = board.rejected.length - shownRejected;
	if (more > 0) lines.push(`- and ${more} more.`);
	return [...lines, ''];
}

/** Why a row was kept apart, as a sentence. */
export function reasonText(reason: string): string {
	return Object.hasOwn(keptApartText, reason) ? keptApartText[reason as KeptApartReason] : reason;
}

function shownWords(id: EvidenceId, board: BoardJson, textOf: TextOf): string {
	const item = board.evidence.find((one) => one.id === id);
	const text = textOf(id);
	if (text === undefined) return '[erased]';
	if (text === null) return '[not to be quoted]';
	if (item?.kind === 'measured') return `${escapeMarkdown(text)} (measured)`;
	return `“${escapeMarkdown(excerpt(text))}” (${escapeMarkdown(item?.participant ?? 'unknown')})`;
}

function kindOf(board: BoardJson, id: EvidenceId): string | undefined {
	return board.evidence.find((item) => item.id === id)?.kind;
}
