import { tmpdir } from 'node:os';
import type { LogReport } from '../../shared/behaviour.ts';
import type { UsageEvent } from '../intake/types.ts';
import { type Duck, openDuck, quoted } from './duck.ts';
import type { ExclusionRule } from './exclusions.ts';
import { defaultExclusions } from './exclusions.ts';
import { type OpenTable, openTable, type PostgresTable, stageTable } from './load/postgres-source.ts';
import { createStage, type StageTally } from './load/stage.ts';
import { type EventFile, type OpenFile, openFile, stageFile } from './load/stage-file.ts';
import { type EventRows, stageRows } from './load/stage-rows.ts';
import { prepare } from './prepare.ts';
import { makeTables } from './tables.ts';

export type EventSource = {
	readonly files?: readonly EventFile[];
	readonly tables?: readonly PostgresTable[];
	readonly rows?: EventRows;
};

export type EventLogOptions = {
	/** Where the engine may keep its tables; the system's folder for such things when absent. */
	readonly folder?: string;
	readonly memoryMegabytes?: number;
	readonly threads?: number;
	/** Minutes without an event after which a session is over, where the log names none. */
	readonly sessionMinutes?: number;
	/** The zone hours and days are told in, such as `Europe/Berlin`. */
	readonly zone?: string;
	/** The zone of times that name none. */
	readonly sourceZone?: string;
	readonly exclude?: readonly ExclusionRule[];
	/** Users who do not want to be here. */
	readonly leaveOut?: ((user: string) => boolean) | undefined;
};

/** A log made ready for questions. Close it: it holds a folder. */
export type EventLog = {
	/** The engine with what `prepare` made. */
	readonly duck: Duck;
	/** The engine with what `makeTables` makes, which is made when it is first asked for. */
	tables(): Promise<Duck>;
	readonly report: LogReport;
	readonly zone: string;
	readonly sessionMinutes: number;
	close(): Promise<void>;
};

/** Events as a stage gets them: in memory, or opened before. */
export type UsageInput = readonly UsageEvent[] | EventLog;

/** Lends a log: the open one, or one made of the events for as long as this takes; null when there are no events. */
export async function withEventLog<T>(
	usage: UsageInput,
	work: (log: EventLog | null) => Promise<T>,
): Promise<T> {
	if ('duck' in usage) return work(usage);
	if (usage.length === 0) return work(null);
	const log = await openEventLog({ rows: usage });
	try {
		return await work(log);
	} finally {
		await log.close();
	}
}

/**
 * Reads events from files, tables and rows into an engine of its own. Throws `AppError('unreadable')` for what is no log
 * of single users' events; nothing is left behind then.
 */
export async function openEventLog(source: EventSource, options: EventLogOptions = {}): Promise<EventLog> {
	const { zone = 'UTC', sessionMinutes = 30, sourceZone = 'UTC', exclude = defaultExclusions } = options;
	const duck = await openDuck({ ...options, folder: options.folder ?? tmpdir() });
	const tables: OpenTable[] = [];
	try {
		const files: OpenFile[] = [];
		for (const file of source.files ?? []) files.push(await openFile(duck, file));
		for (const table of source.tables ?? []) tables.push(await openTable(table));
		const shapes = [...files, ...tables].map(({ shape }) => shape);
		const columns = {
			ids: shapes.some(({ fields }) => fields.once !== null),
			agents: shapes.some(({ fields }) => fields.agent !== null),
		};
		await createStage(duck, columns);
		const tallies: StageTally[] = [];
		for (const file of files) tallies.push(await stageFile(duck, file, columns, sourceZone));
		for (const table of tables) tallies.push(await stageTable(duck, table, columns, sourceZone));
		if (source.rows) tallies.push(await stageRows(duck, source.rows));
		const barred = options.leaveOut ? await takeOut(duck, options.leaveOut) : [];
		const prepared = await prepare(duck, tallies, { zone, exclude, columns });
		const report = { ...prepared, excluded: [...barred, ...prepared.excluded] };
		let made: Promise<void> | undefined;
		return {
			duck,
			async tables() {
				made ??= makeTables(duck, sessionMinutes);
				await made;
				return duck;
			},
			report,
			zone,
			sessionMinutes,
			close: () => duck.close(),
		};
	} catch (error) {
		await duck.close();
		throw error;
	} finally {
		for (const table of tables) await table.close();
	}
}

/** Opens files and tables without reading them: throws as `openEventLog` does for what is no log of single users' events. */
export async function assertReadable(source: EventSource, folder: string): Promise<void> {
	const duck = await openDuck({ folder });
	try {
		for (const file of source.files ?? []) await openFile(duck, file);
		for (const table of source.tables ?? []) await (await openTable(table)).close();
	} finally {
		await duck.close();
	}
}

/** Takes users out of `stage` before anything is counted; they are counted like those a rule leaves out. */
async function takeOut(duck: Duck, isOut: (user: string) => boolean): Promise<LogReport['excluded']> {
	const out: string[] = [];
	for (const { who } of await duck.rows<{ who: string }>('select distinct who from stage'))
		if (isOut(who.trimEnd())) out.push(who);
	if (out.length === 0) return [];
	const list = out.map(quoted).join(', ');
	const [left] = await duck.rows<{ events: number }>(
		`select count(*) as events from stage where who in (${list})`,
	);
	await duck.run(`delete from stage where who in (${list})`);
	return [{ rule: 'People who are not to be counted', users: out.length, events: left!.events }];
}
