import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import * as z from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { type PostgresTable, postgresTable } from './postgres-source.ts';
import type { EventFile } from './stage-file.ts';

/** Usage that an operator names for boards to use: one table of a PostgreSQL, or files on this machine. */
export type NamedSource = {
	/** What people choose it by. */
	readonly name: string;
	readonly tables: readonly PostgresTable[];
	readonly files: readonly EventFile[];
};

const name = z.string().min(1).max(80);
const listSchema = z.array(
	z.union([
		z.strictObject({ name, table: z.string() }),
		z.strictObject({ name, files: z.array(z.string().min(1)).min(1) }),
	]),
);

/**
 * The sources in an operator's file: `[{"name", "table": "postgres://user@host/database#schema.table"}]` or
 * `[{"name", "files": [path]}]`. Throws AppError `bad-request` that names the file and never repeats an address.
 */
export async function readNamedSources(path: string | undefined): Promise<readonly NamedSource[]> {
	if (path === undefined) return [];
	const text = await readFile(path, 'utf8').catch(() => {
		throw new AppError('bad-request', `The list of usage sources ${path} cannot be read.`);
	});
	const parsed = listSchema.safeParse(parse(text));
	if (!parsed.success)
		throw new AppError(
			'bad-request',
			`The list of usage sources ${path} cannot be used. What works: [{"name": "Shop", "table": "postgres://user@host/database#schema.table"}, {"name": "Web", "files": ["/data/web.parquet"]}].`,
		);
	const names = parsed.data.map((one) => one.name);
	if (new Set(names).size < names.length)
		throw new AppError('bad-request', `The list of usage sources ${path} has two of one name.`);
	return parsed.data.map((one) => ({
		name: one.name,
		// People see the operator's name for it, and nothing of where it lies.
		tables: 'table' in one ? [{ ...postgresTable(one.table), name: one.name }] : [],
		files:
			'files' in one
				? one.files.map((file) => ({
						path: file,
						name: one.files.length === 1 ? one.name : `${one.name}: ${basename(file)}`,
					}))
				: [],
	}));
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
