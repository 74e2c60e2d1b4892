import type { BoardSnapshot } from './board-doc.ts';
import type { EvidenceLookup } from './card.ts';
import type { TensionSpec } from './draw.ts';
import type { DrawnWords } from './drawn-words.ts';
import { isHidden } from './edit.ts';
import type { EvidenceId } from './ids.ts';
import type { Tension } from './persona.ts';

type TensionBoard = Pick<BoardSnapshot, 'tensions' | 'evidence' | 'edits'>;

/** The strongest kind first. */
const kinds: readonly Tension['kind'][] = ['say-do', 'say-say', 'between-people', 'job-conflict'];
const quotesPerSide = 3;
const quoteLength = 160;

/** The board's tensions as pairs on the canvas, without those a person took off (rules TN1, TN2). */
export function tensionSpecs(board: TensionBoard, lookup: EvidenceLookup, words: DrawnWords): TensionSpec[] {
	return board.tensions
		.filter((tension) => !isHidden(board.edits, tension.id))
		.sort(
			(a, b) =>
				kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
				(a.about < b.about ? -1 : a.about > b.about ? 1 : a.id < b.id ? -1 : 1),
		)
		.map((tension) => ({
			key: tension.id,
			title: tension.about.slice(0, 1).toUpperCase() + tension.about.slice(1),
			kind: words.between[tension.kind],
			sides: [
				{ key: `${tension.id}/a`, ...sideOf(tension.a, board, lookup, words) },
				{ key: `${tension.id}/b`, ...sideOf(tension.b, board, lookup, words) },
			],
		}));
}

/** One side's quotes under one another, each with the participant, who is the link to the note. */
function sideOf(
	ids: readonly EvidenceId[],
	board: TensionBoard,
	lookup: EvidenceLookup,
	words: DrawnWords,
): Pick<TensionSpec['sides'][number], 'text' | 'links'> {
	const links: TensionSpec['sides'][number]['links'] = [];
	let text = '';
	for (const id of ids.slice(0, quotesPerSide)) {
		if (text !== '') text += '\n\n';
		const said = lookup.textOf(id);
		const kind = board.evidence.get(id)?.kind;
		const cut = said === undefined ? words.erased : shortened(said, quoteLength);
		text += said !== undefined && kind === 'said' ? `“${cut}”` : cut;
		// A measurement names its person and has no note.
		if (kind === 'measured') continue;
		const label = lookup.participantOf(id) ?? words.note;
		const node = lookup.stickyOf(id);
		text += '  [';
		if (node !== undefined) links.push({ start: text.length, end: text.length + label.length, node });
		text += `${label}]`;
	}
	if (ids.length > quotesPerSide) text += `\n\n${words.more(ids.length - quotesPerSide)}`;
	return { text, links };
}

/** A text on one line and no longer than `most` UTF-16 units, cut between words and with an ellipsis where it was longer. */
export function shortened(text: string, most: number): string {
	const line = text.replace(/\s+/gu, ' ').trim();
	if (line.length <= most) return line;
	const head = line.slice(0, most);
	const end = head.lastIndexOf(' ');
	// A single word longer than all the room is cut where the room ends, never inside a character.
	const kept = end > 0 ? head.slice(0, end) : head.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/u, '');
	return `${kept.replace(/[\s,;:.–—-]+$/u, '')}…`;
}
