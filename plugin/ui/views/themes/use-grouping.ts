import type { GroupingView } from '../../../../shared/grouping-api.ts';
import type { Panel } from '../../panel.ts';
import type { PanelState } from '../../state.ts';
import { type Answer, useServer } from '../use-server.ts';

/** What the last grouping found; read again after each run. */
export function useGrouping(panel: Panel, state: PanelState): Answer<{ found: GroupingView | null }> {
	const online = state.session.at === 'online' && state.board.themes.length > 0;
	const lastRun = state.board.meta.get('lastRun');
	return useServer(panel, online, (where) => panel.api.call('readGrouping', null, where), lastRun);
}
