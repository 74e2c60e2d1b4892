import { z } from 'zod';
import { contains, pageBox } from '../geometry.ts';
import type { CanvasNode, Vec } from '../model.ts';
import { nodeRef, type RunContext } from './context.ts';
import { Later, PluginError } from './errors.ts';

const dropped = {
	items: z.array(z.object({ type: z.string(), data: z.string() })).default([]),
	files: z
		.array(z.object({ name: z.string(), type: z.string(), bytes: z.instanceof(Uint8Array) }))
		.default([]),
	dropMetadata: z.unknown().optional(),
};
const pluginDropSchema = z.object({ clientX: z.number(), clientY: z.number(), ...dropped });

type DropFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };
/** What is dropped onto the board from outside it. */
export type Drop = {
	readonly items?: readonly { readonly type: string; readonly data: string }[];
	readonly files?: readonly DropFile[];
	readonly dropMetadata?: unknown;
};

/** What the panel's page says was dragged out of it, and where in the page; null when it is no such thing. */
export function parsePluginDrop(value: unknown): { client: Vec; drop: Drop } | null {
	const parsed = pluginDropSchema.safeParse(value);
	if (!parsed.success) return null;
	const { clientX, clientY, ...drop } = parsed.data;
	return { client: { x: clientX, y: clientY }, drop };
}

const HOLDS_OTHERS: readonly string[] = ['SECTION', 'FRAME'];

/** Things dropped on the board while one plugin runs: what it hears of them, and the files it may read. */
export class Drops {
	readonly #run: RunContext;
	readonly #files: DropFile[] = [];

	constructor(run: RunContext) {
		this.#run = run;
	}

	/** The event for something dropped at a point of the page; its node is the innermost that can hold others. */
	eventOf(at: Vec, { items = [], files = [], dropMetadata }: Drop): unknown {
		const node = this.#under(at);
		const box = node.type === 'PAGE' ? { x: 0, y: 0 } : pageBox(this.#run.doc, node);
		return {
			node: nodeRef(node),
			x: at.x - box.x,
			y: at.y - box.y,
			absoluteX: at.x,
			absoluteY: at.y,
			items,
			files: files.map((file) => ({
				$file: String(this.#files.push(file) - 1),
				name: file.name,
				type: file.type,
			})),
			...(dropMetadata === undefined ? {} : { dropMetadata }),
		};
	}

	/** A method of a dropped file. */
	callFile(id: string, method: string): Later {
		return new Later(() => {
			const file = this.#files[Number(id)];
			if (file === undefined) throw new PluginError(`in ${method}: The file does not exist`);
			return method === 'getTextAsync' ? textOf(file.bytes) : file.bytes;
		});
	}

	#under(at: Vec): CanvasNode {
		const { doc } = this.#run;
		let found = doc.need(doc.page.id);
		for (;;) {
			const inner = doc
				.children(found.id)
				.findLast(
					(node) =>
						HOLDS_OTHERS.includes(node.type) &&
						node.visible &&
						!node.locked &&
						contains(pageBox(doc, node), at),
				);
			if (inner === undefined) return found;
			found = inner;
		}
	}
}

/** UTF-8, as a file's text is assumed to be. */
function textOf(bytes: Uint8Array): string {
	return decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
}
