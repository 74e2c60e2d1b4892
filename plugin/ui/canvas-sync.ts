import { applyEdits, boardMap, type DocEdit } from '../../shared/board-doc.ts';
import type { CanvasChange } from '../../shared/canvas-change.ts';
import type { Claim } from '../../shared/claim.ts';
import { type DrawKind, drawKinds } from '../../shared/draw.ts';
import { boardLanguage } from '../../words/languages.ts';
import { createBoardReader } from './board-reader.ts';
import { Cancelled } from './cancelled.ts';
import { createCanvasEye } from './canvas-eye.ts';
import { type Act, createCanvasInbox } from './canvas-inbox.ts';
import { kindOfKey, zoneKeys } from './canvas-keys.ts';
import type { CanvasNews } from './canvas-news.ts';
import type { CanvasSync, CanvasSyncDeps } from './canvas-sync-types.ts';
import { createCanvasWriter, drawLabel } from './canvas-writer.ts';
import { createCardWords } from './card-words.ts';
import { type DrawPlan, keysOf, planOf } from './draw-plan.ts';
import { drawn, erasedNotes, rest } from './drawing-meta.ts';
import { createLeaseKeeper } from './lease-keeper.ts';
import { lookupFor } from './lookup.ts';
import { createNotesInSight } from './notes-in-sight.ts';
import { blank, reconcile } from './reconcile.ts';
import { createSerialRunner } from './serial-runner.ts';
import type { Writer } from './state.ts';
import { createDrawingWait } from './until-drawn.ts';

/** Milliseconds. Changes of the canvas that come within `act` of one another are one act: an undo arrives in pieces. */
const times = { act: 60, pass: 50, words: 5000, firstRetry: 1000, longestRetry: 60_000 } as const;

/**
 * Keeps board document and canvas alike (rules LE1–LE6, RC20–RC31): reads what people do on the canvas into the
 * document and, in the one window that holds the lease, draws what the document says. Passes run one at a time; each
 * looks at everything anew, so whatever happened in between is in the next one.
 */
