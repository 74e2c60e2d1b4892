import type { CanvasDocument } from '../../../playground/engine/document.ts';
import type { CanvasNode } from '../../../playground/engine/model.ts';
import type { NodeId } from '../../../shared/ids.ts';
import { dataOf } from '../main/plugin-on-canvas.ts';

/**
 * Where a note lies: in a theme (its key), in the tray, in a section a person drew in the zone (its node), or elsewhere;
 * `lost` in a section that is gone, until the file's server says where it is.
 */
export type Home = `th_${string}` | 'tray' | `own ${NodeId}` | 'out' | 'lost';

export type PicturedNote = { node: CanvasNode; evidence: string | null; isCopy: boolean; home: Home };

/** What stands on a canvas in sight, read without any of the plugin's own code. */
export type Picture = {
	/** Our own nodes by key; more than one where there are doubles. */
	own: Map<string, CanvasNode[]>;
	/** What our own texts and titles read, by key. */
	texts: Map<string, string>;
	/** People's notes by node. */
	notes: Map<NodeId, PicturedNote>;
};

export function takePicture(doc: CanvasDocument): Picture {
	const own: Picture['own'] = new Map();
	const texts: Picture['texts'] = new Map();
	const notes: Picture['notes'] = new Map();
	for (const node of doc.nodes()) {
		const key = ownKey(node);
		if (key !== null) {
			if (!node.visible) continue;
			own.set(key, [...(own.get(key) ?? []), node]);
			const text = node.type === 'SECTION' ? node.name : node.text?.characters;
			if (text !== undefined) texts.set(key, text);
		} else if (node.type === 'STICKY') {
			const evidence = dataOf(node, 'e') || null;
			const isCopy = evidence !== null && dataOf(node, 'n') !== node.id;
			notes.set(node.id, { node, evidence, isCopy, home: homeOf(doc, node) });
		}
	}
	return { own, texts, notes };
}

/** Key of a node the plugin drew; null for anything else, people's copies of such nodes included. */
export function ownKey(node: CanvasNode): string | null {
	const key = dataOf(node, 'k');
	return key !== '' && dataOf(node, 'n') === node.id ? key : null;
}

export function homeOf(doc: CanvasDocument, note: CanvasNode): Home {
	let own: Home = 'out';
	if (doc.pageOf(note.id) === undefined) return 'lost';
	for (let at = doc.get(note.parent ?? ''); at?.type === 'SECTION'; at = doc.get(at.parent ?? '')) {
		const key = ownKey(at);
		if (key === null) {
			if (own === 'out') own = `own ${at.id}`;
		} else if (key === 'parked') return 'tray';
		else if (key.startsWith('th_')) return key as Home;
		else return key === 'zone:themes' ? own : 'out';
	}
	return 'out';
}

/** True for what the board can show or hide by itself. */
export function isEntity(key: string): boolean {
	return key === 'parked' || /^(th|pe|cl|te)_[^/#]*$/.test(key);
}
