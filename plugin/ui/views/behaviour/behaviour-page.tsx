import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { BehaviourView } from '../../../../shared/behaviour-view.ts';
import { momentText } from '../../day.ts';
import type { Panel } from '../../panel.ts';
import { Button } from '../../parts/button.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Select } from '../../parts/select.tsx';
import { countBehaviour } from '../../run-commands.ts';
import { mayEdit } from '../../session.ts';
import type { PanelState } from '../../state.ts';
import { heard, strings } from '../../strings.ts';
import { FileDrop } from '../import/file-drop.tsx';
import { Loaded } from '../loaded.tsx';
import { useServer } from '../use-server.ts';
import { Part } from './figures.tsx';
import { Questions } from './questions.tsx';
import { UsersBehind } from './users-behind.tsx';

type PageProps = { panel: Panel; state: PanelState };

/** What people do, in numbers: by group, each with what it means and on whom it rests. */
export function BehaviourPage({ panel, state }: PageProps): JSX.Element {
	const { behaviour: words } = strings;
	const online = state.session.at === 'online';
	const answer = useServer(panel, online, (where) => panel.api.call('readBehaviourView', null, where));
	const editor = mayEdit(state.session);
	const count = async (): Promise<void> => {
		if (await countBehaviour(panel)) answer.again();
	};
	const counter = (label: string) =>
		editor ? (
			<div class="row">
				<Button disabled={!online || state.busy !== null} onClick={() => void count()}>
					{label}
				</Button>
			</div>
		) : null;
	return (
		<>
			<PageTitle>{words.title}</PageTitle>
			<Loaded answer={answer} online={online}>
				{({ view, madeAt }) =>
					view === null ? (
						<>
							<h2>{words.none}</h2>
							<p>{words.noneText}</p>
							{editor ? <FileDrop panel={panel} /> : null}
							{counter(words.count)}
						</>
					) : (
						<>
							<div class="group">
								<p>{heard(view.lead)}</p>
								{madeAt === null ? null : <p class="hint">{words.countedAt(momentText(madeAt))}</p>}
							</div>
							{counter(words.countAgain)}
							<Groups panel={panel} state={state} view={view} />
						</>
					)
				}
			</Loaded>
			{editor ? <Questions panel={panel} state={state} /> : null}
		</>
	);
}

function Groups({ panel, state, view: { groups } }: PageProps & { view: BehaviourView }): JSX.Element | null {
	const { behaviour: words } = strings;
	const [chosen, setChosen] = useState<string | null>(null);
	const [behind, setBehind] = useState<string | null>(null);
	const group = groups.find(({ id }) => id === chosen) ?? groups[0];
	if (!group) return null;
	const online = state.session.at === 'online';
	return (
		<>
			<Labelled words={words.group}>
				<Select
					value={group.id}
					options={groups.map(({ id, name, users }) => [id, words.groupOption(heard(name), users)])}
					onChange={(id) => {
						setChosen(id);
						setBehind(null);
					}}
				/>
			</Labelled>
			{group.text === '' ? null : <p class="hint">{heard(group.text)}</p>}
			{group.parts.map((part, at) => (
				<>
					<Part
						key={`${group.id} ${part.title}`}
						part={part}
						ask={mayEdit(state.session) && online ? setBehind : null}
					/>
					{at === 0 && behind !== null ? (
						<UsersBehind
							key={behind}
							panel={panel}
							online={online}
							behind={{ group: group.id, event: behind }}
							onClose={() => setBehind(null)}
						/>
					) : null}
				</>
			))}
		</>
	);
}
