import { readFile } from 'node:fs/promises';
import { type AnyNode, parse } from 'acorn';
import { eachNode } from './syntax.ts';

/** Libraries whose objects stay inside: no page, no message and no file sees how their parts are called. */
const inside = /(?:^|\/)node_modules\/(?:yjs|lib0|y-protocols|y-websocket)\//;

/**
 * Names of theirs that are somebody else's too: the options Yjs writes into documents of a document within, and names
 * of the platform that the minifier has not heard of (`written` is what `TextEncoder.encodeInto` answers).
 */
const notTheirsAlone = 'gc guid meta autoLoad shouldLoad collectionid depth local written'.split(' ');

/**
 * The property names that may become shorter in a bundle of `files`: those the libraries above define, and that no
 * string of theirs and no other file of the bundle holds as a word. Null when there are none. Names the platform knows
 * are the minifier's to keep.
 */
export async function privateNames(files: readonly string[]): Promise<RegExp | null> {
	const texts = await Promise.all(files.map(async (file) => ({ file, text: await readFile(file, 'utf8') })));
	const defined = new Set<string>();
	const spoken = new Set(notTheirsAlone);
	for (const { file, text } of texts) {
		if (!inside.test(file)) for (const word of wordsOf(text)) spoken.add(word);
		else {
			eachNode(parse(text, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
				const name = definedBy(node);
				if (name !== null) defined.add(name);
				for (const word of wordsOf(quotedIn(node))) spoken.add(word);
			});
		}
	}
	const names = [...defined].filter((name) => !spoken.has(name)).map((name) => name.replaceAll('$', '\\$'));
	return names.length === 0 ? null : new RegExp(`^(?:${names.join('|')})$`);
}

function definedBy(node: AnyNode): string | null {
	if (node.type === 'MethodDefinition' || node.type === 'PropertyDefinition' || node.type === 'Property') {
		return !node.computed && node.key.type === 'Identifier' ? node.key.name : null;
	}
	if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression') return null;
	return !node.left.computed && node.left.property.type === 'Identifier' ? node.left.property.name : null;
}

function quotedIn(node: AnyNode): string {
	if (node.type === 'TemplateElement') return node.value.raw;
	return node.type === 'Literal' && typeof node.value === 'string' ? node.value : '';
}

function wordsOf(text: string): string[] {
	return text.match(/[\w$]+/g) ?? [];
}
