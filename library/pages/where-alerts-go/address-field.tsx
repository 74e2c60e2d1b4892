import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { words } from '../../words.ts';
import type { Channel } from './addresses.ts';
import type { AddressForm } from './use-address.ts';

type Props = {
	channel: Channel;
	form: AddressForm;
	/** What the field holds at first. */
	given?: string;
};

/** A field for an address, with what is wrong with it beside it. */
export function AddressField({ channel, form, given = '' }: Props): JSX.Element {
	const why = useId();
	const { field, refused, typing } = form;
	return (
		<>
			<label>
				{words.where.address[channel]}
				<input
					ref={field}
					type={channel === 'email' ? 'email' : 'url'}
					autocomplete="off"
					spellcheck={false}
					maxLength={500}
					defaultValue={given}
					onInput={typing}
					aria-invalid={refused !== ''}
					aria-describedby={why}
				/>
			</label>
			<p id={why} class="refused" role="alert">
				{refused === '' ? '' : `✕ ${refused}`}
			</p>
		</>
	);
}
