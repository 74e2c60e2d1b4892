import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuck, quoted } from '../../../server/behaviour/duck.ts';
import { openEventLog } from '../../../server/behaviour/event-log.ts';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'engine-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the engine', () => {
	it('[BH24] never installs or loads an extension by itself, and keeps to its memory and folder', async () => {
		const duck = await openDuck({ folder, memoryMegabytes: 200, threads: 1 });
		const settings = await duck.rows<{ name: string; value: string }>(
			`select name, value from duckdb_settings() where name in
			('autoinstall_known_extensions', 'autoload_known_extensions', 'memory_limit', 'threads', 'temp_directory') order by name`,
		);
		expect(settings.map(({ value }) => value)).toEqual(['false', 'false', '190.7 MiB', duck.folder, '1']);
		await expect(duck.run("select * from read_csv('https://example.invalid/x.csv')")).rejects.toThrow();
		expect(statSync(duck.folder).mode & 0o077).toBe(0);
		await duck.close();
		expect(readdirSync(folder)).toEqual([]);
	});

	it('[BH24] takes away what a dead process left, and leaves what a living one holds', async () => {
		const dead = spawnSync(process.execPath, ['-e', '']).pid;
		const here = hostname().replace(/[^\w.]/gu, '_');
		const gone = join(folder, `behaviour-${here}-${dead}-abcdef`);
		const held = join(folder, `behaviour-${here}-${process.pid}-abcdef`);
		const foreign = join(folder, `behaviour-elsewhere-${dead}-abcdef`);
		for (const name of [gone, held, foreign]) mkdirSync(name);
		await (await openDuck({ folder })).close();
		expect(
			readdirSync(folder)
				.map((name) => join(folder, name))
				.sort(),
		).toEqual([held, foreign].sort());
		for (const name of [held, foreign]) rmSync(name, { recursive: true });
	});

	it('[BH24] leaves nothing behind when a file is refused', async () => {
		const path = join(folder, 'bad.csv');
		writeFileSync(path, 'name\nx\n');
		await expect(openEventLog({ files: [{ path, name: 'bad.csv' }] }, { folder })).rejects.toThrow(
			'no column',
		);
		rmSync(path);
		expect(readdirSync(folder)).toEqual([]);
	});

	it('[BH24] names of files and columns cannot end a statement', async () => {
		const path = join(folder, "o'brien.csv");
		writeFileSync(path, `user,ts,event,"o'b""c"\nu1,2026-03-02T09:14:20Z,A,x\n`);
		const log = await openEventLog({ files: [{ path, name: "o'brien.csv" }] }, { folder });
		expect(log.report.kept).toBe(1);
		await log.close();
		rmSync(path);
		expect(quoted("a'b''c")).toBe("'a''b''''c'");
	});
});
