import type { PanelState } from '../../../plugin/ui/state.ts';
import type { BoardSnapshot } from '../../../shared/board-doc.ts';
import type { HistoryEntry } from '../../../shared/history.ts';
import type { Scene } from './look-scenes.ts';

const at = Date.UTC(2026, 10, 23, 9, 30);
const minute = 60_000;

const line = (who: HistoryEntry['who'], what: string, by: string, from: number, n: number): HistoryEntry => ({
	who,
	what,
	by,
	at: at + from * minute,
	until: at + from * minute,
	n,
});
const history: Record<string, HistoryEntry> = {
	jo_1: { ...line('machine', 'group', 'Ivy Brook', 0, 9), kept: true },
	a: { ...line('person', 'pin', 'Ana Lopes', 1, 12), until: at + 6 * minute },
	b: line('person', 'rename', 'Tom', 2, 1),
	c: line('person', 'of a later version', 'Tom', 3, 1),
	jo_2: { ...line('machine', 'personas', 'Tom', 9, 3), kept: false },
	jo_3: { ...line('machine', 'restore', 'Ana Lopes', 12, 9), kept: true, back: at + 9 * minute },
};

function atWork(board: BoardSnapshot, meta: Record<string, string | number | boolean>): BoardSnapshot {
	return { ...board, meta: new Map([...board.meta, ...Object.entries(meta)]) };
}

/** The workshop's page as each of the room sees it. `full` is a board somebody works on, with Ana and Tom there too. */
export function workshopScenes(full: Partial<PanelState> & { board: BoardSnapshot }): Record<string, Scene> {
	const page: Partial<PanelState> = { ...full, aside: 'workshop' };
	const sorting = { 'agenda/at': 'sort', 'agenda/discuss': 0 };
	const ours = atWork(full.board, { ...sorting, 'agenda/lead': 'Ivy Brook', 'agenda/session': 1 });
	const theirs = atWork(full.board, { ...sorting, 'agenda/lead': 'Ana Lopes', 'agenda/session': 2 });
	const guide = (full.people ?? []).map((person) =>
		person.session === 2 ? { ...person, look: { center: { x: 0, y: 0 }, zoom: 1 }, page: '0:1' } : person,
	);
	const timer = { left: 720, ends: 720_000 };
	return {
		'workshop-new': { state: page },
		'workshop-leads': { state: { ...page, board: ours, timer, follows: 1 }, history },
		'workshop-restore': {
			state: { ...page, board: ours },
			history,
			press: ['button[aria-label^="Restore to before: Grouped"]'],
		},
		'workshop-guest': { state: { ...page, board: theirs, timer, people: guide }, history },
		'workshop-away': { state: { ...page, board: theirs, people: [] } },
		'workshop-viewer': {
			state: { ...page, board: theirs, session: { at: 'online', role: 'viewer' } },
			history,
		},
		'workshop-status': { state: { ...full, board: theirs, timer, tab: 'themes', people: guide } },
	};
}
