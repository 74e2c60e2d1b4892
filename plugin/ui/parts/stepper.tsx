import type { JSX } from 'preact';
import { strings } from '../strings.ts';

type StepperProps = {
	label: string;
	/** Null leaves the number to the machine. */
	value: number | null;
	/** Where stepping starts from while the machine decides. */
	from: number;
	min: number;
	max: number;
	onChange: (value: number | null) => void;
};

/** "About this many", with Auto for "as many as fit". */
export function Stepper({ label, value, from, min, max, onChange }: StepperProps): JSX.Element {
	const step = (by: number) => onChange(Math.min(max, Math.max(min, (value ?? from) + by)));
	return (
		<fieldset class="stepper">
			<legend>{label}</legend>
			<button type="button" class="icon-button" aria-label={strings.common.fewer} onClick={() => step(-1)}>
				<span aria-hidden="true">−</span>
			</button>
			<output class="stepper-value">{value ?? strings.common.auto}</output>
			<button type="button" class="icon-button" aria-label={strings.common.more} onClick={() => step(1)}>
				<span aria-hidden="true">+</span>
			</button>
			{value !== null ? (
				<button type="button" class="button quiet" onClick={() => onChange(null)}>
					{strings.common.auto}
				</button>
			) : null}
		</fieldset>
	);
}
