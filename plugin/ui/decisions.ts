import { boardMap, recordEdit, recordMove } from '../../shared/board-doc.ts';
import type { CanvasChange } from '../../shared/canvas-change.ts';
import type { Edit } from '../../shared/edit.ts';
import type { EvidenceId, NodeId, PersonaId, ThemeId } from '../../shared/ids.ts';
import { type Move, moveKey } from '../../shared/theme.ts';
import { type DrawKind, drawnKeys } from './draw-plan.ts';
import { lookupFor, openBoard, type Panel, plainReason, runTask, say, whoAmI } from './panel.ts';
import { reconcileCanvas } from './reconcile.ts';
import { draw, drawAgain } from './run-commands.ts';
import { mayEdit } from './session.ts';
import { strings } from './strings.ts';

/**
 * One act of people on the canvas becomes moves and edits of the board; the canvas is told what was accepted. `later`
 * when it rewords a sentence and the words it quotes cannot be read yet: a quote must stay a reference (rule RC6).
 */
export async function takeCanvasAct(
	panel: Panel,
	act: readonly CanvasChange[],
	late: boolean,
): Promise<'done' | 'later'> {
	try {
		if (act.some((change) => change.type === 'text' && change.key.startsWith('cl_')))
			await panel.cache.ensure(panel.session.snapshot().evidence.keys());
	} catch {
		return 'later';
	}
	try {
		takeCanvasChanges(panel, act, late);
	} catch (error) {
		say(panel, { kind: 'error', text: plainReason(error) });
	}
	return 'done';
}

function takeCanvasChanges(panel: Panel, changes: readonly CanvasChange[], late: boolean): void {
	const board = panel.session.current();
	if (!board || !mayEdit(panel.store.get().session)) return;
	const snapshot = panel.session.snapshot();
	const news = reconcileCanvas(snapshot, changes, lookupFor(snapshot, panel.cache.get()), whoAmI(panel));
	const { doc } = board;
	const undo = news.moves
		.filter((move) => move.type === 'park')
		.map((move) => ({ key: moveKey(move), before: boardMap(doc, 'moves').get(moveKey(move)) }));
	doc.transact(() => {
		for (const move of news.moves) recordMove(doc, move, 'canvas');
		for (const edit of news.edits) recordEdit(doc, edit, 'canvas');
		for (const node of news.forget) boardMap(doc, 'places').delete(node);
	}, 'canvas');
	if (news.reworded.length > 0) {
		panel.store.set((state) => ({ ...state, reworded: new Set([...state.reworded, ...news.reworded]) }));
	}
	// Not while offline: were this window lost with its unsaved moves, no other would ever be told of them. A draw after
	// the connection is back asks about unaccepted notes again.
	if (news.commands.length > 0 && panel.store.get().session.at === 'online') {
		const body = { commands: news.commands, label: '' };
		panel.bridge.call('draw', body).catch((error) => say(panel, { kind: 'error', text: plainReason(error) }));
	}
	if (news.setAside.length > 0) {
		say(panel, {
			kind: 'info',
			text: strings.themes.parkedByDrag(news.setAside.length),
			action: { label: strings.common.undo, run: () => takeBack(panel, undo) },
		});
	} else if (news.wiped.length > 0) {
		const kind = news.wiped[0] ?? 'themes';
		say(panel, {
			kind: 'info',
			text: strings.themes.wiped,
			action: { label: strings.themes.drawAgain, run: () => void drawAgain(panel, kind) },
		});
	} else if (late && news.moves.length + news.edits.length > 0) {
		say(panel, { kind: 'info', text: strings.canvas.caughtUp });
	}
}

export function renameTheme(panel: Panel, theme: ThemeId, label: string): void {
	decide(panel, 'themes', [{ type: 'rename', theme, label, ...whoAmI(panel) }], []);
}

/** Puts a quote into a theme, or sets it aside; its note follows on the board. */
export function placeQuote(panel: Panel, evidence: EvidenceId, target: ThemeId | 'parked'): void {
	const who = whoAmI(panel);
	const move: Move =
		target === 'parked'
			? { type: 'park', evidence, ...who }
			: { type: 'pin', evidence, theme: target, ...who };
	decide(panel, 'themes', [move], [], new Set([evidence]));
}

export function renamePersona(panel: Panel, persona: PersonaId, name: string): void {
	decide(panel, 'cards', [], [{ type: 'name', persona, name, ...whoAmI(panel) }]);
}

/** Undoes a removal: the theme, persona or sentence is drawn again. */
export function bringBack(panel: Panel, entity: string): void {
	const { doc } = openBoard(panel);
	doc.transact(() => boardMap(doc, 'edits').delete(`hide:${entity}`), 'panel');
	void redraw(panel, entity.startsWith('th_') ? 'themes' : 'cards', new Set());
}

export function removeEntity(panel: Panel, entity: string): void {
	decide(
		panel,
		entity.startsWith('th_') ? 'themes' : 'cards',
		[],
		[{ type: 'hide', entity, ...whoAmI(panel) }],
	);
}

/** Selects these notes on the board and brings them into view; says so when none is left. */
export async function reveal(panel: Panel, nodes: NodeId[]): Promise<void> {
	if (nodes.length === 0) {
		say(panel, { kind: 'info', text: strings.canvas.noSticky });
		return;
	}
	try {
		const { found } = await panel.bridge.call('reveal', { nodes });
		if (found === 0) say(panel, { kind: 'info', text: strings.canvas.nothingFound });
	} catch (error) {
		say(panel, { kind: 'error', text: plainReason(error) });
	}
}

function takeBack(panel: Panel, entries: readonly { key: string; before: unknown }[]): void {
	const { doc } = openBoard(panel);
	doc.transact(() => {
		const moves = boardMap(doc, 'moves');
		for (const { key, before } of entries) {
			if (before === undefined) moves.delete(key);
			else moves.set(key, before);
		}
	}, 'panel');
	say(panel, null);
	void redraw(panel, 'themes', new Set());
}

function decide(
	panel: Panel,
	kind: DrawKind,
	moves: readonly Move[],
	edits: readonly Edit[],
	bring: ReadonlySet<EvidenceId> = new Set(),
): void {
	const { doc } = openBoard(panel);
	doc.transact(() => {
		for (const move of moves) recordMove(doc, move, 'panel');
		for (const edit of edits) recordEdit(doc, edit, 'panel');
	}, 'panel');
	void redraw(panel, kind, bring);
}

/** Brings the canvas up to date after a decision in the panel, where this kind has been drawn at all. */
async function redraw(panel: Panel, kind: DrawKind, bring: ReadonlySet<EvidenceId>): Promise<void> {
	if (drawnKeys(panel.session.snapshot(), kind).length === 0) return;
	await idle(panel);
	await runTask(panel, strings.canvas.drawing, strings.busy.draw, (task) =>
		draw(panel, kind, task, { quiet: true, bring }),
	);
}

function idle(panel: Panel): Promise<void> {
	if (!panel.store.get().busy) return Promise.resolve();
	return new Promise((resolve) => {
		const stop = panel.store.subscribe(() => {
			if (panel.store.get().busy) return;
			stop();
			resolve();
		});
	});
}
