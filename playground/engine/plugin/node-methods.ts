import { copySubtree, pasteCopies } from '../copy.ts';
import { dropEmptyGroups, refit, removeNode, reparent, setChanged } from '../edit.ts';
import { containerOffset } from '../geometry.ts';
import type { CanvasNode } from '../model.ts';
import { BLANK } from '../model.ts';
import { argumentNode, live, nodeRef, type RunContext } from './context.ts';
import { Later, notSimulated, PluginError } from './errors.ts';
import { exportNode } from './export.ts';
import { findWithCriteria } from './find.ts';
import { needLoaded } from './node-read.ts';
import { pluginData, setRelaunchData } from './plugin-data.ts';
import { callTable } from './table-methods.ts';
import { readRange, readSegments } from './text-read.ts';
import { deleteCharacters, insertCharacters, writeRange } from './text-write.ts';
import { asNumber, asPaints, asSize } from './validate.ts';

type Method = (run: RunContext, node: CanvasNode, args: readonly unknown[], method: string) => unknown;

function insert(
	run: RunContext,
	parent: CanvasNode,
	child: unknown,
	index: number | undefined,
	method: string,
): void {
	const id = argumentNode(method, 'child', child);
	const node = live(run, id, method);
	const refuse = (why: string): PluginError => new PluginError(`in ${method}: Cannot move node. ${why}`);
	if (node.type === 'DOCUMENT') throw refuse('Node is the scene root, which cannot be reparented');
	if (node.type === 'PAGE' && parent.type !== 'DOCUMENT') {
		throw refuse('Nodes other than the root node cannot have children of type PAGE');
	}
	if (parent.type === 'DOCUMENT' && node.type !== 'PAGE') {
		throw refuse('The root node cannot have children of a type other than PAGE');
	}
	if (run.doc.isWithin(parent.id, id)) throw refuse('Doing so would create a parenting cycle');
	if (parent.type === 'PAGE') needLoaded(run, parent.id, method);
	const siblings = run.doc.children(parent.id);
	if (index !== undefined && (index < 0 || index > siblings.length)) {
		throw new PluginError(`in ${method}: Index ${index} is out of range (0 to ${siblings.length})`);
	}
	const own = siblings.findIndex((sibling) => sibling.id === id);
	// Taking the node out first shifts the places behind it.
	const at = index !== undefined && own >= 0 && own < index ? index + 1 : index;
	reparent(run.doc, id, parent.id, at);
}

function resize(run: RunContext, node: CanvasNode, args: readonly unknown[], method: string): void {
	const width = asSize(method, 'width', args[0]);
	const height =
		node.type === 'LINE' ? asNumber(method, 'height', args[1]) : asSize(method, 'height', args[1]);
	if (node.type === 'LINE' && height !== 0) {
		throw new PluginError(`in ${method}: The height of a line must be exactly 0`);
	}
	setChanged(run.doc, node.id, { width, height });
	if (node.type === 'TEXT') refit(run.doc, node.id);
}

/** The copy goes on the current page, on top, with the numbers of its place kept. */
function clone(run: RunContext, node: CanvasNode): unknown {
	if (node.type === 'PAGE') throw notSimulated('clone of a page');
	const copied = copySubtree(run.doc, node.id);
	const [id] = pasteCopies(run.doc, [{ copied, parent: run.doc.page.id, dx: 0, dy: 0 }]);
	return nodeRef(run.doc.need(id ?? ''));
}

function remove(run: RunContext, node: CanvasNode): void {
	if (node.type === 'DOCUMENT' || node.type === 'PAGE') {
		throw new PluginError(`in remove: Removing this node is not allowed`);
	}
	removeNode(run.doc, node.id);
}

function inPage(run: RunContext, node: CanvasNode, method: string): void {
	if (node.type === 'PAGE') needLoaded(run, node.id, method);
	if (node.type === 'DOCUMENT' && !run.allPagesLoaded) {
		throw new PluginError(
			`in ${method}: Cannot call ${method} in incremental mode without calling figma.loadAllPagesAsync first.`,
		);
	}
}

