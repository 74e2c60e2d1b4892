import { WebsocketProvider } from 'y-websocket';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { type BoardSnapshot, readBoard } from '../../shared/board-doc.ts';
import type { Init, Workspace } from '../../shared/bridge.ts';
import { AppError } from '../../shared/errors.ts';
import type { EvidenceId } from '../../shared/ids.ts';
import { syncPath, syncProtocol, tokenProtocolPrefix } from '../../shared/sync-protocol.ts';
import type { ApiClient } from './api-client.ts';
import type { BridgeClient } from './bridge-client.ts';
import { fromBase64, toBase64 } from './pending-edits.ts';
import { readPresence } from './presence.ts';
import { nextSession, type SessionEvent } from './session.ts';
import type { PanelState } from './state.ts';
import { emptyBoard } from './state.ts';
import type { Store } from './store.ts';
import { strings } from './strings.ts';
import { hasConsented, isCopy, planWorkspace, settingKeys } from './workspace-plan.ts';

/** A board that is open in this window. */
export type OpenBoard = { id: string; token: string; doc: Doc };

export type BoardSession = {
	open(init: Init): void;
	agree(): void;
	chooseWorkspace(choice: 'new' | 'join'): void;
	retry(): void;
	/** Asks for a new token of one's own; `accessKey` for servers that guard the making of boards. */
	signIn(accessKey?: string): void;
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
	ensureTexts: (ids: Iterable<EvidenceId>) => void;
};

/** Milliseconds between tries while the server has not let us in yet; the provider has its own pace afterwards. */
const retryDelays = [1000, 2000, 5000, 10_000, 30_000] as const;

