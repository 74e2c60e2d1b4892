import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { words } from '../../words.ts';
import { AddressField } from './address-field.tsx';
import type { Address } from './addresses.ts';
import { useAddress } from './use-address.ts';

type Props = Address & {
	/** Null, or why not. */
	change: (other: string) => Promise<string | null>;
	remove: () => Promise<string | null>;
};

/** One address alerts go to. */
export function Destination({ channel, address, change, remove }: Props): JSX.Element {
	const { where: own } = words;
	const [open, setOpen] = useState(false);
	const [refused, setRefused] = useState('');
	const form = useAddress(change);
	return (
		<li class="claim">
			<p>
				<span class="mark">{own.kinds[channel]}</span> <span dir="ltr">{address}</span>
			</p>
			{open ? (
				<form
					class="stack"
					noValidate
					onSubmit={async (event) => {
						if (await form.submit(event)) setOpen(false);
					}}
				>
					<AddressField channel={channel} form={form} given={address} />
					<p class="row">
						<button type="submit">{own.keep}</button>
						<button type="button" onClick={() => setOpen(false)}>
							{own.cancel}
						</button>
					</p>
				</form>
			) : (
				<p class="row">
					<button type="button" aria-label={own.changeNamed(address)} onClick={() => setOpen(true)}>
						{own.change}
					</button>
					<button
						type="button"
						aria-label={own.removeNamed(address)}
						onClick={async () => setRefused((await remove()) ?? '')}
					>
						{own.remove}
					</button>
				</p>
			)}
			<p class="refused" role="alert">
				{refused}
			</p>
		</li>
	);
}
