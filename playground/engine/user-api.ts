/** What a person does with mouse and keyboard. Every function is one undo step of that person. */
import { type Copied, copySubtree, pasteCopies } from './copy.ts';
import { newNode, solid } from './defaults.ts';
import type { CanvasDocument } from './document.ts';
import { moveBy, refit, removeNode, reparent, setChanged, setText, stuckTo } from './edit.ts';
import { centre, containerOffset, contains, pageBox } from './geometry.ts';
import type { CanvasNode, Vec } from './model.ts';
import { restyle, withCharacters } from './styled-text.ts';
import { createTable } from './table.ts';

export type Person = { readonly id: string | null; readonly name: string };
/** A place on the page, in page px. */
export type At = Vec;

/** The innermost section in sight whose box holds the point; ids in `moving` and what is inside them do not count. */
function sectionUnder(doc: CanvasDocument, page: string, at: Vec, moving: ReadonlySet<string>): string {
	let found = page;
	const search = (parent: string): void => {
		const sections = doc
			.children(parent)
			.filter((node) => node.type === 'SECTION' && node.visible && !moving.has(node.id));
		for (const section of [...sections].reverse()) {
			if (!contains(pageBox(doc, section), at)) continue;
			found = section.id;
			search(section.id);
			return;
		}
	};
	search(page);
	return found;
}

function pageAt(doc: CanvasDocument, page?: string): string {
	return page ?? doc.page.id;
}

/** Puts a new node where the person clicked, into the section there. */
function place(doc: CanvasDocument, node: ReturnType<typeof newNode>, at: At, page: string): string {
	const middle = { x: at.x + node.width / 2, y: at.y + node.height / 2 };
	const parent = sectionUnder(doc, page, middle, new Set());
	const offset = containerOffset(doc, parent);
	return doc.create({ ...node, parent, x: at.x - offset.x, y: at.y - offset.y });
}

/** A sticky note written by the person; `at` is its top-left corner. */
export function createSticky(
	doc: CanvasDocument,
	person: Person,
	input: { at: At; text?: string; color?: string; wide?: boolean; page?: string },
): string {
	return doc.act(() => {
		const node = newNode(doc.defaults, 'STICKY', pageAt(doc, input.page), {
			authorName: person.name,
			isWideWidth: input.wide ?? false,
			...(input.color === undefined ? {} : { fills: [solid(input.color)] }),
			...(input.wide ? { width: 416 } : {}),
		});
		const id = place(doc, node, input.at, pageAt(doc, input.page));
		writeText(doc, id, input.text ?? '');
		refit(doc, id);
		return id;
	});
}

/** A section drawn around a box. As in FigJam, what lies inside becomes its content. */
export function createSection(
	doc: CanvasDocument,
	input: { at: At; width: number; height: number; name?: string; page?: string },
): string {
	return doc.act(() => {
		const page = pageAt(doc, input.page);
		const { width, height } = input;
		const node = newNode(doc.defaults, 'SECTION', page, { width, height, name: input.name ?? 'Section' });
		const id = place(doc, node, input.at, page);
		const section = doc.need(id);
		const box = pageBox(doc, section);
		for (const sibling of [...doc.children(section.parent ?? page)]) {
			if (sibling.id === id || !contains(box, centre(pageBox(doc, sibling)))) continue;
			moveInto(doc, sibling.id, id);
		}
		return id;
	});
}

export function createText(
	doc: CanvasDocument,
	input: { at: At; text: string; size?: number; page?: string },
): string {
	return doc.act(() => {
		const node = newNode(doc.defaults, 'TEXT', pageAt(doc, input.page));
		const id = place(doc, node, input.at, pageAt(doc, input.page));
		if (input.size !== undefined) {
			const text = doc.need(id).text;
			if (text !== undefined) doc.set(id, { text: restyle(text, 0, 0, { fontSize: input.size }) });
		}
		writeText(doc, id, input.text);
		return id;
	});
}

export function createShape(
	doc: CanvasDocument,
	input: { at: At; text?: string; shapeType?: string; width?: number; height?: number; page?: string },
): string {
	return doc.act(() => {
		const { width = 208, height = 208, shapeType = 'SQUARE' } = input;
		const node = newNode(doc.defaults, 'SHAPE_WITH_TEXT', pageAt(doc, input.page), {
			width,
			height,
			shapeType,
		});
		const id = place(doc, node, input.at, pageAt(doc, input.page));
		writeText(doc, id, input.text ?? '');
		return id;
	});
}

export function createTableAt(
	doc: CanvasDocument,
	input: { at: At; rows: number; columns: number; page?: string },
): string {
	return doc.act(() => {
		const id = createTable(doc, pageAt(doc, input.page), input.rows, input.columns);
		doc.set(id, { x: input.at.x, y: input.at.y });
		return id;
	});
}

export type StampName =
	| '+1'
	| 'Dot'
	| 'Heart'
	| 'Profile'
	| 'Question'
	| 'Star'
	| 'Thumbs down'
	| 'Thumbs up';

/** Stamps on the node under the point (it sticks to it and moves with it), or on the bare canvas. */
export function stamp(
	doc: CanvasDocument,
	person: Person,
	input: { at: At; name: StampName; page?: string },
): string {
	return doc.act(() => {
		const page = pageAt(doc, input.page);
		const host = [...doc.descendants(page)]
			.reverse()
			.find(
				(node) => node.type !== 'SECTION' && node.type !== 'STAMP' && contains(pageBox(doc, node), input.at),
			);
		const parent = host?.parent ?? sectionUnder(doc, page, input.at, new Set());
		const offset = containerOffset(doc, parent);
		return doc.create(
			newNode(doc.defaults, 'STAMP', parent, {
				name: input.name,
				x: input.at.x - offset.x - 24,
				y: input.at.y - offset.y - 24,
				...(host === undefined ? {} : { stuckTo: host.id }),
				...(person.id === null ? {} : { authorId: person.id }),
			}),
		);
	});
}

