import type { JSX } from 'preact';
import type { DecisionView, Rating } from '../../../shared/decision-api.ts';
import type { TradeoffJson } from '../../../shared/tradeoff.ts';
import { listed, words } from '../../words.ts';

type Props = {
	view: DecisionView;
	found: TradeoffJson;
	mayDecide: boolean;
	vote: (options: string[]) => void;
	rate: (ratings: Rating[]) => void;
	reveal: () => void;
	dissent: (text: string) => void;
	close: (option: string) => void;
};

/** What the people in the room think: ratings alone first, then where they differ, votes, and what is decided. */
export function Room({ view, found, mayDecide, vote, rate, reveal, dissent, close }: Props): JSX.Element {
	const { decisions: own } = words;
	const { options } = view.decision;
	const nameOf = (id: string): string => found.personas.find((one) => one.id === id)?.name ?? id;
	const titleOf = (id: string): string => options.find((one) => one.id === id)?.title ?? id;
	const isOpen = view.state !== 'closed';
	const mine = view.votes.flatMap(({ option, mine: own }) => (own ? [option] : []));
	const differ = view.ratings.differ;
	return (
		<>
			{view.state === 'open' ? (
				<details class="card form">
					<summary>{own.rate}</summary>
					<p class="soft">{own.rateText}</p>
					<Ratings found={found} mine={view.ratings.mine} rate={rate} />
				</details>
			) : null}
			<p>{view.ratings.raters.length === 0 ? own.noRaters : own.raters(listed(view.ratings.raters))}</p>
			{view.state === 'open' && mayDecide && view.ratings.raters.length > 0 ? (
				<button type="button" onClick={reveal}>
					{own.reveal}
				</button>
			) : null}
			{differ ? (
				<section>
					<h2>{own.differ}</h2>
					<ul class="plain">
						{differ.length === 0 ? <li>{own.agree}</li> : null}
						{differ.map(({ option, persona, low, high }) => (
							<li key={`${option} ${persona}`}>{own.differs(titleOf(option), nameOf(persona), low, high)}</li>
						))}
					</ul>
				</section>
			) : null}
			<section>
				<h2>{own.votes}</h2>
				<ul class="votes">
					{view.votes.map(({ option, voters }) => {
						const isMine = mine.includes(option);
						const next = isMine ? mine.filter((one) => one !== option) : [...mine, option];
						return (
							<li key={option}>
								<strong>{titleOf(option)}</strong> · {voters.length}{' '}
								<span class="soft">{voters.length === 0 ? own.noVoters : listed(voters)}</span>
								{isOpen ? (
									<span class="row">
										<button type="button" aria-pressed={isMine} onClick={() => vote(next)}>
											{isMine ? own.unvote(titleOf(option)) : own.vote(titleOf(option))}
										</button>
										{mayDecide ? (
											<button type="button" onClick={() => close(option)}>
												{own.close(titleOf(option))}
											</button>
										) : null}
									</span>
								) : null}
							</li>
						);
					})}
				</ul>
			</section>
			<section>
				<h2>{own.dissent}</h2>
				<ul class="plain">
					{view.dissent.map(({ by, text }) => (
						<li key={by}>
							{text} <span class="soft">{by}</span>
						</li>
					))}
				</ul>
				<form
					class="row"
					onSubmit={(event) => {
						event.preventDefault();
						dissent(String(new FormData(event.currentTarget).get('text') ?? ''));
					}}
				>
					<input name="text" aria-label={own.dissentLabel} maxLength={1000} />
					<button type="submit">{own.keepDissent}</button>
				</form>
			</section>
		</>
	);
}

function Ratings(props: {
	found: TradeoffJson;
	mine: readonly Rating[];
	rate: (ratings: Rating[]) => void;
}): JSX.Element {
	const { decisions: own } = words;
	const { found, mine, rate } = props;
	const cells = found.personas.flatMap(({ id, name }) =>
		found.options.map((option) => ({ persona: id, name, option })),
	);
	return (
		<form
			onSubmit={(event) => {
				event.preventDefault();
				const form = new FormData(event.currentTarget);
				rate(
					cells.flatMap(({ persona, option }) => {
						const value = String(form.get(`${option.id} ${persona}`) ?? '');
						return value === '' ? [] : [{ option: option.id, persona, score: Number(value) }];
					}),
				);
			}}
		>
			{cells.map(({ persona, name, option }) => {
				const before = mine.find((one) => one.option === option.id && one.persona === persona);
				return (
					<label key={`${option.id} ${persona}`}>
						{own.scoreOf(option.title, name)}
						<select name={`${option.id} ${persona}`} defaultValue={before ? String(before.score) : ''}>
							<option value="">{own.noRating}</option>
							{[2, 1, 0, -1, -2].map((step) => (
								<option key={step} value={String(step)} selected={before?.score === step}>
									{own.steps[String(step)]}
								</option>
							))}
						</select>
					</label>
				);
			})}
			<button type="submit">{own.sendRatings}</button>
		</form>
	);
}
