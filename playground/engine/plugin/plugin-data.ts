import type { CanvasNode } from '../model.ts';
import { live, type RunContext } from './context.ts';
import { PluginError } from './errors.ts';
import { asString } from './validate.ts';

const LIMIT = 100 * 1024;

/** Where an entry lives among the node's data. */
function place(
	run: RunContext,
	method: string,
	args: readonly unknown[],
): { prefix: string; rest: unknown[] } {
	if (!method.includes('Shared')) return { prefix: `private/${run.manifest.id}/`, rest: [...args] };
	const namespace = asString(method, 'namespace', args[0]);
	if (!/^[A-Za-z0-9_.]{3,}$/.test(namespace)) {
		throw new PluginError(
			`in ${method}: namespace should have at least 3 alphanumeric characters, got "${namespace}"`,
		);
	}
	return { prefix: `shared/${namespace}/`, rest: args.slice(1) };
}

function keysUnder(node: CanvasNode, prefix: string): string[] {
	const own = Object.keys(node.data).filter((key) => key.startsWith(prefix));
	return own.map((key) => key.slice(prefix.length)).sort();
}

/** All eight get/set/keys methods for private and shared data. */
export function pluginData(run: RunContext, id: string, method: string, args: readonly unknown[]): unknown {
	const node = live(run, id, method);
	const { prefix, rest } = place(run, method, args);
	if (method.endsWith('Keys')) return keysUnder(node, prefix);
	const key = asString(method, 'key', rest[0]);
	if (method.startsWith('get')) return node.data[prefix + key] ?? '';
	const value = asString(method, 'value', rest[1]);
	if (prefix.length + key.length + value.length > LIMIT) {
		throw new PluginError(`in ${method}: The entry is larger than 100 kB`);
	}
	const next = value === '' ? null : value;
	if ((node.data[prefix + key] ?? null) !== next) run.doc.setData(id, { [prefix + key]: next });
	return undefined;
}

/** Relaunch buttons are per node in FigJam: not on the page or the document. */
export function setRelaunchData(run: RunContext, id: string, value: unknown): void {
	const node = live(run, id, 'setRelaunchData');
	if (node.type === 'PAGE' || node.type === 'DOCUMENT') {
		throw new PluginError(
			'in setRelaunchData: Relaunch data on pages and documents is not supported in FigJam',
		);
	}
	const given = (value ?? {}) as Readonly<Record<string, unknown>>;
	for (const [command, description] of Object.entries(given)) {
		if (typeof description !== 'string' || description.length > 1000) {
			throw new PluginError(
				`in setRelaunchData: The description of "${command}" is longer than 1000 characters`,
			);
		}
	}
	run.doc.set(id, { relaunch: { ...node.relaunch, [run.manifest.id]: given as Record<string, string> } });
}
