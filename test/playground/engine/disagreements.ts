import type { CanvasNode } from '../../../playground/engine/model.ts';
import type { SimulatedFile } from '../../../playground/engine/simulated-file.ts';

/**
 * Where a window's copy differs from what the hub holds, as `session: node.property`; also nodes without a parent, and
 * writes nobody has confirmed. Empty when everybody agrees.
 */
export function disagreements(file: SimulatedFile): string[] {
	const truth = new Map(file.hub.snapshot().nodes.map((node) => [node.id, node]));
	const found = [...truth.values()]
		.filter((node) => node.parent !== null && !truth.has(node.parent))
		.map((node) => `hub: ${node.id} has no parent`);
	for (const { doc } of file.seats) {
		const own = new Map([...doc.nodes()].map((node) => [node.id, node]));
		for (const id of new Set([...truth.keys(), ...own.keys()])) {
			for (const key of differing(truth.get(id), own.get(id))) found.push(`${doc.session}: ${id}.${key}`);
		}
		if (doc.unconfirmed > 0) found.push(`${doc.session}: ${doc.unconfirmed} unconfirmed`);
	}
	return found;
}

function differing(a: CanvasNode | undefined, b: CanvasNode | undefined): string[] {
	if (a === undefined || b === undefined) return a === b ? [] : [a === undefined ? 'only here' : 'missing'];
	const [left, right] = [a, b].map((node) => node as unknown as Readonly<Record<string, unknown>>);
	const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
	return [...keys].filter((key) => JSON.stringify(left[key]) !== JSON.stringify(right[key]));
}
