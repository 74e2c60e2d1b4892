import type { CanvasNode } from '../model.ts';
import type { RunContext } from './context.ts';
import { PluginError } from './errors.ts';

type Criteria = {
	readonly types?: readonly string[];
	readonly pluginData?: { readonly keys?: readonly string[] };
	readonly sharedPluginData?: { readonly namespace: string; readonly keys?: readonly string[] };
};

/** Has any entry under the prefix, or any of the keys when some are named. */
function hasData(node: CanvasNode, prefix: string, keys: readonly string[] | undefined): boolean {
	if (keys !== undefined) return keys.some((key) => prefix + key in node.data);
	return Object.keys(node.data).some((key) => key.startsWith(prefix));
}

/** `findAllWithCriteria`: everything below `id` in pre-order that meets all criteria given. */
export function findWithCriteria(run: RunContext, id: string, value: unknown): CanvasNode[] {
	const criteria = (value ?? {}) as Criteria;
	const known = Object.keys(criteria).some((key) =>
		['types', 'pluginData', 'sharedPluginData'].includes(key),
	);
	if (!known) {
		throw new PluginError('in findAllWithCriteria: Expected types, pluginData or sharedPluginData criteria');
	}
	if (criteria.sharedPluginData !== undefined && typeof criteria.sharedPluginData.namespace !== 'string') {
		throw new PluginError('in findAllWithCriteria: sharedPluginData needs a namespace');
	}
	return run.doc.descendants(id).filter((node) => {
		if (criteria.types !== undefined && !criteria.types.includes(node.type)) return false;
		const own = criteria.pluginData;
		if (own !== undefined && !hasData(node, `private/${run.manifest.id}/`, own.keys)) return false;
		const shared = criteria.sharedPluginData;
		return shared === undefined || hasData(node, `shared/${shared.namespace}/`, shared.keys);
	});
}
