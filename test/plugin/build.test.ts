import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	type BuildOptions,
	type BuildResult,
	buildPlugin,
	bundleBudget,
	type Manifest,
	manifestFor,
	panelPage,
	sandboxProblems,
} from '../../plugin/build.ts';

const root = join(import.meta.dirname, '../..');
let folder = '';
let template: Manifest;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'personaboard-build-'));
	template = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8'));
	await writeFile(join(folder, 'panel.tsx'), panelSource);
	await writeFile(join(folder, 'panel.css'), 'body { color: red; }\n.a::after { content: "</style>"; }\n');
});
afterAll(() => rm(folder, { recursive: true }));

/** Text that breaks careless splicing: a closing tag, a comment opener, and every special replacement pattern. */
const awkward = "</script><!-- $& $` $' $1 $$";
const panelSource = `import './panel.css';
declare const __BACKEND_ORIGIN__: string;
document.title = __BACKEND_ORIGIN__ + ${JSON.stringify(awkward)};
`;

async function build(options: BuildOptions): Promise<BuildResult & { code: string; html: string }> {
	const result = await buildPlugin({
		uiEntry: join(folder, 'panel.tsx'),
		out: join(folder, 'out'),
		...options,
	});
	const [code, html] = await Promise.all(
		['code.js', 'ui.html'].map((name) => readFile(join(result.out, name), 'utf8')),
	);
	return { ...result, code, html };
}

