import { expect, it } from 'vitest';
import { systemRandom } from '../../../server/environment.ts';
import { barredBy, termsFor } from '../../../server/people/consent.ts';
import { identifyItems } from '../../../server/people/identify.ts';
import { createVault } from '../../../server/privacy/vault.ts';
import { linkKey } from '../../../server/storage/people-store.ts';

const vault = createVault(systemRandom(32), systemRandom);
const nobody = { people: [], links: new Map<string, string>() };
const item = (participant: string | null, user: string | null = null, email: string | null = null) => ({
	participant,
	user,
	email,
});

it('[PP7] an item is its own code’s, else whose user id or e-mail address it has; otherwise nobody’s', () => {
	const { participants, links } = identifyItems(
		[
			item('P1', null, 'Ada@example.org'),
			item(null, null, 'ada@example.org '),
			item('p1'),
			item('P2', 'u_88'),
			item(null, 'u_88'),
			item(null, null, 'grace@example.org'),
			item(null),
		],
		nobody,
		vault,
	);
	expect(participants).toEqual(['P1', 'P1', 'P1', 'P2', 'P2', null, null]);
	expect(links.map(({ kind, person, by }) => [kind, person, by])).toEqual([
		['email', 'P1', 'email'],
		['user', 'P2', 'id'],
	]);
	expect(JSON.stringify(links)).not.toMatch(/ada/i);
	const later = identifyItems(
		[item(null, null, 'ADA@example.org'), item('u_88')],
		{
			people: ['P1', 'P2'],
			links: new Map(links.map((link) => [linkKey(link.kind, link.value), link.person])),
		},
		vault,
	);
	expect(later.participants).toEqual(['P1', 'u_88']);
});

it('[PP7] a user id that says nothing of a person serves as a code', () => {
	expect(identifyItems([item(null, 'usr-4411')], nobody, vault).participants).toEqual(['usr-4411']);
	expect(identifyItems([item(null, 'ada@example.org')], nobody, vault).participants).toEqual([null]);
});

it('[PP8] a code that is a name or an address is replaced by a neutral one, the same one each time', () => {
	const first = identifyItems(
		[item('Anna Kowalska'), item('P1'), item('anna kowalska'), item('j.doe@example.org')],
		nobody,
		vault,
	);
	expect(first.participants).toEqual(['Person 1', 'P1', 'Person 1', 'Person 2']);
	expect(JSON.stringify(first.links)).not.toMatch(/kowalska|doe/i);
	const again = identifyItems(
		[item('Anna Kowalska'), item('Maria Garcia')],
		{
			people: ['P1', 'Person 1', 'Person 2'],
			links: new Map(first.links.map((link) => [linkKey(link.kind, link.value), link.person])),
		},
		vault,
	);
	expect(again.participants).toEqual(['Person 1', 'Person 3']);
});

it('[PP9] a person’s own answer counts before their sources’; of several sources the strictest', () => {
	const given = { consent: 'given', keepUntil: null } as const;
	const refused = { consent: 'refused', keepUntil: '2026-01-01' } as const;
	const unknown = { consent: 'unknown', keepUntil: '2027-01-01' } as const;
	expect(termsFor(given, [refused])).toEqual({ consent: 'given', keepUntil: '2026-01-01' });
	expect(termsFor(unknown, [given, refused])).toEqual({ consent: 'refused', keepUntil: '2027-01-01' });
	expect(termsFor({ consent: 'unknown', keepUntil: null }, [unknown, refused]).keepUntil).toBe('2027-01-01');
	expect(barredBy(refused, '2025-01-01')).toBe('consent-refused');
	expect(barredBy(unknown, '2027-01-01')).toBeNull();
	expect(barredBy(unknown, '2027-01-02')).toBe('keep-time-over');
});
