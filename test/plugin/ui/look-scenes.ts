import { emptyBoard, type PanelState } from '../../../plugin/ui/state.ts';
import { strings } from '../../../plugin/ui/strings.ts';
import type { BoardSnapshot } from '../../../shared/board-doc.ts';
import type { Edit } from '../../../shared/edit.ts';
import { AppError } from '../../../shared/errors.ts';
import type { HistoryEntry } from '../../../shared/history.ts';
import { fixtureBoard, fixtureTexts } from './fixture-board.ts';
import { behaviourScenes } from './look-behaviour.ts';
import { report as fileReport, importScenes } from './look-import.ts';
import { largeBoard } from './look-large.ts';
import { notesScenes } from './look-notes.ts';
import { outlineScenes } from './look-outline.ts';
import { themeScenes } from './look-themes.ts';
import { workshopScenes } from './look-workshop.ts';

/** A state of the panel to look at, and what a person presses to get the rest of the way there. */
export type Scene = {
	state: Partial<PanelState>;
	press?: readonly string[];
	/** What the server answers, by call; an Error is a refusal. */
	answers?: Readonly<Record<string, unknown>>;
	/** What people and machine did so far. */
	history?: Readonly<Record<string, HistoryEntry>>;
	/** What notes the page of the board holds. */
	notes?: readonly { node: string; text: string }[];
};

const board = fixtureBoard();
const ana = { name: 'Ana Lopes', color: '#9747FF', session: 2, busy: '' };
const tom = { name: 'Tom', color: '#14AE5C', session: 3, busy: '' };
const longName = 'Maximiliane Konstantinopolskaya-Featherstonehaugh';
const init: PanelState['init'] = {
	version: 3,
	fileName: 'Shift planning, round two',
	fileKey: null,
	workspace: { board: 'bo_1', join: 'j', fileKey: null, fileName: 'Shift planning' },
	command: 'open',
	user: { name: 'Ivy Brook', color: '#0D99FF', session: 1 },
	settings: {},
	selection: 0,
	page: '0:1',
	sessions: [1, 2, 3],
};
const online: Partial<PanelState> = { session: { at: 'online', role: 'owner' }, init, people: [ana, tom] };
const full: Partial<PanelState> = { ...online, board, texts: fixtureTexts() };
const themes: Partial<PanelState> = { ...full, tab: 'themes' };
const personas: Partial<PanelState> = { ...full, tab: 'personas' };
const nothing = () => undefined;

function hide(entity: string, at: number): Edit {
	return { type: 'hide', entity, by: at % 2 === 0 ? 'Ana Lopes' : '', at };
}
/** Hides under the key the document keeps them by. */
function hidden(...entities: string[]): BoardSnapshot {
	return { ...board, edits: new Map(entities.map((entity, at) => [`hide:${entity}`, hide(entity, at)])) };
}

const measuredOnly = new Map([...board.evidence].filter(([, entry]) => entry.kind === 'measured'));
const report: PanelState['reports'][number]['report'] = {
	...fileReport,
	source: 'so_canvas',
	name: 'Notes from the board',
	kind: 'stickies',
	format: null,
	tool: null,
	read: 12,
	added: 7,
	known: 1,
	duplicates: 1,
	keptApart: [
		{
			reason: 'question',
			count: 1,
			examples: [{ ref: '1:20', excerpt: 'Walk me through your last week?' }],
		},
		{ reason: 'emoji-only', count: 1, examples: [{ ref: '1:21', excerpt: '👍' }] },
		{ reason: 'empty', count: 1, examples: [{ ref: '1:22', excerpt: '' }] },
	],
	people: 4,
	dates: null,
	scale: null,
	dropped: [],
	personal: [],
	languages: [{ language: 'en', count: 7 }],
	notices: ['Blue notes were read as P2, from the legend.'],
};

const haveCode = 'text=Have an invitation?';
const signIn = {
	readAbout: { passesTextTo: [], signIn: 'login.example.com' },
	startSignIn: {
		userCode: 'WDJB-MJHT',
		verificationUri: 'https://login.example.com/realms/design-research/device',
		interval: 5,
		handle: 'pbh_1',
	},
};
const made = '2026-11-02T09:30:00.000Z';
const access = {
	listTokens: {
		tokens: [
			{ id: 'tk_1', label: 'Ivy Brook', role: 'owner', kind: 'person', made, expires: null, self: true },
			{
				id: 'tk_2',
				label: 'Everybody who has the file',
				role: 'editor',
				kind: 'file',
				made,
				expires: null,
				self: false,
			},
			{
				id: 'tk_3',
				label: longName,
				role: 'commenter',
				kind: 'person',
				made,
				expires: '2026-12-02T09:30:00.000Z',
				self: false,
			},
		],
	},
	listInvitations: {
		invitations: [
			{
				id: 'in_1',
				role: 'commenter',
				madeBy: 'Ivy Brook',
				expires: '2026-11-29T12:00:00.000Z',
				usesLeft: 5,
			},
		],
	},
	makeInvitation: { id: 'in_2', code: 'pbi_3q2-7wAbCdEfGhIjKlMn', expires: '2026-11-29T12:00:00.000Z' },
};
const openBoardPage = 'button[aria-label^="This board"]';
const openAccess = 'text=People and access';
const takeAway = 'text=Take away';
const openRemove = 'text=Remove Personaboard data';