describe('the main bundle', () => {
	it('[BD1] is one plain ES2017 script that the loader takes, without Yjs and zod, within its ceiling', async () => {
		const { code, bytes } = await build({});
		expect(sandboxProblems(code)).toEqual([]);
		expect(code.trimStart()).toMatch(/^(?:"use strict";)?\(\(\)=>\{/);
		for (const name of ['lib0', 'yjs', 'YArray', '_zod', 'localStorage', '__BACKEND_ORIGIN__'])
			expect(code).not.toContain(name);
		expect(bytes.main).toBe(Buffer.byteLength(code));
		expect(bytes.main).toBeLessThanOrEqual(40_000);
		expect(bundleBudget).toEqual({ main: 40_000, ui: 250_000 });
	});

	it('[BD1] a bundle over its ceiling is not written', async () => {
		const mainEntry = join(folder, 'long.ts');
		await writeFile(mainEntry, `console.log(${JSON.stringify('long '.repeat(8000))});\n`);
		await expect(build({ mainEntry })).rejects.toThrow('its ceiling is 40000');
	});

	it('[BD2] newer syntax and text the loader refuses are found, in strings too', () => {
		const refused = [
			'const a = { ...b };',
			'a?.b',
			'a ?? b',
			'try { f() } catch { g() }',
			'const s = "import (2026)"',
			'/* import(x) */',
			'const s = "<!-- note"',
			'const s = "-->"',
			'import x from "y"',
		];
		for (const code of refused) expect(sandboxProblems(code), code).not.toEqual([]);
		for (const code of ['async () => { await f(); }', 'const important = 1, s = "imports (two)"']) {
			expect(sandboxProblems(code), code).toEqual([]);
		}
	});

	it('[BD2] a bundle the loader would refuse is not written', async () => {
		const mainEntry = join(folder, 'bad.ts');
		await writeFile(mainEntry, 'console.log("an import (2026) in prose");\n');
		await expect(build({ mainEntry })).rejects.toThrow('text that the loader refuses');
	});
});

describe('the panel', () => {
	it('[BD3] is one page: nothing is fetched, the script is classic, last and whole', async () => {
		const { html } = await build({ backend: 'https://personas.acme.test', target: 'private' });
		expect(html.startsWith('<!doctype html>')).toBe(true);
		expect(html).not.toMatch(/<script[^>]+(?:src|type)=|<link|@import/);
		expect(html.match(/<\/script/g)).toHaveLength(1);
		expect(html.match(/<\/style/g)).toHaveLength(1);
		expect(html).not.toContain('<!--');
		const script = html.slice(html.indexOf('<script>') + 8, html.lastIndexOf('</script>'));
		const page = { title: '' };
		new Function('document', script)(page);
		expect(page.title).toBe(`https://personas.acme.test${awkward}`);
		expect(html).toContain('body{color:red}');
	});

	it('[BD3] pieces are spliced as they are', () => {
		expect(panelPage('a("$&")', '')).toContain('<script>a("$&")</script>');
	});
});

describe('the manifest', () => {
	const backend = 'https://personas.acme.test:8443';

	it('[BD4] has every field Figma asks for, and files and commands that exist', () => {
		expect(template).toMatchObject({
			name: 'Personaboard',
			api: '1.0.0',
			main: 'dist/plugin/code.js',
			ui: 'dist/plugin/ui.html',
			editorType: ['figjam'],
			documentAccess: 'dynamic-page',
		});
		expect(template.id).not.toBe('');
		expect(template.permissions).toEqual(['currentuser', 'activeusers', 'fileusers']);
		expect(template.menu.map((item) => item.command)).toEqual(['open', 'cluster', 'personas']);
		const commands = new Set(template.menu.map((item) => item.command));
		for (const button of template.relaunchButtons) expect(commands).toContain(button.command);
	});

	it('[BD4] relaunch data is set only for buttons the manifest has', async () => {
		const folder = join(root, 'plugin/main');
		const names = (await readdir(folder)).filter((name) => name.endsWith('.ts'));
		const sources = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
		const used = sources.flatMap((source) =>
			[...source.matchAll(/setRelaunchData\(\{ (\w+):/g)].map((match) => match[1]),
		);
		expect(used).toEqual(template.relaunchButtons.map((button) => button.command));
	});

	it('[BD5] names both schemes of every host, with the port, and no computer of a developer outside development', () => {
		for (const target of ['dev', 'private', 'community'] as const) {
			const { networkAccess } = manifestFor(template, { backend, target, id: '1' });
			const lists = [networkAccess.allowedDomains, networkAccess.devAllowedDomains ?? []];
			for (const list of lists) expectPairs(list);
			expect(networkAccess.allowedDomains.length).toBeGreaterThan(0);
			for (const entry of networkAccess.allowedDomains)
				expect(entry).not.toMatch(/localhost|127\.0\.0\.1|\*/);
			expect(networkAccess.reasoning.length).toBeGreaterThan(20);
		}
		expectPairs(template.networkAccess.allowedDomains);
		expectPairs(template.networkAccess.devAllowedDomains ?? []);
	});

	it('[BD5] a private or community build reaches its server and nothing else', () => {
		for (const target of ['private', 'community'] as const) {
			expect(manifestFor(template, { backend, target, id: '1' }).networkAccess).toEqual({
				allowedDomains: [backend, 'wss://personas.acme.test:8443'],
				reasoning: template.networkAccess.reasoning,
			});
		}
	});

	it('[BD5] a development build reaches localhost under both names', () => {
		const options = { backend: 'http://localhost:4000', target: 'dev', id: 'x' } as const;
		expect(manifestFor(template, options).networkAccess.devAllowedDomains).toEqual([
			'http://localhost:4000',
			'ws://localhost:4000',
			'http://127.0.0.1:4000',
			'ws://127.0.0.1:4000',
		]);
	});

	it('[BD6] only a community build goes without the private API, and the id is the one given', async () => {
		expect(manifestFor(template, { backend, target: 'private', id: '77' })).toMatchObject({
			id: '77',
			enablePrivatePluginApi: true,
		});
		expect(manifestFor(template, { backend, target: 'community', id: '77' })).not.toHaveProperty(
			'enablePrivatePluginApi',
		);
		const { out, manifest } = await build({ id: '78' });
		expect(JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'))).toEqual(manifest);
		expect(manifest).toMatchObject({ id: '78', main: 'code.js', ui: 'ui.html' });
	});

	it('[BD7] a server the plugin could not reach is refused with the reason', async () => {
		await expect(build({ backend: 'personas.acme.test' })).rejects.toThrow('must be a whole address');
		await expect(build({ backend: 'ftp://personas.acme.test' })).rejects.toThrow('must start with');
		await expect(build({ backend: 'http://personas.acme.test' })).rejects.toThrow('cannot reach');
		await expect(build({ backend: 'http://localhost:8787', target: 'private' })).rejects.toThrow(
			'only https',
		);
		await expect(build({ backend: 'https://localhost:8787', target: 'community' })).rejects.toThrow(
			'only https',
		);
	});
});

function expectPairs(list: readonly string[]): void {
	const hosts = (scheme: string): string[] =>
		list.filter((entry) => entry.startsWith(scheme)).map((entry) => entry.slice(scheme.length));
	expect(hosts('wss://')).toEqual(hosts('https://'));
	expect(hosts('ws://')).toEqual(hosts('http://'));
	for (const entry of list) expect(entry).toMatch(/^(?:https?|wss?):\/\/[^/]+$/);
}
