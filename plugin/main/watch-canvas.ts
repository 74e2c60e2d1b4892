import type { CanvasLook } from '../../shared/bridge.ts';
import type { CanvasChange } from '../../shared/canvas-change.ts';
import { drawKinds } from '../../shared/draw.ts';
import { textHash } from '../../shared/hash.ts';
import type { NodeId } from '../../shared/ids.ts';
import { type Canvas, emptyCanvas, enter, standing, versionOf, walk } from './canvas.ts';
import { ownText } from './changes.ts';
import { carryMark } from './marks.ts';
import { goneNews, openNews } from './news.ts';
import { readData } from './node-data.ts';
import { quietSlices, type Slices } from './slices.ts';
import { learnAuthors } from './table-news.ts';
import { isNews, type Told } from './told.ts';
import { openTurns } from './turns.ts';

export type CanvasWatch = {
	/** The picture of that page (null: the page the person looks at), read if it is not the one that is watched; null when the page is gone. */
	open(page: NodeId | null): Promise<Canvas | null>;
	/** The picture of the page that is watched; null before any was looked at. */
	current(): Canvas | null;
	/**
	 * Reads that page anew and tells what differs from what was last written, and which of the given notes are gone from
	 * the file; it is the page that is watched from now on.
	 */
	look(page: NodeId | null, places: readonly NodeId[], slices: Slices): Promise<CanvasLook>;
	/** What the panel has been told by now. */
	told(): ReadonlyMap<string, Told>;
	/** How often it has been told something. */
	news(): number;
	/** Tells what people did until now, without waiting for a pause in it. */
	settle(): Promise<void>;
	/** Tells changes found elsewhere, such as in the middle of a draw. */
	tell(changes: CanvasChange[]): void;
	/** Forgets the page: nothing is told until it is looked at again. */
	leave(): void;
};

/** What happened to a node since it was last looked at: `deep` with all that is in it, `local` on this person's side. */
type Touch = { node: SceneNode; deep: boolean; local: boolean };
/** Nodes and the keys of those that are ours. */
type Found = Map<SceneNode, string | null>;

/** Events come in bursts while a person drags or types; they are looked at together after this many ms. */
const quiet = 200;

/**
 * Watches the board's page for what people do, be it the page the person looks at or not. Our own writes, and those of
 * other windows' plugins, are told apart by comparing with what was last written, because an event's origin names the
 * client, not whether a plugin or a person did it.
 */
