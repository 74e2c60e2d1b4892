import type { JSX, RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { words } from '../../words.ts';
import type { Channel } from './addresses.ts';

type Props = {
	channel: Channel;
	field: RefObject<HTMLInputElement>;
	/** What the field holds at first. */
	given?: string;
	/** Why the server did not take what stands in it; empty: it did, or was not asked. */
	refused: string;
};

/** A field for an address, with what is wrong with it beside it. */
export function AddressField({ channel, field, given = '', refused }: Props): JSX.Element {
	const why = useId();
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
