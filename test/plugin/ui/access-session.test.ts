import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { createApiClient } from '../../../plugin/ui/api-client.ts';
import { type BoardSession, createBoardSession } from '../../../plugin/ui/board-session.ts';
import type { BridgeClient } from '../../../plugin/ui/bridge-client.ts';
import { type SignInStep, signInWith } from '../../../plugin/ui/sign-in.ts';
import { initialState } from '../../../plugin/ui/state.ts';
import { createStore } from '../../../plugin/ui/store.ts';
import { quietLog } from '../../../server/log.ts';
import { type RunningServer, startServer } from '../../../server/serve.ts';
import { setEntry } from '../../../shared/board-doc.ts';
import type { Init, Workspace } from '../../../shared/bridge.ts';
import type { Role } from '../../../shared/sync-protocol.ts';
import { clientId, clientSecret, startOidcServer } from '../../server/access/oidc-server.ts';
import { type BoardClient, call, joinBoard, type TestBoard, until } from '../../support/board-client.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';

let server: RunningServer;
let board: TestBoard;
let witness: BoardClient;
let window: BoardSession | undefined;

beforeAll(async () => {
	// The panel's window has one; Node 20 does not.
	globalThis.WebSocket ??= WebSocket as unknown as typeof globalThis.WebSocket;
	server = await startServer({
		port: 0,
		host: '127.0.0.1',
		dataDir: testData,
		databaseUrl: await createTestDatabase(),
		environment: {},
		log: quietLog,
		limits: { message: 64 * 1024 },
	});
});
beforeEach(async () => {
	board = await call(server.url, 'createBoard', { name: 'Test', by: 'Olga' });
	witness = joinBoard(server.url, board.boardId, board.tokens.owner);
	await witness.synced;
});
afterEach(() => {
	window?.removed(false);
	witness.destroy();
});
afterAll(() => server?.close());

const owner = () => ({ board: board.boardId, token: board.tokens.owner });
const way = (join = board.tokens.editor): Workspace => ({
	board: board.boardId,
	join,
	fileKey: null,
	fileName: 'Interviews',
});

/** Ben's window in a file that leads to `workspace`, on the real server. */
function open(workspace: Workspace | null, origin = server.url) {
	const file = { workspace };
	const settings: Record<string, unknown> = { consent: origin };
	const init: Init = {
		version: 1,
		command: 'open',
		fileName: 'Interviews',
		fileKey: null,
		workspace,
		user: { name: 'Ben', color: '#000', session: 1 },
		settings: settings as Init['settings'],
		selection: 0,
		page: '0:1',
		sessions: [1],
	};
	const store = createStore(initialState);
	const bridge = async (name: string, body: { workspace?: Workspace | null; settings?: object }) => {
		if (name === 'setWorkspace') {
			file.workspace = body.workspace ?? null;
			return { workspace: file.workspace };
		}
		if (name === 'saveSettings') Object.assign(settings, body.settings);
		if (name === 'readKeptEdits') return null;
		if (name === 'keepEdits') return { kept: true };
		return name === 'init' ? { ...init, workspace: file.workspace } : {};
	};
	const api = createApiClient(origin, (...request) => fetch(...request));
	const session = createBoardSession({
		origin,
		store,
		bridge: { call: bridge, onEvent: () => () => undefined } as unknown as BridgeClient,
		api,
		cache: { get: () => new Map(), ensure: () => Promise.resolve(), match: () => undefined },
		speaks: async () => true,
		tell: () => undefined,
	});
	window = session;
	session.open(init);
	const at = (wanted: object) => expect.poll(() => store.get().session).toMatchObject(wanted);
	const write = (key: string): void => {
		const doc = session.current()?.doc;
		if (doc) setEntry(doc, 'meta', key, 1);
	};
	return { session, store, file, settings, at, write, api };
}
const bens = async () => {
	const { tokens } = await call(server.url, 'listTokens', null, owner());
	return tokens.find(({ label }) => label === 'Ben')?.id ?? '';
};
const give = async (role: Role) =>
	call(server.url, 'changeRole', { role }, { ...owner(), tokenId: await bens() });
