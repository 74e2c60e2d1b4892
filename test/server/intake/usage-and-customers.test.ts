import { describe, expect, it } from 'vitest';
import { readCustomerFile, readUsageFile } from '../../../server/intake/files/read-records-file.ts';
import { fileOf, readAll } from './files.ts';
import { refusalIn } from './helpers.ts';

const readUsage = (text: string) => readUsageFile(fileOf('usage.csv', text), 'usage.csv');
const readCustomers = (text: string) => readCustomerFile(fileOf('customers.csv', text), 'customers.csv');

const at = Date.UTC(2026, 2, 2, 9, 14, 20);

describe('usage exports', () => {
	it.each([
		['user,ts,event,session\nu1,2026-03-02T09:14:20Z,Export,s1\n', 's1'],
		['user_id,event_type,event_time,session_id\nu1,Export,2026-03-02 09:14:20.000000,-1\n', undefined],
		['uuid,event,distinct_id,timestamp\nx,Export,u1,2026-03-02T10:14:20+01:00\n', undefined],
		['customerID;feature name;date\nu1;Export;1772442860\n', undefined],
		['{"event":"Export","properties":{"time":1772442860,"distinct_id":"u1"}}\n', undefined],
	])('[IN10] reads %j', async (text, session) => {
		expect((await readUsage(text)).rows).toEqual([
			{ user: 'u1', ts: at, event: 'Export', ...(session === undefined ? {} : { session }) },
		]);
	});

	it('[IN10] rows without user, event or time are rejected with the line, and every row is in one list', async () => {
		const text =
			'user,ts,event\nu1,2026-03-02,A\n,2026-03-02,A\nu1,soon,A\nu1,2026-03-02,\nu1,2026-03-02,A,B\n';
		const { rows, rejected, notices } = await readUsage(text);
		expect(rows).toHaveLength(1);
		expect(rejected.map((item) => item.row)).toEqual(['line 3', 'line 4', 'line 5', 'line 6']);
		expect(notices.join()).toContain('UTC');
	});

	it('[IN10] a file that is no usage export is refused with its columns', async () => {
		const error = await refusalIn(readUsage('Event name,Total users\npage_view,986\n'));
		expect(error.message).toContain('user and the time');
		expect(error.message).toContain('Event name, Total users');
		expect((await refusalIn(readUsage('user,event,time\ru1,Export,"11 May, 09:44"\r'))).at).toBe('line 2');
		expect((await refusalIn(readUsage('{"event":"A"}\n{"eve'))).at).toBe('line 2');
	});
});

describe('customer tables', () => {
	it('[IN11] keeps plan, role, the link to a participant and other columns, and drops what names people', async () => {
		const { rows, notices } = await readCustomers(
			'user,participant,plan,role,company_size,Email,First Name,notes\np1,P1,team,lead,340,a@b.example,Ana,ask c@d.example\nu2,,,,12,,,\n',
		);
		expect(rows).toEqual([
			{ user: 'p1', participant: 'P1', plan: 'team', role: 'lead', attributes: { size: '340' } },
			{ user: 'u2', participant: null, plan: null, role: null, attributes: { size: '12' } },
		]);
		expect(notices.join()).toContain('Not read, because they name people: First Name, Email.');
	});

	it('[IM14] what was written down about a customer is observed, with whose it is and no names in other columns', async () => {
		const text =
			'user,plan,company_size,First Name,notes\nu1,team,340,Ana,Needs sign-off from two people before a rollout.\nu2,pro,12,Bo,\nu3,pro,9,Cy,n/a\n';
		const { kind, items, apart } = await readAll(fileOf('crm.csv', text), 'crm.csv');
		expect([kind, apart]).toEqual(['customers', []]);
		expect(items.map(({ ref, kind, user, text }) => [ref, kind, user, text])).toEqual([
			['line 2', 'said', 'u1', ''],
			['line 2 (notes)', 'observed', 'u1', 'Needs sign-off from two people before a rollout.'],
			['line 3', 'said', 'u2', ''],
			['line 4', 'said', 'u3', ''],
		]);
		expect((await readCustomers(text)).rows.map(({ user }) => user)).toEqual(['u1', 'u2', 'u3']);
	});

	it('[IN11] the first row of a user stands, and a table without users is refused', async () => {
		const { rows, rejected } = await readCustomers('user,plan\nu1,a\nu1,b\n,c\n');
		expect(rows.map((customer) => customer.plan)).toEqual(['a']);
		expect(rejected.map((item) => item.row).sort()).toEqual(['line 3', 'line 4']);
		expect((await refusalIn(readCustomers('plan,role\na,b\n'))).message).toContain('plan, role');
	});
});
