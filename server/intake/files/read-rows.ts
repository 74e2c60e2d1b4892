import type { ColumnRole, ImportChoice, SourceKind } from '../../../shared/import.ts';
import { readBoardNotes } from '../board-notes.ts';
import { nameOf } from '../cells.ts';
import { readMoment } from '../dates.ts';
import { type ImportItem, plainItem, type Sniffed } from '../import-item.ts';
import { frontMatter, notesItems } from '../notes-text.ts';
import { noText } from '../read-evidence-table.ts';
import { readNotes } from '../read-stickies.ts';
import { createRowReader } from '../row-reader.ts';
import { mappingNotices, mappingOf } from '../table-mapping.ts';
import { turnItems } from '../transcripts/turn-items.ts';
import { wholeText } from './file-text.ts';
import { isTable, speakerNotices } from './preview-file.ts';
import { createRecordReader } from './record-rows.ts';
import { dateOrderIn, planTable, rolesOf } from './table-plan.ts';
import { readTalk } from './talk.ts';

/** What of a person's choice reading needs; `kind` null: as guessed. */
export type RowChoice = {
	readonly kind: SourceKind | null;
	readonly roles: readonly ColumnRole[];
	readonly speakers: ImportChoice['speakers'];
};

/** The items of a file. `notices` is complete once all items were taken. */
export type Reading = {
	readonly kind: SourceKind;
	readonly items: AsyncIterable<ImportItem>;
	readonly notices: readonly string[];
};

/** As guessed, nothing chosen by a person. */
export const asGuessed: RowChoice = { kind: null, roles: [], speakers: [] };

/**
 * Reads a file item by item; tables and JSON lines in bounded memory. What cannot be read throws `AppError('unreadable' | 'too-large')`, at the
 * latest after the last item: whoever stores items must be able to take them back until then. `name`: the file's, for refusals and codes in it.
 */
export async function openItems(
	path: string,
	name: string,
	sniffed: Sniffed,
	choice: RowChoice,
): Promise<Reading> {
	if (sniffed.format === 'json') {
		const notes = readBoardNotes(await wholeText(path, sniffed.encoding, name));
		if (notes) {
			const { candidates, keptApart, notices } = readNotes(notes, undefined);
			const items = candidates.map(({ ref, text, participant, kind, tags }) =>
				plainItem(ref, text, { participant, kind, tags: [...tags] }),
			);
			return { kind: 'stickies', items: listed([...items, ...keptApart]), notices };
		}
	}
	if (!isTable(sniffed)) {
		const talk = await readTalk(path, sniffed, name);
		if (talk?.type === 'turns')
			return {
				kind: choice.kind ?? 'interview',
				items: listed(turnItems(talk.turns, talk.speakers, choice.speakers, talk.date)),
				notices: speakerNotices(talk.speakers),
			};
		if (talk) {
			const { values } = talk.markdown
				? frontMatter(talk.text.replace(/\r\n?/gu, '\n'))
				: { values: new Map<string, string>() };
			const about = {
				markdown: talk.markdown,
				participant: nameOf(values.get('participant'))?.slice(0, 64) ?? talk.participant,
				date: readMoment(values.get('date') ?? '', null)?.iso ?? null,
			};
			return { kind: choice.kind ?? 'notes', items: listed(notesItems(talk.text, about)), notices: [] };
		}
	}
	return openTable(path, name, sniffed, choice);
}

/** The items alone; see `openItems`. */
export async function* readRows(
	path: string,
	name: string,
	sniffed: Sniffed,
	choice: RowChoice,
): AsyncGenerator<ImportItem> {
	yield* (await openItems(path, name, sniffed, choice)).items;
}

async function openTable(path: string, name: string, sniffed: Sniffed, choice: RowChoice): Promise<Reading> {
	const plan = await planTable(path, sniffed, name);
	const roles = rolesOf(plan.guess, choice.roles);
	const kind = choice.kind ?? plan.guess.kind;
	const mapping = mappingOf(plan.header, roles);
	const about = {
		header: plan.header,
		mapping,
		kind,
		scale: plan.guess.scale,
		order: await dateOrderIn(path, sniffed, name, plan, mapping.one.date),
		tool: plan.guess.tool,
	};
	const records = kind === 'usage' || kind === 'customers';
	if (!records && mapping.texts.length === 0) throw noText(plan.header, name);
	const reader = records ? createRecordReader(about) : createRowReader(about);
	const notices: string[] = [];
	async function* items(): AsyncGenerator<ImportItem> {
		for await (const row of plan.rows) yield* reader.read(row);
		const columns = plan.guess.columns.map((column, at) => ({ ...column, role: roles[at]! }));
		notices.push(...plan.source.notices, ...mappingNotices(columns, plan.sample), ...reader.notices());
	}
	return { kind, items: items(), notices };
}

async function* listed(items: readonly ImportItem[]): AsyncGenerator<ImportItem> {
	yield* items;
}
