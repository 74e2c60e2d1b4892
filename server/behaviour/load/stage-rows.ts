import type { UsageEvent } from '../../intake/types.ts';
import type { Duck } from '../duck.ts';
import { type StageTally, visitSql } from './stage.ts';

/** Events in memory, or in pieces as they come from a store. */
export type EventRows = readonly UsageEvent[] | AsyncIterable<readonly UsageEvent[]>;

/** Takes in events that were read and checked before. */
export async function stageRows(duck: Duck, rows: EventRows): Promise<StageTally> {
	await duck.run('create temp table given (who varchar, ts double, what varchar, visit varchar)');
	const appender = await duck.connection.createAppender('given', null, 'temp');
	let read = 0;
	for await (const piece of Array.isArray(rows) ? [rows as readonly UsageEvent[]] : rows) {
		for (const { user, ts, event, session } of piece as readonly UsageEvent[]) {
			appender.appendVarchar(user);
			appender.appendDouble(ts);
			appender.appendVarchar(event);
			if (session === undefined) appender.appendNull();
			else appender.appendVarchar(session);
			appender.endRow();
			if (++read % 100_000 === 0) appender.flushSync();
		}
	}
	appender.closeSync();
	await duck.run(`insert into stage (who, ts, what, visit) select who, ts::bigint, what, coalesce(${visitSql('visit')}, -1) from given;
		drop table given`);
	return { source: '', read, zoneless: 0, rejected: [], notices: [] };
}
