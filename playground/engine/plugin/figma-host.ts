import { type NewNode, newNode } from '../defaults.ts';
import { DOCUMENT_ID } from '../hub.ts';
import type { NodeType } from '../model.ts';
import { createTable } from '../table.ts';
import { maybeRef, nodeRef, type RunContext } from './context.ts';
import { Later, notSimulated, PluginError } from './errors.ts';
import { asFont, availableFonts } from './fonts.ts';
import { createImage, createImageAsync, getImageByHash } from './image-host.ts';
import { group, ungroup } from './node-methods.ts';

const NO_FONT = { family: '', style: '' };
/** A URL a plugin may ask the editor to open. */
const WEB_URL = /^https?:\/\//;

function made(run: RunContext, type: NodeType, overrides: Partial<NewNode> = {}): unknown {
	return nodeRef(run.doc.need(run.doc.create(newNode(run.doc.defaults, type, run.doc.page.id, overrides))));
}

/** A connector's label starts with a font that does not exist: one must be set before any text. */
function connector(run: RunContext): unknown {
	const { text } = newNode(run.doc.defaults, 'CONNECTOR', run.doc.page.id);
	if (text === undefined) return made(run, 'CONNECTOR');
	const runs = text.runs.map((each) => ({ ...each, style: { ...each.style, fontName: NO_FONT } }));
	return made(run, 'CONNECTOR', { text: { ...text, runs } });
}

function permission(run: RunContext, name: 'currentuser' | 'activeusers', member: string): void {
	if (run.manifest.permissions?.includes(name) === true) return;
	throw new PluginError(`in get_${member}: The "${name}" permission is missing from the manifest`);
}

/** Properties of the `figma` object that the host answers. */
export function readFigma(run: RunContext, member: string): unknown {
	switch (member) {
		case 'root':
			return nodeRef(run.doc.need(DOCUMENT_ID));
		case 'currentPage':
			return nodeRef(run.doc.need(run.doc.page.id));
		case 'apiVersion':
			return '1.0.0';
		case 'editorType':
			return 'figjam';
		case 'mode':
			return 'default';
		case 'command':
			return run.command;
		case 'pluginId':
			return run.manifest.id;
		case 'fileKey':
			return run.manifest.enablePrivatePluginApi === true ? run.fileKey : undefined;
		case 'hasMissingFont':
			return false;
		case 'skipInvisibleInstanceChildren':
			return false;
		case 'currentUser': {
			permission(run, 'currentuser', member);
			const { id, name, color, photoUrl } = run.user;
			return { id, name, color, photoUrl, sessionId: run.doc.session };
		}
		case 'activeUsers':
			permission(run, 'activeusers', member);
			return run.activeUsers();
		case 'payments':
		case 'textreview':
		case 'parameters':
		case 'widgetId':
			return undefined;
		default:
			throw notSimulated(`get_${member}`);
	}
}

/** Writing the current page is refused under dynamic-page access. */
export function writeFigma(_run: RunContext, member: string, _value: unknown): void {
	if (member === 'currentPage') {
		throw new PluginError(
			'in set_currentPage: Cannot call with documentAccess: dynamic-page. Use figma.setCurrentPageAsync() instead',
		);
	}
	if (member !== 'skipInvisibleInstanceChildren') throw notSimulated(`set_${member}`);
}

type FigmaMethod = (run: RunContext, args: readonly unknown[]) => unknown;

const METHODS: Readonly<Record<string, FigmaMethod>> = {
	createSticky: (run) => made(run, 'STICKY', { authorName: run.user.name }),
	createSection: (run) => made(run, 'SECTION'),
	createText: (run) => made(run, 'TEXT'),
	createShapeWithText: (run) => made(run, 'SHAPE_WITH_TEXT'),
	createConnector: connector,
	createCodeBlock: (run) => made(run, 'CODE_BLOCK'),
	createFrame: (run) => made(run, 'FRAME'),
	createRectangle: (run) => made(run, 'RECTANGLE'),
	createEllipse: (run) => made(run, 'ELLIPSE'),
	createLine: (run) => made(run, 'LINE'),
	createTable: (run, [rows = 2, columns = 2]) => {
		const counts = [rows, columns];
		if (!counts.every((count) => Number.isInteger(count) && Number(count) >= 1)) {
			throw new PluginError('in createTable: Expected at least one row and one column');
		}
		return nodeRef(run.doc.need(createTable(run.doc, run.doc.page.id, Number(rows), Number(columns))));
	},
	createImage: (run, [bytes]) => createImage(run, bytes),
	createImageAsync: (_run, [src]) => createImageAsync(src),
	getImageByHash: (run, [hash]) => getImageByHash(run, hash),
	group,
	ungroup,
	getNodeById: () => {
		throw new PluginError(
			'in getNodeById: Cannot call with documentAccess: dynamic-page. Use figma.getNodeByIdAsync() instead',
		);
	},
	getNodeByIdAsync: (run, [id]) =>
		new Later(() => {
			const node = typeof id === 'string' ? run.doc.get(id) : undefined;
			return maybeRef(node?.type === 'TABLE_CELL' ? undefined : node);
		}),
	setCurrentPageAsync: (run, [page]) =>
		new Later(() => {
			const id = (page as { readonly $node?: string } | null)?.$node ?? '';
			if (run.doc.get(id)?.type !== 'PAGE') throw new PluginError('in setCurrentPageAsync: Expected a page');
			run.doc.page.set(id);
		}),
	loadAllPagesAsync: (run) =>
		new Later(() => {
			run.allPagesLoaded = true;
		}),
	loadFontAsync: (run, [font]) => {
		const asked = asFont('loadFontAsync', font);
		return new Later(() => run.fonts.load(asked));
	},
	listAvailableFontsAsync: () => new Later(() => availableFonts().map((fontName) => ({ fontName }))),
	commitUndo: (run) => run.doc.commitUndo(),
	triggerUndo: (run) => {
		run.doc.undo();
	},
	saveVersionHistoryAsync: (run, [title]) =>
		new Later(() => ({ id: `version-${run.doc.session}-${String(title)}` })),
	openExternal: (run, [url]) => {
		if (typeof url !== 'string' || !WEB_URL.test(url)) throw new PluginError('in openExternal: Invalid URL');
		run.hooks.onOpenExternal?.(url);
	},
};

/** Calls a function of the `figma` object. */
export function callFigma(run: RunContext, method: string, args: readonly unknown[]): unknown {
	const found = METHODS[method];
	if (found === undefined) throw notSimulated(method);
	return found(run, args);
}
