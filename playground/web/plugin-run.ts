import type { Clock } from '../engine/clock.ts';
import { contentSecurityPolicy } from '../engine/csp.ts';
import type { CanvasDocument } from '../engine/document.ts';
import type { Vec } from '../engine/model.ts';
import type { StorageBackend } from '../engine/plugin/client-storage.ts';
import type { ActiveUser, Notice, UiOptions, View } from '../engine/plugin/context.ts';
import { type PluginRun as EngineRun, startPlugin } from '../engine/plugin-run.ts';
import { loadQuickJs } from '../engine/quickjs.ts';
import { uiPage } from '../engine/theme.ts';
import { type Camera, viewportBox } from './camera.ts';
import type { Presence } from './connection.ts';
import { frameFonts } from './frame-fonts.ts';
import type { PluginFiles } from './plugin-files.ts';

/** The plugin's window as it should be shown. A new `key` means a new frame. */
export type UiState = {
	readonly key: number;
	/** The page itself; shown as a `data:` frame, or a sandboxed `srcdoc` one. */
	readonly page: string;
	readonly title: string;
	readonly width: number;
	readonly height: number;
	readonly visible: boolean;
	/** Where the plugin wants it, in px of the screen; null leaves it where it is. */
	readonly place: Vec | null;
};

type Screen = { readonly width: number; readonly height: number };
type Options = {
	readonly files: PluginFiles;
	readonly doc: CanvasDocument;
	readonly file: string;
	readonly user: { readonly id: string; readonly name: string; readonly color: string };
	readonly command: string;
	readonly view: () => { readonly camera: Camera; readonly screen: Screen };
	readonly others: () => ReadonlyMap<number, Presence>;
	readonly onCamera: (camera: Camera) => void;
	readonly onNotices: (notices: readonly Notice[]) => void;
	readonly onClosed: (run: PluginRun) => void;
};

let runs = 0;

/** A plugin running in this window: joins the engine's run to the frame, the camera and the notices. */
export class PluginRun {
	readonly key = ++runs;
	readonly title: string;
	readonly pluginId: string;
	ui: UiState | null = null;
	readonly #options: Options;
	#engine: EngineRun | null = null;
	#frames = 0;
	#showUi: (state: UiState | null) => void = () => {};
	#toUi: (message: unknown) => void = () => {};
	#notices: readonly Notice[] = [];
	#fonts = '';
	readonly #view: View & { size: Screen };

	private constructor(options: Options) {
		this.#options = options;
		this.title = options.files.manifest.name;
		this.pluginId = options.files.manifest.id;
		const { camera, screen } = options.view();
		this.#view = viewOf(camera, screen);
	}

