import { addLine, setEntry } from '../../shared/board-doc.ts';
import type { Evidence } from '../../shared/evidence.ts';
import type { BoardId, EvidenceId } from '../../shared/ids.ts';
import { measureUsage } from '../pipeline/measure-usage.ts';
import type { ImportDeps } from './import-deps.ts';
import { withUsage } from './usage-log.ts';

/** Measurements follow from the usage and customer tables as they are now. */
export async function measure(
	deps: Pick<ImportDeps, 'evidence' | 'usage' | 'engineFolder' | 'namedUsage' | 'sources' | 'rooms'>,
	board: BoardId,
): Promise<void> {
	const source = await deps.sources.latestUsage(board);
	if (source === null) return;
	const [customers, participants] = await Promise.all([
		deps.usage.customers(board),
		deps.evidence.participants(board),
	]);
	// Without people nothing is measured of anybody, and the log may be long.
	const isOfPeople = participants.length > 0 || customers.some(({ participant }) => participant !== null);
	const measured = isOfPeople
		? await withUsage(deps, board, (log) =>
				measureUsage(log, customers, { salt: board, source, participants }),
			)
		: [];
	await deps.evidence.setMeasured(board, measured);
	await showEvidence(deps, board, measured, []);
}

/** The part of evidence that everybody's document holds; never its text. */
export async function showEvidence(
	{ rooms }: Pick<ImportDeps, 'rooms'>,
	board: BoardId,
	evidence: readonly Evidence[],
	places: readonly { node: string; evidence: EvidenceId }[],
): Promise<void> {
	await rooms.transact(board, 'import', (doc) => {
		for (const { id, kind, participant, source, flags } of evidence) {
			setEntry(doc, 'evidence', id, { kind, participant, source, flags });
		}
		for (const { node, evidence: id } of places) setEntry(doc, 'places', node, id);
	});
}

/** A line of the board's history: who brought in how much. */
export async function noteBroughtIn(
	{ rooms, now }: Pick<ImportDeps, 'rooms' | 'now'>,
	board: BoardId,
	by: string,
	{ added: n }: { added: number },
): Promise<void> {
	if (n === 0) return;
	const at = now();
	await rooms.transact(board, 'import', (doc) =>
		addLine(doc, `${at}:bring:${by}`, { who: 'person', what: 'bring', by, at, until: at, n }),
	);
}
