import type { InferOutput as Infer } from 'valibot';
import type { BoardSnapshot } from '../../shared/board-doc.ts';
import { type CardSpec, cardOf, type EvidenceLookup } from '../../shared/card.ts';
import type { cardSpecSchema, DrawCommand } from '../../shared/draw.ts';
import { effectiveGrouping } from '../../shared/grouping.ts';
import type { EvidenceId, NodeId } from '../../shared/ids.ts';
import { personaViews } from '../../shared/persona-view.ts';
import { canvasKeys, isOwnTheme } from './canvas-keys.ts';
import { strings } from './strings.ts';

/** What to draw, and the keys that will stand on the canvas when it is done. */
export type DrawPlan = { commands: DrawCommand[]; keys: string[] };
export type DrawKind = 'themes' | 'cards';

/** The bridge's card and the card mapping's must stay one shape. */
const _sameShape: (card: CardSpec) => Infer<typeof cardSpecSchema> = (card) => card;

/**
 * Board → canvas, themes (rules RC9–RC11). Pure. A note a person set aside stays where that person put it, unless
 * `bring` names it (set aside from the panel). A section a person took off stays off.
 */
export function planThemes(board: BoardSnapshot, bring: ReadonlySet<EvidenceId> = new Set()): DrawPlan {
	const grouping = effectiveGrouping(board.themes, board.members, board.moves);
	const nodes = nodesByEvidence(board);
	const stickiesOf = (ids: readonly EvidenceId[]): NodeId[] => ids.flatMap((id) => nodes.get(id) ?? []);
	const setAsideByHand = new Set(
		board.moves.flatMap((move) => (move.type === 'park' && !bring.has(move.evidence) ? [move.evidence] : [])),
	);
	const sections: Extract<DrawCommand, { type: 'themes' }>['sections'] = [];
	for (const theme of grouping.themes) {
		if (board.edits.has(`hide:${theme.id}`)) continue;
		if (theme.members.length === 0 && theme.labelBy === 'machine') continue;
		sections.push({
			key: theme.id,
			title: theme.label,
			note: sectionNote(theme.criterion, theme.members, board),
			tint: sections.length,
			stickies: stickiesOf(theme.members),
		});
	}
	const parked = grouping.parked.map(({ evidence }) => evidence);
	const tray = stickiesOf(parked.filter((id) => !setAsideByHand.has(id)));
	if (tray.length > 0) {
		sections.push({
			key: canvasKeys.parked,
			title: strings.themes.parkedTitle,
			note: strings.themes.parkedNote,
			tint: -1,
			stickies: tray,
		});
	}
	const keys = sections.map((section) => section.key);
	if (sections.length === 0) return { commands: removals('themes', board, keys), keys };
	const zone = { key: canvasKeys.themesZone, title: strings.themes.zoneTitle };
	return { commands: [{ type: 'themes', zone, sections }, ...removals('themes', board, keys)], keys };
}

/** Board → canvas, persona cards (rule RC12). Pure. */
export function planCards(board: BoardSnapshot, lookup: EvidenceLookup): DrawPlan {
	const cards = personaViews(board).map((persona) => cardOf(persona, lookup));
	const keys = cards.flatMap((card) => [card.key, ...card.blocks.map((block) => block.key)]);
	if (cards.length === 0) return { commands: removals('cards', board, keys), keys };
	const zone = { key: canvasKeys.cardsZone, title: strings.personas.zoneTitle };
	return { commands: [{ type: 'cards', zone, cards }, ...removals('cards', board, keys)], keys };
}

/** Where the board remembers which keys were last drawn, so that whoever draws next can take off what is no more. */
export function drawnKey(kind: DrawKind): string {
	return `drawn/${kind}`;
}

export function drawnKeys(board: BoardSnapshot, kind: DrawKind): string[] {
	const value = board.meta.get(drawnKey(kind));
	return typeof value === 'string' && value !== '' ? value.split(' ') : [];
}

/** True when things stand on the board that nobody has drawn yet, such as after a window closed too early. */
export function isUndrawn(board: BoardSnapshot, kind: DrawKind, plan: DrawPlan): boolean {
	const drawn = new Set(drawnKeys(board, kind));
	return plan.keys.some((key) => !drawn.has(key));
}

export function nodesByEvidence(board: BoardSnapshot): Map<EvidenceId, NodeId[]> {
	const nodes = new Map<EvidenceId, NodeId[]>();
	for (const [node, evidence] of board.places) {
		const list = nodes.get(evidence);
		if (list) list.push(node);
		else nodes.set(evidence, [node]);
	}
	return nodes;
}

function removals(kind: DrawKind, board: BoardSnapshot, keys: readonly string[]): DrawCommand[] {
	const keep = new Set(keys);
	const gone = drawnKeys(board, kind).filter((key) => !keep.has(key) && !isOwnTheme(key));
	return gone.length > 0 ? [{ type: 'remove', keys: gone }] : [];
}

function sectionNote(criterion: string, members: readonly EvidenceId[], board: BoardSnapshot): string {
	const people = new Set(
		members.map((id) => board.evidence.get(id)?.participant ?? null).filter((name) => name !== null),
	);
	const counts = strings.themes.counts(members.length, people.size);
	return criterion === '' ? counts : `${criterion} · ${counts}`;
}