const METHODS: Readonly<Record<string, Method>> = {
	appendChild: (run, node, args, method) => insert(run, node, args[0], undefined, method),
	insertChild: (run, node, args, method) =>
		insert(run, node, args[1], asNumber(method, 'index', args[0]), method),
	resize,
	resizeWithoutConstraints: resize,
	rescale: (run, node, args, method) => {
		const scale = asSize(method, 'scale', args[0]);
		resize(run, node, [node.width * scale, node.height * scale], method);
	},
	clone,
	remove,
	findAllWithCriteria: (run, node, args, method) => {
		inPage(run, node, method);
		return findWithCriteria(run, node.id, args[0]).map(nodeRef);
	},
	$descendants: (run, node) => {
		inPage(run, node, 'findAll');
		return run.doc.descendants(node.id).map(nodeRef);
	},
	$children: (run, node) => {
		if (node.type === 'PAGE') needLoaded(run, node.id, 'children');
		return run.doc.children(node.id).map(nodeRef);
	},
	setRelaunchData: (run, node, args) => setRelaunchData(run, node.id, args[0]),
	getRelaunchData: (run, node) => node.relaunch?.[run.manifest.id] ?? {},
	setFillsAsync: (run, node, args, method) => {
		const fills = asPaints(method, 'fills', args[0]);
		return new Later(() => setChanged(run.doc, node.id, { fills }));
	},
	setStrokesAsync: (run, node, args, method) => {
		const strokes = asPaints(method, 'strokes', args[0]);
		return new Later(() => setChanged(run.doc, node.id, { strokes }));
	},
	loadAsync: (run, node) =>
		new Later(() => {
			run.loadedPages.add(node.id);
		}),
	getAuthorAsync: (run, node, _args, method) => {
		if (run.manifest.permissions?.includes('fileusers') !== true) {
			throw new PluginError(`in ${method}: The "fileusers" permission is missing from the manifest`);
		}
		return new Later(() => {
			if (node.authorId === undefined) return null;
			const known = run.activeUsers().find((user) => user.id === node.authorId);
			return { id: node.authorId, name: known?.name ?? 'Someone', photoUrl: known?.photoUrl ?? null };
		});
	},
	exportAsync: (run, node, args) =>
		new Later(() => exportNode(run, live(run, node.id, 'exportAsync'), args[0])),
	getTopLevelFrame: () => {
		throw new PluginError('in getTopLevelFrame: not supported in FigJam');
	},
};

/** Calls a method of a node or of its text. */
export function callNode(run: RunContext, id: string, method: string, args: readonly unknown[]): unknown {
	if (/^[gs]etRange/.test(method)) {
		return method.startsWith('get') ? readRange(run, id, method, args) : writeRange(run, id, method, args);
	}
	if (method === 'getStyledTextSegments') return readSegments(run, id, args);
	if (method === 'insertCharacters') return insertCharacters(run, id, args);
	if (method === 'deleteCharacters') return deleteCharacters(run, id, args);
	if (/^(get|set)(Shared)?PluginData(Keys)?$/.test(method)) return pluginData(run, id, method, args);
	const node = live(run, id, method);
	if (node.type === 'TABLE') {
		const answer = callTable(run, node, method, args);
		if (answer !== null) return answer.value;
	}
	const found = METHODS[method];
	if (found === undefined) throw notSimulated(method);
	return found(run, node, args, method);
}

/** `figma.group(nodes, parent, index?)`: the nodes keep their places on the page. */
export function group(run: RunContext, args: readonly unknown[]): unknown {
	const ids = Array.isArray(args[0]) ? args[0].map((each) => argumentNode('group', 'nodes', each)) : [];
	if (ids.length === 0)
		throw new PluginError('in group: First argument must be an array of at least one node');
	const parent = live(run, argumentNode('group', 'parent', args[1]), 'group');
	const at = typeof args[2] === 'number' ? args[2] : undefined;
	const id = run.doc.create({ ...BLANK, type: 'GROUP', parent: parent.id, name: 'Group' }, at);
	const to = containerOffset(run.doc, id);
	for (const child of ids) {
		const node = live(run, child, 'group');
		const from = containerOffset(run.doc, node.parent);
		const old = node.parent;
		setChanged(run.doc, child, { x: node.x + from.x - to.x, y: node.y + from.y - to.y });
		run.doc.set(child, { parent: id, order: run.doc.orderAt(id) });
		dropEmptyGroups(run.doc, old);
	}
	return nodeRef(run.doc.need(id));
}

/** `figma.ungroup(node)`: children go to the group's parent, where the group was. */
export function ungroup(run: RunContext, args: readonly unknown[]): unknown {
	const node = live(run, argumentNode('ungroup', 'node', args[0]), 'ungroup');
	const parent = node.parent ?? run.doc.page.id;
	const children = run.doc.children(node.id).map((child) => child.id);
	for (const child of children) run.doc.set(child, { parent, order: run.doc.orderAt(parent) });
	run.doc.delete(node.id);
	return children.map((child) => nodeRef(run.doc.need(child)));
}
