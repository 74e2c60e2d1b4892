import type { JSX } from 'preact';
import { agendaSteps, mostMinutes, readAgenda, stepAfter, withMinutes } from '../../agenda.ts';
import type { Panel } from '../../panel.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import type { PanelState } from '../../state.ts';
import { strings } from '../../strings.ts';
import { begin, plan } from '../../workshop-commands.ts';
import { NextStepBar } from '../next-step-bar.tsx';

type AgendaProps = { panel: Panel; state: PanelState; leads: boolean };

/** The steps of the workshop; whoever facilitates moves the room on and changes the minutes, everybody sees it. */
export function AgendaPart({ panel, state, leads }: AgendaProps): JSX.Element {
	const { workshop: words } = strings;
	const agenda = readAgenda(state.board);
	const { at, steps } = agenda;
	const next = stepAfter(agenda);
	return (
		<section class="group">
			<h2>
				{words.agenda}{' '}
				<span class="hint">{words.minutes(steps.reduce((sum, { minutes }) => sum + minutes, 0))}</span>
			</h2>
			<ol class="list spaced">
				{steps.map((step) => {
					const { id, minutes } = step;
					const name = words.steps[id];
					const isNow = id === at;
					const [, tab] = agendaSteps[id];
					return (
						<li key={id} class={isNow ? 'card selected' : 'card'} aria-current={isNow ? 'step' : undefined}>
							<div class="row spread wrap">
								<p>
									<strong>{name}</strong>{' '}
									<span class="hint">{minutes > 0 ? words.minutes(minutes) : words.skipped}</span>{' '}
									{isNow ? <Badge tone="strong">{words.now}</Badge> : null}
								</p>
								{leads ? (
									<div class="row">
										<input
											class="field"
											type="number"
											min={0}
											max={mostMinutes}
											step={5}
											value={minutes}
											aria-label={words.minutesOf(name)}
											onChange={(event) => plan(panel, withMinutes(id, event.currentTarget.valueAsNumber))}
										/>
										<Button
											kind="quiet"
											label={words.startLabel(name)}
											onClick={() => void begin(panel, step)}
										>
											{words.start}
										</Button>
									</div>
								) : null}
							</div>
							{isNow ? (
								<>
									<p>{words.hints[id]}</p>
									<NextStepBar panel={panel} state={{ ...state, tab: 'notes' }} />
									<div class="row">
										<Button onClick={() => panel.store.set((old) => ({ ...old, aside: null, tab }))}>
											{words.go[tab]}
										</Button>
									</div>
								</>
							) : null}
						</li>
					);
				})}
			</ol>
			{leads && (next || at) ? (
				<div class="row">
					<Button kind="primary" onClick={() => void begin(panel, next)}>
						{next ? words.next(words.steps[next.id]) : words.end}
					</Button>
				</div>
			) : null}
		</section>
	);
}
