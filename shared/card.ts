import type { BoardSnapshot } from './board-doc.ts';
import { type Claim, claimText, type FieldPath } from './claim.ts';
import type { StripSpec, TableSpec } from './draw.ts';
import type { DrawnWords } from './drawn-words.ts';
import { anchorQuotes, type Edit } from './edit.ts';
import type { EvidenceId, NodeId } from './ids.ts';
import { type EvidenceLevel, qualitativeFrom } from './persona.ts';
import type { PersonaView } from './persona-view.ts';
import { changedState, type SheetLine } from './sheet.ts';

/** One line of a card: a text node on the canvas. `key` is what its plugin data carries. */
export type CardBlock = {
	key: string;
	style: 'role' | 'heading' | 'claim' | 'hypothesis' | 'quote' | 'meta';
	text: string;
	links: { start: number; end: number; node: NodeId }[];
};
/**
 * A persona card: a white section named after the persona. What stands before the first heading introduces the card
 * (a quote there is the persona's voice); the last `meta` is the foot, one before a hypothesis its word, every other one
 * a badge.
 */
export type CardSpec = {
	key: string;
	title: string;
	accent: number;
	/** What its people do; stands between the head and the fields. */
	strip?: StripSpec | undefined;
	/** Stands where a strip does. */
	table?: TableSpec | undefined;
	blocks: CardBlock[];
};

/** What drawing a card needs to know about evidence: its words, who said it, and a sticky that shows it. */
export type EvidenceLookup = {
	textOf(id: EvidenceId): string | undefined;
	participantOf(id: EvidenceId): string | null;
	stickyOf(id: EvidenceId): NodeId | undefined;
};
/** What it needs of the board besides the persona: of which kind an evidence is, and what contradicts what. */
export type CardBoard = Pick<BoardSnapshot, 'evidence' | 'tensions' | 'sheets'>;

const maxSources = 6;
/** Fields that draw conclusions: what contradicts their evidence is said where that evidence is. */
const conclusions: ReadonlySet<FieldPath> = new Set(['decisions', 'priority', 'watch']);

/** A persona as a card (rules CD1, CD6–CD8). The other direction of the same mapping is `editOf`. */
export function cardOf(
	persona: PersonaView,
	lookup: EvidenceLookup,
	board: CardBoard,
	words: DrawnWords,
): CardSpec {
	const cited = new Set(persona.claims.flatMap((claim) => claim.citations));
	const people = peopleAmong(cited, board);
	const contradicted = new Set(
		board.tensions.flatMap(({ kind, a, b }) => (kind === 'say-do' ? [...a, ...b] : [])),
	);
	const line = (part: string, style: CardBlock['style'], text: string): CardBlock =>
		block(`${persona.id}/${part}`, style, text);
	const badged = (claim: Claim): CardBlock[] => {
		const blocks = lineBlocks({ ...claim, key: claim.id, kind: claim.support }, lookup, words);
		if (!conclusions.has(claim.field) && speaksOf(claim, contradicted, board))
			blocks.push(block(`${claim.id}/says-does`, 'meta', words.saysDoes));
		const changed = changedState(board.sheets, claim.id);
		if (changed) blocks.push(block(`${claim.id}/changed`, 'meta', changed));
		return blocks;
	};
	const voice = voiceOf(persona.claims);
	const blocks = [
		line('role', 'role', persona.role || ' '),
		line('counts', 'meta', evidenceChip(cited, board, words) || words.noEvidence),
		line('level', 'meta', words.badges[persona.level]),
	];
	if (voice) blocks.push(...badged(voice));
	let field: FieldPath | null = null;
	for (const claim of persona.claims) {
		if (claim === voice) continue;
		if (claim.field !== field) {
			field = claim.field;
			blocks.push(line(field, 'heading', words.fields[field]));
		}
		blocks.push(...badged(claim));
	}
	const level = levelFoot(persona.level, people, words);
	blocks.push(line('meta', 'meta', persona.engine === 'local' ? `${level} · ${words.local}` : level));
	return { key: persona.id, title: persona.name, accent: persona.order, blocks };
}

/** What evidence amounts to, such as "7 quotes · 5 people"; what the board no longer has is not counted. Empty for nothing. */
export function evidenceChip(
	ids: Iterable<EvidenceId>,
	board: Pick<BoardSnapshot, 'evidence'>,
	words: DrawnWords,
): string {
	const known = [...ids];
	const kinds = known.flatMap((id) => board.evidence.get(id)?.kind ?? []);
	const of = (...wanted: string[]): number => kinds.filter((kind) => wanted.includes(kind)).length;
	const counted: [number, (n: number) => string][] = [
		[of('said'), words.quotes],
		[of('observed', 'did'), words.observations],
		[of('measured'), words.measurements],
		[peopleAmong(known, board), words.people],
	];
	return counted.flatMap(([n, say]) => (n > 0 ? [say(n)] : [])).join(' · ');
}

