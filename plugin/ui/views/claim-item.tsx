import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Claim, claimText, type Support } from '../../../shared/claim.ts';
import { changedState } from '../../../shared/sheet.ts';
import { removeEntity, reveal, rewrite } from '../decisions.ts';
import type { Panel } from '../panel.ts';
import { Badge, type BadgeTone } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { Editable } from '../parts/editable.tsx';
import { placesOf } from '../parts/places.ts';
import { Quote } from '../parts/quote.tsx';
import { mayEdit } from '../session.ts';
import type { PanelState } from '../state.ts';
import { language, strings } from '../strings.ts';
import { somebody } from '../wording.ts';

/** What is shown of a sentence; `id` is what its text carries on the canvas. */
export type Sentence = Pick<Claim, 'text' | 'support' | 'citations' | 'counter' | 'author'> & { id: string };

const tones: Record<Support, BadgeTone> = { verbatim: 'strong', supported: 'good', hypothesis: 'guess' };

/** One sentence of a persona or a sheet. A click opens what it rests on and shows those notes on the board. */
export function ClaimItem({
	panel,
	state,
	claim,
}: {
	panel: Panel;
	state: PanelState;
	claim: Sentence;
}): JSX.Element {
	const [open, setOpen] = useState(false);
	const item = useRef<HTMLLIElement>(null);
	const { edits } = state.board;
	const edit = edits.get(`text:${claim.id}`) ?? edits.get(`line:${claim.id}`);
	const selected = state.selection.keys.includes(claim.id);
	useEffect(() => {
		if (!selected) return;
		setOpen(true);
		item.current?.scrollIntoView({ block: 'nearest' });
	}, [selected]);
	const changed = changedState(state.board.sheets, claim.id);
	const sentence = claimText(claim.text, (id) => state.texts.get(id)?.text);
	// What follows from the rest of a sheet rests on no note of its own.
	const isOurs = claim.citations.length === 0 && claim.support !== 'hypothesis';
	const people = [
		...new Set(
			claim.citations.flatMap((id) => {
				const participant = state.board.evidence.get(id)?.participant;
				return participant ? [participant] : [];
			}),
		),
	].sort((a, b) => a.localeCompare(b, language, { numeric: true }));
	return (
		<li ref={item} class={`claim ${claim.support}${selected ? ' selected' : ''}`} data-claim={claim.id}>
			<button
				type="button"
				class="claim-text"
				aria-expanded={open}
				onClick={() => {
					setOpen(!open);
					const nodes = claim.citations.flatMap((id) => placesOf(state.board, id));
					if (!open && nodes.length > 0) void reveal(panel, nodes);
				}}
			>
				<span dir="auto">{sentence}</span>
				<span class="claim-meta">
					{isOurs ? null : (
						<>
							<Badge tone={tones[claim.support]}>{strings.personas.support[claim.support]}</Badge>
							<span>
								{claim.citations.length === 0
									? strings.personas.noEvidence
									: [strings.personas.cites(claim.citations.length), people.join(', ')]
											.filter(Boolean)
											.join(' · ')}
							</span>
						</>
					)}
					{claim.author === 'person' ? <Badge>{strings.personas.byPerson(somebody(edit?.by))}</Badge> : null}
					{changed ? <Badge tone="warn">{changed}</Badge> : null}
					{claim.counter.length > 0 ? (
						<Badge tone="warn">{strings.personas.against(claim.counter.length)}</Badge>
					) : null}
				</span>
			</button>
			{open && claim.citations.length > 0 ? (
				<ul class="list nested" aria-label={strings.personas.evidenceLabel}>
					{claim.citations.map((id) => (
						<Quote key={id} panel={panel} state={state} id={id} />
					))}
				</ul>
			) : null}
			{open && claim.counter.length > 0 ? (
				<>
					<p class="hint nested">{strings.personas.againstLabel}</p>
					<ul class="list nested" aria-label={strings.personas.againstLabel}>
						{claim.counter.map((id) => (
							<Quote key={id} panel={panel} state={state} id={id} />
						))}
					</ul>
				</>
			) : null}
			{open && mayEdit(state.session) ? (
				<div class="row wrap end">
					<Editable
						value={sentence}
						label={strings.outline.editLabel(sentence)}
						opener={strings.outline.edit}
						disabled={state.busy !== null}
						onSave={(text) => rewrite(panel, claim.id, text)}
					/>
					<Button
						kind="quiet"
						disabled={state.busy !== null}
						label={strings.personas.takeOffLabel(sentence)}
						onClick={() => removeEntity(panel, claim.id)}
					>
						{strings.personas.takeOff}
					</Button>
				</div>
			) : null}
		</li>
	);
}
