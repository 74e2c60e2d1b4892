import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Gap } from '../../../../shared/grouping-api.ts';
import { researchQuestions } from '../../../../shared/research-questions.ts';
import { type Panel, say } from '../../panel.ts';
import { Button } from '../../parts/button.tsx';
import { Fold } from '../../parts/fold.tsx';
import { LongList } from '../../parts/long-list.tsx';
import { Quote } from '../../parts/quote.tsx';
import { choicesOf } from '../../parts/select.tsx';
import { mayEdit } from '../../session.ts';
import type { PanelState } from '../../state.ts';
import { heard, strings } from '../../strings.ts';
import { setQuestions } from '../../theme-commands.ts';
import { Loaded } from '../loaded.tsx';
import { useServer } from '../use-server.ts';

type CoverageProps = { panel: Panel; state: PanelState };

/** What the evidence does not tell, and how far people and the machine agree on the themes. */
export function CoverageView({ panel, state }: CoverageProps): JSX.Element {
	const words = strings.coverage;
	const online = state.session.at === 'online';
	const questions = researchQuestions(state.board.meta).join('\n');
	const stamp = `${state.board.meta.get('lastRun')} ${state.board.moves.length} ${questions}`;
	const answer = useServer(panel, online, (where) => panel.api.call('readGaps', null, where), stamp);
	return (
		<>
			<Loaded answer={answer} online={online}>
				{({ gaps }) => <Gaps panel={panel} state={state} gaps={gaps} />}
			</Loaded>
			{mayEdit(state.session) ? (
				<Fold
					class="group"
					summary={words.edit}
					content={() => <Questions key={questions} panel={panel} questions={questions} />}
				/>
			) : null}
		</>
	);
}

function Gaps({ panel, state, gaps }: CoverageProps & { gaps: Gap[] }): JSX.Element {
	const words = strings.coverage;
	return (
		<section class="group">
			<h2>{words.gapsTitle(gaps.length)}</h2>
			{gaps.length === 0 ? <p class="hint">{words.none}</p> : null}
			{choicesOf(words.kinds).map(([kind, title]) => {
				const some = gaps.filter(({ about }) => about === kind);
				return some.length === 0 ? null : (
					<div key={kind} class="gap">
						<h3>{title}</h3>
						<ul class="list">
							{some.map(({ text, evidence }) => (
								<li key={text}>
									<p>{heard(text)}</p>
									{evidence.length === 0 ? null : (
										<Fold
											summary={words.notes(evidence.length)}
											content={() => (
												<LongList
													items={evidence}
													render={(id) => <Quote key={id} panel={panel} state={state} id={id} />}
												/>
											)}
										/>
									)}
								</li>
							))}
						</ul>
					</div>
				);
			})}
		</section>
	);
}

function Questions({ panel, questions }: { panel: Panel; questions: string }): JSX.Element {
	const words = strings.coverage;
	const [text, setText] = useState(questions);
	return (
		<div class="group">
			<textarea
				class="field"
				rows={4}
				aria-label={words.kinds.question}
				value={text}
				onInput={(event) => setText(event.currentTarget.value)}
			/>
			<p class="hint">{words.questionsHint}</p>
			<div class="row">
				<Button
					disabled={text === questions}
					onClick={() => {
						setQuestions(panel, text);
						say(panel, { kind: 'done', text: words.saved });
					}}
				>
					{words.save}
				</Button>
			</div>
		</div>
	);
}
