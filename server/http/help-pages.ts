import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Context, Hono } from 'hono';
import { isLanguage, type Language, languageAmong } from '../../words/languages.ts';
import { renderMarkdown } from './plain-markdown.ts';

const folder = fileURLToPath(new URL('../../docs/help', import.meta.url));

const headers = {
	'content-security-policy':
		"default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
	'cache-control': 'no-cache',
};

/**
 * Help for people in a workshop, one page a view and a command: `GET /help` lists them, `GET /help/:page` shows one, in the
 * reader's language or in the one that stands before it (`/help/de/themes`). Public; nothing of a board is in them. A page
 * this version does not have is the list, so that a panel of another version leads somewhere.
 */
export function mountHelp(app: Hono): void {
	app.get('/help/help.css', async (c) =>
		c.body(await readFile(join(folder, 'help.css'), 'utf8'), {
			headers: { ...headers, 'content-type': 'text/css; charset=utf-8' },
		}),
	);
	app.get('/help', (c) => answer(c, readersLanguage(c), 'index'));
	app.get('/help/:page', (c) => {
		const page = c.req.param('page');
		return isLanguage(page) ? answer(c, page, 'index') : answer(c, readersLanguage(c), page);
	});
	app.get('/help/:language/:page', (c) => {
		const { language, page } = c.req.param();
		return answer(c, languageAmong([language]), page);
	});
}

/** What the browser asks for, such as `de-AT,de;q=0.9`: browsers list the best first. */
function readersLanguage(c: Context): Language {
	c.header('vary', 'accept-language');
	return languageAmong((c.req.header('accept-language') ?? '').split(',').map((tag) => tag.trim()));
}

async function answer(c: Context, language: Language, wanted: string): Promise<Response> {
	const name = (await pageNames()).has(wanted) ? wanted : 'index';
	return c.html(await page(language, name), { headers });
}

async function pageNames(): Promise<Set<string>> {
	const files = await readdir(folder);
	return new Set(files.flatMap((file) => (file.endsWith('.md') ? [file.slice(0, -3)] : [])));
}

/** English stands in the folder itself, each other language in one of its own. */
function sourceOf(language: Language, name: string): Promise<string> {
	return readFile(join(folder, language === 'en' ? '' : language, `${name}.md`), 'utf8');
}

async function page(language: Language, name: string): Promise<string> {
	const source = await sourceOf(language, name);
	const home = `/help/${language}`;
	const help = titleOf(await sourceOf(language, 'index'));
	const all = name === 'index' ? '' : `<nav><a href="${home}">${help}</a></nav>\n`;
	return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${titleOf(source)} – Personaboard, ${help}</title>
<link rel="stylesheet" href="/help/help.css">
</head>
<body>
<main>
${all}${renderMarkdown(source, home)}
</main>
</body>
</html>
`;
}

function titleOf(source: string): string {
	return (/^# (.+)$/mu.exec(source)?.[1] ?? '').replace(/[<>&"]/gu, '');
}