/** Changes the parent and keeps the place on screen. */
function moveInto(doc: CanvasDocument, id: string, parent: string): void {
	const from = containerOffset(doc, doc.need(id).parent);
	const to = containerOffset(doc, parent);
	for (const own of [id, ...stuckTo(doc, id).map((node) => node.id)]) {
		moveBy(doc, own, from.x - to.x, from.y - to.y);
	}
	reparent(doc, id, parent);
}

/** Nodes on a page of which no ancestor is in the list too, stamps on a moved host left out (they come along). */
function topmost(doc: CanvasDocument, ids: readonly string[]): CanvasNode[] {
	const chosen = new Set(ids);
	return ids
		.map((id) => doc.get(id))
		.filter((node) => node !== undefined)
		.filter((node) => node.type !== 'PAGE' && node.type !== 'DOCUMENT')
		.filter((node) => !chosen.has(node.stuckTo ?? ''))
		.filter((node) => !ids.some((other) => other !== node.id && doc.isWithin(node.id, other)));
}

/** Drags nodes by px; each lands in the innermost section under its centre, or on the page. */
export function move(doc: CanvasDocument, ids: readonly string[], dx: number, dy: number): void {
	doc.act(() => {
		const nodes = topmost(doc, ids);
		const moving = new Set(nodes.map((node) => node.id));
		for (const { id } of nodes) {
			for (const other of [id, ...stuckTo(doc, id).map((node) => node.id)]) moveBy(doc, other, dx, dy);
			if (doc.need(id).type === 'STAMP') restick(doc, id);
			const node = doc.need(id);
			const page = doc.pageOf(id);
			const inner = doc.get(node.parent ?? '')?.type;
			// Dragging inside a group or frame moves within it.
			if (page === undefined || inner === 'GROUP' || inner === 'FRAME') continue;
			const target = sectionUnder(doc, page, centre(pageBox(doc, node)), moving);
			if (target !== node.parent) moveInto(doc, id, target);
		}
	});
}

/** A dragged stamp sticks to what it is dropped on. */
function restick(doc: CanvasDocument, id: string): void {
	const node = doc.need(id);
	const at = centre(pageBox(doc, node));
	const host = doc
		.descendants(doc.pageOf(id) ?? doc.page.id)
		.reverse()
		.find((other) => !['SECTION', 'STAMP'].includes(other.type) && contains(pageBox(doc, other), at));
	setChanged(doc, id, { stuckTo: host?.id ?? null });
}

function writeText(doc: CanvasDocument, id: string, characters: string): void {
	const text = doc.need(id).text;
	if (text !== undefined) setText(doc, id, withCharacters(text, characters));
}

/** Types a new text into a sticky, text, shape, connector label or table cell (by the cell's node id). */
export function editText(doc: CanvasDocument, id: string, characters: string): void {
	doc.act(() => writeText(doc, id, characters));
}

export function rename(doc: CanvasDocument, id: string, name: string): void {
	doc.act(() => setChanged(doc, id, { name }));
}

/** Resizes a section, shape, frame or text; contents stay where they are on screen. */
export function resize(doc: CanvasDocument, id: string, width: number, height: number): void {
	doc.act(() => {
		setChanged(doc, id, { width, height });
		const node = doc.need(id);
		if (node.textAutoResize === 'WIDTH_AND_HEIGHT') doc.set(id, { textAutoResize: 'HEIGHT' });
		refit(doc, id);
	});
}

export function remove(doc: CanvasDocument, ids: readonly string[]): void {
	doc.act(() => {
		for (const { id } of topmost(doc, ids)) {
			for (const stampNode of stuckTo(doc, id)) doc.delete(stampNode.id);
			removeNode(doc, id);
		}
	});
}

/** Copies in place with an offset and selects them, plugin data included. */
export function duplicate(doc: CanvasDocument, ids: readonly string[], by: Vec = { x: 32, y: 32 }): string[] {
	return doc.act(() => {
		const copies = topmost(doc, ids).map((node) => ({
			copied: copySubtree(doc, node.id),
			parent: node.parent ?? doc.page.id,
			dx: by.x,
			dy: by.y,
		}));
		const made = pasteCopies(doc, copies);
		doc.selection.set(made);
		return made;
	});
}

/** What lies on a clipboard: plain JSON, so it can go to another document. */
export type Clipboard = readonly Copied[];

export function copy(doc: CanvasDocument, ids: readonly string[]): Clipboard {
	return topmost(doc, ids).map((node) => {
		const copied = copySubtree(doc, node.id);
		const offset = containerOffset(doc, node.parent);
		const root = { ...copied.root, x: node.x + offset.x, y: node.y + offset.y };
		return { root, nodes: [root, ...copied.nodes.slice(1)] };
	});
}

/** Pastes on the page, moved by px; works across documents. */
export function paste(doc: CanvasDocument, clipboard: Clipboard, by: Vec, page?: string): string[] {
	return doc.act(() => {
		const parent = pageAt(doc, page);
		const made = pasteCopies(
			doc,
			clipboard.map((copied) => ({ copied, parent, dx: by.x, dy: by.y })),
		);
		doc.selection.set(made);
		return made;
	});
}

export function select(doc: CanvasDocument, ids: readonly string[]): void {
	doc.selection.set(ids.filter((id) => doc.get(id) !== undefined));
}

export function undo(doc: CanvasDocument): boolean {
	return doc.undo();
}

export function redo(doc: CanvasDocument): boolean {
	return doc.redo();
}
