import { renameSync, writeFileSync } from 'node:fs';
import { serveBrowser } from './chromium.ts';
import { PlaygroundProcess } from './playground-process.ts';

// One server with its database and one browser for the browser tests of a run, in a process that ends when the run has.
// Arguments: the run's process, the file to write the browser's address to, and what the server is started with.
const [run, told, port, data, plugin] = process.argv.slice(2) as [string, string, string, string, string];

function isRunning(): boolean {
	try {
		return process.kill(Number(run), 0);
	} catch {
		return false;
	}
}

async function begin(): Promise<void> {
	const playground = await PlaygroundProcess.start({ port: Number(port), data, plugin });
	const browser = await serveBrowser();
	writeFileSync(`${told}.part`, browser.wsEndpoint());
	renameSync(`${told}.part`, told);
	const watch = setInterval(() => {
		if (isRunning()) return;
		clearInterval(watch);
		void Promise.all([browser.close(), playground.stop()]).then(() => process.exit());
	}, 500);
}

void begin();
