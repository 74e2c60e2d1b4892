import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BoardJson } from '../../shared/board-json.ts';
import type { Evidence } from '../../shared/evidence.ts';
import type { SourceId } from '../../shared/ids.ts';
import { type EventLog, openEventLog } from '../behaviour/event-log.ts';
import { aggregateEvidence } from '../behaviour/load/aggregate-evidence.ts';
import { isPostgres, postgresTable } from '../behaviour/load/postgres-source.ts';
import { isAggregateFile } from '../behaviour/load/sniff-log.ts';
import type { EventFile } from '../behaviour/load/stage-file.ts';
import { decodeText } from '../intake/decode-text.ts';

/** What the usage files of a run hold: a log of single users (null: none of them is one), and totals as evidence. */
export type UsageRead = {
	readonly log: EventLog | null;
	readonly totals: readonly Evidence[];
	readonly rejected: BoardJson['rejected'];
	readonly notices: readonly string[];
};

/** What a source of usage is called, for people: never with what lets one in. */
export function usageName(source: string): string {
	return isPostgres(source) ? postgresTable(source).name : basename(source);
}

/** Reads what a run was given as usage: files, and tables named `postgres://…#table`. The log is the caller's to close. Throws AppError when a file is refused. */
export async function readUsage(
	paths: readonly string[],
	options: { salt: string; source: SourceId },
): Promise<UsageRead> {
	const totals: Evidence[] = [];
	const notices: string[] = [];
	const logs: EventFile[] = [];
	const tables = paths.filter(isPostgres).map(postgresTable);
	for (const path of paths.filter((one) => !isPostgres(one))) {
		const name = usageName(path);
		if (!(await isAggregateFile(path))) {
			logs.push({ path, name });
			continue;
		}
		const found = aggregateEvidence(decodeText(await readFile(path)), options);
		totals.push(...found);
		notices.push(
			`${name} holds totals, not what single users did: taken as ${found.length} measurements of everybody together.`,
		);
	}
	if (logs.length + tables.length === 0) return { log: null, totals, rejected: [], notices };
	const log = await openEventLog({ files: logs, tables });
	const { report } = log;
	return {
		log,
		totals,
		rejected: report.rejected.flatMap(({ source, reason, lines }) =>
			lines.map((row) => ({ source, row, reason })),
		),
		notices: [
			...notices,
			...report.notices,
			...report.excluded.map(
				({ rule, users, events }) =>
					`Left out of the usage log: ${rule} (${events} events, users: ${users}).`,
			),
			...report.renames.map(
				({ from, to, day, users }) =>
					`“${from}” ends where “${to}” begins on ${day}, for the same ${users} users: most likely one event with a new name.`,
			),
		],
	};
}
