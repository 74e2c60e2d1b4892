import { ManualClock } from '../../../playground/engine/clock.ts';
import { CanvasDocument } from '../../../playground/engine/document.ts';
import { MemoryHub } from '../../../playground/engine/hub.ts';
import { type PluginRun, startPlugin } from '../../../playground/engine/plugin-run.ts';
import { loadQuickJs } from '../../../playground/engine/quickjs.ts';
import { type FileOptions, SimulatedFile } from '../../../playground/engine/simulated-file.ts';
import type { Plugin, StartOptions } from '../../../playground/engine/start-options.ts';

export const quickjs = await loadQuickJs();

export const MANIFEST = {
	name: 'Test plugin',
	id: '4711',
	api: '1.0.0',
	main: 'code.js',
	ui: 'ui.html',
	editorType: ['figjam'],
	documentAccess: 'dynamic-page',
	networkAccess: { allowedDomains: ['https://api.example.com', 'wss://api.example.com'] },
	permissions: ['currentuser', 'activeusers', 'fileusers'],
};

export const ANA = { id: '11', name: 'Ana', color: '#ff0000', photoUrl: null };
export const BEN = { id: '12', name: 'Ben', color: '#00ff00', photoUrl: null };

/** A plugin of one line of code, or several. */
export function plugin(code: string, manifest: Record<string, unknown> = {}): Plugin {
	return { code, manifest: { ...MANIFEST, ...manifest } };
}

/** A fresh file on a clock that stands still until told to go on. */
export function openFile(options: Partial<FileOptions> = {}): { file: SimulatedFile; clock: ManualClock } {
	const clock = new ManualClock();
	return { file: new SimulatedFile({ quickjs, clock, ...options }), clock };
}

export type World = {
	readonly hub: MemoryHub;
	readonly doc: CanvasDocument;
	readonly clock: ManualClock;
	readonly logs: string[];
	readonly errors: string[];
	readonly ui: unknown[];
	readonly run: PluginRun;
	/** Lets everything due happen. */
	tick(ms?: number): void;
};

/** Runs `code` in a fresh file (or a given hub) with a manual clock; `log(x)` in it collects JSON. */
export function start(code: string, options: Partial<StartOptions> & { hub?: MemoryHub } = {}): World {
	const hub = options.hub ?? new MemoryHub();
	const doc = options.document ?? new CanvasDocument(hub.connect());
	const clock = new ManualClock();
	const logs: string[] = [];
	const errors: string[] = [];
	const ui: unknown[] = [];
	const { hub: _hub, hooks, ...rest } = options;
	const run = startPlugin({
		quickjs,
		code,
		manifest: MANIFEST,
		document: doc,
		user: ANA,
		clock,
		...rest,
		hooks: {
			onLog: (_level, text) => logs.push(text),
			onError: (text) => errors.push(text),
			onUiMessage: (message) => ui.push(message),
			...hooks,
		},
	});
	return { hub, doc, clock, logs, errors, ui, run, tick: (ms = 50) => clock.advance(ms) };
}

/**
 * Runs the body of an async function in the plugin and returns what it returns, as JSON; an exception comes back as
 * `{ error: 'Name: message' }`.
 */
export function evaluate(body: string, options: Parameters<typeof start>[1] = {}): any {
	const world = start(
		`(function () { 'use strict'; (async function () { ${body} })().then(
			function (value) { console.log('RESULT ' + JSON.stringify(value === undefined ? null : value)); },
			function (error) { console.log('RESULT ' + JSON.stringify({ error: error.name + ': ' + error.message })); }); })();`,
		options,
	);
	world.tick(5000);
	const result = world.logs.find((line) => line.startsWith('RESULT '));
	if (result === undefined) throw new Error(`no result; errors: ${world.errors.join('\n')}`);
	world.run.close();
	return JSON.parse(result.slice('RESULT '.length));
}

/** Errors of several expressions, in order; 'no error' where none was thrown. Runs in one plugin. */
export function errorsOf(setup: string, expressions: readonly string[], options = {}): string[] {
	const tries = expressions
		.map(
			(each) =>
				`try { await (async function () { ${each} })(); out.push('no error'); } catch (e) { out.push(e.name + ': ' + e.message); }`,
		)
		.join('\n');
	return evaluate(`${setup}; var out = []; ${tries} return out;`, options);
}
