import type { BoardId } from '../../shared/ids.ts';
import type { NotesReport } from '../../shared/import.ts';
import type { StickySnapshot } from '../../shared/sticky.ts';
import { readNotes } from '../intake/read-stickies.ts';
import { measure, showEvidence } from './board-evidence.ts';
import { canvasSource, type ImportDeps, noSteps } from './import-deps.ts';
import { createQualityTally } from './quality.ts';
import { settleQuotes, storeQuotes } from './quotes.ts';

/** Brings in notes: text into the database, ids and places into the board. */
export async function importNotes(
	deps: ImportDeps,
	board: BoardId,
	stickies: readonly StickySnapshot[],
): Promise<NotesReport> {
	const before = stickies.flatMap(({ evidence }) => (evidence === null ? [] : [evidence]));
	const participantOf = new Map(
		(await deps.evidence.read(board, before)).map(({ id, participant }) => [id, participant]),
	);
	const people = new Set<string>(await deps.evidence.participants(board));
	const { notices, ...notes } = readNotes(stickies, participantOf, people);
	const isNew = (participant: string | null): boolean => participant !== null && !people.has(participant);
	const terms = (await deps.sources.terms(board, canvasSource)) ?? { consent: 'unknown', keepUntil: null };
	const tally = createQualityTally();
	const settled = await settleQuotes(deps, board, canvasSource, terms, notes, tally, noSteps);
	const report = await tally.report(board, deps.desk, {
		source: canvasSource,
		name: 'Canvas',
		kind: 'stickies',
		format: null,
		tool: null,
		scale: null,
		dropped: [],
		added: settled.fresh.length,
		known: settled.known.length,
		duplicates: settled.duplicates,
		notices,
	});
	const added = await deps.database.kysely.transaction().execute(async (tx) => {
		const ids = await storeQuotes(deps, tx, board, canvasSource, settled, []);
		await deps.sources.put(tx, board, report, tally.rejected, null);
		return ids;
	});
	const evidence = [
		...settled.fresh.map((item) => item.evidence),
		...(await deps.evidence.read(
			board,
			settled.known.map(({ id }) => id),
		)),
	];
	const shown = new Set(evidence.map(({ id }) => id));
	const places = settled.places.filter((place) => shown.has(place.evidence));
	await showEvidence(deps, board, evidence, places);
	deps.readAhead(evidence.map(({ text }) => text));
	// New people may be in the usage data already.
	if (settled.fresh.some(({ evidence: { id, participant } }) => added.has(id) && isNew(participant)))
		await measure(deps, board);
	return { ...report, places };
}
