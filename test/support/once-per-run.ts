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

/** What the first test file of this run to ask has made, the others waiting for it; `name` is a plain word. Outside a run it is made anew. */
export async function oncePerRun<Value>(name: string, make: () => Promise<Value>): Promise<Value> {
	const folder = folderOf(process.ppid);
	if (!existsSync(folder)) return make();
	const file = join(folder, name);
	while (!existsSync(file)) {
		const mine = await mkdir(`${file}.making`).then(
			() => true,
			() => false,
		);
		if (mine) await makeInto(file, make);
		else await new Promise((again) => setTimeout(again, 50));
	}
	return deserialize(await readFile(file)) as Value;
}

/** Who fails leaves it to the next to ask. */
async function makeInto(file: string, make: () => Promise<unknown>): Promise<void> {
	try {
		await writeFile(`${file}.part`, serialize(await make()));
		await rename(`${file}.part`, file);
	} finally {
		await rm(`${file}.making`, { recursive: true });
	}
}
