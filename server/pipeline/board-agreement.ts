import type { BoardSnapshot } from '../../shared/board-doc.ts';
import { effectiveGrouping } from '../../shared/grouping.ts';
import type { AgreementView, GroupingFindings } from '../../shared/grouping-api.ts';
import type { EvidenceId, ThemeId } from '../../shared/ids.ts';
import { agreementReport } from '../grouping/agreement.ts';
import { seededRandom } from '../synthesis/random.ts';
import { machineSorting } from './machine-sorting.ts';

type Placed = { by: string; notes: number; same: number };

/**
 * How the machine and the board as people left it agree; and of the notes each person placed on the board, how many the
 * machine had there. `before` is where it had them (see `GroupingFindings`). Measurements are no quotes and do not count.
 */
export function boardAgreement(
	board: Pick<BoardSnapshot, 'evidence' | 'themes' | 'members' | 'moves'>,
	before: GroupingFindings['before'],
): { pairs: AgreementView[]; placed: Placed[] } {
	const isQuote = (id: EvidenceId): boolean => (board.evidence.get(id)?.kind ?? 'measured') !== 'measured';
	const { themes, parked } = effectiveGrouping(board.themes, board.members, board.moves);
	const shown = new Map<EvidenceId, ThemeId | null>();
	for (const theme of themes) for (const id of theme.members) if (isQuote(id)) shown.set(id, theme.id);
	for (const { evidence } of parked) if (isQuote(evidence)) shown.set(evidence, null);
	const speaker = new Map([...board.evidence].map(([id, { participant }]) => [id as string, participant]));
	const machine = machineSorting(board, before);
	const { interval, ...report } = agreementReport(machine, shown, speaker, seededRandom(1));
	const range: AgreementView['interval'] = interval === null ? null : [interval[0], interval[1]];
	return {
		pairs: report.notes < 2 ? [] : [{ first: 'machine', second: 'board', ...report, interval: range }],
		placed: placedBy(board, new Map(before.map(({ item, theme }) => [item, theme])), isQuote),
	};
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
