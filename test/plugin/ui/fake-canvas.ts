import type { BridgeClient } from '../../../plugin/ui/bridge-client.ts';
import { cancelled } from '../../../plugin/ui/cancelled.ts';
import { createCanvasSync } from '../../../plugin/ui/canvas-sync.ts';
import type { CanvasNotice, CanvasSync } from '../../../plugin/ui/canvas-sync-types.ts';
import type { Standing } from '../../../plugin/ui/session.ts';
import type { CanvasLook, DrawReport, MainEvent } from '../../../shared/bridge.ts';
import type { CanvasChange } from '../../../shared/canvas-change.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Evidence } from '../../../shared/evidence.ts';
import type { EvidenceId } from '../../../shared/ids.ts';
import type { CallRequest } from '../../../shared/main-requests.ts';
import { fixtureTexts } from './fixture-board.ts';
import type { Line, MemoryRoom, VirtualClock } from './memory-room.ts';

export type DrawCall = CallRequest<'draw'> & { by: string };

/** A canvas everybody in the file shares, as far as the panel can tell: zones with versions and keys, written step by step. */
export class FakeCanvas {
	readonly versions: CanvasLook['versions'] = { themes: null, cards: null };
	readonly keys = new Set<string>();
	/** What looking finds besides. */
	found: CanvasChange[] = [];
	pages = new Set(['0:1']);
	/** Every draw that was begun, and how many of them ran to their end. */
	readonly draws: DrawCall[] = [];
	looks = 0;
	finished = 0;
	/** Milliseconds a section or card takes to draw. */
	pace = 10;
	/** Sections that the next draws leave on their way out. */
	left: string[] = [];
	/** What the next draws fail with. */
	failure: AppError | null = null;
	/** Every draw that asks what it missed is told that it missed something. */
	restless = false;
	readonly #clock: VirtualClock;

	constructor(clock: VirtualClock) {
		this.#clock = clock;
	}

	look(page: string | null): CanvasLook {
		this.looks += 1;
		const at = page ?? '0:1';
		if (!this.pages.has(at))
			return { page: null, changes: [], keys: [], versions: { themes: null, cards: null } };
		return { page: at, changes: this.found, keys: [...this.keys], versions: { ...this.versions } };
	}

	async draw(
		call: DrawCall,
		signal: AbortSignal | undefined,
		emit: (event: MainEvent) => void,
	): Promise<DrawReport | null> {
		this.draws.push(call);
		if (this.restless && call.heard !== undefined) return null;
		if (this.failure) throw this.failure;
		const report = {
			created: 0,
			moved: 0,
			written: 0,
			removed: 0,
			missing: [],
			shown: [],
			left: this.left,
			made: [] as DrawReport['made'],
		};
		for (const command of call.commands) {
			if (command.type === 'tag') continue;
			if (command.type === 'erase') {
				report.removed += command.nodes.length;
				continue;
			}
			if (command.type === 'notes') {
				for (const { evidence } of command.notes) {
					report.created += 1;
					report.made.push({ node: `9:${report.created}`, evidence: evidence as EvidenceId });
				}
				continue;
			}
			if (command.zone.order.length === 0) {
				this.keys.delete(command.zone.key);
				this.versions[command.type] = null;
				continue;
			}
			const specs = command.type === 'themes' ? command.sections : [...command.cards, ...command.tensions];
			for (const [at, { key }] of specs.entries()) {
				await this.#pause(signal);
				if (!this.keys.has(key)) report.created += 1;
				this.keys.add(key);
				emit({ type: 'progress', label: call.label, done: at + 1, total: specs.length });
			}
			this.keys.add(command.zone.key);
			this.versions[command.type] = command.zone.version;
		}
		this.finished += 1;
		return report;
	}

	#pause(signal: AbortSignal | undefined): Promise<void> {
		return new Promise((resolve, reject) => {
			const end = () => (signal?.aborted ? reject(cancelled()) : resolve());
			signal?.addEventListener('abort', end);
			this.#clock.later(this.pace, end);
		});
	}
}

/** One person's window: the real keeper of the canvas over a pretended main thread. */
export class SyncWindow {
	readonly line: Line;
	readonly sync: CanvasSync;
	readonly notices: CanvasNotice[] = [];
	standing: Standing = 'writes';
	/** The line is dead, and this window does not know it yet. */
	deadLine = false;
	readable = true;
	asleep = false;
	readonly #handlers = new Set<(event: MainEvent) => void>();
	#texts: ReadonlyMap<Evidence['id'], Evidence> = new Map();

	constructor(room: MemoryRoom, canvas: FakeCanvas, person: { name: string; session: number }) {
		const { clock } = room;
		this.line = room.join(person);
		const call = async (name: string, body: unknown, options: { signal?: AbortSignal } = {}) => {
			if (name === 'look') return canvas.look((body as CallRequest<'look'>).page);
			const request = { ...(body as CallRequest<'draw'>), by: person.name };
			return canvas.draw(request, options.signal, (event) => this.hear(event));
		};
		const bridge: Pick<BridgeClient, 'call' | 'onEvent'> = {
			call: call as unknown as BridgeClient['call'],
			onEvent: (handler) => {
				this.#handlers.add(handler);
				return () => this.#handlers.delete(handler);
			},
		};
		this.sync = createCanvasSync({
			doc: this.line.doc,
			awareness: this.line.awareness,
			bridge,
			texts: {
				get: () => this.#texts,
				ensure: async () => {
					if (!this.readable) throw new AppError('unavailable', 'not now');
					this.#texts = fixtureTexts();
				},
				match: () => undefined,
			},
			standing: () => this.standing,
			confirmed: async () => !this.deadLine,
			speaks: async () => true,
			me: { ...person, page: '0:1' },
			now: clock.now,
			later: (ms, run) => clock.later(ms, () => (this.asleep ? undefined : run())),
			tell: (notice) => this.notices.push(notice),
			changed: () => undefined,
		});
	}

	/** The canvas tells this window something. */
	hear(event: MainEvent): void {
		for (const handler of [...this.#handlers]) handler(event);
	}

	does(...changes: CanvasChange[]): void {
		this.hear({ type: 'canvas', changes });
	}

	offline(): void {
		this.line.cut();
		this.standing = 'offline';
		this.sync.check();
	}

	online(): void {
		this.line.restore();
		this.standing = 'writes';
		this.sync.check();
	}

	/** Dies without a word: nothing of it runs any more, and the room notices. */
	kill(): void {
		this.asleep = true;
		this.line.cut();
	}

	close(): void {
		this.sync.stop();
		this.line.awareness.destroy();
	}
}
