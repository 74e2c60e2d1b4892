import type { CanvasNode } from '../model.ts';
import { cellAt, insertTrack, moveTrack, removeTrack, resizeTrack } from '../table.ts';
import { nodeRef, type RunContext } from './context.ts';
import { PluginError } from './errors.ts';
import { asNumber, asSize } from './validate.ts';

function index(method: string, name: string, value: unknown, limit: number): number {
	const at = asNumber(method, name, value);
	if (!Number.isInteger(at) || at < 0 || at >= limit) {
		throw new PluginError(`in ${method}: ${name} ${at} is out of bounds (0 to ${limit - 1})`);
	}
	return at;
}

/** A table's own methods; null when the method is not one of them. */
export function callTable(
	run: RunContext,
	table: CanvasNode,
	method: string,
	args: readonly unknown[],
): { readonly value: unknown } | null {
	const done = { value: undefined };
	const rows = table.rows?.length ?? 0;
	const columns = table.columns?.length ?? 0;
	if (method === 'cellAt') {
		const row = index(method, 'rowIndex', args[0], rows);
		const cell = cellAt(run.doc, table, row, index(method, 'columnIndex', args[1], columns));
		if (cell === undefined) throw new PluginError(`in ${method}: the cell does not exist`);
		return { value: nodeRef(cell) };
	}
	const parsed = /^(insert|remove|move|resize)(Row|Column)$/.exec(method);
	if (parsed === null) return null;
	const axis = parsed[2] === 'Row' ? 'rows' : 'columns';
	const count = axis === 'rows' ? rows : columns;
	const name = axis === 'rows' ? 'rowIndex' : 'columnIndex';
	switch (parsed[1]) {
		case 'insert':
			insertTrack(run.doc, table.id, axis, index(method, name, args[0], count + 1));
			return done;
		case 'remove':
			if (count === 1) throw new PluginError(`in ${method}: Cannot remove the last one`);
			removeTrack(run.doc, table.id, axis, index(method, name, args[0], count));
			return done;
		case 'move': {
			const from = index(method, 'fromIndex', args[0], count);
			moveTrack(run.doc, table.id, axis, from, index(method, 'toIndex', args[1], count));
			return done;
		}
		default: {
			const at = index(method, name, args[0], count);
			resizeTrack(run.doc, table.id, axis, at, asSize(method, axis === 'rows' ? 'height' : 'width', args[1]));
			return done;
		}
	}
}
