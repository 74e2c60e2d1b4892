import { everyone } from '../../shared/behaviour.ts';
import type { Duck } from './duck.ts';

/** All users of a log, in order. */
export async function usersIn({ duck }: { readonly duck: Duck }): Promise<string[]> {
	return (await duck.rows<{ who: string }>('select who from users order by who')).map(({ who }) => who);
}

/** Users of one kind: an archetype, promoters, everybody on a plan. `everyone` is always there and needs none. */
export type UserGroup = { readonly id: string; readonly users: readonly string[] };

/**
 * Makes the table `groups(g, u)`: number 0 is everyone, then the groups as given. A user may be in several; users
 * without any event are left out. Resolves to the groups' ids by number and their sizes.
 */
export async function setGroups(
	duck: Duck,
	groups: readonly UserGroup[],
): Promise<{ ids: string[]; sizes: number[] }> {
	await duck.run(`drop table if exists groups; drop table if exists member;
		create table member (g smallint, who varchar)`);
	const appender = await duck.connection.createAppender('member');
	groups.forEach((group, at) => {
		for (const user of group.users) {
			appender.appendSmallInt(at + 1);
			appender.appendVarchar(user);
			appender.endRow();
		}
	});
	appender.closeSync();
	await duck.run(`create table groups as select 0::smallint as g, u from users
		union all select distinct g, u from member join users using (who); drop table member`);
	const rows = await duck.rows<{ g: number; n: number }>('select g, count(*) as n from groups group by g');
	const sizes = new Array<number>(groups.length + 1).fill(0);
	for (const { g, n } of rows) sizes[g] = n;
	return { ids: [everyone, ...groups.map(({ id }) => id)], sizes };
}
