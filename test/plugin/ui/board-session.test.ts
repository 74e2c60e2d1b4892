import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { type BoardSession, createBoardSession } from '../../../plugin/ui/board-session.ts';
import type { BridgeClient } from '../../../plugin/ui/bridge-client.ts';
import { initialState } from '../../../plugin/ui/state.ts';
import { createStore } from '../../../plugin/ui/store.ts';
import type { Init, Workspace } from '../../../shared/bridge.ts';
import { AppError } from '../../../shared/errors.ts';

const origin = 'http://127.0.0.1:9';
const workspace = { board: 'bo_old', join: 'cap', fileKey: null, fileName: 'Interviews' };
let session: BoardSession;

beforeAll(() => {
	// The panel's window has one; Node 20 does not.
	globalThis.WebSocket ??= WebSocket as unknown as typeof globalThis.WebSocket;
});
afterEach(() => session?.removed(false));

/** A window in a file, with everything around it pretended; the server's address answers nobody. */
function open(file: Partial<Init>) {
	const init: Init = {
		version: 1,
		command: 'open',
		fileName: 'Interviews',
		fileKey: null,
		workspace: null,
		user: { name: 'Ana', color: '#000', session: 1 },
		settings: { consent: origin },
		selection: 0,
		page: '0:1',
		sessions: [1],
		...file,
	};
	const world = {
		init,
		calls: [] as string[],
		settings: {} as Record<string, unknown>,
		kept: null as object | null,
		dropped: null as number | null,
		hasRoom: true,
		/** What the server refuses, by call, and why the words of notes cannot be read. */
		refuses: '',
		unread: null as AppError | null,
	};
	const store = createStore(initialState);
	const bridge = async (name: string, body: { workspace?: Workspace; settings?: object }) => {
		if (name === 'setWorkspace') {
			world.init.workspace = body.workspace ?? null;
			return { workspace: body.workspace };
		}
		if (name === 'saveSettings') Object.assign(world.settings, body.settings);
		if (name === 'readKeptEdits') return world.dropped === null ? null : { at: world.dropped, edits: null };
		if (name === 'keepEdits') {
			world.kept = body;
			return { kept: world.hasRoom };
		}
		return name === 'init' ? world.init : {};
	};
	const api = async (name: string) => {
		world.calls.push(name);
		if (name === world.refuses) throw new AppError('unavailable', 'The server is away.');
		if (name === 'createBoard')
			return { boardId: 'bo_new', tokens: { owner: 'own', editor: 'edit', viewer: 'view' } };
		return name === 'readBoard' ? { role: 'owner' } : { token: 'mine' };
	};
	session = createBoardSession({
		origin,
		store,
		bridge: { call: bridge, onEvent: () => () => undefined } as unknown as BridgeClient,
		api: { call: api } as unknown as Parameters<typeof createBoardSession>[0]['api'],
		cache: {
			get: () => new Map(),
			ensure: async () => {
				if (world.unread) throw world.unread;
			},
			match: () => undefined,
		},
		speaks: async () => true,
		tell: () => undefined,
	});
	session.open({ ...init });
	return { world, store, opened: () => expect.poll(() => session.current()?.id) };
}

describe('the file and its board', () => {
	it('[UI2] a file with another name asks; told that it is the same board, it keeps the new name and joins', async () => {
		const { world, store, opened } = open({ workspace, fileName: 'Interviews (Copy)' });
		expect(store.get().session).toEqual({ at: 'copy-of-file', proven: false });
		expect(world.calls).toEqual([]);
		session.chooseWorkspace('join');
		await opened().toBe('bo_old');
		expect(world.init.workspace).toEqual({ ...workspace, fileName: 'Interviews (Copy)' });
		expect(world.calls).toEqual(['joinBoard', 'readBoard']);
	});

	it('[UI2] told that it is another one, it gets a board of its own, with its name', async () => {
		const { world, opened } = open({ workspace, fileName: 'Interviews (Copy)' });
		session.chooseWorkspace('new');
		await opened().toBe('bo_new');
		expect(world.init.workspace).toEqual({
			board: 'bo_new',
			join: 'edit',
			fileKey: null,
			fileName: 'Interviews (Copy)',
		});
		expect(world.settings).toEqual({ 'token:bo_new': 'own' });
	});

	it('[UI9] where somebody in the file has begun anew already, a window joins them', async () => {
		const { world, opened } = open({ workspace });
		await opened().toBe('bo_old');
		world.init.workspace = { ...workspace, board: 'bo_theirs' };
		session.chooseWorkspace('new');
		await opened().toBe('bo_theirs');
		expect(world.calls).not.toContain('createBoard');
	});

	it('[UI20] after the removal the way in is forgotten and nothing of the board is shown', async () => {
		const { world, store, opened } = open({ workspace });
		await opened().toBe('bo_old');
		session.removed(true);
		expect(store.get().session).toEqual({ at: 'removed', server: true, left: false });
		expect(session.current()).toBeNull();
		expect(world.settings).toMatchObject({ 'token:bo_old': null });
		await expect.poll(() => world.kept).toEqual({ board: 'bo_old', edits: null });
	});

	it('[UI68] the board goes on the server first: where that is refused this window stays in, and can ask again', async () => {
		const { world, store, opened } = open({ workspace });
		await opened().toBe('bo_old');
		world.refuses = 'deleteBoard';
		const before = store.get().session;
		await expect(session.deleteBoard()).rejects.toThrow('The server is away.');
		expect(store.get().session).toEqual(before);
		expect(session.current()?.id).toBe('bo_old');
		expect(world.settings).not.toHaveProperty('token:bo_old', null);
		world.refuses = '';
		await session.deleteBoard();
		expect(store.get().session).toEqual({ at: 'removed', server: true, left: true });
		expect(session.current()).toBeNull();
		session.removed(true);
		expect(store.get().session).toEqual({ at: 'removed', server: true, left: false });
	});

	it('[UI67] why the words of notes are not there is known, until they have been read', async () => {
		const { world, store, opened } = open({ workspace });
		expect(store.get().unread).toEqual({ reason: null });
		world.unread = new AppError('unavailable', 'The server is away.');
		await opened().toBe('bo_old');
		await expect.poll(() => store.get().unread).toEqual({ reason: 'The server is away.' });
		world.unread = null;
		await session.readWords();
		expect(store.get().unread).toBeNull();
	});

	it('[UI50] edits that had to make room are told when their board opens, and that is told once', async () => {
		const { world, store, opened } = open({ workspace });
		world.dropped = new Date(2026, 4, 3, 12).getTime();
		await opened().toBe('bo_old');
		expect(store.get().message?.text).toContain('3 May');
		await expect.poll(() => world.kept).toEqual({ board: 'bo_old', edits: null });
	});

	it('[UI50] a machine without room for what is unsaved says so', async () => {
		const { world, store, opened } = open({ workspace });
		await opened().toBe('bo_old');
		world.hasRoom = false;
		expect(store.get().keeps).toBe(true);
		session.current()?.doc.getMap('meta').set('x', 1);
		await expect.poll(() => store.get().keeps).toBe(false);
		expect(store.get().unsaved).toBe(1);
	});
});
