import type { JSX } from 'preact';
import type { DecisionRecord } from '../../../shared/decision-api.ts';
import type { Role } from '../../../shared/sync-protocol.ts';
import type { TradeoffJson } from '../../../shared/tradeoff.ts';
import type { Call } from '../../call.ts';
import { hrefOf } from '../../route.ts';
import { saveText } from '../../save-text.ts';
import { useJob } from '../../use-job.ts';
import { useRead } from '../../use-read.ts';
import { heard, listed, words } from '../../words.ts';
import { dayOf } from '../day.ts';
import { JobProgress } from '../job-progress.tsx';
import { Findings } from './findings.tsx';
import { Matrix } from './matrix.tsx';
import { Room } from './room.tsx';
import { Weights } from './weights.tsx';

/** Looked for first among all there are: a link may lead to one that was dropped. */
async function readDecision(call: Call, id: string) {
	const { decisions } = await call('listDecisions', null);
	if (decisions.every((one) => one.id !== id))
		throw new Error(heard('There is no such decision on this board.'));
	return call('readDecision', null, { decision: id });
}

/** One decision: the matrix, what follows from it, and what the people in the room think. */
export function DecisionPage({ call, role, id }: { call: Call; role: Role; id: string }): JSX.Element {
	const { decisions: own } = words;
	const at = { decision: id };
	const { value: view, said, act } = useRead(() => readDecision(call, id));
	const following = useJob(call);
	const back = (
		<p class="back">
			<a href={hrefOf({ page: 'decisions' })}>{own.back}</a>
		</p>
	);
	if (!view)
		return (
			<>
				<h1>{words.pages.decisions}</h1>
				<p role="status">{said}</p>
				{back}
			</>
		);
	const { question, state, madeBy, madeAt, decision, problem, record } = view;
	const found = view.found && {
		...view.found,
		personas: view.found.personas.map((persona) => ({ ...persona, name: heard(persona.name) })),
	};
	const mayDecide = role === 'owner' || role === 'editor';
	const mayChange = mayDecide && state !== 'closed';
	const titleOf = (option: string): string =>
		decision.options.find((one) => one.id === option)?.title ?? option;
	return (
		<article>
			{back}
			<h1>{question}</h1>
			<p class="soft">
				{own.states[state]} · {own.made(madeBy, dayOf(madeAt))}
			</p>
			{decision.context ? <p>{decision.context}</p> : null}
			{record ? (
				<p class="headline">{own.decided(titleOf(record.choice), record.by, dayOf(record.at))}</p>
			) : null}
			{record ? <MadeOn record={record} found={found} /> : null}
			<p role="status">{problem === null ? said : heard(problem)}</p>
			{found ? (
				<>
					<Matrix
						found={found}
						opinion={view.opinion}
						score={
							mayChange
								? (option, persona, score) =>
										void act(() => call('scoreCell', { option, persona, score }, at))
								: null
						}
					/>
					{mayChange && view.mayAsk && !following.job ? (
						<p class="tools">
							<button
								type="button"
								onClick={() => void act(() => following.follow(() => call('askOpinion', {}, at)))}
							>
								{words.opinion.ask}
							</button>
							<span class="soft">{words.opinion.text}</span>
						</p>
					) : null}
					<JobProgress {...following} />
					{mayChange ? (
						<Weights
							key={JSON.stringify(found.personas.map(({ weight }) => weight))}
							personas={found.personas}
							use={(weights) => void act(() => call('changeDecision', { ...decision, weights }, at))}
						/>
					) : null}
					<Findings found={found} />
					<Room
						view={view}
						found={found}
						mayDecide={mayDecide}
						vote={(options) => void act(() => call('voteDecision', { options }, at))}
						rate={(ratings) => void act(() => call('rateDecision', { ratings }, at))}
						reveal={() => void act(() => call('revealRatings', {}, at))}
						dissent={(text) => void act(() => call('dissentDecision', { text }, at))}
						close={(choice) => void act(() => call('closeDecision', { choice }, at))}
					/>
				</>
			) : null}
			<p class="tools">
				<button
					type="button"
					onClick={() =>
						void act(async () => saveText('decision.md', await call('exportDecision', null, at)))
					}
				>
					{own.export}
				</button>
			</p>
		</article>
	);
}

/** The versions of personas a decision on record was made on. */
function MadeOn({
	record,
	found,
}: {
	record: DecisionRecord;
	found: TradeoffJson | null;
}): JSX.Element | null {
	const { uses: own } = words;
	const named = record.personas.flatMap(({ id, version }) => {
		const name = found?.personas.find((one) => one.id === id)?.name ?? id;
		return version ? [own.version(name, version.number)] : [];
	});
	if (named.length === 0) return null;
	return (
		<p class="soft">
			<a href={hrefOf({ page: 'versions' })}>{own.madeOn(listed(named))}</a>
		</p>
	);
}
