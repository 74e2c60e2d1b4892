import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';
import { listed } from '../wording.ts';

export type RemovePlan = { goes: string[]; stays: string[]; cannot: readonly string[] };

/** What removing Personaboard's data takes out of this file, what it leaves, and what it cannot reach (rule UI36), in lines to read. Pure. */
export function removePlan({ board }: PanelState, owner: boolean, server: boolean): RemovePlan {
	const words = strings.remove;
	const measured = [...board.evidence.values()].filter((entry) => entry.kind === 'measured').length;
	const notes = board.evidence.size - measured;
	const marked = board.places.size + board.copies.size;
	const drawn = board.themes.length + board.personas.length;
	return {
		goes: [
			...(drawn > 0 ? [words.drawings(drawings(board))] : []),
			...(marked > 0 ? [words.marks(marked)] : []),
			words.link,
			...(server ? [words.server(notes, measured)] : []),
		],
		stays: [
			...Object.values(words.staysList),
			...(server ? [] : [owner ? words.serverKept : words.serverStays]),
		],
		cannot: Object.values(words.cannotList),
	};
}

function drawings({ themes, personas }: PanelState['board']): string {
	return listed([
		...(themes.length > 0 ? [strings.themes.number(themes.length)] : []),
		...(personas.length > 0 ? [strings.personas.number(personas.length)] : []),
	]);
}
