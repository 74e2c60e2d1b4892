import { applyEdits, type BoardSnapshot } from '../../shared/board-doc.ts';
import type { DrawReport } from '../../shared/bridge.ts';
import type { DrawKind, NotesCommand } from '../../shared/draw.ts';
import type { DrawCommand } from '../../shared/draw-command.ts';
import type { Evidence } from '../../shared/evidence.ts';
import type { EvidenceId, NodeId } from '../../shared/ids.ts';
import type { CanvasEye } from './canvas-eye.ts';
import type { CanvasInbox } from './canvas-inbox.ts';
import { kindOfKey } from './canvas-keys.ts';
import type { CanvasSyncDeps } from './canvas-sync-types.ts';
import type { CardWords } from './card-words.ts';
import {
	drawn,
	eraseDone,
	erasedNotes,
	notesMade,
	rest,
	type WantedNote,
	wantedNotes,
} from './drawing-meta.ts';
import { dressed } from './dress.ts';
import type { LeaseKeeper } from './lease-keeper.ts';
import { lookupFor } from './lookup.ts';
import { blank, foundOver, foundUndone, type PlannedDraw, reconcile } from './reconcile.ts';
import { createWriterDesk, type WriterDesk } from './writer-desk.ts';

/** Progress of the canvas that carries this label is about what is drawn here. */
export const drawLabel = 'draw';
/**
 * Milliseconds: how long a drawing that seems undone may still be on its way, how often progress is shown to others, and
 * after what time sections that are on their way out are looked after, and what a draw did not know of is in the board.
 */
const times = { doubt: 3000, progress: 250, leaving: 2500, news: 80 } as const;
/** So often in a row a draw gives way to news; on a board where people never pause it comes all the same. */
const mostGivenWay = 3;
/** A draw that moves or makes more than this is something people saw: undoing it is undoing the drawing. */
const handful = 5;

export type CanvasWriter = {
	/** Draws what is due while this window holds the lease. Rejects with `Cancelled` or as the canvas does. */
	work(): Promise<void>;
	/** Forgets what it knew and stops drawing: another window writes now. */
	lost(): void;
	/** What the next draws must know; null while this window does not write. */
	memory(): WriterDesk | null;
	isReady(): boolean;
	/** The drawing that is being made, if any. */
	kind(): DrawKind | null;
	isBusy(): boolean;
	/** Stops the draw that runs. */
	stopDrawing(): void;
	/** The canvas tells how far the draw is. */
	progress(done: number, total: number): void;
};

type Parts = {
	board(): BoardSnapshot;
	eye: CanvasEye;
	inbox: CanvasInbox;
	keeper: LeaseKeeper;
	words: CardWords;
	/** True when this window's person waits for that drawing. */
	isAsked(kind: DrawKind): boolean;
	/** False while a draw that failed is not to be tried again yet. */
	mayDraw(): boolean;
	/** Asks for another turn in `ms` milliseconds. */
	remind(ms: number): void;
	/** How many canvas events have been taken in; what is settled after that is in the board. */
	heard(): number;
};

