import { createHash } from 'node:crypto';
import { setEntry } from '../../shared/board-doc.ts';
import type { Evidence, ImportReport } from '../../shared/evidence.ts';
import type { BoardId, SourceId } from '../../shared/ids.ts';
import type { StickySnapshot } from '../../shared/sticky.ts';
import { readCustomerTable } from '../intake/read-customer-table.ts';
import { readEvidenceTable } from '../intake/read-evidence-table.ts';
import { readStickies } from '../intake/read-stickies.ts';
import { readUsageTable } from '../intake/read-usage-table.ts';
import type { IntakeResult, RejectedRow } from '../intake/types.ts';
import { measureUsage } from '../pipeline/measure-usage.ts';
import type { EvidenceStore } from '../storage/evidence-store.ts';
import type { UsageStore } from '../storage/usage-store.ts';
import type { Rooms } from '../sync/rooms.ts';

export type ImportDeps = {
	evidence: EvidenceStore;
	usage: UsageStore;
	rooms: Rooms;
	/** Begins to read new texts in the background, so that the first grouping need not wait for it. */
	readAhead: (texts: readonly string[]) => void;
};
type TableText = { name: string; kind: 'evidence' | 'usage' | 'customers'; text: string };

const canvasSource: SourceId = 'so_canvas';

/** A table's source: the same name on the same board is the same source. */
function sourceOf(board: BoardId, name: string): SourceId {
	return `so_${createHash('sha256')
		.update(JSON.stringify([board, name]))
		.digest('base64url')
		.slice(0, 16)}`;
}

/** Brings in notes: text into the database, ids and places into the board. */
export async function importStickies(
	deps: ImportDeps,
	board: BoardId,
	stickies: StickySnapshot[],
): Promise<ImportReport> {
	const before = stickies.flatMap(({ evidence }) => (evidence === null ? [] : [evidence]));
	const known = new Map(
		(await deps.evidence.read(board, before)).map(({ id, participant }) => [id, participant]),
	);
	const result = readStickies(stickies, { salt: board, source: canvasSource, known });
	return bringIn(deps, board, { source: canvasSource, name: 'Canvas', kind: 'stickies' }, result);
}

/** Brings in a table. A file that cannot be read is refused whole (AppError `unreadable`); nothing of it is kept. */
export async function importTable(
	deps: ImportDeps,
	board: BoardId,
	{ name: given, kind, text }: TableText,
): Promise<ImportReport> {
	const name = given.trim() || 'Table without a name';
	const source = sourceOf(board, name);
	if (kind === 'evidence') {
		return bringIn(
			deps,
			board,
			{ source, name, kind },
			readEvidenceTable(text, { salt: board, source, name }),
		);
	}
	if (kind === 'usage') {
		const { events, rejected, notices } = readUsageTable(text, name);
		await deps.usage.putEvents({ board, source, name, kind, rejected }, events);
		const measured = await measure(deps, board);
		return tableReport(events.length, rejected, notices, measured);
	}
	const { customers, rejected, notices } = readCustomerTable(text, name);
	await deps.usage.putCustomers({ board, source, name, kind, rejected }, customers);
	const measured = await measure(deps, board);
	return tableReport(customers.length, rejected, notices, measured);
}

async function bringIn(
	deps: ImportDeps,
	board: BoardId,
	about: { source: SourceId; name: string; kind: 'stickies' | 'evidence' },
	{ evidence, places, duplicates, keptApart, notices }: IntakeResult,
): Promise<ImportReport> {
	const rejected = keptApart.map(({ ref, reason, excerpt }) => ({
		row: ref,
		// A row that does not fit the header says how, with its line.
		reason: reason === 'unreadable-row' && excerpt !== '' ? excerpt : reason,
	}));
	const added = await deps.evidence.add({ board, ...about, rejected }, evidence);
	await showEvidence(deps, board, evidence, places);
	deps.readAhead(evidence.map(({ text }) => text));
	// New people may be in the usage data already.
	if (added.size > 0) await measure(deps, board);
	return {
		read: evidence.length + duplicates.length + keptApart.length,
		added: added.size,
		known: evidence.length - added.size,
		duplicates: duplicates.length,
		keptApart,
		places,
		flagged: evidence.flatMap(({ id, flags }) => (flags.length > 0 ? [{ evidence: id, flags }] : [])),
		participants: participantsOf(evidence),
		notices,
	};
}

/** Measurements follow from the usage and customer tables as they are now. */
async function measure(deps: ImportDeps, board: BoardId): Promise<Evidence[]> {
	const source = await deps.usage.latestUsage(board);
	if (source === null) return [];
	const [events, customers, evidence] = await Promise.all([
		deps.usage.events(board),
		deps.usage.customers(board),
		deps.evidence.list(board),
	]);
	const participants = participantsOf(evidence.filter(({ kind }) => kind !== 'measured'));
	const measured = measureUsage(events, customers, { salt: board, source, participants });
	await deps.evidence.setMeasured(board, measured);
	await showEvidence(deps, board, measured, []);
	return measured;
}

/** The part of evidence that everybody's document holds; never its text. */
async function showEvidence(
	deps: ImportDeps,
	board: BoardId,
	evidence: readonly Evidence[],
	places: IntakeResult['places'],
): Promise<void> {
	await deps.rooms.transact(board, 'import', (doc) => {
		for (const { id, kind, participant, source, flags } of evidence) {
			setEntry(doc, 'evidence', id, { kind, participant, source, flags });
		}
		for (const { node, evidence: id } of places) setEntry(doc, 'places', node, id);
	});
}

function tableReport(
	kept: number,
	rejected: readonly RejectedRow[],
	notices: readonly string[],
	measured: readonly Evidence[],
): ImportReport {
	const people = participantsOf(measured);
	return {
		read: kept + rejected.length,
		added: kept,
		known: 0,
		duplicates: 0,
		keptApart: rejected.map(({ row }) => ({ ref: row, reason: 'unreadable-row', excerpt: '' })),
		places: [],
		flagged: [],
		participants: people,
		notices: [...notices, ...rejected.slice(0, 5).map(({ row, reason }) => `Row ${row}: ${reason}`)],
	};
}

function participantsOf(evidence: readonly Evidence[]): string[] {
	return [
		...new Set(evidence.flatMap(({ participant }) => (participant === null ? [] : [participant]))),
	].sort();
}
