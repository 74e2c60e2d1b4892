import { Awareness } from 'y-protocols/awareness';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { type PluginRun, startPlugin } from '../../../playground/engine/plugin-run.ts';
import type { ChaosOptions } from '../../../playground/engine/start-options.ts';
import type { BridgeClient, createBridgeClient } from '../../../plugin/ui/bridge-client.ts';
import type { createCanvasSync } from '../../../plugin/ui/canvas-sync.ts';
import type { CanvasSync } from '../../../plugin/ui/canvas-sync-types.ts';
import { rest } from '../../../plugin/ui/drawing-meta.ts';
import { createEvidenceCache } from '../../../plugin/ui/evidence-cache.ts';
import { applyEdits, type DocEdit, moveEntry } from '../../../shared/board-doc.ts';
import type { CanvasChange } from '../../../shared/canvas-change.ts';
import type { DrawKind, DressedCommand } from '../../../shared/draw.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { EvidenceId, NodeId, ThemeId } from '../../../shared/ids.ts';
import type { CallRequest } from '../../../shared/main-requests.ts';
import { BoardLine } from './board-line.ts';
import type { Dice } from './dice.ts';
import { slowly } from './lines.ts';
import type { Person } from './person.ts';
import type { World } from './world.ts';

/** The panel's half of the canvas, as its source has it or with a defect in it. */
export type Panel = {
	createBridgeClient: typeof createBridgeClient;
	createCanvasSync: typeof createCanvasSync;
};

/** ms after which edits that the server has not seen are written down on the person's machine. */
const keepAfter = 300;

/**
 * The plugin as one person runs it: the built main thread in its VM, the panel's half of the canvas over a bridge that
 * takes its time, and the board document on a line of its own.
 */
export class PanelWindow {
	readonly person: Person;
	/** Of the tab it runs in. */
	readonly session: number;
	readonly doc = new Doc();
	readonly awareness: Awareness;
	readonly run: PluginRun;
	readonly bridge: BridgeClient;
	sync: CanvasSync | null = null;
	line: BoardLine | null = null;
	ended = false;
	readonly #world: World;
	readonly #dice: Dice;
	/** Whether one of its writes was made to fail: then it may say so. */
	readonly #isRefused: boolean;
	/** When its last draw was asked for. */
	askedAt: number | null = null;
	/** What main told before the keeper was there. */
	readonly #early: CanvasChange[][] = [];
	#wasIn = false;
	#confirmed: Uint8Array | undefined;
	#cancelKeep: () => void = () => undefined;

