import type { JSX } from 'preact';
import type { Panel } from '../../panel.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import type { PanelState } from '../../state.ts';
import { strings } from '../../strings.ts';
import { FileDrop } from './file-drop.tsx';
import { FileRow } from './file-row.tsx';
import { LookForm } from './look-form.tsx';

/** Files on their way in: the first that has arrived to be looked at, the others below it. */
export function FilesPage({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element {
	const { files: words } = strings;
	const first = state.files.find(({ stage }) => stage.at === 'look');
	const others = state.files.filter((item) => item !== first);
	return (
		<>
			{first?.stage.at === 'look' ? (
				<LookForm key={first.id} panel={panel} state={state} item={first} preview={first.stage.preview} />
			) : (
				<PageTitle>{words.title}</PageTitle>
			)}
			{others.length > 0 ? (
				<section class="group">
					{first ? <h2>{words.waiting}</h2> : null}
					<ul class="list spaced">
						{others.map((item) => (
							<FileRow key={item.id} panel={panel} item={item} />
						))}
					</ul>
				</section>
			) : null}
			{first ? null : <FileDrop panel={panel} />}
		</>
	);
}
