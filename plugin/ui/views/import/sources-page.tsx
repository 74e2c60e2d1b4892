import type { JSX } from 'preact';
import type { SourceEntry } from '../../../../shared/import-api.ts';
import { dayText } from '../../day.ts';
import { type Panel, say } from '../../panel.ts';
import { Fold } from '../../parts/fold.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { TwoSteps } from '../../parts/two-steps.tsx';
import { mayEdit } from '../../session.ts';
import type { PanelState } from '../../state.ts';
import { strings } from '../../strings.ts';
import { Loaded } from '../loaded.tsx';
import { ConsentSelect, KeepUntil } from '../terms.tsx';
import { type Answer, useServer } from '../use-server.ts';
import { ReportDetails } from './report-card.tsx';
import { reportFacts } from './report-facts.ts';

type Sources = { sources: SourceEntry[] };

/** Everything that was brought in: its report again, what may be done with it, and the way to take it out. */
export function SourcesPage({ panel, state }: { panel: Panel; state: PanelState }): JSX.Element {
	const online = state.session.at === 'online';
	const answer = useServer<Sources>(panel, online, (where) => panel.api.call('listSources', null, where));
	const editor = mayEdit(state.session);
	return (
		<>
			<PageTitle>{strings.sources.title}</PageTitle>
			<Loaded answer={answer} online={online}>
				{({ sources }) =>
					sources.length === 0 ? (
						<p class="hint">{strings.sources.none}</p>
					) : (
						<ul class="list spaced">
							{sources.map((source) => (
								<Source
									key={source.source}
									panel={panel}
									source={source}
									answer={answer}
									editor={editor}
									off={answer.busy || !online}
								/>
							))}
						</ul>
					)
				}
			</Loaded>
		</>
	);
}

type SourceProps = {
	panel: Panel;
	source: SourceEntry;
	answer: Answer<Sources>;
	editor: boolean;
	off: boolean;
};

function Source({ panel, source, answer, editor, off }: SourceProps): JSX.Element {
	const { sources: words, look } = strings;
	const { source: id, name } = source;
	const change = (body: Partial<Pick<SourceEntry, 'consent' | 'keepUntil'>>) =>
		void answer.act((where) => panel.api.call('changeSource', body, { ...where, source: id }));
	const remove = async () => {
		const went = await answer.act((where) => panel.api.call('removeSource', null, { ...where, source: id }));
		if (went) say(panel, { kind: 'done', text: words.removed(name) });
	};
	const terms = [
		source.consent === 'unknown' ? words.consentUnknown : look.consents[source.consent],
		source.keepUntil === null ? '' : words.keptUntil(dayText(source.keepUntil)),
	].filter(Boolean);
	return (
		<li class="card">
			<div>
				<strong class="break">{name}</strong>
				<p class="hint">
					{[
						source.tool === null ? look.kinds[source.kind] : look.taken(look.kinds[source.kind], source.tool),
						words.importedAt(dayText(source.importedAt)),
					].join(' · ')}
				</p>
				<p>{words.inUse(source.evidence)}</p>
				<p class="hint">{terms.join(' · ')}</p>
			</div>
			<Fold
				summary={words.details}
				content={() => (
					<div class="stack">
						{editor ? (
							<>
								<ConsentSelect
									label={words.consentOf(name)}
									value={source.consent}
									disabled={off}
									onChange={(consent) => change({ consent })}
								/>
								<KeepUntil
									label={words.keepUntilOf(name)}
									hint={look.keepHint}
									value={source.keepUntil}
									disabled={off}
									onChange={(keepUntil) => change({ keepUntil })}
								/>
							</>
						) : null}
						<h2>{words.report}</h2>
						<p>{reportFacts(source).join(' · ')}</p>
						<ReportDetails panel={panel} report={source} />
						{editor ? (
							<TwoSteps
								quiet
								begin={words.remove}
								label={words.removeOf(name)}
								question={words.removeSure(name, source.evidence)}
								confirm={words.removeConfirm}
								keep={words.keep}
								disabled={off}
								onConfirm={() => void remove()}
							/>
						) : null}
					</div>
				)}
			/>
		</li>
	);
}
