import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { words } from '../../words.ts';
import { AddressField } from './address-field.tsx';
import type { Channel } from './addresses.ts';
import { useAddress } from './use-address.ts';

type Props = {
	hasProgram: boolean;
	/** Null, or why not. */
	add: (channel: Channel, address: string) => Promise<string | null>;
};

export function AddAddress({ hasProgram, add }: Props): JSX.Element {
	const { where: own } = words;
	const [chosen, choose] = useState<Channel>('email');
	const channel = hasProgram ? 'email' : chosen;
	const form = useAddress((address) => add(channel, address));
	return (
		<form
			class="stack"
			noValidate
			onSubmit={async (event) => {
				if ((await form.submit(event)) && form.field.current) form.field.current.value = '';
			}}
		>
			<h3>{own.addTitle}</h3>
			{hasProgram ? null : (
				<label>
					{own.kind}
					<select
						value={channel}
						onChange={({ currentTarget }) => choose(currentTarget.value === 'webhook' ? 'webhook' : 'email')}
					>
						<option value="email">{own.kindNames.email}</option>
						<option value="webhook">{own.kindNames.webhook}</option>
					</select>
				</label>
			)}
			<AddressField channel={channel} form={form} />
			<button type="submit">{own.add}</button>
		</form>
	);
}
