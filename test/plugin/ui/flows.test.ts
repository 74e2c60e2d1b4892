import { afterEach, describe, expect, it } from 'vitest';
import { ledBy, readAgenda, stepAfter } from '../../../plugin/ui/agenda.ts';
import type { BoardSession } from '../../../plugin/ui/board-session.ts';
import { zoneKeys } from '../../../plugin/ui/canvas-keys.ts';
import {
	bringBack,
	placeQuote,
	removeEntity,
	renamePersona,
	renameTheme,
	revealBoard,
} from '../../../plugin/ui/decisions.ts';
import { rests } from '../../../plugin/ui/drawing-meta.ts';
import { createOwnActs, type OwnActs } from '../../../plugin/ui/own-acts.ts';
import type { Panel } from '../../../plugin/ui/panel.ts';
import {
	bringInLoose,
	drawAgain,
	removeEverything,
	removeLeft,
	run,
} from '../../../plugin/ui/run-commands.ts';
import { initialState } from '../../../plugin/ui/state.ts';
import { createStore } from '../../../plugin/ui/store.ts';
import { strings } from '../../../plugin/ui/strings.ts';
import { weighNotes } from '../../../plugin/ui/weigh-notes.ts';
import { begin as beginStep, plan, restoreBefore, undoLast } from '../../../plugin/ui/workshop-commands.ts';
import { applyEdits, readBoard, setEntry } from '../../../shared/board-doc.ts';
import type { Init } from '../../../shared/bridge.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Job } from '../../../shared/job.ts';
import { FakeCanvas, SyncWindow } from './fake-canvas.ts';
import { docOf, fixtureBoard, fixtureTexts } from './fixture-board.ts';
import { MemoryRoom, VirtualClock } from './memory-room.ts';

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
const places = [{ node: '5:1', evidence: 'ev_new' as const }];
let office: Office;

/** A panel whose canvas, server and connection are pretended, and whose canvas keeper is real. */
class Office {
	readonly clock = new VirtualClock();
	readonly room = new MemoryRoom(this.clock, 10);
	readonly canvas = new FakeCanvas(this.clock);
	readonly window: SyncWindow;
	readonly calls: string[] = [];
	readonly panel: Panel;
	readonly own: OwnActs;
	/** What the server does while a job runs. */
	job: () => Job = () => job('done');
	removed: boolean | null = null;
	/** The call that is refused. */
	refuses = '';
	readonly answers: Record<string, unknown> = {};
	/** What the server puts back for a step. */
	restored: (step: string | undefined) => void = () => undefined;

	constructor() {
		docOf(fixtureBoard(), this.room.doc);
		this.window = new SyncWindow(this.room, this.canvas, { name: 'Ana', session: 1 });
		const { doc } = this.window.line;
		this.own = createOwnActs(doc);
		const store = createStore({ ...initialState, init, session: { at: 'online', role: 'owner' } as const });
		const { answers } = this;
		Object.assign(answers, {
			reveal: { found: 1 },
			readStickies: { stickies: [{ node: '5:1' }, { node: '5:9' }], skipped: 0 },
			importStickies: { ...report, places },
			startJob: { jobId: 'jo_1' },
			weighNotes: { sheet: sheet.id, options: 2, left: 1 },
		});
		const call = async (name: string, body: unknown, options?: { job?: string }) => {
			this.calls.push(`${name} ${JSON.stringify(body)}`);
			if (name === this.refuses) throw new AppError('unavailable', 'Refused.');
			if (name === 'startJob') {
				setEntry(this.room.doc, 'meta', 'lastRun', 2);
				store.set((state) => ({ ...state, jobs: [this.job()] }));
			}
			if (name === 'restoreStep') {
				setEntry(this.room.doc, 'meta', 'lastRun', this.clock.now());
				this.restored(options?.job);
			}
			if (name === 'weighNotes') setEntry(this.room.doc, 'sheets', sheet.id, sheet);
			return answers[name] ?? {};
		};
		const session = {
			current: () => ({
				id: 'bo_1',
				token: 't',
				doc,
				canvas: this.window.sync,
				own: this.own,
				share: () => undefined,
			}),
			snapshot: () => readBoard(doc),
			setDoing: () => undefined,
			onReconnect: () => () => undefined,
			deleteBoard: async () => {
				await call('deleteBoard', null);
			},
			removed: (server: boolean) => {
				this.removed = server;
			},
		} satisfies Partial<BoardSession>;
		doc.on('update', () => store.set((state) => ({ ...state, board: readBoard(doc) })));
		this.panel = {
			origin: 'http://localhost',
			store,
			bridge: {
				call,
				onEvent: () => () => undefined,
				dispose: () => undefined,
			} as unknown as Panel['bridge'],
			api: { call } as unknown as Panel['api'],
			session: session as unknown as BoardSession,
			speech: { begin: async () => true, choose: () => undefined, have: async () => true },
			cache: { get: fixtureTexts, ensure: () => Promise.resolve(), match: () => undefined },
			sendFile: () => Promise.reject(new Error('no file is sent here')),
			now: this.clock.now,
		};
	}

