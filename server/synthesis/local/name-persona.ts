import type { Customer } from '../../intake/types.ts';
import { linkUsers } from '../usage/link-users.ts';

/** The roles of a group's people as the customer table has them, commonest first, at most four; empty when unknown. */
export function rolesOf(participants: readonly string[], customers: readonly Customer[]): string[] {
	const links = linkUsers(
		participants,
		customers.map((customer) => customer.user),
		customers,
	);
	const count = new Map<string, number>();
	for (const { user, role } of customers) {
		if (links.participantOf.has(user) && role) count.set(role, (count.get(role) ?? 0) + 1);
	}
	return [...count]
		.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
		.map(([role]) => role)
		.slice(0, 4);
}

/** Words a label may hold that name no topic by themselves. */
const noTopic = /^(?:point|\p{L}+ly)$/iu;

/** The label of a group that no word sets apart. */
const numbered = /^Group \d+$/u;

/**
 * A short name that claims nothing: the words that set the group apart, and the noun most of its roles end in.
 * No age, sex, place or invented first name.
 */
export function namePersona(
	label: string,
	roles: readonly string[],
	participants: number,
	keepsCapitals: boolean,
): string {
	if (numbered.test(label)) return label;
	const terms = label.split(', ');
	const first = terms.find((term) => !noTopic.test(term)) ?? terms[0] ?? 'shared';
	const nouns = roles.map((role) => role.trim().split(/\s+/u).at(-1)!.toLowerCase());
	const common = [...new Set(nouns)].find(
		(noun) => nouns.filter((other) => other === noun).length * 2 >= Math.max(2, nouns.length),
	);
	const noun = common ?? (participants > 0 ? 'person' : 'voice');
	const topic =
		!keepsCapitals && /^\p{Lu}(?:\p{Ll}|$)/u.test(first)
			? first.charAt(0).toLowerCase() + first.slice(1)
			: first;
	return `The ${topic.replace(/\s+/gu, '-')} ${noun}`;
}
