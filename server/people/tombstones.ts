import type { ParticipantId } from '../../shared/ids.ts';
import { contentKey } from '../intake/normalise.ts';
import type { Vault } from '../privacy/vault.ts';

/** What stays of somebody who was erased: enough to know them again, not to tell who they were. */
export function personMark(vault: Vault, person: ParticipantId): string {
	return vault.mark('erased-person', person.trim().toLowerCase());
}

/** The same of a text or a sentence of one, to be known again in what people type. */
export function typedMark(vault: Vault, text: string): string {
	return vault.mark('erased-typed', contentKey(text) || text);
}

/** Whether these words were erased, as a text of their own or as a sentence of one. */
export function isErasedWords(vault: Vault, marks: ReadonlySet<string>, text: string): boolean {
	return marks.has(typedMark(vault, text)) || marks.has(wordsMark(vault, text));
}

/** The same of a text, however it is spaced and punctuated. */
export function wordsMark(vault: Vault, text: string): string {
	return vault.mark('erased-words', contentKey(text) || text);
}
