import { applyEdits, type BoardSnapshot } from '../../shared/board-doc.ts';
import { bridgeVersion, type Init } from '../../shared/bridge.ts';
import type { CanvasChange } from '../../shared/canvas-change.ts';
import { AppError } from '../../shared/errors.ts';
import type { Role } from '../../shared/sync-protocol.ts';
import type { Language } from '../../words/languages.ts';
import type { ApiClient } from './api-client.ts';
import { type BoardRoom, createBoardRoom } from './board-room.ts';
import type { BridgeClient } from './bridge-client.ts';
import type { CanvasNotice, CanvasView } from './canvas-sync-types.ts';
import { drawIn } from './drawing-meta.ts';
import type { EvidenceCache } from './evidence-cache.ts';
import { createFileMates, type FileMates } from './file-mates.ts';
import { readPresence } from './presence.ts';
import { mayEdit, nextSession, type SessionEvent, standingOf } from './session.ts';
import type { PanelState } from './state.ts';
import { emptyBoard, noView } from './state.ts';
import type { Store } from './store.ts';
import { language, locale, strings } from './strings.ts';
import { type Credential, createWayIn } from './way-in.ts';

/** A board that is open in this window. */
export type OpenBoard = Pick<BoardRoom, 'id' | 'token' | 'doc' | 'canvas' | 'share' | 'own'>;

export type BoardSession = {
	open(init: Init): void;
	agree(): void;
	chooseWorkspace(choice: 'new' | 'join'): void;
	retry(): void;
	/** Asks for a new token of one's own, with what the server wants for it. */
	signIn(credential: Credential): void;
	/** Gets in with an invitation's code. Rejects with AppError when it opens nothing. */
	useInvitation(code: string): Promise<void>;
	/** Drops what this window changed and the server would not take, and opens the board as the server has it. */
	dropChanges(): void;
	/** Changes this person's own token for a new one; the old one opens nothing any more. Rejects with AppError. */
	renewOwn(): Promise<void>;
	/** A new join capability came from the server; the file gets it. */
	renewJoin(capability: string): Promise<unknown>;
	/**
	 * Deletes the board on the server, then lets go of it as `removed` does; what is in the file is still to go. Rejects
	 * with AppError, and then nothing has changed.
	 */
	deleteBoard(): Promise<void>;
	/** The board's data is out of this file (`server`: and off the server): lets go of it, and of this person's way in. */
	removed(server: boolean): void;
	/** Reads the words of notes that are not here yet. */
	readWords(): Promise<void>;
	/** Null until this window has been let in. */
	current(): OpenBoard | null;
	snapshot(): BoardSnapshot;
	setDoing(what: string): void;
	onReconnect(listener: () => void): () => void;
};

type Deps = {
	origin: string;
	store: Store<PanelState>;
	bridge: BridgeClient;
	api: ApiClient;
	cache: EvidenceCache;
	/** Sees to it that the words of a language are here; false when they cannot be had now. */
	speaks(language: Language): Promise<boolean>;
	/** Hears what the canvas's keeper has to say to a person. */
	tell(notice: CanvasNotice): void;
};

/** Milliseconds between tries while the server has not let us in yet; the provider has its own pace afterwards. */
const retryDelays = [1000, 2000, 5000, 10_000, 30_000] as const;

