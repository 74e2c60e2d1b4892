/** Plain data of the simulated canvas: everything here is JSON and travels between clients as it is. */

export type NodeType =
	| 'DOCUMENT'
	| 'PAGE'
	| 'SECTION'
	| 'STICKY'
	| 'TEXT'
	| 'SHAPE_WITH_TEXT'
	| 'CONNECTOR'
	| 'TABLE'
	| 'TABLE_CELL'
	| 'CODE_BLOCK'
	| 'STAMP'
	| 'FRAME'
	| 'GROUP'
	| 'RECTANGLE'
	| 'ELLIPSE'
	| 'LINE';

export type Rgb = { readonly r: number; readonly g: number; readonly b: number };
export type Vec = { readonly x: number; readonly y: number };
export type Box = {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
};

/** Only SOLID is drawn; other kinds are carried along untouched. */
export type PaintData = {
	readonly type: string;
	readonly color?: Rgb;
	readonly opacity?: number;
	readonly visible?: boolean;
	readonly [extra: string]: unknown;
};

export type FontData = { readonly family: string; readonly style: string };
export type LinkData = { readonly type: 'URL' | 'NODE'; readonly value: string };

/** Style of one run of characters. Paragraph properties (list, indentation) ride on every run of their line. */
export type TextStyle = {
	readonly fontName: FontData;
	readonly fontSize: number;
	readonly fills: readonly PaintData[];
	readonly textDecoration: 'NONE' | 'UNDERLINE' | 'STRIKETHROUGH';
	readonly textCase: 'ORIGINAL' | 'UPPER' | 'LOWER' | 'TITLE' | 'SMALL_CAPS' | 'SMALL_CAPS_FORCED';
	readonly lineHeight:
		| { readonly unit: 'AUTO' }
		| { readonly unit: 'PIXELS' | 'PERCENT'; readonly value: number };
	readonly letterSpacing: { readonly unit: 'PIXELS' | 'PERCENT'; readonly value: number };
	readonly hyperlink: LinkData | null;
	readonly list: 'NONE' | 'ORDERED' | 'UNORDERED';
	readonly indentation: number;
};

export type TextRun = { readonly length: number; readonly style: TextStyle };

/** `runs` cover `characters` exactly; an empty text keeps one run of length 0 that holds its style. */
export type StyledText = { readonly characters: string; readonly runs: readonly TextRun[] };

export type EndpointData = {
	readonly endpointNodeId?: string;
	readonly magnet?: string;
	readonly position?: Vec;
};

/** A table's rows and columns have keys of their own, so that a cell keeps its identity when rows are inserted. */
export type TrackData = { readonly key: string; readonly size: number };

/** The file's timer as it was last set. `endsAt` is the clock's ms; `pausedAt` the seconds left while it is paused. */
export type TimerData = { readonly total: number; readonly endsAt: number; readonly pausedAt?: number };

export type NodeProps = {
	readonly parent: string | null;
	/** Fractional order key among the siblings, back to front. */
	readonly order: string;
	readonly name: string;
	/** Relative to the nearest parent that is not a group. */
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly rotation: number;
	readonly visible: boolean;
	readonly locked: boolean;
	readonly opacity: number;
	readonly fills?: readonly PaintData[];
	readonly strokes?: readonly PaintData[];
	readonly strokeWeight?: number;
	readonly strokeAlign?: string;
	readonly dashPattern?: readonly number[];
	readonly cornerRadius?: number;
	readonly text?: StyledText;
	readonly textAutoResize?: 'NONE' | 'WIDTH_AND_HEIGHT' | 'HEIGHT' | 'TRUNCATE';
	readonly textTruncation?: 'DISABLED' | 'ENDING';
	readonly maxLines?: number;
	readonly textAlignHorizontal?: 'LEFT' | 'CENTER' | 'RIGHT' | 'JUSTIFIED';
	readonly textAlignVertical?: 'TOP' | 'CENTER' | 'BOTTOM';
	readonly autoRename?: boolean;
	readonly authorName?: string;
	readonly authorVisible?: boolean;
	readonly isWideWidth?: boolean;
	readonly sectionContentsHidden?: boolean;
	readonly shapeType?: string;
	readonly connectorStart?: EndpointData;
	readonly connectorEnd?: EndpointData;
	readonly connectorLineType?: 'ELBOWED' | 'STRAIGHT' | 'CURVED';
	readonly connectorStartStrokeCap?: string;
	readonly connectorEndStrokeCap?: string;
	readonly code?: string;
	readonly codeLanguage?: string;
	readonly stuckTo?: string;
	readonly authorId?: string;
	readonly rows?: readonly TrackData[];
	readonly columns?: readonly TrackData[];
	readonly rowKey?: string;
	readonly columnKey?: string;
	readonly clipsContent?: boolean;
	/** Per plugin id: what its relaunch buttons say about this node, by command. */
	readonly relaunch?: Readonly<Record<string, Readonly<Record<string, string>>>>;
	/** On the document node only. */
	readonly timer?: TimerData;
};

/**
 * One node. `data` holds plugin data under `private/<pluginId>/<key>` and `shared/<namespace>/<key>`;
 * each entry is a property of its own when clients write at the same time.
 */
export type CanvasNode = NodeProps & {
	readonly id: string;
	readonly type: NodeType;
	readonly data: Readonly<Record<string, string>>;
};

export type PropName = keyof NodeProps;
/** A change of properties; `null` removes an optional one. */
export type PropPatch = { readonly [K in PropName]?: NodeProps[K] | null };
export type DataPatch = Readonly<Record<string, string | null>>;

/** What every node has before anything is known about it: at the origin, visible, without size or data. */
export const BLANK = {
	x: 0,
	y: 0,
	width: 0,
	height: 0,
	rotation: 0,
	visible: true,
	locked: false,
	opacity: 1,
	data: {},
} as const;
