import type { AnyNode, BlockStatement, Node } from 'acorn';

/** Visits a syntax tree, a node before what it holds; `false` leaves out what a node holds. */
export function eachNode(root: Node, visit: (node: AnyNode, parent: AnyNode | null) => unknown): void {
	const go = (node: AnyNode, parent: AnyNode | null): void => {
		if (visit(node, parent) !== false) for (const part of partsOf(node)) go(part, node);
	};
	go(root as AnyNode, null);
}

function partsOf(node: AnyNode): AnyNode[] {
	return Object.values(node)
		.flat()
		.filter((part): part is AnyNode => typeof part?.type === 'string');
}

/** Another text in place of one range of the code. */
export type Change = { start: number; end: number; text: string };

/** The code between two places with the changes that lie there, none across another. */
export function changed(code: string, changes: readonly Change[], from = 0, to = code.length): string {
	let at = from;
	let out = '';
	for (const { start, end, text } of changes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
		out += code.slice(at, start) + text;
		at = end;
	}
	return out + code.slice(at, to);
}

/** What stands within `(() => { … })()`; null for any other statement. */
export function bodyOfWhole(statement: AnyNode | undefined): BlockStatement | null {
	if (statement?.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression')
		return null;
	const { callee } = statement.expression;
	return callee.type === 'ArrowFunctionExpression' && callee.body.type === 'BlockStatement'
		? callee.body
		: null;
}