/** The effects behind `session.ts`: workspace, tokens, and the open board. */
export function createBoardSession({ origin, store, bridge, api, cache, speaks, tell }: Deps): BoardSession {
	let init: Init | null = null;
	const wayIn = createWayIn({ origin, bridge, api });
	/** What this person was last told they may do. */
	let knownRole: Role | null = null;
	let room: BoardRoom | null = null;
	let mates: FileMates | null = null;
	let attempt = 0;
	let cancelRetry: (() => void) | null = null;
	let doing = '';
	/** True while this person's token is changed for another: the old one's line ends, and nobody is signed out. */
	let renewing = false;
	/** What the connection tells while this window deletes its board: heard only where that fails. */
	let deleting: SessionEvent[] | null = null;
	const reconnectListeners = new Set<() => void>();
	const now = (): number => Date.now();
	const later = (ms: number, run: () => void): (() => void) => {
		const timer = setTimeout(run, ms);
		return () => clearTimeout(timer);
	};
	/** What people do on the canvas before a board is open waits for it. */
	const early: CanvasChange[] = [];
	bridge.onEvent((event) => {
		if (event.type === 'canvas' && room === null) early.push(...event.changes);
	});

	function dispatch(event: SessionEvent): void {
		if (deleting) {
			deleting.push(event);
			return;
		}
		if (renewing && event.type === 'closed') return;
		if (event.type === 'connected' || event.type === 'failed') renewing = false;
		store.set((state) => ({ ...state, session: nextSession(state.session, event) }));
		if (store.get().session.at === 'connecting') void enter();
		room?.canvas.check();
		if (event.type !== 'connected') return;
		tellRole(event.role);
		beginLanguage(event.role);
		void readWords();
		for (const listener of [...reconnectListeners]) listener();
	}

	/** Says so when somebody else decided on another role. */
	function tellRole(role: Role): void {
		const before = knownRole;
		knownRole = role;
		if (before === null || before === role) return;
		const { unsaved, session } = store.get();
		const kept = !mayEdit(session) && unsaved > 0 ? ` ${strings.access.keptUntil(unsaved)}` : '';
		const text = strings.access.roleNow[role] + kept;
		store.set((state) => ({ ...state, message: { kind: 'info', text } }));
	}

	/** Whoever makes a board decides what it is drawn in; English needs no word. */
	function beginLanguage(role: Role): void {
		if (!room || role !== 'owner' || language === 'en') return;
		const board = room.canvas.board();
		if (board.evidence.size === 0 && !board.meta.has('language'))
			applyEdits(room.doc, [drawIn(language)], 'panel');
	}

	let entering = false;
	async function enter(): Promise<void> {
		if (entering) return;
		entering = true;
		cancelRetry?.();
		cancelRetry = null;
		try {
			const { board, token } = await wayIn.letIn();
			const { role } = await api.call('readBoard', null, { board, token });
			attempt = 0;
			if (room?.id !== board) openRoom(board, await keptEdits(board));
			room?.connect(token, role);
		} catch (error) {
			const refusal = refusalOf(error);
			if (refusal.code === 'not-signed-in') await wayIn.refused();
			dispatch({ type: 'failed', code: refusal.code, message: refusal.message });
			if (refusal.code === 'unavailable') tryLater();
		} finally {
			entering = false;
		}
	}

	function tryLater(): void {
		const delay = retryDelays[Math.min(attempt, retryDelays.length - 1)] ?? 30_000;
		attempt += 1;
		cancelRetry = later(delay, () => void enter());
	}

	/** Edits of an earlier time that never reached the server; says so where they had to make room meanwhile. */
	async function keptEdits(board: string): Promise<Uint8Array | null> {
		const kept = await bridge.call('readKeptEdits', { board }).catch(() => null);
		if (kept?.edits === null) {
			const day = new Date(kept.at).toLocaleDateString(locale(), { day: 'numeric', month: 'long' });
			const text = strings.session.dropped(day);
			store.set((state) => ({ ...state, message: { kind: 'info', text } }));
			void keepEdits(board, null);
		}
		return kept?.edits ?? null;
	}

	async function keepEdits(board: string, edits: Uint8Array | null): Promise<void> {
		const { kept } = await bridge.call('keepEdits', { board, edits }).catch(() => ({ kept: false }));
		if (room === null || room.id === board) store.set((state) => ({ ...state, keeps: kept }));
	}

	function openRoom(id: string, kept: Uint8Array | null): void {
		if (!init) return;
		closeRoom();
		mates = createFileMates({
			self: init.user.session,
			sessions: init.sessions,
			ask: async () => (await bridge.call('init', { version: bridgeVersion })).sessions,
			later,
			changed: (elsewhere) => store.set((state) => ({ ...state, elsewhere })),
		});
		room = createBoardRoom({
			origin,
			id,
			init,
			bridge,
			texts: cache,
			kept,
			keep: (edits) => void keepEdits(id, edits),
			unsaved: (more) => store.set((state) => ({ ...state, unsaved: more ? state.unsaved + 1 : 0 })),
			report: dispatch,
			shown: show,
			present(awareness) {
				const presence = readPresence(awareness.getStates(), awareness.clientID);
				store.set((state) => ({ ...state, ...presence }));
				mates?.seen(presence.people);
			},
			standing: () => standingOf(store.get().session),
			now,
			later,
			speaks,
			tell,
			changed: () => {
				if (!room) return;
				showView(room.canvas.view());
				// The same document reads otherwise once the words of its language are here.
				if (room.canvas.board() !== store.get().board) show(room.canvas.board());
			},
		});
		room.announce(doing);
		room.canvas.take(early.splice(0));
		show(room.canvas.board());
	}

	/** The keeper says so often; what is drawn is only what differs. */
	function showView(view: CanvasView): void {
		store.set((state) => (sameView(state, view) ? state : { ...state, ...view }));
	}

	function closeRoom(): void {
		mates?.stop();
		mates = null;
		room?.leave();
		room = null;
		knownRole = null;
		store.set((state) => ({ ...state, ...noView, board: emptyBoard, people: [], jobs: [], unsaved: 0 }));
	}

	function show(board: BoardSnapshot): void {
		store.set((state) => ({ ...state, board }));
		cache.match(board.evidence);
		void readWords();
	}

	/** What cannot be read now is asked for again with the next change, when the connection is back, or by a person. */
	async function readWords(): Promise<void> {
		const { evidence } = store.get().board;
		const unread = await cache.ensure(evidence.keys()).then(
			() => null,
			(error: unknown) => ({ reason: refusalOf(error).message }),
		);
		store.set((state) => (state.unread?.reason === unread?.reason ? state : { ...state, unread }));
	}

	function letGo(server: boolean, left: boolean): void {
		const id = wayIn.workspace()?.board;
		wayIn.leave({ forget: true });
		closeRoom();
		if (id !== undefined) void keepEdits(id, null);
		dispatch({ type: 'removed', server, left });
	}

	return {
		open(opened) {
			init = opened;
			wayIn.open(opened);
			dispatch({ type: 'opened', consented: wayIn.hasConsented(), copy: wayIn.copySign() });
		},
		agree() {
			wayIn.agree();
			dispatch({ type: 'agreed', copy: wayIn.copySign() });
		},
		chooseWorkspace(choice) {
			if (choice === 'new') {
				wayIn.leave();
				closeRoom();
				store.set((state) => ({ ...state, reports: [], files: [], aside: null }));
			} else wayIn.keep();
			dispatch({ type: 'chose-workspace' });
		},
		retry() {
			const { session } = store.get();
			// Offline after having been in, the board stays usable while the socket tries again.
			if (room && session.at === 'offline' && session.role !== null) room.reconnect();
			else dispatch({ type: 'retry' });
		},
		signIn(credential) {
			wayIn.renew(credential);
			dispatch({ type: 'retry' });
		},
		async useInvitation(code) {
			const { session, board } = store.get();
			// A file whose board nobody has begun on may lead to the board one is invited to.
			const isOwner = session.at === 'online' && session.role === 'owner';
			await wayIn.invited(code, isOwner && board.evidence.size === 0);
			dispatch({ type: 'retry' });
		},
		dropChanges() {
			const id = room?.id;
			closeRoom();
			if (id !== undefined) void keepEdits(id, null);
			dispatch({ type: 'retry' });
		},
		async renewOwn() {
			if (!room || renewing) return;
			renewing = true;
			try {
				const { id: board, token: old } = room;
				const { token } = await api.call('rotateToken', {}, { board, token: old });
				await wayIn.keepToken(board, token);
			} catch (error) {
				renewing = false;
				throw error;
			}
			dispatch({ type: 'retry' });
		},
		renewJoin: (capability) => wayIn.renewJoin(capability),
		async deleteBoard() {
			if (!room) return;
			const { id: board, token } = room;
			const meanwhile: SessionEvent[] = [];
			deleting = meanwhile;
			try {
				await api.call('deleteBoard', null, { board, token });
			} catch (error) {
				deleting = null;
				for (const event of meanwhile) dispatch(event);
				throw error;
			}
			deleting = null;
			letGo(true, true);
		},
		removed: (server) => letGo(server, false),
		readWords,
		current: () => room,
		snapshot: () => room?.canvas.board() ?? emptyBoard,
		setDoing(what) {
			doing = what;
			room?.announce(doing);
		},
		onReconnect(listener) {
			reconnectListeners.add(listener);
			return () => reconnectListeners.delete(listener);
		},
	};
}

function refusalOf(error: unknown): AppError {
	return error instanceof AppError ? error : new AppError('unexpected', strings.common.unexpected);
}

function sameView(a: CanvasView, b: CanvasView): boolean {
	const sameNotes = a.loose === b.loose && a.reworded === b.reworded;
	return sameNotes && a.page === b.page && JSON.stringify(a.writer) === JSON.stringify(b.writer);
}