/** The effects behind `session.ts`: workspace, tokens, the document and its connection, presence. */
export function createBoardSession({ origin, store, bridge, api, ensureTexts }: Deps): BoardSession {
	let init: Init | null = null;
	let workspace: Workspace | null = null;
	let settings: Init['settings'] = {};
	let board: OpenBoard | null = null;
	let provider: WebsocketProvider | null = null;
	let attempt = 0;
	let retryTimer: ReturnType<typeof setTimeout> | null = null;
	let doing = '';
	const reconnectListeners = new Set<() => void>();

	function dispatch(event: SessionEvent): void {
		store.set((state) => ({ ...state, session: nextSession(state.session, event) }));
		if (store.get().session.at === 'connecting') void enter();
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
		if (retryTimer !== null) clearTimeout(retryTimer);
		retryTimer = null;
		try {
			const { workspace: found, token } = await letIn();
			const { role } = await api.call('readBoard', null, { board: found.board, token });
			attempt = 0;
			connect(found.board, token, role);
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
		retryTimer = setTimeout(() => void enter(), delay);
	}

	async function letIn(): Promise<{ workspace: Workspace; token: string }> {
		if (!init) throw new AppError('unexpected', strings.common.unexpected);
		const plan = planWorkspace(workspace, settings);
		if (plan.do === 'connect') return plan;
		if (plan.do === 'join') return { workspace: plan.workspace, token: await join(plan.workspace) };
		const accessKey = settings.accessKey;
		const name = init.fileName.slice(0, 200) || strings.appName;
		const made = await api.call(
			'createBoard',
			{ name },
			typeof accessKey === 'string' ? { token: accessKey } : {},
		);
		const wanted = { board: made.boardId, join: made.tokens.editor, fileKey: init.fileKey };
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

	function connect(id: string, token: string, role: 'owner' | 'editor' | 'commenter' | 'viewer'): void {
		const doc = board?.id === id ? board.doc : openDoc(id);
		board = { id, token, doc };
		provider?.destroy();
		const url = origin.replace(/^http/, 'ws') + syncPath;
		const socket = new WebsocketProvider(url, id, doc, {
			connect: false,
			disableBc: true,
			protocols: [syncProtocol, tokenProtocolPrefix + token],
		});
		provider = socket;
		socket.on('sync', (synced: boolean) => {
			if (!synced || provider !== socket) return;
			settled(doc, id);
			dispatch({ type: 'connected', role });
			for (const listener of [...reconnectListeners]) listener();
		});
		socket.on('connection-close', () => {
			if (provider === socket) dispatch({ type: 'disconnected' });
		});
		socket.on('closed', ({ code }: { code: number }) => {
			if (provider === socket) dispatch({ type: 'closed', code });
		});
		socket.awareness.on('change', () => showPresence(socket));
		announce(socket);
		socket.connect();
	}

	/** State vector of what the server is known to hold; what lies beyond it is unsaved. */
	let confirmed: Uint8Array | undefined;
	let saveTimer: ReturnType<typeof setTimeout> | null = null;

	function openDoc(id: string): Doc {
		const doc = new Doc();
		confirmed = undefined;
		const kept = settings[settingKeys.pending(id)];
		const update = typeof kept === 'string' ? fromBase64(kept) : null;
		if (update) {
			try {
				applyUpdate(doc, update, 'remote');
			} catch {
				// Half a record is no record; the canvas still shows what was done.
			}
		}
		let reading = false;
		doc.on('update', (_update: Uint8Array, source: unknown) => {
			if (source !== provider && provider?.synced !== true) keep(doc, id);
			if (reading) return;
			reading = true;
			setTimeout(() => {
				reading = false;
				show(doc);
			}, 0);
		});
		show(doc);
		return doc;
	}

	function show(doc: Doc): void {
		if (board !== null && board.doc !== doc) return;
		const snapshot = readBoard(doc);
		store.set((state) => ({ ...state, board: snapshot }));
		ensureTexts(snapshot.evidence.keys());
	}

	/** Counts a change the server has not seen and writes all such changes to this user's settings. */
	function keep(doc: Doc, id: string): void {
		store.set((state) => ({ ...state, unsaved: state.unsaved + 1 }));
		if (saveTimer !== null) clearTimeout(saveTimer);
		saveTimer = setTimeout(() => {
			saveTimer = null;
			void save({ [settingKeys.pending(id)]: toBase64(encodeStateAsUpdate(doc, confirmed)) });
		}, 300);
	}

	function settled(doc: Doc, id: string): void {
		confirmed = encodeStateVector(doc);
		if (saveTimer !== null) clearTimeout(saveTimer);
		saveTimer = null;
		if (settings[settingKeys.pending(id)] !== undefined) void save({ [settingKeys.pending(id)]: null });
		store.set((state) => ({ ...state, unsaved: 0 }));
	}

	function showPresence(socket: WebsocketProvider): void {
		if (provider !== socket) return;
		const presence = readPresence(socket.awareness.getStates(), socket.doc.clientID);
		store.set((state) => ({ ...state, ...presence }));
	}

	function announce(socket: WebsocketProvider): void {
		if (!init) return;
		const { name, color, session } = init.user;
		socket.awareness.setLocalState({ name, color, session, busy: doing });
	}

	return {
		open(opened) {
			init = opened;
			workspace = opened.workspace;
			settings = { ...opened.settings };
			dispatch({
				type: 'opened',
				consented: hasConsented(settings, origin),
				copy: isCopy(workspace, opened.fileKey),
			});
		},
		agree() {
			void save({ [settingKeys.consent]: origin });
			dispatch({ type: 'agreed', copy: isCopy(workspace, init?.fileKey ?? null) });
		},
		chooseWorkspace(choice) {
			if (choice === 'new') {
				workspace = null;
				board = null;
				provider?.destroy();
				provider = null;
				store.set((state) => ({ ...state, board: emptyBoard, reports: [] }));
			} else if (workspace && init) {
				workspace = { ...workspace, fileKey: init.fileKey };
				void bridge.call('setWorkspace', { workspace }).catch(() => undefined);
			}
			dispatch({ type: 'chose-workspace' });
		},
		retry() {
			const { session } = store.get();
			// Offline after having been in, the board stays usable while the socket tries again.
			if (provider && session.at === 'offline' && session.role !== null) {
				provider.disconnect();
				provider.connect();
			} else dispatch({ type: 'retry' });
		},
		signIn(accessKey) {
			const patch: Record<string, string | null> = {};
			if (workspace) patch[settingKeys.token(workspace.board)] = null;
			if (accessKey) patch.accessKey = accessKey;
			void save(patch);
			dispatch({ type: 'retry' });
		},
		current: () => board,
		snapshot: () => (board ? readBoard(board.doc) : emptyBoard),
		setDoing(what) {
			doing = what;
			if (provider) announce(provider);
		},
		onReconnect(listener) {
			reconnectListeners.add(listener);
			return () => reconnectListeners.delete(listener);
		},
	};
}
