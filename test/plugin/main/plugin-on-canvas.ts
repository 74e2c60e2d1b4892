import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ManualClock } from '../../../playground/engine/clock.ts';
import { CanvasDocument } from '../../../playground/engine/document.ts';
import { MemoryHub } from '../../../playground/engine/hub.ts';
import type { CanvasNode } from '../../../playground/engine/model.ts';
import { memoryBackend, type StorageBackend } from '../../../playground/engine/plugin/client-storage.ts';
import type { MeterOptions } from '../../../playground/engine/plugin/meter.ts';
import { type PluginRun, startPlugin } from '../../../playground/engine/plugin-run.ts';
import { loadQuickJs, type QuickJSWASMModule } from '../../../playground/engine/quickjs.ts';
import type { Manifest } from '../../../plugin/build.ts';
import { dressed } from '../../../plugin/ui/dress.ts';
import type {
	CallRequest,
	CallResponse,
	DrawReport,
	MainCall,
	MainEvent,
	MainToUi,
} from '../../../shared/bridge.ts';
import type { CanvasChange } from '../../../shared/canvas-change.ts';
import type { DrawCommand } from '../../../shared/draw-command.ts';
import { oncePerRun } from '../../support/once-per-run.ts';

export type Built = { code: string; html: string; manifest: Manifest; quickjs: QuickJSWASMModule };

/** The real main bundle with a panel of one line, built once a run, and the VM. */
export async function buildForCanvas(): Promise<Built> {
	return { ...(await oncePerRun('main-bundle', buildMain)), quickjs: await loadQuickJs() };
}

async function buildMain(): Promise<Omit<Built, 'quickjs'>> {
	const folder = await mkdtemp(join(tmpdir(), 'personaboard-main-'));
	try {
		const uiEntry = join(folder, 'panel.ts');
		await writeFile(uiEntry, "document.title = 'panel';\n");
		// Only who builds pays for loading the builder.
		const { buildPlugin } = await import('../../../plugin/build.ts');
		const { manifest } = await buildPlugin({ uiEntry, out: folder });
		const [code, html] = await Promise.all(
			['code.js', 'ui.html'].map((name) => readFile(join(folder, name), 'utf8')),
		);
		return { code, html, manifest };
	} finally {
		await rm(folder, { recursive: true });
	}
}

/** What goes into a call; a draw's commands as they are planned. */
type Body<C extends MainCall> = C extends 'draw'
	? Omit<CallRequest<'draw'>, 'commands'> & { commands: readonly DrawCommand[] }
	: CallRequest<C>;

function withLooks(body: Body<'draw'>): CallRequest<'draw'> {
	return { ...body, commands: body.commands.map(dressed) };
}

/** A person's window with the plugin running in it, on a document several of them can share. */
export class PluginOnCanvas {
	readonly hub: MemoryHub;
	readonly doc: CanvasDocument;
	readonly clock: ManualClock;
	readonly person = { id: '1', name: 'Ana' };
	readonly messages: MainToUi[] = [];
	readonly errors: string[] = [];
	readonly run: PluginRun;
	#nextCall = 1;

	constructor(
		built: Built,
		options: {
			/** Another window whose document this one opens too; it sees what that one did. */
			sharing?: PluginOnCanvas;
			storage?: StorageBackend;
			latency?: () => number;
			refuse?: (member: string) => boolean;
			meter?: MeterOptions;
			prepare?: (doc: CanvasDocument) => void;
		} = {},
	) {
		this.hub = options.sharing?.hub ?? new MemoryHub();
		this.doc = new CanvasDocument(this.hub.connect());
		this.clock = options.sharing?.clock ?? new ManualClock();
		options.prepare?.(this.doc);
		this.run = startPlugin({
			...built,
			document: this.doc,
			user: { id: '1', name: 'Ana', color: '#9747FF', photoUrl: null },
			clock: this.clock,
			storage: options.storage ?? memoryBackend(),
			...(options.latency ? { latency: options.latency } : {}),
			...(options.refuse ? { refuse: options.refuse } : {}),
			...(options.meter ? { meter: options.meter } : {}),
			command: 'open',
			hooks: {
				onShowUi: () => this.run?.uiLoaded(),
				onUiMessage: (message) => this.messages.push(message as MainToUi),
				onError: (text) => this.errors.push(text),
				onLog: (level, text) => this.errors.push(`${level}: ${text}`),
			},
		});
		this.clock.advance(50);
		this.run.uiLoaded();
	}

	/** Posts a call and lets time pass until it is answered; throws the sentence of a refusal. */
	call<C extends MainCall>(name: C, body: Body<C>, meanwhile?: (ms: number) => void): CallResponse<C> {
		const id = this.post(name, body);
		for (let ms = 0; ms < 20_000; ms += 1) {
			const reply = this.replyTo(id);
			if (reply) {
				if (!reply.ok) throw new Error(reply.message);
				return reply.body as CallResponse<C>;
			}
			meanwhile?.(ms);
			this.clock.advance(1);
		}
		throw new Error(`No answer to ${name}; ${this.errors.join('; ')}`);
	}

	/** Posts a call without waiting, what it draws dressed as the panel does; returns its number. */
	post(name: string, given: unknown): number {
		const id = this.#nextCall++;
		const body = name === 'draw' ? withLooks(given as Body<'draw'>) : given;
		this.run.postFromUi({ channel: 'personaboard', kind: 'call', id, name, body });
		return id;
	}

	replyTo(id: number) {
		for (const message of this.messages) if (message.kind === 'reply' && message.id === id) return message;
		return undefined;
	}

	/** Draws on the page the person looks at, as asked for by a person. */
	draw(...commands: DrawCommand[]): DrawReport {
		return this.call('draw', { commands, label: 'test', page: null, step: true })!;
	}

	/** Draws as the board does by itself, after something changed. */
	follow(...commands: DrawCommand[]): DrawReport {
		return this.call('draw', { commands, label: 'test', page: null, step: false })!;
	}

	/** Canvas changes told since the last look; lets the watch have its say first. */
	changes(): CanvasChange[] {
		this.clock.advance(500);
		return this.takeEvents('canvas').flatMap((event) => event.changes);
	}

	takeEvents<T extends MainEvent['type']>(type: T): Extract<MainEvent, { type: T }>[] {
		const out: Extract<MainEvent, { type: T }>[] = [];
		for (const message of this.messages.splice(0)) {
			if (message.kind === 'event' && message.event.type === type) {
				out.push(message.event as Extract<MainEvent, { type: T }>);
			}
		}
		return out;
	}

	/** The node of ours with that key. Throws when there is none or more than one. */
	own(key: string): CanvasNode {
		const found = this.allOwn(key);
		if (found.length !== 1) throw new Error(`${found.length} nodes with key ${key}`);
		return found[0];
	}

	allOwn(key: string): CanvasNode[] {
		return [...this.doc.nodes()].filter((node) => dataOf(node, 'k') === key && dataOf(node, 'n') === node.id);
	}

	node(id: string): CanvasNode {
		return this.doc.need(id);
	}

	childrenOf(id: string): readonly CanvasNode[] {
		return this.doc.children(id);
	}
}

/** One value of our shared plugin data, '' when unset. */
export function dataOf(node: CanvasNode, key: string): string {
	return node.data[`shared/personaboard/${key}`] ?? '';
}
