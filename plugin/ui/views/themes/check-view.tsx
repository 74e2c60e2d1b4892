import type { ComponentChildren, JSX } from 'preact';
import type { GroupingView } from '../../../../shared/grouping-api.ts';
import { placeQuote } from '../../decisions.ts';
import type { Panel } from '../../panel.ts';
import { Button } from '../../parts/button.tsx';
import { Fold } from '../../parts/fold.tsx';
import { LongList } from '../../parts/long-list.tsx';
import { Quote } from '../../parts/quote.tsx';
import { mayEdit } from '../../session.ts';
import type { PanelState } from '../../state.ts';
import { strings } from '../../strings.ts';
import { dismissOffer } from '../../theme-commands.ts';
import type { Check, Checks } from './checks.ts';

type CheckViewProps = { panel: Panel; state: PanelState; found: GroupingView; checks: Checks };

/** Notes the machine would place elsewhere, and those it was least sure of; every answer is a person's move. */
export function CheckView({ panel, state, found, checks }: CheckViewProps): JSX.Element {
	const words = strings.check;
	const { offers, unsure } = checks;
	const special = found.special.map(({ text, items }) => ({
		text,
		items: items.filter((id) => state.board.evidence.has(id)),
	}));
	const off = state.busy !== null;
	const ask = (check: Check, second: ComponentChildren) =>
		mayEdit(state.session) ? (
			<div class="row wrap">
				<Button disabled={off} onClick={() => placeQuote(panel, check.id, check.to.id)}>
					{words.take(check.to.label)}
				</Button>
				{second}
			</div>
		) : null;
	return (
		<>
			{offers.length + unsure.length === 0 ? <p class="hint">{words.nothing}</p> : null}
			{offers.length > 0 ? (
				<section class="group">
					<h2>{words.offersTitle(offers.length)}</h2>
					<p class="hint">{words.offersHint}</p>
					<LongList
						items={offers}
						render={(check) => (
							<li key={`${check.id} ${check.to.id}`} class="card">
								<ul class="list">
									<Quote panel={panel} state={state} id={check.id} />
								</ul>
								<p class="hint">
									{words.offer(check.from.label, check.to.label)}
									{check.like.length > 0 ? `, ${words.like(check.like.length)}` : ''}
								</p>
								<ul class="list nested">
									{check.like.map((id) => (
										<Quote key={id} panel={panel} state={state} id={id} />
									))}
								</ul>
								{ask(
									check,
									<Button
										kind="quiet"
										label={words.dismissLabel(check.from.label)}
										disabled={off}
										onClick={() => dismissOffer(panel, check.id, check.to.id)}
									>
										{words.dismiss}
									</Button>,
								)}
							</li>
						)}
					/>
				</section>
			) : null}
			{unsure.length > 0 ? (
				<section class="group">
					<h2>{words.unsureTitle(unsure.length)}</h2>
					<p class="hint">{words.unsureHint}</p>
					<LongList
						items={unsure}
						render={(check) => (
							<li key={check.id} class="card">
								<ul class="list">
									<Quote panel={panel} state={state} id={check.id} />
								</ul>
								{ask(
									check,
									<Button
										kind="quiet"
										disabled={off}
										onClick={() => placeQuote(panel, check.id, check.from.id)}
									>
										{words.keep(check.from.label)}
									</Button>,
								)}
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
								summary={text}
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
