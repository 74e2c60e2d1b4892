import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../server/cli/run-command.ts';
import { openApiDocument } from '../server/http/openapi.ts';
import { largestUpload } from '../shared/import-api.ts';
import {
	anchorsIn,
	codeIn,
	commandsIn,
	type Page,
	readPages,
	root,
	sourcesIn,
	wordsOf,
} from './support/documents.ts';

const pages = readPages();
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const scripts = JSON.parse(read('package.json')).scripts as Record<string, string>;
const rules = new Set(
	[...read('shared/SPEC.md').matchAll(/^- \*\*([A-Z]{2}\d+)\*\*/gmu)].map((one) => one[1]!),
);
const families = new Set([...rules].map((rule) => rule.slice(0, 2)));

/** Every call the server takes, parameters nameless: the contract's, and the pages it shows. */
const contract = (openApiDocument() as { paths: Record<string, Record<string, object>> }).paths;
const pagesShown =
	'/healthz /readyz /metrics /openapi.json /operate /help /help/: /help/:/: /library/: /words/:/:'.split(' ');
const calls = new Set([
	...Object.entries(contract).flatMap(([path, methods]) =>
		Object.keys(methods).map((method) => `${method.toUpperCase()} ${plain(path)}`),
	),
	...pagesShown.map((path) => `GET ${path}`),
]);

/** After a first call of an area a page may write the next ones from where they differ: `GET …/view`. */
function isCall(method: string, path: string): boolean {
	const wanted = path.split('/');
	return [...calls].some((call) => {
		const [takes, known = ''] = call.split(' ');
		if (takes !== method) return false;
		const parts = known.split('/');
		if (wanted[0] === '…') return parts.slice(1 - wanted.length).join() === wanted.slice(1).join();
		return parts.length === wanted.length && parts.every((part, at) => part === ':' || part === wanted[at]);
	});
}

/** What a page says that is not so, each with the page's name. */
function wrongIn(find: (page: Page) => string[]): string[] {
	return pages.flatMap((page) => find(page).map((wrong) => `${page.path}: ${wrong}`));
}

describe('the documents', () => {
	it('[FH6] every link and picture leads to a file, and every anchor to a heading', () => {
		const wrong = wrongIn(({ path, text }) =>
			[...text.replace(/^```[\s\S]*?^```/gmu, '').matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/gu)].flatMap(
				([, to = '']) => {
					const [file = '', anchor] = to.split('#');
					const target = file === '' ? path : join(dirname(path), file);
					if (!existsSync(join(root, target))) return [to];
					if (anchor === undefined || !target.endsWith('.md')) return [];
					return anchorsIn(read(target)).includes(anchor) ? [] : [to];
				},
			),
		);
		expect(wrong).toEqual([]);
	});

	it('[FH6] every file a page names exists', () => {
		const named =
			/^(?:bench|deploy|docs|library|playground|plugin|server|shared|test|words|\.github)\/[a-z\d./-]+$/u;
		const wrong = wrongIn((page) =>
			codeIn(page).filter((code) => named.test(code) && !existsSync(join(root, code)) && !built(code)),
		);
		expect(wrong).toEqual([]);
	});

	it('[FH6] every call a page names is one the server takes', () => {
		const wrong = wrongIn(({ text }) =>
			[...text.matchAll(/\b(GET|POST|PUT|PATCH|DELETE)`? `?([/…][\w/.{}:…-]*)/gu)].flatMap(
				([, method, path = '']) => {
					const wanted = plain(path.replace(/\.$/u, ''));
					return isCall(method ?? '', wanted) ? [] : [`${method} ${path}`];
				},
			),
		);
		expect(wrong).toEqual([]);
	});

	it('[FH6] every rule a page cites stands in the rule book', () => {
		const wrong = wrongIn(({ text }) =>
			[...text.matchAll(/\b([A-Z]{2})(\d{1,2})\b/gu)].flatMap(([rule, family = '']) =>
				families.has(family) && !rules.has(rule) && !['GA4'].includes(rule) ? [rule] : [],
			),
		);
		expect(wrong).toEqual([]);
	});

	it('[FH6] what the environment may hold is told in full, and nothing that is not', () => {
		const config = read('server/config.ts');
		const taken = [...config.matchAll(/^\t\t([A-Z][A-Z_]+): z/gmu)].map((match) => match[1]!);
		const operate = read('docs/operate.md').replaceAll(
			/`(\w+)_ISSUER`, `…(\w+)`, `…(\w+)`/gu,
			'`$1_ISSUER` `$1$2` `$1$3`',
		);
		expect(taken.filter((name) => !operate.includes(`\`${name}`))).toEqual([]);
		const named = /\bPERSONABOARD_[A-Z_]+[A-Z]\b/gu;
		const inCode = new Set(sourcesIn('server', 'test', 'bench').flatMap((text) => text.match(named) ?? []));
		const wrong = wrongIn(({ text }) => (text.match(named) ?? []).filter((name) => !inCode.has(name)));
		expect(wrong).toEqual([]);
	});
});

