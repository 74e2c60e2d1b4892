import { stat } from 'node:fs/promises';
import type { ColumnGuess, FilePreview, SourceKind, SpeakerGuess } from '../../../shared/import.ts';
import { findPersonalData } from '../../privacy/find-personal-data.ts';
import { redact } from '../../privacy/redact.ts';
import { readBoardNotes } from '../board-notes.ts';
import type { GuessedColumn } from '../guess-columns.ts';
import type { Sniffed } from '../import-item.ts';
import { cleanText } from '../normalise.ts';
import { frontMatter, notesItems } from '../notes-text.ts';
import { mappingNotices } from '../table-mapping.ts';
import { consentNotices } from '../transcripts/consent.ts';
import { locatorOf } from '../transcripts/turn-items.ts';
import { readHead, wholeText } from './file-text.ts';
import { sniffFile } from './sniff-file.ts';
import { planTable, signatureOf } from './table-plan.ts';
import { readTalk, type Talk } from './talk.ts';

export type Preview = Omit<FilePreview, 'upload' | 'remembered'>;

/** Largest file whose rows are counted for a preview, in bytes. */
const mostCounted = 20_000_000;

/** What a file, or a sheet of a workbook, seems to hold, without bringing anything in. Throws `AppError('unreadable' | 'too-large')`. */
export async function previewFile(path: string, name: string, sheet: string | null = null): Promise<Preview> {
	const { size } = await stat(path);
	const sniffed = sniffFile(await readHead(path), name);
	const about = { name, size, format: sniffed.format, tool: sniffed.tool, confidence: sniffed.confidence };
	const none = { columns: [] as ColumnGuess[], speakers: [] as SpeakerGuess[], sheets: [], sheet: null };
	if (sniffed.format === 'json') {
		const notes = readBoardNotes(await wholeText(path, sniffed.encoding, name));
		if (notes) {
			return {
				...about,
				...none,
				format: 'notes',
				kind: 'stickies',
				signature: signatureOf('notes', null, []),
				rows: notes.length,
				notices: [],
			};
		}
	}
	if (!isTable(sniffed)) {
		const talk = await readTalk(path, sniffed, name);
		if (talk) return { ...about, ...none, ...describe(talk, sniffed) };
	}
	const plan = await planTable(path, sniffed, name, sheet);
	let rows = 0;
	if (size <= mostCounted) for await (const some of plan.rows) rows += some.length;
	const { guess, sample } = plan;
	const tool = guess.tool ?? sniffed.tool;
	return {
		...about,
		tool,
		kind: guess.kind,
		confidence: Math.min(guess.confidence, sniffed.confidence),
		signature: signatureOf(sniffed.format, tool, plan.header),
		columns: guess.columns.map((column, at) => ({
			...column,
			sample: sampleOf(
				column,
				sample.map((row) => row[at] ?? ''),
			),
		})),
		speakers: [],
		sheets: plan.source.sheets ?? [],
		sheet: plan.source.sheet ?? null,
		rows: size <= mostCounted ? rows : null,
		notices: [...plan.source.notices, ...mappingNotices(guess.columns, sample)],
	};
}

/** Whether a file's format is that of tables; JSON may hold a talk. */
export function isTable({ format }: Sniffed): boolean {
	return format === 'table' || format === 'json-lines' || format === 'spreadsheet';
}

function describe(
	talk: Talk,
	sniffed: Sniffed,
): Pick<Preview, 'tool' | 'kind' | 'signature' | 'speakers' | 'rows' | 'notices'> {
	const signature = signatureOf(sniffed.format, null, []);
	if (talk.type === 'turns') {
		const opening = talk.turns.slice(0, 10).map((turn) => ({ text: turn.text, locator: locatorOf(turn) }));
		return {
			tool: talk.tool ?? sniffed.tool,
			kind: 'interview',
			signature,
			speakers: talk.speakers,
			rows: talk.turns.length,
			notices: [...consentNotices(opening), ...speakerNotices(talk.speakers)],
		};
	}
	const kind: SourceKind = 'notes';
	const items = notesItems(talk.text, { markdown: talk.markdown, participant: null, date: null });
	const opening = [...frontMatter(talk.text.replace(/\r\n?/gu, '\n')).values].map(([key, value]) => ({
		text: `${key}: ${value}`,
		locator: null,
	}));
	for (const item of items.slice(0, 12))
		opening.push({ text: 'reason' in item ? item.excerpt : item.text, locator: null });
	return { tool: null, kind, signature, speakers: [], rows: items.length, notices: consentNotices(opening) };
}

/** Who is taken for the interviewer. */
export function askerNotices(speakers: readonly SpeakerGuess[]): string[] {
	const askers = speakers.filter(({ interviewer }) => interviewer);
	return askers.length > 0
		? [`Taken for the interviewer: ${askers.map(({ name }) => `“${name}”`).join(', ')}.`]
		: [];
}

/** The same, and who is not known on the board. */
export function speakerNotices(speakers: readonly SpeakerGuess[]): string[] {
	const unknown = speakers.filter(({ interviewer, participant }) => !interviewer && participant === null);
	return [
		...askerNotices(speakers),
		...(unknown.length > 0
			? [
					`Not known on the board: ${unknown
						.slice(0, 10)
						.map(({ name }) => `“${name}”`)
						.join(', ')}.`,
				]
			: []),
	];
}

function sampleOf({ role }: GuessedColumn, cells: readonly string[]): string[] {
	const filled = cells.filter((cell) => cell.trim() !== '').slice(0, 5);
	if (role === 'personal' || role === 'email') return filled.map(() => '[hidden]');
	return filled.map((cell) => {
		const text = cleanText(cell).text.slice(0, 200);
		return redact(text, findPersonalData(text)).text;
	});
}
