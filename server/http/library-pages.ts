import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Hono } from 'hono';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../library');

/** No word of a board is in it: what a link preview or a stranger reads is the same for every board. */
const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>Personaboard library</title>
<meta property="og:title" content="Personaboard library">
<meta property="og:description" content="Personas, and the evidence each of their sentences rests on. Open it from the board to read it.">
<link rel="stylesheet" href="/library/app.css">
</head>
<body>
<div id="library"></div>
<script src="/library/app.js" defer></script>
</body>
</html>
`;

const security = {
	'content-security-policy':
		"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
	'cache-control': 'no-cache',
};

/** The library's pages: one page for every board, its script and its styles. The board itself is read over the API. */
export function mountLibrary(app: Hono): void {
	let script: Promise<string> | null = null;
	app.get('/library/app.js', async (c) => {
		script ??= bundle();
		return c.body(await script, {
			headers: { ...security, 'content-type': 'text/javascript; charset=utf-8' },
		});
	});
	app.get('/library/app.css', async (c) =>
		c.body(await styles(), {
			headers: { ...security, 'content-type': 'text/css; charset=utf-8' },
		}),
	);
	app.get('/library/:board', (c) => c.html(page, { headers: security }));
}

/** What stands in a later sheet lies over what stands in an earlier one. */
async function styles(): Promise<string> {
	const sheets = ['styles-base.css', 'styles-decisions.css', 'styles-living.css', 'styles-print.css'];
	return (await Promise.all(sheets.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
}

/** Made at the first visit, in a tenth of a second, so that a server needs no build of its own. */
async function bundle(): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: [join(folder, 'main.tsx')],
		bundle: true,
		write: false,
		format: 'iife',
		target: 'es2022',
		jsx: 'automatic',
		jsxImportSource: 'preact',
		minify: true,
		legalComments: 'none',
		logLevel: 'silent',
	});
	return outputFiles[0]?.text ?? '';
}
