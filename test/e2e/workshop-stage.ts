import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { buildPlugin } from '../../plugin/build.ts';
import { enterBrowser, openBrowser } from '../support/chromium.ts';
import { oncePerRun } from '../support/once-per-run.ts';
import { freePort, PlaygroundProcess } from '../support/playground-process.ts';
import type { WorkshopPage } from './workshop-page.ts';

const shots =
	process.env.PERSONABOARD_SCREENSHOTS === undefined ? null : resolve(process.env.PERSONABOARD_SCREENSHOTS);

/** What a workshop in a browser needs: the playground on a server, and a browser. */
export type Stage = { playground: Pick<PlaygroundProcess, 'url'>; browser: BrowserContext };

/** A stage with a server, a database and a browser of its own. */
export type OwnStage = Stage & {
	port: number;
	data: string;
	plugin: string;
	/** What the server is set up with beyond its defaults. */
	environment: Readonly<Record<string, string>>;
	playground: PlaygroundProcess;
};

/** Stands for a stage's own port in the plugin, which is built once for all of them. */
const somePort = 49_731;

/** The plugin's files by name. */
async function builtPlugin(): Promise<Record<string, string>> {
	const out = mkdtempSync(join(tmpdir(), 'personaboard-built-'));
	try {
		await buildPlugin({
			backend: `http://localhost:${somePort}`,
			id: 'personaboard-e2e',
			target: 'dev',
			out,
		});
		const names = ['code.js', 'ui.html', 'manifest.json'];
		return Object.fromEntries(names.map((name) => [name, readFileSync(join(out, name), 'utf8')]));
	} finally {
		rmSync(out, { recursive: true, force: true });
	}
}

/** The plugin built for a server on this port, and a folder for its data. */
async function prepare(port: number): Promise<{ plugin: string; data: string }> {
	const data = mkdtempSync(join(tmpdir(), 'personaboard-e2e-'));
	// Run as root, the database has a user of its own, who must be able to reach the folder.
	chmodSync(data, 0o711);
	const plugin = mkdtempSync(join(tmpdir(), 'personaboard-plugin-'));
	for (const [name, text] of Object.entries(await oncePerRun('workshop-plugin', builtPlugin)))
		writeFileSync(join(plugin, name), text.replaceAll(`:${somePort}`, `:${port}`));
	return { plugin, data };
}

/** A port that was free may be somebody else's a moment later, where several stages open at once: then another one. */
async function onFreePort<Opened>(open: (port: number) => Promise<Opened>): Promise<Opened> {
	return open(await freePort()).catch(async () => open(await freePort()));
}

/** The stage all browser tests of a run share; each takes a file, and so a board, of its own. */
export async function enterStage(): Promise<Stage> {
	const { url, browser } = await oncePerRun('stage', () => onFreePort(startShared));
	return { playground: { url }, browser: await enterBrowser(browser) };
}

/** Starts it in a process that outlives this one; resolves when it can be entered. */
async function startShared(port: number): Promise<{ url: string; browser: string }> {
	const { plugin, data } = await prepare(port);
	const told = join(data, 'browser');
	const script = join(import.meta.dirname, '../support/stage-process.ts');
	const child = spawn(
		process.execPath,
		['--import', 'tsx', script, String(process.ppid), told, String(port), data, plugin],
		{ detached: true, stdio: 'ignore' },
	);
	child.unref();
	while (!existsSync(told)) {
		if (child.exitCode !== null) throw new Error('the shared stage did not open');
		await new Promise((again) => setTimeout(again, 50));
	}
	return { url: `http://localhost:${port}`, browser: readFileSync(told, 'utf8') };
}

/** A stage nobody else is on: for what ends its server, sets it up otherwise, or measures it. */
export async function openStage(environment: OwnStage['environment'] = {}): Promise<OwnStage> {
	return onFreePort(async (port) => {
		const { plugin, data } = await prepare(port);
		const playground = await PlaygroundProcess.start({ port, data, plugin, environment });
		return { port, data, plugin, environment, playground, browser: await openBrowser() };
	});
}

/** Ends what was opened; of the shared stage only one's own windows. */
export async function closeStage(stage: Stage | OwnStage | undefined): Promise<void> {
	await stage?.browser.close();
	if (stage !== undefined && 'port' in stage) await stage.playground.stop();
	else await stage?.browser.browser()?.close();
}

/** Takes a picture of a person's window, where `PERSONABOARD_SCREENSHOTS` names a folder. */
export async function shoot({ page }: Pick<WorkshopPage, 'page'>, name: string): Promise<void> {
	if (shots === null) return;
	mkdirSync(shots, { recursive: true });
	await page.screenshot({ path: join(shots, `${name}.png`) });
}
