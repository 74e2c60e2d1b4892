import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const worlds = [
	'shared',
	'words',
	'plugin/main',
	'plugin/ui',
	'server',
	'library',
	'playground/engine',
	'playground/web',
	'playground/host',
] as const;

function sources(dir: string): string[] {
	return readdirSync(join(root, dir), { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
		.map((entry) => relative(root, join(entry.parentPath, entry.name)))
		.sort();
}

const files = worlds.flatMap(sources);
const code = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

/** Relative imports, type imports included, as repository paths. */
function importsOf(file: string): string[] {
	const found = (code.get(file) ?? '').matchAll(/(?:from|import)\s+'(\.[^']+)'/g);
	return [...found].map((match) => relative(root, resolve(root, dirname(file), match[1]!)));
}

function worldOf(file: string): string {
	return worlds.find((world) => file.startsWith(`${world}/`)) ?? dirname(file);
}

/** Who may know whom. Compiled by the leaf tsconfigs too; this names the culprit. */
const mayImport: Record<string, readonly string[]> = {
	shared: [],
	words: ['shared'],
	'plugin/main': ['shared'],
	'plugin/ui': ['shared', 'words'],
	server: ['shared', 'words'],
	library: ['shared', 'words'],
	'playground/engine': [],
	'playground/web': ['playground/engine'],
	'playground/host': ['playground/engine', 'server', 'shared'],
};

function cycles(): string[][] {
	const index = new Map<string, number>();
	const low = new Map<string, number>();
	const stack: string[] = [];
	const found: string[][] = [];
	function visit(file: string): void {
		index.set(file, index.size);
		low.set(file, index.get(file)!);
		stack.push(file);
		for (const next of importsOf(file)) {
			if (!code.has(next)) continue;
			if (!index.has(next)) visit(next);
			if (stack.includes(next)) low.set(file, Math.min(low.get(file)!, low.get(next)!));
		}
		if (low.get(file) === index.get(file)) {
			const component = stack.splice(stack.indexOf(file));
			if (component.length > 1) found.push(component);
		}
	}
	for (const file of files) if (!index.has(file)) visit(file);
	return found;
}

describe('architecture', () => {
	it('[HO1] knowledge flows one way between the worlds', () => {
		const wrong = files.flatMap((file) =>
			importsOf(file)
				.filter(
					(target) =>
						worldOf(target) !== worldOf(file) && !mayImport[worldOf(file)]?.includes(worldOf(target)),
				)
				.map((target) => `${file} imports ${target}`),
		);
		expect(wrong).toEqual([]);
	});

	it('[HO2] no import cycles, type imports included', () => {
		expect(cycles()).toEqual([]);
	});

	it('[HO3] named exports only: no `export *`, no default export, and no `any` in a type', () => {
		const wrong = files.filter((file) =>
			/^export \*|^export default|: any[;,)\]=[]|<any>|\bas any\b(?! )/m.test(code.get(file)!),
		);
		expect(wrong).toEqual([]);
	});

	it('[HO4] files stay small enough to hold one idea', () => {
		const lengths = files.map((file) => ({ file, lines: code.get(file)!.split('\n').length }));
		expect(lengths.filter(({ lines }) => lines > 400)).toEqual([]);
		const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
		expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(110);
		expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThanOrEqual(300);
	});

	it('[HO5] the main bundle holds no Yjs and no zod, and both bundles keep their budgets', () => {
		const main = readFileSync(join(root, 'dist/plugin/code.js'), 'utf8');
		for (const name of ['lib0', 'YMap', 'encodeStateAsUpdate', 'toJSONSchema', '_zod', 'localStorage'])
			expect(main).not.toContain(name);
		expect(Buffer.byteLength(main)).toBeLessThanOrEqual(40_000);
		expect(statSync(join(root, 'dist/plugin/ui.html')).size).toBeLessThanOrEqual(250_000);
	});

	it('[HO6] only board-doc.ts names the maps of the board document', () => {
		const wrong = files.filter(
			(file) => file !== 'shared/board-doc.ts' && /\.getMap\(|\.getArray\(|\.getText\(/.test(code.get(file)!),
		);
		expect(wrong).toEqual([]);
	});

	it('[HO10] the cases of a property are drawn from one seed', () => {
		const wrong = sources('test').filter(
			(file) =>
				file !== 'test/support/properties.ts' &&
				/from '(fast-check)'|Date\.now\(\)( )%/.test(readFileSync(join(root, file), 'utf8')),
		);
		expect(wrong).toEqual([]);
	});

	it('[HO11] no test waits for less than a busy machine needs, nor for silence or for time to pass', () => {
		const hurried = sources('test').filter((file) => {
			if (!file.endsWith('.test.ts')) return false;
			const text = readFileSync(join(root, file), 'utf8');
			const limits = text.matchAll(
				/\b(?:waitFor|click|press|goto|poll|waitForEvent)\(.*\btimeout: ([\d_]+)/g,
			);
			return (
				[...limits].some(([, ms]) => Number(ms!.replaceAll('_', '')) < 60_000) ||
				/'network[i]dle'|\.waitForTimeout\(/.test(text)
			);
		});
		expect(hurried).toEqual([]);
	});

	it('[HO7] what the README and package.json name exists', () => {
		const readme = readFileSync(join(root, 'README.md'), 'utf8');
		const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts as Record<
			string,
			string
		>;
		for (const [, name] of readme.matchAll(/npm run (?:-s )?([a-z][a-z:]*)/g))
			expect(Object.keys(scripts)).toContain(name);
		for (const [, path] of readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g))
			expect(existsSync(join(root, path!)), path).toBe(true);
	});
});
