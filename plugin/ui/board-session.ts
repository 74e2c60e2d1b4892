import type { BoardSnapshot } from '../../shared/board-doc.ts';
import { bridgeVersion, type Init, type Workspace } from '../../shared/bridge.ts';
import type { CanvasChange } from '../../shared/canvas-change.ts';
import { AppError } from '../../shared/errors.ts';
import type { ApiClient } from './api-client.ts';
import { type BoardRoom, createBoardRoom } from './board-room.ts';
import type { BridgeClient } from './bridge-client.ts';
import type { CanvasNotice, CanvasView } from './canvas-sync-types.ts';
import type { EvidenceCache } from './evidence-cache.ts';
import { createFileMates, type FileMates } from './file-mates.ts';
import { readPresence } from './presence.ts';
import { nextSession, type SessionEvent, standingOf } from './session.ts';
import type { PanelState } from './state.ts';
import { emptyBoard, noView } from './state.ts';
import type { Store } from './store.ts';
import { strings } from './strings.ts';
import { copySign, hasConsented, planWorkspace, settingKeys } from './workspace-plan.ts';

/** A board that is open in this window. */
export type OpenBoard = Pick<BoardRoom, 'id' | 'token' | 'doc' | 'canvas'>;

export type BoardSession = {
	open(init: Init): void;
	agree(): void;
	chooseWorkspace(choice: 'new' | 'join'): void;
	retry(): void;
	/** Asks for a new token of one's own; `accessKey` for servers that guard the making of boards. */
	signIn(accessKey?: string): void;
	/** The board's data is out of this file (`server`: and off the server): lets go of it, and of this person's way in. */
	removed(server: boolean): void;
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
	/** Hears what the canvas's keeper has to say to a person. */
	tell(notice: CanvasNotice): void;
};

/** Milliseconds between tries while the server has not let us in yet; the provider has its own pace afterwards. */
const retryDelays = [1000, 2000, 5000, 10_000, 30_000] as const;

