import type { NodeId, ThemeId } from '../../shared/ids.ts';

/** Keys of canvas nodes that stand for no single entity of the board. */
export const canvasKeys = {
	themesZone: 'zone:themes',
	cardsZone: 'zone:cards',
	parked: 'parked',
} as const;

const ownPrefix = 'th_own-';

/** The theme a section of a person's own becomes: the same in every panel that sees it, so two reports make one group. */
export function themeOfOwnSection(node: NodeId): ThemeId {
	return `${ownPrefix}${node.replace(/[^A-Za-z0-9]+/g, '-')}` as ThemeId;
}

/** True for a theme that grew from a section a person drew: that section is theirs and is never taken off. */
export function isOwnTheme(key: string): boolean {
	return key.startsWith(ownPrefix);
}
