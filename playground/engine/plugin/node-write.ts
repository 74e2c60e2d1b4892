import { moveBy, moveTo, refit, setChanged } from '../edit.ts';
import { localBox } from '../geometry.ts';
import type { CanvasNode, EndpointData, PropPatch } from '../model.ts';
import { argumentNode, live, type RunContext } from './context.ts';
import { notSimulated, PluginError } from './errors.ts';
import { isTextProp } from './text-read.ts';
import { writeText } from './text-write.ts';
import { asArray, asBoolean, asNumber, asObject, asOneOf, asPaints, asString, asUnit } from './validate.ts';

type Writer = (run: RunContext, node: CanvasNode, value: unknown, method: string) => void;

function plain(make: (value: unknown, method: string) => PropPatch): Writer {
	return (run, node, value, method) => setChanged(run.doc, node.id, make(value, method));
}

/** A change after which sizes are worked out anew; text properties need the fonts, as on the platform. */
function sizing(make: (value: unknown, method: string) => PropPatch): Writer {
	return (run, node, value, method) => {
		const patch = make(value, method);
		if (node.type === 'TEXT' && node.text !== undefined) run.fonts.needAll(method, node.text);
		setChanged(run.doc, node.id, patch);
		refit(run.doc, node.id);
	};
}

function position(axis: 'x' | 'y'): Writer {
	return (run, node, value, method) => {
		const to = asNumber(method, axis, value);
		if (node.type === 'GROUP') {
			const by = to - localBox(run.doc, node)[axis];
			if (by !== 0) moveBy(run.doc, node.id, axis === 'x' ? by : 0, axis === 'y' ? by : 0);
			return;
		}
		moveTo(run.doc, node.id, axis === 'x' ? to : node.x, axis === 'y' ? to : node.y);
	};
}

const SHAPES =
	'SQUARE ELLIPSE ROUNDED_RECTANGLE DIAMOND TRIANGLE_UP TRIANGLE_DOWN PARALLELOGRAM_RIGHT PARALLELOGRAM_LEFT ENG_DATABASE ENG_QUEUE ENG_FILE ENG_FOLDER TRAPEZOID PREDEFINED_PROCESS SHIELD DOCUMENT_SINGLE DOCUMENT_MULTIPLE MANUAL_INPUT HEXAGON CHEVRON PENTAGON OCTAGON STAR PLUS ARROW_LEFT ARROW_RIGHT SUMMING_JUNCTION OR SPEECH_BUBBLE INTERNAL_STORAGE'.split(
		' ',
	);
const CAPS =
	'NONE ARROW_EQUILATERAL ARROW_LINES TRIANGLE_FILLED DIAMOND_FILLED CIRCLE_FILLED ERD_ZERO_OR_ONE ERD_ZERO_OR_MANY ERD_EXACTLY_ONE ERD_ONE_OR_MANY ERD_ONE ERD_MANY'.split(
		' ',
	);
const LANGUAGES =
	'TYPESCRIPT CPP RUBY CSS JAVASCRIPT HTML JSON GRAPHQL PYTHON GO SQL SWIFT KOTLIN RUST BASH PLAINTEXT DART'.split(
		' ',
	);
const MAGNETS = ['NONE', 'AUTO', 'TOP', 'LEFT', 'BOTTOM', 'RIGHT', 'CENTER'] as const;

/** One connector end: `{endpointNodeId, magnet}`, `{endpointNodeId, position}` or `{position}`. */
function asEndpoint(run: RunContext, node: CanvasNode, value: unknown, method: string): EndpointData {
	const name = method.slice('set_'.length);
	const given = asObject(method, name, value);
	const id = given.endpointNodeId;
	if (id !== undefined && (typeof id !== 'string' || run.doc.get(id) === undefined)) {
		throw new PluginError(`in ${method}: Invalid endpointNodeId "${String(id)}"`);
	}
	if (given.position !== undefined) {
		const at = asObject(method, 'position', given.position);
		const position = { x: asNumber(method, 'position.x', at.x), y: asNumber(method, 'position.y', at.y) };
		return id === undefined ? { position } : { endpointNodeId: id, position, magnet: 'NONE' };
	}
	if (id === undefined) throw new PluginError(`in ${method}: Expected "endpointNodeId" or "position"`);
	const magnet = asOneOf(method, 'magnet', given.magnet, MAGNETS);
	const straight = node.connectorLineType === 'STRAIGHT';
	const fits = straight ? magnet === 'CENTER' || magnet === 'NONE' : magnet !== 'CENTER';
	if (!fits) {
		throw new PluginError(
			`in ${method}: Invalid magnet "${magnet}" for a connector of type ${node.connectorLineType ?? ''}`,
		);
	}
	return { endpointNodeId: id, magnet };
}

function endpoint(side: 'connectorStart' | 'connectorEnd'): Writer {
	return (run, node, value, method) =>
		setChanged(run.doc, node.id, { [side]: asEndpoint(run, node, value, method) });
}

/** Magnets that the new line type does not have fall back to the one it has. */
function lineType(run: RunContext, node: CanvasNode, value: unknown, method: string): void {
	const type = asOneOf(method, 'connectorLineType', value, ['ELBOWED', 'STRAIGHT', 'CURVED']);
	const ends: Record<string, EndpointData> = {};
	for (const side of ['connectorStart', 'connectorEnd'] as const) {
		const end = node[side];
		if (end?.magnet === undefined || end.magnet === 'NONE') continue;
		if (type === 'STRAIGHT') ends[side] = { ...end, magnet: 'CENTER' };
		else if (end.magnet === 'CENTER') ends[side] = { ...end, magnet: 'AUTO' };
	}
	setChanged(run.doc, node.id, { connectorLineType: type, ...ends });
}

