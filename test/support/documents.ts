import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** A page of the project's documentation; `path` from the project's folder. */
export type Page = { path: string; text: string };

/** Every page: those at the top, those of `docs`, and what people fill in. */
export function readPages(): Page[] {
	const top = readdirSync(root).filter((name) => name.endsWith('.md'));
	const under = (folder: string): string[] =>
		readdirSync(join(root, folder), { recursive: true })
			.map((name) => join(folder, String(name)))
			.filter((path) => path.endsWith('.md'));
	return [...top, ...under('docs'), ...under('.github')].map((path) => ({
		path,
		text: readFileSync(join(root, path), 'utf8'),
	}));
}

/** The code in these folders. */
export function sourcesIn(...folders: string[]): string[] {
	return folders.flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true })
			.map(String)
			.filter((name) => name.endsWith('.ts'))
			.map((name) => readFileSync(join(root, folder, name), 'utf8')),
	);
}

/** The commands of a page: of its shell blocks, and those in the text that begin with a program of ours. */
export function commandsIn({ text }: Page): string[] {
	const blocks = [...text.matchAll(/^```(.*)\n([\s\S]*?)^```/gmu)].flatMap(([, language, block]) =>
		language === '' || language === 'sh' ? [block!] : [],
	);
	const inText = [
		...text.replace(/^```[\s\S]*?^```/gmu, '').matchAll(/`((?:npm|npx|personaboard) [^`]+)`/gu),
	].map((match) => match[1]!);
	return [...blocks.flatMap(linesOf), ...inText].flatMap((line) =>
		[...line.matchAll(/(?:'[^']*'|"[^"]*"|[^|&'"])+/gu)].flatMap(([command]) => {
			const bare = command.trim().replace(/^(?:[A-Z_]+=\S+\s+)+/u, '');
			return bare === '' ? [] : [bare];
		}),
	);
}

/** A shell block's lines without comments; what goes on after a backslash or within quotes is one. */
function linesOf(block: string): string[] {
	return block
		.replace(/(?:^|[ \t])#.*$/gmu, '')
		.replace(/\\\n\s*/gu, ' ')
		.replace(/'[^']*'/gu, (quoted) => quoted.replace(/\n\s*/gu, ' '))
		.split('\n');
}

/** A command's words; what stands in quotes is one. */
export function wordsOf(command: string): string[] {
	return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/gu)].map(
		(match) => match[1] ?? match[2] ?? match[3]!,
	);
}

/** What stands in `code` in a page's text, shell blocks left out. */
export function codeIn({ text }: Page): string[] {
	return [...text.replace(/^```[\s\S]*?^```/gmu, '').matchAll(/`([^`\n]+)`/gu)].map((match) => match[1]!);
}

/** The address of each heading, as hosts of Markdown make it. */
export function anchorsIn(text: string): string[] {
	return [...text.matchAll(/^#{1,6} (.+)$/gmu)].map((match) =>
		match[1]!
			.toLowerCase()
			.replace(/[^\p{L}\p{N} _-]/gu, '')
			.replace(/ /gu, '-'),
	);
}
