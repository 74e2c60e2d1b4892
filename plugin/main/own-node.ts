import { adopt, type Drawing, mayMake, ownNode } from './drawing.ts';
import type { NodeKind } from './node-data.ts';

/**
 * Our node with that key, made in `parent` where there is none yet; null when a person took it off. `depth` is how many
 * nodes lie below a new one, all there are when left out.
 */
export function ownOrNew<T extends SceneNode>(
	drawing: Drawing,
	parent: SectionNode,
	key: string,
	kind: NodeKind,
	type: T['type'],
	create: () => T,
	depth = parent.children.length,
): T | null {
	const found = ownNode(drawing, key);
	if (found && found.type === type) return found as T;
	if (!mayMake(drawing, parent, key)) return null;
	const node = create();
	parent.insertChild(depth, node);
	adopt(drawing, node, key, kind);
	drawing.report.created += 1;
	return node;
}
