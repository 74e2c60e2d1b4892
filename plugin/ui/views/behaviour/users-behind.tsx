import type { JSX } from 'preact';
import { eventWords } from '../../../../shared/event-words.ts';
import type { Panel } from '../../panel.ts';
import { Button } from '../../parts/button.tsx';
import { LongList } from '../../parts/long-list.tsx';
import { strings } from '../../strings.ts';
import { Loaded } from '../loaded.tsx';
import { useServer } from '../use-server.ts';

type UsersBehindProps = {
	panel: Panel;
	online: boolean;
	behind: { group: string; event: string };
	onClose: () => void;
};

/** The users behind a number; too few are only counted. */
export function UsersBehind({ panel, online, behind, onClose }: UsersBehindProps): JSX.Element {
	const { behaviour: words } = strings;
	const answer = useServer(panel, online, (where) => panel.api.call('listBehaviourUsers', behind, where));
	return (
		<section class="card" aria-live="polite">
			<div class="row spread">
				<strong>{words.whoTitle(eventWords(behind.event))}</strong>
				<Button kind="quiet" onClick={onClose}>
					{strings.common.dismiss}
				</Button>
			</div>
			{answer.value === null && answer.problem === null && online ? (
				<p class="hint">{words.whoWait}</p>
			) : null}
			<Loaded answer={answer} online={online}>
				{({ count, users }) =>
					users === null ? (
						<p>{words.whoFew(count)}</p>
					) : (
						<LongList
							items={users}
							render={(user) => (
								<li key={user} class="break">
									{user}
								</li>
							)}
						/>
					)
				}
			</Loaded>
		</section>
	);
}