	constructor(world: World, person: Person, dice: Dice, chaos: ChaosOptions) {
		this.#world = world;
		this.#isRefused = chaos.refuse !== undefined;
		this.person = person;
		this.session = person.seat.doc.session;
		this.#dice = dice;
		// Of two changes at once the larger client id wins; it must not be left to chance.
		this.doc.clientID = dice.between(1, 2 ** 31);
		this.awareness = new Awareness(this.doc);
		// Runs on real time; the line renews on the world's.
		clearInterval(this.awareness._checkInterval);
		if (person.kept) applyUpdate(this.doc, person.kept, 'remote');

		const { seat } = person;
		const wait = (): number => dice.between(0, 8);
		const toMain = slowly(seat.tab, wait);
		const toPanel = slowly(seat.tab, wait);
		const window = this;
		let hear: (message: unknown) => void = () => undefined;
		this.bridge = world.panel.createBridgeClient({
			post(message) {
				world.whisper(() => `${person.name}'s panel: ${JSON.stringify(message)}`);
				if (message.kind === 'call' && message.name === 'draw')
					window.#asks(message.body as CallRequest<'draw'>);
				toMain(() => window.run.closed || window.run.postFromUi(message));
			},
			listen(handler) {
				hear = handler;
				return () => {
					hear = () => undefined;
				};
			},
		});
		this.run = startPlugin({
			...world.plugin,
			...chaos,
			document: seat.doc,
			user: { id: person.name, name: person.name, color: '#9747FF', photoUrl: null },
			clock: seat.tab,
			storage: person.storage,
			command: 'open',
			activeUsers: () => world.activeUsers(person),
			hooks: {
				onShowUi: () => seat.tab.setTimeout(() => this.#loaded(), dice.between(5, 40)),
				onUiMessage: (message) => {
					world.whisper(() => `${person.name}'s main: ${JSON.stringify(message)}`);
					toPanel(() => this.ended || hear(message));
				},
				onError: (text) => world.fault(`${person.name}'s plugin: ${text}`),
				onLog: (level, text) => level === 'error' && world.fault(`${person.name}'s plugin: ${text}`),
			},
		});
	}

	/** Let in, and the connection is up as far as the window knows. */
	get online(): boolean {
		return this.line?.synced === true;
	}

	/** Whether this window's person may press things: they have been let in, and the tab is awake. */
	get mayDecide(): boolean {
		return !this.ended && this.#wasIn && !this.person.seat.tab.asleep;
	}

	now(): number {
		return this.#world.clock.now() + this.person.clockError;
	}

	/** Lets something go on that nobody waits for. */
	background(work: Promise<unknown>): void {
		work.catch((error: unknown) => this.#fault(error));
	}

	#fault(error: unknown): void {
		if (this.ended || this.#isRefused) return;
		const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
		this.#world.fault(`${this.person.name}'s panel: ${text}`);
	}

	/** Closes the window; not `polite`: it is gone without a word. */
	end(polite: boolean): void {
		if (this.ended) return;
		if (polite) {
			this.sync?.stop();
			this.run.close();
		} else this.run.kill();
		this.ended = true;
		this.line?.end(polite);
		this.#cancelKeep();
	}

	/** Gives back what a real tab would take with it. */
	dispose(): void {
		this.end(false);
		this.sync?.stop();
		this.bridge.dispose();
		this.doc.destroy();
	}

	/** A decision in the panel: written into the board; where this window draws it, that is its person's undo step. */
	decide(kind: DrawKind, edit: DocEdit): void {
		const release = this.sync?.ask(kind);
		applyEdits(this.doc, [edit], 'panel');
		if (this.sync) this.background(this.sync.untilDrawn(kind).finally(release));
	}

	async drawAgain(kind: DrawKind): Promise<void> {
		const { sync } = this;
		if (!sync) return;
		await sync.settle();
		if (this.ended) return;
		const release = sync.ask(kind);
		sync.drawAgain(kind);
		await sync.untilDrawn(kind).finally(release);
	}

	/** Starts a run and waits until what came of it is drawn. */
	async runJob(kind: DrawKind): Promise<void> {
		const { sync } = this;
		if (!sync) return;
		await sync.settle();
		const release = sync.ask(kind);
		await this.#world.machine.start(kind);
		// The results come by the board's line, a moment after the server's word that they are there.
		await new Promise<void>((resolve) => this.person.seat.tab.setTimeout(resolve, 500));
		if (!this.ended) {
			applyEdits(this.doc, [rest(kind, false)], 'panel');
			await sync.untilDrawn(kind);
		}
		release();
	}

	/** Brings notes in; those that lie in themes stay in them. */
	async bringIn(nodes: ReadonlySet<NodeId>): Promise<void> {
		const loose = this.sync?.view().loose ?? new Map<NodeId, string>();
		const { stickies } = await this.bridge.call('readStickies', { scope: 'page' });
		const wanted = stickies.filter(({ node }) => nodes.has(node));
		const places = await this.#world.machine.bringIn(wanted);
		if (this.ended) return;
		const commands = [{ type: 'tag' as const, places }];
		await this.bridge.call('draw', { commands, label: 'notes', page: null, step: false });
		this.sync?.broughtIn(places.map(({ node }) => node));
		const who = { by: this.person.name, at: this.now() };
		const pins = places.flatMap(({ node, evidence }) => {
			const theme = loose.get(node);
			return theme?.startsWith('th_')
				? [moveEntry({ type: 'pin', evidence, theme: theme as ThemeId, ...who })]
				: [];
		});
		applyEdits(this.doc, pins, 'panel');
	}

	#asks({ commands }: CallRequest<'draw'>): void {
		if (commands.every(({ type }) => type === 'tag')) return;
		this.askedAt = this.#world.clock.now();
		this.#world.oracle.windowChanged(this);
		this.#world.drawAsked(this.person, keysTouched(commands));
	}

	#loaded(): void {
		if (this.run.closed) return;
		this.run.uiLoaded();
		this.bridge.onEvent((event) => {
			if (event.type === 'canvas' && !this.sync) this.#early.push(event.changes);
		});
		this.bridge.call('init', { version: 1 }).then(
			(init) => this.ended || this.#open(init.user.session, init.page),
			(error: unknown) => this.#fault(error),
		);
	}

