import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inject } from 'vitest';
import { buildPlugin } from '../../../plugin/build.ts';
import type { createBridgeClient } from '../../../plugin/ui/bridge-client.ts';
import type { createCanvasSync } from '../../../plugin/ui/canvas-sync.ts';
import type { Product } from './world.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** A defect: in one source file, a text that stands there exactly once and what stands there instead. */
export type Plant = { file: string; text: string; instead: string };

/** The plugin built from a copy of its sources with a defect planted; `sound` is the one without. Throws when the text to replace does not stand there once. */
export async function plantIn(sound: Product, { file, text, instead }: Plant): Promise<Product> {
	// Inside the project, so that packages are found from there.
	await mkdir(join(root, '.tmp'), { recursive: true });
	const folder = await mkdtemp(join(root, '.tmp/planted-'));
	try {
		for (const part of ['plugin/main', 'plugin/ui', 'shared', 'words']) {
			const filter = (path: string): boolean => !path.endsWith('tsconfig.json');
			await cp(join(root, part), join(folder, part), { recursive: true, filter });
		}
		const source = await readFile(join(folder, file), 'utf8');
		const found = source.split(text).length - 1;
		if (found !== 1) throw new Error(`${file} has the text to replace ${found} times: ${text}`);
		await writeFile(
			join(folder, file),
			source.replace(text, () => instead),
		);
		const uiEntry = join(folder, 'panel.ts');
		await writeFile(uiEntry, "document.title = 'panel';\n");
		const out = join(folder, 'dist');
		await buildPlugin({ mainEntry: join(folder, 'plugin/main/main.ts'), uiEntry, out });
		const code = await readFile(join(out, 'code.js'), 'utf8');
		return { built: { ...sound.built, code }, panel: await loadPanel(join(folder, 'plugin/ui')) };
	} finally {
		await rm(folder, { recursive: true });
	}
}

async function loadPanel(folder: string): Promise<Product['panel']> {
	const [bridge, sync, strings] = await Promise.all(
		['bridge-client.ts', 'canvas-sync.ts', 'strings.ts'].map(
			(name) => import(pathToFileURL(join(folder, name)).href),
		),
	);
	strings.learn('en', JSON.parse(inject('words').panel));
	return {
		createBridgeClient: bridge.createBridgeClient as typeof createBridgeClient,
		createCanvasSync: sync.createCanvasSync as typeof createCanvasSync,
	};
}
