import { type AnyNode, type Identifier, type Pattern, parse } from 'acorn';
import { bodyOfWhole, type Change, changed, eachNode } from './syntax.ts';

/**
 * A minified bundle in which the names that everything shares are handed out anew, the shortest to what is said most
 * often; a minifier gives them in the order they are declared in. Only names that nothing within has too are touched, so
 * that no two can be taken for one another. What is not one function around everything stays as it is.
 */
export function withShortNames(code: string): string {
	const tree = parse(code, { ecmaVersion: 'latest' });
	const body = bodyOfWhole(tree.body.at(-1));
	if (!body) return code;

	const shared = new Set<string>();
	const within = new Set<string>();
	const uses = new Map<string, Identifier[]>();
	const shorthand = new Set<AnyNode>();
	const outermost = new Set<AnyNode>(body.body);
	eachNode(tree, (node, parent) => {
		for (const { name } of declaredBy(node)) (outermost.has(node) ? shared : within).add(name);
		if ('params' in node) for (const { name } of node.params.flatMap(namesIn)) within.add(name);
		if (node.type === 'Property' && node.shorthand)
			shorthand.add(node.value.type === 'AssignmentPattern' ? node.value.left : node.value);
		if (node.type === 'Identifier' && isVariable(node, parent))
			uses.set(node.name, [...(uses.get(node.name) ?? []), node]);
	});

	const often = [...shared]
		.filter((name) => !within.has(name))
		.toSorted((a, b) => (uses.get(b)?.length ?? 0) - (uses.get(a)?.length ?? 0));
	const short = often.toSorted((a, b) => a.length - b.length);
	const changes = often.flatMap((name, at): Change[] =>
		(uses.get(name) ?? []).map((node) => {
			const text = shorthand.has(node) ? `${name}:${short[at]}` : short[at]!;
			return { start: node.start, end: node.end, text };
		}),
	);
	return changed(code, changes);
}

/** The variables that a node declares where it stands; a function's parameters are within it. */
function declaredBy(node: AnyNode): Identifier[] {
	switch (node.type) {
		case 'VariableDeclaration':
			return node.declarations.flatMap(({ id }) => namesIn(id));
		case 'FunctionDeclaration':
		case 'FunctionExpression':
		case 'ClassDeclaration':
		case 'ClassExpression':
			return node.id ? [node.id] : [];
		case 'CatchClause':
			return node.param ? namesIn(node.param) : [];
		default:
			return [];
	}
}

function namesIn(pattern: Pattern): Identifier[] {
	switch (pattern.type) {
		case 'Identifier':
			return [pattern];
		case 'ObjectPattern':
			return pattern.properties.flatMap((part) => namesIn(part.type === 'Property' ? part.value : part));
		case 'ArrayPattern':
			return pattern.elements.flatMap((part) => (part ? namesIn(part) : []));
		case 'AssignmentPattern':
			return namesIn(pattern.left);
		case 'RestElement':
			return namesIn(pattern.argument);
		default:
			return [];
	}
}

/** True for an identifier that names a variable, not a property or a label. */
function isVariable(node: Identifier, parent: AnyNode | null): boolean {
	switch (parent?.type) {
		case 'MemberExpression':
			return parent.computed || parent.property !== node;
		case 'Property':
		case 'MethodDefinition':
		case 'PropertyDefinition':
			return parent.computed || parent.key !== node;
		case 'LabeledStatement':
		case 'BreakStatement':
		case 'ContinueStatement':
		case 'MetaProperty':
			return false;
		default:
			return true;
	}
}
