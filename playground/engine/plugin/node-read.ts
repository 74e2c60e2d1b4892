import { stuckTo } from '../edit.ts';
import { containerOffset, localBox, pageBox } from '../geometry.ts';
import type { CanvasNode } from '../model.ts';
import { cellPlace, tableLayout } from '../table.ts';
import { live, maybeRef, nodeRef, type RunContext } from './context.ts';
import { notSimulated, PluginError } from './errors.ts';
import { isTextProp, readText } from './text-read.ts';

type Reader = (run: RunContext, node: CanvasNode) => unknown;

function held(name: keyof CanvasNode, missing: unknown = null): Reader {
	return (_run, node) => node[name] ?? missing;
}

function transform(x: number, y: number, rotation: number): number[][] {
	const angle = (rotation * Math.PI) / 180;
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	return [
		[cos, sin, x],
		[-sin, cos, y],
	];
}

function children(run: RunContext, node: CanvasNode): unknown {
	if (node.type === 'PAGE') needLoaded(run, node.id, 'children');
	return run.doc.children(node.id).map(nodeRef);
}

/** Pages other than the current one must be loaded before their contents are touched. */
export function needLoaded(run: RunContext, page: string, member: string): void {
	if (run.allPagesLoaded || run.loadedPages.has(page)) return;
	throw new PluginError(
		`in ${member}: Cannot access ${member} on a page that has not been explicitly loaded. Remember to call \`await page.loadAsync()\` or \`await figma.loadAllPagesAsync()\` first`,
	);
}

function selection(run: RunContext, node: CanvasNode): unknown {
	return run.doc.selection.of(node.id).flatMap((id) => {
		const selected = run.doc.get(id);
		return selected === undefined ? [] : [nodeRef(selected)];
	});
}

function attached(run: RunContext, node: CanvasNode): unknown {
	const found = [...run.doc.nodes()].filter(
		(other) =>
			other.connectorStart?.endpointNodeId === node.id || other.connectorEnd?.endpointNodeId === node.id,
	);
	return found.map(nodeRef);
}

function cellSize(run: RunContext, cell: CanvasNode, axis: 'row' | 'column'): number {
	const table = run.doc.need(cell.parent ?? '');
	const place = cellPlace(table, cell);
	const sizes = tableLayout(run.doc, table);
	return (axis === 'row' ? sizes.rows[place?.row ?? -1] : sizes.columns[place?.column ?? -1]) ?? 0;
}

const DERIVED_BOX = new Set(['GROUP', 'CONNECTOR']);

function boxed(side: 'x' | 'y' | 'width' | 'height'): Reader {
	return (run, node) => (DERIVED_BOX.has(node.type) ? localBox(run.doc, node)[side] : node[side]);
}

function cellIndex(axis: 'row' | 'column'): Reader {
	return (run, cell) => cellPlace(run.doc.need(cell.parent ?? ''), cell)?.[axis] ?? -1;
}

/** Members read straight from the node or worked out from the document. */
const READERS: Readonly<Record<string, Reader>> = {
	name: held('name'),
	parent: (run, node) => maybeRef(node.parent === null ? undefined : run.doc.get(node.parent)),
	children,
	x: boxed('x'),
	y: boxed('y'),
	width: boxed('width'),
	height: boxed('height'),
	rotation: held('rotation'),
	visible: held('visible'),
	locked: held('locked'),
	opacity: held('opacity'),
	blendMode: () => 'PASS_THROUGH',
	isAsset: () => false,
	strokes: held('strokes', []),
	fills: held('fills', []),
	strokeWeight: held('strokeWeight', 0),
	strokeAlign: held('strokeAlign', 'INSIDE'),
	dashPattern: held('dashPattern', []),
	cornerRadius: held('cornerRadius', 0),
	clipsContent: held('clipsContent', false),
	textAutoResize: held('textAutoResize'),
	textTruncation: held('textTruncation'),
	maxLines: held('maxLines'),
	textAlignHorizontal: held('textAlignHorizontal'),
	textAlignVertical: held('textAlignVertical'),
	autoRename: held('autoRename'),
	authorName: held('authorName'),
	authorVisible: held('authorVisible'),
	isWideWidth: held('isWideWidth'),
	sectionContentsHidden: held('sectionContentsHidden'),
	shapeType: held('shapeType'),
	connectorStart: held('connectorStart'),
	connectorEnd: held('connectorEnd'),
	connectorLineType: held('connectorLineType'),
	connectorStartStrokeCap: held('connectorStartStrokeCap'),
	connectorEndStrokeCap: held('connectorEndStrokeCap'),
	code: held('code'),
	codeLanguage: held('codeLanguage'),
	numRows: (_run, node) => node.rows?.length ?? 0,
	numColumns: (_run, node) => node.columns?.length ?? 0,
	text: (_run, node) => ({ $text: node.id }),
	textBackground: (_run, node) => ({ $label: node.id }),
	hasMissingFont: () => false,
	absoluteBoundingBox: (run, node) => pageBox(run.doc, node),
	absoluteRenderBounds: (run, node) => pageBox(run.doc, node),
	absoluteTransform: (run, node) => {
		const offset = containerOffset(run.doc, node.parent);
		return transform(node.x + offset.x, node.y + offset.y, node.rotation);
	},
	relativeTransform: (_run, node) => transform(node.x, node.y, node.rotation),
	attachedConnectors: attached,
	stuckTo: (run, node) => maybeRef(run.doc.get(node.stuckTo ?? '')),
	stuckNodes: (run, node) => stuckTo(run.doc, node.id).map(nodeRef),
	selection,
	rowIndex: cellIndex('row'),
	columnIndex: cellIndex('column'),
	isPageDivider: () => false,
};

/** Reads one member of a node. After removal only `removed` still answers (`id` and `type` live in the VM). */
export function readNode(run: RunContext, id: string, member: string): unknown {
	if (member === 'removed') return run.doc.get(id) === undefined;
	const node = live(run, id, `get_${member}`);
	if (node.type === 'TABLE_CELL' && (member === 'width' || member === 'height')) {
		return cellSize(run, node, member === 'width' ? 'column' : 'row');
	}
	if (node.type === 'TEXT' && isTextProp(member)) return readText(run, id, member);
	const reader = READERS[member];
	if (reader === undefined) throw notSimulated(`get_${member}`);
	return reader(run, node);
}
