import type { JSX } from 'preact';
import type { TradeoffJson } from '../../../shared/tradeoff.ts';
import { heard, words } from '../../words.ts';

/** What follows from the scores: what to do, for and against, what would change it, needs nobody serves, words for the others. */
export function Findings({ found }: { found: TradeoffJson }): JSX.Element {
	const { decisions: own } = words;
	const { recommendation: advice, fourthOption, unmet, messages } = found;
	const nameOf = (id: string): string => found.personas.find((one) => one.id === id)?.name ?? id;
	const titleOf = (id: string): string => found.options.find((one) => one.id === id)?.title ?? id;
	const reasons = (list: typeof advice.for): string[] =>
		list.map(({ option, persona, sentence }) => `${titleOf(option)}, ${nameOf(persona)}: ${heard(sentence)}`);
	return (
		<>
			<section>
				<h2>{own.recommended}</h2>
				<p class="headline">{heard(advice.headline)}</p>
				<p class="soft">{own.verdicts[found.verdict]}</p>
				<div class="sides">
					<Lines title={own.reasonsFor} lines={reasons(advice.for)} />
					<Lines title={own.reasonsAgainst} lines={reasons(advice.against)} />
				</div>
				<Lines title={own.changes} lines={advice.changes.map(heard)} />
				<Lines title={own.learn} lines={advice.learn.map(heard)} />
				<Lines title={own.assumptions} lines={advice.assumptions.map(heard)} />
			</section>
			<Lines
				title={own.unmet}
				lines={unmet.map(
					({ persona, text, people, of }) => `${nameOf(persona)} (${own.peopleOf(people, of)}): ${text}`,
				)}
			/>
			{fourthOption ? (
				<section class="claim hypothesis">
					<h2>{own.fourth}</h2>
					<Lines title={fourthOption.personas.map(nameOf).join(', ')} lines={fourthOption.needs} />
					<p>
						{own.test}: {heard(fourthOption.test)}
					</p>
				</section>
			) : null}
			{messages.length > 0 ? <h2>{own.messages}</h2> : null}
			{messages.map(({ option, persona, paragraphs }) => (
				<details key={`${option} ${persona ?? ''}`}>
					<summary>{[titleOf(option), persona && nameOf(persona)].filter(Boolean).join(' · ')}</summary>
					{paragraphs.map((text) => (
						<p key={text}>{heard(text)}</p>
					))}
				</details>
			))}
		</>
	);
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }): JSX.Element | null {
	if (lines.length === 0) return null;
	return (
		<div>
			<h3>{title}</h3>
			<ul class="plain">
				{lines.map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
		</div>
	);
}
