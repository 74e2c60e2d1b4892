import { assertNever } from '../../shared/assert-never.ts';
import type { BoardSnapshot } from '../../shared/board-doc.ts';
import type { CanvasChange } from '../../shared/canvas-change.ts';
import { type EvidenceLookup, editOf } from '../../shared/card.ts';
import type { DrawCommand } from '../../shared/draw.ts';
import { type Edit, editKey } from '../../shared/edit.ts';
import { effectiveGrouping } from '../../shared/grouping.ts';
import type { EvidenceId, NodeId, ThemeId } from '../../shared/ids.ts';
import { type PersonaView, personaViews } from '../../shared/persona-view.ts';
import { type Move, moveKey } from '../../shared/theme.ts';
import { canvasKeys, themeOfOwnSection } from './canvas-keys.ts';
import { strings } from './strings.ts';

export type Who = { by: string; at: number };

/** What a batch of canvas changes means for the board. All empty when nothing of it is news. */
export type CanvasNews = {
	moves: Move[];
	edits: Edit[];
	/** Canvas writes that let the main thread remember what was accepted. */
	commands: DrawCommand[];
	/** Notes that are gone from the canvas: their places are forgotten, the evidence stays. */
	forget: NodeId[];
	/** Notes whose words are no longer those that were brought in. */
	reworded: NodeId[];
	/** Evidence this batch set aside, for the notice with Undo. */
	setAside: EvidenceId[];
	/** A whole drawing that was taken off at once: read as undoing the drawing, not as judging each thing in it. */
	wiped: ('themes' | 'cards')[];
};

type Home = ThemeId | 'parked';

/**
 * Canvas → board (rules RC1–RC8). Pure. Compares with what everybody sees already, so a report of a machine's own
 * placing, or the same report from several open panels, comes to nothing.
 */
export function reconcileCanvas(
	board: BoardSnapshot,
	changes: readonly CanvasChange[],
	lookup: EvidenceLookup,
	who: Who,
): CanvasNews {
	const grouping = effectiveGrouping(board.themes, board.members, board.moves);
	const homes = new Map<EvidenceId, Home>();
	for (const theme of grouping.themes) for (const id of theme.members) homes.set(id, theme.id);
	for (const { evidence } of grouping.parked) homes.set(evidence, 'parked');
	const labels = new Map(grouping.themes.map((theme) => [theme.id as string, theme]));
	const personas = personaViews(board);

	const moves = new Map<string, Move>();
	const edits = new Map<string, Edit>();
	const accepted = new Map<NodeId, string | null>();
	const forget = new Set<NodeId>();
	const reworded = new Set<NodeId>();
	const setAside = new Set<EvidenceId>();
	const removed = new Set(changes.flatMap((change) => (change.type === 'removed' ? [change.key] : [])));
	const themesWiped = removed.has(canvasKeys.themesZone);
	const cardsWiped = removed.has(canvasKeys.cardsZone);

	function place(change: Extract<CanvasChange, { type: 'placed' }>): void {
		const { evidence, node, own } = change;
		if (!board.evidence.has(evidence) || board.places.get(node) !== evidence) return;
		let target: Home;
		let section = change.section;
		if (own) {
			target = themeOfOwnSection(own.node);
			section = target;
			if (!labels.has(target)) {
				const label = own.title.trim() || strings.themes.newGroup;
				const move: Move = { type: 'new-group', theme: target, label, ...who };
				moves.set(moveKey(move), move);
			}
		} else if (section !== null && labels.has(section)) {
			target = section as ThemeId;
		} else if (section?.startsWith('th_')) {
			// A section left over from an earlier grouping: nothing is known that it could mean.
			return;
		} else {
			target = 'parked';
			if (section !== canvasKeys.parked) section = null;
		}
		accepted.set(node, section);
		const home = homes.get(evidence);
		if (home === target) return;
		if (home === undefined && target === 'parked' && section === null) return;
		const move: Move =
			target === 'parked'
				? { type: 'park', evidence, ...who }
				: { type: 'pin', evidence, theme: target, ...who };
		moves.set(moveKey(move), move);
		homes.set(evidence, target);
		if (target === 'parked') setAside.add(evidence);
		else setAside.delete(evidence);
	}

	function reword(key: string, text: string): void {
		const theme = labels.get(key);
		if (theme) {
			const label = text.trim();
			if (label === '' || label === theme.label) return;
			const move: Move = { type: 'rename', theme: theme.id, label, ...who };
			moves.set(moveKey(move), move);
			return;
		}
		const persona = ownerOf(key, personas);
		if (!persona) return;
		if (key === persona.id && text.trim() === '') return;
		const edit = editOf(key, key === persona.id ? text.trim() : text, persona, lookup, who);
		if (edit) edits.set(editKey(edit), edit);
	}

	function hide(key: string): void {
		const theme = labels.get(key);
		if (theme && themesWiped) return;
		const persona = theme ? undefined : ownerOf(key, personas);
		if (persona) {
			if (cardsWiped) return;
			// A card takes its sentences with it; bringing the persona back must bring them back too.
			if (key !== persona.id && removed.has(persona.id)) return;
			if (key !== persona.id && !persona.claims.some((claim) => claim.id === key)) return;
		}
		if (!theme && !persona) return;
		const edit: Edit = { type: 'hide', entity: key, ...who };
		if (!board.edits.has(editKey(edit))) edits.set(editKey(edit), edit);
	}

	for (const change of changes) {
		switch (change.type) {
			case 'placed':
				if (!themesWiped) place(change);
				break;
			case 'text':
				reword(change.key, change.text);
				break;
			case 'removed':
				hide(change.key);
				break;
			case 'sticky-gone':
				if (board.places.has(change.node)) forget.add(change.node);
				break;
			case 'sticky-text':
				if (board.places.get(change.node) === change.evidence) reworded.add(change.node);
				break;
			default:
				assertNever(change);
		}
	}

	const places = [...accepted].map(([node, section]) => ({ node, section }));
	return {
		moves: [...moves.values()],
		edits: [...edits.values()],
		commands: places.length > 0 ? [{ type: 'accept', places }] : [],
		forget: [...forget],
		reworded: [...reworded],
		setAside: [...setAside],
		wiped: [...(themesWiped ? ['themes' as const] : []), ...(cardsWiped ? ['cards' as const] : [])],
	};
}

function ownerOf(key: string, personas: readonly PersonaView[]): PersonaView | undefined {
	return personas.find(
		(persona) =>
			key === persona.id ||
			key.startsWith(`${persona.id}/`) ||
			persona.claims.some((claim) => claim.id === key),
	);
}