describe('the commands in the documents', () => {
	afterEach(() => {
		vi.restoreAllMocks();
	});

	/** Why the command line does not take it; null when it does. Its own parser is asked, with one option more that it must refuse. */
	async function refusalOfOurs(args: string[]): Promise<string | null> {
		const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		await runCommand([...args, '--no-such-option']);
		const [line = ''] = String(said.mock.calls.at(-1)?.[0]).split('\n');
		return line.includes("'--no-such-option'") ? null : line;
	}

	async function problemOf(command: string): Promise<string | null> {
		const words = wordsOf(command).filter((word) => word !== '…');
		const [program = '', ...args] = words;
		if (program === 'personaboard') return args.length === 0 ? null : refusalOfOurs(args);
		if (program === 'npx') return npxProblem(args);
		if (program === 'npm') {
			const [verb = '', ...rest] = args;
			if (['ci', 'start', 'test', 'sbom', 'audit', 'version'].includes(verb)) return null;
			if (verb !== 'run') return `npm ${verb}`;
			const [script = '', ...more] = rest.filter((word) => word !== '-s' && word !== '--');
			if (scripts[script] === undefined) return `no script ${script}`;
			if (script === 'personaboard') return more.length === 0 ? null : refusalOfOurs(more);
			if (script === 'bench') return optionsProblem(more, 'bench/main.ts', /^\t(\w+): \(\) => import/gmu);
			return script === 'build:plugin' ? optionsProblem(more, 'plugin/build.ts') : null;
		}
		if (program === 'curl') return curlProblem(args);
		// Programs of the machine: the files of ours they are given are there.
		if (!outside.has(program)) return `unknown program ${program}`;
		const missing = args.filter(
			(word) => /^(?:deploy|docs|server)\//u.test(word) && !existsSync(join(root, word)),
		);
		return missing[0] ?? null;
	}

	it('[FH6] every command is one that its program takes', async () => {
		const commands = new Map<string, string>();
		for (const page of pages) for (const command of commandsIn(page)) commands.set(command, page.path);
		expect(commands.size).toBeGreaterThan(30);
		const wrong: string[] = [];
		for (const [command, page] of commands) {
			const problem = await problemOf(command);
			if (problem !== null) wrong.push(`${page}: ${command}: ${problem}`);
		}
		expect(wrong).toEqual([]);
	});

	it('[FH6] a wrong command would be found', async () => {
		const wrong = [
			'npm run -s personaboard -- sythesize --out out',
			'personaboard audit --personas a.md',
			'npm run bench -- speed',
			'npm run -s build:plugin -- --server x',
			'npm run benchmark',
			'npx vitest run -t QQ1',
			'curl -d x http://localhost:8787/api/boards/$BOARD/nothing',
			'wget x',
		];
		for (const command of wrong) expect(await problemOf(command), command).not.toBeNull();
	});

	it('[FH7] the service unit, the container and the proxy follow what the documents say', async () => {
		const unit = /^ExecStart=\S+ (.+)$/mu.exec(read('deploy/personaboard.service'))?.[1]?.split(' ') ?? [];
		const container = read('deploy/Containerfile');
		const cmd = JSON.parse(/^CMD (\[.+\])$/mu.exec(container)?.[1] ?? '[]') as string[];
		for (const [node, option, loader, entry = '', ...args] of [unit, cmd]) {
			expect([node, option, loader]).toEqual(['node', '--import', 'tsx']);
			expect(existsSync(join(root, entry))).toBe(true);
			expect(await refusalOfOurs(args)).toBeNull();
			expect(args.join(' ')).toContain('--port 8787 --data /');
		}
		// What is installed without development packages can start it.
		expect(Object.keys(JSON.parse(read('package.json')).dependencies)).toContain('tsx');
		expect(Number(/^FROM node:(\d+)/mu.exec(container)?.[1])).toBeGreaterThanOrEqual(20);
		const proxy = read('deploy/nginx.conf');
		expect(Number(/client_max_body_size (\d+)m;/u.exec(proxy)?.[1]) * 2 ** 20).toBeGreaterThan(largestUpload);
		expect(proxy).toContain('proxy_pass http://127.0.0.1:8787;');
		expect(read('docs/operate.md')).toContain('-p 127.0.0.1:8787:8787');
	});

	it('[FH6] the command line, started as the documents say, tells how it is used', async () => {
		const run = promisify(execFile);
		const { stdout } = await run('npm', ['run', '-s', 'personaboard', '--', '--help'], { cwd: root });
		for (const command of ['serve', 'synthesize', 'backup'])
			expect(stdout).toContain(`personaboard ${command}`);
	});
});

