import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type AnyNode, parse } from 'acorn';
import { eachNode } from './syntax.ts';

/** Where a bundle runs: Figma's sandbox, which knows no DOM, or the panel's page. */
type Platform = 'sandbox' | 'page';

const root = join(import.meta.dirname, '../..');

/**
 * What somebody outside a bundle reads or says although no declaration does: Figma's envelope around messages, and the
 * kind of personal data that only the server names.
 */
const readElsewhere = 'pluginMessage pluginId pluginDrop iban'.split(' ');

/**
 * The property names of a bundle that nobody but the bundle reads, so that they may become shorter: names that stand in
 * no string of it (what is read by a name put together does), in no file it shares with others (messages, documents,
 * what is stored), in no library it holds, and in no declaration of the platform. Null when there are none.
 */
export async function ownNames(
	code: string,
	files: readonly string[],
	platform: Platform,
): Promise<RegExp | null> {
	const names = new Set<string>();
	const spoken = new Set([...readElsewhere, ...(await platformWords(platform))]);
	// A copy of the sources, such as one with a defect in it, is ours too.
	const entries = files.filter((file) => /\/plugin\/(?:main|ui)\/main\.tsx?$/.test(file));
	const ours = [join(root, 'plugin/'), ...entries.map((entry) => join(dirname(entry), '../'))];
	for (const [file, text] of await readAll(files))
		if (!ours.some((folder) => file.startsWith(folder))) add(spoken, namesIn(file, withoutComments(text)));
	eachNode(parse(code, { ecmaVersion: 'latest' }), (node) => {
		const name = propertyOf(node);
		if (name !== null && /^[a-z]/.test(name)) names.add(name);
		if (node.type === 'TemplateElement') add(spoken, node.value.raw);
		if (node.type === 'Literal' && typeof node.value === 'string') add(spoken, node.value);
	});
	const own = [...names].filter((name) => name.length > 2 && !spoken.has(name));
	return own.length === 0 ? null : new RegExp(`^(?:${own.join('|')})$`);
}

/** A catalogue is shared by the names of its texts; what the texts say names nothing. */
function namesIn(file: string, text: string): string {
	return file.startsWith(join(root, 'words/')) ? text.replaceAll(/'(?:[^'\\\n]|\\.)*'/g, "''") : text;
}

/** These files and, one after the other, all they import, also what is only a type to them: the shape of messages. */
async function readAll(files: readonly string[]): Promise<Map<string, string>> {
	const read = new Map<string, string>();
	const waiting = [...files];
	for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
		if (read.has(file)) continue;
		const text = await readFile(file, 'utf8');
		read.set(file, text);
		if (file.includes('/node_modules/')) continue;
		for (const [, path = ''] of text.matchAll(/from '(\.{1,2}\/[^']+\.tsx?)'/g))
			waiting.push(join(dirname(file), path));
	}
	return read;
}

/** Either of two. */
export function eitherOf(one: RegExp | null, other: RegExp | null): RegExp | null {
	return one && other ? new RegExp(`${one.source}|${other.source}`) : (one ?? other);
}

function propertyOf(node: AnyNode): string | null {
	if (node.type === 'Property' || node.type === 'MethodDefinition' || node.type === 'PropertyDefinition')
		return !node.computed && node.key.type === 'Identifier' ? node.key.name : null;
	if (node.type !== 'MemberExpression' || node.computed) return null;
	return node.property.type === 'Identifier' ? node.property.name : null;
}

/** Every word of the declarations of JavaScript and of what else there is where the bundle runs. */
async function platformWords(platform: Platform): Promise<ReadonlySet<string>> {
	const resolve = createRequire(import.meta.url).resolve;
	const compiler = dirname(resolve('typescript'));
	const preact = join(dirname(resolve('preact/package.json')), 'src');
	const figma = dirname(resolve('@figma/plugin-typings/plugin-api.d.ts'));
	const folders: readonly (readonly [string, RegExp])[] =
		platform === 'page'
			? [
					[compiler, /^lib\.(?:dom|es).*\.d\.ts$/],
					[preact, /\.d\.ts$/],
				]
			: [
					[compiler, /^lib\.es.*\.d\.ts$/],
					[figma, /\.d\.ts$/],
				];
	const words = new Set<string>();
	for (const [folder, wanted] of folders) {
		for (const file of (await readdir(folder)).filter((name) => wanted.test(name)))
			add(words, withoutComments(await readFile(join(folder, file), 'utf8')));
	}
	return words;
}

function withoutComments(text: string): string {
	return text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ' ');
}

function add(words: Set<string>, text: string): void {
	for (const word of text.match(/[\w$]+/g) ?? []) words.add(word);
}
