import { fold } from '../privacy/fold.ts';
import { isKnownSpeaker } from './transcripts/speaker-names.ts';

/** A code for a speaker a file knows by name or label only. */
export type NamePeople = (speaker: string, file: string) => string;

/**
 * Codes (`person-1`, …) for the speakers of one run, in the order they come up; their names stay here. The same full name is one person in all
 * files. A first name or a label such as “Speaker 2” says who it is within its file only.
 */
export function namePeople(): NamePeople {
	const codes = new Map<string, string>();
	return (speaker, file) => {
		const key = keyOf(speaker, file);
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
