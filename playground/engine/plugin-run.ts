import type { Clock } from './clock.ts';
import type { CanvasDocument } from './document.ts';
import { type LoaderOptions, loaderRefusal, STRICT_LOADER } from './loader-gate.ts';
import { type Manifest, parseManifest } from './manifest.ts';
import { ClientStorage, memoryBackend, type StorageBackend } from './plugin/client-storage.ts';
import { CONSTANTS } from './plugin/constants.ts';
import {
	type ActiveUser,
	type Hooks,
	nodeRef,
	type RunContext,
	type User,
	type View,
} from './plugin/context.ts';
import { Later, PluginError } from './plugin/errors.ts';
import { LoadedFonts } from './plugin/fonts.ts';
import { callMember, readMember, writeMember } from './plugin/host.ts';
import { membersFor } from './plugin/members.ts';
import { ChangeGatherer, type PendingChange } from './plugin/node-changes.ts';
import { Notices } from './plugin/notices.ts';
import { Sandbox } from './plugin/sandbox.ts';
import { UiHost } from './plugin/ui-host.ts';
import { decode, encode, encodeData } from './plugin/wire.ts';
import type { QuickJSWASMModule } from './quickjs.ts';

export type StartOptions = {
	readonly quickjs: QuickJSWASMModule;
	/** The text of the manifest's `main` file. */
	readonly code: string;
	/** The manifest as parsed JSON; checked first. */
	readonly manifest: unknown;
	/** Contents of the manifest's `ui` when it is one file. */
	readonly html?: string;
	/** Contents by key when `ui` is a map. */
	readonly uiFiles?: Readonly<Record<string, string>>;
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
	/** Milliseconds an asynchronous call takes; for tests of what happens between awaits. */
	readonly latency?: () => number;
	readonly loader?: LoaderOptions;
	/** Asked while plugin code runs; true stops it, as nobody else could (the editor would hang). */
	readonly interrupt?: () => boolean;
	/** False for a person who may only look: plugins do not start for them. */
	readonly canEdit?: boolean;
};

const EVENTS: Readonly<Record<string, RegExp>> = {
	figma: /^(selectionchange|currentpagechange|close|run|drop|documentchange|stylechange|timer\w+)$/,
	ui: /^message$/,
	n: /^nodechange$/,
};

/** A running plugin, as the editor holds it. */
export class PluginRun {
	readonly #options: StartOptions;
	readonly #context: RunContext;
	readonly #sandbox: Sandbox;
	readonly #ui: UiHost;
	readonly #notices: Notices;
	readonly #changes: ChangeGatherer;
	readonly #stops: (() => void)[] = [];
	#delivery = false;
	#selectionDue = false;
	#ticket = 0;
	#closed = false;

