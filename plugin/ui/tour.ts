import type { BoardSnapshot } from '../../shared/board-doc.ts';
import type { Panel } from './panel.ts';
import type { Tab } from './state.ts';
import type { Strings } from './strings.ts';

type TourStep = {
	id: keyof Strings['tour']['steps'];
	/** The tab its control stands on, and the control there. */
	tab: Tab;
	at: string;
	/** True once a person has done it: the tour goes on by itself then. */
	done?: (board: BoardSnapshot) => boolean;
};

/** What the tour points at, in order. It presses nothing. */
export const tourSteps: readonly TourStep[] = [
	{ id: 'notes', tab: 'notes', at: '.view .card summary' },
	{ id: 'group', tab: 'notes', at: '.live .next .button', done: (board) => board.themes.length > 0 },
	{ id: 'drag', tab: 'themes', at: '.view .list summary' },
	{ id: 'write', tab: 'themes', at: '.live .next .button', done: (board) => board.personas.length > 0 },
	{ id: 'sentence', tab: 'personas', at: '.claim-text' },
	{ id: 'library', tab: 'personas', at: '.view > .edge .button' },
];

const setting = 'tour';

/** Begins the tour for somebody who has neither finished nor left it before. */
export function offerTour(panel: Panel): void {
	if (panel.store.get().init?.settings[setting] === undefined) takeTour(panel);
}

/** Begins the tour at its first step, beside the notes. */
export function takeTour(panel: Panel): void {
	panel.store.set((state) => ({ ...state, aside: null, tab: 'notes', tour: 0 }));
}

/** Goes to a step; null leaves the tour, which this person is not shown again by itself. */
export function goTo(panel: Panel, tour: number | null): void {
	panel.store.set((state) => ({ ...state, tour }));
	if (tour !== null) return;
	const settings = { [setting]: 'done' };
	panel.store.set(({ init, ...state }) => ({
		...state,
		init: init && { ...init, settings: { ...init.settings, ...settings } },
	}));
	void panel.bridge.call('saveSettings', { settings }).catch(() => undefined);
}
