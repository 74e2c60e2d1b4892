import type { JSX } from 'preact';

type SegmentsProps<T extends string> = {
	label: string;
	/** Of the group of radio buttons; one of a kind on a page. */
	name: string;
	value: T;
	/** What there is to choose, in order, each with its words. */
	options: readonly (readonly [value: T, words: string])[];
	onChange: (value: T) => void;
};

/** A choice of a few that all stand side by side; radio buttons to a keyboard and a screen reader. */
export function Segments<T extends string>({
	label,
	name,
	value,
	options,
	onChange,
}: SegmentsProps<T>): JSX.Element {
	return (
		<fieldset class="segments">
			<legend>{label}</legend>
			{options.map(([id, words]) => (
				<label key={id} class={id === value ? 'segment on' : 'segment'}>
					<input type="radio" name={name} checked={id === value} onChange={() => onChange(id)} />
					{words}
				</label>
			))}
		</fieldset>
	);
}
