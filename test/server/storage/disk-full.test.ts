import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { closeCodes } from '../../../shared/sync-protocol.ts';
import { type BoardClient, call, joinBoard, until } from '../../support/board-client.ts';

const folder = mkdtempSync(join(tmpdir(), 'personaboard-disk-'));
const isMounted = process.getuid?.() === 0 && mount();
let child: ChildProcess | undefined;
const clients: BoardClient[] = [];

/** A small disk of its own; false where this machine lets us have none. */
function mount(): boolean {
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=711', 'tmpfs', folder], { stdio: 'ignore' });
		chmodSync(folder, 0o711);
		return true;
	} catch {
		return false;
	}
}

afterAll(async () => {
	for (const client of clients) client.destroy();
	if (child && child.exitCode === null) {
		const gone = new Promise((resolve) => child!.once('exit', resolve));
		child.kill('SIGTERM');
		await gone;
	}
	if (isMounted) execFileSync('umount', ['-l', folder]);
	rmSync(folder, { recursive: true, force: true });
});

/** Writes until nothing fits any more. */
function fill(path: string): void {
	const file = openSync(path, 'w');
	for (const size of [1024 * 1024, 4096]) {
		try {
			for (;;) writeSync(file, Buffer.alloc(size));
		} catch (error) {
			expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
		}
	}
	closeSync(file);
}

// Elsewhere the room’s tests show the same with a store that fails.
it.skipIf(!isMounted)(
	'[ST27] with a full disk edits are refused, nothing that was seen is lost, and it goes on when there is room',
	{
		timeout: 240_000,
	},
	async () => {
		const entry = fileURLToPath(new URL('../../support/serve-child.ts', import.meta.url));
		child = spawn(process.execPath, ['--import', 'tsx', entry], {
			env: { PATH: process.env.PATH, TEST_DATA: folder },
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		const url = await new Promise<string>((resolve, reject) => {
			child!.stdout!.once('data', (data: Buffer) => resolve(JSON.parse(String(data)).url));
			child!.once('exit', () => reject(new Error('The server did not start')));
		});
		const { boardId, tokens } = await call(url, 'createBoard', { name: 'Full' });
		const [writer, reader] = [tokens.editor, tokens.viewer].map((token) => joinBoard(url, boardId, token));
		clients.push(writer!, reader!);
		await Promise.all(clients.map(({ synced }) => synced));
		const codes: number[] = [];
		writer!.provider.on('connection-close', (event: { code: number } | null) => codes.push(event?.code ?? 0));

		fill(join(folder, 'filler'));
		let written = 0;
		const timer = setInterval(() => {
			if (!writer!.provider.wsconnected) return;
			writer!.doc.getMap('moves').set(`m${written++}`, randomBytes(40_000).toString('base64'));
		}, 20);
		await expect.poll(() => codes.includes(closeCodes.unavailable), { timeout: 120_000 }).toBe(true);
		clearInterval(timer);
		const seen = reader!.doc.getMap('moves').toJSON();
		expect(child.exitCode).toBeNull();

		unlinkSync(join(folder, 'filler'));
		writer!.doc.getMap('moves').set('after', 1);
		await until(reader!.doc, () => reader!.doc.getMap('moves').has('after'));
		const fresh = joinBoard(url, boardId, tokens.viewer);
		clients.push(fresh);
		await fresh.synced;
		const now = fresh.doc.getMap('moves').toJSON();
		expect(now).toMatchObject(seen);
		expect(Object.keys(now)).toHaveLength(written + 1);
		expect(child.exitCode).toBeNull();
	},
);
