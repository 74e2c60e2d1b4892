import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../../words.ts';

/** What signs messages to a program, ready to be copied. Nothing shows it again. */
export function Secret({ secret, done }: { secret: string; done: () => void }): JSX.Element {
	const { where: own } = words;
	const field = useRef<HTMLInputElement>(null);
	useEffect(() => {
		field.current?.focus();
		field.current?.select();
	}, [secret]);
	return (
		<div class="card">
			<label>
				{own.secretTitle}
				<input ref={field} readOnly value={secret} aria-describedby="secret-text" />
			</label>
			<p id="secret-text">{own.secretText}</p>
			<p class="tools">
				<button type="button" onClick={done}>
					{own.secretDone}
				</button>
			</p>
		</div>
	);
}
