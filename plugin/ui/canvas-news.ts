import { assertNever } from '../../shared/assert-never.ts';
import { type BoardSnapshot, type DocEdit, editEntry, moveEntry } from '../../shared/board-doc.ts';
import type { CanvasChange } from '../../shared/canvas-change.ts';
import { type EvidenceLookup, editOf } from '../../shared/card.ts';
import type { Claim } from '../../shared/claim.ts';
import { type DrawKind, drawKinds, personalKey } from '../../shared/draw.ts';
import { type Edit, editKey, isBroughtBack, isHidden } from '../../shared/edit.ts';
import { effectiveGrouping } from '../../shared/grouping.ts';
import type { EvidenceId, NodeId, ThemeId } from '../../shared/ids.ts';
import { type PersonaView, personaViews } from '../../shared/persona-view.ts';
import { isOnSheet } from '../../shared/sheet-cards.ts';
import { sheetEdits } from '../../shared/sheet-edits.ts';
import { stripKey } from '../../shared/strip-spec.ts';
import { stampsKey } from '../../shared/table-key.ts';
import type { Move } from '../../shared/theme.ts';
import { kindOfKey, trayKey, zoneKeys } from './canvas-keys.ts';
import { planOf } from './draw-plan.ts';
import { drawnVersion, rest, rests } from './drawing-meta.ts';
import { placeNews } from './note-places.ts';
import { strings } from './strings.ts';
import { type DrawnStep, readVersion, type VersionNews } from './undo-history.ts';

export type Who = { by: string; at: number };

/** What people did on the canvas, and what this window knows that helps to read it. */
export type CanvasAct = {
	changes: readonly CanvasChange[];
	/** Found by looking at the canvas, not seen happening. */
	found: boolean;
	/** Versions on the zones before this act. */
	versions: Readonly<Record<DrawKind, string | null>>;
	history: Readonly<Record<DrawKind, readonly DrawnStep[]>>;
	/** Sentences this window has seen on the board, as they were last, the ones that are no more among them. */
	claims: ReadonlyMap<string, Claim>;
};

/** What an act means. All empty when nothing of it is news. */
export type CanvasNews = {
	edits: DocEdit[];
	/** Notes a person placed and the section they lie in: the next draw may move them on from there. */
	accept: Map<NodeId, string | null>;
	/** Notes that are to be marked as showing this evidence. */
	tags: Map<NodeId, EvidenceId>;
	/** New notes and the theme section they lie in; null for one that is no longer offered. */
	loose: Map<NodeId, string | null>;
	/** Notes whose words are no longer those that were brought in. */
	reworded: NodeId[];
	/** Evidence this act set aside, for the notice with Undo. */
	setAside: EvidenceId[];
	/** Drawings that were undone, redone or taken off as a whole. */
	zones: Map<DrawKind, VersionNews>;
};

/** Where a note belongs: in a theme, in the tray, or set aside where it lies. */
type Home = ThemeId | 'tray' | 'out';

/**
 * Canvas → board (rules RC1–RC8, RC22–RC25). Pure. Compares with what everybody sees already, so a report of a
 * machine's own placing, or the same report from several open panels, comes to nothing.
 */
