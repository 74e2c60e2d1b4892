import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { BehaviourQuestions, Kpi, Path } from '../../../../shared/behaviour.ts';
import { questionsOf } from '../../../../shared/behaviour-questions.ts';
import { boardCall, type Panel, plainReason, say } from '../../panel.ts';
import { Button } from '../../parts/button.tsx';
import { Fold } from '../../parts/fold.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { choicesOf, Select } from '../../parts/select.tsx';
import type { PanelState } from '../../state.ts';
import { strings } from '../../strings.ts';
import { kpiFrom, pathFrom } from './read-questions.ts';

type QuestionsProps = { panel: Panel; state: PanelState };

/** What the team asks of its log: ways it designed, and what counts as success. */
export function Questions({ panel, state }: QuestionsProps): JSX.Element {
	const { behaviour: words } = strings;
	const { paths, kpis } = questionsOf(state.board.meta);
	const off = state.session.at !== 'online';
	async function put(next: BehaviourQuestions): Promise<void> {
		try {
			await panel.api.call('putBehaviourQuestions', next, boardCall(panel));
			say(panel, { kind: 'done', text: words.savedNext });
		} catch (error) {
			say(panel, { kind: 'error', text: plainReason(error) });
		}
	}
	return (
		<section class="group" aria-label={words.questions}>
			<h2>{words.questions}</h2>
			<p class="hint">{words.questionsText}</p>
			<ul class="list">
				{[...paths, ...kpis].map((one) => (
					<li key={`${'kind' in one} ${one.name}`} class="row spread">
						<span class="break">
							{one.name}{' '}
							<span class="hint">{'kind' in one ? words.kinds[one.kind] : one.steps.join(' → ')}</span>
						</span>
						<Button
							kind="quiet"
							label={words.forget(one.name)}
							disabled={off}
							onClick={() =>
								void put({
									paths: paths.filter((path) => path !== one),
									kpis: kpis.filter((kpi) => kpi !== one),
								})
							}
						>
							{words.forgetWord}
						</Button>
					</li>
				))}
			</ul>
			<Fold
				summary={words.addPath}
				content={() => (
					<PathForm
						key={paths.length}
						off={off}
						onSave={(path) =>
							void put({ kpis, paths: [...paths.filter(({ name }) => name !== path.name), path] })
						}
					/>
				)}
			/>
			<Fold
				summary={words.addKpi}
				content={() => (
					<KpiForm
						key={kpis.length}
						off={off}
						onSave={(kpi) =>
							void put({ paths, kpis: [...kpis.filter(({ name }) => name !== kpi.name), kpi] })
						}
					/>
				)}
			/>
		</section>
	);
}

function PathForm({ off, onSave }: { off: boolean; onSave: (path: Path) => void }): JSX.Element {
	const { behaviour: words } = strings;
	const [name, setName] = useState('');
	const [steps, setSteps] = useState('');
	const [days, setDays] = useState('');
	return (
		<div class="stack">
			<TextField words={words.name} value={name} onChange={setName} />
			<Events words={words.steps} value={steps} onChange={setSteps} />
			<TextField words={words.withinDays} value={days} onChange={setDays} number />
			<Save off={off} ready={pathFrom(name, steps, days)} onSave={onSave} />
		</div>
	);
}

function KpiForm({ off, onSave }: { off: boolean; onSave: (kpi: Kpi) => void }): JSX.Element {
	const { behaviour: words } = strings;
	const [name, setName] = useState('');
	const [kind, setKind] = useState<Kpi['kind']>('activation');
	const [events, setEvents] = useState('');
	const [days, setDays] = useState('7');
	const hasDays = kind === 'activation' || kind === 'retention' || kind === 'conversion';
	return (
		<div class="stack">
			<TextField words={words.name} value={name} onChange={setName} />
			<Labelled words={words.kind}>
				<Select value={kind} options={choicesOf(words.kinds)} onChange={setKind} />
			</Labelled>
			{kind === 'retention' ? null : <Events words={words.events} value={events} onChange={setEvents} />}
			{hasDays ? <TextField words={words.days} value={days} onChange={setDays} number /> : null}
			<Save off={off} ready={kpiFrom(kind, name, events, days)} onSave={onSave} />
		</div>
	);
}

type FieldProps = { words: string; value: string; onChange: (value: string) => void; number?: boolean };

function TextField({ words, value, onChange, number }: FieldProps): JSX.Element {
	return (
		<Labelled words={words}>
			<input
				class="field"
				value={value}
				maxLength={80}
				inputMode={number ? 'numeric' : 'text'}
				onInput={(event) => onChange(event.currentTarget.value)}
			/>
		</Labelled>
	);
}

function Events({ words, value, onChange }: FieldProps): JSX.Element {
	return (
		<Labelled words={words}>
			<textarea
				class="field"
				rows={4}
				value={value}
				onInput={(event) => onChange(event.currentTarget.value)}
			/>
		</Labelled>
	);
}

/** Saves what is ready; says what is missing otherwise. */
function Save<T>({
	off,
	ready,
	onSave,
}: {
	off: boolean;
	ready: T | null;
	onSave: (value: T) => void;
}): JSX.Element {
	const { behaviour: words } = strings;
	return (
		<div class="row wrap">
			<Button
				disabled={off || ready === null}
				onClick={() => {
					if (ready !== null) onSave(ready);
				}}
			>
				{words.save}
			</Button>
			{ready === null ? <span class="hint">{words.unready}</span> : null}
		</div>
	);
}
