import type { AppError } from '../../../shared/errors.ts';
import type {
	ColumnRole,
	FileFormat,
	ImportChoice,
	QualityReport,
	SourceKind,
} from '../../../shared/import.ts';
import { readBoardNotes } from '../board-notes.ts';
import { nameOf } from '../cells.ts';
import { columnList } from '../column-roles.ts';
import { readMoment } from '../dates.ts';
import { type ImportItem, plainItem, type Scale, type Sniffed } from '../import-item.ts';
import { frontMatter, notesItems } from '../notes-text.ts';
import { noText } from '../quote-limits.ts';
import { readNotes } from '../read-stickies.ts';
import { createRowReader } from '../row-reader.ts';
import { unreadable } from '../table-format.ts';
import { mappingNotices, mappingOf, type TableMapping, withOwnUsers } from '../table-mapping.ts';
import { turnItems } from '../transcripts/turn-items.ts';
import type { KeptApart } from '../types.ts';
import { wholeText } from './file-text.ts';
import { askerNotices, isTable, speakerNotices } from './preview-file.ts';
import { createRecordReader } from './record-rows.ts';
import { dateOrderIn, planTable, rolesOf, signatureOf } from './table-plan.ts';
import { readTalk } from './talk.ts';

/** What of a person's choice reading needs; `kind` null: as guessed. */
export type RowChoice = {
	readonly kind: SourceKind | null;
	readonly roles: readonly ColumnRole[];
	readonly speakers: ImportChoice['speakers'];
	/** Whether there is a board on which people can be named. */
	readonly asked: boolean;
	/** The sheet of a workbook to read; none: as guessed. */
	readonly sheet?: string | null;
};

/** What is known of a file before its items are read. */
export type ReadingAbout = {
	readonly kind: SourceKind;
	readonly format: FileFormat;
	readonly tool: string | null;
	readonly signature: string;
	readonly scale: Scale | null;
	/** Columns that are not read because they name or reach people. */
	readonly dropped: QualityReport['dropped'];
	/** Names of a table's columns. */
	readonly columns: readonly string[];
};

/** The items of a file. `notices` is complete once all items were taken. */
export type Reading = ReadingAbout & {
	/** Some at a time, as they come. */
	readonly items: AsyncIterable<readonly ImportItem[]>;
	readonly notices: readonly string[];
};

/** Why a column is not kept, by its role. */
const DROPPED: Readonly<Partial<Record<ColumnRole, string>>> = {
	personal: 'It names or reaches people.',
	email: 'It holds e-mail addresses; they only help to tell who is the same person.',
};

/** As guessed, nothing chosen by a person. */
export const asGuessed: RowChoice = { kind: null, roles: [], speakers: [], asked: false };

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
	const plain = {
		format: sniffed.format,
		tool: sniffed.tool,
		signature: signatureOf(sniffed.format, null, []),
		scale: null,
		dropped: [],
		columns: [],
	};
	if (sniffed.format === 'json') {
		const notes = readBoardNotes(await wholeText(path, sniffed.encoding, name));
		if (notes) {
			const { candidates, keptApart, notices } = readNotes(notes, undefined);
			const items = candidates.map(({ ref, text, participant, kind, tags }) =>
				plainItem(ref, text, { participant, kind, tags: [...tags] }),
			);
			const signature = signatureOf('notes', null, []);
			return {
				...plain,
				format: 'notes',
				signature,
				kind: 'stickies',
				items: listed([...items, ...keptApart]),
				notices,
			};
		}
	}
	if (!isTable(sniffed)) {
		const talk = await readTalk(path, sniffed, name);
		if (talk?.type === 'turns')
			return {
				...plain,
				tool: talk.tool ?? sniffed.tool,
				kind: choice.kind ?? 'interview',
				items: listed(turnItems(talk.turns, talk.speakers, choice.speakers, talk.date)),
				notices: (choice.asked ? speakerNotices : askerNotices)(talk.speakers),
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
			return {
				...plain,
				kind: choice.kind ?? 'notes',
				items: listed(notesItems(talk.text, about)),
				notices: [],
			};
		}
	}
	return openTable(path, name, sniffed, choice);
}