	#open(session: number, page: string): void {
		const { tab } = this.person.seat;
		const { name } = this.person;
		const world = this.#world;
		this.awareness.setLocalState({ name, color: '#9747FF', session, busy: '' });
		const latency = (): number => this.#dice.between(1, 60);
		const texts = createEvidenceCache(
			(ids) => this.#readTexts(ids),
			() => undefined,
		);
		this.sync = world.panel.createCanvasSync({
			doc: this.doc,
			awareness: this.awareness,
			bridge: this.bridge,
			texts,
			confirmed: () => this.line?.confirmed() ?? Promise.resolve(false),
			speaks: async () => true,
			standing: () => (this.online ? 'writes' : this.#wasIn ? 'offline' : 'out'),
			me: { name, session, page },
			now: () => this.now(),
			later: (ms, run) => tab.after(ms, () => this.ended || run()),
			tell: (notice) => notice.type === 'failed' && this.#fault(notice.error),
			changed: () => undefined,
		});
		for (const changes of this.#early) this.sync.take(changes);
		const { clock, rooms, board } = world;
		this.line = new BoardLine(this.doc, this.awareness, {
			rooms,
			board,
			world: clock,
			tab,
			dice: this.#dice.fork('line'),
			latency,
			network: this.person.boardNetwork,
			changed: (synced) => this.#lineChanged(synced),
		});
		this.doc.on('update', (_update: Uint8Array, origin: unknown) => {
			world.oracle.windowChanged(this);
			if (origin !== this.line && !this.online) this.#keepSoon();
		});
	}

	#lineChanged(synced: boolean): void {
		if (synced) {
			this.#wasIn = true;
			this.#confirmed = encodeStateVector(this.doc);
			this.#cancelKeep();
			this.person.kept = null;
			// What the canvas told meanwhile follows in a moment.
			this.person.seat.tab.setTimeout(
				() => this.person.isOnline && this.#world.oracle.healed(this.person),
				2000,
			);
		}
		this.sync?.check();
	}

	/** What the panel does with edits the server has not seen: they are on this person's machine when the window goes. */
	#keepSoon(): void {
		this.#cancelKeep();
		this.#cancelKeep = this.person.seat.tab.after(keepAfter, () => {
			if (!this.ended) this.person.kept = encodeStateAsUpdate(this.doc, this.#confirmed);
		});
	}

	#readTexts(ids: readonly EvidenceId[]) {
		const { evidence } = this.#world;
		return new Promise<Evidence[]>((resolve, reject) => {
			const answer = (): void => {
				if (this.line?.online) resolve(ids.flatMap((id) => evidence.get(id) ?? []));
				else reject(new Error('offline'));
			};
			this.person.seat.tab.setTimeout(answer, this.#dice.between(5, 80));
		});
	}
}

/** Keys of the sections, cards and lines a draw brings up to date, and the notes it puts in their sections. */
function keysTouched(commands: readonly DressedCommand[]): Set<string> {
	const keys = commands.flatMap((command) => {
		if (command.type === 'themes') {
			return command.sections.flatMap(({ key, stickies }) => [key, ...stickies]);
		}
		if (command.type !== 'cards') return [];
		const cards = command.cards.flatMap(({ key, blocks }) => [key, ...blocks.map((block) => block.key)]);
		return [
			...cards,
			...command.tensions.flatMap(({ key, sides }) => [key, ...sides.map((side) => side.key)]),
		];
	});
	return new Set(keys);
}
