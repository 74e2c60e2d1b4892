import type { JSX } from 'preact';
import { useChoice } from './use-choice.ts';

type SelectProps<T extends string> = {
	/** What it is called where no visible label says so. */
	label?: string | undefined;
	value: T;
	/** What there is to choose, in order, each with its words. */
	options: readonly (readonly [value: T, words: string])[];
	disabled?: boolean | undefined;
	/** Choosing does something at once, so looking through the choices must not. */
	acts?: boolean;
	onChange: (value: T) => void;
};

/** A native choice of one of several. */
export function Select<T extends string>({
	label,
	value,
	options,
	disabled,
	acts,
	onChange,
}: SelectProps<T>): JSX.Element {
	const take = (wanted: string): void => {
		const chosen = options.find(([id]) => id === wanted);
		if (chosen) onChange(chosen[0]);
	};
	const choice = useChoice(value, take);
	return (
		<select
			class="field"
			aria-label={label}
			value={value}
			disabled={disabled}
			{...(acts ? choice : { onChange: (event) => take(event.currentTarget.value) })}
		>
			{options.map(([id, words]) => (
				<option key={id} value={id}>
					{words}
				</option>
			))}
		</select>
	);
}

/** Choices from a table of words, in its order. */
export function choicesOf<T extends string>(words: Readonly<Record<T, string>>): [T, string][] {
	return Object.entries(words) as [T, string][];
}
