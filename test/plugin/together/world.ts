import type { Doc } from 'yjs';
import type { Defaults } from '../../../playground/engine/defaults.ts';
import { MemoryHub } from '../../../playground/engine/hub.ts';
import type { ActiveUser } from '../../../playground/engine/plugin/context.ts';
import { plainView } from '../../../playground/engine/start-options.ts';
import { quietLog } from '../../../server/log.ts';
import { defaultLimits } from '../../../server/sync/limits.ts';
import { createRooms, type Rooms } from '../../../server/sync/rooms.ts';
import { boardMapNames } from '../../../shared/board-doc.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { BoardId, EvidenceId } from '../../../shared/ids.ts';
import { createMemoryDocStore } from '../../support/memory-doc-store.ts';
import type { Built } from '../main/plugin-on-canvas.ts';
import type { CopiedFile } from './copied-file.ts';
import { type Dice, openDice } from './dice.ts';
import { Ledger } from './ledger.ts';
import { Machine } from './machine.ts';
import { Oracle } from './oracle.ts';
import { defaultsOf } from './other-defaults.ts';
import type { Panel, PanelWindow } from './panel-window.ts';
import { Person } from './person.ts';
import type { Setting } from './setting.ts';
import { Witness } from './witness.ts';
import { WorldClock } from './world-clock.ts';

/** A draw that a person's deletion ends says so; that is no fault. */
const plainFailure = /deleted while it was drawn|could not be changed|offline|silent|Stopped/;

/** The plugin's two halves: main as it is built, and the panel's keeper of the canvas. */
export type Product = { built: Built; panel: Panel };

/** One file and one board, the people in them and a server, on one clock. Whatever is random comes from the seed. */
export class World {
	readonly clock = new WorldClock();
	readonly hub: MemoryHub;
	readonly ledger: Ledger;
	readonly board: BoardId = 'bo_together';
	readonly rooms: Rooms;
	readonly plugin: Built;
	readonly panel: Panel;
	readonly people: Person[] = [];
	readonly windows: PanelWindow[] = [];
	readonly copies: CopiedFile[] = [];
	/** What new nodes start with in this file. */
	readonly defaults: Defaults;
	readonly evidence = new Map<EvidenceId, Evidence>();
	readonly oracle: Oracle;
	readonly machine: Machine;
	readonly story: string[] = [];
	readonly faults: string[] = [];
	/** Whether a person has undone or redone a step of their plugin: then a drawing may rest until somebody asks. */
	drawingsUndone = false;
	/** Something a person does between two awaits: of `on`'s plugin, or of anybody's but their own. */
	ambush: { by: Person; on: Person | null; after: number; run: () => unknown } | null = null;
	/** Somebody who waits for a draw in a person's window, to lay hands on what it touches; true when they need not wait on. */
	lurker: ((on: Person, touched: ReadonlySet<string>) => boolean) | null = null;
	readonly #start = this.clock.now();
	readonly #witness: Witness;
	#board: Doc | null = null;
	#boardChanges = 0;
	#numbers = 0;

	/** Begins with a setting, or with an empty file and a board without anything. */
	constructor({ built, panel }: Product, seed: number, setting: Setting | null) {
		const dice = openDice(seed);
		this.defaults = defaultsOf(seed);
		this.hub = new MemoryHub(
			setting ? { snapshot: setting.file, nextSession: setting.nextSession } : undefined,
		);
		this.ledger = new Ledger(this.hub, () => this.clock.now(), {
			fault: (text) => this.fault(text),
			refused: (session, nodes) => this.oracle.refuse(session, nodes),
			wrote: (batch, sent) => {
				this.whisper(() => {
					const { client, ops, fix } = batch;
					return `file ${sent.byHand ? 'by hand' : 'by plugin'} ${client}: ${JSON.stringify({ ops, fix })}`;
				});
				this.#witness.wrote(batch, sent);
			},
		});
		this.#witness = new Witness(this);
		const store = createMemoryDocStore();
		if (setting) store.rows.push({ seq: 0, board: this.board, bytes: setting.board });
		for (const item of setting?.evidence ?? []) this.evidence.set(item.id, item);
		// A room that is given back when idle is another test's matter; the oracle looks at the document itself.
		const limits = { ...defaultLimits, idle: 1e9, together: 1 };
		this.rooms = createRooms({ store, clock: this.clock, log: quietLog, limits });
		this.plugin = { ...built, code: clockFor(dice) + built.code };
		this.panel = panel;
		this.machine = new Machine(this, dice.fork('machine'));
		this.oracle = new Oracle(this);
		const names = ['Ana', 'Ben', 'Cara', 'Dan', 'Eve'];
		for (const name of names.slice(0, dice.between(2, 5))) {
			this.people.push(new Person(this, name, dice.fork(name)));
		}
	}

