import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHead } from '../../../server/intake/files/file-text.ts';
import { previewFile } from '../../../server/intake/files/preview-file.ts';
import { readEvidenceFile } from '../../../server/intake/files/read-evidence-file.ts';
import { asGuessed, openItems, type RowChoice } from '../../../server/intake/files/read-rows.ts';
import { sniffFile } from '../../../server/intake/files/sniff-file.ts';
import type { ReadItem } from '../../../server/intake/import-item.ts';
import { createTableReader } from '../../../server/intake/table-reader.ts';
import type { IntakeResult, KeptApart, TableRow } from '../../../server/intake/types.ts';
import { options } from './helpers.ts';

const folder = mkdtempSync(join(tmpdir(), 'personaboard-intake-'));

/** A file of its own with these contents. */
export function fileOf(name: string, contents: string | Uint8Array): string {
	const path = join(mkdtempSync(join(folder, 'f-')), name);
	writeFileSync(path, contents);
	return path;
}

/** All of a file: its preview, its items and what was kept apart. */
export async function readAll(path: string, name: string, choice: Partial<RowChoice> = {}) {
	const preview = await previewFile(path, name, choice.sheet);
	const reading = await openItems(path, name, sniffFile(await readHead(path), name), {
		...asGuessed,
		...choice,
	});
	const items: ReadItem[] = [];
	const apart: KeptApart[] = [];
	for await (const some of reading.items)
		for (const item of some) {
			if ('reason' in item) apart.push(item);
			else items.push(item);
		}
	return { preview, items, apart, kind: reading.kind, notices: [...reading.notices] };
}

/** What a file of this text gives as evidence. */
export function readQuotes(text: string | Uint8Array, name = 'quotes.csv'): Promise<IntakeResult> {
	return readEvidenceFile(fileOf(name, text), { ...options, name });
}

/** A text as a table, whatever a file of it would be taken for. */
export function tableOf(text: string): TableRow[] {
	return createTableReader('quotes.csv').read(text, true);
}
