import { fold } from '../privacy/fold.ts';
import { isKnownSpeaker } from './transcripts/speaker-names.ts';

/** A code for somebody a file knows by a speaker's name or an e-mail address only; null when it knows neither. */
export type NamePeople = (
	who: { readonly speaker: string | null; readonly email: string | null },
	file: string,
) => string | null;

/**
 * Codes (`person-1`, …) for the people of one run, in the order they come up; names and addresses stay here. The same address or full name is
 * one person in all files. A first name or a label such as “Speaker 2” says who it is within its file only.
 */
export function namePeople(): NamePeople {
	const codes = new Map<string, string>();
	return ({ speaker, email }, file) => {
		const key =
			email !== null ? `address ${email.toLowerCase()}` : speaker === null ? null : keyOf(speaker, file);
		if (key === null) return null;
		const code = codes.get(key) ?? `person-${codes.size + 1}`;
		codes.set(key, code);
		return code;
	};
}

function keyOf(speaker: string, file: string): string {
	// "Ivo Brand (Guest)"
	const name = fold(speaker.replace(/\s*[([][^)\]]*[)\]]\s*$/u, '').trim());
	const full = /\p{L}{2,}.*[\s,]\p{L}{2,}/u.test(name) && !isKnownSpeaker(speaker);
	return full ? `name ${name}` : `file ${file}\n${name}`;
}