	/** The document as the server has it. */
	get doc(): Doc {
		if (!this.#board) throw new Error('the board is not open yet');
		return this.#board;
	}

	/** How often the board or the canvas has changed. */
	get changes(): number {
		return this.ledger.count + this.#boardChanges;
	}

	async open(dice: Dice): Promise<void> {
		this.#board = await this.rooms.transact(this.board, 'pipeline', (doc) => {
			doc.clientID = dice.between(1, 2 ** 31);
			return doc;
		});
		this.#board?.on('update', () => {
			this.#boardChanges += 1;
			this.oracle.boardChanged();
		});
		for (const name of boardMapNames) {
			this.#board?.getMap(name).observe((event) => {
				for (const key of event.keysChanged) {
					this.whisper(() => `board ${name} ${key} ${JSON.stringify(event.target.get(key))}`);
				}
			});
		}
	}

	/** Lets time pass, every timer in its turn and every promise before the next. */
	async pass(ms: number): Promise<void> {
		const until = this.clock.now() + ms;
		await settled();
		while (this.clock.step(until)) await settled();
	}

	tell(line: string): void {
		this.story.push(`${this.timeOf(this.clock.now()).padStart(8)}  ${line}`);
	}

	/** What passes between the parts, for whoever looks for the reason (`PERSONABOARD_DETAIL=1`). */
	whisper(line: () => string): void {
		if (process.env.PERSONABOARD_DETAIL) this.tell(`   … ${line()}`);
	}

	/** For names that nobody has used yet. */
	newNumber(): number {
		this.#numbers += 1;
		return this.#numbers;
	}

	/** Seconds since the beginning. */
	timeOf(at: number): string {
		return ((at - this.#start) / 1000).toFixed(3);
	}

	fault(text: string): void {
		if (plainFailure.test(text)) return;
		this.tell(`!! ${text}`);
		this.faults.push(text);
	}

	betweenAwaits(person: Person): void {
		const { ambush } = this;
		if (!ambush || (ambush.on ? ambush.on !== person : ambush.by === person) || ambush.after-- > 0) return;
		this.ambush = null;
		ambush.run();
	}

	/** A person's window asks for a draw of these keys and notes. */
	drawAsked(person: Person, touched: ReadonlySet<string>): void {
		if (touched.size > 0 && this.lurker?.(person, touched)) this.lurker = null;
	}

	activeUsers(first: Person): ActiveUser[] {
		const others = this.people.filter((person) => person !== first && person.seat.line.online);
		return [first, ...others].map(({ name, seat }) => ({
			id: name,
			name,
			color: '#9747FF',
			photoUrl: null,
			sessionId: seat.doc.session,
			position: null,
			viewport: { x: 0, y: 0, ...plainView().size },
			selection: seat.doc.selection.ids,
		}));
	}

	async dispose(): Promise<void> {
		for (const window of this.windows) window.dispose();
		for (const copy of this.copies) copy.dispose();
		await this.rooms.close();
	}
}

function settled(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}

/** The VM's own clock is the machine's; a history needs one that says the same each time, here faster or slower. */
function clockFor(dice: Dice): string {
	const call = dice.pick([0.05, 0.2, 0.5]);
	return `(function(){var t=1e12;setInterval(function(){t+=2000},2000);Date.now=function(){return t+=${call}}})();`;
}
