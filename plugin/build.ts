import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'acorn';
import { build } from 'esbuild';
import { minify } from 'terser';
import { calledSigns } from '../words/compile.ts';
import { panelWords } from '../words/en/panel.ts';
import { withAliases } from './bundling/aliases.ts';
import { withArrows } from './bundling/arrows.ts';
import { eitherOf, ownNames } from './bundling/own-names.ts';
import { privateNames } from './bundling/private-names.ts';
import { withShortNames } from './bundling/short-names.ts';
import { withShortVariables } from './bundling/short-variables.ts';
import { slimYjs } from './bundling/slim-yjs.ts';
import { slimZod } from './bundling/slim-zod.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Ceilings in bytes, minified. */
export const bundleBudget = { main: 40_000, ui: 250_000 } as const;

export const buildTargets = ['dev', 'private', 'community'] as const;
export type BuildTarget = (typeof buildTargets)[number];

export type BuildOptions = {
	/** Origin of the server, such as `https://personas.acme.com`; a path or trailing slash is dropped. */
	backend?: string;
	/** The id Figma gave the plugin; plugin data and settings hang on it. */
	id?: string;
	target?: BuildTarget;
	/** Folder the three files go to, relative to the project root. */
	out?: string;
	/** Entry files, for tests that need no whole plugin. */
	mainEntry?: string;
	uiEntry?: string;
};

export type BuildResult = { out: string; bytes: { main: number; ui: number }; manifest: Manifest };

export type Manifest = {
	name: string;
	id: string;
	api: string;
	main: string;
	ui: string;
	editorType: string[];
	documentAccess: string;
	enablePrivatePluginApi?: boolean;
	networkAccess: { allowedDomains: string[]; reasoning: string; devAllowedDomains?: string[] };
	permissions: string[];
	menu: { name: string; command: string }[];
	relaunchButtons: { command: string; name: string; multipleSelection?: boolean }[];
};

/**
 * Builds code.js, ui.html and manifest.json for one server and one plugin id.
 * Throws with a sentence when a bundle would be refused by Figma's loader or is over its budget.
 */
