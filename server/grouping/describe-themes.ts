import type { Assignment } from './assign-atoms.ts';
import { compareText } from './canonical.ts';
import { labelThemes } from './label-themes.ts';
import { rowDot } from './neighbours.ts';
import type { PreparedItems } from './prepare-items.ts';
import type { ResolvedMoves } from './resolve-moves.ts';
import type { Slot } from './start-themes.ts';
import { branchOf } from './theme-tree.ts';
import type { GroupedTheme, PreviousTheme } from './types.ts';

const KEEP_LABEL = 0.75;

/** Themes with ids, labels and criteria, largest first; `idOfSlot` is undefined where a slot stayed empty. */
export function describeThemes({
	prepared,
	resolved,
	slots,
	assignment,
	previous,
	newId,
}: {
	prepared: PreparedItems;
	resolved: ResolvedMoves;
	slots: readonly Slot[];
	assignment: Assignment;
	previous: readonly PreviousTheme[];
	newId: (n: number) => string;
}): { list: GroupedTheme[]; idOfSlot: (string | undefined)[] } {
	const members: number[][] = Array.from({ length: assignment.themes }, () => []);
	resolved.atoms.forEach((items, a) => {
		members[assignment.themeOf[a]!]!.push(...items);
	});
	for (const list of members) list.sort((a, b) => a - b);
	const shown = members
		.map((list, slot) => ({ slot, list }))
		.filter(({ slot, list }) => list.length > 0 || slots[slot]?.previous?.labelBy === 'person')
		.sort((a, b) => b.list.length - a.list.length || (a.list[0] ?? 0) - (b.list[0] ?? 0) || a.slot - b.slot);
	// An id a person spoke of in a ban is not free either: a new theme by that name would break the ban.
	const banned = resolved.banned.flatMap((themes) => [...themes]);
	const taken = new Set([...slots.map((slot) => slot.id), ...previous.map((theme) => theme.id), ...banned]);
	let next = 0;
	const freshId = (): string => {
		for (let tries = 0; tries < 10_000; tries++) {
			const id = newId(next++);
			if (!taken.has(id)) {
				taken.add(id);
				return id;
			}
		}
		throw new Error('newId gave no unused theme id in 10000 tries');
	};
	const idOfSlot: (string | undefined)[] = Array.from({ length: assignment.themes });
	for (const { slot } of shown) idOfSlot[slot] = slots[slot]?.id ?? freshId();
	const kept = shown.map(({ slot, list }) => keptLabel(slots[slot]?.previous, list, prepared));
	const labels = labelThemes(
		shown.map(({ list }) =>
			[...new Set(list.map((item) => prepared.rowOf[item]!))].map((row) => prepared.phrases[row]!),
		),
		kept.flatMap((label) => (label === undefined ? [] : [label.label])),
		prepared.keepsCapitals,
	);
	const list = shown.map(({ slot, list: items }, at) => {
		const nearest = nearestOther(slot, assignment, idOfSlot);
		const { parts } = branchOf(prepared, items);
		return {
			id: idOfSlot[slot]!,
			label: kept[at]?.label ?? labels[at]!.label,
			labelBy: kept[at]?.labelBy ?? ('machine' as const),
			criterion: labels[at]!.criterion,
			members: items.map((item) => prepared.items[item]!.id).sort(compareText),
			...(nearest === undefined ? {} : { nearest }),
			...(parts.length === 0 ? {} : { parts }),
		};
	});
	return { list, idOfSlot };
}

/** A person's label always stays; a machine's while three quarters of the notes are the same. */
function keptLabel(
	previous: PreviousTheme | undefined,
	items: readonly number[],
	prepared: PreparedItems,
): { label: string; labelBy: 'person' | 'machine' } | undefined {
	if (previous?.label === undefined) return undefined;
	if (previous.labelBy === 'person') return { label: previous.label, labelBy: 'person' };
	const before = new Set(previous.members);
	const both = items.filter((item) => before.has(prepared.items[item]!.id)).length;
	const same = both / (before.size + items.length - both || 1);
	return same >= KEEP_LABEL ? { label: previous.label, labelBy: 'machine' } : undefined;
}

function nearestOther(
	slot: number,
	{ centres }: Assignment,
	idOfSlot: readonly (string | undefined)[],
): { theme: string; similarity: number } | undefined {
	let best: { theme: string; similarity: number } | undefined;
	idOfSlot.forEach((theme, other) => {
		if (other === slot || theme === undefined) return;
		const similarity = rowDot(centres, slot, centres, other);
		if (best === undefined || similarity > best.similarity) best = { theme, similarity };
	});
	return best;
}