	constructor(options: StartOptions, manifest: Manifest) {
		this.#options = options;
		this.#context = contextOf(options, manifest);
		this.#ui = new UiHost(this.#context);
		this.#notices = new Notices(this.#context, (id, args) => this.#sandbox.enter('act', id, encode(args)));
		const doc = options.document;
		this.#changes = new ChangeGatherer((id) => doc.pageOf(id));
		this.#sandbox = new Sandbox(
			options.quickjs,
			{
				get: (ref, member) => this.#answer(() => readMember(this.#context, ref, member)),
				set: (ref, member, json) => this.#answer(() => writeMember(this.#context, ref, member, decode(json))),
				call: (ref, member, json) => this.#answer(() => this.#call(ref, member, argumentsOf(json))),
				failed: (text) => this.#context.hooks.onError?.(text),
				settled: () => doc.flush(),
			},
			{
				members: membersFor(manifest),
				constants: CONSTANTS,
				html: options.html ?? '',
				uiFiles: options.uiFiles ?? {},
			},
			options.interrupt,
		);
		this.#stops.push(
			doc.subscribe((changes, origin) => {
				this.#changes.add(changes, origin, this.#context.currentPage);
				this.#deliverSoon();
			}),
			doc.selection.subscribe(() => {
				this.#selectionDue = true;
				this.#deliverSoon();
			}),
		);
	}

	get closed(): boolean {
		return this.#closed;
	}

	/** Runs the bundle; an exception in it is reported, and the plugin stays as it is, as in the editor. */
	begin(): void {
		try {
			this.#sandbox.evaluate(this.#options.code);
		} catch (error) {
			this.#context.hooks.onError?.(
				error instanceof Error ? `${error.name}: ${error.message}` : String(error),
			);
		}
		this.#later(0, () => this.#fire('figma/run', [{ command: this.#context.command, parameters: {} }]));
	}

	/** The iframe's page has loaded: queued messages go out. */
	uiLoaded(): void {
		this.#ui.loaded();
	}

	/** What the iframe's page posted to its parent; anything but `{pluginMessage}` is ignored. */
	receivePost(data: unknown): void {
		if (typeof data !== 'object' || data === null || !('pluginMessage' in data)) return;
		this.postFromUi(data.pluginMessage);
	}

	/** A message of the UI to the plugin. Throws for what cannot be sent. */
	postFromUi(pluginMessage: unknown): void {
		const json = `[${encodeData(pluginMessage)},{"origin":"null"}]`;
		this.#later(0, () => this.#sandbox.enter('fire', 'ui/message', json));
	}

	/** The person closes the plugin's window, or the plugin itself asks. */
	close(message?: string): void {
		if (this.#closed) return;
		this.#sandbox.enter('fire', 'figma/close', '[]');
		this.kill(message);
	}

	/** The tab is gone: no callback runs. */
	kill(message?: string): void {
		if (this.#closed) return;
		this.#closed = true;
		for (const stop of this.#stops) stop();
		this.#sandbox.enter('close');
		this.#context.doc.flush();
		this.#context.doc.commitUndo();
		this.#ui.close();
		this.#sandbox.dispose();
		this.#context.hooks.onClose?.(message);
	}

	#answer(work: () => unknown): string {
		try {
			if (this.#closed) throw new PluginError('The plugin is closed: its API can no longer be used');
			const value = work();
			return value instanceof Later ? this.#promise(value) : `=${encode(value)}`;
		} catch (error) {
			return `!${failureText(error)}`;
		}
	}

	#promise(later: Later): string {
		this.#ticket += 1;
		const ticket = String(this.#ticket);
		this.#later(this.#options.latency?.() ?? 0, () => {
			let payload: string;
			let ok = true;
			try {
				payload = encode(later.work());
			} catch (error) {
				ok = false;
				payload = failureText(error);
			}
			this.#sandbox.enter('settle', ticket, ok, payload);
		});
		return `~${ticket}`;
	}

	#later(ms: number, run: () => void): void {
		this.#context.clock.setTimeout(() => {
			if (!this.#closed) run();
		}, ms);
	}

	#call(ref: string, member: string, args: readonly unknown[]): unknown {
		if (ref[0] === 'u') return this.#ui.call(member, args);
		if (ref[0] !== 'f') return callMember(this.#context, ref, member, args);
		switch (member) {
			case 'showUI':
				return this.#ui.show(args[0], args[1]);
			case 'closePlugin':
				this.close(typeof args[0] === 'string' ? args[0] : undefined);
				return undefined;
			case '$notify':
				return this.#notices.notify(args[0], args[1]);
			case '$cancelNotify':
				return this.#notices.cancel(args[0]);
			case '$listen':
				return this.#listen(String(args[0]), String(args[1]));
			case '$timer':
				this.#later(Number(args[1]), () => this.#sandbox.enter('timer', Number(args[0])));
				return undefined;
			case '$failed':
				this.#context.hooks.onError?.(String(args[0]));
				return undefined;
			case '$log':
				this.#context.hooks.onLog?.(String(args[0]), String(args[1]));
				return undefined;
			default:
				return callMember(this.#context, ref, member, args);
		}
	}

	#listen(target: string, type: string): void {
		const known = EVENTS[target] ?? EVENTS.n;
		if (known?.test(type) !== true) throw new PluginError(`in on: "${type}" is not a valid event type`);
		if (type === 'documentchange' && !this.#context.allPagesLoaded) {
			throw new PluginError(
				'in on: Cannot register documentchange handler in incremental mode without calling figma.loadAllPagesAsync first.',
			);
		}
	}

	#deliverSoon(): void {
		if (this.#delivery) return;
		this.#delivery = true;
		this.#later(0, () => {
			this.#delivery = false;
			this.#deliver();
		});
	}

	#deliver(): void {
		const { doc } = this.#context;
		const changes = this.#changes.take((id) => doc.get(id)?.parent);
		for (const page of new Set(changes.map((change) => change.page))) {
			const nodeChanges = changes
				.filter((change) => change.page === page)
				.map((change) => this.#event(change));
			this.#fire(`n${page}/nodechange`, [{ nodeChanges }]);
		}
		if (changes.length > 0 && this.#context.allPagesLoaded && !this.#closed) {
			this.#fire('figma/documentchange', [{ documentChanges: changes.map((each) => this.#event(each)) }]);
		}
		if (!this.#selectionDue || this.#closed) return;
		this.#selectionDue = false;
		this.#fire('figma/selectionchange', []);
	}

	#event(change: PendingChange): unknown {
		const { id, type, origin } = change;
		const node = this.#context.doc.get(id);
		const shown =
			node === undefined || type === 'DELETE' ? { removed: true, id, type: change.node.type } : nodeRef(node);
		const properties = type === 'PROPERTY_CHANGE' ? { properties: [...change.properties] } : {};
		return { type, id, origin, node: shown, ...properties };
	}

	#fire(key: string, args: readonly unknown[]): void {
		this.#sandbox.enter('fire', key, encode(args));
	}
}

