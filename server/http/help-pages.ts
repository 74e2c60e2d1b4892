import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import { renderMarkdown } from './plain-markdown.ts';

const folder = fileURLToPath(new URL('../../docs/help', import.meta.url));

const headers = {
	'content-security-policy':
		"default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
	'cache-control': 'no-cache',
};

/**
 * Help for people in a workshop, one page a view and a command: `GET /help` lists them, `GET /help/:page` shows one. Public;
 * nothing of a board is in them. A page this version does not have is the list, so that a panel of another version leads somewhere.
 */
export function mountHelp(app: Hono): void {
	app.get('/help/help.css', async (c) =>
		c.body(await readFile(join(folder, 'help.css'), 'utf8'), {
			headers: { ...headers, 'content-type': 'text/css; charset=utf-8' },
		}),
	);
	app.get('/help', async (c) => c.html(await page('index'), { headers }));
	app.get('/help/:page', async (c) => {
		const name = c.req.param('page');
		return c.html(await page((await pageNames()).has(name) ? name : 'index'), { headers });
	});
}

async function pageNames(): Promise<Set<string>> {
	const files = await readdir(folder);
	return new Set(files.flatMap((file) => (file.endsWith('.md') ? [file.slice(0, -3)] : [])));
}

async function page(name: string): Promise<string> {
	const source = await readFile(join(folder, `${name}.md`), 'utf8');
	const title = /^# (.+)$/mu.exec(source)?.[1] ?? 'Help';
	const all = name === 'index' ? '' : '<nav><a href="/help">All of the help</a></nav>\n';
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.replace(/[<>&"]/gu, '')} – Personaboard help</title>
<link rel="stylesheet" href="/help/help.css">
</head>
<body>
<main>
${all}${renderMarkdown(source)}
</main>
</body>
</html>
`;
}
