import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

type Props = { secret: string; title: string; text: string; doneLabel: string; done: () => void };

/** A new secret, ready to be copied. Nothing shows it again. */
export function ShownOnce({ secret, title, text, doneLabel, done }: Props): JSX.Element {
	const field = useRef<HTMLInputElement>(null);
	useEffect(() => {
		field.current?.focus();
		field.current?.select();
	}, [secret]);
	return (
		<div class="card">
			<label>
				{title}
				<input ref={field} readOnly value={secret} aria-describedby="shown-once" />
			</label>
			<p id="shown-once">{text}</p>
			<p class="tools">
				<button type="button" onClick={done}>
					{doneLabel}
				</button>
			</p>
		</div>
	);
}