export async function buildPlugin(options: BuildOptions = {}): Promise<BuildResult> {
	const target = options.target ?? 'dev';
	const backend = originOf(options.backend ?? 'http://localhost:8787', target);
	const out = resolve(root, options.out ?? 'dist/plugin');
	const template = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8')) as Manifest;

	const [code, html] = await Promise.all([
		bundleMain(options.mainEntry ?? join(root, 'plugin/main/main.ts')),
		bundlePanel(options.uiEntry ?? join(root, 'plugin/ui/main.tsx'), backend),
	]);
	const problems = [...sandboxProblems(code), ...budgetProblems(code, html)];
	if (problems.length > 0) throw new Error(problems.join('\n'));

	const manifest = manifestFor(template, { backend, target, id: options.id ?? 'personaboard-dev' });
	await mkdir(out, { recursive: true });
	await Promise.all([
		writeFile(join(out, 'code.js'), code),
		writeFile(join(out, 'ui.html'), html),
		writeFile(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, '\t')}\n`),
	]);
	return { out, bytes: { main: Buffer.byteLength(code), ui: Buffer.byteLength(html) }, manifest };
}

/** The manifest for one build: the template with this server's hosts, and both schemes of each (an http source allows no WebSocket). */
export function manifestFor(
	template: Manifest,
	options: { backend: string; target: BuildTarget; id: string },
): Manifest {
	const { host, protocol } = new URL(options.backend);
	const { enablePrivatePluginApi: _private, networkAccess, ...rest } = template;
	const secure = protocol === 'https:';
	const both = (name: string): string[] =>
		secure ? [`https://${name}`, `wss://${name}`] : [`http://${name}`, `ws://${name}`];
	const port = host.includes(':') ? host.slice(host.lastIndexOf(':')) : '';
	const hosts = isLocal(options.backend) ? [`localhost${port}`, `127.0.0.1${port}`] : [host];
	return {
		...rest,
		id: options.id,
		main: 'code.js',
		ui: 'ui.html',
		...(options.target === 'community' ? {} : { enablePrivatePluginApi: true }),
		networkAccess:
			options.target === 'dev'
				? {
						allowedDomains: networkAccess.allowedDomains,
						reasoning: networkAccess.reasoning,
						devAllowedDomains: hosts.flatMap(both),
					}
				: { allowedDomains: both(host), reasoning: networkAccess.reasoning },
	};
}

/** What Figma's loader would refuse in a main bundle, as sentences; empty when it would load. */
export function sandboxProblems(code: string): string[] {
	const problems: string[] = [];
	try {
		parse(code, { ecmaVersion: 2017, sourceType: 'script' });
	} catch (error) {
		problems.push(`code.js is not plain ES2017: ${error instanceof Error ? error.message : String(error)}`);
	}
	// The loader matches these as text, inside strings and comments too.
	const found = /\bimport\s*(?:\(|\/[/*])/.exec(code) ?? /<!--|-->/.exec(code);
	if (found) {
		const near = code.slice(Math.max(0, found.index - 30), found.index + 30);
		problems.push(`code.js holds text that the loader refuses: …${near}…`);
	}
	return problems;
}

/** The page as one file: styles and script inside, the script classic and last. Spliced, never `replace`d: bundles hold `$&`. */
export function panelPage(script: string, style: string): string {
	const safeScript = script.split('</script').join('<\\/script').split('<!--').join('<\\!--');
	const safeStyle = style.split('</style').join('<\\/style');
	return [
		'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Personaboard</title>\n<style>',
		safeStyle,
		'</style>\n</head>\n<body>\n<div id="app"></div>\n<script>',
		safeScript,
		'</script>\n</body>\n</html>\n',
	].join('');
}

async function bundleMain(entry: string): Promise<string> {
	const { code, files } = await bundle({ entry, target: 'es2017', define: {}, inject: [] });
	const names = await ownNames(code, files, 'sandbox');
	return withShortNames(withAliases(await squeeze(code, 2017, names, true)));
}

async function bundlePanel(entry: string, backend: string): Promise<string> {
	const folder = dirname(entry);
	const sheets = (await readdir(folder)).filter((name) => name.endsWith('.css')).sort();
	const jsxNames = join(root, 'plugin/bundling/jsx.ts');
	const define = {
		__BACKEND_ORIGIN__: JSON.stringify(backend),
		__CALLED_WORDS__: JSON.stringify(calledSigns(panelWords)),
	};
	const [script, ...styles] = await Promise.all([
		bundle({ entry, target: 'es2022', define, inject: [jsxNames] }).then(async ({ code, files }) =>
			withShortNames(
				withAliases(
					await squeeze(code, 2020, eitherOf(await privateNames(files), await ownNames(code, files, 'page'))),
				),
			),
		),
		...sheets.map((name) => readFile(join(folder, name), 'utf8')),
	]);
	const style = styles.length === 0 ? '' : await minifyStyle(styles.join('\n'));
	return panelPage(script, withShortVariables(style, script));
}

/** One script with names and lines as they were written, and the files it was made of. */
async function bundle(options: {
	entry: string;
	target: string;
	define: Record<string, string>;
	inject: string[];
}): Promise<{ code: string; files: string[] }> {
	const { outputFiles, metafile } = await build({
		entryPoints: [options.entry],
		absWorkingDir: root,
		bundle: true,
		write: false,
		metafile: true,
		format: 'iife',
		platform: 'browser',
		target: options.target,
		minifySyntax: true,
		charset: 'utf8',
		legalComments: 'none',
		// The compiler's own settings would say otherwise.
		tsconfigRaw: {},
		jsx: 'transform',
		jsxFactory: 'h',
		jsxFragment: 'Fragment',
		inject: options.inject,
		// Style sheets are inlined from the folder; an import of one is only for the reader.
		loader: { '.css': 'empty' },
		plugins: [slimYjs, slimZod],
		define: { 'process.env.NODE_ENV': '"production"', ...options.define },
		logLevel: 'silent',
		logOverride: { 'import-is-undefined': 'error' },
	});
	const file = outputFiles.find((output) => output.path.endsWith('.js')) ?? outputFiles[0];
	if (!file) throw new Error(`esbuild wrote nothing for ${options.entry}.`);
	const scripts = Object.keys(metafile.inputs).filter((path) => !path.endsWith('.css'));
	return { code: file.text, files: scripts.map((path) => resolve(root, path)) };
}

/**
 * As few letters as the same program takes; `names` are the properties that may get shorter ones, `sure` also where the
 * DOM has one of that name.
 */
async function squeeze(code: string, ecma: 2017 | 2020, names: RegExp | null, sure = false): Promise<string> {
	const smaller = await minify(withArrows(code), {
		ecma,
		compress: { passes: 4, toplevel: true, keep_fargs: false, pure_getters: true },
		mangle: { toplevel: true, ...(names ? { properties: { regex: names, builtins: sure } } : {}) },
		format: { comments: false },
	});
	return smaller.code ?? code;
}

async function minifyStyle(style: string): Promise<string> {
	const result = await build({
		stdin: { contents: style, loader: 'css' },
		write: false,
		minify: true,
		charset: 'utf8',
		logLevel: 'silent',
	});
	return result.outputFiles[0]?.text ?? '';
}

function budgetProblems(code: string, html: string): string[] {
	const sizes = { main: Buffer.byteLength(code), ui: Buffer.byteLength(html) };
	return (['main', 'ui'] as const)
		.filter((part) => sizes[part] > bundleBudget[part])
		.map((part) => `The ${part} bundle has ${sizes[part]} bytes; its ceiling is ${bundleBudget[part]}.`);
}

function originOf(backend: string, target: BuildTarget): string {
	let url: URL;
	try {
		url = new URL(backend);
	} catch {
		throw new Error(
			`--backend must be a whole address such as https://personas.example.com, not "${backend}".`,
		);
	}
	if (url.protocol !== 'https:' && url.protocol !== 'http:') {
		throw new Error(`--backend must start with https:// or http://, not "${url.protocol}//".`);
	}
	if (target !== 'dev' && (url.protocol !== 'https:' || isLocal(backend))) {
		throw new Error(`A ${target} plugin reaches only https servers that are not this computer: ${backend}`);
	}
	if (url.protocol === 'http:' && !isLocal(backend)) {
		throw new Error(`Figma is an https page and cannot reach ${backend}. Use https, or localhost.`);
	}
	return url.origin;
}

function isLocal(backend: string): boolean {
	return ['localhost', '127.0.0.1'].includes(new URL(backend).hostname);
}

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			backend: { type: 'string' },
			id: { type: 'string' },
			target: { type: 'string' },
			out: { type: 'string' },
		},
	});
	const target = buildTargets.find((name) => name === (values.target ?? 'dev'));
	if (!target) throw new Error(`--target must be one of ${buildTargets.join(', ')}.`);
	const { out, bytes } = await buildPlugin({
		target,
		...(values.backend === undefined ? {} : { backend: values.backend }),
		...(values.id === undefined ? {} : { id: values.id }),
		...(values.out === undefined ? {} : { out: values.out }),
	});
	console.log(`${out}: code.js ${bytes.main} bytes, ui.html ${bytes.ui} bytes`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	main().catch((error: unknown) => {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	});
}
