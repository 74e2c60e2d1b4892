import type { JSX } from 'preact';

type SelectProps<T extends string> = {
	/** What it is called where no visible label says so. */
	label?: string | undefined;
	value: T;
	/** What there is to choose, in order, each with its words. */
	options: readonly (readonly [value: T, words: string])[];
	disabled?: boolean | undefined;
	onChange: (value: T) => void;
};

/** A native choice of one of several. */
export function Select<T extends string>({
	label,
	value,
	options,
	disabled,
	onChange,
}: SelectProps<T>): JSX.Element {
	return (
		<select
			class="field"
			aria-label={label}
			value={value}
			disabled={disabled}
			onChange={(event) => {
				const chosen = options[event.currentTarget.selectedIndex];
				if (chosen) onChange(chosen[0]);
			}}
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
