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

/** Untouched notes that are right after so many moves: ours, and with the same pins on the first board. */
export type MovesStep = { moves: number; ours: number; pinsOnly: number; churn: number; kept: boolean };

/**
 * A simulated designer moves misplaced notes, chosen at random, to where they belong; the board is grouped
 * again at each checkpoint. A theme stands for the label it matched on the first board.
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
	for (const checkpoint of checkpoints) {
		const now = themesByPosition(items, board);
		const wrong = order.filter(
			(i) => !pins.has(i) && themeFor.has(truth[i]!) && now[i] !== themeFor.get(truth[i]!),
		);
		for (const i of wrong.slice(0, checkpoint - pins.size)) pins.set(i, themeFor.get(truth[i]!)!);
		const moves = { ...NO_MOVES, pins: [...pins].map(([i, theme]) => ({ item: items[i]!.id, theme })) };
		board = groupItems({ ...input, moves, previous: board.themes });
		const after = themesByPosition(items, board);
		const untouched = items.map((_, i) => i).filter((i) => !pins.has(i));
		const right = (themes: readonly string[]): number =>
			untouched.filter((i) => labelOf.get(themes[i]!) === truth[i]).length / untouched.length;
		steps.push({
			moves: checkpoint,
			ours: right(after),
			pinsOnly: right(first),
			churn: board.churn ?? 0,
			kept: board.moves.kept === board.moves.total,
		});
	}
	return steps;
}
