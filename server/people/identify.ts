import type { ParticipantId } from '../../shared/ids.ts';
import type { ReadItem } from '../intake/import-item.ts';
import { each, type InPieces, withoutPause } from '../pieces.ts';
import { findPersonalData } from '../privacy/find-personal-data.ts';
import type { PersonalHit } from '../privacy/types.ts';
import type { Vault } from '../privacy/vault.ts';
import { linkKey } from '../storage/people-store.ts';
import type { Identified } from './people-desk.ts';
import type { PersonLink } from './person-link.ts';

type Known = {
	/** Everybody on the board. */
	readonly people: readonly ParticipantId[];
	/** What people are known by, `kind value` to the person. */
	readonly links: ReadonlyMap<string, ParticipantId>;
	/** Codes looked at before, and whether they name somebody. */
	readonly naming?: ReadonlyMap<string, boolean>;
};
/** What is longer is no code. */
const longestCode = 64;

type Item = Pick<ReadItem, 'participant' | 'user' | 'email'>;

/**
 * Who each item is about: by its own code, else by a user id or an e-mail address that somebody is known by, from before
 * or from another item of the same file. A user id that says nothing of a person serves as a code, a code that is a name
 * or an address is replaced by a neutral one. Nobody is guessed.
 */
export function identifyItems(...about: Parameters<typeof identifying>): Identified {
	return withoutPause(identifying(...about));
}

/** The same for tens of thousands, while others are served. */
export function* identifying(items: readonly Item[], known: Known, vault: Vault): InPieces<Identified> {
	const links = new Map(known.links);
	const learnt = new Map<string, PersonLink>();
	const people = new Map(known.people.map((person) => [person.toLowerCase(), person]));
	const naming = new Map(known.naming);
	const marks = new Map<string, string>();
	let numbered = 0;

	function isNeutral(code: string): boolean {
		if (code.length > longestCode) return false;
		const before = naming.get(code);
		if (before !== undefined) return !before;
		const names = spellingsOf(code).some((text) => isName(findPersonalData(text)));
		naming.set(code, names);
		return !names;
	}

	function markOf(purpose: 'code' | 'email', value: string): string {
		const key = `${purpose} ${plain(value)}`;
		const before = marks.get(key);
		if (before !== undefined) return before;
		const mark = vault.mark(purpose, plain(value));
		marks.set(key, mark);
		return mark;
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
		const value = markOf('code', code);
		const before = links.get(linkKey('code', value));
		if (before !== undefined) return before;
		let person: ParticipantId;
		do person = `Person ${++numbered}`;
		while (people.has(person.toLowerCase()));
		people.set(person.toLowerCase(), person);
		learn({ kind: 'code', value, person, by: 'id' });
		return person;
	}

	const emailOf = ({ email }: Item): string | null => (email === null ? null : markOf('email', email));
	const codes: (ParticipantId | null)[] = [];
	yield* each(items, ({ participant }) => codes.push(participant === null ? null : byCode(participant)));
	yield* each(items, (item, at) => {
		const person = codes[at] ?? (item.user === null ? undefined : links.get(linkKey('user', item.user)));
		if (person === undefined) return;
		const email = emailOf(item);
		if (item.user !== null && isNeutral(item.user) && item.user !== person)
			learn({ kind: 'user', value: item.user, person, by: 'id' });
		if (email !== null) learn({ kind: 'email', value: email, person, by: 'email' });
	});
	const participants: (ParticipantId | null)[] = [];
	yield* each(items, (item, at) => participants.push(codes[at] ?? byOther(item)));
	return { participants, links: [...learnt.values()] };

	function byOther(item: Item): ParticipantId | null {
		const byUser = item.user === null ? undefined : links.get(linkKey('user', item.user));
		if (byUser !== undefined) return byUser;
		const email = emailOf(item);
		const byEmail = email === null ? undefined : links.get(linkKey('email', email));
		if (byEmail !== undefined) return byEmail;
		return item.user !== null && isNeutral(item.user) ? byCode(item.user) : null;
	}
}

/** What rows call people by, each once, that is to be looked at for names. */
export function codesOf(items: readonly Item[]): string[] {
	const codes = new Set<string>();
	for (const { participant, user } of items) {
		if (participant !== null) codes.add(participant);
		if (user !== null) codes.add(user);
	}
	return [...codes].filter((code) => code.length <= longestCode);
}

/** How a code is read when it is looked at for names: they are often written small. */
export function spellingsOf(code: string): [string, string] {
	return [code, code.replace(/(?<![\p{L}\p{N}])\p{Ll}/gu, (letter) => letter.toUpperCase())];
}

/** A full name, an address or a number that reaches them; a first name alone is a code as people use them. */
export function isName(hits: readonly PersonalHit[]): boolean {
	return hits.some(({ severity }) => severity === 'severe');
}

function plain(value: string): string {
	return value.trim().toLowerCase();
}
