import { rm } from 'node:fs/promises';
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { makeOwnFolder } from './own-folder.ts';

/** What the engine may take of the machine. */
export type EngineOptions = {
	/** An existing folder; the engine makes one of its own in it and takes it away again. */
	readonly folder: string;
	readonly memoryMegabytes?: number;
	readonly threads?: number;
};

/** A value of a row: whole numbers come as `number`, whatever their width. */
export type Cell = string | number | boolean | null | readonly Cell[];
export type Row = Readonly<Record<string, Cell>>;
export type Param = string | number | null;

/** One database of its own, gone when it is closed. Answers come one after the other. */
export interface Duck {
	/** Runs statements whose answer nobody wants. */
	run(sql: string, params?: readonly Param[]): Promise<void>;
	/** The rows of one statement. */
	rows<R extends Row>(sql: string, params?: readonly Param[]): Promise<R[]>;
	readonly connection: DuckDBConnection;
	/** The engine's own folder. */
	readonly folder: string;
	close(): Promise<void>;
}

/**
 * Opens an engine that never reaches the network and keeps to its memory: what does not fit goes to a file of its own
 * folder.
 */
export async function openDuck(options: EngineOptions): Promise<Duck> {
	const own = await makeOwnFolder(options.folder);
	try {
		const instance = await DuckDBInstance.create(':memory:', {
			threads: String(options.threads ?? 2),
			memory_limit: `${options.memoryMegabytes ?? 1024}MB`,
			temp_directory: own,
			autoinstall_known_extensions: 'false',
			autoload_known_extensions: 'false',
		});
		const connection = await instance.connect();
		await connection.run(
			"set timezone = 'UTC'; set preserve_insertion_order = true; set enable_progress_bar = false",
		);
		return {
			connection,
			folder: own,
			async run(sql, params = []) {
				await connection.run(sql, [...params]);
			},
			async rows<R extends Row>(sql: string, params: readonly Param[] = []) {
				const reader = await connection.runAndReadAll(sql, [...params]);
				return reader
					.getRowObjects()
					.map((row) =>
						Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)])),
					) as R[];
			},
			async close() {
				connection.closeSync();
				instance.closeSync();
				await rm(own, { recursive: true, force: true });
			},
		};
	} catch (error) {
		await rm(own, { recursive: true, force: true });
		throw error;
	}
}

/** A text as an SQL literal. For names of files, which no statement takes as a parameter. */
export function quoted(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}

/** A name as SQL writes it. */
export function ident(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}

function plain(value: DuckDBValue): Cell {
	if (typeof value === 'bigint') return Number(value);
	if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
		return value;
	if ('items' in value && Array.isArray(value.items)) return value.items.map((item) => plain(item));
	throw new Error(`No plain value: ${String(value)}`);
}
