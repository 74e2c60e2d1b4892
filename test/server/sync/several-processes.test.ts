import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { type BoardClient, call, joinBoard, until } from '../../support/board-client.ts';

const entry = fileURLToPath(new URL('../../support/serve-child.ts', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'personaboard-several-'));
// As root the database runs as another user, who must be able to walk in.
chmodSync(dataDir, 0o711);
const children: ChildProcess[] = [];
const clients: BoardClient[] = [];

async function spawnServer(): Promise<{ child: ChildProcess; url: string }> {
	const child = spawn(process.execPath, ['--import', 'tsx', entry], {
		env: { PATH: process.env.PATH, TEST_DATA: dataDir },
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
	return { child, url };
}
const ended = (child: ChildProcess): Promise<unknown> =>
	new Promise((resolve) => child.once('exit', resolve));
const moves = ({ doc }: BoardClient) => doc.getMap('moves');
function joinAt(url: string, board: string, token: string): BoardClient {
	const client = joinBoard(url, board, token);
	clients.push(client);
	return client;
}

afterAll(() => {
	for (const client of clients) client.destroy();
	for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
	rmSync(dataDir, { recursive: true, force: true });
});

it('[SY17] processes on one data folder serve one board; one that is killed loses nothing anybody saw, and the last one out stops the database', async () => {
	const first = await spawnServer();
	const second = await spawnServer();
	const { boardId, tokens } = await call(first.url, 'createBoard', { name: 'Two' });
	const ana = joinAt(first.url, boardId, tokens.editor);
	const ben = joinAt(second.url, boardId, tokens.editor);
	await Promise.all([ana.synced, ben.synced]);
	let n = 0;
	const busy = setInterval(() => {
		moves(ana).set(`a${n}`, n);
		moves(ben).set(`b${n}`, n);
		n += 1;
	}, 5);
	await until(ben.doc, () => moves(ben).has('a60'));
	await until(ana.doc, () => moves(ana).has('b60'));
	const killed = ended(first.child);
	first.child.kill('SIGKILL');
	await killed;
	clearInterval(busy);
	const seen = Object.keys(moves(ben).toJSON()).filter((key) => key.startsWith('a'));
	ana.provider.disconnect();

	const third = await spawnServer();
	const late = joinAt(third.url, boardId, tokens.viewer);
	await late.synced;
	await until(late.doc, () => moves(late).has(`b${n - 1}`));
	expect(Object.keys(moves(late).toJSON())).toEqual(expect.arrayContaining(seen));
	expect(seen.length).toBeGreaterThan(60);

	const pidFile = join(dataDir, 'postgres', 'postmaster.pid');
	for (const [{ child }, stays] of [
		[second, true],
		[third, false],
	] as const) {
		const gone = ended(child);
		child.kill('SIGTERM');
		await gone;
		expect([child.exitCode, existsSync(pidFile)]).toEqual([0, stays]);
	}
}, 180_000);