/** Programs of the machine that a page may name. */
const outside = new Set(
	'apt-get chromium cp docker gh git install journalctl ollama openssl sha256sum systemctl useradd'.split(
		' ',
	),
);

/** Options and names a script of ours knows, by its own text. */
function optionsProblem(words: string[], file: string, names?: RegExp): string | null {
	const source = read(file);
	const known = new Set(
		[...source.matchAll(/^\t+(\w+): \{ type: '(?:string|boolean)'/gmu)].map((one) => one[1]!),
	);
	const options = words.filter((word) => word.startsWith('--')).map((word) => word.slice(2));
	const unknown = options.find((option) => !known.has(option));
	if (unknown !== undefined) return `no option --${unknown}`;
	if (!names) return null;
	const [name] = words;
	const isKnown = [...source.matchAll(names)].some((one) => one[1] === name) || name === 'NAME';
	return isKnown ? null : `no bench ${name}`;
}

/** The address, whatever the server is called, is one of our calls. */
function curlProblem(words: string[]): string | null {
	const path = words.flatMap(
		(word) => /(\/(?:api|healthz|readyz|metrics|openapi)[^?\s]*)/u.exec(word)?.[1] ?? [],
	)[0];
	const wanted = plain((path ?? '').replace(/\$\w+/gu, ':'));
	const isKnown = ['GET', 'POST', 'PUT', 'DELETE'].some((method) => isCall(method, wanted));
	return isKnown ? null : `no call ${wanted}`;
}

function npxProblem([program = '', ...args]: string[]): string | null {
	if (!['vitest', 'biome', 'tsx'].includes(program)) return `npx ${program}`;
	const rule = args[args.indexOf('-t') + 1] ?? '';
	if (args.includes('-t') && !rules.has(rule)) return `no rule ${rule}`;
	const missing = args.find(
		(word) => /^(?:test|server|plugin)\//u.test(word) && !existsSync(join(root, word)),
	);
	return missing ?? null;
}

/** A path with its parameters nameless. */
function plain(path: string): string {
	return path.replace(/\{\w+\}|:\w+/gu, ':');
}

/** True for what is made by a build or a run. */
function built(path: string): boolean {
	return /^(?:dist|out)\//u.test(path);
}
