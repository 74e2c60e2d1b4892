import type { JSX } from 'preact';
import { joinKey, offerKey } from '../../../../shared/edit.ts';
import type { GroupingView } from '../../../../shared/grouping-api.ts';
import type { EvidenceId } from '../../../../shared/ids.ts';
import { placeQuote, reveal } from '../../decisions.ts';
import type { Panel } from '../../panel.ts';
import { Button } from '../../parts/button.tsx';
import { Fold } from '../../parts/fold.tsx';
import { LongList } from '../../parts/long-list.tsx';
import { placesOf } from '../../parts/places.ts';
import { Quote } from '../../parts/quote.tsx';
import { mayEdit } from '../../session.ts';
import type { PanelState } from '../../state.ts';
import { heard, strings } from '../../strings.ts';
import { dismissOffer, joinThemes } from '../../theme-commands.ts';
import { percent } from '../../wording.ts';
import type { Check, Checks, Join } from './checks.ts';

type CheckViewProps = { panel: Panel; state: PanelState; found: GroupingView; checks: Checks };

/** What the machine would do otherwise and what it was least sure of; every answer is a person's, and there is no "all". */
export function CheckView({ panel, state, found, checks }: CheckViewProps): JSX.Element {
	const words = strings.check;
	const { offers, unsure, joins } = checks;
	const special = found.special.map(({ text, items }) => ({
		text,
		items: items.filter((id) => state.board.evidence.has(id)),
	}));
	const off = state.busy !== null;
	return (
		<>
			{offers.length + unsure.length + joins.length === 0 ? <p class="hint">{words.nothing}</p> : null}
			{offers.length > 0 ? (
				<section class="group">
					<h2>{words.offersTitle(offers.length)}</h2>
					<p class="hint">{words.offersHint}</p>
					<LongList
						items={offers}
						render={(check) => (
							<Offer key={`${check.id} ${check.to.id}`} panel={panel} state={state} check={check} />
						)}
					/>
				</section>
			) : null}
			{joins.length > 0 ? (
				<section class="group">
					<h2>{words.joinsTitle(joins.length)}</h2>
					<ul class="list spaced">
						{joins.map((join) => (
							<JoinOffer key={`${join.from.id} ${join.into.id}`} panel={panel} state={state} join={join} />
						))}
					</ul>
				</section>
			) : null}
			{unsure.length > 0 ? (
				<section class="group">
					<h2>{words.unsureTitle(unsure.length)}</h2>
					<p class="hint">{words.unsureHint}</p>
					<LongList
						items={unsure}
						render={({ id, from, to }) => (
							<li key={id} class="card">
								<ul class="list">
									<Quote panel={panel} state={state} id={id} />
								</ul>
								{mayEdit(state.session) ? (
									<div class="row wrap">
										<Button disabled={off} onClick={() => placeQuote(panel, id, to.id)}>
											{words.take(to.label)}
										</Button>
										<Button kind="quiet" disabled={off} onClick={() => placeQuote(panel, id, from.id)}>
											{words.keep(from.label)}
										</Button>
									</div>
								) : null}
							</li>
						)}
					/>
				</section>
			) : null}
			{special.some(({ items }) => items.length > 0) ? (
				<section class="group">
					<h2>{words.special}</h2>
					{special.map(({ text, items }) =>
						items.length === 0 ? null : (
							<Fold
								key={text}
								summary={heard(text)}
								content={() => (
									<LongList
										items={items}
										render={(id) => <Quote key={id} panel={panel} state={state} id={id} />}
									/>
								)}
							/>
						),
					)}
				</section>
			) : null}
		</>
	);
}

type OfferProps = { panel: Panel; state: PanelState };

/** A note offered to another theme, with the reason and the notes it rests on. */
function Offer({ panel, state, check }: OfferProps & { check: Check }): JSX.Element {
	const words = strings.check;
	const { id, from, to, like, of } = check;
	const why = of === null ? words.like(like.length) : words.nearest(like.length, of);
	return (
		<li class="card">
			<ul class="list">
				<Quote panel={panel} state={state} id={id} />
			</ul>
			<p class="hint">
				{from ? words.offer(from.label, to.label) : words.offerAside(to.label)}
				{like.length > 0 ? `. ${why}` : ''}
			</p>
			<ul class="list nested">
				{like.map((other) => (
					<Quote key={other} panel={panel} state={state} id={other} />
				))}
			</ul>
			<Answers
				panel={panel}
				state={state}
				take={words.take(to.label)}
				onTake={() => placeQuote(panel, id, to.id)}
				dismiss={words.dismissLabel(to.label)}
				entity={offerKey(id, to.id)}
				about={[id, ...like]}
			/>
		</li>
	);
}

/** Two themes offered to be one. */
function JoinOffer({ panel, state, join }: OfferProps & { join: Join }): JSX.Element {
	const words = strings.check;
	const { from, into, there, back } = join;
	const names = [from.label, into.label] as const;
	return (
		<li class="card">
			<strong class="break">{words.join(...names)}</strong>
			<p class="hint">{words.joinWhy(from.label, percent(there), into.label, percent(back))}</p>
			<Answers
				panel={panel}
				state={state}
				take={words.joinTake(...names)}
				onTake={() => joinThemes(panel, from, into.id)}
				dismiss={words.joinDismiss(...names)}
				entity={joinKey([from.id, into.id])}
				about={[...from.members, ...into.members]}
			/>
		</li>
	);
}

type AnswersProps = OfferProps & {
	take: string;
	onTake: () => void;
	dismiss: string;
	/** What the offer is called when it is turned down. */
	entity: string;
	about: readonly EvidenceId[];
};

/** Take it, turn it down for good, or look first. */
function Answers({ panel, state, take, onTake, dismiss, entity, about }: AnswersProps): JSX.Element {
	const words = strings.check;
	return (
		<div class="row wrap">
			{mayEdit(state.session) ? (
				<>
					<Button disabled={state.busy !== null} onClick={onTake}>
						{take}
					</Button>
					<Button kind="quiet" label={dismiss} onClick={() => dismissOffer(panel, entity)}>
						{words.dismiss}
					</Button>
				</>
			) : null}
			<Button
				kind="quiet"
				onClick={() =>
					void reveal(
						panel,
						about.flatMap((id) => placesOf(state.board, id)),
					)
				}
			>
				{words.show}
			</Button>
		</div>
	);
}
