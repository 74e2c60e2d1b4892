import ts from 'typescript';

/** Members of one type: writable and read-only properties, and methods. */
export type Members = { readonly rw: string[]; readonly ro: string[]; readonly methods: string[] };
export type MemberTable = Readonly<Record<string, Members>>;

/** Interfaces to read, by the name they get in the table (nodes by their `type`). */
const WANTED: Readonly<Record<string, string>> = {
	DOCUMENT: 'DocumentNode',
	PAGE: 'PageNode',
	SECTION: 'SectionNode',
	STICKY: 'StickyNode',
	TEXT: 'TextNode',
	SHAPE_WITH_TEXT: 'ShapeWithTextNode',
	CONNECTOR: 'ConnectorNode',
	TABLE: 'TableNode',
	TABLE_CELL: 'TableCellNode',
	CODE_BLOCK: 'CodeBlockNode',
	STAMP: 'StampNode',
	FRAME: 'FrameNode',
	GROUP: 'GroupNode',
	RECTANGLE: 'RectangleNode',
	ELLIPSE: 'EllipseNode',
	LINE: 'LineNode',
	TEXT_SUBLAYER: 'TextSublayerNode',
	LABEL_SUBLAYER: 'LabelSublayerNode',
	figma: 'PluginAPI',
	'figma.ui': 'UIAPI',
	'figma.viewport': 'ViewportAPI',
	'figma.clientStorage': 'ClientStorageAPI',
	'figma.util': 'UtilAPI',
	'figma.constants': 'ConstantsAPI',
	'figma.timer': 'TimerAPI',
};

/** The standard library shapes the typings build on; nothing else of it is needed to list members. */
const LIB = `
type Partial<T> = { [P in keyof T]?: T[P] };
type Readonly<T> = { readonly [P in keyof T]: T[P] };
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Exclude<T, U> = T extends U ? never : T;
type Omit<T, K extends keyof any> = Pick<T, Exclude<keyof T, K>>;
type Record<K extends keyof any, T> = { [P in K]: T };
interface Array<T> {} interface ReadonlyArray<T> {} interface Promise<T> {} interface Uint8Array {}
interface Boolean {} interface Number {} interface String {} interface Symbol {} interface Object {}
interface Function {} interface RegExp {} interface IArguments {} interface CallableFunction {}
interface NewableFunction {}
`;

function compile(source: string): ts.Program {
	const files: Readonly<Record<string, string>> = { 'api.d.ts': source, 'lib.d.ts': LIB };
	const host: ts.CompilerHost = {
		fileExists: (name) => name in files,
		readFile: (name) => files[name],
		getSourceFile: (name, version) => {
			const text = files[name];
			return text === undefined ? undefined : ts.createSourceFile(name, text, version);
		},
		getDefaultLibFileName: () => 'lib.d.ts',
		writeFile: () => undefined,
		getCurrentDirectory: () => '',
		getCanonicalFileName: (name) => name,
		useCaseSensitiveFileNames: () => true,
		getNewLine: () => '\n',
	};
	return ts.createProgram(Object.keys(files), { noLib: true, types: [] }, host);
}

function isReadonly(symbol: ts.Symbol): boolean {
	return (symbol.declarations ?? []).some(
		(declaration) => (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Readonly) !== 0,
	);
}

function membersOf(checker: ts.TypeChecker, type: ts.Type, at: ts.Node): Members {
	const members: Members = { rw: [], ro: [], methods: [] };
	for (const symbol of checker.getPropertiesOfType(type)) {
		const name = symbol.getName();
		const valueType = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(symbol, at));
		const callable = valueType.getCallSignatures().length > 0 && name !== 'onmessage';
		if (callable) members.methods.push(name);
		else (isReadonly(symbol) ? members.ro : members.rw).push(name);
	}
	for (const list of [members.rw, members.ro, members.methods]) list.sort();
	return members;
}

/** The member table of the plugin typings, given the text of plugin-api.d.ts. Throws when a type is gone. */
export function memberTable(source: string): MemberTable {
	const program = compile(source);
	const checker = program.getTypeChecker();
	const file = program.getSourceFile('api.d.ts');
	if (file === undefined) throw new Error('the typings did not parse');
	const found = new Map<string, Members>();
	ts.forEachChild(file, (node) => {
		if (!ts.isInterfaceDeclaration(node)) return;
		const symbol = checker.getSymbolAtLocation(node.name);
		if (symbol === undefined || !Object.values(WANTED).includes(node.name.text)) return;
		found.set(node.name.text, membersOf(checker, checker.getDeclaredTypeOfSymbol(symbol), node));
	});
	return Object.fromEntries(
		Object.entries(WANTED).map(([key, name]) => {
			const members = found.get(name);
			if (members === undefined) throw new Error(`the typings have no interface ${name}`);
			return [key, members];
		}),
	);
}
