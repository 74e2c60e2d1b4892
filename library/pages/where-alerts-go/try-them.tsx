import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ContractResponse } from '../../../shared/contract.ts';
import type { Call } from '../../call.ts';
import { heard, words } from '../../words.ts';

type Tried = ContractResponse<'tryAlerts'>['tried'][number];

/** Sends a test to each address, and says what became of it. */
export function TryThem({ call, tried }: { call: Call; tried: () => void }): JSX.Element {
	const { where: own } = words;
	const [said, setSaid] = useState<string[]>([]);
	const [busy, setBusy] = useState(false);
	async function send(): Promise<void> {
		setBusy(true);
		setSaid([own.testing]);
		try {
			const { tried: became } = await call('tryAlerts', {});
			// Only a server without mail has addresses and tries none.
			setSaid(became.length === 0 ? [own.noMail] : became.map(becameOf));
			tried();
		} catch (error) {
			setSaid([error instanceof Error ? error.message : words.unreachable]);
		}
		setBusy(false);
	}
	return (
		<>
			<p class="tools">
				<button type="button" aria-disabled={busy} onClick={() => (busy ? undefined : void send())}>
					{own.test}
				</button>
			</p>
			<div role="status">
				{said.map((line) => (
					<p key={line}>{line}</p>
				))}
			</div>
		</>
	);
}

function becameOf({ to, state, problem }: Tried): string {
	const { tried } = words.where;
	return state === 'sent' ? tried.sent(to) : tried[state](to, problem === null ? '' : heard(problem));
}
