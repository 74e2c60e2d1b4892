import { readdirSync, readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { beforeAll, describe, expect, it } from 'vitest';
import { mountHelp } from '../../server/http/help-pages.ts';
import { renderMarkdown } from '../../server/http/plain-markdown.ts';
import { languages } from '../../words/languages.ts';
import { fc } from '../support/properties.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const pages = readdirSync(new URL('docs/help', root))
	.filter((name) => name.endsWith('.md'))
	.map((name) => name.slice(0, -3));
const others = languages.filter((language) => language !== 'en');

/** What a page is made of, whatever it says. */
function shapeOf(page: string): Record<string, unknown> {
	const count = (pattern: RegExp): number => [...page.matchAll(pattern)].length;
	return {
		headings: [...page.matchAll(/^#+ /gmu)].map(String),
		links: [...page.matchAll(/\]\(([^)]+)\)/gu)].map((match) => match[1]!).sort(),
		blocks: page.trim().split(/\n{2,}/u).length,
		items: count(/^(?:- |\d+\. )/gmu),
		rows: count(/^\|/gmu),
		marks: count(/\*\*|`/gu),
	};
}

const app = new Hono();
let index = '';
beforeAll(async () => {
	mountHelp(app);
	index = await get('/help');
});
const get = async (path: string): Promise<string> => (await app.request(path)).text();

describe('the help', () => {
	it('[FH4] every view of the panel, every menu entry and every step outside the panel has a page', () => {
		const state = read('plugin/ui/state.ts');
		const named = (type: string): string[] =>
			[...(new RegExp(`export type ${type} =([^;]+);`).exec(state)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(
				(match) => match[1]!,
			);
		const views = [...named('Tab'), ...named('Aside')];
		expect(views.length).toBeGreaterThan(10);
		const commands =
			'archetypes decisions versions freshness library erase templates agree audit model'.split(' ');
		expect([...views, ...commands].filter((view) => !pages.includes(view))).toEqual([]);
	});

	it('[FH4] the list leads to every page, and every link leads somewhere', async () => {
		const linked = (text: string): string[] =>
			[...text.matchAll(/href="\/help\/en\/([a-z-]+)"/g)].map((match) => match[1]!);
		expect(pages.filter((page) => page !== 'index' && !linked(index).includes(page))).toEqual([]);
		for (const page of pages) {
			const text = await get(`/help/${page}`);
			expect(
				linked(text).filter((to) => !pages.includes(to)),
				page,
			).toEqual([]);
			// A link the page could not make stays as it was written.
			expect(text, page).not.toMatch(/\]\(|\*\*/);
			expect(text.match(/<h1>/g), page).toHaveLength(1);
		}
	});

	it('[FH4] a page of another version is the list, and no path leads out of the folder', async () => {
		for (const path of ['/help/no-such-page', '/help/..%2F..%2Fpackage', '/help/%2e%2e%2f%2e%2e%2fREADME'])
			expect(await get(path), path).toBe(index);
	});

	it.each(others)('[WO13] every page is there in %s, built like the English one', (language) => {
		const names = readdirSync(new URL(`docs/help/${language}`, root));
		expect(names.sort()).toEqual(pages.map((page) => `${page}.md`).sort());
		for (const page of pages)
			expect(shapeOf(read(`docs/help/${language}/${page}.md`)), page).toEqual(
				shapeOf(read(`docs/help/${page}.md`)),
			);
	});

	it('[WO13] a page is read in the language of its address, else in the browser’s, else in English', async () => {
		const asked = async (path: string, languages = ''): Promise<string> =>
			(await app.request(path, { headers: { 'accept-language': languages } })).text();
		expect(await asked('/help/de/themes')).toContain('<html lang="de">');
		expect(await asked('/help/themes', 'fr-CA,fr;q=0.8,en;q=0.5')).toContain('<a href="/help/fr/personas">');
		expect(await asked('/help/themes', 'ja')).toContain('<html lang="ja">');
		expect(await asked('/help/nl/themes', 'nl')).toContain('<html lang="en">');
		expect(await asked('/help/es')).toContain('<h1>Ayuda</h1>');
		expect(await asked('/help/de/..%2F..%2F..%2FREADME')).toBe(await asked('/help/de'));
	});

	it('[FH5] a page loads nothing but its styles, runs nothing and stands in no frame', async () => {
		const answer = await app.request('/help/themes');
		const policy = answer.headers.get('content-security-policy') ?? '';
		expect(policy).toContain("default-src 'none'");
		expect(policy).toContain("frame-ancestors 'none'");
		expect(await answer.text()).not.toMatch(/<script|<img|src=/);
		expect((await app.request('/help/help.css')).headers.get('content-type')).toContain('text/css');
	});
});

describe('the Markdown of the help', () => {
	it('[FH5] knows headings, lists, tables, code and links', () => {
		expect(renderMarkdown('# A *b*\n\nOne **two**\nthree `<4>`\n\n- [x](themes.md)\n- y', '/help/de')).toBe(
			'<h1>A *b*</h1>\n<p>One <strong>two</strong> three <code>&lt;4&gt;</code></p>\n<ul>\n<li><a href="/help/de/themes">x</a></li>\n<li>y</li>\n</ul>',
		);
		expect(renderMarkdown('1. a\n2. b\n\n```sh\nnpm ci && npm start\n```', '')).toBe(
			'<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n<pre><code>npm ci &amp;&amp; npm start</code></pre>',
		);
		expect(renderMarkdown('| a | b |\n|---|---|\n| 1 | 2 |', '')).toContain('<th scope="col">b</th>');
		expect(
			renderMarkdown('[bad](javascript:alert(1)) [bad](//example.org) [bad](../x.md)', ''),
		).not.toContain('<a');
		expect(renderMarkdown('[out](https://example.org/a"b)', '')).toContain(
			'href="https://example.org/a&quot;b"',
		);
	});

	it('[FH5] no text turns into markup of its own', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const html = renderMarkdown(`${text}\n\n- <b>${text}\n\n\`<i>${text}`, '');
				const tags = html.match(/<\/?[a-z0-9]+/g) ?? [];
				const own = /^<\/?(?:h[1-3]|p|ul|ol|li|a|strong|code|pre|table|thead|tbody|tr|th|td)$/;
				expect(tags.filter((tag) => !own.test(tag))).toEqual([]);
			}),
		);
	});
});
