import { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import { applyUpdate, Doc } from 'yjs';
import type { BoardSnapshot } from '../../shared/board-doc.ts';
import type { Init } from '../../shared/bridge.ts';
import {
	closeCodes,
	type PersonPresence,
	type Role,
	syncPath,
	syncProtocol,
	tokenProtocolPrefix,
} from '../../shared/sync-protocol.ts';
import { createCanvasSync } from './canvas-sync.ts';
import type { CanvasSync, CanvasSyncDeps } from './canvas-sync-types.ts';
import { createLineEcho } from './line-echo.ts';
import { createOwnActs, type OwnActs } from './own-acts.ts';
import type { SessionEvent } from './session.ts';
import { createUnsentEdits, type UnsentDeps } from './unsent-edits.ts';

/** One board as this window has it: the document, its connection, and what keeps the canvas like it. */
export type BoardRoom = {
	id: string;
	token: string;
	doc: Doc;
	awareness: Awareness;
	canvas: CanvasSync;
	/** Connects with a token, again after another one. */
	connect(token: string, role: Role): void;
	/** Tries at once where the connection is waiting for its next try. */
	reconnect(): void;
	/** Shows others what this person's panel is doing. */
	announce(doing: string): void;
	/** Shows others where this person looks, or as what they are here. */
	share(shown: Pick<PersonPresence, 'look' | 'page' | 'part'>): void;
	own: OwnActs;
	leave(): void;
};

type Deps = Omit<CanvasSyncDeps, 'doc' | 'awareness' | 'me' | 'confirmed'> &
	Pick<UnsentDeps, 'keep' | 'unsaved'> & {
		origin: string;
		id: string;
		init: Init;
		/** Edits of an earlier time that the server has not seen, as `keep` was given them. */
		kept: Uint8Array | null;
		report(event: SessionEvent): void;
		/** The document holds something else now. */
		shown(board: BoardSnapshot): void;
		/** Somebody came, left or shows something else. */
		present(awareness: Awareness): void;
	};

export function createBoardRoom(deps: Deps): BoardRoom {
	const { origin, id, init, kept, keep, later, report } = deps;
	const doc = new Doc();
	const awareness = new Awareness(doc);
	let provider: WebsocketProvider | null = null;
	let token = '';
	let reading = false;

	const { name, color, session } = init.user;
	const announce = (busy: string): void =>
		awareness.setLocalState({ ...awareness.getLocalState(), name, color, session, busy });
	announce('');
	const own = createOwnActs(doc);
	restore(doc, kept);
	const unsent = createUnsentEdits({ doc, isKept: kept !== null, keep, unsaved: deps.unsaved, later });

	doc.on('update', (_update: Uint8Array, source: unknown) => {
		if (source !== provider) unsent.changed(provider?.synced === true);
		if (reading) return;
		reading = true;
		later(0, () => {
			reading = false;
			deps.shown(canvas.board());
		});
	});
	awareness.on('change', () => deps.present(awareness));
	const echo = createLineEcho(awareness);
	const canvas = createCanvasSync({
		...deps,
		doc,
		awareness,
		confirmed: () => (provider?.synced ? echo.confirmed() : Promise.resolve(false)),
		me: { name, session, page: init.page },
	});

	return {
		id,
		get token() {
			return token;
		},
		doc,
		awareness,
		canvas,
		connect(fresh, role) {
			token = fresh;
			provider?.destroy();
			const socket = new WebsocketProvider(origin.replace(/^http/, 'ws') + syncPath, id, doc, {
				connect: false,
				disableBc: true,
				awareness,
				protocols: [syncProtocol, tokenProtocolPrefix + token],
			});
			provider = socket;
			echo.lost();
			echo.listen(socket);
			socket.on('sync', (synced: boolean) => {
				if (!synced || provider !== socket) return;
				// Who may only look is not asked for what they changed before; it waits here.
				if (role === 'owner' || role === 'editor') unsent.settled();
				report({ type: 'connected', role });
			});
			socket.on('connection-close', (event: { code: number } | null) => {
				if (provider !== socket) return;
				unsent.lost();
				echo.lost();
				if (event?.code !== closeCodes['role-changed']) return report({ type: 'disconnected' });
				// Before it comes back by itself it has to know what it may do.
				socket.shouldConnect = false;
				report({ type: 'role-changed' });
			});
			socket.on('status', ({ status }) => {
				if (status === 'disconnected') forgetOthers(awareness);
			});
			socket.on('closed', ({ code }: { code: number }) => {
				if (provider === socket) report({ type: 'closed', code });
			});
			socket.connect();
		},
		reconnect() {
			provider?.disconnect();
			provider?.connect();
		},
		announce,
		share: (shown) => awareness.setLocalState({ ...awareness.getLocalState(), ...shown }),
		own,
		leave() {
			canvas.stop();
			unsent.stop();
			awareness.destroy();
			provider?.destroy();
			provider = null;
			echo.lost();
			doc.destroy();
		},
	};
}

function restore(doc: Doc, kept: Uint8Array | null): void {
	if (!kept) return;
	try {
		applyUpdate(doc, kept, 'remote');
	} catch {
		// Half a record is no record; the canvas still shows what was done.
	}
}

/** What the awareness remembers of people who are out of sight would hide them when they are there again unchanged. */
function forgetOthers(awareness: Awareness): void {
	for (const client of [...awareness.meta.keys()])
		if (client !== awareness.clientID) awareness.meta.delete(client);
}
