import { describe, expect, it } from 'vitest';
import type { Panel } from '../../../plugin/ui/panel.ts';
import { placeTemplate } from '../../../plugin/ui/run-commands.ts';
import { emptyBoard, initialState, type PanelState } from '../../../plugin/ui/state.ts';
import { createStore } from '../../../plugin/ui/store.ts';
import { goTo, offerTour, takeTour, tourSteps } from '../../../plugin/ui/tour.ts';
import type { Init } from '../../../shared/bridge.ts';
import { fixtureBoard } from './fixture-board.ts';

const init: Init = {
	version: 1,
	command: 'open',
	fileName: 'Interviews',
	fileKey: null,
	workspace: null,
	user: { name: 'Ana', color: '#000', session: 1 },
	settings: {},
	selection: 0,
	page: '0:1',
	sessions: [1],
};

/** A panel with a state of its own that writes down what it asks of canvas and server. */
function panelWith(settings: Init['settings']) {
	const store = createStore<PanelState>({ ...initialState, init: { ...init, settings } });
	const asked: [string, unknown][] = [];
	const call = async (name: string, body: unknown) => {
		asked.push([name, body]);
		return { name: 'a template' };
	};
	const panel = { store, bridge: { call }, api: { call }, session: { setDoing: () => undefined } };
	return { panel: panel as unknown as Panel, store, asked };
}

describe('the tour', () => {
	it('[FH3] is offered once: whoever left or finished it is not shown it again, but may take it', () => {
		const { panel, store, asked } = panelWith({});
		offerTour(panel);
		expect(store.get()).toMatchObject({ tour: 0, tab: 'notes' });
		goTo(panel, 3);
		expect(asked).toEqual([]);
		goTo(panel, null);
		expect(asked).toEqual([['saveSettings', { settings: { tour: 'done' } }]]);
		offerTour(panel);
		expect(store.get().tour).toBeNull();
		takeTour(panel);
		expect(store.get().tour).toBe(0);
		const later = panelWith({ tour: 'done' });
		offerTour(later.panel);
		expect(later.store.get().tour).toBeNull();
	});

	it('[FH3] leads through the three views and goes on once the step is done', () => {
		expect([...new Set(tourSteps.map(({ tab }) => tab))]).toEqual(['notes', 'themes', 'personas']);
		const done = (board: PanelState['board']): string[] =>
			tourSteps.flatMap((step) => (step.done?.(board) ? [step.id] : []));
		const whole = fixtureBoard();
		expect(done({ ...emptyBoard, evidence: whole.evidence })).toEqual([]);
		expect(done({ ...whole, personas: [] })).toEqual(['group']);
		expect(done(whole)).toEqual(['group', 'write']);
	});
});

describe('a template', () => {
	it('[FH1] is asked for in the panel’s language and placed; nothing is brought in', async () => {
		const { panel, store, asked } = panelWith({});
		expect(await placeTemplate(panel, 'market')).toBe(true);
		expect(asked).toEqual([
			['readTemplate', { name: 'market', language: 'en' }],
			['placeSample', { name: 'a template' }],
		]);
		expect(store.get().message).toMatchObject({ kind: 'done' });
	});
});
