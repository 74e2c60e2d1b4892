import { render } from 'preact';
import { bridgeVersion, type Init, type MainEvent } from '../../shared/bridge.ts';
import { createApiClient } from './api-client.ts';
import { App } from './app.tsx';
import { createBoardSession } from './board-session.ts';
import { createBridgeClient, windowPort } from './bridge-client.ts';
import { showNotice } from './canvas-notices.ts';
import { drawLabel } from './canvas-writer.ts';
import { createEvidenceCache } from './evidence-cache.ts';
import { keepFocus } from './keep-focus.ts';
import { nextStep } from './next-step.ts';
import { openBoard, type Panel, plainReason, say } from './panel.ts';
import { bringIn, run } from './run-commands.ts';
import { createSendFile } from './send-file.ts';
import { createSpeech } from './speech.ts';
import { initialState } from './state.ts';
import { createStore } from './store.ts';
import { language, strings } from './strings.ts';
import { Opening } from './views/opening.tsx';
import './styles-base.css';
import './styles-parts.css';
import './styles-views.css';

/** The server this build talks to; put in by `plugin/build.ts`. */
declare const __BACKEND_ORIGIN__: string;
/** The signs of its texts that take arguments. */
declare const __CALLED_WORDS__: string;

/** ms until a server that gave no words is asked again. */
const wordsAgain = 5000;

function start(): void {
	const origin = __BACKEND_ORIGIN__;
	const store = createStore(initialState);
	const bridge = createBridgeClient(windowPort(window));
	const api = createApiClient(origin, (...request) => fetch(...request));
	const cache = createEvidenceCache(
		async (ids) => {
			const { id: board, token } = openBoard(panel);
			return (await api.call('readEvidence', { ids }, { board, token })).evidence;
		},
		(texts) => store.set((state) => ({ ...state, texts })),
	);
	const speech = createSpeech({
		read: async (language) => (await fetch(`${origin}/words/panel/${language}`)).json(),
		preferred: navigator.languages,
		called: __CALLED_WORDS__,
		save: (settings) => void bridge.call('saveSettings', { settings }).catch(() => undefined),
		changed() {
			document.documentElement.lang = language;
			store.set((state) => ({ ...state }));
		},
	});
	const session = createBoardSession({
		origin,
		store,
		bridge,
		api,
		cache,
		speaks: speech.have,
		tell: (notice) => showNotice(panel, notice),
	});
	const sendFile = createSendFile(origin, () => new XMLHttpRequest());
	const panel: Panel = {
		origin,
		store,
		bridge,
		api,
		sendFile,
		session,
		speech,
		cache,
		now: () => Date.now(),
	};

	bridge.onEvent(onMainEvent(panel));
	keepFocus(document);
	const root = document.getElementById('app') ?? document.body;
	render(<Opening />, root);
	bridge.call('init', { version: bridgeVersion }).then(
		async (init) => {
			await untilWords(init, root);
			render(<App panel={panel} />, root);
			store.set((state) => ({ ...state, init, selection: { ...state.selection, notes: init.selection } }));
			session.open(init);
			obeyCommand(panel, init.command);
		},
		(error) => render(<Opening reason={plainReason(error)} />, root),
	);

	/** Without its words the panel can do nothing: it asks for them until they are here. */
	async function untilWords(init: Init, root: Element): Promise<void> {
		while (!(await speech.begin(init.settings))) {
			await new Promise<void>((resolve) => {
				const again = setTimeout(resolve, wordsAgain);
				const now = (): void => {
					clearTimeout(again);
					resolve();
				};
				render(<Opening reason={strings.server.unreachable(origin)} onRetry={now} />, root);
			});
		}
	}
}

/** What the canvas tells that is nobody else's to hear: people's changes and draws are the canvas keeper's. */
function onMainEvent(panel: Panel): (event: MainEvent) => void {
	return (event) => {
		if (event.type === 'selection') {
			const { notes, keys, evidence } = event;
			panel.store.set((state) => ({ ...state, selection: { notes, keys, evidence } }));
		} else if (event.type === 'page') {
			const { page } = event;
			panel.store.set((state) => (state.init ? { ...state, init: { ...state.init, page } } : state));
		} else if (event.type === 'progress' && event.label !== drawLabel) {
			panel.store.set((state) =>
				state.busy ? { ...state, busy: { ...state.busy, done: event.done, total: event.total } } : state,
			);
		}
	};
}

/** The menu entries that do something at once do it as soon as the board is open. */
function obeyCommand(panel: Panel, command: string): void {
	if (command !== 'cluster' && command !== 'personas') return;
	const stop = panel.store.subscribe(() => {
		if (panel.store.get().session.at !== 'online') return;
		stop();
		void obey(panel, command);
	});
}

async function obey(panel: Panel, command: 'cluster' | 'personas'): Promise<void> {
	const { selection } = panel.store.get();
	if (command === 'cluster' && selection.notes > 0 && !(await bringIn(panel, 'selection'))) return;
	if (nextStep(panel.session.snapshot())?.do === 'bring-in') {
		panel.store.set((state) => ({ ...state, tab: 'notes' }));
		say(panel, { kind: 'info', text: strings.start.first });
	} else await run(panel, command === 'cluster' ? 'group' : 'personas', null);
}

start();
