import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Panel, say } from '../../panel.ts';
import { Button } from '../../parts/button.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { strings } from '../../strings.ts';
import type { Answer } from '../use-server.ts';

type ErasePersonProps = { panel: Panel; code: string; answer: Answer<unknown>; off: boolean };

/** The end of all a participant said. Whoever wants it types their code: a press too many must not do it. */
export function ErasePerson({ panel, code, answer, off }: ErasePersonProps): JSX.Element {
	const { people: words } = strings;
	const [asked, setAsked] = useState(false);
	const [typed, setTyped] = useState('');
	const field = useRef<HTMLInputElement>(null);
	useLayoutEffect(() => {
		if (asked) field.current?.focus();
	}, [asked]);
	const sure = typed.trim() === code;
	async function erase(): Promise<void> {
		if (!sure || off) return;
		const went = await answer.act((where) =>
			panel.api.call('erasePerson', { confirm: code }, { ...where, person: code }),
		);
		if (went) say(panel, { kind: 'done', text: words.erased(code) });
	}
	if (!asked)
		return (
			<div class="row">
				<Button kind="danger" label={words.eraseOf(code)} disabled={off} onClick={() => setAsked(true)}>
					{words.erase}
				</Button>
			</div>
		);
	return (
		<div class="card confirm">
			<strong>{words.eraseTitle(code)}</strong>
			<p>{words.eraseText(code)}</p>
			<Labelled words={words.eraseType(code)}>
				<input
					class="field"
					ref={field}
					autocomplete="off"
					spellcheck={false}
					value={typed}
					onInput={(event) => setTyped(event.currentTarget.value)}
					onKeyDown={(event) => {
						if (event.key === 'Enter') void erase();
					}}
				/>
			</Labelled>
			{answer.busy ? <p role="status">{words.erasing}</p> : null}
			<div class="row wrap">
				<Button disabled={off} onClick={() => setAsked(false)}>
					{words.keep}
				</Button>
				<Button kind="danger" disabled={off || !sure} onClick={() => void erase()}>
					{words.eraseConfirm}
				</Button>
			</div>
		</div>
	);
}
