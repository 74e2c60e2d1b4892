import { AppError } from '../../../shared/errors.ts';
import type { SourceKind } from '../../../shared/import.ts';
import { readBoardNotes } from '../board-notes.ts';
import { collect } from '../collect.ts';
import { columnList } from '../column-roles.ts';
import type { ImportItem, ReadItem } from '../import-item.ts';
import { candidateOf, marked } from '../items-to-evidence.ts';
import { type NamePeople, namePeople } from '../name-people.ts';
import { refuseTooMany } from '../quote-limits.ts';
import { readStickies } from '../read-stickies.ts';
import type { Candidate, IntakeOptions, IntakeResult, KeptApart } from '../types.ts';
import { readHead, wholeText } from './file-text.ts';
import { asGuessed, openItems, type RowChoice } from './read-rows.ts';
import { sniffFile } from './sniff-file.ts';

/** What a file of evidence holds. `scale`: of its scores, such as `nps`; null without scores. */
export type EvidenceFile = IntakeResult & { readonly kind: SourceKind; readonly scale: string | null };

/** A file of any readable format as evidence, nobody being asked. `people`: of the whole run. Throws `AppError` as `openItems` does, and for too many items. */
export async function readEvidenceFile(
	path: string,
	options: IntakeOptions & { readonly name: string; readonly people?: NamePeople },
	choice: Partial<RowChoice> = {},
): Promise<EvidenceFile> {
	const { name, people = namePeople() } = options;
	const sniffed = sniffFile(await readHead(path), name);
	if (sniffed.format === 'json') {
		const notes = readBoardNotes(await wholeText(path, sniffed.encoding, name));
		if (notes) return { ...readStickies(notes, options), kind: 'stickies', scale: null };
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
	const items: ImportItem[] = [];
	let texts = 0;
	for await (const some of reading.items) {
		items.push(...some);
		for (const item of some) if (!('reason' in item)) texts += 1;
		refuseTooMany(texts, name);
	}
	return {
		...itemsAsEvidence(items, options, reading.notices, ({ speaker }) =>
			speaker === null ? null : people(speaker, name),
		),
		kind: reading.kind,
		scale: reading.scale?.kind ?? null,
	};
}

/** Items of one source as evidence, nobody being asked: a short user id stands for its participant where a row names none, else `called` does. */
export function itemsAsEvidence(
	items: readonly ImportItem[],
	options: IntakeOptions,
	notices: readonly string[],
	called: (item: ReadItem) => string | null = () => null,
): IntakeResult {
	const candidates: Candidate[] = [];
	const keptApart: KeptApart[] = [];
	for (const item of items) {
		const read = marked(item);
		if ('reason' in read) keptApart.push(read);
		else candidates.push(candidateOf(read, read.participant ?? codeOf(read.user) ?? called(read)));
	}
	return collect(items.length, candidates, keptApart, options, [...notices]);
}

function codeOf(user: string | null): string | null {
	return user !== null && user.length <= 64 ? user : null;
}
