import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Awareness } from 'y-protocols/awareness';
import { Doc } from 'yjs';
import { seeded } from '../playground/engine/chaos.ts';
import { ManualClock } from '../playground/engine/clock.ts';
import type { PluginRun } from '../playground/engine/plugin-run.ts';
import { loadQuickJs } from '../playground/engine/quickjs.ts';
import { type Seat, SimulatedFile } from '../playground/engine/simulated-file.ts';
import { createSticky, move } from '../playground/engine/user-api.ts';
import { buildPlugin } from '../plugin/build.ts';
import { createBridgeClient } from '../plugin/ui/bridge-client.ts';
import { createCanvasSync } from '../plugin/ui/canvas-sync.ts';
import type { CanvasSync } from '../plugin/ui/canvas-sync-types.ts';
import { learn } from '../plugin/ui/strings.ts';
import { applyEdits, type DocEdit } from '../shared/board-doc.ts';
import { fieldPaths } from '../shared/claim.ts';
import type { DrawKind } from '../shared/draw.ts';
import type { Evidence } from '../shared/evidence.ts';
import type { EvidenceId, NodeId, ThemeId } from '../shared/ids.ts';
import { spoken } from '../test/support/evidence.ts';
import { compile } from '../words/compile.ts';
import { panelWords } from '../words/en/panel.ts';

learn('en', compile(panelWords));

/** What one thing cost on the canvas. Times are milliseconds of the real clock inside QuickJS. */
export type Cost = {
	calls: number;
	/** API calls that write: creating, setting, moving, removing. */
	writes: number;
	/** Nodes that differ afterwards. */
	nodes: number;
	milliseconds: number;
	longestSlice: number;
};

const quotesPerTheme = 40;
const words =
	'the rota swaps late shift cover nobody answers phone manager approves payroll export sheet print week budget hours sick ring around again template copy lock app'.split(
		' ',
	);

export type Bundle = Awaited<ReturnType<typeof buildBundle>>;

/** The plugin as it ships, with a panel of one line, and the size of both its files. */
export async function buildBundle() {
	const folder = await mkdtemp(join(tmpdir(), 'personaboard-bench-'));
	try {
		const whole = await buildPlugin({ out: join(folder, 'whole') });
		const uiEntry = join(folder, 'panel.ts');
		await writeFile(uiEntry, "document.title = 'panel';\n");
		const { manifest } = await buildPlugin({ uiEntry, out: join(folder, 'bench') });
		const [code, html] = await Promise.all([
			readFile(join(folder, 'bench/code.js'), 'utf8'),
			readFile(join(folder, 'bench/ui.html'), 'utf8'),
		]);
		return { bytes: whole.bytes, plugin: { manifest, code, html }, quickjs: await loadQuickJs() };
	} finally {
		await rm(folder, { recursive: true });
	}
}

/** A board of `count` stickies in one window: the real main thread, and the panel's keeper of the canvas. */
export class BenchBoard {
	readonly doc = new Doc();
	readonly notes: NodeId[] = [];
	readonly #clock = new ManualClock();
	readonly #random = seeded(7);
	readonly #file: SimulatedFile;
	readonly #seat: Seat;
	readonly #run: PluginRun;
	readonly #texts = new Map<EvidenceId, Evidence>();
	#sync: CanvasSync | null = null;
	#call: ReturnType<typeof createBridgeClient>['call'];
	#touched = new Set<string>();

