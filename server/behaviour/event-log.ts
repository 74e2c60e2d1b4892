import { tmpdir } from 'node:os';
import type { LogReport } from '../../shared/behaviour.ts';
import type { UsageEvent } from '../intake/types.ts';
import { type Duck, openDuck } from './duck.ts';
import type { ExclusionRule } from './exclusions.ts';
import { defaultExclusions } from './exclusions.ts';
import { createStage, type StageTally } from './load/stage.ts';
import { type EventFile, stageFile } from './load/stage-file.ts';
import { type EventRows, stageRows } from './load/stage-rows.ts';
import { prepare } from './prepare.ts';

export type EventSource = { readonly files?: readonly EventFile[]; readonly rows?: EventRows };

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
};

/** A log made ready for questions. Close it: it holds a folder. */
export type EventLog = {
	readonly duck: Duck;
	readonly report: LogReport;
	readonly zone: string;
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
 * Reads events from files and rows into an engine of its own. Throws `AppError('unreadable')` for a file that is no log
 * of single users' events; nothing is left behind then.
 */
export async function openEventLog(source: EventSource, options: EventLogOptions = {}): Promise<EventLog> {
	const zone = options.zone ?? 'UTC';
	const duck = await openDuck({ ...options, folder: options.folder ?? tmpdir() });
	try {
		await createStage(duck);
		const tallies: StageTally[] = [];
		for (const file of source.files ?? [])
			tallies.push(await stageFile(duck, file, options.sourceZone ?? 'UTC'));
		if (source.rows) tallies.push(await stageRows(duck, source.rows));
		const report = await prepare(duck, tallies, {
			zone,
			sessionMinutes: options.sessionMinutes ?? 30,
			exclude: options.exclude ?? defaultExclusions,
		});
		return { duck, report, zone, close: () => duck.close() };
	} catch (error) {
		await duck.close();
		throw error;
	}
}
