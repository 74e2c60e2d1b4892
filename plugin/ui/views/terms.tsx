import type { JSX } from 'preact';
import type { Consent } from '../../../shared/import.ts';
import { Labelled } from '../parts/labelled.tsx';
import { choicesOf, Select } from '../parts/select.tsx';
import { strings } from '../strings.ts';

type ConsentSelectProps = {
	/** What it is called where its visible label does not say whose consent it is. */
	label?: string | undefined;
	value: Consent;
	disabled: boolean;
	onChange: (consent: Consent) => void;
};

/** What people agreed to, in words of what may be done with what they said. */
export function ConsentSelect({ label, value, disabled, onChange }: ConsentSelectProps): JSX.Element {
	const { look } = strings;
	return (
		<Labelled words={look.consent} hint={look.consentHint[value]}>
			<Select
				label={label}
				value={value}
				options={choicesOf(look.consents)}
				disabled={disabled}
				onChange={onChange}
			/>
		</Labelled>
	);
}

type KeepUntilProps = {
	label?: string | undefined;
	hint: string;
	/** ISO date; null: no limit. */
	value: string | null;
	disabled: boolean;
	onChange: (date: string | null) => void;
};

/** The day until which words may be kept. */
export function KeepUntil({ label, hint, value, disabled, onChange }: KeepUntilProps): JSX.Element {
	return (
		<Labelled words={strings.look.keepUntil} hint={hint}>
			<input
				class="field"
				type="date"
				aria-label={label}
				value={value ?? ''}
				disabled={disabled}
				onChange={(event) => onChange(event.currentTarget.value || null)}
			/>
		</Labelled>
	);
}
