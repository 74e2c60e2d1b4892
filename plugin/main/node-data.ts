/**
 * The only file that spells the keys we keep on nodes. They are shared plugin data, so that a development build and a
 * published one see the same board; they hold ids and hashes, never a participant's words.
 */
export const dataNamespace = 'personaboard';

const keys = {
	/** Entity the node shows: a theme, persona, claim, zone … */
	entity: 'k',
	/** What part the node plays; see `NodeKind`. */
	kind: 't',
	/** Hash of the text last written, or of a note's text when it was brought in. */
	text: 'v',
	/** Hash of how it was last drawn: style, links, colours. */
	look: 'l',
	/** The node's own id. A copy carries its original's, which is how a copy is known. */
	self: 'n',
	/** Evidence a note was brought in as. */
	evidence: 'e',
	/** Key of the section a note was last known to lie in. */
	place: 'p',
	/** `x,y` last written, or `person` where a person placed the node. */
	spot: 'at',
	/** `width,height` last written, or `person`. */
	size: 'wh',
	/** On a zone: version of the whole drawing it shows. */
	version: 'd',
	/** On a section of ours: keys of what was drawn in it, separated by spaces. */
	manifest: 'm',
} as const;
export type DataKey = keyof typeof keys;

export type NodeKind = 'themes' | 'theme' | 'cards' | 'card' | 'tension' | 'strip' | 'text' | 'decoration';

export function readData(node: BaseNode, key: DataKey): string {
	return node.getSharedPluginData(dataNamespace, keys[key]);
}

/** Writes one value unless it is there already; true when it wrote. */
export function writeData(node: BaseNode, key: DataKey, value: string): boolean {
	if (readData(node, key) === value) return false;
	node.setSharedPluginData(dataNamespace, keys[key], value);
	return true;
}

/** True for the node the tags were written on, false for a person's copy of it. */
export function isOriginal(node: BaseNode): boolean {
	return readData(node, 'self') === node.id;
}

/** Key of a node we drew, or null for anything else, copies of our nodes included. */
export function entityOf(node: BaseNode): string | null {
	const key = readData(node, 'entity');
	return key !== '' && isOriginal(node) ? key : null;
}

/** True when the node carries one of our keys, be it ours or a person's copy of ours. */
export function looksOurs(node: BaseNode): boolean {
	return readData(node, 'entity') !== '';
}

/** Evidence a note was brought in as; null on a new note and on a copy. */
export function evidenceOf(node: BaseNode): string | null {
	const evidence = readData(node, 'evidence');
	return evidence !== '' && isOriginal(node) ? evidence : null;
}

/** What part a node of ours plays, or a person's copy of one: a `NodeKind`, empty on anything else. */
export function kindOf(node: BaseNode): string {
	return readData(node, 'kind');
}

/** Marks a node as ours. */
export function claimNode(node: BaseNode, key: string, kind: NodeKind): void {
	writeData(node, 'entity', key);
	writeData(node, 'kind', kind);
	writeData(node, 'self', node.id);
}

/** Key of what lies behind the text with that key. */
export function partKey(key: string, part: 'back'): string {
	return `${key}#${part}`;
}

/** Keys of what was drawn in this section of ours. */
export function readManifest(section: BaseNode): string[] {
	const manifest = readData(section, 'manifest');
	return manifest === '' ? [] : manifest.split(' ');
}