	static async start(options: Options): Promise<PluginRun> {
		const self = new PluginRun(options);
		self.#fonts = await frameFonts();
		const quickjs = await loadQuickJs(new URL('quickjs.wasm', location.href).href);
		self.#engine = startPlugin({
			quickjs,
			code: options.files.code,
			manifest: options.files.manifest,
			html: options.files.html,
			document: options.doc,
			user: { ...options.user, photoUrl: null },
			clock: browserClock,
			command: options.command,
			storage: browserStorage,
			view: self.#view,
			activeUsers: () => activeUsers(options),
			...(options.files.manifest.enablePrivatePluginApi ? { fileKey: `playground-${options.file}` } : {}),
			hooks: {
				onShowUi: (html, shown) => self.#open(html, shown),
				onUiMessage: (message) => self.#toUi(message),
				onUiResize: (width, height) => self.#update({ width, height }),
				onUiMove: (place) => self.#update({ place }),
				onUiVisible: (visible) => self.#update({ visible }),
				onCloseUi: () => self.#set(null),
				onNotify: (notice) => self.#setNotices([...self.#notices, notice]),
				onNoticeGone: (id) => self.#setNotices(self.#notices.filter((notice) => notice.id !== id)),
				onOpenExternal: (url) => window.open(url, '_blank'),
				onViewport: ({ center, zoom }) => {
					const { screen } = options.view();
					options.onCamera({
						x: center.x - screen.width / 2 / zoom,
						y: center.y - screen.height / 2 / zoom,
						zoom,
					});
				},
				onError: (text) => console.error(`plugin: ${text}`),
				onFroze: (slice) =>
					console.warn(
						`plugin: froze the editor for ${Math.round(slice.ms)} ms (${slice.kind} ${slice.what})`,
					),
				onLog: (level, text) => console.log(`plugin ${level}: ${text}`),
				onClose: () => options.onClosed(self),
			},
		});
		return self;
	}

	onUi(show: (state: UiState | null) => void): void {
		this.#showUi = show;
		show(this.ui);
	}

	onToUi(deliver: (message: unknown) => void): void {
		this.#toUi = deliver;
	}

	/** The person looks elsewhere: what the plugin reads as its viewport follows. */
	look(camera: Camera, screen: Screen): void {
		Object.assign(this.#view, viewOf(camera, screen));
	}

	fromUi(message: unknown): void {
		this.#engine?.postFromUi(message);
	}

	frameLoaded(): void {
		this.#engine?.uiLoaded();
	}

	close(): void {
		this.#engine?.close();
	}

	#open(html: string, shown: UiOptions): void {
		this.#frames += 1;
		const policy = contentSecurityPolicy(this.#options.files.manifest, 'development');
		const themed = uiPage(html, { themeColors: shown.themeColors, policy });
		const page = themed.replace(/<head[^>]*>/i, (head) => head + this.#fonts);
		this.#set({
			key: this.#frames,
			page,
			title: shown.title,
			width: shown.width,
			height: shown.height,
			visible: shown.visible,
			place: shown.position ?? null,
		});
	}

	#update(change: Partial<UiState>): void {
		if (this.ui !== null) this.#set({ ...this.ui, ...change });
	}

	#set(state: UiState | null): void {
		this.ui = state;
		this.#showUi(state);
	}

	#setNotices(notices: readonly Notice[]): void {
		this.#notices = notices;
		this.#options.onNotices(notices);
	}
}

/** Wall time, because windows share what is timed (the file's timer). */
const browserClock: Clock = {
	now: () => Date.now(),
	setTimeout: (run, ms) => window.setTimeout(run, ms),
	clearTimeout: (handle) => window.clearTimeout(handle),
};

/** `clientStorage` of this browser: the page around the frame may keep things, the frame may not. */
const browserStorage: StorageBackend = {
	get: (key) => localStorage.getItem(`plugin:${key}`) ?? undefined,
	set: (key, value) => localStorage.setItem(`plugin:${key}`, value),
	delete: (key) => localStorage.removeItem(`plugin:${key}`),
	keys: () =>
		Object.keys(localStorage)
			.filter((key) => key.startsWith('plugin:'))
			.map((key) => key.slice('plugin:'.length)),
};

function viewOf(camera: Camera, screen: Screen): View {
	const center = {
		x: camera.x + screen.width / 2 / camera.zoom,
		y: camera.y + screen.height / 2 / camera.zoom,
	};
	return { center, zoom: camera.zoom, size: screen };
}

function activeUsers(options: Options): ActiveUser[] {
	const { camera, screen } = options.view();
	const me: ActiveUser = {
		...options.user,
		photoUrl: null,
		sessionId: options.doc.session,
		position: null,
		viewport: viewportBox(camera, screen),
		selection: options.doc.selection.ids,
	};
	const others = [...options.others()].map(([sessionId, other]) => ({
		id: `user-${other.name.toLowerCase()}`,
		name: other.name,
		color: other.color,
		photoUrl: null,
		sessionId,
		position: other.cursor,
		viewport: other.viewport,
		selection: other.selection,
	}));
	return [me, ...others];
}
