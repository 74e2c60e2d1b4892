import type { JSX } from 'preact';
import type { ContractResponse } from '../../../shared/contract.ts';
import { heard, words } from '../../words.ts';
import { dayOf } from '../day.ts';

type Message = ContractResponse<'readAlertSettings'>['deliveries'][number];

/** What was sent of late, newest first, and what became of it. */
export function LastMessages({ messages }: { messages: readonly Message[] }): JSX.Element | null {
	const { where: own } = words;
	if (messages.length === 0) return null;
	return (
		<details>
			<summary>{own.last}</summary>
			<ul class="plain">
				{messages.map(({ id, channel, subject, state, tries, madeAt, problem }) => (
					<li key={id}>
						{[
							dayOf(madeAt),
							own.kinds[channel],
							own.subjects[subject as keyof typeof own.subjects] ?? subject,
							own.states[state],
							own.tries(tries),
							problem === null ? '' : heard(problem),
						]
							.filter(Boolean)
							.join(' · ')}
					</li>
				))}
			</ul>
		</details>
	);
}
