import type { JSX } from 'preact';
import { revealBoard } from '../decisions.ts';
import type { Panel } from '../panel.ts';
import { Notice } from '../parts/notice.tsx';
import { shortName } from '../parts/person.tsx';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';
import { listed } from '../wording.ts';
import { standing } from './standing.ts';

type StandingNoticeProps = { panel: Panel; state: PanelState; onSortOut: () => void };

/** The condition that lasts, if any, with what can be done about it. */
export function StandingNotice({ panel, state, onSortOut }: StandingNoticeProps): JSX.Element | null {
	const { session: words } = strings;
	switch (standing(state)) {
		case 'offline':
			return (
				<Notice kind="info" action={{ label: strings.common.retry, run: () => panel.session.retry() }}>
					{(state.keeps ? words.offlineText : words.offlineFull)(panel.origin)}
				</Notice>
			);
		case 'unread':
			return (
				<Notice
					kind="error"
					action={{ label: strings.common.retry, run: () => void panel.session.readWords() }}
				>
					{words.unread(state.unread?.reason ?? '')}
				</Notice>
			);
		case 'elsewhere':
			return (
				<Notice kind="info" action={{ label: words.sortOut, run: onSortOut }}>
					{words.elsewhere(listed(state.elsewhere.map(shortName)), state.elsewhere.length)}
				</Notice>
			);
		case 'other-page':
			return (
				<Notice kind="info" action={{ label: words.goThere, run: () => void revealBoard(panel) }}>
					{words.otherPage}
				</Notice>
			);
		case 'partial':
			return <Notice kind="info">{words.partial(state.board.unreadable)}</Notice>;
		default:
			return null;
	}
}
