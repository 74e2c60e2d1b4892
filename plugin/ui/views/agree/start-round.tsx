import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { EvidenceId, ThemeId } from '../../../../shared/ids.ts';
import { boardCall, plainReason, say } from '../../panel.ts';
import { Button } from '../../parts/button.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { Select } from '../../parts/select.tsx';
import { strings } from '../../strings.ts';
import type { AgreeProps } from './props.ts';

/** Which notes, and the press that starts a round for everybody. How many of them are drawn the server says. */
export function StartRound({ panel, state, themes }: AgreeProps): JSX.Element {
	const words = strings.agree;
	const [part, setPart] = useState('');
	const selected = state.selection.evidence as EvidenceId[];
	const options: [string, string][] = [
		['', words.all],
		...themes.map(({ id, label }): [string, string] => [id, label]),
		['parked', words.aside],
	];
	if (selected.length > 1) options.push(['selected', words.selected(selected.length)]);
	async function start(): Promise<void> {
		const named =
			part === 'selected' ? { notes: selected.slice(0, 200) } : { part: part as ThemeId | 'parked' };
		try {
			await panel.api.call('startRound', part === '' ? {} : named, boardCall(panel));
		} catch (error) {
			say(panel, { kind: 'error', text: plainReason(error) });
		}
	}
	return (
		<>
			<Labelled words={words.which}>
				<Select value={part} options={options} onChange={setPart} />
			</Labelled>
			<div class="row">
				<Button disabled={state.session.at !== 'online'} onClick={() => void start()}>
					{words.start}
				</Button>
			</div>
		</>
	);
}
