import type { JSX } from 'preact';
import type { Panel } from '../../panel.ts';
import { Notice } from '../../parts/notice.tsx';
import { shortName } from '../../parts/person.tsx';
import type { PanelState } from '../../state.ts';
import { strings } from '../../strings.ts';
import { follow } from '../../workshop-commands.ts';
import { useWorkshop } from './use-workshop.ts';

/** Offers to go along with whoever shows where to look; nothing where nobody does. */
export function WorkshopBar({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element | null {
	useWorkshop(panel, state);
	const { workshop: words } = strings;
	const isFree = state.follows === null;
	const guide = state.people.find(({ session, look }) => look && (isFree || session === state.follows));
	if (!guide) return null;
	const action = {
		label: isFree ? words.follow : words.leave,
		run: () => follow(panel, isFree ? guide.session : null),
	};
	return (
		<Notice kind="info" action={action}>
			{(isFree ? words.shares : words.following)(shortName(guide.name))}
		</Notice>
	);
}
