import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHead } from '../../../server/intake/files/file-text.ts';
import { previewFile } from '../../../server/intake/files/preview-file.ts';
import { asGuessed, openItems, type RowChoice } from '../../../server/intake/files/read-rows.ts';
import { sniffFile } from '../../../server/intake/files/sniff-file.ts';
import type { ReadItem } from '../../../server/intake/import-item.ts';
import type { KeptApart } from '../../../server/intake/types.ts';

const folder = mkdtempSync(join(tmpdir(), 'personaboard-intake-'));

/** A file of its own with these contents. */
export function fileOf(name: string, contents: string | Uint8Array): string {
	const path = join(mkdtempSync(join(folder, 'f-')), name);
	writeFileSync(path, contents);
	return path;
}

/** All of a file: its preview, its items and what was kept apart. */
export async function readAll(path: string, name: string, choice: Partial<RowChoice> = {}) {
	const preview = await previewFile(path, name);
	const reading = await openItems(path, name, sniffFile(await readHead(path), name), {
		...asGuessed,
		...choice,
	});
	const items: ReadItem[] = [];
	const apart: KeptApart[] = [];
	for await (const item of reading.items) {
		if ('reason' in item) apart.push(item);
		else items.push(item);
	}
	return { preview, items, apart, kind: reading.kind, notices: [...reading.notices] };
}