export function createCanvasSync(deps: CanvasSyncDeps): CanvasSync {
	const { doc, awareness, bridge, texts, standing, confirmed, speaks, me, now, later, tell, changed } = deps;
	const board = createBoardReader(doc);
	const runner = createSerialRunner(later, times.pass, pass);
	const words = createCardWords(board, texts, () => runner.within(times.words));
	const inbox = createCanvasInbox({ standing, apply });
	const eye = createCanvasEye(deps, board, (changes) => inbox.take(changes, true));
	const notes = createNotesInSight();
	const keeper = createLeaseKeeper({
		awareness,
		session: me.session,
		may: () => standing() === 'writes' && eye.picture() !== null,
		now,
		later,
		changed() {
			if (stopped) return;
			if (!keeper.holds()) writer.lost();
			runner.soon();
			changed();
		},
	});
	const asked: Record<DrawKind, number> = { themes: 0, cards: 0 };
	const writer = createCanvasWriter(deps, {
		board,
		eye,
		inbox,
		keeper,
		words,
		isAsked: (kind) => asked[kind] > 0,
		mayDraw: () => now() >= retryAt,
		remind: runner.within,
		heard: () => taken,
	});
	/** Sentences seen on the board: a run may drop one while a person writes in it. */
	const claims = new Map<string, Claim>();
	/** Canvas events that came, and how many of them have gone to the inbox. */
	let events = 0;
	let taken = 0;
	let failures = 0;
	let retryAt = 0;
	let stopped = false;

	async function pass(): Promise<void> {
		if (stopped) return;
		// What stands on the canvas is compared with what the board says in its own language, and the panel shows that.
		const speaksBoard = await speaks(boardLanguage(board()));
		if (stopped) return;
		if (standing() !== 'writes') {
			// What happens meanwhile is found when it may write.
			eye.doubt();
			changed();
			return;
		}
		if (!speaksBoard) return runner.within(times.words);
		const isTry = now() >= retryAt;
		try {
			rememberClaims();
			await eye.see();
			await inbox.settle();
			await writer.work();
			if (isTry) failures = 0;
		} catch (error) {
			failed(error);
		}
		changed();
	}

	function failed(error: unknown): void {
		if (stopped) return;
		if (error instanceof Cancelled) {
			runner.soon();
			return;
		}
		const wait = Math.min(times.longestRetry, times.firstRetry * 2 ** failures);
		failures += 1;
		retryAt = now() + wait;
		runner.within(wait);
		if (failures === 1) tell({ type: 'failed', error });
	}

	function rememberClaims(): void {
		// What was erased is not kept here either.
		if (erasedNotes(board()).length > 0) claims.clear();
		for (const claim of board().claims) claims.set(claim.id, claim);
	}

	function planNow(kind: DrawKind): DrawPlan {
		return planOf(kind, board(), lookupFor(board(), texts.get()));
	}

	async function apply({ changes, found, late }: Act): Promise<'done' | 'later'> {
		// On a line that is dead before anybody knows, what happens now would be told much later and stand against what
		// was decided meanwhile. It stays on the canvas, and is looked for when the line is back.
		if (!(await confirmed())) {
			eye.doubt();
			return 'done';
		}
		const rewords = changes.some((change) => change.type === 'text' && change.key.startsWith('cl_'));
		if (rewords && !(await words.have())) return 'later';
		if (stopped) return 'done';
		const read = board();
		rememberClaims();
		const picture = eye.picture() ?? blank;
		const lookup = lookupFor(read, texts.get());
		const memory = writer.memory();
		const { edits, news } = reconcile({
			board: read,
			picture,
			act: { changes, found, versions: picture.versions, history: eye.history, claims },
			lookup,
			who: { by: me.name, at: now() },
			writer: memory,
			readable: true,
		});
		if (!news) return 'done';
		const before = edits.map(({ map, key }) => ({ map, key, value: boardMap(doc, map).get(key) }));
		applyEdits(doc, edits, 'canvas');
		eye.noticed(changes);
		notes.noticed(news);
		memory?.heard(news);
		for (const [kind, zone] of news.zones) {
			memory?.disturbed(kind);
			if (zone === 'hold') memory?.hold(kind, planOf(kind, read, lookup).version);
		}
		for (const kind of drawKinds) if (isOver(kind, changes)) memory?.foundOver(kind);
		tellAbout(news, edits, before, late);
		runner.soon();
		return 'done';
	}

	/** True when something of ours stands twice, or a text that the board would not draw: a draw spared it for the words in it. */
	function isOver(kind: DrawKind, changes: readonly CanvasChange[]): boolean {
		if (changes.some((change) => change.type === 'double' && kindOfKey(change.key) === kind)) return true;
		const texts = changes.flatMap((change) => (change.type === 'text' ? [change.key] : []));
		const ours = texts.filter((key) => key !== zoneKeys[kind] && kindOfKey(key) === kind);
		if (ours.length === 0) return false;
		const planned = new Set(keysOf(planNow(kind)));
		return ours.some((key) => !planned.has(key));
	}

	function tellAbout(
		news: CanvasNews,
		edits: readonly DocEdit[],
		before: readonly DocEdit[],
		late: boolean,
	): void {
		const aside = new Set(news.setAside.map((evidence) => `place:${evidence}`));
		if (aside.size > 0) {
			const moves = before.filter(({ map, key }) => map === 'moves' && aside.has(key));
			tell({ type: 'set-aside', notes: aside.size, takeBack: () => applyEdits(doc, moves, 'undo') });
		} else if (late && edits.length > 0) tell({ type: 'caught-up' });
	}

	let gathered: CanvasChange[] = [];
	const stopEvents = bridge.onEvent((event) => {
		if (event.type === 'canvas') {
			events += 1;
			// What a zone says while we draw in it is ours, unless it is gone.
			const heard = event.changes.filter(
				(change) => change.type !== 'version' || change.version === null || change.kind !== writer.kind(),
			);
			if (gathered.length === 0 && heard.length > 0) later(times.act, takeGathered);
			gathered.push(...heard);
			if (gathered.length === 0) taken = events;
		} else if (event.type === 'page') {
			eye.goesTo(event.page);
			runner.soon();
			changed();
		} else if (event.type === 'progress' && event.label === drawLabel)
			writer.progress(event.done, event.total);
	});
	function takeGathered(): void {
		const act = gathered;
		gathered = [];
		taken = events;
		if (!stopped) inbox.take(act, false);
	}

	function shownWriter(): Writer | null {
		const holder = keeper.holder();
		if (!holder) return null;
		const { name, drawing } = holder.person;
		const self = holder.client === awareness.clientID;
		return { name, self, done: drawing?.done ?? 0, total: drawing?.total ?? 0, drawing: drawing != null };
	}

	const untilDrawn = createDrawingWait({
		doc,
		board,
		texts,
		now,
		later,
		writer: shownWriter,
		words,
		stopDrawing(kind) {
			if (writer.kind() === kind) applyEdits(doc, [rest(kind, true)], 'panel');
		},
	});
	function onUpdate(): void {
		const kind = writer.kind();
		if (kind && boardMap(doc, 'meta').get(rest(kind, true).key) === true) writer.stopDrawing();
		runner.soon();
	}
	doc.on('update', onUpdate);
	runner.soon();

	return {
		board,
		check() {
			keeper.check();
			runner.soon();
		},
		take(changes) {
			inbox.take(changes, false);
		},
		settle: inbox.settle,
		ask(kind) {
			asked[kind] += 1;
			retryAt = 0;
			runner.soon();
			return () => {
				asked[kind] -= 1;
			};
		},
		drawAgain(kind) {
			applyEdits(doc, [drawn(kind, null), rest(kind, false)], 'panel');
		},
		untilDrawn,
		broughtIn(nodes) {
			notes.broughtIn(nodes);
			changed();
		},
		view: () => ({ writer: shownWriter(), ...notes.view(), page: eye.isHere() ? 'here' : 'other' }),
		isWriter: () => writer.isReady() && keeper.holds(),
		idle: () => runner.idle() && inbox.size() === 0 && gathered.length === 0 && !writer.isBusy(),
		stop() {
			stopped = true;
			doc.off('update', onUpdate);
			stopEvents();
			runner.stop();
			writer.lost();
			keeper.stop();
		},
	};
}
