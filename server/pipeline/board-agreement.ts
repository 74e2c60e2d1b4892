import type { BoardSnapshot } from '../../shared/board-doc.ts';
import { effectiveGrouping } from '../../shared/grouping.ts';
import type { AgreementView, GroupingFindings } from '../../shared/grouping-api.ts';
import type { EvidenceId, ThemeId } from '../../shared/ids.ts';
import { type AgreementReport, agreementReport } from '../grouping/agreement.ts';
import { seededRandom } from '../synthesis/random.ts';

type Sorted = Map<EvidenceId, ThemeId | null>;
type Placed = { by: string; notes: number; same: number };

/**
 * How the machine, the board as people left it, and everybody who sorted notes alone agree, pair by pair; and of the
 * notes each person placed on the board, how many the machine had there. `before` is where it had them (see
 * `GroupingFindings`). Measurements are no quotes and do not count.
 */
export function boardAgreement(
	board: Pick<BoardSnapshot, 'evidence' | 'themes' | 'members' | 'moves' | 'edits'>,
	before: GroupingFindings['before'],
): { pairs: AgreementView[]; placed: Placed[] } {
	const isQuote = (id: EvidenceId): boolean => (board.evidence.get(id)?.kind ?? 'measured') !== 'measured';
	const machine: Sorted = new Map();
	for (const [id, place] of board.members)
		if (isQuote(id)) machine.set(id, 'theme' in place ? place.theme : null);
	const byHand = new Map(before.map(({ item, theme }) => [item, theme]));
	// Of a note that the machine never saw unplaced, nobody knows what it would have done.
	for (const move of board.moves)
		if (move.type === 'pin' || move.type === 'park') machine.delete(move.evidence);
	for (const [id, theme] of byHand) if (isQuote(id)) machine.set(id, theme);
	const { themes, parked } = effectiveGrouping(board.themes, board.members, board.moves);
	const shown: Sorted = new Map();
	for (const theme of themes) for (const id of theme.members) if (isQuote(id)) shown.set(id, theme.id);
	for (const { evidence } of parked) if (isQuote(evidence)) shown.set(evidence, null);

	const sorters = new Map<string, Sorted>([
		['machine', machine],
		['board', shown],
	]);
	for (const [person, sorted] of sortsOf(board, isQuote)) sorters.set(`person:${person}`, sorted);
	const speaker = new Map([...board.evidence].map(([id, { participant }]) => [id as string, participant]));
	const names = [...sorters.keys()];
	const pairs = names.flatMap((first, at) =>
		names.slice(at + 1).flatMap((second) => {
			const report = agreementReport(sorters.get(first)!, sorters.get(second)!, speaker, seededRandom(1));
			return report.notes < 2 ? [] : [{ first, second, ...plain(report) }];
		}),
	);
	return { pairs, placed: placedBy(board, byHand, isQuote) };
}

/** What people who sorted alone said, by name; people without a name are one. */
function sortsOf(
	{ edits }: Pick<BoardSnapshot, 'edits'>,
	isQuote: (id: EvidenceId) => boolean,
): [string, Sorted][] {
	const sorts = new Map<string, Sorted>();
	for (const edit of edits.values()) {
		if (edit.type !== 'sort' || !isQuote(edit.evidence)) continue;
		const own = sorts.get(edit.by) ?? new Map<EvidenceId, ThemeId | null>();
		sorts.set(edit.by, own.set(edit.evidence, edit.theme));
	}
	return [...sorts].sort(([a], [b]) => (a < b ? -1 : 1));
}

function placedBy(
	{ moves }: Pick<BoardSnapshot, 'moves'>,
	before: ReadonlyMap<EvidenceId, ThemeId | null>,
	isQuote: (id: EvidenceId) => boolean,
): Placed[] {
	const people = new Map<string, Placed>();
	for (const move of moves) {
		if ((move.type !== 'pin' && move.type !== 'park') || !isQuote(move.evidence)) continue;
		const was = before.get(move.evidence);
		if (was === undefined) continue;
		const entry = people.get(move.by) ?? { by: move.by, notes: 0, same: 0 };
		entry.notes += 1;
		if (was === (move.type === 'pin' ? move.theme : null)) entry.same += 1;
		people.set(move.by, entry);
	}
	return [...people.values()].sort((a, b) => b.notes - a.notes || (a.by < b.by ? -1 : 1));
}

function plain({ interval, ...report }: AgreementReport): Omit<AgreementView, 'first' | 'second'> {
	return { ...report, interval: interval === null ? null : [interval[0], interval[1]] };
}
