import type { BoardSnapshot } from './board-doc.ts';
import { isHidden } from './edit.ts';
import type { EffectiveGrouping, EffectiveTheme } from './theme.ts';

/** The themes people see: not those taken off, nor those of the machine's that nothing is left in. */
export function shownThemes(
	{ edits }: Pick<BoardSnapshot, 'edits'>,
	{ themes }: EffectiveGrouping,
): EffectiveTheme[] {
	return themes.filter(
		(theme) => !isHidden(edits, theme.id) && (theme.members.length > 0 || theme.labelBy === 'person'),
	);
}
