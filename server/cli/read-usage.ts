import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BoardJson } from '../../shared/board-json.ts';
import type { Evidence } from '../../shared/evidence.ts';
import type { SourceId } from '../../shared/ids.ts';
import { type EventLog, openEventLog } from '../behaviour/event-log.ts';
import { aggregateEvidence } from '../behaviour/load/aggregate-evidence.ts';
import { isAggregateFile } from '../behaviour/load/sniff-log.ts';
import { decodeText } from '../intake/decode-text.ts';

/** What the usage files of a run hold: a log of single users (null: none of them is one), and totals as evidence. */
export type UsageRead = {
	readonly log: EventLog | null;
	readonly totals: readonly Evidence[];
	readonly rejected: BoardJson['rejected'];
	readonly notices: readonly string[];
};

/** Reads the usage files of a run. The log is the caller's to close. Throws AppError when a file is refused. */
export async function readUsage(
	paths: readonly string[],
	options: { salt: string; source: SourceId },
): Promise<UsageRead> {
	const totals: Evidence[] = [];
	const notices: string[] = [];
	const logs: { path: string; name: string }[] = [];
	for (const path of paths) {
		const name = basename(path);
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
	if (logs.length === 0) return { log: null, totals, rejected: [], notices };
	const log = await openEventLog({ files: logs });
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
