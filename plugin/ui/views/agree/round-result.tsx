import type { JSX } from 'preact';
import type { Place, RoundFound, VotedNote } from '../../../../shared/consensus-api.ts';
import { openRound, themeOfPlace, votesByPlace } from '../../open-round.ts';
import { Button } from '../../parts/button.tsx';
import { Fold } from '../../parts/fold.tsx';
import { LongList } from '../../parts/long-list.tsx';
import { Quote } from '../../parts/quote.tsx';
import { mayEdit } from '../../session.ts';
import { strings } from '../../strings.ts';
import { settleNote } from '../../theme-commands.ts';
import { exact, listed, somebody } from '../../wording.ts';
import { smallSample } from '../themes/agreement.tsx';
import { howAlike } from './how-alike.ts';
import type { RoundProps } from './props.ts';

type ResultProps = RoundProps & { found: RoundFound };

/** What people sorted differently, first; what is clear, folded away; how alike they sorted, in words. */
export function RoundResult(props: ResultProps): JSX.Element {
	const { state, themes, view, found } = props;
	const words = strings.agree;
	const open = openRound(view.id, found, state.board, themes);
	const nameOf = (voter: number): string =>
		found.voters[voter]?.machine ? words.machine : somebody(found.voters[voter]?.name);
	const cards = (notes: readonly VotedNote[]) => (
		<LongList
			items={notes}
			render={(voted) => <Voted key={voted.note} {...props} voted={voted} nameOf={nameOf} />}
		/>
	);
	return (
		<>
			<p>
				<strong>
					{found.voters.filter(({ machine }) => !machine).length < 2
						? words.alone
						: found.kappa === null
							? words.tooLittle
							: words.together(howAlike(found.kappa))}
				</strong>
			</p>
			{found.pairs.length === 0 ? null : (
				<Fold
					summary={words.pairsTitle}
					content={() => (
						<>
							<p class="hint">{words.scale}</p>
							<LongList
								items={found.pairs}
								render={({ first, second, rand, kappa, notes }) => (
									<li key={`${first} ${second}`}>
										<p>{words.pair(nameOf(first), nameOf(second), howAlike(rand))}</p>
										<p class="hint">
											{[
												words.pairs(exact(rand), notes),
												...(kappa === null ? [] : [words.byTheme(exact(kappa))]),
												...(notes < smallSample ? [strings.coverage.small] : []),
											].join(' · ')}
										</p>
									</li>
								)}
							/>
						</>
					)}
				/>
			)}
			<h3>{words.differ(open.differ.length)}</h3>
			{open.differ.length === 0 ? null : <p class="hint">{words.differHint}</p>}
			{cards(open.differ)}
			{open.elsewhere.length === 0 ? null : (
				<>
					<h3>{words.elsewhere(open.elsewhere.length)}</h3>
					{cards(open.elsewhere)}
				</>
			)}
			{(['few', 'clear', 'settled'] as const).map((kind) =>
				open[kind].length === 0 ? null : (
					<Fold key={kind} summary={words[kind](open[kind].length)} content={() => cards(open[kind])} />
				),
			)}
		</>
	);
}

/** A note, who put it where, and one press a place to decide; what is pressed is a move like any other. */
function Voted({
	panel,
	state,
	themes,
	view,
	voted,
	nameOf,
}: ResultProps & { voted: VotedNote; nameOf: (voter: number) => string }): JSX.Element {
	const words = strings.agree;
	const { note } = voted;
	const home = themes.find(({ members }) => members.includes(note));
	const places = votesByPlace(voted, nameOf);
	const labelOf = (place: Place): string => {
		if (place === 'unsure') return words.unsure;
		const own = place.startsWith('own:') ? place.slice(4) : words.themeGone;
		return themeOfPlace(place, themes)?.label ?? own;
	};
	const choices = new Map(
		[...places.map(([place]) => place), ...(home ? [home.id] : [])].flatMap((place): [string, Place][] => {
			const theme = themeOfPlace(place, themes);
			if (theme)
				return [[theme.id === home?.id ? words.leave(theme.label) : words.move(theme.label), theme.id]];
			return place.startsWith('own:') ? [[words.make(place.slice(4)), place]] : [];
		}),
	);
	return (
		<li class="card">
			<ul class="list">
				<Quote panel={panel} state={state} id={note} />
			</ul>
			<ul class="list">
				{places.map(([place, voters]) => (
					<li key={place}>{words.voted(labelOf(place), listed(voters))}</li>
				))}
			</ul>
			{mayEdit(state.session) ? (
				<div class="row wrap">
					{[...choices].map(([label, place]) => (
						<Button
							key={place}
							disabled={state.busy !== null}
							onClick={() => settleNote(panel, note, place, view.id)}
						>
							{label}
						</Button>
					))}
				</div>
			) : null}
		</li>
	);
}
