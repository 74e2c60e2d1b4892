import type { NodeId } from '../../shared/ids.ts';
import type { CanvasNews } from './canvas-news.ts';
import type { PanelState } from './state.ts';

export type NotesInSight = {
	noticed(news: CanvasNews): void;
	/** These notes are evidence now, as they read. */
	broughtIn(nodes: Iterable<NodeId>): void;
	view(): Pick<PanelState, 'loose' | 'reworded'>;
};

/** Notes this window has seen that nobody has brought in yet, or not with the words they have now. */
export function createNotesInSight(): NotesInSight {
	let loose: PanelState['loose'] = new Map();
	let reworded: PanelState['reworded'] = new Set();
	return {
		noticed(news) {
			if (news.reworded.length > 0) reworded = new Set([...reworded, ...news.reworded]);
			if (news.loose.size === 0) return;
			const next = new Map(loose);
			for (const [node, section] of news.loose) {
				if (section === null) next.delete(node);
				else if (section !== '' || !next.has(node)) next.set(node, section);
			}
			loose = next;
		},
		broughtIn(nodes) {
			const known = new Set(nodes);
			reworded = new Set([...reworded].filter((node) => !known.has(node)));
			loose = new Map([...loose].filter(([node]) => !known.has(node)));
		},
		view: () => ({ loose, reworded }),
	};
}