const arrived = (key: string) => until(witness.doc, () => witness.doc.getMap('meta').has(key));

describe('a window whose access changes', () => {
	it('[UI43] signed out, it keeps what was changed meanwhile and sends it when its person is back', async () => {
		const ben = open(way());
		await ben.at({ at: 'online', role: 'editor' });
		await call(server.url, 'revokeToken', null, { ...owner(), tokenId: await bens() });
		await ben.at({ at: 'signed-out' });
		ben.write('while-out');
		expect(ben.store.get().unsaved).toBe(1);
		ben.session.signIn({});
		await ben.at({ at: 'online', role: 'editor' });
		await arrived('while-out');
		expect(ben.store.get().unsaved).toBe(0);
	});

	it('[UI44] given another role, it comes back by itself, says what it may do now and goes by it', async () => {
		const ben = open(way());
		await ben.at({ at: 'online', role: 'editor' });
		expect(ben.store.get().message).toBeNull();
		await give('commenter');
		await ben.at({ at: 'online', role: 'commenter' });
		expect(ben.store.get().message?.text).toBe('You may look at this board now, but not change it.');
		await give('owner');
		await ben.at({ at: 'online', role: 'owner' });
		expect(ben.store.get().message?.text).toBe('You are an owner of this board now.');
		ben.write('as-owner');
		await arrived('as-owner');
	});

	it('[UI44] what may not be sent any more stays here, is said to, and goes when it may', async () => {
		const ben = open(way());
		await ben.at({ at: 'online', role: 'editor' });
		const done = new Promise<void>((resolve) => {
			const stop = ben.store.subscribe(() => {
				if (ben.store.get().session.at !== 'connecting') return;
				stop();
				queueMicrotask(() => {
					ben.write('in-between');
					resolve();
				});
			});
		});
		await give('viewer');
		await done;
		await ben.at({ at: 'online', role: 'viewer' });
		expect(ben.store.get().message?.text).toContain('1 change of yours is kept here');
		setEntry(witness.doc, 'meta', 'later', 1);
		const doc = ben.session.current()?.doc;
		await expect.poll(() => doc?.getMap('meta').has('later')).toBe(true);
		expect(witness.doc.getMap('meta').has('in-between')).toBe(false);
		await give('editor');
		await arrived('in-between');
		await ben.at({ at: 'online', role: 'editor' });
		await expect.poll(() => ben.store.get().unsaved).toBe(0);
	});

	it('[UI45] a change the server does not take ends the connection with its reason; without it the board opens again', async () => {
		const ben = open(way());
		await ben.at({ at: 'online', role: 'editor' });
		const doc = ben.session.current()?.doc;
		if (doc) setEntry(doc, 'meta', 'huge', 'x'.repeat(100_000));
		await ben.at({ at: 'refused', remedy: 'drop' });
		ben.session.dropChanges();
		await ben.at({ at: 'online' });
		ben.write('small');
		await arrived('small');
		expect(witness.doc.getMap('meta').has('huge')).toBe(false);
	});
});