	board() {
		return readBoard(this.window.line.doc);
	}

	/** Lets time pass until a flow ends. */
	async until<T>(flow: Promise<T>): Promise<T> {
		let over = false;
		const end = () => {
			over = true;
		};
		flow.then(end, end);
		for (let passed = 0; !over && passed < 60_000; passed += 100) await this.clock.advance(100);
		return flow;
	}
}

const sheet = { id: 'sh_d', order: 0, accent: 1, title: 'Which first?', chart: null, lines: [] };
const report = {
	read: 1,
	added: 1,
	known: 0,
	duplicates: 0,
	keptApart: [],
	flagged: [],
	participants: [],
	notices: [],
};
function job(state: Job['state']): Job {
	return { id: 'jo_1', kind: 'group', state, step: '', done: 0, total: 0, summary: '2 themes.', by: 'Ana' };
}
async function begin(): Promise<Office> {
	office = new Office();
	await office.clock.advance(5000);
	office.canvas.draws.length = 0;
	return office;
}
afterEach(() => {
	office.window.close();
	office.room.close();
});

describe('what is done in the panel', () => {
	it('[UI18] only changes the document; the canvas follows as an undo step of whoever asked', async () => {
		const { panel, clock, canvas } = await begin();
		renameTheme(panel, 'th_pay', 'Payroll');
		renamePersona(panel, 'pe_one', 'Ida');
		placeQuote(panel, 'ev_a', 'parked');
		placeQuote(panel, 'ev_b', 'th_swap');
		removeEntity(panel, 'cl_3');
		bringBack(panel, 'cl_2');
		const { by, at } = { by: 'Ana', at: clock.now() };
		const decided = office.board().moves.filter((move) => move.at === at);
		expect(decided.length).toBe(3);
		expect(decided).toEqual(
			expect.arrayContaining([
				{ type: 'rename', theme: 'th_pay', label: 'Payroll', by, at },
				{ type: 'park', evidence: 'ev_a', by, at },
				{ type: 'pin', evidence: 'ev_b', theme: 'th_swap', by, at },
			]),
		);
		expect([...office.board().edits.keys()]).toEqual(['hide:cl_2', 'hide:cl_3', 'name:pe_one']);
		expect(office.calls).toEqual([]);
		await clock.advance(2000);
		expect(canvas.draws.map(({ step }) => step)).toEqual([true, true]);
	});

	it('[UI18] a run ends the rest of what it draws, waits until it stands, and shows it', async () => {
		const { panel, canvas } = await begin();
		applyEdits(office.window.line.doc, [{ map: 'meta', key: 'rest/themes', value: true }], 'panel');
		setEntry(office.room.doc, 'themes', 'th_new', { id: 'th_new', label: 'New', criterion: '', order: 5 });
		setEntry(office.room.doc, 'members', 'ev_a', { theme: 'th_new' });
		expect(await office.until(run(panel, 'group', null))).toBe(true);
		expect(rests(office.board(), 'themes')).toBe(false);
		expect(canvas.keys.has('th_new')).toBe(true);
		expect(canvas.draws.every(({ step }) => step)).toBe(true);
		expect(office.calls).toContain(`reveal ${JSON.stringify({ nodes: [], keys: [zoneKeys.themes] })}`);
		expect(panel.store.get().message).toEqual({ kind: 'done', text: '2 themes.' });
	});

	it('[UI21] a run whose drawing nobody makes says so and ends', async () => {
		const { panel } = await begin();
		setEntry(office.room.doc, 'members', 'ev_a', { theme: 'th_swap' });
		office.canvas.pace = 1_000_000;
		office.window.standing = 'offline';
		office.window.sync.check();
		expect(await office.until(run(panel, 'group', null))).toBe(true);
		expect(panel.store.get().message?.text).toContain(strings.writer.nobody);
	});

	it('[UI18] drawing again draws all of it, also what rests', async () => {
		const { panel, canvas } = await begin();
		applyEdits(office.window.line.doc, [{ map: 'meta', key: 'rest/cards', value: true }], 'panel');
		expect(await office.until(drawAgain(panel, 'cards'))).toBe(true);
		expect(canvas.draws.at(-1)).toMatchObject({ step: true, commands: [{ cards: [{ key: 'pe_one' }] }] });
	});

	it('[TR24] selected notes are weighed where they are written, and the decision is shown when it stands', async () => {
		const { panel, canvas } = await begin();
		expect(await office.until(weighNotes(panel))).toBe(true);
		expect(office.calls.map((call) => call.split(' ')[0])).toEqual(['readStickies', 'weighNotes', 'reveal']);
		expect(office.calls[0]).toContain('"selection"');
		expect(canvas.keys.has(sheet.id)).toBe(true);
		expect(office.calls.at(-1)).toContain(sheet.id);
		expect(panel.store.get().message).toMatchObject({
			kind: 'done',
			text: expect.stringContaining('1 note left out'),
		});
		office.refuses = 'weighNotes';
		expect(await office.until(weighNotes(panel))).toBe(false);
		expect(panel.store.get().message).toEqual({ kind: 'error', text: 'Refused.' });
	});

	it('[RC25] new notes in themes are brought in, marked, and stay in the theme they lie in', async () => {
		const { panel } = await begin();
		panel.store.set((state) => ({ ...state, loose: new Map([['5:1', 'th_pay']]), page: 'other' }));
		expect(await office.until(bringInLoose(panel))).toBe(true);
		const names = office.calls.map((call) => call.split(' ')[0]);
		expect(names).toEqual(['reveal', 'readStickies', 'importStickies', 'draw']);
		expect(office.calls[2]).toBe(`importStickies ${JSON.stringify({ stickies: [{ node: '5:1' }] })}`);
		expect(office.calls[3]).toContain(JSON.stringify({ type: 'tag', places }));
		expect(office.board().moves).toContainEqual(
			expect.objectContaining({ type: 'pin', evidence: 'ev_new', theme: 'th_pay' }),
		);
	});

	it('[UI20] removing from the file lets both drawings rest and ends out of the board', async () => {
		const { panel } = await begin();
		expect(await office.until(removeEverything(panel, { server: false }))).toBe(true);
		expect([rests(office.board(), 'themes'), rests(office.board(), 'cards')]).toEqual([true, true]);
		expect(office.calls).toEqual(['removeAll {}']);
		expect(office.removed).toBe(false);
	});

	it('[UI20] [UI68] with the board on the server, that goes first; where it is refused nothing in the file changes', async () => {
		const { panel } = await begin();
		office.refuses = 'deleteBoard';
		expect(await office.until(removeEverything(panel, { server: true }))).toBe(false);
		expect(office.calls).toEqual(['deleteBoard null']);
		expect([rests(office.board(), 'themes'), rests(office.board(), 'cards')]).toEqual([false, false]);
		expect(panel.store.get().message).toEqual({ kind: 'error', text: 'Refused.' });
		office.refuses = 'removeAll';
		expect(await office.until(removeEverything(panel, { server: true }))).toBe(false);
		expect(office.removed).toBeNull();
		office.refuses = '';
		expect(await office.until(removeLeft(panel))).toBe(true);
		expect(office.calls.slice(1)).toEqual(['deleteBoard null', 'removeAll {}', 'removeAll {}']);
		expect(office.removed).toBe(true);
	});

	it('[FA11] [FA12] a restore waits until what people did is on record and the canvas follows, says what was kept, and offers to be taken back', async () => {
		const { panel, canvas } = await begin();
		placeQuote(panel, 'ev_a', 'parked');
		office.answers.restoreStep = { later: 1, step: 'jo_2' };
		const asked: (string | undefined)[] = [];
		office.restored = (step) => {
			asked.push(step);
			const theme = office.board().themes.find(({ id }) => id === 'th_pay');
			setEntry(office.room.doc, 'themes', 'th_pay', { ...theme, label: `Before ${step}` });
		};
		expect(await office.until(restoreBefore(panel, 'jo_1'))).toBe(true);
		expect(canvas.draws.at(-1)).toMatchObject({ step: true });
		expect(JSON.stringify(canvas.draws.at(-1))).toContain('Before jo_1');
		expect(office.board().moves.map((move) => move.type)).toContain('park');
		const { message } = panel.store.get();
		expect(message).toMatchObject({ kind: 'done', text: strings.workshop.restored(1) });
		message?.action?.run();
		await office.clock.advance(30_000);
		expect(asked).toEqual(['jo_1', 'jo_2']);
	});

	it('[FA9] taking back one’s last change draws the board as it was before', async () => {
		const { panel, canvas, clock } = await begin();
		const before = office.board().moves;
		placeQuote(panel, 'ev_a', 'parked');
		await clock.advance(2000);
		canvas.draws.length = 0;
		undoLast(panel);
		expect(panel.store.get().message?.text).toBe(strings.workshop.undone(1, 0));
		expect(office.board().moves).toEqual(before);
		await clock.advance(2000);
		expect(canvas.draws.length).toBe(1);
	});

	it('[FA4] [FA6] beginning a step moves the room and starts FigJam’s timer; the agenda is everybody’s at once', async () => {
		const { panel, clock } = await begin();
		office.answers.room = { left: 600, state: 'RUNNING', look: { center: { x: 0, y: 0 }, zoom: 1 } };
		plan(panel, ledBy(init.user));
		await beginStep(panel, stepAfter(readAgenda(office.board())));
		await clock.advance(100);
		const { at, lead } = readAgenda(readBoard(office.room.doc));
		expect([at, lead]).toEqual(['bring', { name: 'Ana', session: 1 }]);
		expect(office.calls.at(-1)).toBe('room {"timer":600,"look":null}');
		expect(panel.store.get().timer).toEqual({ left: 600, ends: clock.now() - 100 + 600_000 });
		office.answers.room = { left: 0, state: 'STOPPED', look: { center: { x: 0, y: 0 }, zoom: 1 } };
		await beginStep(panel, undefined);
		expect([office.calls.at(-1), panel.store.get().timer]).toEqual(['room {"timer":0,"look":null}', null]);
	});

	it('[UI18] the way to the board leads to its drawings, and to its notes where none is left', async () => {
		const { panel } = await begin();
		await revealBoard(panel);
		expect(office.calls).toEqual([`reveal ${JSON.stringify({ nodes: [], keys: Object.values(zoneKeys) })}`]);
	});
});
