import { type AnyNode, type Literal, type MemberExpression, type Node, parse } from 'acorn';
import { bodyOfWhole, type Change, changed, eachNode } from './syntax.ts';

/** Names of the platform, read by no other way than by name. */
const globals: ReadonlySet<string> = new Set([
	'Array',
	'JSON',
	'Math',
	'Number',
	'Object',
	'Promise',
	'figma',
]);

/** Something said often enough to get a name: what the name stands for, and the places it is said at. */
type Saying = { value: string; changes: ((name: string) => Change)[]; saved: number };

/**
 * A minified bundle in which a string said often is said once and has a short name from there on, and with it the
 * properties of that name; likewise null and a few globals. Only where that is shorter. What is not one function around
 * everything stays as it is.
 */
export function withAliases(code: string): string {
	const tree = parse(code, { ecmaVersion: 'latest' });
	const body = bodyOfWhole(tree.body.at(-1));
	if (!body) return code;
	const start = body.start + 1;

	const sayings = new Map<string, Saying>();
	/** Another place of `value`, which gets `longer` letters shorter there. */
	function add(value: string, longer: number, change: (name: string) => Change): void {
		const before = sayings.get(value) ?? { value, changes: [], saved: -(Buffer.byteLength(value) + 4) };
		sayings.set(value, { value, changes: [...before.changes, change], saved: before.saved + longer - 2 });
	}
	const taken = new Set(['as', 'do', 'if', 'in', 'is', 'of']);
	eachNode(tree, (node, parent) => {
		if (node.type === 'Identifier') taken.add(node.name);
		if (isPlainString(node, parent)) {
			const value = JSON.stringify(node.value);
			add(value, Buffer.byteLength(value), (name) => bare(code, node, name));
		}
		if (node.type === 'Literal' && node.raw === 'null') add('null', 4, (name) => bare(code, node, name));
		if (node.type !== 'MemberExpression') return;
		const { object, property, computed } = node;
		if (!computed && property.type === 'Identifier') {
			add(`"${property.name}"`, property.name.length - 1, (name) => bracket(node, name));
		}
		if (object.type === 'Identifier' && globals.has(object.name)) {
			add(object.name, object.name.length, (name) => bare(code, object, name));
		}
	});

	const names = shortNames(taken);
	const worth = [...sayings.values()].filter(({ saved }) => saved > 0).toSorted((a, b) => b.saved - a.saved);
	if (worth.length === 0) return code;
	const named = worth.map((saying) => ({ ...saying, name: names.next().value }));
	const text = `var ${named.map(({ name, value }) => `${name}=${value}`).join()};`;
	return changed(code, [
		{ start, end: start, text },
		...named.flatMap(({ name, changes }) => changes.map((change) => change(name))),
	]);
}

/** A string that is a value: no key and no directive. */
function isPlainString(node: AnyNode, parent: AnyNode | null): node is Literal & { value: string } {
	if (node.type !== 'Literal' || typeof node.value !== 'string' || parent === null) return false;
	const isKey = 'key' in parent && parent.key === node && !('computed' in parent && parent.computed);
	return parent.type !== 'ExpressionStatement' && !isKey;
}

/** `.property` and `?.property` as `[name]` and `?.[name]`. */
function bracket({ property: { start, end }, optional }: MemberExpression, name: string): Change {
	return { start: start - (optional ? 2 : 1), end, text: `${optional ? '?.' : ''}[${name}]` };
}

function bare(code: string, { start, end }: Node, name: string): Change {
	const apart = (letter: string | undefined): string => (letter && /[\w$]/.test(letter) ? ' ' : '');
	return { start, end, text: apart(code[start - 1]) + name + apart(code[end]) };
}

function* shortNames(taken: ReadonlySet<string>): Generator<string, never> {
	const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];
	for (let size = 0; ; size++) {
		for (const first of letters) {
			for (const second of [...letters, ...'0123456789']) {
				const name = first + second + (size === 0 ? '' : String(size));
				if (!taken.has(name)) yield name;
			}
		}
	}
}
