import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import WebSocket from 'ws';
import { step1Frame } from '../../../server/sync/frames.ts';
import { closeCodes } from '../../../shared/sync-protocol.ts';
import { type BoardClient, call, joinBoard, type TestBoard, until } from '../../support/board-client.ts';
import { type ChildServer, spawnServer } from '../../support/child-server.ts';
import { hostileFrame } from '../../support/fuzz-frames.ts';
import { createTestDatabase, testData } from '../../support/postgres.ts';
import { fc } from '../../support/properties.ts';

const runs = 50;
const framesPerRun = 20;
/** Bytes the server may grow by at its worst moment. */
const mayGrow = 200e6;

let server: ChildServer;
let board: TestBoard;
let witnesses: BoardClient[];
let dropped = 0;

beforeAll(async () => {
	server = await spawnServer(testData, 0, { DATABASE_URL: await createTestDatabase() });
	board = await call(server.url, 'createBoard', { name: 'Fuzz' });
	// With tokens of their own: whoever has a person's token may show what that person shows.
	witnesses = [
		joinBoard(server.url, board.boardId, board.tokens.owner),
		joinBoard(server.url, board.boardId, board.tokens.owner),
	];
	await Promise.all(witnesses.map(({ synced }) => synced));
	for (const [at, { provider }] of witnesses.entries()) {
		provider.awareness.setLocalState({ name: `Witness ${at}` });
		provider.on('connection-close', () => {
			dropped += 1;
		});
	}
});
afterAll(async () => {
	for (const witness of witnesses ?? []) witness.destroy();
	await server?.end('SIGTERM');
});

/** The most memory the server has had at once, in bytes; 0 where the system does not tell. */
function peak(): number {
	try {
		const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.child.pid}/status`, 'utf8'))?.[1];
		return Number(kilobytes) * 1024;
	} catch {
		return 0;
	}
}

/** Somebody with a token who sends what they like, and comes again when thrown out. */
class Attacker {
	readonly #token: string;
	#ws: WebSocket | undefined;

	constructor(token: string) {
		this.#token = token;
	}

	/** Sends one frame; resolves with the close code it earned, or null when the server went on to answer a question. */
	async send(frame: Uint8Array | string): Promise<number | null> {
		const ws = await this.#open();
		return new Promise((resolve) => {
			const done = (code: number | null): void => {
				ws.removeAllListeners('message').removeAllListeners('close');
				resolve(code);
			};
			ws.on('close', done);
			ws.on('message', (told: Buffer) => told[0] === 0 && told[1] === 1 && done(null));
			ws.send(frame);
			ws.send(step1Frame(new Uint8Array([0])));
		});
	}

	close(): void {
		this.#ws?.terminate();
	}

	async #open(): Promise<WebSocket> {
		if (this.#ws?.readyState === WebSocket.OPEN) return this.#ws;
		const ws = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${board.boardId}`, [
			'personaboard.v1',
			`token.${this.#token}`,
		]);
		this.#ws = ws;
		ws.on('error', () => undefined);
		await new Promise((resolve) => ws.once('open', resolve));
		return ws;
	}
}

/** What one writes reaches the other, and each still sees the other as they are. */
async function expectUnharmed(key: string): Promise<void> {
	const [one, two] = witnesses as [BoardClient, BoardClient];
	for (const [from, to] of [
		[one, two],
		[two, one],
	] as const) {
		const name = `${key}-${from.doc.clientID}`;
		from.doc.getMap('witness').set(name, 1);
		await until(to.doc, () => to.doc.getMap('witness').has(name));
	}
	const seen = witnesses.map(({ provider }) =>
		witnesses.map(({ doc }) => provider.awareness.getStates().get(doc.clientID)?.name),
	);
	expect(seen).toEqual([
		['Witness 0', 'Witness 1'],
		['Witness 0', 'Witness 1'],
	]);
	expect(dropped).toBe(0);
}

it(`[SY31] ${runs * framesPerRun} malformed and forged frames harm nobody but their sender`, async () => {
	const before = peak();
	const codes: number[] = Object.values(closeCodes);
	const frames = fc.array(hostileFrame(witnesses.map(({ doc }) => doc.clientID)), {
		minLength: framesPerRun,
		maxLength: framesPerRun,
	});
	let round = 0;
	let accepted = 0;
	await fc.assert(
		fc.asyncProperty(fc.constantFrom('editor', 'viewer'), frames, async (role, hostile) => {
			const attacker = new Attacker(board.tokens[role as 'editor' | 'viewer']);
			for (const frame of hostile) {
				const code = await Promise.race([attacker.send(frame), server.ended]);
				if (code === null) accepted += 1;
				else expect(codes).toContain(code);
			}
			attacker.close();
			round += 1;
			await Promise.race([expectUnharmed(`round ${round}`), server.ended]);
		}),
		// A server that has ended, or a document that is harmed, stays so: what comes after tells nothing.
		{ numRuns: runs, endOnFailure: true },
	);
	// Neither only noise that the first look turns away, nor only what passes.
	expect(accepted).toBeGreaterThan(50);
	expect(accepted).toBeLessThan(runs * framesPerRun - 300);
	expect(peak() - before).toBeLessThan(mayGrow);
});
