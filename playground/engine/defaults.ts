import { BLANK, type CanvasNode, type FontData, type NodeType, type PaintData } from './model.ts';
import { BASE_STYLE, DEFAULT_FONT, layoutStyled, linesBox, plainText } from './text-metrics.ts';

export type NewNode = Omit<CanvasNode, 'id' | 'order'>;

/** A solid paint from `RRGGBB`. */
export function solid(hex: string): PaintData {
	const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
	const color = { r: channel(0), g: channel(2), b: channel(4) };
	return { type: 'SOLID', visible: true, opacity: 1, blendMode: 'NORMAL', color };
}

export const STICKY_SIZE = 240;
export const STICKY_WIDE = 416;
export const STICKY_INSET = 24;
export const CELL_INSET = 16;
export const CHARCOAL = solid('1E1E1E');

type Filled = 'sticky' | 'section' | 'shape' | 'table';
type Lettered = 'sticky' | 'text' | 'shape' | 'cell' | 'connector';

/** What new nodes start with where the platform documents nothing (or may change it): to be read, not known. */
export type Defaults = {
	readonly section: { readonly width: number; readonly height: number };
	readonly fonts: Readonly<Record<Lettered, FontData>>;
	/** In px. */
	readonly fontSizes: Readonly<Record<Lettered, number>>;
	/** As `RRGGBB`. */
	readonly fills: Readonly<Record<Filled, string>>;
};

export const FIGJAM_DEFAULTS: Defaults = {
	section: { width: 100, height: 100 },
	fonts: {
		sticky: DEFAULT_FONT,
		text: DEFAULT_FONT,
		shape: DEFAULT_FONT,
		cell: DEFAULT_FONT,
		connector: DEFAULT_FONT,
	},
	fontSizes: { sticky: 24, text: 24, shape: 24, cell: 20, connector: 16 },
	fills: { sticky: 'FFE299', section: 'FFFFFF', shape: 'FFFFFF', table: 'FFFFFF' },
};

/** FigJam's defaults with some of them changed, to find out what a program takes for granted. */
export function withDefaults(changed: {
	readonly section?: Defaults['section'];
	readonly fonts?: Partial<Defaults['fonts']>;
	readonly fontSizes?: Partial<Defaults['fontSizes']>;
	readonly fills?: Partial<Defaults['fills']>;
}): Defaults {
	return {
		section: changed.section ?? FIGJAM_DEFAULTS.section,
		fonts: { ...FIGJAM_DEFAULTS.fonts, ...changed.fonts },
		fontSizes: { ...FIGJAM_DEFAULTS.fontSizes, ...changed.fontSizes },
		fills: { ...FIGJAM_DEFAULTS.fills, ...changed.fills },
	};
}

function text(defaults: Defaults, of: Lettered): { text: CanvasNode['text'] & object } {
	const style = { ...BASE_STYLE, fontName: defaults.fonts[of], fontSize: defaults.fontSizes[of] };
	return { text: plainText('', style) };
}

const NAMES: Partial<Record<NodeType, string>> = {
	STICKY: 'Sticky',
	SECTION: 'Section',
	TEXT: 'Text',
	SHAPE_WITH_TEXT: 'Shape with text',
	CONNECTOR: 'Connector line',
	TABLE: 'Table',
	CODE_BLOCK: 'Code block',
	FRAME: 'Frame',
	GROUP: 'Group',
	RECTANGLE: 'Rectangle',
	ELLIPSE: 'Ellipse',
	LINE: 'Line',
	STAMP: 'Stamp',
};

/** What each type starts with besides the common properties. */
function specifics(defaults: Defaults, type: NodeType): Partial<NewNode> {
	switch (type) {
		case 'STICKY':
			return {
				...text(defaults, 'sticky'),
				width: STICKY_SIZE,
				height: STICKY_SIZE,
				isWideWidth: false,
				authorVisible: true,
				authorName: '',
				fills: [solid(defaults.fills.sticky)],
			};
		case 'SECTION':
			return {
				...defaults.section,
				fills: [solid(defaults.fills.section)],
				strokes: [],
				strokeWeight: 1,
				sectionContentsHidden: false,
			};
		case 'TEXT': {
			const box = linesBox(layoutStyled(text(defaults, 'text').text, Number.POSITIVE_INFINITY));
			return {
				...text(defaults, 'text'),
				...box,
				strokes: [],
				strokeWeight: 1,
				textAutoResize: 'WIDTH_AND_HEIGHT',
				textTruncation: 'DISABLED',
				textAlignHorizontal: 'LEFT',
				textAlignVertical: 'TOP',
				autoRename: true,
			};
		}
		case 'SHAPE_WITH_TEXT':
			return {
				...text(defaults, 'shape'),
				width: 208,
				height: 208,
				shapeType: 'ELLIPSE',
				fills: [solid(defaults.fills.shape)],
				strokes: [solid('B3B3B3')],
				strokeWeight: 2,
				cornerRadius: 0,
			};
		case 'CONNECTOR':
			return {
				...text(defaults, 'connector'),
				width: 200,
				connectorStart: { position: { x: 0, y: 0 } },
				connectorEnd: { position: { x: 200, y: 0 } },
				connectorLineType: 'ELBOWED',
				connectorStartStrokeCap: 'NONE',
				connectorEndStrokeCap: 'ARROW_LINES',
				strokes: [CHARCOAL],
				strokeWeight: 4,
				dashPattern: [],
			};
		case 'TABLE':
			return { fills: [solid(defaults.fills.table)], rows: [], columns: [] };
		case 'TABLE_CELL':
			return { ...text(defaults, 'cell'), fills: [solid('FFFFFF')] };
		case 'CODE_BLOCK':
			return { width: 360, height: 120, code: '', codeLanguage: 'PLAINTEXT' };
		case 'FRAME':
			return {
				width: 100,
				height: 100,
				fills: [solid('FFFFFF')],
				strokes: [],
				strokeWeight: 1,
				cornerRadius: 0,
				clipsContent: true,
			};
		case 'LINE':
			return { width: 100, height: 0, fills: [], strokes: [solid('000000')], strokeWeight: 1 };
		case 'STAMP':
			return { width: 48, height: 48 };
		case 'RECTANGLE':
		case 'ELLIPSE':
			return {
				width: 100,
				height: 100,
				fills: [solid('D9D9D9')],
				strokes: [],
				strokeWeight: 1,
				cornerRadius: 0,
			};
		default:
			return {};
	}
}

/** A fresh node of a type at (0,0) in `parent`, as FigJam makes it. */
export function newNode(
	defaults: Defaults,
	type: NodeType,
	parent: string,
	overrides: Partial<NewNode> = {},
): NewNode {
	return {
		type,
		parent,
		name: NAMES[type] ?? type,
		...BLANK,
		...specifics(defaults, type),
		...overrides,
	};
}
