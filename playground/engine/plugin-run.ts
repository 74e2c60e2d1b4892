import type { CanvasDocument } from './document.ts';
import { type LoaderOptions, loadBundle, STRICT_LOADER } from './loader-gate.ts';
import { type Manifest, parseManifest } from './manifest.ts';
import type { Vec } from './model.ts';
import { CONSTANTS } from './plugin/constants.ts';
import type { RunContext } from './plugin/context.ts';
import { checkListener, Deliveries } from './plugin/deliveries.ts';
import { type Drop, Drops, parsePluginDrop } from './plugin/drops.ts';
import { Later, PluginError } from './plugin/errors.ts';
import { callMember, readMember, writeMember } from './plugin/host.ts';
import { apiName } from './plugin/member-names.ts';
import { membersFor } from './plugin/members.ts';
import { Meter, type SliceLabel, type Slices } from './plugin/meter.ts';
import { Notices } from './plugin/notices.ts';
import { Sandbox } from './plugin/sandbox.ts';
import { UiHost } from './plugin/ui-host.ts';
import { decode, encode, encodeData } from './plugin/wire.ts';
import { contextOf, type StartOptions } from './start-options.ts';

/** A running plugin, as the editor holds it. */
export class PluginRun {
	readonly #options: StartOptions;
	readonly #context: RunContext;
	readonly #sandbox: Sandbox;
	readonly #ui: UiHost;
	readonly #notices: Notices;
	readonly #deliveries: Deliveries;
	readonly #drops: Drops;
	readonly #meter: Meter;
	readonly #faults: string[] = [];
	#ticket = 0;
	#closed = false;