export function readCanvasAct(
	before: BoardSnapshot,
	act: CanvasAct,
	lookup: EvidenceLookup,
	who: Who,
): CanvasNews {
	const { changes } = act;
	const shown = changes.flatMap((change): Edit[] =>
		change.type === 'restored' && isHidden(before.edits, change.key)
			? [{ type: 'show', entity: change.key, ...who }]
			: [],
	);
	// What else is told of a thing that is back is told of a thing that is there.
	const board = {
		...before,
		edits: new Map([...before.edits, ...shown.map((edit) => [editKey(edit), edit] as const)]),
	};
	const grouping = effectiveGrouping(board.themes, board.members, board.moves);
	const homes = new Map<EvidenceId, Home>();
	for (const theme of grouping.themes) for (const id of theme.members) homes.set(id, theme.id);
	for (const { evidence } of grouping.parked) homes.set(evidence, 'tray');
	for (const move of board.moves) if (move.type === 'park' && move.stays) homes.set(move.evidence, 'out');
	const labels = new Map(grouping.themes.map((theme) => [theme.id as string, theme]));
	const personas = personaViews(board);

	const entries = new Map<string, DocEdit>();
	const accept = new Map<NodeId, string | null>();
	const setAside = new Set<EvidenceId>();
	const copied = new Set(changes.flatMap((change) => (change.type === 'copied' ? [change.node] : [])));
	const removed = new Set(changes.flatMap((change) => (change.type === 'removed' ? [change.key] : [])));
	const zones = zoneNews(act);
	const isUndone = (key: string): boolean => zones.get(kindOfKey(key)) === 'rest';
	const put = (entry: DocEdit): void => void entries.set(`${entry.map} ${entry.key}`, entry);
	for (const edit of shown) put(editEntry(edit));

	for (const [kind, news] of zones) {
		if (news !== 'hold' && rests(board, kind) !== (news === 'rest')) put(rest(kind, news === 'rest'));
	}

	/** Also of a note another window has told of as gone: what was done with it before is only told late. */
	function isItsNote(node: NodeId, evidence: EvidenceId): boolean {
		const shown = board.places.get(node) ?? board.copies.get(node);
		return shown === undefined ? !copied.has(node) : board.places.get(node) === evidence;
	}

	function place({ evidence, node, own, section: at }: Extract<CanvasChange, { type: 'placed' }>): void {
		if (!board.evidence.has(evidence) || !isItsNote(node, evidence)) return;
		let target: Home;
		let section = at;
		if (own) {
			target = personalKey(own.node) as ThemeId;
			section = target;
			if (!labels.has(target)) {
				const label = own.title.trim() || strings.themes.newGroup;
				put(moveEntry({ type: 'new-group', theme: target, label, ...who }));
			}
		} else if (section !== null && labels.has(section)) {
			target = section as ThemeId;
		} else if (section?.startsWith('th_')) {
			// A section left over from an earlier grouping: nothing is known that it could mean.
			return;
		} else {
			target = section === trayKey ? 'tray' : 'out';
			if (target === 'out') section = null;
		}
		accept.set(node, section);
		const home = homes.get(evidence);
		if (home === target || (home === undefined && target === 'out')) return;
		put(moveEntry(moveTo(target, evidence, who)));
		homes.set(evidence, target);
		const isAside = target === 'tray' || target === 'out';
		if (!isAside) setAside.delete(evidence);
		else if (home !== 'tray' && home !== 'out') setAside.add(evidence);
	}

	function reword(key: string, text: string): void {
		const theme = labels.get(key);
		if (theme) {
			const label = text.trim();
			if (label !== '' && label !== theme.label)
				put(moveEntry({ type: 'rename', theme: theme.id, label, ...who }));
			return;
		}
		for (const edit of sheetEdits(board, key, text, lookup, who)) put(editEntry(edit));
		const persona = writable(key);
		if (!persona || (key === persona.id && text.trim() === '')) return;
		const edit = editOf(key, key === persona.id ? text.trim() : text, persona, lookup, who);
		if (edit) put(editEntry(edit));
	}

	/** The persona a text belongs to, also where somebody took it off or a run has dropped it since: the words are kept. */
	function writable(key: string): PersonaView | undefined {
		const shown = ownerOf(key, personas);
		const claim = shown ? undefined : act.claims.get(key);
		if (!claim) return shown;
		const owner = board.personas.find(({ id }) => id === claim.persona);
		return owner && { ...owner, nameBy: 'machine', claims: [claim] };
	}

	function hide(key: string): void {
		const persona = ownerOf(key, personas);
		// A card takes its sentences with it; bringing the persona back must bring them back too.
		if (persona && key !== persona.id && removed.has(persona.id)) return;
		const [whole = ''] = key.split('/');
		if (whole !== key && removed.has(whole)) return;
		if (!isShown(key)) return;
		// Brought back and not drawn yet: what is found missing is what the person wants to see again.
		if (act.found && isBroughtBack(board.edits, key) && !isDrawn(kindOfKey(key), board, lookup)) return;
		put(editEntry({ type: 'hide', entity: key, ...who }));
	}

	/** True for what the board would draw and a person can take off. */
	function isShown(key: string): boolean {
		if (isHidden(board.edits, key)) return false;
		if (key === trayKey) return grouping.parked.length > 0;
		const theme = labels.get(key);
		if (theme) return theme.members.length > 0 || theme.labelBy === 'person';
		if (isOnSheet(board, key) || board.tensions.some(({ id }) => id === key)) return true;
		return personas.some(
			({ id, archetype, claims }) =>
				id === key ||
				(key === stripKey(id) && board.strips.has(archetype)) ||
				claims.some((claim) => claim.id === key),
		);
	}

	for (const change of changes) {
		switch (change.type) {
			case 'placed':
				if (zones.get('themes') !== 'rest') place(change);
				break;
			case 'text':
				if (!isUndone(change.key)) reword(change.key, change.text);
				break;
			case 'removed':
				if (!isUndone(change.key)) hide(change.key);
				break;
			case 'stamps': {
				const key = stampsKey(change.key);
				if ((board.meta.get(key) ?? 0) !== change.count) put({ map: 'meta', key, value: change.count });
				break;
			}
			case 'restored':
			case 'sticky-gone':
			case 'sticky-text':
			case 'copied':
			case 'loose':
			case 'double':
			case 'version':
				break;
			default:
				assertNever(change);
		}
	}
	const places = placeNews(board, changes);
	return {
		...places,
		edits: [...entries.values(), ...places.edits],
		accept,
		setAside: [...setAside],
		zones,
	};
}

function moveTo(target: Home, evidence: EvidenceId, who: Who): Move {
	if (target === 'tray') return { type: 'park', evidence, ...who };
	if (target === 'out') return { type: 'park', evidence, stays: true, ...who };
	return { type: 'pin', evidence, theme: target, ...who };
}

/** What the act says about whole drawings (rules RC8, RC22). */
function zoneNews({ changes, versions, history }: CanvasAct): Map<DrawKind, VersionNews> {
	const out = new Map<DrawKind, VersionNews>();
	const now = { ...versions };
	for (const change of changes) {
		if (change.type === 'version') {
			const { kind, version } = change;
			out.set(kind, readVersion(history[kind], now[kind], version));
			now[kind] = version;
		} else if (change.type === 'removed' || change.type === 'restored') {
			const kind = drawKinds.find((name) => zoneKeys[name] === change.key);
			if (kind) out.set(kind, change.type === 'removed' ? 'rest' : 'back');
		}
	}
	return out;
}

function isDrawn(kind: DrawKind, board: BoardSnapshot, lookup: EvidenceLookup): boolean {
	return planOf(kind, board, lookup).version === drawnVersion(board, kind);
}

function ownerOf(key: string, personas: readonly PersonaView[]): PersonaView | undefined {
	return personas.find(
		(persona) =>
			key === persona.id ||
			key.startsWith(`${persona.id}/`) ||
			persona.claims.some((claim) => claim.id === key),
	);
}
