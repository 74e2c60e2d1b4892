import { AppError } from '../../../shared/errors.ts';
import { readBoardNotes } from '../board-notes.ts';
import type { ImportItem } from '../import-item.ts';
import { itemsToEvidence } from '../items-to-evidence.ts';
import { mostQuotes, refuseTooMany } from '../read-evidence-table.ts';
import { readStickies } from '../read-stickies.ts';
import type { IntakeOptions, IntakeResult } from '../types.ts';
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
			`${name} looks like a table of ${what}, not of what people said: it has no column that reads like quotes. Bring it in as ${what}. Nothing was brought in.`,
			{ at: 'line 1' },
		);
	}
	const items: ImportItem[] = [];
	for await (const item of reading.items) {
		items.push(item);
		if (items.length > mostQuotes) refuseTooMany(items.length, name);
	}
	return itemsToEvidence(items, options, [...reading.notices]);
}
