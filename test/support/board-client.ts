import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import {
	type ContractCall,
	type ContractRequest,
	type ContractResponse,
	contract,
} from '../../shared/contract.ts';
import type { BoardId } from '../../shared/ids.ts';
import { syncProtocol, tokenProtocolPrefix } from '../../shared/sync-protocol.ts';

export type BoardClient = {
	doc: Y.Doc;
	provider: WebsocketProvider;
	synced: Promise<void>;
	/** The close code the stock client stopped at. */
	closed: Promise<number>;
	destroy(): void;
};

/** A stock y-websocket client on a board. */
export function joinBoard(
	url: string,
	board: string,
	token: string,
	how: 'protocol' | 'query' = 'protocol',
	doc = new Y.Doc(),
): BoardClient {
	const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync`, board, doc, {
		WebSocketPolyfill: WebSocket as any,
		disableBc: true,
		maxBackoffTime: 200,
		...(how === 'protocol'
			? { protocols: [syncProtocol, `${tokenProtocolPrefix}${token}`] }
			: { params: { token } }),
	});
	return {
		doc,
		provider,
		synced: new Promise((resolve) => {
			provider.on('sync', (synced: boolean) => synced && resolve());
		}),
		closed: new Promise((resolve) => {
			provider.on('closed', ({ code }: { code: number }) => resolve(code));
		}),
		destroy() {
			provider.destroy();
			provider.awareness.destroy();
			doc.destroy();
		},
	};
}

/** Resolves once `holds` does, looking again whenever the document changes. */
export function until(doc: Y.Doc, holds: () => boolean): Promise<void> {
	return new Promise((resolve) => {
		const look = (): void => {
			if (!holds()) return;
			doc.off('update', look);
			resolve();
		};
		doc.on('update', look);
		look();
	});
}

type PathName =
	| 'board'
	| 'job'
	| 'tokenId'
	| 'invitationId'
	| 'upload'
	| 'source'
	| 'person'
	| 'entity'
	| 'version'
	| 'decision'
	| 'feed'
	| 'rule'
	| 'round';

/** Makes one call of the contract; throws with the server's own message when refused. */
export async function call<C extends ContractCall>(
	url: string,
	name: C,
	request: ContractRequest<C>,
	{ token, ...named }: { token?: string } & Partial<Record<PathName, string>> = {},
): Promise<ContractResponse<C>> {
	const { method, path } = contract[name];
	const query =
		method === 'GET' && request !== null
			? `?${new URLSearchParams(request as object as Record<string, string>)}`
			: '';
	const response = await fetch(
		url + path.replace(/:(\w+)/g, (_, key: PathName) => named[key] ?? '') + query,
		{
			method,
			headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
			...(method === 'POST' || method === 'PUT' ? { body: JSON.stringify(request) } : {}),
		},
	);
	const text = await response.text();
	if (!response.ok) throw new Error(`${response.status} ${text}`);
	return response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : (text as any);
}

export type TestBoard = { boardId: BoardId; tokens: { owner: string; editor: string; viewer: string } };
