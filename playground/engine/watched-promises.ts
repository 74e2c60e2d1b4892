import type { Node } from 'acorn';

type Edit = { readonly at: number; readonly skip: number; readonly text: string };
type AsyncFunction = Node & {
	readonly async: true;
	readonly generator: boolean;
	readonly body: Node;
	readonly expression: boolean;
};

function isNode(value: unknown): value is Node {
	return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function isAsync(node: Node): node is AsyncFunction {
	const { async, generator } = node as Partial<AsyncFunction>;
	return async === true && generator !== true && /Function/.test(node.type);
}

/** Where the word `async` of a function stands: at its start, for a method before its name. */
function asyncAt(code: string, node: Node, parent: Node | null): number {
	const { key, value } = (parent ?? {}) as { readonly key?: Node; readonly value?: unknown };
	if (value !== node || key === undefined || code.startsWith('async', node.start)) return node.start;
	return (parent?.start ?? 0) + code.slice(parent?.start, key.start).lastIndexOf('async');
}

function visit(code: string, node: Node, parent: Node | null, edits: Edit[]): void {
	const own = isAsync(node) ? node : null;
	if (own !== null) {
		const { body } = own;
		const [open, start] =
			own.body.type === 'BlockStatement'
				? ['{return __watched((async()=>{', 1]
				: ['__watched((async()=>(', 0];
		edits.push({ at: asyncAt(code, node, parent), skip: 'async'.length, text: '' });
		edits.push({ at: body.start, skip: start, text: open });
	}
	for (const value of Object.values(node)) {
		for (const child of Array.isArray(value) ? value : [value]) {
			if (isNode(child)) visit(code, child, node, edits);
		}
	}
	if (own === null) return;
	const block = own.body.type === 'BlockStatement';
	edits.push({ at: block ? own.body.end - 1 : own.body.end, skip: 0, text: block ? '})())' : '))())' });
}

/**
 * The program with every async function made to tell the VM of the promise it returns, so that a rejection nobody
 * listens to is found (QuickJS does not report it). Lines stay where they are.
 */
export function withWatchedPromises(code: string, program: Node): string {
	const edits: Edit[] = [];
	visit(code, program, null, edits);
	// Edits at one place stay in the order found: outer functions begin before inner ones and end after them.
	const sorted = edits
		.map((edit, index) => ({ ...edit, index }))
		.sort((a, b) => a.at - b.at || a.index - b.index);
	let out = '';
	let from = 0;
	for (const { at, skip, text } of sorted) {
		out += code.slice(from, at) + text;
		from = at + skip;
	}
	return out + code.slice(from);
}
