import './look-words.ts';
import { options, render } from 'preact';
import { Doc } from 'yjs';
import { App } from '../../../plugin/ui/app.tsx';
import { keepFocus } from '../../../plugin/ui/keep-focus.ts';
import type { Panel } from '../../../plugin/ui/panel.ts';
import { initialState, type PanelState } from '../../../plugin/ui/state.ts';
import { createStore, type Store } from '../../../plugin/ui/store.ts';
import { scenes } from './look-scenes.ts';

/** What the page offers to whoever looks at it: the scene's state, what the panel asked of the world, and whether it is still about to. */
export type LookPage = {
	store: Store<PanelState>;
	asked: { name: string; body: unknown }[];
	doc: Doc;
	isBusy(): boolean;
};

/** Turns that effects of views wait for. All answers here come at once, so without any nothing more will change by itself. */
let turns = 0;
options.requestAnimationFrame = (run) => {
	turns += 1;
	requestAnimationFrame(() =>
		setTimeout(() => {
			turns -= 1;
			run();
		}),
	);
};

/** What a server answers that has nothing to tell. */
const quiet: Readonly<Record<string, unknown>> = {
	readAbout: { passesTextTo: [], signIn: null },
	listSources: { sources: [] },
	listPeople: { people: [], withoutPerson: 0 },
	listReceipts: { receipts: [] },
	listFindings: { findings: [], open: 0, blocking: 0 },
	listEntities: { entities: [] },
	readGrouping: { found: null },
	readGaps: { gaps: [] },
	readBallot: { ballot: [] },
	readAgreement: { pairs: [], placed: [] },
};

/** Draws the scene that the address names, anew each time it changes. */
function show(): void {
	const root = document.getElementById('app') ?? document.body;
	render(null, root);
	const scene = scenes[location.hash.slice(1)];
	const store = createStore<PanelState>({ ...initialState, ...scene?.state });
	const asked: LookPage['asked'] = [];
	const note =
		(name: string) =>
		(body: unknown = null) => {
			asked.push({ name, body });
		};
	const doc = new Doc();
	for (const [key, line] of Object.entries(scene?.history ?? {})) doc.getMap('history').set(key, line);
	const end = (server: boolean, left: boolean): void =>
		store.set((state) => ({ ...state, session: { at: 'removed', server, left } }));
	const canvas = {
		ask: () => () => undefined,
		settle: async () => undefined,
		untilDrawn: async () => 'drawn',
	};
	const panel = {
		origin: 'https://personas.example.com',
		store,
		bridge: {
			call: async (name: string, body: unknown) => {
				const { timer } = store.get();
				if (name === 'room')
					return {
						left: timer?.left ?? 0,
						state: timer ? 'RUNNING' : 'STOPPED',
						look: { center: { x: 0, y: 0 }, zoom: 1 },
					};
				note(name)(body);
				return { found: 1, stickies: scene?.notes ?? [], skipped: 0 };
			},
			onEvent: () => () => undefined,
			dispose: () => undefined,
		},
		api: {
			call: async (name: string, body: unknown) => {
				if (!/^(?:read|list)/.test(name)) note(name)(body);
				const answer = scene?.answers?.[name] ?? quiet[name] ?? {};
				if (answer instanceof Error) throw answer;
				return answer;
			},
		},
		sendFile: async (file: File) => {
			note('sendFile')(file.name);
			return new Promise(() => undefined);
		},
		session: {
			agree: note('agree'),
			retry: note('retry'),
			signIn: note('signIn'),
			useInvitation: async (code: string) => note('useInvitation')(code),
			dropChanges: note('dropChanges'),
			renewOwn: async () => note('renewOwn')(),
			renewJoin: async (capability: string) => note('renewJoin')(capability),
			chooseWorkspace: note('chooseWorkspace'),
			current: () => ({
				id: 'bo_1',
				token: 't',
				doc,
				canvas,
				share: note('share'),
				own: { last: () => 2, undo: () => ({ back: 2, stayed: 0 }) },
			}),
			snapshot: () => store.get().board,
			setDoing() {},
			removed: (server: boolean) => end(server, false),
			deleteBoard: async () => {
				await panel.api.call('deleteBoard', null);
				end(true, true);
			},
			readWords: note('readWords'),
		},
		now: () => 0,
	} as unknown as Panel;
	const look: LookPage = { store, asked, doc, isBusy: () => turns > 0 };
	Object.assign(window, { look });
	render(<App panel={panel} />, root);
}

keepFocus(document);
addEventListener('hashchange', show);
show();
