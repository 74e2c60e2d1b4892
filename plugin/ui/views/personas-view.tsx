import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Claim } from '../../../shared/claim.ts';
import { personaViews } from '../../../shared/persona-view.ts';
import { kindOfKey } from '../canvas-keys.ts';
import { exportBoard, exportReport, openLibrary } from '../export.ts';
import { lookupFor } from '../lookup.ts';
import type { Panel } from '../panel.ts';
import { Button } from '../parts/button.tsx';
import { Stepper } from '../parts/stepper.tsx';
import { run } from '../run-commands.ts';
import { mayEdit } from '../session.ts';
import type { PanelState } from '../state.ts';
import { strings } from '../strings.ts';
import { takenOff } from '../taken-off.ts';
import { Archetypes } from './archetypes.tsx';
import { ClaimItem } from './claim-item.tsx';
import { NeedsNotes } from './needs-notes.tsx';
import { PersonaItem } from './persona-item.tsx';
import { RestNotice } from './rest-notice.tsx';
import { StepHead } from './step-head.tsx';
import { TakenOffList } from './taken-off-list.tsx';
import { Tensions } from './tensions.tsx';
import { WeighOptions } from './weigh-options.tsx';
import { WrittenSoFar } from './written-so-far.tsx';

type ViewProps = { panel: Panel; state: PanelState };

/** Archetypes, personas and tensions, each sentence with the notes it rests on. */
export function PersonasView({ panel, state }: ViewProps): JSX.Element {
	const { board, busy, session, texts, unread } = state;
	const { personas: words } = strings;
	const [groups, setGroups] = useState<number | null>(null);
	const views = useMemo(() => personaViews(board), [board]);
	const lookup = useMemo(() => lookupFor(board, texts), [board, texts]);
	const gone = useMemo(
		() => takenOff(board, (id) => texts.get(id)?.text).filter(({ entity }) => kindOfKey(entity) === 'cards'),
		[board, texts],
	);
	if (board.evidence.size === 0)
		return <NeedsNotes panel={panel} title={words.emptyTitle} text={words.emptyText} />;
	if (unread !== null && texts.size === 0 && board.personas.length > 0) return <Unread state={state} />;
	const isEmpty = board.personas.length === 0;
	const online = session.at === 'online';
	const blocked = busy !== null || !online;
	return (
		<>
			<StepHead
				title={isEmpty ? words.emptyTitle : views.length === 0 ? words.noneShown : words.number(views.length)}
				facts={isEmpty ? [words.emptyText] : []}
				action={{
					label: isEmpty ? words.write : words.writeAgain,
					first: isEmpty,
					disabled: blocked,
					run: () => void run(panel, 'personas', null),
				}}
				editor={mayEdit(session)}
			>
				<Stepper
					label={words.about}
					value={groups}
					from={board.archetypes.length || 3}
					min={1}
					max={12}
					onChange={setGroups}
				/>
				<Button kind="quiet" disabled={blocked} onClick={() => void run(panel, 'archetypes', groups)}>
					{words.find}
				</Button>
			</StepHead>
			<RestNotice panel={panel} state={state} kind="cards" />
			<CitedBy panel={panel} state={state} claims={views.flatMap((persona) => persona.claims)} />
			<WrittenSoFar state={state} />
			<Archetypes state={state} />
			{views.map((persona) => (
				<PersonaItem key={persona.id} panel={panel} state={state} persona={persona} lookup={lookup} />
			))}
			<TakenOffList panel={panel} state={state} items={gone} />
			<Tensions panel={panel} state={state} />
			{isEmpty ? null : <WeighOptions panel={panel} state={state} />}
			{isEmpty ? null : (
				<div class="row wrap edge">
					<Button kind="quiet" disabled={!online} onClick={() => openLibrary(panel)}>
						{words.library}
					</Button>
					<Button kind="quiet" disabled={!online} onClick={() => void exportReport(panel)}>
						{words.report}
					</Button>
					<Button kind="quiet" disabled={!online} onClick={() => void exportBoard(panel)}>
						{words.board}
					</Button>
				</div>
			)}
		</>
	);
}

/** Personas stand, but not one word they rest on has been read yet. */
function Unread({ state: { session, unread } }: { state: PanelState }): JSX.Element {
	const offline = session.at === 'offline';
	const waits = !offline && !unread?.reason;
	return (
		<div class="empty" aria-busy={waits}>
			<h1 class="visually-hidden">{strings.tabs.personas}</h1>
			{waits ? <div class="spinner" aria-hidden="true" /> : null}
			<p role="status">
				{waits ? strings.common.loading : offline ? strings.personas.unreadable : strings.personas.unread}
			</p>
		</div>
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
