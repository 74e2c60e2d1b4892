import type { DrawKind } from '../../shared/draw.ts';

/** Keys of canvas nodes that stand for no single entity of the board: the two zones and the tray of notes set aside. */
export const zoneKeys: Readonly<Record<DrawKind, string>> = { themes: 'zone:themes', cards: 'zone:cards' };
export const trayKey = 'parked';

/** The drawing an entity of the board, or the node that shows it, belongs to. */
export function kindOfKey(key: string): DrawKind {
	return key === zoneKeys.cards || /^(pe|cl|te|sh)_/.test(key) ? 'cards' : 'themes';
}
