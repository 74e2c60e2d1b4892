import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Decision } from '../../../shared/decision.ts';
import { words } from '../../words.ts';

/** A question and its options, as somebody types them. */
export function NewDecision({ make }: { make: (decision: Decision) => Promise<boolean> }): JSX.Element {
	const { decisions: own } = words;
	const [options, setOptions] = useState(2);
	const [said, setSaid] = useState('');
	const places = Array.from({ length: options }, (_, at) => at + 1);

	async function send(event: SubmitEvent): Promise<void> {
		event.preventDefault();
		const decision = readForm(new FormData(event.currentTarget as HTMLFormElement), places);
		if (!decision) return setSaid(own.tooFew);
		setSaid('');
		await make(decision);
	}
	return (
		<details class="card form">
			<summary>{own.make}</summary>
			<form onSubmit={(event) => void send(event)}>
				<label>
					{own.question}
					<input name="question" maxLength={400} />
				</label>
				<label>
					{own.context}
					<input name="context" maxLength={2000} />
				</label>
				{places.map((at) => (
					<fieldset key={at}>
						<legend>{own.option(at)}</legend>
						<label>
							{own.optionTitle}
							<input name={`title ${at}`} maxLength={200} />
						</label>
						<label>
							{own.needs}
							<textarea name={`needs ${at}`} rows={3} />
						</label>
						<label>
							{own.effort}
							<input name={`effort ${at}`} maxLength={80} />
						</label>
					</fieldset>
				))}
				<p role="status">{said}</p>
				<p class="tools">
					<button type="button" disabled={options >= 12} onClick={() => setOptions(options + 1)}>
						{own.another}
					</button>
					<button type="submit" class="main">
						{own.save}
					</button>
				</p>
			</form>
		</details>
	);
}

/** The decision a form holds; null while the question or two options are missing. Options without a name are left out. */
export function readForm(form: Pick<FormData, 'get'>, places: readonly number[]): Decision | null {
	const read = (name: string): string => String(form.get(name) ?? '').trim();
	const options = places.flatMap((at) => {
		const title = read(`title ${at}`);
		const needs = read(`needs ${at}`)
			.split('\n')
			.map((line) => line.trim())
			.filter(Boolean);
		const effort = read(`effort ${at}`);
		return title === '' ? [] : [{ id: `o${at}`, title, needs, ...(effort === '' ? {} : { effort }) }];
	});
	const question = read('question');
	const context = read('context');
	if (question === '' || options.length < 2) return null;
	return { question, options, ...(context === '' ? {} : { context }) };
}