/** The effects behind `session.ts`: workspace, tokens, and the open board. */
export function createBoardSession({ origin, store, bridge, api, cache, tell }: Deps): BoardSession {
	let init: Init | null = null;
	let workspace: Workspace | null = null;
	/** The board this window has left: a file that still names it is about to name another. */
	let left: string | null = null;
	let settings: Init['settings'] = {};
	let room: BoardRoom | null = null;
	let mates: FileMates | null = null;
	let attempt = 0;
	let cancelRetry: (() => void) | null = null;
	let doing = '';
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
		store.set((state) => ({ ...state, session: nextSession(state.session, event) }));
		if (store.get().session.at === 'connecting') void enter();
		room?.canvas.check();
		if (event.type === 'connected') for (const listener of [...reconnectListeners]) listener();
	}

	function save(patch: Record<string, string | null>): Promise<unknown> {
		for (const [key, value] of Object.entries(patch)) {
			if (value === null) delete settings[key];
			else settings[key] = value;
		}
		return bridge.call('saveSettings', { settings: patch }).catch(() => undefined);
	}

	let entering = false;
	async function enter(): Promise<void> {
		if (entering) return;
		entering = true;
		cancelRetry?.();
		cancelRetry = null;
		try {
			const { workspace: found, token } = await letIn();
			const { role } = await api.call('readBoard', null, { board: found.board, token });
			attempt = 0;
			if (room?.id !== found.board) openRoom(found.board, await keptEdits(found.board));
			room?.connect(token, role);
		} catch (error) {
			const refusal =
				error instanceof AppError ? error : new AppError('unexpected', strings.common.unexpected);
			if (refusal.code === 'not-signed-in' && workspace)
				await save({ [settingKeys.token(workspace.board)]: null });
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

	async function letIn(): Promise<{ workspace: Workspace; token: string }> {
		const plan = planWorkspace(workspace, settings);
		if (plan.do === 'connect') return plan;
		if (plan.do === 'join') return { workspace: plan.workspace, token: await join(plan.workspace) };
		const file = await bridge.call('init', { version: bridgeVersion });
		if (file.workspace && file.workspace.board !== left) {
			// Somebody in this file has begun anew before us.
			workspace = file.workspace;
			return letIn();
		}
		const accessKey = settings.accessKey;
		const name = file.fileName.slice(0, 200) || strings.appName;
		const made = await api.call(
			'createBoard',
			{ name },
			typeof accessKey === 'string' ? { token: accessKey } : {},
		);
		const { fileKey, fileName } = file;
		const wanted = { board: made.boardId, join: made.tokens.editor, fileKey, fileName };
		const reply = await bridge.call('setWorkspace', { workspace: wanted });
		workspace = reply.workspace ?? wanted;
		// Somebody may have made one in the same second; theirs stands in the file then, and ours is left alone.
		if (workspace.board !== wanted.board) return { workspace, token: await join(workspace) };
		await save({ [settingKeys.token(wanted.board)]: made.tokens.owner });
		return { workspace, token: made.tokens.owner };
	}

	async function join({ board: id, join: capability }: Workspace): Promise<string> {
		const name = init?.user.name.slice(0, 80) ?? '';
		const { token } = await api.call('joinBoard', { name }, { board: id, token: capability });
		await save({ [settingKeys.token(id)]: token });
		return token;
	}

	/** Edits of an earlier time that never reached the server; says so where they had to make room meanwhile. */
	async function keptEdits(board: string): Promise<Uint8Array | null> {
		const nothing = { edits: null, dropped: null };
		const { edits, dropped } = await bridge.call('readKeptEdits', { board }).catch(() => nothing);
		if (dropped !== null) {
			const day = new Date(dropped).toLocaleDateString('en', { day: 'numeric', month: 'long' });
			const text = strings.session.dropped(day);
			store.set((state) => ({ ...state, message: { kind: 'info', text } }));
			void keepEdits(board, null);
		}
		return edits;
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
			tell,
			changed: () => {
				if (room) showView(room.canvas.view());
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
		store.set((state) => ({ ...state, ...noView, board: emptyBoard, people: [], jobs: [], unsaved: 0 }));
	}

	function show(board: BoardSnapshot): void {
		store.set((state) => ({ ...state, board }));
		// Texts that cannot be read now are asked for again with the next change or draw.
		void cache.ensure(board.evidence.keys()).catch(() => undefined);
	}

	return {
		open(opened) {
			init = opened;
			workspace = opened.workspace;
			settings = { ...opened.settings };
			dispatch({
				type: 'opened',
				consented: hasConsented(settings, origin),
				copy: copySign(workspace, opened),
			});
		},
		agree() {
			void save({ [settingKeys.consent]: origin });
			dispatch({ type: 'agreed', copy: init ? copySign(workspace, init) : 'none' });
		},
		chooseWorkspace(choice) {
			if (choice === 'new') {
				left = workspace?.board ?? left;
				workspace = null;
				closeRoom();
				store.set((state) => ({ ...state, reports: [] }));
			} else if (workspace && init) {
				workspace = { ...workspace, fileKey: init.fileKey, fileName: init.fileName };
				void bridge.call('setWorkspace', { workspace }).catch(() => undefined);
			}
			dispatch({ type: 'chose-workspace' });
		},
		retry() {
			const { session } = store.get();
			// Offline after having been in, the board stays usable while the socket tries again.
			if (room && session.at === 'offline' && session.role !== null) room.reconnect();
			else dispatch({ type: 'retry' });
		},
		signIn(accessKey) {
			const patch: Record<string, string | null> = {};
			if (workspace) patch[settingKeys.token(workspace.board)] = null;
			if (accessKey) patch.accessKey = accessKey;
			void save(patch);
			dispatch({ type: 'retry' });
		},
		removed(server) {
			const id = workspace?.board;
			left = id ?? left;
			workspace = null;
			closeRoom();
			if (id !== undefined) {
				void save({ [settingKeys.token(id)]: null });
				void keepEdits(id, null);
			}
			dispatch({ type: 'removed', server });
		},
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

function sameView(a: CanvasView, b: CanvasView): boolean {
	const sameNotes = a.loose === b.loose && a.reworded === b.reworded;
	return sameNotes && a.page === b.page && JSON.stringify(a.writer) === JSON.stringify(b.writer);
}
