import { type Claim, claimText, type FieldPath, fieldTitles } from './claim.ts';
import { anchorQuotes, type Edit } from './edit.ts';
import type { EvidenceId, NodeId } from './ids.ts';
import { levelText } from './persona.ts';
import type { PersonaView } from './persona-view.ts';

/** One line of a card: a text node on the canvas. `key` is what its plugin data carries. */
export type CardBlock = {
	key: string;
	style: 'role' | 'heading' | 'claim' | 'hypothesis' | 'quote' | 'meta';
	text: string;
	links: { start: number; end: number; node: NodeId }[];
};
/** A persona card: a white section named after the persona, its blocks stacked from top to bottom. */
export type CardSpec = { key: string; title: string; accent: number; blocks: CardBlock[] };

/** What drawing a card needs to know about evidence: its words, who said it, and a sticky that shows it. */
export type EvidenceLookup = {
	textOf(id: EvidenceId): string | undefined;
	participantOf(id: EvidenceId): string | null;
	stickyOf(id: EvidenceId): NodeId | undefined;
};

const maxSources = 6;

/** A persona as a card (rule CD1). The other direction of the same mapping is `editOf`. */
export function cardOf(persona: PersonaView, lookup: EvidenceLookup): CardSpec {
	const blocks: CardBlock[] = [
		{ key: `${persona.id}/role`, style: 'role', text: persona.role || ' ', links: [] },
	];
	let field: FieldPath | null = null;
	for (const claim of persona.claims) {
		if (claim.field !== field) {
			field = claim.field;
			blocks.push({ key: `${persona.id}/${field}`, style: 'heading', text: fieldTitles[field], links: [] });
		}
		blocks.push(claimBlock(claim, lookup));
	}
	const cited = new Set(persona.claims.flatMap((claim) => claim.citations));
	const people = new Set([...cited].map((id) => lookup.participantOf(id)).filter((id) => id !== null));
	blocks.push({
		key: `${persona.id}/meta`,
		style: 'meta',
		text: `${count(cited.size, 'note')} from ${count(people.size, 'participant')} · evidence: ${levelText(persona.level, people.size)}${persona.engine === 'local' ? ' · written without a language model' : ''}`,
		links: [],
	});
	return { key: persona.id, title: persona.name, accent: persona.order, blocks };
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

/** The sentence stays free to be edited with a double click; the sources after it carry the links. */
function claimBlock(claim: Claim, lookup: EvidenceLookup): CardBlock {
	const sentence = claimText(claim.text, lookup.textOf);
	const hypothesis = claim.support === 'hypothesis';
	const links: CardBlock['links'] = [];
	let text = sentence;
	const shown = claim.citations.slice(0, maxSources);
	if (shown.length > 0) {
		text += '  [';
		for (const [index, id] of shown.entries()) {
			if (index > 0) text += ' · ';
			const label = lookup.participantOf(id) ?? 'note';
			const node = lookup.stickyOf(id);
			if (node !== undefined) links.push({ start: text.length, end: text.length + label.length, node });
			text += label;
		}
		if (claim.citations.length > shown.length) text += ` · +${claim.citations.length - shown.length}`;
		text += ']';
	}
	return {
		key: claim.id,
		style: hypothesis ? 'hypothesis' : claim.support === 'verbatim' ? 'quote' : 'claim',
		text,
		links,
	};
}

/** The sentence of a claim block without the participants named after it. */
export function withoutSources(text: string): string {
	return text.replace(/\s*\[[^[\]\s]+(?: · [^[\]\s]+)*\]\s*$/u, '').trim();
}

function count(n: number, word: string): string {
	return `${n} ${word}${n === 1 ? '' : 's'}`;
}
