import { render } from 'preact';
import { App } from '../../../plugin/ui/app.tsx';
import type { Panel } from '../../../plugin/ui/panel.ts';
import { initialState, type PanelState } from '../../../plugin/ui/state.ts';
import { createStore } from '../../../plugin/ui/store.ts';
import { fixtureBoard, fixtureTexts } from './fixture-board.ts';

const scene = location.hash.slice(1);
const board = fixtureBoard();
const online: Partial<PanelState> = {
	session: { at: 'online', role: 'owner' },
	people: [
		{ name: 'Ana Lopes', color: '#9747FF', session: 2, busy: 'drawing on the board' },
		{ name: 'Tom', color: '#14AE5C', session: 3, busy: '' },
	],
};
const full: Partial<PanelState> = { ...online, board, texts: fixtureTexts() };
const scenes: Record<string, Partial<PanelState>> = {
	consent: { session: { at: 'needs-consent' } },
	starting: { session: { at: 'connecting' } },
	copy: { session: { at: 'copy-of-file' } },
	'signed-out': { session: { at: 'signed-out' } },
	'never-in': { session: { at: 'offline', role: null } },
	refused: {
		session: {
			at: 'refused',
			message: 'This file’s board is not on the server any more.',
			remedy: 'new-workspace',
		},
	},
	viewer: { ...full, session: { at: 'online', role: 'viewer' }, tab: 'personas' },
	'loading-texts': { ...full, texts: new Map(), tab: 'personas' },
	'no-themes': { ...online, board: { ...board, themes: [], members: new Map(), moves: [] }, tab: 'themes' },
	'no-personas': { ...full, board: { ...board, personas: [], claims: [] }, tab: 'themes' },
	'nothing-yet': { ...online, tab: 'personas' },
	'taken-off': {
		...full,
		board: {
			...board,
			edits: new Map([['hide:cl_1', { type: 'hide', entity: 'cl_1', by: 'Ana', at: 1 } as const]]),
		},
		tab: 'personas',
	},
	offline: { ...full, session: { at: 'offline', role: 'owner' }, unsaved: 3, tab: 'themes' },
	start: { ...online, selection: { notes: 14, keys: [], evidence: [] } },
	busy: {
		...online,
		busy: { label: 'Bringing in notes', done: 60, total: 132, cancel: () => undefined },
	},
	notes: {
		...full,
		message: { kind: 'done', text: 'The sample workshop is in. Next: group its notes.' },
		reports: [
			{
				id: 1,
				title: 'Notes from the board',
				report: {
					read: 12,
					added: 7,
					known: 1,
					duplicates: 1,
					keptApart: [
						{ ref: '1:20', reason: 'question', excerpt: 'Walk me through your last week?' },
						{ ref: '1:21', reason: 'emoji-only', excerpt: '👍' },
						{ ref: '1:22', reason: 'empty', excerpt: '' },
					],
					places: [],
					flagged: [],
					participants: ['P1', 'P2', 'P3', 'P4'],
					notices: ['Blue notes were read as P2, from the legend.'],
				},
			},
		],
	},
	themes: {
		...full,
		tab: 'themes',
		message: {
			kind: 'info',
			text: '1 note set aside, because you moved it out of every theme.',
			action: { label: 'Undo', run: () => undefined },
		},
	},
	personas: { ...full, tab: 'personas', selection: { notes: 0, keys: ['cl_2'], evidence: [] } },
	'personas-open': { ...full, tab: 'personas' },
};

const store = createStore<PanelState>({ ...initialState, ...scenes[scene] });
const panel = {
	origin: 'http://localhost:8787',
	store,
	bridge: {
		call: async () => ({ found: 1, stickies: [], skipped: 0 }),
		onEvent: () => () => undefined,
		dispose: () => undefined,
	},
	api: { call: async () => ({ passesTextTo: [] }) },
	session: { agree() {}, retry() {}, current: () => null, snapshot: () => board, setDoing() {} },
	now: () => 0,
} as unknown as Panel;
render(<App panel={panel} />, document.getElementById('app') ?? document.body);
