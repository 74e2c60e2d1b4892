import type { CanvasDocument } from '../engine/document.ts';
import { pageBox } from '../engine/geometry.ts';
import type { Box } from '../engine/model.ts';

export type Hit = { readonly node: string; readonly link: string | null; readonly title: boolean } | null;

/** What lies under a pointer event: a node, one of its links, a section's title. Bare section area counts as the section. */
export function hitOf(target: EventTarget | null): Hit {
	if (!(target instanceof Element)) return null;
	const title = target.closest<HTMLElement>('[data-title]');
	if (title?.dataset.title) return { node: title.dataset.title, link: null, title: true };
	const node = target.closest<HTMLElement>('[data-node]');
	if (!node?.dataset.node) return null;
	const link = target.closest<HTMLElement>('[data-link]');
	return { node: node.dataset.node, link: link?.dataset.link ?? null, title: false };
}

/** What a marquee selects: notes and other content it touches; sections only when it holds them whole. */
export function inMarquee(doc: CanvasDocument, page: string, box: Box): string[] {
	const inside: string[] = [];
	for (const node of doc.descendants(page)) {
		const own = pageBox(doc, node);
		const touches =
			own.x < box.x + box.width &&
			own.x + own.width > box.x &&
			own.y < box.y + box.height &&
			own.y + own.height > box.y;
		const whole =
			own.x >= box.x &&
			own.y >= box.y &&
			own.x + own.width <= box.x + box.width &&
			own.y + own.height <= box.y + box.height;
		if (node.type === 'SECTION' ? whole : touches) inside.push(node.id);
	}
	const chosen = new Set(inside);
	return inside.filter((id) => !chosen.has(doc.get(id)?.parent ?? ''));
}
