import type { PanelState } from '../state.ts';

/** A condition that lasts, above the steps until it is over. */
export type Standing = 'offline' | 'unread' | 'elsewhere' | 'other-page' | 'partial';

/** The one condition worth telling now (rule UI34): what keeps work from being saved or read first, then what keeps it apart. Pure. */
export function standing({ session, unread, elsewhere, page, board }: PanelState): Standing | null {
	if (session.at === 'offline') return 'offline';
	if (unread?.reason) return 'unread';
	if (elsewhere.length > 0) return 'elsewhere';
	if (page === 'other') return 'other-page';
	return board.unreadable > 0 ? 'partial' : null;
}