describe('coming in by invitation', () => {
	const invite = async (role: Role) =>
		(await call(server.url, 'makeInvitation', { role, expiresInMinutes: 9, uses: 1 }, owner())).code;

	it('[UI41] where the file’s way in is renewed, a code lets its person in, and the file stays as it is', async () => {
		const stale = way();
		await call(server.url, 'rotateJoin', {}, owner());
		const ben = open(stale);
		await ben.at({ at: 'signed-out' });
		await expect(ben.session.useInvitation('pbi_wrong')).rejects.toMatchObject({
			message: 'This code does not open a board. Ask for a new one.',
		});
		await ben.session.useInvitation(await invite('commenter'));
		await ben.at({ at: 'online', role: 'commenter' });
		expect(ben.file.workspace).toEqual(stale);
		expect(ben.settings[`token:${board.boardId}`]).toMatch(/^pb_/);
	});

	it('[UI41] a code for another board is not spent in a file whose board is in use', async () => {
		const code = await invite('editor');
		const other: TestBoard = await call(server.url, 'createBoard', { name: 'Other' });
		const ben = open({ ...way(other.tokens.editor), board: other.boardId });
		await ben.at({ at: 'online', role: 'editor' });
		await expect(ben.session.useInvitation(code)).rejects.toMatchObject({ code: 'not-allowed' });
		expect(ben.session.current()?.id).toBe(other.boardId);
		expect((await call(server.url, 'listInvitations', null, owner())).invitations).toHaveLength(1);
	});

	it('[UI41] in a file with nothing on its board yet, a code leads the file to the board one is invited to', async () => {
		const ben = open(null);
		await ben.at({ at: 'online', role: 'owner' });
		expect(ben.session.current()?.id).not.toBe(board.boardId);
		await ben.session.useInvitation(await invite('editor'));
		await ben.at({ at: 'online', role: 'editor' });
		expect(ben.session.current()?.id).toBe(board.boardId);
		expect(ben.file.workspace).toMatchObject({ board: board.boardId, join: '' });
		ben.write('from-afar');
		await arrived('from-afar');
	});

	it('[UI65] one’s own key is changed for a new one without being signed out; the old one opens nothing any more', async () => {
		const { session, store, settings, at, write } = open(way());
		await at({ at: 'online', role: 'editor' });
		const key = `token:${board.boardId}`;
		const old = settings[key];
		const seen = new Set<string>();
		const stop = store.subscribe(() => seen.add(store.get().session.at));
		await session.renewOwn();
		await at({ at: 'online', role: 'editor' });
		write('after');
		await arrived('after');
		stop();
		expect([...seen]).toContain('connecting');
		expect([...seen]).not.toContain('signed-out');
		expect(settings[key]).not.toBe(old);
		await expect(
			call(server.url, 'readBoard', null, { board: board.boardId, token: String(old) }),
		).rejects.toThrow(/^401/);
	});

	it('[UI40] a renewed way in is written into the file', async () => {
		const ben = open(way());
		await ben.at({ at: 'online' });
		const { token } = await call(server.url, 'rotateJoin', {}, owner());
		await ben.session.renewJoin(token);
		expect(ben.file.workspace).toEqual(way(token));
	});
});

describe('a server that asks people to sign in', () => {
	it('[UI42] a first person signs in and gets a board, a second one joins it, and neither is asked again that day', async () => {
		const oidc = await startOidcServer({
			ben: { name: 'Ben Signed', email: 'b@x.test', email_verified: true },
		});
		const guarded = await startServer({
			port: 0,
			host: '127.0.0.1',
			dataDir: testData,
			databaseUrl: await createTestDatabase(),
			environment: {
				PERSONABOARD_OIDC_ISSUER: oidc.issuer,
				PERSONABOARD_OIDC_CLIENT_ID: clientId,
				PERSONABOARD_OIDC_CLIENT_SECRET: clientSecret,
			},
			log: quietLog,
		});
		try {
			const first = open(null, guarded.url);
			await first.at({ at: 'signed-out' });
			let poll = (): void => undefined;
			const waiting = new Promise<SignInStep & { at: 'waiting' }>((resolve) => {
				signInWith({
					api: first.api,
					later: (_ms, run) => {
						poll = run;
						return () => undefined;
					},
					step: (step) => step.at === 'waiting' && resolve(step),
					done: (signIn) => first.session.signIn({ signIn }),
				});
			});
			const { address, userCode } = await waiting;
			await oidc.visit(address, userCode, 'ben');
			poll();
			await first.at({ at: 'online', role: 'owner' });
			const made = first.session.current();
			const { tokens } = await call(guarded.url, 'listTokens', null, {
				board: made?.id ?? '',
				token: made?.token ?? '',
			});
			expect(tokens.find(({ self }) => self)?.label).toBe('Ben Signed');
			const { signIn } = first.settings;
			first.session.removed(false);
			const second = open(first.file.workspace, guarded.url);
			await second.at({ at: 'signed-out' });
			second.session.signIn({ signIn: String(signIn) });
			await second.at({ at: 'online', role: 'owner' });
			second.session.removed(false);
		} finally {
			await guarded.close();
			await oidc.close();
		}
	});
});
