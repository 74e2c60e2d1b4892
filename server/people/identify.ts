import type { ParticipantId } from '../../shared/ids.ts';
import type { ReadItem } from '../intake/import-item.ts';
import { findPersonalData } from '../privacy/find-personal-data.ts';
import type { Vault } from '../privacy/vault.ts';
import { linkKey } from '../storage/people-store.ts';
import type { Identified } from './people-desk.ts';
import type { PersonLink } from './person-link.ts';

type Known = {
	/** Everybody on the board. */
	readonly people: readonly ParticipantId[];
	/** What people are known by, `kind value` to the person. */
	readonly links: ReadonlyMap<string, ParticipantId>;
};
type Item = Pick<ReadItem, 'participant' | 'user' | 'email'>;

/**
 * Who each item is about: by its own code, else by a user id or an e-mail address that somebody is known by, from before
 * or from another item of the same file. A user id that says nothing of a person serves as a code, a code that is a name
 * or an address is replaced by a neutral one. Nobody is guessed.
 */
export function identifyItems(items: readonly Item[], known: Known, vault: Vault): Identified {
	const links = new Map(known.links);
	const learnt = new Map<string, PersonLink>();
	const people = new Map(known.people.map((person) => [person.toLowerCase(), person]));
	const neutral = new Map<string, boolean>();
	let numbered = 0;

	function isNeutral(code: string): boolean {
		const before = neutral.get(code);
		if (before !== undefined) return before;
		const says = code.length <= 64 && !namesSomebody(code);
		neutral.set(code, says);
		return says;
	}

	function learn(link: PersonLink): void {
		const key = linkKey(link.kind, link.value);
		if (links.has(key)) return;
		links.set(key, link.person);
		learnt.set(key, link);
	}

	function byCode(code: string): ParticipantId {
		if (isNeutral(code)) {
			const person = links.get(linkKey('code', code.toLowerCase())) ?? people.get(code.toLowerCase()) ?? code;
			people.set(person.toLowerCase(), person);
			return person;
		}
		const value = vault.mark('code', plain(code));
		const before = links.get(linkKey('code', value));
		if (before !== undefined) return before;
		let person: ParticipantId;
		do person = `Person ${++numbered}`;
		while (people.has(person.toLowerCase()));
		people.set(person.toLowerCase(), person);
		learn({ kind: 'code', value, person, by: 'id' });
		return person;
	}

	const emailOf = ({ email }: Item): string | null =>
		email === null ? null : vault.mark('email', plain(email));
	const codes = items.map(({ participant }) => (participant === null ? null : byCode(participant)));
	for (const [at, item] of items.entries()) {
		const person = codes[at] ?? (item.user === null ? undefined : links.get(linkKey('user', item.user)));
		if (person === undefined) continue;
		const email = emailOf(item);
		if (item.user !== null && isNeutral(item.user) && item.user !== person)
			learn({ kind: 'user', value: item.user, person, by: 'id' });
		if (email !== null) learn({ kind: 'email', value: email, person, by: 'email' });
	}
	const participants = items.map((item, at) => {
		if (codes[at]) return codes[at];
		const byUser = item.user === null ? undefined : links.get(linkKey('user', item.user));
		if (byUser !== undefined) return byUser;
		const email = emailOf(item);
		const byEmail = email === null ? undefined : links.get(linkKey('email', email));
		if (byEmail !== undefined) return byEmail;
		return item.user !== null && isNeutral(item.user) ? byCode(item.user) : null;
	});
	return { participants, links: [...learnt.values()] };
}

/** A full name, an address or a number that reaches them; a first name alone is a code as people use them. Names are often written small. */
function namesSomebody(code: string): boolean {
	const capitals = code.replace(/(?<![\p{L}\p{N}])\p{Ll}/gu, (letter) => letter.toUpperCase());
	return [code, capitals].some((text) =>
		findPersonalData(text).some(({ severity }) => severity === 'severe'),
	);
}

function plain(value: string): string {
	return value.trim().toLowerCase();
}
