import { expect } from 'vitest';
import type * as Y from 'yjs';
import { planCards, planThemes } from '../../../plugin/ui/draw-plan.ts';
import { lookupFor } from '../../../plugin/ui/lookup.ts';
import { blank, type Picture, reconcile } from '../../../plugin/ui/reconcile.ts';
import type { DrawnStep } from '../../../plugin/ui/undo-history.ts';
import { createWriterDesk } from '../../../plugin/ui/writer-desk.ts';
import { applyEdits, type BoardSnapshot, readBoard } from '../../../shared/board-doc.ts';
import type { CanvasChange } from '../../../shared/canvas-change.ts';
import type { Claim } from '../../../shared/claim.ts';
import { type DrawKind, drawKinds } from '../../../shared/draw.ts';
import { effectiveGrouping } from '../../../shared/grouping.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import { fixtureBoard, fixtureTexts } from './fixture-board.ts';

export const who = { by: 'Ana', at: 100 };
export const texts = fixtureTexts();
export const none: Record<DrawKind, DrawnStep[]> = { themes: [], cards: [] };

type Told = {
	found?: boolean;
	picture?: Picture;
	history?: typeof none;
	writes?: boolean;
	at?: number;
	claims?: Map<string, Claim>;
};

/** What one window makes of one act. */
export function read(board: BoardSnapshot, changes: CanvasChange[], told: Told = {}) {
	const {
		found = false,
		picture = blank,
		history = none,
		writes = true,
		at = 100,
		claims = new Map(),
	} = told;
	const { edits, news, draws } = reconcile({
		board,
		picture,
		act: { changes, found, versions: picture.versions, history, claims },
		lookup: lookupFor(board, texts),
		who: { by: 'Ana', at },
		writer: writes ? createWriterDesk() : null,
		readable: true,
	});
	if (!news) throw new Error('an act was not read');
	expect(draws).toEqual([]);
	return { ...news, edits };
}

export function apply(doc: Y.Doc, changes: CanvasChange[], told: Told = {}) {
	const news = read(readBoard(doc), changes, told);
	applyEdits(doc, news.edits, 'canvas');
	return news;
}

/** What the writer draws. */
export function draws(board: BoardSnapshot, picture: Picture = blank, memory = createWriterDesk()) {
	const lookup = lookupFor(board, texts);
	return reconcile({ board, picture, act: null, lookup, who, writer: memory, readable: true });
}

export function placed(node: string, evidence: string, section: string | null): CanvasChange {
	return { type: 'placed', node, evidence: evidence as EvidenceId, section, own: null };
}

export function homeOf(board: BoardSnapshot, id: EvidenceId): string | undefined {
	const grouping = effectiveGrouping(board.themes, board.members, board.moves);
	if (grouping.parked.some(({ evidence }) => evidence === id)) return 'parked';
	return grouping.themes.find((theme) => theme.members.includes(id))?.id;
}

/** The board with both drawings on the canvas, and the picture of that canvas. */
export function drawnBoard(): { board: BoardSnapshot; picture: Picture } {
	const board = fixtureBoard();
	const versions = {
		themes: planThemes(board).version,
		cards: planCards(board, lookupFor(board, texts)).version,
	};
	for (const kind of drawKinds) board.meta.set(`drawn/${kind}`, versions[kind]);
	board.meta.set('page', '0:1');
	return { board, picture: { page: '0:1', keys: new Set(), versions } };
}