/** Only what is on the page itself, each node once. */
function selection(run: RunContext, page: CanvasNode, value: unknown, method: string): void {
	const ids = asArray(method, 'selection', value).map((entry) => argumentNode(method, 'selection', entry));
	for (const id of ids) {
		if (run.doc.get(id) === undefined || run.doc.pageOf(id) !== page.id || id === page.id) {
			throw new PluginError(
				`in ${method}: The selection of a page can only include nodes in that page (${id})`,
			);
		}
	}
	// A node inside a selected one is not selected on its own.
	const outer = ids.filter((id) => !ids.some((other) => other !== id && run.doc.isWithin(id, other)));
	run.doc.selection.set(outer, page.id);
}

function name(run: RunContext, node: CanvasNode, value: unknown, method: string): void {
	const given = asString(method, 'name', value);
	setChanged(run.doc, node.id, node.type === 'TEXT' ? { name: given, autoRename: false } : { name: given });
}

const ALIGN_X = ['LEFT', 'CENTER', 'RIGHT', 'JUSTIFIED'] as const;
const ALIGN_Y = ['TOP', 'CENTER', 'BOTTOM'] as const;
const TRUNCATION = ['DISABLED', 'ENDING'] as const;
const AUTO_RESIZE = ['NONE', 'WIDTH_AND_HEIGHT', 'HEIGHT', 'TRUNCATE'] as const;

const WRITERS: Readonly<Record<string, Writer>> = {
	name,
	x: position('x'),
	y: position('y'),
	selection,
	visible: plain((value, method) => ({ visible: asBoolean(method, 'visible', value) })),
	locked: plain((value, method) => ({ locked: asBoolean(method, 'locked', value) })),
	opacity: plain((value, method) => ({ opacity: asUnitNumber(method, 'opacity', value) })),
	rotation: plain((value, method) => ({ rotation: asNumber(method, 'rotation', value) })),
	fills: plain((value, method) => ({ fills: asPaints(method, 'fills', value) })),
	strokes: plain((value, method) => ({ strokes: asPaints(method, 'strokes', value) })),
	strokeWeight: plain((value, method) => ({ strokeWeight: asNumber(method, 'strokeWeight', value) })),
	strokeAlign: plain((value, method) => ({
		strokeAlign: asOneOf(method, 'strokeAlign', value, ['CENTER', 'INSIDE', 'OUTSIDE']),
	})),
	dashPattern: plain((value, method) => ({
		dashPattern: asArray(method, 'dashPattern', value).map((each) => asNumber(method, 'dashPattern', each)),
	})),
	cornerRadius: plain((value, method) => ({ cornerRadius: asNumber(method, 'cornerRadius', value) })),
	clipsContent: plain((value, method) => ({ clipsContent: asBoolean(method, 'clipsContent', value) })),
	autoRename: plain((value, method) => ({ autoRename: asBoolean(method, 'autoRename', value) })),
	authorName: plain((value, method) => ({ authorName: asString(method, 'authorName', value) })),
	authorVisible: sizing((value, method) => ({ authorVisible: asBoolean(method, 'authorVisible', value) })),
	isWideWidth: sizing((value, method) => ({ isWideWidth: asBoolean(method, 'isWideWidth', value) })),
	sectionContentsHidden: plain((value, method) => ({
		sectionContentsHidden: asBoolean(method, 'sectionContentsHidden', value),
	})),
	shapeType: plain((value, method) => ({ shapeType: asOneOf(method, 'shapeType', value, SHAPES) })),
	textAutoResize: sizing((value, method) => ({
		textAutoResize: asOneOf(method, 'textAutoResize', value, AUTO_RESIZE),
	})),
	textTruncation: sizing((value, method) => ({
		textTruncation: asOneOf(method, 'textTruncation', value, TRUNCATION),
	})),
	maxLines: sizing((value, method) => ({
		maxLines: value === null ? null : asNumber(method, 'maxLines', value),
	})),
	textAlignHorizontal: sizing((value, method) => ({
		textAlignHorizontal: asOneOf(method, 'textAlignHorizontal', value, ALIGN_X),
	})),
	textAlignVertical: sizing((value, method) => ({
		textAlignVertical: asOneOf(method, 'textAlignVertical', value, ALIGN_Y),
	})),
	connectorStart: endpoint('connectorStart'),
	connectorEnd: endpoint('connectorEnd'),
	connectorLineType: lineType,
	connectorStartStrokeCap: plain((value, method) => ({
		connectorStartStrokeCap: asOneOf(method, 'connectorStartStrokeCap', value, CAPS),
	})),
	connectorEndStrokeCap: plain((value, method) => ({
		connectorEndStrokeCap: asOneOf(method, 'connectorEndStrokeCap', value, CAPS),
	})),
	code: plain((value, method) => ({ code: asString(method, 'code', value) })),
	codeLanguage: plain((value, method) => ({
		codeLanguage: asOneOf(method, 'codeLanguage', value, LANGUAGES),
	})),
};

function asUnitNumber(method: string, property: string, value: unknown): number {
	return asUnit(method, property, asNumber(method, property, value), property);
}

/** Sets one member of a node; read-only ones never get here. */
export function writeNode(run: RunContext, id: string, member: string, value: unknown): void {
	const node = live(run, id, `set_${member}`);
	if (node.type === 'TEXT' && isTextProp(member)) {
		writeText(run, id, member, value);
		return;
	}
	if (node.type === 'DOCUMENT') throw new PluginError(`in set_${member}: Cannot write to the document node`);
	const writer = WRITERS[member];
	if (writer === undefined) throw notSimulated(`set_${member}`);
	writer(run, node, value, `set_${member}`);
}
