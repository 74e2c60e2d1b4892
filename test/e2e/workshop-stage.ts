import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { buildPlugin } from '../../plugin/build.ts';
import { openBrowser } from '../support/chromium.ts';
import { oncePerRun } from '../support/once-per-run.ts';
import { freePort, PlaygroundProcess } from '../support/playground-process.ts';
import type { WorkshopPage } from './workshop-page.ts';

const shots =
	process.env.PERSONABOARD_SCREENSHOTS === undefined ? null : resolve(process.env.PERSONABOARD_SCREENSHOTS);

/** What a workshop in a browser needs: the built plugin, the server with its own database, a browser. */
export type Stage = {
	port: number;
	data: string;
	plugin: string;
	playground: PlaygroundProcess;
	browser: BrowserContext;
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

/** A port that was free may be somebody else's a moment later, where several stages open at once: then another one. */
export async function openStage(): Promise<Stage> {
	return openOn(await freePort()).catch(async () => openOn(await freePort()));
}

async function openOn(port: number): Promise<Stage> {
	const data = mkdtempSync(join(tmpdir(), 'personaboard-e2e-'));
	// Run as root, the database has a user of its own, who must be able to reach the folder.
	chmodSync(data, 0o711);
	const plugin = mkdtempSync(join(tmpdir(), 'personaboard-plugin-'));
	for (const [name, text] of Object.entries(await oncePerRun('workshop-plugin', builtPlugin)))
		writeFileSync(join(plugin, name), text.replaceAll(`:${somePort}`, `:${port}`));
	const playground = await PlaygroundProcess.start({ port, data, plugin });
	return { port, data, plugin, playground, browser: await openBrowser() };
}

export async function closeStage(stage: Stage | undefined): Promise<void> {
	await stage?.browser.close();
	await stage?.playground.stop();
}

/** Takes a picture of a person's window, where `PERSONABOARD_SCREENSHOTS` names a folder. */
export async function shoot({ page }: Pick<WorkshopPage, 'page'>, name: string): Promise<void> {
	if (shots === null) return;
	mkdirSync(shots, { recursive: true });
	await page.screenshot({ path: join(shots, `${name}.png`) });
}
