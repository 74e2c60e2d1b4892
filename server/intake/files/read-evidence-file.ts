import { AppError } from '../../../shared/errors.ts';
import { readBoardNotes } from '../board-notes.ts';
import { collect } from '../collect.ts';
import { columnList } from '../column-roles.ts';
import { candidateOf, marked } from '../items-to-evidence.ts';
import { refuseTooMany } from '../quote-limits.ts';
import { readStickies } from '../read-stickies.ts';
import type { Candidate, IntakeOptions, IntakeResult, KeptApart } from '../types.ts';
import { readHead, wholeText } from './file-text.ts';
import { asGuessed, openItems, type RowChoice } from './read-rows.ts';
import { sniffFile } from './sniff-file.ts';

/** A file of any readable format as evidence, nobody being asked. Throws `AppError` as `openItems` does, and for too many items. */
export async function readEvidenceFile(
	path: string,
	options: IntakeOptions & { readonly name: string },
	choice: Partial<RowChoice> = {},
): Promise<IntakeResult> {
	const { name } = options;
	const sniffed = sniffFile(await readHead(path), name);
	if (sniffed.format === 'json') {
		const notes = readBoardNotes(await wholeText(path, sniffed.encoding, name));
		if (notes) return readStickies(notes, options);
	}
	const reading = await openItems(path, name, sniffed, { ...asGuessed, ...choice });
	if (reading.kind === 'customers' || reading.kind === 'usage') {
		const what = reading.kind === 'usage' ? 'usage events' : 'customers';
		throw new AppError(
			'unreadable',
			`${name} looks like a table of ${what}, not of what people said: it has no column that reads like quotes. Its columns: ${columnList(reading.columns)}. Bring it in as ${what}. Nothing was brought in.`,
			{ at: 'line 1' },
		);
	}
	const candidates: Candidate[] = [];
	const keptApart: KeptApart[] = [];
	for await (const item of reading.items) {
		const read = marked(item);
		if ('reason' in read) keptApart.push(read);
		// A short user id stands for its participant where a row names none.
		else candidates.push(candidateOf(read, read.participant ?? codeOf(read.user)));
		refuseTooMany(candidates.length, name);
	}
	return collect(candidates.length + keptApart.length, candidates, keptApart, options, [...reading.notices]);
}

function codeOf(user: string | null): string | null {
	return user !== null && user.length <= 64 ? user : null;
}
