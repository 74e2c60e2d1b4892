import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import type { Plugin } from 'esbuild';
import { changed, eachNode } from './syntax.ts';

/**
 * Yjs, lib0, y-protocols and y-websocket as the panel uses them: maps of plain values, updates of version 1, one WebSocket. Types the
 * panel never opens are kept sealed and written back as they came, so what a full Yjs wrote passes through whole.
 * The build fails where the panel asks for a part that is not here, and where a source is no longer the one this is for.
 */
export const slimYjs: Plugin = {
	name: 'slim-yjs',
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^yjs$/ }, () => ({ path: join(yjs, 'index.js'), sideEffects: false }));
		onLoad(
			{ filter: /[\\/]node_modules[\\/](?:yjs|lib0|y-protocols|y-websocket)[\\/].*\.js$/ },
			async ({ path }) => {
				const name = path.slice(path.lastIndexOf('node_modules') + 13).replaceAll('\\', '/');
				const contents = replaced[name] ?? edited[name]?.(await readFile(path, 'utf8'));
				return contents === undefined ? null : { contents, loader: 'js', resolveDir: dirname(path) };
			},
		);
	},
};

/** The sources Yjs publishes beside its one-file build: single files of them can be something else. */
const yjs = join(dirname(fileURLToPath(import.meta.resolve('yjs'))), '../src');

const replaced: Record<string, string> = {
	'yjs/src/index.js': `export {
		Doc, YMap as Map, applyUpdate, decodeStateVector, encodeStateAsUpdate, encodeStateVector, getState,
	} from './internals.js';`,
	'yjs/src/types/YArray.js': sealed('YArray', 0),
	'yjs/src/types/YText.js': `${sealed('YText', 2)} export const cleanupYTextAfterTransaction = () => {};`,
	'yjs/src/types/YXmlElement.js': sealed('YXmlElement', 3, 'named'),
	'yjs/src/types/YXmlFragment.js': sealed('YXmlFragment', 4),
	'yjs/src/types/YXmlHook.js': sealed('YXmlHook', 5, 'named'),
	'yjs/src/types/YXmlText.js': sealed('YXmlText', 6),
	'yjs/src/types/YXmlEvent.js': '',
	'yjs/src/utils/Snapshot.js': `export const isVisible = item => !item.deleted;
		export const splitSnapshotAffectedStructs = () => {};`,
	'lib0/logging.js': `export const BOLD = '', UNBOLD = '', RED = '', ORANGE = '';
		export const print = (...words) => console.log(words.join(''));
		export const warn = (...words) => console.warn(...words);`,
	'lib0/environment.js': 'export const isNode = false, isBrowser = true, getVariable = () => null;',
	'lib0/broadcastchannel.js': `const none = () => { throw new Error('Panels do not talk through a BroadcastChannel.') };
		export { none as publish, none as subscribe, none as unsubscribe };`,
};

const edited: Record<string, (source: string) => string> = {
	// What waits for earlier changes is kept in the second version of the codec; here it waits in the first.
	'yjs/src/utils/UpdateEncoder.js': (source) =>
		`${without(source, ['DSEncoderV2', 'UpdateEncoderV2'])}
		export { DSEncoderV1 as DSEncoderV2, UpdateEncoderV1 as UpdateEncoderV2 };`,
	'yjs/src/utils/UpdateDecoder.js': (source) =>
		`${without(source, ['DSDecoderV2', 'UpdateDecoderV2'])}
		export { DSDecoderV1 as DSDecoderV2, UpdateDecoderV1 as UpdateDecoderV2 };`,
	'yjs/src/utils/Doc.js': (source) =>
		without(
			source,
			'getArray getText getXmlElement getXmlFragment getSubdocs getSubdocGuids toJSON'.split(' '),
		),
	'yjs/src/types/AbstractType.js': (source) =>
		without(source, 'observe observeDeep unobserve unobserveDeep'.split(' ')),
	'yjs/src/types/YMap.js': (source) => without(source, ['_copy', 'clone', 'toJSON', 'values', 'clear']),
	'yjs/src/utils/YEvent.js': (source) => without(source, ['changes', 'delta', 'keys', 'adds', 'deletes']),
	// Tabs do not talk to each other, nothing is asked for again by the clock, and rights are told by how a connection closes.
	'y-websocket/src/y-websocket.js': (source) =>
		replacing(without(source, ['connectBc'], 'connectBc () {}'), {
			'messageHandlers[messageAuth] = (': 'const _rights = (',
			'if (provider.bcconnected) {': 'if (false) {',
			'if (this.bcconnected) {': 'if (false) {',
			'this._bcSubscriber = (': 'const _tabs = (',
			'this.bcChannel = serverUrl + ': 'const _channel = serverUrl + ',
			'this.bcconnected = false\n    this.disableBc = disableBc\n': '',
			'this._resyncInterval = 0\n': '',
			'if (resyncInterval > 0) {': 'if (false) {',
			'if (this._resyncInterval !== 0) {': 'if (false) {',
			'this.params = params\n': '',
			'url.encodeQueryParams(this.params)': "''",
		}),
	// What others show came as JSON, so it is compared as JSON.
	'y-protocols/awareness.js': (source) =>
		replacing(without(source, ['setLocalStateField']), {
			'!f.equalityDeep(prevState, state)': 'JSON.stringify(prevState) !== JSON.stringify(state)',
			'!f.equalityDeep(state, prevState)': 'JSON.stringify(state) !== JSON.stringify(prevState)',
		}),
};

/** A type that is never opened here: it holds what it holds and writes itself as it was read. */
function sealed(name: string, ref: number, named?: 'named'): string {
	return `import { AbstractType } from '../internals.js';
		export class ${name} extends AbstractType {
			${named ? 'constructor (hookName) { super(); this.hookName = hookName }' : ''}
			_write (encoder) { encoder.writeTypeRef(${ref});${named ? 'encoder.writeKey(this.hookName)' : ''} }
		}
		export const read${name} = decoder => new ${name}(${named ? 'decoder.readKey()' : ''});`;
}

/** A module without the classes and methods of these names, each of which it must have. */
function without(source: string, names: readonly string[], instead = ''): string {
	const found: { name: string; start: number; end: number }[] = [];
	eachNode(parse(source, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
		const named =
			node.type === 'MethodDefinition'
				? node.key
				: node.type === 'ExportNamedDeclaration' && node.declaration?.type === 'ClassDeclaration'
					? node.declaration.id
					: null;
		if (named?.type === 'Identifier' && names.includes(named.name)) found.push({ ...node, name: named.name });
	});
	const missing = names.filter((name) => found.filter((one) => one.name === name).length !== 1);
	if (missing.length > 0)
		throw new Error(`A library of the panel no longer has, once: ${missing.join(', ')}.`);
	return changed(
		source,
		found.map(({ start, end }) => ({ start, end, text: instead })),
	);
}

/** A module with these pieces of it said otherwise, each of which it must hold once. */
function replacing(source: string, pieces: Readonly<Record<string, string>>): string {
	return Object.entries(pieces).reduce((text, [piece, other]) => {
		const [before, after, ...more] = text.split(piece);
		if (before === undefined || after === undefined || more.length > 0)
			throw new Error(`A library of the panel no longer has, once: ${piece.trim()}`);
		return before + other + after;
	}, source);
}
