import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { seeded } from '../../../playground/engine/chaos.ts';
import { type BoardClient, call, joinBoard, type TestBoard } from '../../support/board-client.ts';
import { type ChildServer, databaseUrlIn, spawnServer, temporaryData } from '../../support/child-server.ts';
import { freePort } from '../../support/playground-process.ts';
import { seed } from '../../support/properties.ts';
import { SeenLedger } from '../../support/seen-ledger.ts';
import { docInDatabase } from '../../support/stored-doc.ts';

const serverKills = Number(process.env.PERSONABOARD_KILLS ?? 5);
const databaseKills = Math.ceil(serverKills / 5);
const databaseRestarts = Math.ceil(serverKills / 10);
const random = seeded(seed);
const data = temporaryData('kills');
let server: ChildServer | undefined;

type Board = { made: TestBoard; clients: BoardClient[]; ledger: SeenLedger };
const boards: Board[] = [];

afterAll(async () => {
	for (const { clients } of boards) for (const client of clients) client.destroy();
	await server?.end('SIGTERM');
	data.remove();
});

/** Two who write and one who reads. */
async function openBoard(url: string): Promise<Board> {
	const made = await call(url, 'createBoard', { name: 'Kills' });
	const clients = [made.tokens.editor, made.tokens.editor, made.tokens.viewer].map((token) =>
		joinBoard(url, made.boardId, token),
	);
	await Promise.all(clients.map(({ synced }) => synced));
	const ledger = new SeenLedger();
	for (const { doc } of clients) ledger.watch(doc);
	return { made, clients, ledger };
}

/** Everybody writes until told to stop. */
function keepWriting(): () => void {
	const timer = setInterval(() => {
		for (const { clients, ledger } of boards) {
			for (const { doc } of clients.slice(0, 2)) ledger.write(doc, random);
		}
	}, 7);
	return () => clearInterval(timer);
}

/** The clients of before stay away: they would bring back what was lost. */
function leave(): void {
	for (const { clients } of boards) for (const { provider } of clients) provider.disconnect();
}

async function comeBack(): Promise<void> {
	await Promise.all(
		boards.flatMap(({ clients }) =>
			clients.map(({ provider }) => {
				const synced = new Promise<void>((resolve) => {
					provider.on('sync', (isSynced: boolean) => isSynced && resolve());
				});
				provider.connect();
				return synced;
			}),
		),
	);
}

/** Resolves when the server answers for its database; for a while it may still hold connections to the one that ended. */
async function untilReady(url: string, ended: number | undefined): Promise<void> {
	for (;;) {
		const { ok } = await fetch(`${url}/readyz`).catch(() => ({ ok: false }));
		const pid = data.databasePid();
		if (ok && pid !== undefined && pid !== ended) return;
		await pause(50);
	}
}

it(`[SY30] nothing another client has seen is lost at ${serverKills} random kills of the server, ${databaseKills} of PostgreSQL and ${databaseRestarts} of its restarts`, async () => {
	server = await spawnServer(data.folder, await freePort());
	for (let at = 0; at < 3; at++) boards.push(await openBoard(server.url));
	const kills = [
		...Array(serverKills).fill('server'),
		...Array(databaseKills).fill('database'),
		...Array(databaseRestarts).fill('restart'),
	]
		.map((what) => ({ what, at: random() }))
		.sort((a, b) => a.at - b.at);
	for (const [at, { what }] of kills.entries()) {
		const stopWriting = keepWriting();
		await Promise.all(boards.map(({ ledger }) => ledger.untilSeen(20 + Math.floor(random() * 100))));
		// Seeing follows storing; the kill shall not follow seeing.
		await pause(random() * 30);
		const ended = what === 'server' ? undefined : data.databasePid();
		if (ended === undefined) server.child.kill('SIGKILL');
		else process.kill(ended, what === 'database' ? 'SIGKILL' : 'SIGINT');
		leave();
		stopWriting();
		if (ended === undefined) {
			await server.end('SIGKILL');
			server = await spawnServer(data.folder, server.port);
		}
		await untilReady(server.url, ended);
		for (const { made, ledger } of boards) {
			const fresh = joinBoard(server.url, made.boardId, made.tokens.viewer);
			await fresh.synced;
			const missing = ledger.missingFrom(fresh.doc);
			fresh.destroy();
			const notStored = ledger.missingFrom(await docInDatabase(databaseUrlIn(data.folder), made.boardId));
			expect({ seed, kill: at, what, missing, notStored }).toEqual({
				seed,
				kill: at,
				what,
				missing: [],
				notStored: [],
			});
		}
		await comeBack();
	}
	const seen = boards.reduce((sum, { ledger }) => sum + ledger.seen, 0);
	expect(seen).toBeGreaterThan(kills.length * 60);
	console.log(`${kills.length} kills, seed ${seed}: ${seen} updates another client had seen, none lost`);
}, 900_000);
