import { groupItems } from '../server/grouping/group-items.ts';
import { prepareItems } from '../server/grouping/prepare-items.ts';
import type { Grouping, GroupingItem, Moves, TextVector } from '../server/grouping/types.ts';
import { type LabelledText, seededRandom, shuffled } from './grouping-data.ts';
import { matchGroups } from './grouping-scores.ts';

export const NO_MOVES: Moves = { pins: [], mustLink: [], cannotLink: [], parked: [] };
export const newThemeId = (n: number): string => `theme-${n}`;

/** Theme of each note by position, 'parked' for parked ones. */
export function themesByPosition(
	items: readonly GroupingItem[],
	grouping: Pick<Grouping, 'themes'>,
): string[] {
	const themeOf = new Map(
		grouping.themes.flatMap((theme) => theme.members.map((member) => [member, theme.id] as const)),
	);
	return items.map((item) => themeOf.get(item.id) ?? 'parked');
}

/**
 * Untouched notes that are right after so many moves: ours, and with the same pins on the first board; and the largest
 * share of untouched notes that changed theme in one run since the checkpoint before.
 */
export type MovesStep = { moves: number; ours: number; pinsOnly: number; churn: number; kept: boolean };

/** The designer has the board grouped again after so many moves. */
const MOVES_A_RUN = 5;

/**
 * A simulated designer moves misplaced notes, chosen at random, to where they belong, and has the board grouped again
 * after every five. A theme stands for the label it matched on the first board.
 */
export function simulateMoves(
	rows: readonly LabelledText[],
	vectors: readonly TextVector[],
	seed: number,
	checkpoints: readonly number[],
): MovesStep[] {
	const items = rows.map((row, i) => ({ id: `n${i}`, text: row.text }));
	const truth = rows.map((row) => row.label);
	const prepared = prepareItems(items, vectors);
	const input = { items, vectors, prepared, newId: newThemeId };
	let board = groupItems({ ...input, moves: NO_MOVES, k: new Set(truth).size });
	const first = themesByPosition(items, board);
	const labelOf = matchGroups(truth, first);
	const themeFor = new Map([...labelOf].map(([theme, label]) => [label, theme]));
	const order = shuffled(
		items.map((_, i) => i),
		seededRandom(seed),
	);
	const pins = new Map<number, string>();
	const steps: MovesStep[] = [];
	let churn = 0;
	for (let moved = 0; moved <= Math.max(...checkpoints); moved += MOVES_A_RUN) {
		const now = themesByPosition(items, board);
		const wrong = order.filter(
			(i) => !pins.has(i) && themeFor.has(truth[i]!) && now[i] !== themeFor.get(truth[i]!),
		);
		for (const i of wrong.slice(0, moved - pins.size)) pins.set(i, themeFor.get(truth[i]!)!);
		const moves = { ...NO_MOVES, pins: [...pins].map(([i, theme]) => ({ item: items[i]!.id, theme })) };
		board = groupItems({ ...input, moves, previous: board.themes });
		churn = Math.max(churn, board.churn ?? 0);
		if (!checkpoints.includes(moved)) continue;
		const after = themesByPosition(items, board);
		const untouched = items.map((_, i) => i).filter((i) => !pins.has(i));
		const right = (themes: readonly string[]): number =>
			untouched.filter((i) => labelOf.get(themes[i]!) === truth[i]).length / untouched.length;
		const kept = board.moves.kept === board.moves.total;
		steps.push({ moves: moved, ours: right(after), pinsOnly: right(first), churn, kept });
		churn = 0;
	}
	return steps;
}
