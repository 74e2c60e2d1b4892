import { claimText } from '../../../shared/claim.ts';
import type { VersionClaim } from '../../../shared/version.ts';
import { hearAround } from '../../../words/hear.ts';
import type { LibraryBoard } from '../../read-board.ts';
import { heardOnBoard } from '../../words.ts';

/** A sentence of a version as it is read: what the machine wrote in the page's language, what a person wrote as it is. */
export function versionSentence(
	{ text, author }: Pick<VersionClaim, 'text' | 'author'>,
	{ texts }: LibraryBoard,
): string {
	const said = author === 'person' ? text : hearAround(text, heardOnBoard);
	return claimText(said, (id) => texts.get(id)?.text);
}