	constructor(options: StartOptions, manifest: Manifest) {
		this.#options = options;
		this.#context = contextOf(options, manifest);
		this.#meter = new Meter(options.meter ?? {}, (slice) => this.#context.hooks.onFroze?.(slice));
		this.#ui = new UiHost(this.#context);
		this.#drops = new Drops(this.#context);
		this.#notices = new Notices(this.#context, (id, args) =>
			this.#sandbox.enter({ kind: 'notice', what: 'notify' }, 'act', id, encode(args)),
		);
		this.#sandbox = new Sandbox(
			options.quickjs,
			{
				get: (ref, member) => this.#answer(() => this.#get(ref, member)),
				set: (ref, member, json) => this.#answer(() => this.#set(ref, member, decode(json))),
				call: (ref, member, json) =>
					this.#answer(() => this.#call(ref, member, argumentsOf(json)), ref, member),
				failed: (text) => this.#fault(text),
				settled: () => this.#context.doc.flush(),
			},
			{
				members: membersFor(manifest),
				constants: CONSTANTS,
				html: options.html ?? '',
				uiFiles: options.uiFiles ?? {},
			},
			this.#meter,
		);
		this.#deliveries = new Deliveries(
			this.#context,
			(deliver) => this.#later(0, { kind: 'event', what: 'changes' }, deliver),
			(key, args) => this.#fire(key, args),
		);
	}

	get closed(): boolean {
		return this.#closed;
	}

	/** What went wrong so far: exceptions, rejections nobody listens to, code that had to be stopped. */
	get faults(): readonly string[] {
		return this.#faults;
	}

	/** How long the plugin held the editor, since the start or the last reset. */
	get slices(): Slices {
		return this.#meter.slices;
	}

	/** How often it called which member of the API, since the start or the last reset. */
	get calls(): Readonly<Record<string, number>> {
		return this.#meter.calls;
	}

	/** Begins `slices` and `calls` anew. */
	resetMeter(): void {
		this.#meter.reset();
	}

	/** Runs the bundle; an exception in it is reported, and the plugin stays as it is, as in the editor. */
	begin(program: string): void {
		try {
			this.#sandbox.evaluate(program);
		} catch (error) {
			this.#fault(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
		}
		this.#later(0, { kind: 'event', what: 'run' }, () =>
			this.#fire('figma/run', [{ command: this.#context.command, parameters: {} }]),
		);
	}

	/** The iframe's page has loaded: queued messages go out. */
	uiLoaded(): void {
		this.#ui.loaded();
	}

	/** What the iframe's page posted to its parent; anything but `{pluginMessage}` and `{pluginDrop}` is ignored. */
	receivePost(data: unknown): void {
		if (typeof data !== 'object' || data === null) return;
		if ('pluginMessage' in data) this.postFromUi(data.pluginMessage);
		const dropped = 'pluginDrop' in data ? parsePluginDrop(data.pluginDrop) : null;
		if (dropped !== null) this.drop(this.#ui.onPage(dropped.client), dropped.drop);
	}

	/** Something from outside the board is dropped at a point of the page. What the editor does with it by itself is not simulated. */
	drop(at: Vec, drop: Drop): void {
		const label: SliceLabel = { kind: 'event', what: 'drop' };
		this.#later(0, label, () => this.#fire('figma/drop', [this.#drops.eventOf(at, drop)]));
	}

	/** A message of the UI to the plugin. Throws for what cannot be sent. */
	postFromUi(pluginMessage: unknown): void {
		const json = `[${encodeData(pluginMessage)},{"origin":"null"}]`;
		const label: SliceLabel = { kind: 'message', what: 'ui/message' };
		this.#later(0, label, () => this.#sandbox.enter(label, 'fire', 'ui/message', json));
	}

	/** The person closes the plugin's window, or the plugin itself asks. */
	close(message?: string): void {
		if (this.#closed) return;
		this.#sandbox.enter({ kind: 'close', what: 'figma/close' }, 'fire', 'figma/close', '[]');
		this.kill(message);
	}

	/** The window is closed hard (the tab is gone): no callback runs, nothing is tidied up. */
	kill(message?: string): void {
		if (this.#closed) return;
		this.#closed = true;
		this.#deliveries.stop();
		this.#sandbox.enter({ kind: 'close', what: 'end' }, 'close');
		this.#context.doc.flush();
		this.#context.doc.commitUndo();
		this.#notices.close();
		this.#ui.close();
		this.#sandbox.dispose();
		this.#context.hooks.onClose?.(message);
	}

	#fault(text: string): void {
		this.#faults.push(text);
		this.#context.hooks.onError?.(text);
	}

	#answer(work: () => unknown, ref = '', member = ''): string {
		try {
			if (this.#closed) throw new PluginError('The plugin is closed: its API can no longer be used');
			const value = work();
			return value instanceof Later ? this.#promise(value, apiName(ref, member)) : `=${encode(value)}`;
		} catch (error) {
			return `!${failureText(error)}`;
		}
	}

	#promise(later: Later, member: string): string {
		this.#ticket += 1;
		const ticket = String(this.#ticket);
		const label: SliceLabel = { kind: 'answer', what: member };
		this.#later(this.#options.latency?.(member) ?? 0, label, () => {
			let payload: string;
			let ok = true;
			try {
				payload = encode(later.work());
			} catch (error) {
				ok = false;
				payload = failureText(error);
			}
			this.#sandbox.enter(label, 'settle', ticket, ok, payload);
		});
		return `~${ticket}`;
	}

	/** The plugin's next turn, after `ms`; what others do in between happens at its beginning. */
	#later(ms: number, next: SliceLabel, run: () => void): void {
		this.#context.clock.setTimeout(() => {
			if (!this.#closed) this.#options.meanwhile?.(next);
			if (!this.#closed) run();
		}, ms);
	}

	#get(ref: string, member: string): unknown {
		this.#meter.count(apiName(ref, `get_${member}`));
		return readMember(this.#context, ref, member);
	}

	#set(ref: string, member: string, value: unknown): void {
		const name = apiName(ref, `set_${member}`);
		this.#meter.count(name);
		if (this.#options.refuse?.(name)) throw refusal(name);
		writeMember(this.#context, ref, member, value);
	}

	#call(ref: string, member: string, args: readonly unknown[]): unknown {
		const own = this.#bridge(member, args);
		if (own !== null) return own.value;
		const name = apiName(ref, member);
		this.#meter.count(name);
		if (this.#options.refuse?.(name)) {
			if (!name.endsWith('Async')) throw refusal(name);
			return new Later(() => {
				throw refusal(name);
			});
		}
		if (ref[0] === 'u') return this.#ui.call(member, args);
		if (ref[0] === 'd') return this.#drops.callFile(ref.slice(1), member);
		if (ref[0] !== 'f') return callMember(this.#context, ref, member, args);
		switch (member) {
			case 'showUI':
				return this.#ui.show(args[0], args[1]);
			case 'closePlugin':
				this.close(typeof args[0] === 'string' ? args[0] : undefined);
				return undefined;
			case '$notify':
				return this.#notices.notify(args[0], args[1]);
			case '$listen':
				return checkListener(this.#context, String(args[0]), String(args[1]));
			default:
				return callMember(this.#context, ref, member, args);
		}
	}

	/** What the prelude asks of the host for itself: no call of the API. Null when it is one. */
	#bridge(member: string, args: readonly unknown[]): { readonly value: unknown } | null {
		switch (member) {
			case '$cancelNotify':
				this.#notices.cancel(args[0]);
				break;
			case '$timer': {
				const label: SliceLabel = { kind: 'timer', what: `timer ${String(args[0])}` };
				this.#later(Number(args[1]), label, () => this.#sandbox.enter(label, 'timer', Number(args[0])));
				break;
			}
			case '$failed':
				this.#fault(String(args[0]));
				break;
			case '$log':
				this.#context.hooks.onLog?.(String(args[0]), String(args[1]));
				break;
			default:
				return null;
		}
		return { value: undefined };
	}

	#fire(key: string, args: readonly unknown[]): void {
		this.#sandbox.enter({ kind: 'event', what: key }, 'fire', key, encode(args));
	}
}

function refusal(member: string): PluginError {
	return new PluginError(`in ${member}: The document could not be changed`);
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

/** The plugin running in each window, if any. */
const running = new WeakMap<CanvasDocument, PluginRun>();

function programOf(code: string, loader: LoaderOptions | undefined): string {
	const bundle = loadBundle(code, loader ?? STRICT_LOADER);
	if (bundle.refusal !== null) throw new Error(bundle.refusal);
	return bundle.program;
}

/**
 * Starts a plugin the way the editor does: manifest first, then the loader's checks on the text, then a fresh VM. The
 * plugin that runs in this window (on this document), if any, is closed. Throws when the plugin would not load; what
 * goes wrong later is told through `hooks.onError` and `faults`.
 */
export function startPlugin(options: StartOptions): PluginRun {
	const manifest = parseManifest(options.manifest);
	if (!manifest.editorType.includes('figjam')) {
		throw new Error('Manifest error: The manifest editorType does not include "figjam".');
	}
	if (options.canEdit === false) throw new Error('You need edit access to this file to run plugins.');
	const program = programOf(options.code, options.loader);
	running.get(options.document)?.close();
	const run = new PluginRun(options, manifest);
	running.set(options.document, run);
	run.begin(program);
	return run;
}
