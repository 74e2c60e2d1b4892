import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AlertSettings } from '../../../shared/alert-api.ts';
import type { Call } from '../../call.ts';
import { useRead } from '../../use-read.ts';
import { words } from '../../words.ts';
import { ShownOnce } from '../shown-once.tsx';
import { AddAddress } from './add-address.tsx';
import { addressesOf, type Channel, withAddress, withoutAddress } from './addresses.ts';
import { Destination } from './destination.tsx';
import { LastMessages } from './last-messages.tsx';
import { NobodyIsTold } from './nobody-is-told.tsx';
import { Terms } from './terms.tsx';
import { TryThem } from './try-them.tsx';

/** The addresses alerts go to, each to be added, changed and taken out, and how much they are told. */
export function ForOwners({ call }: { call: Call }): JSX.Element {
	const { where: own } = words;
	const { value, said, act } = useRead(() => call('readAlertSettings', null));
	const [done, setDone] = useState('');
	/** Shown once, when the server made it. */
	const [secret, setSecret] = useState<string | null>(null);
	if (!value) return <p role="status">{said}</p>;
	const { webhook, emails, digest, detail, canMail, deliveries } = value;
	const settings: AlertSettings = { webhook, emails, digest, detail };
	const addresses = addressesOf(settings);

	/** Null once the server has it, else why it does not. */
	async function keep(next: AlertSettings, words: string): Promise<string | null> {
		setDone('');
		try {
			const made = await call('changeAlertSettings', next);
			if (made.secret !== null || next.webhook === null) setSecret(made.secret);
		} catch (error) {
			return error instanceof Error ? error.message : String(error);
		}
		await act(async () => undefined);
		setDone(words);
		return null;
	}
	const put = (channel: Channel, address: string, instead: string | null): Promise<string | null> =>
		addresses.some((one) => one.address === address && address !== instead)
			? Promise.resolve(own.known)
			: keep(withAddress(settings, channel, address, instead), own.added(address));

	return (
		<>
			{addresses.length === 0 ? <NobodyIsTold /> : <p class="soft">{own.text}</p>}
			<p role="status">{done || said}</p>
			{addresses.length === 0 ? null : (
				<ul class="claims">
					{addresses.map(({ channel, address }) => (
						<Destination
							key={`${channel} ${address}`}
							channel={channel}
							address={address}
							change={(other) => put(channel, other, address)}
							remove={() => keep(withoutAddress(settings, channel, address), own.removed(address))}
						/>
					))}
				</ul>
			)}
			{secret === null ? null : (
				<ShownOnce
					secret={secret}
					title={own.secretTitle}
					text={own.secretText}
					doneLabel={own.secretDone}
					done={() => setSecret(null)}
				/>
			)}
			{emails.length > 0 && !canMail ? <p class="soft">{own.noMail}</p> : null}
			<AddAddress hasProgram={webhook !== null} add={(channel, address) => put(channel, address, null)} />
			{addresses.length === 0 ? null : (
				<>
					<Terms settings={settings} keep={(next) => keep(next, own.kept)} />
					<TryThem call={call} tried={() => void act(async () => undefined)} />
				</>
			)}
			<LastMessages messages={deliveries} />
		</>
	);
}
