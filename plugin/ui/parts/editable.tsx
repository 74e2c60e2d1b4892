import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { strings } from '../strings.ts';

type EditableProps = {
	value: string;
	/** Names the field. */
	label: string;
	disabled: boolean;
	/** Words on the button that opens a field of several lines, where the value itself stands elsewhere. */
	opener?: string;
	onSave: (value: string) => void;
};

/** A name that turns into a field when clicked. Enter or leaving saves, Escape puts back what was there. */
export function Editable({ value, label, disabled, opener: words, onSave }: EditableProps): JSX.Element {
	const [draft, setDraft] = useState<string | null>(null);
	const field = useRef<HTMLInputElement>(null);
	const opener = useRef<HTMLButtonElement>(null);
	const isOpen = draft !== null;
	useLayoutEffect(() => {
		if (isOpen) field.current?.select();
	}, [isOpen]);
	const back = useRef(false);
	useLayoutEffect(() => {
		// A keyboard that closed the field stays where it was.
		if (!isOpen && back.current) opener.current?.focus();
		back.current = false;
	}, [isOpen]);
	function close(text: string | null, byKey = false): void {
		back.current ||= byKey;
		setDraft(null);
		const next = text?.trim() ?? '';
		if (next !== '' && next !== value) onSave(next);
	}
	if (!isOpen) {
		return (
			<button
				type="button"
				class={words ? 'button quiet' : 'editable'}
				ref={opener}
				aria-label={words ? label : `${value}. ${strings.common.rename}`}
				title={words ?? strings.common.rename}
				disabled={disabled}
				onClick={() => setDraft(value)}
			>
				{words ?? value}
			</button>
		);
	}
	// Both are fields of text to all that is done with them here.
	const Field = (words ? 'textarea' : 'input') as 'input';
	return (
		<Field
			class="field"
			ref={field}
			aria-label={label}
			value={draft}
			maxLength={words ? 2000 : 200}
			onInput={(event) => setDraft(event.currentTarget.value)}
			onBlur={(event) => {
				// Taking the field away after Enter or Escape also ends its focus; that has been dealt with.
				if (!back.current) close(event.currentTarget.value);
			}}
			onKeyDown={(event) => {
				if (event.key !== 'Enter' && event.key !== 'Escape') return;
				// The same key press must not go on to the button that takes the field's place.
				event.preventDefault();
				close(event.key === 'Enter' ? event.currentTarget.value : null, true);
			}}
		/>
	);
}
