import type { BoardSnapshot, DocEdit } from '../../shared/board-doc.ts';
import type { EvidenceLookup } from '../../shared/card.ts';
import { type DrawKind, drawKinds, isPersonal } from '../../shared/draw.ts';
import type { DrawCommand } from '../../shared/draw-command.ts';
import type { EvidenceId, NodeId } from '../../shared/ids.ts';
import { kindOfKey, zoneKeys } from './canvas-keys.ts';
import { type CanvasAct, type CanvasNews, readCanvasAct, type Who } from './canvas-news.ts';
import { commandFor, type DrawPlan, planOf } from './draw-plan.ts';
import { boardPage, drawn, drawnVersion, onPage, rest, rests } from './drawing-meta.ts';

/** What stands on the board's page, as far as this window knows. */
export type Picture = {
	page: string | null;
	keys: ReadonlySet<string>;
	versions: Readonly<Record<DrawKind, string | null>>;
};

/** Nothing is known to stand. */
export const blank: Picture = { page: null, keys: new Set(), versions: { themes: null, cards: null } };

/** What the window that writes the canvas remembers from one draw to the next. */
export type WriterMemory = {
	/** Per drawing: which state of each key was drawn last. Empty: draw all of it. */
	before: Readonly<Record<DrawKind, ReadonlyMap<string, string>>>;
	/** Plan during which a person took back what was drawn last; until it changes, nothing is drawn over them. */
	held: Readonly<Partial<Record<DrawKind, string>>>;
	/** Drawings in which something stands that the plan does not have: they are drawn although the plan is as it was. */
	untidy: ReadonlySet<DrawKind>;
	/** Notes persons placed since the last draw of themes, and the section they lie in. */
	accept: ReadonlyMap<NodeId, string | null>;
	/** Notes to be marked; they go along with a draw, or alone the first time. */
	tags: ReadonlyMap<NodeId, EvidenceId>;
	tagged: ReadonlySet<NodeId>;
};

export type PlannedDraw = { plan: DrawPlan; command: DrawCommand };

/** What keeps board and canvas alike: changes of the document first; only a board that holds them is drawn. */
export type Reconciled = {
	edits: DocEdit[];
	/** Empty unless this window is the writer, there is no act to read, and `edits` is empty. */
	draws: PlannedDraw[];
	/** Notes to be marked though nothing is drawn. */
	tags: ReadonlyMap<NodeId, EvidenceId>;
	news: CanvasNews | null;
};

/**
 * The one function between the board document and the canvas (rules RC1–RC34). Pure, convergent and idempotent: called
 * again with what it asked for done, it asks for nothing.
 *
 * `act`: what people did, or null. `writer`: null in every window but the one that writes. `readable`: the words on the
 * cards can be read; until then only themes are drawn.
 */
export function reconcile(input: {
	board: BoardSnapshot;
	picture: Picture;
	act: CanvasAct | null;
	lookup: EvidenceLookup;
	who: Who;
	writer: WriterMemory | null;
	readable: boolean;
}): Reconciled {
	const { board, picture, act, lookup, who, writer } = input;
	const nothing: Reconciled = { edits: [], draws: [], tags: new Map(), news: null };
	if (act) {
		const news = readCanvasAct(board, act, lookup, who);
		// Whoever writes the canvas does not see this person's undo: it draws all of that kind anew.
		const held = drawKinds.filter((kind) => news.zones.get(kind) === 'hold');
		const anew = writer ? [] : held.map((kind) => drawn(kind, null));
		return { ...nothing, edits: [...news.edits, ...anew], news };
	}
	if (!writer) return nothing;
	const edits: DocEdit[] = [];
	const draws = drawKinds.flatMap((kind): PlannedDraw[] => {
		if (rests(board, kind) || (kind === 'cards' && !input.readable)) return [];
		const plan = planOf(kind, board, lookup);
		if (!isDue(plan, board, picture, writer)) {
			if (isGone(plan, picture) && drawnVersion(board, kind) !== null) edits.push(drawn(kind, null));
			return [];
		}
		const accept = kind === 'themes' ? writer.accept : new Map<NodeId, string | null>();
		// Wanted anew, maybe by another window: what this one drew last says nothing.
		const before = drawnVersion(board, kind) === null ? new Map<string, string>() : writer.before[kind];
		return [{ plan, command: commandFor(plan, board, before, { accept, standing: picture.keys }) }];
	});
	// Where the first drawing is begun, whoever goes on goes on there.
	if (draws.length > 0 && boardPage(board) === null && picture.page !== null)
		edits.push(onPage(picture.page));
	if (edits.length > 0) return { ...nothing, edits };
	const pending = [...writer.tags].filter(([node]) => draws.length > 0 || !writer.tagged.has(node));
	return { ...nothing, draws, tags: new Map(pending) };
}

/**
 * What a window that takes the lease finds undone (rule RC29): drawings the board holds for whole and that do not stand
 * on the canvas like that. Nobody saw it happen, so they rest.
 */
export function foundUndone(
	board: BoardSnapshot,
	picture: Picture,
	lookup: EvidenceLookup,
	readable: boolean,
): DrawKind[] {
	return drawKinds.filter((kind) => {
		if (rests(board, kind) || (kind === 'cards' && !readable)) return false;
		const plan = planOf(kind, board, lookup);
		if (plan.order.length === 0 || plan.version !== drawnVersion(board, kind)) return false;
		return picture.versions[kind] !== plan.version;
	});
}

/**
 * Drawings in which a section stands that the board does not have (rule DR60): it was on its way out when the window that
 * drew it went.
 */
export function foundOver(
	board: BoardSnapshot,
	picture: Picture,
	lookup: EvidenceLookup,
	readable: boolean,
): DrawKind[] {
	return drawKinds.filter((kind) => {
		if (kind === 'cards' && !readable) return false;
		const planned = new Set([...planOf(kind, board, lookup).order, zoneKeys[kind]]);
		return [...picture.keys].some(
			(key) => kindOfKey(key) === kind && !/[/#]|^cl_/.test(key) && !isPersonal(key) && !planned.has(key),
		);
	});
}

/** The page the board was drawn on is gone, and both drawings with it. */
export function pageGone(board: BoardSnapshot): DocEdit[] {
	const was = drawKinds.filter((kind) => drawnVersion(board, kind) !== null && !rests(board, kind));
	return [onPage(null), ...was.map((kind) => rest(kind, true))];
}

function isDue(plan: DrawPlan, board: BoardSnapshot, picture: Picture, writer: WriterMemory): boolean {
	const { kind, version } = plan;
	// Somebody wants it anew: then nobody holds still any more.
	if (writer.held[kind] === version && drawnVersion(board, kind) !== null) return false;
	if (writer.untidy.has(kind)) return true;
	if (isGone(plan, picture)) return false;
	if (kind === 'themes' && writer.accept.size > 0) return true;
	return version !== drawnVersion(board, kind) || version !== picture.versions[kind];
}

/** True when there is nothing to draw and nothing stands. */
function isGone(plan: DrawPlan, picture: Picture): boolean {
	return plan.order.length === 0 && picture.versions[plan.kind] === null;
}
