import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../../words.ts';

/** A new key, ready to be copied. Nothing shows it again. */
export function KeyOnce({ value, done }: { value: string; done: () => void }): JSX.Element {
	const { feeds: own } = words;
	const field = useRef<HTMLInputElement>(null);
	useEffect(() => {
		field.current?.focus();
		field.current?.select();
	}, [value]);
	return (
		<div class="card">
			<label>
				{own.keyTitle}
				<input ref={field} readOnly value={value} aria-describedby="key-text" />
			</label>
			<p id="key-text">{own.keyText}</p>
			<p class="tools">
				<button type="button" onClick={done}>
					{own.copied}
				</button>
			</p>
		</div>
	);
}
