import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EventLogOptions, openEventLog } from '../../../server/behaviour/event-log.ts';
import { ownStaff } from '../../../server/behaviour/exclusions.ts';
import { aggregateSentence, readAggregate } from '../../../server/behaviour/load/aggregate.ts';
import type { LogReport } from '../../../shared/behaviour.ts';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'behaviour-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Kept = { who: string; what: string; ts: number; day: number; hour: number; s: number };

async function read(
	content: string | Uint8Array,
	name: string,
	options: EventLogOptions = {},
): Promise<{ report: LogReport; events: Kept[] }> {
	const path = join(folder, name);
	writeFileSync(path, content);
	const log = await openEventLog({ files: [{ path, name }] }, options);
	try {
		const events = await (await log.tables()).rows<Kept>(
			'select who, what, ts, day, hour, s from acts join users using (u) join names using (e) order by ts, who, what',
		);
		return { report: log.report, events };
	} finally {
		await log.close();
	}
}

const at = (iso: string): number => Date.parse(iso);
const short = (events: readonly Kept[]): [string, string, number][] =>
	events.map(({ who, what, ts }) => [who, what, ts]);
const moment = at('2026-03-02T09:14:20Z');

describe('event logs', () => {
	it.each([
		['plain.csv', 'user,ts,event,session\nu1,2026-03-02T09:14:20Z,Export,s1\n'],
		['offset.csv', 'user,ts,event\nu1,2026-03-02T10:14:20+01:00,Export\n'],
		['west.csv', 'user,ts,event\nu1,2026-03-02T04:14:20-0500,Export\n'],
		['psql.csv', 'user,ts,event\nu1,2026-03-02 04:14:20.000-05,Export\n'],
		['unix.csv', 'customerID;feature name;date\nu1;Export;1772442860\n'],
		['milli.csv', 'user\tevent\ttime\nu1\tExport\t1772442860000\n'],
		['quotes.csv', '"user","event","time"\r\n"u1","Export","2026-03-02 09:14:20"\r\n'],
		[
			'amplitude.csv',
			'user_id,device_id,event_type,event_time,session_id\nu1,d1,Export,2026-03-02 09:14:20.000000,-1\n',
		],
		[
			'amplitude.jsonl',
			'{"user_id":"u1","event_type":"Export","event_time":"2026-03-02 09:14:20.000000","session_id":1772442860000,"$insert_id":"a"}\n',
		],
		[
			'mixpanel.jsonl',
			'{"event":"Export","properties":{"time":1772442860,"distinct_id":"u1","$insert_id":"x"}}\n',
		],
		[
			'posthog.csv',
			'uuid,event,distinct_id,person_id,properties,timestamp\nx,Export,u1,p-1,"{""a"":""b, c""}",2026-03-02T09:14:20.000Z\n',
		],
		[
			'posthog.jsonl',
			'{"uuid":"x","event":"Export","distinct_id":"u1","timestamp":"2026-03-02T09:14:20Z","properties":{"$os":"x"}}\n',
		],
		[
			'moodle.csv',
			`Time,User full name,Affected user,Event context,Component,Event name,Description,Origin,IP address\n"2/03/26, 09:14",Ana,-,Course,Quiz,Export,"The user with id 'u1' viewed it",web,::1\n"31/03/26, 09:14",Ana,-,Course,Quiz,Export,"The user with id '17' viewed it",web,::1\n`,
		],
	])('[BH6] reads %s', async (name, text) => {
		if (name === 'moodle.csv') {
			const { events } = await read(text.replace("'u1'", "'16'"), name);
			expect(short(events)).toEqual([
				['16', 'Export', at('2026-03-02T09:14:00Z')],
				['17', 'Export', at('2026-03-31T09:14:00Z')],
			]);
			return;
		}
		for (const [file, content] of [
			[name, text],
			[`${name}.gz`, gzipSync(text)],
		] as const) {
			const { events, report } = await read(content, file);
			expect(short(events)).toEqual([['u1', 'Export', moment]]);
			expect(report).toMatchObject({ read: 1, kept: 1, duplicates: 0, rejected: [] });
		}
	});

	it('[BH6] takes white space off names, and reads no date that could be two days', async () => {
		const { events, report } = await read(
			'user,ts,event\n u1,2026-03-02T09:14:20Z,Export \nu1 ,2026-03-02T09:14:21Z, Export\n  ,2026-03-02T09:14:22Z,Export\n',
			'spaces.csv',
		);
		expect(short(events)).toEqual([
			['u1', 'Export', moment],
			['u1', 'Export', moment + 1000],
		]);
		expect(report.rejected).toMatchObject([{ reason: 'It has no user.', lines: ['line 4'] }]);
		await expect(
			read('user,ts,event\nu1,03/04/2026,A\nu2,05/06/2026,A\n', 'either.csv'),
		).rejects.toMatchObject({
			code: 'unreadable',
		});
		const told = await read('user,ts,event\nu1,03/04/2026,A\nu2,05/16/2026,A\n', 'american.csv');
		expect(told.events[0]!.ts).toBe(at('2026-03-04'));
	});

	it('[BH8] a time that names UTC is UTC in any zone', async () => {
		const { events } = await read(
			'user,ts,event\nu1,2026-03-02T09:14:20.000Z,A\nu1,2026-03-02 09:14:21.000 UTC,A\nu1,2026-03-02T09:14:22,A\n',
			'named.csv',
			{ sourceZone: 'Asia/Tokyo' },
		);
		expect(events.map(({ ts }) => ts - moment)).toEqual([2000 - 9 * 3_600_000, 0, 1000]);
	});

	it('[BH6] reads a log in UTF-16 and one in Windows-1252', async () => {
		const text = 'user,ts,event\nu1,2026-03-02T09:14:20Z,Größe\n';
		for (const [name, bytes] of [
			['wide.csv', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
			['latin.csv', Buffer.from(text, 'latin1')],
		] as const)
			expect(short((await read(bytes, name)).events)).toEqual([['u1', 'Größe', moment]]);
	});

	it('[BH6] counts every row once: kept, rejected with its lines, sent twice, or left out by a rule', async () => {
		const { report } = await read(
			'user,ts,event,uuid\nu1,2026-03-02T09:00:00Z,A,1\nu1,2026-03-02T09:00:00Z,A,1\n,2026-03-02,A,2\nu2,2026-03-02,A,8,more\nu1,soon,A,3\nu1,2026-03-02,,4\nbot-7,2026-03-02,A,5\nx@own.example,2026-03-02,A,6\nu2,2026-03-02,A,7\n',
			'mixed.csv',
			{
				exclude: [{ name: 'Bots', on: 'user', pattern: '^bot' }, ownStaff(['own.example'])],
			},
		);
		expect(report.rejected.map(({ reason, count, lines }) => [reason, count, lines])).toEqual([
			['It has no event.', 1, ['line 7']],
			['It has no user.', 1, ['line 4']],
			['Its time cannot be read.', 1, ['line 6']],
			['It does not fit the header.', 1, ['line 5']],
		]);
		expect(report.excluded).toEqual([
			{ rule: 'Bots', users: 1, events: 1 },
			{ rule: 'Our own staff', users: 1, events: 1 },
		]);
		expect(report).toMatchObject({ read: 9, kept: 2, duplicates: 1, users: 2 });
	});

	it('[BH7] leaves out who is faster than hands, and programs that say so', async () => {
		const fast = Array.from({ length: 5001 }, (_, i) => `loop,${1772442860 + i},A,Mozilla/5.0`);
		const { report } = await read(
			`user,time,event,user_agent\n${fast.join('\n')}\nu1,1772442860,A,Mozilla/5.0\nu1,1772442861,A,Googlebot/2.1\n`,
			'fast.csv',
		);
		expect(report.excluded).toEqual([
			{ rule: 'Bots', users: 1, events: 1 },
			{ rule: 'More than 5000 events on one day', users: 1, events: 5001 },
		]);
		expect(report.kept).toBe(1);
	});

	it('[BH8] tells hours and days in the zone asked for, summer time included, and reads bare times in the export’s', async () => {
		const { events } = await read(
			'user,ts,event\nu1,2026-03-28T23:30:00Z,A\nu1,2026-03-29T22:30:00Z,B\n',
			'zone.csv',
			{ zone: 'Europe/Berlin' },
		);
		expect(events.map(({ day, hour }) => [day - Math.floor(at('2026-03-28') / 86_400_000), hour])).toEqual([
			[1, 0],
			[2, 0],
		]);
		const bare = await read('user,ts,event\nu1,2026-07-01 10:00:00,A\n', 'bare.csv', {
			sourceZone: 'America/New_York',
		});
		expect(bare.events[0]!.ts).toBe(at('2026-07-01T14:00:00Z'));
		expect(bare.report.zoneless).toBe(1);
	});

	it('[BH9] notices an event that was renamed, and takes no pause or new feature for one', async () => {
		const rows: string[] = [];
		const day = (n: number): string => new Date(at('2026-03-01') + n * 86_400_000).toISOString();
		for (let n = 0; n < 40; n++)
			for (let user = 0; user < 6; user++) {
				rows.push(`u${user},${day(n)},${n < 20 ? 'export_csv' : 'Export CSV'}`);
				if (n < 10 || n > 25) rows.push(`u${user},${day(n)},paused`);
				if (n >= 20 && user < 3)
					rows.push(
						`u${user},${day(n)},brand_new`,
						`u${user},${day(n)},brand_new`,
						`u${user},${day(n)},brand_new`,
					);
			}
		const { report } = await read(`user,ts,event\n${rows.join('\n')}\n`, 'renamed.csv');
		expect(report.renames).toEqual([{ from: 'export_csv', to: 'Export CSV', day: '2026-03-21', users: 6 }]);
	});

	it.each([
		['no-user.csv', 'name,size\na,1\n', /no column for the user and the time and the event/u],
		['no-time.csv', 'user,ts,event\nu1,soon,A\n', /times cannot be read, for instance “soon”/u],
		[
			'nothing.csv',
			'user,ts,event\n,2026-03-02,A\n,2026-03-03,B\n',
			/no event that can be read \(line 2: It has no user\.\)/u,
		],
		['broken.jsonl', '{"event":"A"\n{"eve', /cannot be read/u],
	])('[BH6] refuses %s and says why', async (name, text, why) => {
		await expect(read(text, name)).rejects.toMatchObject({
			code: 'unreadable',
			message: expect.stringMatching(why),
		});
	});

	it('[BH10] a report of totals is refused as a log of users and read as what it is', async () => {
		const text = `\uFEFF# Account: ACME\n# Start date: 20260901\n# End date: 20260930\nEvent name,Event count,Total users,Event count per active user,Total revenue\npage_view,"6,067",986,6.4,0\nsession_start,1560,987,1.6,0\n,7627,987,7.7,0\n\nCountry,Total users\nFR,12\n`;
		await expect(read(text, 'ga4.csv')).rejects.toMatchObject({
			code: 'unreadable',
			message: expect.stringContaining('nothing about users can be read'),
		});
		const report = readAggregate(text);
		expect(report.facts).toEqual([
			{ event: 'page_view', count: 6067, users: 986 },
			{ event: 'session_start', count: 1560, users: 987 },
		]);
		expect(aggregateSentence(report.facts[0]!, report)).toBe(
			'page_view: 6067 events by 986 users from 2026-09-01 to 2026-09-30.',
		);
	});

	it('[BH6] what the public samples of other tools hold comes in', async () => {
		const data = process.env.PERSONABOARD_DATA ?? resolve(import.meta.dirname, '../../../../shared/data');
		for (const [name, kept] of [
			['amplitude_events.csv', 3],
			['mixpanel_export.jsonl', 2],
			['posthog_events.csv', 2],
		] as const) {
			const log = await openEventLog({ files: [{ path: join(data, 'messy', name), name }] });
			expect([name, log.report.kept]).toEqual([name, kept]);
			await log.close();
		}
	});
});