/** Every state of the panel, by name. */
export const scenes: Record<string, Scene> = {
	// Getting in
	consent: { state: { session: { at: 'needs-consent' } } },
	starting: { state: {} },
	connecting: { state: { session: { at: 'connecting' } } },
	copy: { state: { session: { at: 'copy-of-file', proven: false }, init } },
	'copy-proven': { state: { session: { at: 'copy-of-file', proven: true }, init } },
	'signed-out': { state: { session: { at: 'signed-out' }, unsaved: 3 } },
	'signed-out-code': {
		state: { session: { at: 'signed-out' } },
		press: [haveCode],
	},
	'sign-in': { state: { session: { at: 'signed-out' }, unsaved: 1 }, answers: signIn },
	'sign-in-waiting': {
		state: { session: { at: 'signed-out' } },
		answers: signIn,
		press: ['.actions .button'],
	},
	'sign-in-failed': {
		state: { session: { at: 'signed-out' } },
		answers: { ...signIn, startSignIn: new AppError('unavailable', 'The sign-in provider does not answer.') },
		press: ['.actions .button'],
	},
	'never-in': { state: { session: { at: 'offline', role: null } } },
	'refused-new': {
		state: {
			session: {
				at: 'refused',
				message: 'This file’s board is not on the server any more.',
				remedy: 'new-workspace',
			},
		},
	},
	'refused-retry': {
		state: {
			session: { at: 'refused', message: 'Too many people are on this board right now.', remedy: 'retry' },
		},
	},
	'refused-none': {
		state: { session: { at: 'refused', message: 'You may not open this board.', remedy: 'none' } },
	},
	'refused-drop': {
		state: {
			session: {
				at: 'refused',
				message: 'This board is as large as the server allows. It takes no more changes.',
				remedy: 'drop',
			},
		},
	},
	'refused-code': {
		state: { session: { at: 'refused', message: 'You may not open this board.', remedy: 'none' } },
		press: [haveCode],
	},
	removed: { state: { session: { at: 'removed', server: true, left: false } } },
	'removed-kept': { state: { session: { at: 'removed', server: false, left: false } } },
	'removed-left': {
		state: {
			session: { at: 'removed', server: true, left: true },
			message: { kind: 'error', text: strings.canvas.silent },
		},
	},
	'removed-clearing': {
		state: {
			session: { at: 'removed', server: true, left: true },
			busy: { label: strings.writer.removing, done: 40, total: 180, cancel: nothing },
		},
	},
	// Notes
	start: { state: { ...online, selection: { notes: 14, keys: [], evidence: [] } } },
	templates: { state: online, press: ['summary:has-text("Start from a template")'] },
	'tour-begins': { state: { ...full, tour: 0 } },
	'tour-ends': { state: { ...personas, tour: 5 } },
	'start-alone': { state: { ...online, people: [] } },
	'start-viewer': { state: { ...online, session: { at: 'online', role: 'viewer' } } },
	busy: {
		state: { ...online, busy: { label: 'Bringing in notes', done: 60, total: 132, cancel: nothing } },
	},
	'busy-unknown': {
		state: { ...themes, busy: { label: 'Grouping notes', done: 0, total: 0, cancel: nothing } },
	},
	notes: {
		state: {
			...full,
			message: { kind: 'done', text: 'The sample workshop is in.' },
			reports: [{ id: 1, title: 'Notes from the board', report }],
		},
		press: ['text=It reads as an interviewer'],
	},
	...notesScenes(full),
	'notes-more': { state: { ...full, reworded: new Set(['1:1']) } },
	failed: {
		state: {
			...full,
			message: { kind: 'error', text: 'You may look at this board, but not bring files in.' },
		},
	},
	'only-measured': { state: { ...full, board: { ...emptyBoard, evidence: measuredOnly } } },
	'long-list': { state: { ...online, ...largeBoard() }, press: ['text=All notes', '.view .button.quiet'] },
	// Themes
	'nothing-yet': { state: { ...online, tab: 'themes' } },
	'no-themes': { state: { ...themes, board: { ...board, themes: [], members: new Map(), moves: [] } } },
	themes: {
		state: {
			...themes,
			message: {
				kind: 'info',
				text: '1 note set aside, because you moved it out of every theme.',
				action: { label: 'Undo', run: nothing },
			},
		},
	},
	'themes-open': {
		state: {
			...themes,
			board: { ...board, copies: new Map([['1:90', 'ev_b']]) },
			selection: { notes: 1, keys: [], evidence: ['ev_a'] },
		},
		press: ['.theme summary'],
	},
	...themeScenes(themes),
	...workshopScenes({ ...full, board }),
	'themes-long': { state: { ...online, ...largeBoard(), tab: 'themes' }, press: ['.theme summary'] },
	'themes-rest': {
		state: { ...themes, board: { ...board, meta: new Map([['rest/themes', true]]) } },
	},
	'themes-off': {
		state: { ...themes, board: hidden('th_pay', 'th_swap') },
		press: ['text=taken off by people'],
	},
	loose: {
		state: {
			...themes,
			loose: new Map([
				['2:1', 'th_pay'],
				['2:2', 'th_swap'],
				['2:3', 'th_swap'],
			]),
		},
	},
	offline: { state: { ...themes, session: { at: 'offline', role: 'owner' }, unsaved: 3 } },
	'draws-other': {
		state: { ...themes, writer: { name: 'Ana Lopes', self: false, done: 40, total: 180, drawing: true } },
	},
	'draws-self': {
		state: { ...themes, writer: { name: 'Ivy Brook', self: true, done: 40, total: 180, drawing: true } },
	},
	'other-page': { state: { ...themes, page: 'other' } },
	elsewhere: { state: { ...themes, elsewhere: ['Tom'] } },
	'elsewhere-asked': { state: { ...themes, elsewhere: ['Tom'] }, press: ['text=What to do'] },
	partial: { state: { ...themes, board: { ...board, unreadable: 3 } } },
	crowded: {
		state: {
			...themes,
			people: Array.from({ length: 12 }, (_, at) => ({ ...tom, name: `${longName} ${at}`, session: at + 5 })),
			writer: { name: longName, self: false, done: 1040, total: 1180, drawing: true },
			unsaved: 1200,
			elsewhere: [longName, 'Tom'],
			message: { kind: 'error', text: 'Something did not work. Try it again.' },
		},
	},
	// Personas
	'no-personas': { state: { ...personas, board: { ...board, personas: [], claims: [] } } },
	personas: { state: { ...personas, selection: { notes: 0, keys: ['cl_2'], evidence: [] } } },
	'personas-viewer': { state: { ...personas, session: { at: 'online', role: 'viewer' } } },
	'personas-rest': { state: { ...personas, board: { ...board, meta: new Map([['rest/cards', true]]) } } },
	'personas-off': { state: { ...personas, board: hidden('cl_1') }, press: ['text=taken off by people'] },
	'personas-writing': {
		state: {
			...personas,
			busy: { label: 'Asking qwen2.5', done: 2, total: 10, cancel: nothing },
			jobs: [
				{
					id: 'jo_writing',
					kind: 'personas',
					state: 'running',
					step: 'Asking qwen2.5',
					done: 2,
					total: 10,
					summary: '',
					by: 'Ana Lopes',
					written: board.claims.map((claim) => ({ name: board.personas[0]!.name, claim })),
				},
			],
		},
	},
	'personas-none-left': { state: { ...personas, board: hidden('pe_one') } },
	'personas-long': { state: { ...online, ...largeBoard(), tab: 'personas' } },
	'cited-by': { state: { ...personas, selection: { notes: 1, keys: [], evidence: ['ev_b'] } } },
	'unread-texts': {
		state: { ...personas, texts: new Map(), unread: { reason: 'The server cannot be reached right now.' } },
	},
	'loading-texts': { state: { ...personas, texts: new Map() } },
	'offline-texts': {
		state: { ...personas, texts: new Map(), session: { at: 'offline', role: 'editor' } },
	},
	// The board's own page
	board: {
		state: {
			...full,
			people: [{ ...ana, busy: 'group' }, tom],
			elsewhere: ['Tom'],
			writer: { name: 'Ivy Brook', self: true, done: 40, total: 180, drawing: true },
		},
		press: [openBoardPage],
	},
	'board-viewer': {
		state: { ...full, session: { at: 'online', role: 'viewer' }, page: 'other', people: [] },
		press: [openBoardPage],
	},
	access: { state: full, answers: access, press: [openBoardPage, openAccess] },
	'access-asked': { state: full, answers: access, press: [openBoardPage, openAccess, takeAway] },
	'access-code': {
		state: full,
		answers: access,
		press: [openBoardPage, openAccess, 'text=Make a code', 'text=Copy'],
	},
	'access-no-file': {
		state: full,
		answers: {
			...access,
			listTokens: { tokens: access.listTokens.tokens.filter(({ kind }) => kind !== 'file') },
		},
		press: [openBoardPage, openAccess],
	},
	'access-editor': {
		state: { ...full, session: { at: 'online', role: 'editor' } },
		answers: access,
		press: [openBoardPage, openAccess],
	},
	'access-none': {
		state: { ...full, session: { at: 'online', role: 'editor' } },
		answers: { ...access, listInvitations: { invitations: [] } },
		press: [openBoardPage, openAccess],
	},
	remove: { state: full, press: [openBoardPage, openRemove] },
	'remove-asked': { state: full, press: [openBoardPage, openRemove, 'text=Remove data'] },
	'remove-editor': {
		state: { ...full, session: { at: 'online', role: 'editor' } },
		press: [openBoardPage, openRemove],
	},
	...importScenes(full),
	...behaviourScenes(full),
	...outlineScenes(full),
	'remove-offline': {
		state: { ...full, session: { at: 'offline', role: 'owner' } },
		press: [openBoardPage, openRemove],
	},
};