function argumentsOf(json: string): readonly unknown[] {
	const args = decode(json);
	return Array.isArray(args) ? args : [];
}

/** The first letter tells the VM which error to throw. */
function failureText(error: unknown): string {
	if (error instanceof PluginError) return `${error.kind === 'TypeError' ? 'T' : 'E'}${error.message}`;
	return `E${error instanceof Error ? error.message : String(error)}`;
}

function contextOf(options: StartOptions, manifest: Manifest): RunContext {
	const { document: doc, user } = options;
	const view = options.view ?? { center: { x: 0, y: 0 }, zoom: 1, size: { width: 1280, height: 720 } };
	const self = (): ActiveUser => ({
		...user,
		sessionId: doc.session,
		position: null,
		viewport: { x: view.center.x, y: view.center.y, ...view.size },
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
		loadedPages: new Set([doc.firstPage]),
		command: options.command ?? '',
		fileKey: options.fileKey,
		activeUsers: options.activeUsers ?? (() => [self()]),
		currentPage: doc.firstPage,
		allPagesLoaded: false,
	};
}

/**
 * Starts a plugin the way the editor does: manifest first, then the loader's checks on the text, then a fresh VM.
 * Throws when the plugin would not load; what goes wrong later is told through `hooks.onError`.
 */
export function startPlugin(options: StartOptions): PluginRun {
	const manifest = parseManifest(options.manifest);
	if (!manifest.editorType.includes('figjam')) {
		throw new Error('Manifest error: The manifest editorType does not include "figjam".');
	}
	if (options.canEdit === false) throw new Error('You need edit access to this file to run plugins.');
	const refusal = loaderRefusal(options.code, options.loader ?? STRICT_LOADER);
	if (refusal !== null) throw new Error(refusal);
	const run = new PluginRun(options, manifest);
	run.begin();
	return run;
}
