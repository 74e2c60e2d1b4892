import type { Clock } from './clock.ts';
import type { CanvasDocument } from './document.ts';
import type { LoaderOptions } from './loader-gate.ts';
import type { Manifest } from './manifest.ts';
import { ClientStorage, memoryBackend, type StorageBackend } from './plugin/client-storage.ts';
import {
	type ActiveUser,
	type Hooks,
	type RunContext,
	type User,
	type View,
	viewBounds,
} from './plugin/context.ts';
import { LoadedFonts } from './plugin/fonts.ts';
import type { MeterOptions, SliceLabel } from './plugin/meter.ts';
import type { QuickJSWASMModule } from './quickjs.ts';

/** A plugin's files as they are installed. */
export type Plugin = {
	/** The manifest as parsed JSON; checked first. */
	readonly manifest: unknown;
	/** The text of the manifest's `main` file. */
	readonly code: string;
	/** Contents of the manifest's `ui` when it is one file. */
	readonly html?: string;
	/** Contents by key when `ui` is a map. */
	readonly uiFiles?: Readonly<Record<string, string>>;
};

/**
 * What can be made to go wrong, or only to happen at a bad moment. Everything is off when left out; members are named
 * as in `PluginRun.calls` (`createSticky`, `set_characters`, `clientStorage.getAsync`).
 */
export type ChaosOptions = {
	/** Milliseconds an asynchronous call takes. */
	readonly latency?: (member: string) => number;
	/**
	 * Called whenever the plugin has given the editor back and is about to go on (an answer, a timer, a message, an
	 * event): what other people do between two awaits happens here.
	 */
	readonly meanwhile?: (next: SliceLabel) => void;
	/** Asked at every method call and property write; true makes it throw (or reject, when it is asynchronous). */
	readonly refuse?: (member: string) => boolean;
};

export type StartOptions = Plugin &
	ChaosOptions & {
		readonly quickjs: QuickJSWASMModule;
		readonly document: CanvasDocument;
		readonly user: User;
		readonly clock: Clock;
		readonly command?: string;
		readonly hooks?: Hooks;
		/** What stays on this person's machine between runs. */
		readonly storage?: StorageBackend;
		readonly fileKey?: string;
		readonly view?: View;
		/** Everyone in the file; the runner first. */
		readonly activeUsers?: () => readonly ActiveUser[];
		readonly loader?: LoaderOptions;
		readonly meter?: MeterOptions;
		/** False for a person who may only look: plugins do not start for them. */
		readonly canEdit?: boolean;
	};

/** A view of the origin on a laptop's screen. */
export function plainView(): View {
	return { center: { x: 0, y: 0 }, zoom: 1, size: { width: 1280, height: 720 } };
}

/** What the members of one run work on, made from its options. */
export function contextOf(options: StartOptions, manifest: Manifest): RunContext {
	const { document: doc, user } = options;
	const view = options.view ?? plainView();
	const self = (): ActiveUser => ({
		...user,
		sessionId: doc.session,
		position: null,
		viewport: viewBounds(view),
		selection: doc.selection.ids,
	});
	return {
		doc,
		manifest,
		user,
		view,
		clock: options.clock,
		hooks: options.hooks ?? {},
		storage: new ClientStorage(options.storage ?? memoryBackend(), user.id ?? user.name, manifest.id),
		fonts: new LoadedFonts(),
		loadedPages: new Set([doc.page.id]),
		command: options.command ?? '',
		fileKey: options.fileKey,
		activeUsers: options.activeUsers ?? (() => [self()]),
		allPagesLoaded: false,
	};
}
