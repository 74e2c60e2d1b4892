import { silhouette } from './choose-k.ts';
import { type PreparedItems, pickRows } from './prepare-items.ts';
import { cutStability } from './stability.ts';
import type { Alternative } from './types.ts';

/** k - 1, k and k + 1 themes of the merge tree, where the notes allow them. */
export function alternatives(prepared: PreparedItems, k: number): Alternative[] {
	return [k - 1, k, k + 1]
		.filter((n) => n >= 2 && n < prepared.treeRows.length)
		.map((n) => {
			const found = prepared.alternatives.get(n) ?? look(prepared, n);
			prepared.alternatives.set(n, found);
			return found;
		});
}

function look({ tree, treeRows, smoothed, samples }: PreparedItems, k: number): Alternative {
	const cut = tree.cut(k);
	return {
		k,
		score: silhouette(pickRows(smoothed, treeRows), cut, k),
		stability: cutStability(cut, k, samples),
	};
}
