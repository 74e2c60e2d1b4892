import { type AnyNode, type FunctionDeclaration, type Node, parse } from 'acorn';
import { type Change, changed, eachNode } from './syntax.ts';

/**
 * A bundle whose declared functions are arrows, which say the same in fewer letters. Left as they are: generators,
 * functions with `this` or `arguments`, and names used with `new`, `prototype`, `extends`, `instanceof` or a new value.
 * The arrows of a block stand at its start, from where a declaration counts as well.
 */
export function withArrows(code: string): string {
	const tree = parse(code, { ecmaVersion: 'latest' });
	const kept = new Set<string>();
	eachNode(tree, (node) => {
		const name = nameThatMustStay(node);
		if (name !== null) kept.add(name);
	});

	function rewritten(root: Node): string {
		const changes: Change[] = [];
		eachNode(root, (node) => {
			if (node.type === 'FunctionDeclaration' && moved.has(node)) return false;
			if (node.type !== 'BlockStatement' && node.type !== 'Program') return true;
			const declared = (node.body as Node[]).filter(isDeclared);
			const once = ({ id }: FunctionDeclaration): boolean =>
				declared.filter((one) => one.id.name === id.name).length === 1;
			const movable = declared.filter((one) => !kept.has(one.id.name) && once(one) && canBeArrow(one));
			if (movable.length === 0) return true;
			for (const one of movable) {
				moved.add(one);
				changes.push({ start: one.start, end: one.end, text: '' });
			}
			const directive = node.body.findLast((part) => 'directive' in part && part.directive !== undefined);
			const start = directive?.end ?? (node.type === 'Program' ? node.start : node.start + 1);
			changes.push({ start, end: start, text: `let ${movable.map(arrowOf).join()};` });
			return true;
		});
		return changed(code, changes, root.start, root.end);
	}
	function arrowOf({ id, params, async, body }: FunctionDeclaration): string {
		const [first, last] = [params[0], params.at(-1)];
		const list = first && last ? code.slice(first.start, last.end) : '';
		return `${id.name}=${async ? 'async ' : ''}(${list})=>${rewritten(body)}`;
	}
	const moved = new Set<Node>();
	return rewritten(tree);
}

function isDeclared(node: Node): node is FunctionDeclaration {
	return node.type === 'FunctionDeclaration';
}

/** The name of a function that is used as only a `function` or a class can be; null for any other node. */
function nameThatMustStay(node: AnyNode): string | null {
	const user = ((): AnyNode | null | undefined => {
		switch (node.type) {
			case 'NewExpression':
				return node.callee;
			case 'ClassDeclaration':
			case 'ClassExpression':
				return node.superClass;
			case 'AssignmentExpression':
				return node.left;
			case 'BinaryExpression':
				return node.operator === 'instanceof' ? node.right : null;
			case 'MemberExpression':
				return node.property.type === 'Identifier' && node.property.name === 'prototype' ? node.object : null;
			default:
				return null;
		}
	})();
	return user?.type === 'Identifier' ? user.name : null;
}

function canBeArrow(declared: FunctionDeclaration): boolean {
	if (declared.generator) return false;
	let can = true;
	eachNode(declared, (node) => {
		if (node === declared) return true;
		if (node.type === 'ThisExpression' || node.type === 'MetaProperty') can = false;
		if (node.type === 'Identifier' && node.name === 'arguments') can = false;
		return (
			node.type !== 'FunctionDeclaration' && node.type !== 'FunctionExpression' && node.type !== 'ClassBody'
		);
	});
	return can;
}
