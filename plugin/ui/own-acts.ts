import type { Doc } from 'yjs';
import { addLine, applyEdits, boardMap, type DocEdit } from '../../shared/board-doc.ts';
import type { Who } from './canvas-news.ts';

/** How many acts this window can take back. */
const longest = 50;
/** What an act changed, each with what was there before it and after. */
type Act = { edit: DocEdit; after: unknown }[];

export type OwnActs = {
	/** How many things the last act of this window's person changed; 0 when there is nothing to take back. */
	last(): number;
	/**
	 * Takes the last act back as one change. What somebody has changed since is theirs and stays (rule FA9); returns how
	 * many things went back and how many stayed.
	 */
	undo(who: Who): { back: number; stayed: number };
};

/** Remembers what this window's person did to the grouping and the cards, by dragging or in the panel. To be made while the document is empty. */
export function createOwnActs(doc: Doc): OwnActs {
	const acts: Act[] = [];
	/** What the entries were after the last transaction. */
	const seen = new Map<string, unknown>();

	// What is not there as a map yet would be told under another one.
	const maps = (['moves', 'edits'] as const).map((map) => [map, boardMap(doc, map)] as const);

	doc.on('afterTransaction', ({ changed, origin }) => {
		const act: Act = [];
		for (const [map, entries] of maps) {
			for (const key of changed.get(entries as never) ?? []) {
				if (key === null) continue;
				const after = entries.get(key);
				act.push({ edit: { map, key, value: seen.get(map + key) }, after });
				seen.set(map + key, after);
			}
		}
		if (act.length > 0 && (origin === 'panel' || origin === 'canvas')) acts.push(act);
		if (acts.length > longest) acts.shift();
	});

	return {
		last: () => acts.at(-1)?.length ?? 0,
		undo(who) {
			const act = acts.pop() ?? [];
			const ours = act.filter(
				({ edit, after }) => JSON.stringify(boardMap(doc, edit.map).get(edit.key)) === JSON.stringify(after),
			);
			doc.transact(() => {
				applyEdits(
					doc,
					ours.map(({ edit }) => edit),
					'undo',
				);
				const line = { who: 'person', what: 'undo', ...who, until: who.at, n: ours.length } as const;
				if (ours.length > 0) addLine(doc, `${who.at}:undo:${who.by}`, line);
			}, 'undo');
			return { back: ours.length, stayed: act.length - ours.length };
		},
	};
}