async function openTable(path: string, name: string, sniffed: Sniffed, choice: RowChoice): Promise<Reading> {
	const plan = await planTable(path, sniffed, name, choice.sheet);
	const roles = rolesOf(plan.guess, choice.roles);
	const kind = choice.kind ?? plan.guess.kind;
	const plain = mappingOf(plan.header, roles);
	const mapping = kind === 'customers' ? withOwnUsers(plain, plan.header, plan.sample) : plain;
	const about = {
		header: plan.header,
		mapping,
		kind,
		scale: plan.guess.scale,
		order: await dateOrderIn(plan, mapping.one.date),
		tool: plan.guess.tool,
		sample: plan.sample,
	};
	const records = kind === 'usage' || kind === 'customers';
	if (!records && mapping.texts.length === 0) throw noText(plan.header, name);
	if (records) refuseWithout(kind, mapping.one, plan.header, name);
	const reader = records ? createRecordReader(about) : createRowReader(about);
	const notices: string[] = [];
	async function* items(): AsyncGenerator<readonly ImportItem[]> {
		let good = 0;
		let first: KeptApart | undefined;
		for await (const rows of plan.rows) {
			const some: ImportItem[] = [];
			for (const row of rows)
				for (const item of reader.read(row)) {
					if ('reason' in item) first ??= item;
					else good += 1;
					some.push(item);
				}
			yield some;
		}
		if (records && good === 0 && first) throw nothingReadable(first, name);
		const columns = plan.guess.columns.map((column, at) => ({ ...column, role: roles[at]! }));
		notices.push(...plan.source.notices, ...mappingNotices(columns, plan.sample), ...reader.notices());
	}
	return {
		kind,
		format: sniffed.format,
		tool: about.tool ?? sniffed.tool,
		signature: signatureOf(sniffed.format, about.tool ?? sniffed.tool, plan.header),
		scale: mapping.one.score === undefined ? null : about.scale,
		dropped: roles.flatMap((role, at) => {
			const why = DROPPED[role];
			return why === undefined ? [] : [{ column: plan.header[at]!.slice(0, 200), why }];
		}),
		columns: plan.header,
		items: items(),
		notices,
	};
}

/** Refuses a table that lacks a column its kind cannot do without. Counts of events without users are fine. */
function refuseWithout(
	kind: SourceKind,
	one: TableMapping['one'],
	header: readonly string[],
	name: string,
): void {
	const user = one.user ?? one.participant;
	if (kind === 'customers') {
		if (user === undefined && one.id === undefined)
			throw unreadable(
				name,
				`has no column of user ids. Its columns: ${columnList(header)}`,
				1,
				'Name one of them “user”, in a CSV file such as user,participant,plan,role.',
			);
		return;
	}
	const missing = [
		...(one.event === undefined && user === undefined ? ['user'] : []),
		...(one.date === undefined && (user !== undefined || one.event === undefined) ? ['time'] : []),
		...(one.event === undefined ? ['event'] : []),
	];
	if (missing.length === 0) return;
	throw unreadable(
		name,
		`has no column for the ${missing.join(' and the ')}. Its columns: ${columnList(header)}`,
		1,
		'What works: a CSV file with the columns user,ts,event and, if there is one, session.',
	);
}

function nothingReadable({ ref, excerpt }: KeptApart, name: string): AppError {
	const line = Number(/\d+/u.exec(ref)?.[0] ?? 1);
	return unreadable(
		name,
		`has no row that can be read. The first of them: ${excerpt.replace(/\.$/u, '') || ref}`,
		line,
		'What works: a row for each event with user, time and event, or for each customer with a user.',
	);
}

async function* listed(items: readonly ImportItem[]): AsyncGenerator<readonly ImportItem[]> {
	yield items;
}
