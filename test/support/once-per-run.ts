import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Where the files of one run of the tests keep what is dear to make; named after the run's own process. */
const folderOf = (run: number): string => join(tmpdir(), `personaboard-run-${run}`);

/** Before all files of a run, in its own process; gives what tidies up after them. */
export async function setup(): Promise<() => Promise<void>> {
	const folder = folderOf(process.pid);
	await mkdir(folder, { recursive: true });
	return () => rm(folder, { recursive: true, force: true });
}

/** What the first test file of this run to ask has made; `name` is a plain word. Outside a run it is made anew. */
export async function oncePerRun<Value>(name: string, make: () => Promise<Value>): Promise<Value> {
	const folder = folderOf(process.ppid);
	if (!existsSync(folder)) return make();
	const file = join(folder, name);
	if (existsSync(file)) return deserialize(await readFile(file)) as Value;
	const value = await make();
	// Two files may make it at once; either's is whole.
	const part = `${file}.${process.pid}`;
	await writeFile(part, serialize(value));
	await rename(part, file);
	return value;
}
