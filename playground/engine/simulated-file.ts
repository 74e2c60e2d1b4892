import type { Clock } from './clock.ts';
import { type Defaults, FIGJAM_DEFAULTS } from './defaults.ts';
import { CanvasDocument } from './document.ts';
import { emptySnapshot, MemoryHub } from './hub.ts';
import { CuttableLine } from './line.ts';
import { parseManifest } from './manifest.ts';
import type { Vec } from './model.ts';
import { memoryBackend, type StorageBackend } from './plugin/client-storage.ts';
import { type ActiveUser, type User, type View, viewBounds } from './plugin/context.ts';
import { type PluginRun, startPlugin } from './plugin-run.ts';
import type { QuickJSWASMModule } from './quickjs.ts';
import { type RelaunchButton, relaunchButtons } from './relaunch.ts';
import { type ChaosOptions, type Plugin, plainView, type StartOptions } from './start-options.ts';

export type FileOptions = {
	readonly quickjs: QuickJSWASMModule;
	readonly clock: Clock;
	readonly name?: string;
	/** What `figma.fileKey` is for private plugins. */
	readonly key?: string;
	/** What new nodes start with in this file, for people and plugins alike. */
	readonly defaults?: Defaults;
	/** Contents to begin with; an empty file otherwise. */
	readonly hub?: MemoryHub;
};

export type SeatOptions = {
	/** False for somebody who may only look. */
	readonly canEdit?: boolean;
	/** This person's machine; its own for every seat otherwise. */
	readonly storage?: StorageBackend;
};

export type RunOptions = ChaosOptions & Pick<StartOptions, 'command' | 'hooks' | 'loader' | 'meter'>;

/** One person's window on a file: their copy of it, where they look, the plugin they run. */
export class Seat {
	readonly user: User;
	readonly doc: CanvasDocument;
	readonly view: View = plainView();
	/** The mouse on the page; null when it is elsewhere. */
	cursor: Vec | null = null;
	run: PluginRun | null = null;
	readonly #file: SimulatedFile;
	readonly #line: CuttableLine;
	readonly #canEdit: boolean;
	readonly #storage: StorageBackend;

	constructor(file: SimulatedFile, user: User, options: SeatOptions) {
		this.#file = file;
		this.user = user;
		this.#line = new CuttableLine(file.hub.connect());
		this.doc = new CanvasDocument(this.#line, file.defaults);
		this.#canEdit = options.canEdit ?? true;
		this.#storage = options.storage ?? memoryBackend();
	}

	/** Runs a plugin here; the one that runs already is closed. Throws when it does not load. */
	start(plugin: Plugin, options: RunOptions = {}): PluginRun {
		const { quickjs, clock, key } = this.#file;
		this.run = startPlugin({
			...plugin,
			...options,
			quickjs,
			clock,
			document: this.doc,
			user: this.user,
			view: this.view,
			storage: this.#storage,
			canEdit: this.#canEdit,
			activeUsers: () => this.#file.activeUsers(this),
			...(key === undefined ? {} : { fileKey: key }),
		});
		return this.run;
	}

	/** The buttons this person sees for what they have selected; start the plugin with a button's command. */
	relaunchButtons(plugin: Plugin): RelaunchButton[] {
		const nodes = this.doc.selection.ids.map((id) => this.doc.need(id));
		return relaunchButtons(parseManifest(plugin.manifest), nodes);
	}

	get online(): boolean {
		return this.#line.online;
	}

	/** The canvas line goes: this person works on alone, and hears nothing. */
	cut(): void {
		this.#line.cut();
	}

	/** The line is back: both sides catch up. */
	restore(): void {
		this.#line.restore();
	}

	/** Closes the window as people do. */
	leave(): void {
		this.run?.close();
		this.doc.close();
		this.#file.seats.delete(this);
	}

	/** The window is gone at once: the plugin hears nothing of it, nothing more is sent. */
	crash(): void {
		this.#line.cut();
		this.run?.kill();
		this.doc.vanish();
		this.#file.seats.delete(this);
	}

	/** This person as a plugin sees them. */
	get activeUser(): ActiveUser {
		return {
			...this.user,
			sessionId: this.doc.session,
			position: this.cursor,
			viewport: viewBounds(this.view),
			selection: this.doc.selection.ids,
		};
	}
}

/** A FigJam file and the people in it, all in this process: what a test of a plugin needs of the editor. */
export class SimulatedFile {
	readonly quickjs: QuickJSWASMModule;
	readonly clock: Clock;
	readonly key: string | undefined;
	readonly defaults: Defaults;
	readonly hub: MemoryHub;
	readonly seats = new Set<Seat>();

	constructor(options: FileOptions) {
		this.quickjs = options.quickjs;
		this.clock = options.clock;
		this.key = options.key;
		this.defaults = options.defaults ?? FIGJAM_DEFAULTS;
		this.hub = options.hub ?? new MemoryHub({ snapshot: emptySnapshot(options.name ?? 'Untitled') });
	}

	join(user: User, options: SeatOptions = {}): Seat {
		const seat = new Seat(this, user, options);
		this.seats.add(seat);
		return seat;
	}

	/** Everybody whose line is up, the asking one first. */
	activeUsers(asking: Seat): readonly ActiveUser[] {
		const others = [...this.seats].filter((seat) => seat !== asking && seat.online);
		return [asking, ...others].map((seat) => seat.activeUser);
	}

	/** "Duplicate file": the same nodes with the same ids and plugin data (the root's too) in a file of another name and key. */
	duplicate(name: string, key?: string): SimulatedFile {
		return new SimulatedFile({
			quickjs: this.quickjs,
			clock: this.clock,
			defaults: this.defaults,
			hub: this.hub.duplicate(name),
			...(key === undefined ? {} : { key }),
		});
	}

	/** Closes every window without a word, so that nothing of the runs stays in memory. */
	dispose(): void {
		for (const seat of [...this.seats]) seat.crash();
	}
}
