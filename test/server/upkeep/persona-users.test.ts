import { describe, expect, it } from 'vitest';
import { type EventDays, personaUsers } from '../../../server/governance/persona-users.ts';
import { fc } from '../../support/properties.ts';

/** Pickers scan and weigh, clerks invoice; half of each are known people. */
function depot(
	pickers: number,
	clerks: number,
): { rows: EventDays[]; links: Map<string, { person: string; group: string }> } {
	const rows: EventDays[] = [];
	const links = new Map<string, { person: string; group: string }>();
	for (let at = 0; at < pickers + clerks; at++) {
		const group = at < pickers ? 'ar_pickers' : 'ar_clerks';
		const user = `${group}${at}`;
		const days = 10 + (at % 3);
		for (const event of group === 'ar_pickers' ? ['sign in', 'scan', 'weigh'] : ['sign in', 'invoice'])
			rows.push({ user, event, days });
		if (at % 2 === 0) links.set(user, { person: `P${at}`, group });
	}
	return { rows, links };
}

describe('whom a figure is watched for', () => {
	it('[GO7] users who did what a persona’s people did count with them, and how well that tells people is said', () => {
		const { rows, links } = depot(30, 20);
		const found = personaUsers(rows, links, 'ar_pickers', 'print label');
		expect(found).toMatchObject({ linked: 15, right: 25, of: 25 });
		expect([...found.users].sort()).toEqual(
			[...new Set(rows.map(({ user }) => user))].filter((user) => user.startsWith('ar_pickers')).sort(),
		);
	});

	it('[GO7] the watched event tells nobody apart, and where nothing does only the persona’s own people count', () => {
		const { rows, links } = depot(30, 20);
		const onlyWatched = rows
			.filter(({ event }) => event === 'sign in' || event === 'scan')
			.map((row) => ({ ...row, days: 10 }));
		const found = personaUsers(onlyWatched, links, 'ar_pickers', 'scan');
		expect(found).toMatchObject({ linked: 15, right: 0, of: 0 });
		expect(found.users).toHaveLength(15);
	});

	it('[GO7] a persona’s own people are always among them', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }), (pickers, clerks) => {
				const { rows, links } = depot(pickers, clerks);
				const { users, linked } = personaUsers(rows, links, 'ar_pickers', 'x');
				const own = [...links].filter(([, { group }]) => group === 'ar_pickers').map(([user]) => user);
				expect(linked).toBe(own.length);
				expect(users).toEqual(expect.arrayContaining(own));
			}),
		);
	});
});
