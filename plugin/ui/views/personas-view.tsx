import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Claim } from '../../../shared/claim.ts';
import { personaViews } from '../../../shared/persona-view.ts';
import { bringBack } from '../decisions.ts';
import { isUndrawn, planCards } from '../draw-plan.ts';
import { exportBoard, exportReport } from '../export.ts';
import { lookupFor, type Panel } from '../panel.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { Stepper } from '../parts/stepper.tsx';
import { drawAgain, run } from '../run-commands.ts';
import { mayEdit } from '../session.ts';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';
import { takenOff } from '../taken-off.ts';
import { Archetypes } from './archetypes.tsx';
import { ClaimItem } from './claim-item.tsx';
import { EmptyView } from './empty-view.tsx';
import { PersonaItem } from './persona-item.tsx';
import { Tensions } from './tensions.tsx';

type ViewProps = { panel: Panel; state: PanelState };

/** Archetypes, personas and tensions, each sentence with the notes it rests on. */
export function PersonasView({ panel, state }: ViewProps): JSX.Element {
	const { board, busy, session, texts } = state;
	const { personas: words } = strings;
	const [groups, setGroups] = useState<number | null>(null);
	const views = useMemo(() => personaViews(board), [board]);
	const lookup = useMemo(() => lookupFor(board, texts), [board, texts]);
	const idle = busy === null && mayEdit(session);
	const online = idle && session.at === 'online';
	const undrawn = useMemo(
		() => views.length > 0 && isUndrawn(board, 'cards', planCards(board, lookup)),
		[board, views, lookup],
	);
	if (board.evidence.size === 0)
		return (
			<EmptyView
				panel={panel}
				title={words.emptyTitle}
				text={`${words.emptyText} ${strings.themes.needNotes}`}
			/>
		);
	if (texts.size === 0 && board.personas.length > 0) {
		return session.at === 'offline' ? (
			<div class="empty">
				<p>{words.unreadable}</p>
			</div>
		) : (
			<div class="empty" aria-busy="true">
				<div class="spinner" aria-hidden="true" />
				<p>{strings.common.loading}</p>
			</div>
		);
	}
	const isEmpty = board.personas.length === 0;
	return (
		<>
			<header class="view-head">
				<div>
					<h1>{isEmpty ? words.emptyTitle : strings.count(views.length, 'persona')}</h1>
					{isEmpty ? <p class="hint">{words.emptyText}</p> : null}
				</div>
				<Button
					kind={isEmpty ? 'primary' : 'secondary'}
					disabled={!online}
					onClick={() => void run(panel, 'personas', null)}
				>
					{isEmpty ? words.write : words.writeAgain}
				</Button>
			</header>
			<div class="row spread wrap">
				<Stepper
					label={words.about}
					value={groups}
					from={board.archetypes.length || 3}
					min={1}
					max={12}
					onChange={setGroups}
				/>
				<Button kind="quiet" disabled={!online} onClick={() => void run(panel, 'archetypes', groups)}>
					{words.find}
				</Button>
			</div>
			{undrawn && idle ? (
				<Notice
					kind="info"
					action={{ label: strings.themes.drawMissing, run: () => void drawAgain(panel, 'cards') }}
				>
					{strings.themes.undrawn}
				</Notice>
			) : null}
			<CitedBy panel={panel} state={state} claims={views.flatMap((persona) => persona.claims)} />
			<Archetypes state={state} />
			{views.map((persona) => (
				<PersonaItem key={persona.id} panel={panel} state={state} persona={persona} lookup={lookup} />
			))}
			<Hidden panel={panel} state={state} />
			<Tensions panel={panel} state={state} />
			{isEmpty ? null : (
				<div class="row wrap">
					<Button kind="quiet" disabled={!idle} onClick={() => void drawAgain(panel, 'cards')}>
						{strings.themes.drawAgain}
					</Button>
					<Button kind="quiet" disabled={session.at !== 'online'} onClick={() => void exportReport(panel)}>
						{words.report}
					</Button>
					<Button kind="quiet" disabled={session.at !== 'online'} onClick={() => void exportBoard(panel)}>
						{words.board}
					</Button>
				</div>
			)}
		</>
	);
}

/** For a note selected on the board: the sentences that cite it. */
function CitedBy({ panel, state, claims }: ViewProps & { claims: readonly Claim[] }): JSX.Element | null {
	const { evidence } = state.selection;
	if (evidence.length === 0 || claims.length === 0) return null;
	const citing = claims.filter((claim) =>
		[...claim.citations, ...claim.counter].some((id) => evidence.includes(id)),
	);
	return (
		<section class="card selected" aria-live="polite">
			<p>{citing.length === 0 ? strings.personas.citedByNone : strings.personas.citedBy(citing.length)}</p>
			<ul class="list">
				{citing.map((claim) => (
					<ClaimItem key={claim.id} panel={panel} state={state} claim={claim} />
				))}
			</ul>
		</section>
	);
}

/** What people took off, and the way back. */
function Hidden({ panel, state }: ViewProps): JSX.Element | null {
	const { board, texts } = state;
	const hidden = takenOff(board, (id) => texts.get(id)?.text);
	if (hidden.length === 0) return null;
	return (
		<details class="fold">
			<summary>{strings.personas.hidden(hidden.length)}</summary>
			<ul class="list">
				{hidden.map(({ entity, text, by }) => (
					<li key={entity} class="row spread">
						<span class="break">
							<span dir="auto">{text}</span>
							<br />
							<span class="hint">{strings.personas.hiddenBy(by)}</span>
						</span>
						<Button
							kind="quiet"
							disabled={!mayEdit(state.session)}
							label={`${strings.personas.bringBack}: ${text}`}
							onClick={() => bringBack(panel, entity)}
						>
							{strings.personas.bringBack}
						</Button>
					</li>
				))}
			</ul>
		</details>
	);
}
