import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { panelPage } from '../../../plugin/build.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Writes the panel with its scenes as one page into `out`; resolves with its address. `inter` brings Figma's own typeface. */
export async function buildLookPage(out: string, inter: boolean): Promise<string> {
	const bundled = await build({
		entryPoints: [join(root, 'test/plugin/ui/look-page.tsx')],
		bundle: true,
		write: false,
		format: 'iife',
		jsx: 'automatic',
		jsxImportSource: 'preact',
		loader: { '.css': 'empty' },
	});
	const folder = join(root, 'plugin/ui');
	const sheets = (await readdir(folder)).filter((name) => name.endsWith('.css')).sort();
	const styles = await Promise.all(sheets.map((name) => readFile(join(folder, name), 'utf8')));
	if (inter) styles.unshift(...(await Promise.all([400, 500, 600].map(face))));
	await mkdir(out, { recursive: true });
	const file = join(out, inter ? 'look.html' : 'look-wide.html');
	await writeFile(file, panelPage(bundled.outputFiles[0]?.text ?? '', styles.join('\n')));
	return `file://${file}`;
}

async function face(weight: number): Promise<string> {
	const file = join(root, `node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff2`);
	const data = (await readFile(file)).toString('base64');
	return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${data})}`;
}