	constructor(bundle: Bundle, count: number) {
		this.#file = new SimulatedFile({ quickjs: bundle.quickjs, clock: this.#clock });
		this.#seat = this.#file.join({ id: '1', name: 'Ana', color: '#9747ff', photoUrl: null });
		for (let at = 0; at < count; at++) this.#write(at);
		let hear: (message: unknown) => void = () => undefined;
		this.#run = this.#seat.start(bundle.plugin, { hooks: { onUiMessage: (message) => hear(message) } });
		this.#clock.advance(50);
		this.#run.uiLoaded();
		const bridge = createBridgeClient({
			post: (message) => this.#run.postFromUi(message),
			listen(handler) {
				hear = handler;
				return () => undefined;
			},
		});
		this.#call = bridge.call;
		this.#seat.doc.subscribe((changes) => {
			for (const { id } of changes) this.#touched.add(id);
		});
		const awareness = new Awareness(this.doc);
		clearInterval(awareness._checkInterval);
		awareness.setLocalState({ name: 'Ana', color: '#9747ff', session: 1, busy: '' });
		this.#sync = createCanvasSync({
			doc: this.doc,
			awareness,
			bridge,
			texts: { get: () => this.#texts, ensure: async () => undefined, match: () => undefined },
			standing: () => 'writes',
			confirmed: async () => true,
			speaks: async () => true,
			me: { name: 'Ana', session: 1, page: this.#seat.doc.page.id },
			now: () => this.#clock.now(),
			later: (ms, run) => {
				const handle = this.#clock.setTimeout(run, ms);
				return () => this.#clock.clearTimeout(handle);
			},
			tell: (notice) => {
				if (notice.type === 'failed') throw notice.error;
			},
			changed: () => undefined,
		});
	}

	/** Marks every note as evidence, as bringing them in does. */
	async bringIn(): Promise<void> {
		const places = this.notes.map((node, at) => ({ node, evidence: evidenceId(at) }));
		const reply = this.#call('draw', {
			commands: [{ type: 'tag', places }],
			label: '',
			page: null,
			step: false,
		});
		await this.#until(reply);
		this.edit(
			places.flatMap(({ node, evidence }) => [
				entry('places', node, evidence),
				entry('evidence', evidence, {
					kind: 'said',
					participant: this.#texts.get(evidence)?.participant ?? null,
					source: 'so_canvas',
					flags: [],
				}),
			]),
		);
	}

	/** The machine's grouping; `share` of the notes go to the next theme over. */
	group(share = 0): DocEdit[] {
		const themes = Math.max(4, Math.round(this.notes.length / quotesPerTheme));
		return [
			...Array.from({ length: themes }, (_, at) =>
				entry('themes', themeId(at), {
					id: themeId(at),
					label: `Theme ${at}: ${words[at % words.length]}`,
					criterion: `What people say about ${words[at % words.length]}.`,
					order: at,
				}),
			),
			...this.notes.map((_, at) =>
				entry('members', evidenceId(at), {
					theme: themeId((at + (this.#random() < share ? 1 : 0)) % themes),
				}),
			),
		];
	}

	/** `count` personas of twenty sentences each. */
	personas(count: number): DocEdit[] {
		return Array.from({ length: count }, (_, persona) => [
			entry('personas', `pe_${persona}`, {
				id: `pe_${persona}`,
				archetype: `ar_${persona}`,
				name: `The ${words[persona]} person`,
				role: 'Plans the week for a team that changes',
				level: 'qualitative',
				order: persona,
				engine: 'local',
			}),
			...Array.from({ length: 20 }, (_, claim) => this.claim(persona, claim, this.#sentence(12))),
		]).flat();
	}

	claim(persona: number, claim: number, text: string): DocEdit {
		const id = `cl_${persona}-${claim}`;
		const cited = [0, 1, 2].map((step) => evidenceId((persona * 20 + claim + step) % this.notes.length));
		return entry('claims', id, {
			id,
			persona: `pe_${persona}`,
			field: fieldPaths[claim % fieldPaths.length],
			order: claim,
			text: [text],
			support: 'supported',
			citations: cited,
			counter: [],
			author: 'machine',
		});
	}

	edit(edits: readonly DocEdit[]): void {
		applyEdits(this.doc, edits, 'pipeline');
	}

	/** Draws a kind from nothing but what stands, every section of it named. */
	again(kind: DrawKind): void {
		this.#sync?.drawAgain(kind);
	}

	/** Drags a note into the section another note lies in, beside the first notes there. */
	drag(note: NodeId, target: NodeId): void {
		const { doc } = this.#seat;
		const { x, y, parent } = doc.need(note);
		const from = doc.need(parent ?? '');
		const to = doc.need(doc.need(target).parent ?? '');
		move(doc, [note], to.x - from.x - x + 300, to.y - from.y - y + 260);
	}

	/** Does something, waits until the canvas is quiet again, and says what it cost the plugin. */
	async cost(work: () => void): Promise<Cost> {
		await this.quiet();
		this.#run.resetMeter();
		work();
		this.#touched = new Set();
		await this.quiet();
		const { calls, slices } = this.#run;
		const all = Object.entries(calls);
		const sum = (list: typeof all): number => list.reduce((total, [, count]) => total + count, 0);
		return {
			calls: sum(all),
			writes: sum(all.filter(([member]) => isWrite(member))),
			nodes: this.#touched.size,
			milliseconds: slices.totalMs,
			longestSlice: slices.longest?.ms ?? 0,
		};
	}

	async quiet(): Promise<void> {
		for (let still = 0; still < 20; ) {
			await new Promise((resolve) => setImmediate(resolve));
			this.#clock.advance(25);
			still = this.#sync?.idle() && this.#sync.isWriter() ? still + 1 : 0;
		}
	}

	dispose(): void {
		this.#sync?.stop();
		this.#file.dispose();
	}

	async #until<T>(reply: Promise<T>): Promise<T> {
		let done = false;
		reply.finally(() => {
			done = true;
		});
		while (!done) {
			await new Promise((resolve) => setImmediate(resolve));
			this.#clock.advance(5);
		}
		return reply;
	}

	#write(at: number): void {
		const text = this.#sentence(8 + Math.floor(this.#random() * 18));
		const place = { x: (at % 40) * 260, y: Math.floor(at / 40) * 300 };
		const participant = `P${(at % 12) + 1}`;
		this.notes.push(createSticky(this.#seat.doc, { id: '2', name: 'Ben' }, { at: place, text }));
		const id = evidenceId(at);
		this.#texts.set(id, spoken(id, text, participant));
	}

	#sentence(length: number): string {
		return Array.from({ length }, () => words[Math.floor(this.#random() * words.length)]).join(' ');
	}
}

function evidenceId(at: number): EvidenceId {
	return `ev_${at}`;
}

function themeId(at: number): ThemeId {
	return `th_${at}`;
}

function entry(map: DocEdit['map'], key: string, value: unknown): DocEdit {
	return { map, key, value };
}

/** Methods and setters that change the document; `set_selection` and the like only change what one person sees. */
function isWrite(member: string): boolean {
	if (/^set_(selection|currentPage)$/.test(member)) return false;
	return /^(set|create|append|insert|remove|resize|clone|delete)/.test(member);
}
