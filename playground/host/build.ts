import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(import.meta.url);

/** Builds the browser half of the playground into `dist/playground`: the app, QuickJS as WASM, and the font. */
export async function buildPlayground(out = join(root, 'dist/playground')): Promise<void> {
	rmSync(out, { recursive: true, force: true });
	mkdirSync(join(out, 'fonts'), { recursive: true });
	await build({
		entryPoints: [join(root, 'playground/web/main.tsx')],
		outfile: join(out, 'app.js'),
		bundle: true,
		format: 'esm',
		target: 'es2022',
		jsx: 'automatic',
		jsxImportSource: 'preact',
		minify: true,
		sourcemap: true,
		external: ['node:*', 'module', 'fs', 'path', 'url'],
		logLevel: 'warning',
	});
	cpSync(join(root, 'playground/web/styles.css'), join(out, 'app.css'));
	writeFileSync(join(out, 'index.html'), readFileSync(join(root, 'playground/web/index.html')));
	const wasm = require.resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
	cpSync(wasm, join(out, 'quickjs.wasm'));
	const font = join(root, 'node_modules/@fontsource/inter/files');
	for (const weight of [400, 500, 600, 700]) {
		for (const set of ['latin', 'latin-ext']) {
			cpSync(
				join(font, `inter-${set}-${weight}-normal.woff2`),
				join(out, `fonts/inter-${set}-${weight}.woff2`),
			);
		}
	}
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
	await buildPlayground();