export function watchCanvas(
	emit: (changes: CanvasChange[]) => void,
	fault: (error: unknown) => void,
): CanvasWatch {
	let canvas: Canvas | null = null;
	let touched = new Map<NodeId, Touch>();
	/** Something went, on this person's side or on somebody else's. */
	let gone = { any: false, local: false };
	let timer = 0;
	let news = 0;
	const inTurn = openTurns();

	function onNodeChange(event: NodeChangeEvent): void {
		for (const change of event.nodeChanges) {
			const local = change.origin === 'LOCAL';
			if (change.type === 'DELETE' || change.node.removed) {
				gone = { any: true, local: gone.local || local };
				continue;
			}
			const deep = change.type === 'CREATE' || change.properties.includes('parent');
			const before = touched.get(change.id) || { deep, local };
			touched.set(change.id, { node: change.node, deep: deep || before.deep, local: local || before.local });
		}
		if (timer === 0) timer = setTimeout(() => settle().catch(fault), quiet);
	}

	function leave(): void {
		if (canvas && !canvas.page.removed) canvas.page.off('nodechange', onNodeChange);
		canvas = null;
		forget();
	}
	function forget(): void {
		touched = new Map();
		gone = { any: false, local: false };
	}
	function watchPage(page: PageNode): Canvas {
		const before = canvas;
		leave();
		canvas = emptyCanvas(page);
		// What undo may bring back is remembered beyond one look.
		if (before && before.page.id === page.id) canvas.lost = before.lost;
		page.on('nodechange', onNodeChange);
		return canvas;
	}

	async function read(id: NodeId | null, places: readonly NodeId[], slices: Slices): Promise<CanvasLook> {
		const page = id === null ? figma.currentPage : await figma.getNodeByIdAsync(id);
		if (!page || page.type !== 'PAGE') {
			return { page: null, changes: [], keys: [], versions: { themes: null, cards: null } };
		}
		await page.loadAsync();
		const picture = watchPage(page);
		const found = await readPage(picture, slices);
		if (places[0]) picture.shown = new Set(places);
		const changes = await newsOf(picture, found, slices);
		picture.shown = null;
		for (const node of places) {
			if (picture.notes.has(node) || (await figma.getNodeByIdAsync(node))) continue;
			picture.lost.add(node);
			changes.push({ type: 'sticky-gone', node });
		}
		for (const kind of drawKinds) picture.zones[kind].version = versionOf(picture, kind);
		return {
			page: page.id,
			changes,
			keys: [...picture.own.keys()].filter((key) => standing(picture, key)),
			versions: { themes: picture.zones.themes.version, cards: picture.zones.cards.version },
		};
	}

	function look(id: NodeId | null, places: readonly NodeId[], slices: Slices): Promise<CanvasLook> {
		return inTurn(() => read(id, places, slices));
	}

	async function open(id: NodeId | null): Promise<Canvas | null> {
		const wanted = id || figma.currentPage.id;
		const isOpen = (): boolean => canvas !== null && canvas.page.id === wanted && !canvas.page.removed;
		if (!isOpen()) tell((await look(wanted, [], quietSlices())).changes);
		return isOpen() ? canvas : null;
	}

	function settle(): Promise<void> {
		clearTimeout(timer);
		timer = 0;
		return inTurn(flush);
	}

	async function flush(): Promise<void> {
		const picture = canvas;
		if (!picture || picture.page.removed) return;
		const slices = quietSlices();
		const batch = touched;
		const went = gone;
		forget();
		const found: Found = new Map();
		const local = new Set<string | null>();
		for (const touch of batch.values()) {
			const { node } = touch;
			if (node.removed) continue;
			const see = (each: SceneNode): void => {
				const key = enter(picture, each);
				found.set(each, key);
				if (touch.local) local.add(key);
			};
			see(node);
			if (node.type === 'STAMP') went.any = true;
			if (touch.local) carryMark(picture, node);
			if (touch.deep && 'children' in node) await walk(node, slices, see);
			await slices.turn();
		}
		// Stamps are told by what they stick to.
		for (const [key, node] of went.any ? picture.own : []) {
			if (!node.removed && node.type === 'TABLE') found.set(node, key);
		}
		const changes = went.any ? await goneNews(picture, slices) : [];
		changes.push(...(await newsOf(picture, found, slices)));
		const sure = await sureOf(picture, changes, slices);
		for (const kind of drawKinds) {
			const zone = picture.zones[kind];
			const version = versionOf(picture, kind);
			if (version === zone.version) continue;
			zone.version = version;
			// Another person's window tells what that person did.
			if (version === null ? went.local : local.has(zone.key)) sure.push({ type: 'version', kind, version });
		}
		if (canvas === picture) tell(sure);
	}

	function tell(changes: CanvasChange[]): void {
		if (changes.length === 0) return;
		for (const change of changes) {
			const node = change.type === 'text' && canvas ? standing(canvas, change.key) : null;
			if (!node || !canvas) continue;
			const value = textHash(ownText(node) || '');
			canvas.told.set(`text ${node.id}`, { value, base: readData(node, 'text'), at: Date.now() });
		}
		news += 1;
		emit(changes);
	}

	const told = (): ReadonlyMap<string, Told> => new Map(canvas ? canvas.told : []);
	return { open, current: () => canvas, look, told, news: () => news, settle, tell, leave };
}

async function readPage(canvas: Canvas, slices: Slices): Promise<Found> {
	const found: Found = new Map();
	await walk(canvas.page, slices, (node) => {
		found.set(node, enter(canvas, node));
	});
	return found;
}

async function newsOf(canvas: Canvas, found: Found, slices: Slices): Promise<CanvasChange[]> {
	const newsAbout = openNews(canvas);
	const changes: CanvasChange[] = [];
	for (const [node, key] of found) {
		if (key !== null && !node.removed && node.type === 'TABLE') await learnAuthors(canvas, node);
		if (!node.removed) changes.push(...newsAbout(node, key));
		await slices.turn();
	}
	for (const node of canvas.doubles) {
		if (node.removed || !isNews(canvas.told, `double ${node.id}`, 'told', '')) continue;
		changes.push({ type: 'double', key: readData(node, 'entity') });
	}
	return changes;
}

/**
 * A key that a manifest names and no node was ever seen for may have been missed rather than taken off: the whole page
 * is read again before that is told.
 */
async function sureOf(canvas: Canvas, changes: CanvasChange[], slices: Slices): Promise<CanvasChange[]> {
	if (!changes.some((change) => change.type === 'removed' && canvas.gone.get(change.key) === null)) {
		return changes;
	}
	await readPage(canvas, slices);
	return changes.filter(
		(change) => change.type !== 'removed' || !standing(canvas, change.key) || !canvas.gone.delete(change.key),
	);
}
