import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import type { Hono } from 'hono';

const types: Readonly<Record<string, string>> = {
	html: 'text/html; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	css: 'text/css; charset=utf-8',
	json: 'application/json; charset=utf-8',
	wasm: 'application/wasm',
	woff2: 'font/woff2',
	map: 'application/json',
};

/** The playground's page and the built plugin, from `dist/playground` and the plugin's output folder. */
export function mountPlayground(app: Hono, folders: { web: string; plugin: string }): void {
	app.get('/', (c) => c.redirect('/playground/'));
	app.get('/playground', (c) => c.redirect('/playground/'));
	app.get('/playground/plugin/*', (c) =>
		file(folders.plugin, c.req.path.slice('/playground/plugin/'.length)),
	);
	app.get('/playground/*', (c) => file(folders.web, c.req.path.slice('/playground/'.length) || 'index.html'));
}

async function file(folder: string, name: string): Promise<Response> {
	const path = normalize(join(folder, decodeURIComponent(name)));
	if (!path.startsWith(normalize(`${folder}/`))) return new Response('Not found', { status: 404 });
	const body = await readFile(path).catch(() => null);
	if (body === null) return new Response('Not found. Run `npm start`, which builds it.', { status: 404 });
	const type = types[name.split('.').pop() ?? ''] ?? 'application/octet-stream';
	return new Response(new Uint8Array(body), {
		headers: { 'content-type': type, 'cache-control': 'no-cache' },
	});
}
