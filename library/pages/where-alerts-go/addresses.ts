import type { AlertSettings } from '../../../shared/alert-api.ts';

export type Channel = 'email' | 'webhook';
export type Address = { readonly channel: Channel; readonly address: string };

export function addressesOf({ webhook, emails }: AlertSettings): Address[] {
	return [
		...emails.map((address): Address => ({ channel: 'email', address })),
		...(webhook === null ? [] : [{ channel: 'webhook', address: webhook } as const]),
	];
}

/** `instead`: the address whose place it takes; null: none. A board has one program. */
export function withAddress(
	settings: AlertSettings,
	channel: Channel,
	address: string,
	instead: string | null,
): AlertSettings {
	if (channel === 'webhook') return { ...settings, webhook: address };
	const { emails } = settings;
	const changed = emails.map((one) => (one === instead ? address : one));
	return { ...settings, emails: instead === null ? [...emails, address] : changed };
}

export function withoutAddress(settings: AlertSettings, channel: Channel, address: string): AlertSettings {
	if (channel === 'webhook') return { ...settings, webhook: null };
	return { ...settings, emails: settings.emails.filter((one) => one !== address) };
}
