import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { type BoardClient, call, joinBoard, until } from '../../support/board-client.ts';

const entry = fileURLToPath(new URL('../../support/serve-child.ts', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'personaboard-kill-'));
// As root the database runs as another user, who must be able to walk in.
chmodSync(dataDir, 0o711);
const children: ChildProcess[] = [];
const clients: BoardClient[] = [];

/** A server in a process of its own; `said` is what it wrote to its log. */
async function spawnServer(port = 0): Promise<{ child: ChildProcess; url: string; said: () => string }> {
	const child = spawn(process.execPath, ['--import', 'tsx', entry], {
		env: { PATH: process.env.PATH, TEST_DATA: dataDir, TEST_PORT: String(port) },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	children.push(child);
	let said = '';
	child.stderr!.on('data', (data: Buffer) => {
		said += data;
	});
	const url = await new Promise<string>((resolve, reject) => {
		child.stdout!.once('data', (data: Buffer) => resolve(JSON.parse(String(data)).url));
		child.once('exit', () => reject(new Error(`The server ended: ${said}`)));
	});
	return { child, url, said: () => said };
}

const gone = (child: ChildProcess): Promise<unknown> => new Promise((resolve) => child.once('exit', resolve));

afterAll(async () => {
	for (const client of clients) client.destroy();
	for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
	rmSync(dataDir, { recursive: true, force: true });
});

it('[SY16] after kill -9 under load nothing another client has seen is lost, and the database is found again', async () => {
	const first = await spawnServer();
	const { boardId, tokens } = await call(first.url, 'createBoard', { name: 'Kill' });
	const writers = [0, 1, 2].map(() => joinBoard(first.url, boardId, tokens.editor));
	const reader = joinBoard(first.url, boardId, tokens.viewer);
	clients.push(...writers, reader);
	await Promise.all(clients.map(({ synced }) => synced));
	let written = 0;
	const timer = setInterval(() => {
		for (const [at, { doc }] of writers.entries()) doc.getMap('moves').set(`w${at}-${written}`, written);
		written += 1;
	}, 5);
	await until(reader.doc, () => reader.doc.getMap('moves').size >= 300);
	first.child.kill('SIGKILL');
	await gone(first.child);
	clearInterval(timer);
	for (const client of clients) client.provider.disconnect();
	const seen = reader.doc.getMap('moves').toJSON();

	const second = await spawnServer();
	expect(second.said()).toContain('Database found running');
	const fresh = joinBoard(second.url, boardId, tokens.viewer);
	clients.push(fresh);
	await fresh.synced;
	expect(fresh.doc.getMap('moves').toJSON()).toMatchObject(seen);

	second.child.kill('SIGTERM');
	await gone(second.child);
	expect(second.child.exitCode).toBe(0);
	expect(() => readFileSync(join(dataDir, 'postgres', 'postmaster.pid'))).toThrow();
	const log = first.said() + second.said();
	for (const token of Object.values(tokens)) expect(log).not.toContain(token);
});