/** The edit that a changed block text stands for, or null when nothing a person can edit has changed (rule CD2). */
export function editOf(
	key: string,
	text: string,
	persona: PersonaView,
	lookup: EvidenceLookup,
	who: { by: string; at: number },
): Edit | null {
	if (key === persona.id)
		return text === persona.name ? null : { type: 'name', persona: persona.id, name: text, ...who };
	if (key === `${persona.id}/role`) {
		return text.trim() === persona.role
			? null
			: { type: 'role', persona: persona.id, role: text.trim(), ...who };
	}
	const claim = persona.claims.find((candidate) => candidate.id === key);
	if (!claim) return null;
	const sentence = withoutSources(text);
	if (sentence === claimText(claim.text, lookup.textOf)) return null;
	if (sentence === '') return { type: 'hide', entity: claim.id, ...who };
	return {
		type: 'text',
		claim: claim.id,
		persona: persona.id,
		field: claim.field,
		order: claim.order,
		text: anchorQuotes(sentence, claim.text, lookup.textOf),
		citations: claim.citations,
		...who,
	};
}

/** The sentence of a claim block without the participants named after it. */
export function withoutSources(text: string): string {
	return text.replace(/\s*\[[^[\]\s]+(?: · [^[\]\s]+)*\]\s*$/u, '').trim();
}

/** What a line of a card looks like there: a sentence with its sources, a hypothesis below its word. */
export function lineBlocks(line: SheetLine, lookup: EvidenceLookup, words: DrawnWords): CardBlock[] {
	const { key, kind, text } = line;
	if (kind === 'role' || kind === 'heading' || kind === 'meta')
		return [block(key, kind, claimText(text, lookup.textOf))];
	const sentence = sentenceBlock(line, lookup, words);
	// The canvas takes a line's word off together with the line, by this key.
	return kind === 'hypothesis' ? [block(`${key}#word`, 'meta', words.hypothesis), sentence] : [sentence];
}

/** The sentence stays free to be edited with a double click; the sources after it carry the links. */
function sentenceBlock(line: SheetLine, lookup: EvidenceLookup, words: DrawnWords): CardBlock {
	const links: CardBlock['links'] = [];
	let text = claimText(line.text, lookup.textOf);
	const sources = sourcesOf(line.citations, lookup, words);
	const shown = sources.slice(0, maxSources);
	for (const [index, { label, node }] of shown.entries()) {
		text += index === 0 ? '  [' : ' · ';
		if (node !== undefined) links.push({ start: text.length, end: text.length + label.length, node });
		text += label;
	}
	if (line.citations.length > shown.length) text += ` · +${line.citations.length - shown.length}`;
	if (shown.length > 0) text += ']';
	const style = line.kind === 'hypothesis' ? 'hypothesis' : line.kind === 'verbatim' ? 'quote' : 'claim';
	return { key: line.key, style, text, links };
}

/** Each person once, with a note of theirs: how many notes one person gave says less than how many people there are. */
function sourcesOf(
	ids: readonly EvidenceId[],
	lookup: EvidenceLookup,
	words: DrawnWords,
): { label: string; node: NodeId | undefined }[] {
	const nodes = new Map<string, NodeId | undefined>();
	for (const id of ids) {
		const label = lookup.participantOf(id) ?? words.note;
		nodes.set(label, nodes.get(label) ?? lookup.stickyOf(id));
	}
	return [...nodes].map(([label, node]) => ({ label, node }));
}

/**
 * The claim that speaks for the persona: a verbatim one that is nothing but a quote, best one whose field has more to
 * say, so that no field goes missing from the card.
 */
function voiceOf(claims: readonly Claim[]): Claim | undefined {
	const quotes = claims.filter(
		(claim) =>
			claim.support === 'verbatim' &&
			claim.text.some((segment) => typeof segment !== 'string') &&
			claim.text.every((segment) => typeof segment !== 'string' || /^[\s“”"„«»「」]*$/u.test(segment)),
	);
	return (
		quotes.find((quote) => claims.some((other) => other !== quote && other.field === quote.field)) ??
		quotes[0]
	);
}

/** True when a claim quotes one of these evidences, or rests on one as a figure. */
function speaksOf(claim: Claim, evidence: ReadonlySet<EvidenceId>, board: CardBoard): boolean {
	const quoted = claim.text.flatMap((segment) => (typeof segment === 'string' ? [] : [segment.quote]));
	const figures = claim.citations.filter((id) => board.evidence.get(id)?.kind === 'measured');
	return [...quoted, ...figures].some((id) => evidence.has(id));
}

function peopleAmong(ids: Iterable<EvidenceId>, board: Pick<BoardSnapshot, 'evidence'>): number {
	return new Set([...ids].flatMap((id) => board.evidence.get(id)?.participant ?? [])).size;
}

function block(key: string, style: CardBlock['style'], text: string): CardBlock {
	return { key, style, text, links: [] };
}

/** How good the evidence is; what is a hypothesis says what is missing. */
export function levelFoot(
	level: EvidenceLevel,
	people: number,
	words: Pick<DrawnWords, 'feet' | 'footFew' | 'footUnstable'>,
): string {
	if (level !== 'hypothesis' || people === 0) return words.feet[level];
	return people < qualitativeFrom ? words.footFew(people, qualitativeFrom) : words.footUnstable;
}