/** The half of the canvas's keeper that draws: it takes over from the last writer, and brings the canvas up to the board. */
export function createCanvasWriter(
	{ doc, bridge, texts, me, now, later, confirmed }: CanvasSyncDeps,
	{ board, eye, inbox, keeper, words, isAsked, mayDraw, remind, heard }: Parts,
): CanvasWriter {
	let desk: { memory: WriterDesk; ready: boolean; doubtUntil: number | null } | null = null;
	let comingBack = false;
	let givenWay = 0;
	let drawing: { kind: DrawKind | null; stop: AbortController; shown: number } | null = null;

	/** What comes first after taking the lease: a look, and drawings that somebody undid rest. False while that is not over. */
	async function takeOver(): Promise<boolean> {
		if (desk?.ready) return true;
		if (desk?.doubtUntil != null && now() < desk.doubtUntil) return false;
		const mine = desk ?? { memory: createWriterDesk(), ready: false, doubtUntil: null };
		desk = mine;
		eye.doubt();
		await eye.see();
		await inbox.settle();
		const readable = await words.have();
		if (desk !== mine) return false;
		const read = board();
		const undone = foundUndone(read, eye.picture() ?? blank, lookupFor(read, texts.get()), readable);
		if (undone.length > 0 && mine.doubtUntil === null) {
			// The last writer's drawing may still be on its way through the file.
			mine.doubtUntil = now() + times.doubt;
			remind(times.doubt);
			return false;
		}
		applyEdits(
			doc,
			undone.map((kind) => rest(kind, true)),
			'canvas',
		);
		for (const kind of foundOver(board(), eye.picture() ?? blank, lookupFor(board(), texts.get()), readable))
			mine.memory.foundOver(kind);
		mine.ready = true;
		return true;
	}

	/** What is on its way out of the canvas goes in a draw of its own. */
	function comeBack(memory: WriterDesk, left: readonly string[]): void {
		if (left.length === 0 || comingBack) return;
		comingBack = true;
		later(times.leaving, () => {
			comingBack = false;
			for (const key of left) memory.foundOver(kindOfKey(key));
			remind(0);
		});
	}

	/** False when people did something that the plan, made after `known` events, does not know of: nothing is drawn then. */
	async function draw(
		memory: WriterDesk,
		planned: PlannedDraw | null,
		tags: ReadonlyMap<NodeId, EvidenceId>,
		erased: NodeId[],
		wanted: readonly WantedNote[],
		known: number,
	): Promise<boolean> {
		const kind = planned?.plan.kind ?? null;
		const step = kind !== null && isAsked(kind);
		const accepted = new Map(kind === 'themes' ? memory.accept : []);
		const commands = [
			...erasing(erased),
			...making(wanted, board(), texts.get()),
			...marking(tags),
			...(planned ? [planned.command] : []),
		];
		const stop = new AbortController();
		drawing = { kind, stop, shown: now() };
		if (planned) eye.begins(planned.plan);
		if (kind) keeper.showDrawing({ done: 0, total: 0 });
		let report: DrawReport | null;
		try {
			const page = eye.picture()?.page ?? null;
			const heard = givenWay < mostGivenWay ? { heard: known } : {};
			const body = { commands: commands.map(dressed), ...heard, label: drawLabel, page, step };
			report = await bridge.call('draw', body, { signal: stop.signal });
		} catch (error) {
			// Nobody knows how far it came.
			eye.doubt();
			if (kind) memory.disturbed(kind);
			throw error;
		} finally {
			drawing = null;
			keeper.showDrawing(null);
		}
		givenWay = report ? 0 : givenWay + 1;
		if (!report) {
			// Its keys do not stand after all.
			eye.doubt();
			return false;
		}
		comeBack(memory, report.left);
		memory.marked(tags, planned !== null);
		applyEdits(doc, [...eraseDone(erased), ...notesMade(wanted, report.made)], 'canvas');
		if (!planned) return true;
		eye.drew(planned.plan, step || report.moved + report.created > handful);
		memory.drew(planned.plan, accepted);
		applyEdits(doc, [drawn(planned.plan.kind, planned.plan.version)], 'canvas');
		return true;
	}

	/** Those whose words are here; the others wait. */
	async function withWords(wanted: readonly WantedNote[]): Promise<WantedNote[]> {
		if (wanted.length > 0) await texts.ensure(wanted.map(({ evidence }) => evidence)).catch(() => undefined);
		return wanted.filter(({ evidence }) => texts.get().has(evidence));
	}

	async function work(): Promise<void> {
		if (!keeper.holds() || !(await takeOver())) return;
		/** What the server is known to have: what is drawn without its knowledge could be drawn for nobody. */
		let sure = '';
		for (;;) {
			const readable = await words.have();
			// Drawing over what a person did before the board knows of it would undo it.
			const known = heard();
			await inbox.settle();
			if (!keeper.holds() || !desk?.ready) return;
			const read = board();
			const { edits, draws, tags } = reconcile({
				board: read,
				picture: eye.picture() ?? blank,
				act: null,
				lookup: lookupFor(read, texts.get()),
				who: { by: me.name, at: now() },
				writer: desk.memory,
				readable,
			});
			applyEdits(doc, edits, 'canvas');
			if (edits.length > 0) continue;
			const [next = null] = draws;
			const erased = erasedNotes(read);
			const wanted = await withWords(wantedNotes(read));
			if ((!next && tags.size + erased.length + wanted.length === 0) || !mayDraw()) return;
			const version = next?.plan.version ?? 'notes';
			if (sure !== version) {
				if (!(await confirmed())) return;
				sure = version;
				continue;
			}
			if (!(await draw(desk.memory, next, tags, erased, wanted, known))) return remind(times.news);
		}
	}

	return {
		work,
		lost() {
			desk = null;
			drawing?.stop.abort();
		},
		memory: () => desk?.memory ?? null,
		isReady: () => desk?.ready === true,
		kind: () => drawing?.kind ?? null,
		isBusy: () => drawing !== null,
		stopDrawing: () => drawing?.stop.abort(),
		progress(done, total) {
			if (!drawing?.kind || now() - drawing.shown < times.progress) return;
			drawing.shown = now();
			keeper.showDrawing({ done, total });
		},
	};
}

function marking(tags: ReadonlyMap<NodeId, EvidenceId>): DrawCommand[] {
	if (tags.size === 0) return [];
	return [{ type: 'tag', places: [...tags].map(([node, evidence]) => ({ node, evidence })) }];
}

function making(
	wanted: readonly WantedNote[],
	{ evidence: entries }: BoardSnapshot,
	texts: ReadonlyMap<EvidenceId, Evidence>,
): DrawCommand[] {
	const besides = new Map<NodeId, NotesCommand['notes']>();
	for (const { evidence, beside } of wanted) {
		const { text } = texts.get(evidence)!;
		const code = entries.get(evidence)?.participant ?? '';
		// As people write it, so that the note says who said it wherever it is copied to.
		const note = { evidence, text: /^P\d{1,3}$/.test(code) ? `${text}\n- ${code}` : text };
		besides.set(beside, [...(besides.get(beside) ?? []), note]);
	}
	return [...besides].map(([beside, notes]) => ({ type: 'notes', beside, notes }));
}

function erasing(nodes: NodeId[]): DrawCommand[] {
	return nodes.length === 0 ? [] : [{ type: 'erase', nodes }];
}
