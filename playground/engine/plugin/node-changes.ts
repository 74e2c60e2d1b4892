import type { Change, Origin } from '../document.ts';
import type { CanvasNode } from '../model.ts';

/** Our property names in the platform's; what is not here has no name there and makes no event. */
const NAMES: Readonly<Record<string, readonly NodeChangeProperty[]>> = {
	parent: ['parent'],
	order: ['parent'],
	name: ['name'],
	x: ['x', 'relativeTransform'],
	y: ['y', 'relativeTransform'],
	width: ['width'],
	height: ['height'],
	rotation: ['rotation', 'relativeTransform'],
	visible: ['visible'],
	locked: ['locked'],
	opacity: ['opacity'],
	fills: ['fills'],
	strokes: ['strokes'],
	strokeWeight: ['strokeWeight'],
	strokeAlign: ['strokeAlign'],
	dashPattern: ['dashPattern'],
	cornerRadius: ['cornerRadius'],
	textAutoResize: ['textAutoResize'],
	textTruncation: ['textTruncation'],
	maxLines: ['maxLines'],
	textAlignHorizontal: ['textAlignHorizontal'],
	textAlignVertical: ['textAlignVertical'],
	autoRename: ['autoRename'],
	authorName: ['authorName'],
	authorVisible: ['authorVisible'],
	shapeType: ['shapeType'],
	connectorStart: ['connectorStart'],
	connectorEnd: ['connectorEnd'],
	connectorLineType: ['connectorLineType'],
	connectorStartStrokeCap: ['connectorStartStrokeCap'],
	connectorEndStrokeCap: ['connectorEndStrokeCap'],
	code: ['code'],
	clipsContent: ['clipsContent'],
};

/** `data/…` is how a document names plugin data. */
function properties(node: CanvasNode, keys: readonly string[]): NodeChangeProperty[] {
	return keys.flatMap((key): readonly NodeChangeProperty[] => {
		if (key.startsWith('data/')) return ['pluginData'];
		if (key === 'text') return node.type === 'TEXT' ? ['characters', 'styledTextSegments'] : ['text'];
		return NAMES[key] ?? [];
	});
}

export type PendingChange = {
	readonly type: 'CREATE' | 'DELETE' | 'PROPERTY_CHANGE';
	readonly id: string;
	readonly origin: Origin;
	readonly node: CanvasNode;
	readonly page: string;
	readonly properties: Set<string>;
};

/** Gathers document changes until the next delivery, as few as say the same. */
export class ChangeGatherer {
	readonly #pageOf: (id: string) => string | undefined;
	#pending: PendingChange[] = [];
	/** The newest entry of a node that property changes can be added to. */
	#open = new Map<string, PendingChange>();

	constructor(pageOf: (id: string) => string | undefined) {
		this.#pageOf = pageOf;
	}

	add(changes: readonly Change[], origin: Origin, currentPage: string): void {
		const gone = new Set(changes.filter((each) => each.kind === 'delete').map((each) => each.id));
		for (const change of changes) this.#addOne(change, origin, currentPage, gone);
	}

	#addOne(change: Change, origin: Origin, currentPage: string, gone: ReadonlySet<string>): void {
		const { node, id } = change;
		// A cell is no node of its own: what happens to it happens to its table.
		if (node.type === 'TABLE_CELL') {
			if (change.kind === 'set' && node.parent !== null && change.keys.some((key) => key === 'text')) {
				this.#push('PROPERTY_CHANGE', { ...node, id: node.parent, type: 'TABLE' }, origin, currentPage, [
					'text',
				]);
			}
			return;
		}
		if (change.kind === 'set') {
			const changed = properties(node, change.keys);
			if (changed.length > 0) this.#push('PROPERTY_CHANGE', node, origin, currentPage, changed);
			return;
		}
		// Only the top of a subtree that comes or goes is told.
		if (change.kind === 'delete' && gone.has(node.parent ?? '')) return;
		this.#push(change.kind === 'create' ? 'CREATE' : 'DELETE', { ...node, id }, origin, currentPage, []);
	}

	#push(
		type: PendingChange['type'],
		node: CanvasNode,
		origin: Origin,
		currentPage: string,
		changed: readonly string[],
	): void {
		const page = this.#pageOf(node.id) ?? this.#pageOf(node.parent ?? '') ?? currentPage;
		if (type === 'PROPERTY_CHANGE') {
			const known = this.#open.get(node.id);
			if (known?.type === 'CREATE') return;
			if (known !== undefined && known.origin === origin) {
				for (const name of changed) known.properties.add(name);
				return;
			}
		}
		const entry = { type, id: node.id, origin, node, page, properties: new Set(changed) };
		this.#pending.push(entry);
		if (type === 'DELETE') this.#open.delete(node.id);
		else this.#open.set(node.id, entry);
	}

	/**
	 * What there is to tell, and starts anew. `parentOf` is asked now, not when the node came: a child may have been
	 * created first and put into its parent, created in the same batch, afterwards.
	 */
	take(parentOf: (id: string) => string | null | undefined): readonly PendingChange[] {
		const taken = this.#pending;
		this.#pending = [];
		this.#open = new Map();
		const created = new Set(taken.filter((each) => each.type === 'CREATE').map((each) => each.id));
		const isInside = (entry: PendingChange): boolean => {
			for (let at = parentOf(entry.id) ?? entry.node.parent; at; at = parentOf(at) ?? null) {
				if (created.has(at)) return true;
			}
			return false;
		};
		return taken.filter((each) => each.type !== 'CREATE' || !isInside(each));
	}
}
